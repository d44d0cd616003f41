// Pieces of rows of people, for the stores of every feature.
#pragma once
#include <string>

#include "db/db.h"

namespace organisasi {

// "dr. Benyamin Tebai", "Maria Yuliana Pigai, S.Kep., Ns."
inline std::string full_name(const std::string& depan, const std::string& nama, const std::string& belakang) {
  return (depan.empty() ? "" : depan + " ") + nama + (belakang.empty() ? "" : ", " + belakang);
}

// From the columns <prefix>depan, <prefix>nama and <prefix>belakang.
inline std::string read_full_name(const db::Row& row, const std::string& prefix) {
  return full_name(row.text(prefix + "depan"), row.text(prefix + "nama"), row.text(prefix + "belakang"));
}
// From the columns as `pegawai` names them.
inline std::string read_full_name(const db::Row& row) {
  return full_name(row.text("gelar_depan"), row.text("nama"), row.text("gelar_belakang"));
}

}  // namespace organisasi
