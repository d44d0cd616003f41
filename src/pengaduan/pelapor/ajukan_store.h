// Filing: a pengaduan comes into being whole, with its words and its reporter sealed apart.
#pragma once
#include "pengaduan/pelapor/draf.h"
#include "pengaduan/pelapor/kode.h"
#include "pengaduan/perkara/kategori_store.h"
#include "pengaduan/perkara/store.h"

namespace pengaduan {

enum class KanalAsal { web, open311, sp4n, loket, impor };

struct PengaduanBaru {
  KanalAsal kanal = KanalAsal::web;
  Draf isi;
  std::vector<std::string> foto;           // hashes of stored photos
  bool luar_wilayah = false;               // the place told is not in the region
  std::optional<Klasifikasi> klasifikasi;  // instead of the category's
  std::optional<PengaduanId> asal;         // it follows from: whoever that one is about is kept away from this one too
  msg::Lang bahasa = msg::Lang::id;        // of letters, where he asked for them
  Kabar kabar = Kabar::beri;
};

// What the reporter gets. The database keeps hashes of the first two.
struct TandaTerima {
  Kode kode;
  Pin pin;
  std::string nomor;  // drawn; stands in public addresses
};
TandaTerima draw_tanda_terima();

// invalid at "kategori" when there is none of that code. Everything else was checked by whoever read the form.
Result<PengaduanId> ajukan(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, const PengaduanBaru& baru,
                           const TandaTerima& tanda);

// Where a reporter's identity is sealed: identitas_store.h alone opens it.
std::string place_identitas(PengaduanId id);

// What was written, for whoever may read it; empty once its time was over.
struct IsiAsli {
  std::string cerita;
  std::string dekat;
};
// Seals it, of WBS with the key of APIP.
void simpan_isi(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, const IsiAsli& isi, Klasifikasi kelas);
Result<IsiAsli> read_isi(db::Reader& reader, const berkas::Brankas& brankas, PengaduanId id);

std::string hash_kode(const Kode& kode);
// Bound to the code, which nobody but the reporter has: a stolen database does not tell a PIN by trying all.
std::string hash_pin(const Kode& kode, const Pin& pin);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::KanalAsal> {
  using E = pengaduan::KanalAsal;
  static constexpr std::array table{
      std::pair{E::web, std::string_view("web")},     std::pair{E::open311, std::string_view("open311")},
      std::pair{E::sp4n, std::string_view("sp4n")},   std::pair{E::loket, std::string_view("loket")},
      std::pair{E::impor, std::string_view("impor")},
  };
};
