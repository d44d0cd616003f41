// Our states in the two words of GeoReport v2.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/msg.h"
#include "open311/types.h"
#include "pengaduan/perkara/jenis.h"

namespace open311 {

// Nothing for what was never filed: it is in no answer.
std::optional<Status> status_of(pengaduan::KeadaanPengaduan keadaan);

// The public label, then the last note that the public may read: "Tidak diproses: sudah selesai".
std::string status_notes(pengaduan::KeadaanPengaduan keadaan, std::string_view note, msg::Lang lang);

}  // namespace open311
