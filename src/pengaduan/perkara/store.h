// The one place where something happens to a pengaduan: the table of states is asked, and the row, its log, custody,
// clocks, publication and messages change in one transaction.
#pragma once
#include "pengaduan/perkara/keadaan.h"
#include "pengaduan/perkara/riwayat_store.h"
#include "pengaduan/tenggat/jam_store.h"

namespace pengaduan {

// Seen from the pengaduan; who of the people it is was found by whoever loaded it through him.
struct PelakuPerkara {
  Relasi relasi = Relasi::sistem;
  std::optional<AkunId> akun;
  bool terkait = false;  // excluded: the pengaduan is about him, his chain or his unit
};

// Whether those whom it concerns are told. What comes in by the hundred from another system tells nobody.
enum class Kabar { beri, diam };

// What somebody does, with what the event needs; the rest stays empty.
struct Tindakan {
  PeristiwaPengaduan peristiwa = PeristiwaPengaduan::ubah;
  std::string teks;
  bool teks_untuk_umum = false;
  std::optional<Klasifikasi> klasifikasi;
  std::optional<KategoriId> kategori;
  std::optional<UnitId> unit;
  std::optional<PegawaiId> pelaksana;
  std::optional<PengaduanId> kanonik;
  std::optional<AlasanArsip> alasan;
  std::string instansi;
  std::optional<Tanggal> rencana;
  bool selesai_di_asal = false;
  Kabar kabar = Kabar::beri;
};

// The row, locked until the transaction ends. not_found when there is none; who may see it was asked before.
Result<BarisPengaduan> lock_pengaduan(db::Tx& tx, PengaduanId id);

// Everything the table asks, from the row, the log and what is put forward.
FaktaPengaduan fakta_of(db::Reader& reader, const Jam& jam, const BarisPengaduan& p,
                        std::span<const BarisPeristiwa> riwayat, const PelakuPerkara& pelaku, const Tindakan& tindakan);

// conflict when it may not happen now, invalid at "teks" when a reason is missing. Answers the event's row.
Result<std::int64_t> act(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                         const PelakuPerkara& pelaku, const Tindakan& tindakan);

// Due dates, publication, whose turn it is and the next look, after anything that changes them.
void refresh(db::Tx& tx, const Jam& jam, PengaduanId id);

}  // namespace pengaduan
