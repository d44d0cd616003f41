// Taking what is published from the public's pages and giving it back, each with a row of its own in the log of
// moderation, which the public's numbers are counted from.
#pragma once
#include "akun/pelaku.h"
#include "pengaduan/perkara/store.h"
#include "pengaduan/publik/moderasi.h"

namespace pengaduan {

// conflict when it is not on the public's pages.
Result<void> sembunyikan(db::Tx& tx, const Jam& jam, PengaduanId id, const akun::Pelaku& pelaku, AlasanSembunyi alasan);
// conflict when it is not hidden.
Result<void> pulihkan(db::Tx& tx, const Jam& jam, PengaduanId id, const akun::Pelaku& pelaku);
// The text that everybody reads was changed after it was published.
void catat_sunting(db::Tx& tx, const Jam& jam, PengaduanId id, const akun::Pelaku& pelaku);

// What stands at the address of a hidden one. Nothing unless it would be public otherwise: what became rahasia, was
// withdrawn or belongs to APIP is answered like a number that does not exist.
struct JejakSembunyi {
  std::string nomor;
  std::int64_t waktu = 0;
  AlasanSembunyi alasan = AlasanSembunyi::keliru;
};
std::optional<JejakSembunyi> find_sembunyi(db::Reader& reader, std::string_view nomor);

struct ModerasiBulan {
  std::string bulan;  // "2026-11"
  TindakanModerasi tindakan = TindakanModerasi::sembunyi;
  std::int64_t jumlah = 0;
};
std::vector<ModerasiBulan> count_moderasi(db::Reader& reader, std::int64_t since, int zona_menit);

// When the public's text was last changed, if it was.
std::optional<std::int64_t> find_sunting(db::Reader& reader, PengaduanId id);

}  // namespace pengaduan
