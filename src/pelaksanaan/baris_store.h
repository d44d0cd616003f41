// Pieces of rows and of scopes that the stores of this folder share.
#pragma once
#include "akun/pelaku.h"
#include "db/row_values.h"
#include "organisasi/baris_store.h"
#include "penilaian/baris_store.h"
#include "perencanaan/baris_store.h"

namespace pelaksanaan {

using organisasi::read_full_name;
using perencanaan::read_target;

// 0 for an account without an employee: no row has that id.
inline std::int64_t actor_id(const akun::Pelaku& pelaku) {
  return pelaku.pegawai ? pelaku.pegawai->value : 0;
}

}  // namespace pelaksanaan
