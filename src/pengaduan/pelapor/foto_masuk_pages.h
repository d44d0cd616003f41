// A photo that comes with a form of these rooms: encoded anew before anything is kept. Private to pengaduan.
#pragma once
#include "pengaduan/pelapor/draf_store.h"
#include "web/context.h"

namespace pengaduan {

inline constexpr std::uint64_t foto_bytes_max = 12 * 1024 * 1024;  // as a phone takes it, without a script

// Nothing when the field is empty; invalid, at the field, for what is no photo or too large. Slow: never in a write.
Result<std::optional<FotoDraf>> receive_foto(const http::Request& req, web::WriteContext& ctx, const std::string& field,
                                             std::uint64_t bytes_max);

}  // namespace pengaduan
