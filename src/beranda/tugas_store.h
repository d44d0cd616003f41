// What waits for whom: the rows behind /beranda. Two statements, whoever asks.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "base/tanggal.h"
#include "db/db.h"

namespace beranda {

enum class JenisTugas {
  skp_susun,           // no plan for this post and year yet
  skp_draf,            // being written
  skp_perbaiki,        // sent back with a reason
  skp_menunggu,        // submitted; somebody else's turn
  laporan_isi,         // realisation of a period that has begun
  evaluasi_terima,     // delivered to me
  evaluasi_setujui,    // received by me, not answered
  umpan_balik_beri,    // somebody asks me
  skp_putuskan,        // leader: set or send back
  evaluasi_nilai,      // leader: the report is in, rate it
  evaluasi_sampaikan,  // whoever signed: the employee does not have it yet
  predikat_org,        // leader above: units of his wait for their predikat, before anybody in them can be rated
};

struct Tugas {
  JenisTugas jenis;
  std::int64_t skp = 0;
  std::int64_t periode = 0;
  std::string nama;        // of the other person, "" when it is oneself
  std::string rincian;     // reason of a return, text of a request, post of the employee, the one unit that waits
  std::int64_t sejak = 0;  // UTC ms; 0 when unknown
  std::optional<Tanggal> tenggat;
  bool oleh_atasan = false;  // evaluasi_setujui: signed by the atasan, which leaves fewer days to answer
  std::string periode_jenis;
  int periode_tahun = 0, periode_nomor = 0;
};

std::vector<Tugas> list_tugas_sendiri(db::Reader& reader, PegawaiId pegawai, Tanggal today);
// The queue of a leader, longest wait first.
std::vector<Tugas> list_antrean(db::Reader& reader, PegawaiId penilai, Tanggal today, int limit);

// The rater of the definitive post of that day. A kepala daerah has none in this system, so none is missing.
enum class TentangAtasan { tercatat, belum, tidak_berlaku };
struct AtasanSaya {
  TentangAtasan tentang = TentangAtasan::belum;
  std::string nama, jabatan;  // tercatat
};
AtasanSaya find_atasan(db::Reader& reader, PegawaiId pegawai, Tanggal today);

struct KemajuanUnit {
  std::string nama;
  std::int64_t unit = 0;
  int pegawai = 0, skp_ditetapkan = 0, skp_menunggu = 0;
};
// How far each office (child of the root) is with the plans of a year: for HR and the auditor.
std::vector<KemajuanUnit> list_kemajuan(db::Reader& reader, int tahun);

}  // namespace beranda
