// Matriks pembagian peran dan hasil of a leader (Lampiran II.A.5): employees in rows, the leader's results in columns,
// in each cell the employee's role. A cell becomes a hasil kerja in the employee's draft when he takes it over.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "perencanaan/skp_store.h"

namespace perencanaan {

using PeranId = Id<struct PeranTag>;

struct AnggotaTim {
  PegawaiId pegawai;
  std::string nama;
  std::string jabatan;
};

struct SelMatriks {
  PeranId id;
  std::string teks;
  bool diambil = false;
};

struct Matriks {
  std::vector<AnggotaTim> anggota;                         // by name
  std::map<std::pair<std::int64_t, int>, SelMatriks> sel;  // employee and kunci of the leader's hasil kerja
};

// One statement. For the plan's owner, who leads the people in the rows.
Matriks load_matriks(db::Reader& reader, const SkpHeader& skp, Tanggal today);

struct IsiSel {
  PegawaiId pegawai;
  int hasil_kunci = 0;
  std::string teks;  // "" empties the cell
};
// Cells that were taken over stay as they are: they are in somebody's plan by now. forbidden for anybody but the owner.
Result<void> save_matriks(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, const std::vector<IsiSel>& isi,
                          std::int64_t now, Tanggal today);

// A role that waits for its employee.
struct PeranBaru {
  PeranId id;
  std::string teks;
  HasilKerjaId hasil_kerja;  // 0 when the leader's plan is not in force yet
  std::string induk_teks;
};
std::vector<PeranBaru> list_peran_baru(db::Reader& reader, const SkpHeader& skp);
// All waiting roles as drafts at the end of `rencana`, with kunci from `next` on; they are then taken over.
void take_peran(db::Tx& tx, const SkpHeader& skp, Rencana& rencana, int next);

}  // namespace perencanaan
