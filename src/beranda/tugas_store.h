// What waits for whom: the rows behind /beranda, one statement each.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "base/tanggal.h"
#include "db/db.h"

namespace beranda {

enum class JenisTugas {
  skp_susun,          // no plan for this post and year yet
  skp_draf,           // being written
  skp_perbaiki,       // sent back with a reason
  skp_menunggu,       // submitted; somebody else's turn
  skp_putuskan,       // leader: set or send back
};

struct Tugas {
  JenisTugas jenis;
  std::int64_t skp = 0;
  std::string nama;          // of the other person, "" when it is oneself
  std::string rincian;       // reason of a return, post of the employee
  std::int64_t sejak = 0;    // UTC ms; 0 when unknown
  std::optional<Tanggal> tenggat;
  int tahun = 0;             // of the plan
};

std::vector<Tugas> list_tugas_sendiri(db::Reader& reader, PegawaiId pegawai, Tanggal today);
// The queue of a leader, longest wait first.
std::vector<Tugas> list_antrean(db::Reader& reader, PegawaiId penilai, int limit);

struct Atasan {
  std::string nama, jabatan;
};
// The rater of the present definitive post, by name; nothing when none is recorded.
std::optional<Atasan> find_atasan(db::Reader& reader, PegawaiId pegawai);

struct KemajuanUnit {
  std::string nama;
  std::int64_t unit = 0;
  int pegawai = 0, skp_ditetapkan = 0, skp_menunggu = 0;
};
// How far each office (child of the root) is with the plans of a year: for HR and the auditor.
std::vector<KemajuanUnit> list_kemajuan(db::Reader& reader, int tahun);

}  // namespace beranda
