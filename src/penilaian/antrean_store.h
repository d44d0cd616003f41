// Lists: whom a penilai still has to evaluate, and an employee's own results.
#pragma once
#include "akun/pelaku.h"
#include "db/db.h"
#include "penilaian/bahan.h"

namespace penilaian {

struct AntreanRow {
  SkpId skp;
  std::string nama;
  std::string jabatan;
  KeadaanEvaluasi keadaan = KeadaanEvaluasi::menunggu_org;  // as it stands today
  std::optional<Predikat> predikat;
  std::optional<std::int64_t> laporan_pada;
  int golongan = 0;         // 0 waits for the actor, 1 for somebody else, 2 done
  std::int64_t urutan = 0;  // waiting since, the longest first
};
struct SetelahAntrean {
  int golongan = -1;
  std::int64_t urutan = 0;
  SkpId skp;
};
// The actor's people in this period: those who wait for him by waiting time, then the others. One statement.
std::vector<AntreanRow> list_antrean(db::Reader& reader, const akun::Pelaku& pelaku, const PeriodeRow& periode,
                                     Tanggal today, const SetelahAntrean& after, int limit);

struct HasilSendiri {
  SkpId skp;
  PeriodeRow periode;
  KeadaanEvaluasi keadaan;
  std::optional<Predikat> predikat;
};
// The actor's own delivered results, newest first. One statement.
std::vector<HasilSendiri> list_hasil_sendiri(db::Reader& reader, const akun::Pelaku& pelaku, int limit);

}  // namespace penilaian
