// Conflict of interest: whom a pengaduan is about, and who therefore handles nothing of it (publik.md §1.8): the
// subject himself, whoever he rates or who rates him, and everybody of the unit it is about.
#pragma once
#include <string>
#include <string_view>

#include "db/db.h"
#include "pengaduan/baris_store.h"

namespace pengaduan {

// A condition that holds when the employee is none of them on that day. The three are SQL of ours, never what somebody
// typed: a column or a parameter.
std::string tidak_terkait(std::string_view pengaduan, std::string_view pegawai, std::string_view hari);
bool is_terkait(db::Reader& reader, PengaduanId id, PegawaiId pegawai, Tanggal hari);

// What it leaves of those who could handle it.
struct Terhalang {
  bool koordinator = false;  // none of them is left
  bool apip = false;
};
Terhalang terhalang(db::Reader& reader, PengaduanId id, Tanggal hari);
// Whether nobody in the unit may: it is about that unit or one above it, about its head, or about all who answer for
// it.
bool is_unit_terhalang(db::Reader& reader, PengaduanId id, UnitId unit, Tanggal hari);

}  // namespace pengaduan
