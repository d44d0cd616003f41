// Files that come with a form or came before it in pieces, made ready as evidence: told by their bytes, photos encoded
// anew without place and camera, PDF looked through, all kept by their hash. Private to the folder.
#pragma once
#include <filesystem>

#include "pelaksanaan/bukti_store.h"
#include "web/context.h"

namespace pelaksanaan {

struct BerkasMasuk {
  std::string nama;
  BerkasBukti berkas;
  std::string unggahan;  // id of the upload it came as, "" when it came with the form
};

// Nothing when the field is empty. invalid, at the field, when the file is not one we take. Slow: never in a write.
Result<std::optional<BerkasMasuk>> receive_berkas(const http::Request& req, web::WriteContext& ctx,
                                                  const std::string& field);

// Where the bytes of an upload in pieces lie.
std::filesystem::path unggahan_path(const web::Context& ctx, const std::string& id);
bool is_unggahan_id(std::string_view id);

}  // namespace pelaksanaan
