// Whom a pengaduan is about, as the koordinator or APIP recorded it. What follows from it follows in the same
// transaction: the unit loses what is about it, and so does the worker.
#pragma once
#include <string>
#include <vector>

#include "pengaduan/lindung/store.h"
#include "pengaduan/perkara/store.h"

namespace pengaduan {

// Exactly one of the two.
struct Subjek {
  std::optional<UnitId> unit;
  std::optional<PegawaiId> pegawai;
};

struct CalonTerlapor {
  Subjek subjek;
  std::string nama;
  std::string keterangan;  // post and unit of a person
};
// Units by a part of their name, people by beginnings of the words of theirs or the first digits of a NIP; `limit` of
// each. Our choice: whoever may record finds everybody, because he who is reported may sit anywhere; he gets no NIP.
std::vector<CalonTerlapor> cari_calon(db::Reader& reader, std::string_view cari, Tanggal today, int limit);

struct Terlapor {
  std::int64_t id = 0;
  CalonTerlapor siapa;
  Relasi oleh = Relasi::koordinator;
  std::int64_t dicatat = 0;
  std::string alasan;
  std::optional<std::int64_t> dicabut;
  std::string alasan_cabut;
};
// Oldest first, with those that were taken back. unavailable when a reason cannot be opened.
Result<std::vector<Terlapor>> list_terlapor(db::Reader& reader, const berkas::Brankas& brankas, const BarisPengaduan& p,
                                            Tanggal today);

enum class Tarik { ya, belum };  // whether he agreed that the unit loses it

struct TerlaporBaru {
  Subjek subjek;
  std::string alasan;
  Tarik tarik = Tarik::belum;
};
// invalid at "subjek" for somebody unknown or recorded already, or when nobody would be left; at "tarik" when the unit
// that has it would lose it and nobody agreed to that.
Result<void> catat_terlapor(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                            const PelakuPerkara& pelaku, const TerlaporBaru& baru);
// A part that is split off is about the same people; of what was taken back nothing goes along.
Result<void> salin_terlapor(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, const BarisPengaduan& dari,
                            const BarisPengaduan& ke, const PelakuPerkara& pelaku);
// invalid at "terlapor" when that one does not stand there.
Result<void> cabut_terlapor(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                            const PelakuPerkara& pelaku, std::int64_t terlapor, const std::string& alasan);

}  // namespace pengaduan
