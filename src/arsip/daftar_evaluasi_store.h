// What the documents of an evaluation need beside the evaluation itself: which of them are there, and who its people
// were on the day its period ended.
#pragma once
#include <optional>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"
#include "penilaian/periode.h"
#include "perencanaan/orang.h"

namespace arsip {

// A signed evaluation and its documents. The evaluation document is issued when the rater has signed, and once more
// with the employee's own date when he has signed too.
struct EvaluasiTerbit {
  EvaluasiId id;
  penilaian::PeriodeRow periode;
  int hasil = 0;         // documents of form C.1.x: 0 or 1
  int dokumen = 0;       // documents of form D.1.1 or D.1.2, replaced ones included
  bool terkini = false;  // the newest of them shows all signatures there are

  bool complete() const { return hasil > 0 && terkini; }
};
// The signed evaluations of a plan that find_skp gave, by period; the employee's own only once they were delivered.
std::vector<EvaluasiTerbit> list_ditandatangani(db::Reader& reader, SkpId skp, const akun::Pelaku& pelaku);

// A person on the post held on that day: the definitif one before others, the later before the earlier.
std::optional<perencanaan::Orang> find_orang(db::Reader& reader, PegawaiId pegawai, Tanggal hari);

}  // namespace arsip
