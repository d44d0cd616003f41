// Whose realisasi somebody may read or write, and where its periods stand. Every other store of this folder begins
// here: no row is loaded without the person who asks.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"
#include "pelaksanaan/kemajuan.h"

namespace pelaksanaan {

// One period of the plan's year and the report of it.
struct PeriodeLaporan {
  PeriodeId id;
  penilaian::Periode periode;
  KeadaanRealisasi keadaan = KeadaanRealisasi::kosong;
  std::string capaian;
  std::string kendala;
  std::optional<std::int64_t> disampaikan_pada;
  std::int64_t versi = 0;  // 0: no report yet
};

struct SkpKerja {
  SkpId id;
  PegawaiId pegawai;
  std::string nama;
  int tahun = 0;
  std::optional<PegawaiId> penilai;
  SkpVersiId versi_berlaku;
  bool milik_sendiri = false;
  std::vector<PeriodeLaporan> periode;  // in order

  Sudut sudut(const PeriodeLaporan& p) const;
  const PeriodeLaporan* find_periode(PeriodeId id_periode) const;
  // The one that runs today, else the last that has begun, else the first. Null when the year has no periods.
  const PeriodeLaporan* default_periode(Tanggal today) const;
};

// One statement. The employee himself, his penilai, the penilai's superior, a kepala daerah for jpt_ukm, HR and the
// auditor. not_found for everybody else, and while no version of the plan is in force.
Result<SkpKerja> find_skp_kerja(db::Reader& reader, SkpId id, const akun::Pelaku& pelaku,
                                penilaian::JenisPeriode jenis);

// The same for writing: his own plan, a period that has begun, that the plan was not closed in, and whose report is a
// draft or not begun. The report's row is there and locked afterwards, so that two saves of one period come one after
// the other.
struct TulisPeriode {
  SkpId skp;
  PeriodeId periode;
  PegawaiId pegawai;
  SkpVersiId versi_berlaku;
};
Result<TulisPeriode> open_for_writing(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, PeriodeId periode,
                                      Tanggal today);

// All results of the version in force with what was reached in every period of this kind, in one statement.
std::vector<HasilKerjaKerja> list_kemajuan(db::Reader& reader, const SkpKerja& skp, PeriodeId bukti_dari);

}  // namespace pelaksanaan
