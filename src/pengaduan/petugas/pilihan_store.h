// What an officer chooses from: units that may handle, people of a unit, another pengaduan by its number; and what he
// puts forward before it is sent: the answer and its evidence. The pengaduan was found through him.
#pragma once
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "pengaduan/pelapor/draf_store.h"
#include "pengaduan/perkara/store.h"

namespace pengaduan {

struct PilihanUnit {
  UnitId id;
  std::string nama;
};
// Those right below the region's own.
std::vector<PilihanUnit> list_unit_penanggung(db::Reader& reader);

struct PilihanOrang {
  PegawaiId id;
  std::string nama;
  std::string jabatan;
};
// Who has a post in the unit or below it today, by name; 200 at most.
std::vector<PilihanOrang> list_orang_unit(db::Reader& reader, UnitId unit, Tanggal today);

std::optional<PengaduanId> find_nomor(db::Reader& reader, const std::string& nomor);

struct JawabanDraf {
  std::string teks;
  int bukti = 0;         // photos that go out with it
  bool templat = false;  // a template and nothing else
  int mirip = 0;         // thousandths of it that stand in another of the unit's last answers
};
JawabanDraf find_jawaban(db::Reader& reader, PengaduanId id);
// Kept, and the head is told where he has to agree. conflict when he has agreed already: it goes out word for word.
Result<void> save_jawaban(db::Tx& tx, const Jam& jam, PengaduanId id, const akun::Pelaku& pelaku,
                          const std::string& teks);

// What is published of it, decided by whoever screened it: never for what has no public side.
struct HasilSaring {
  std::string judul;
  std::string isi;
  bool lokasi_aman = false;
  std::vector<LampiranId> foto;  // that everybody may see
};
// What is changed after it was published is noted (moderasi_store.h).
Result<void> simpan_saringan(db::Tx& tx, const Jam& jam, PengaduanId id, const akun::Pelaku& pelaku,
                             const HasilSaring& saringan);

}  // namespace pengaduan
