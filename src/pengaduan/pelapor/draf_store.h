// Drafts of citizens in the database: sealed, found by the cookie's token, gone after some days. After sending, the row
// leads to the receipt for an hour, sealed with the token itself: nobody else can open it, and a repeated tap or a lost
// answer finds it again.
#pragma once
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/perkara/lampiran_store.h"

namespace pengaduan {

inline constexpr std::int64_t struk_ms = 3'600'000;

struct DrafTersimpan {
  Draf isi;
  std::vector<FotoDraf> foto;
  std::optional<PengaduanId> terkirim;
  std::int64_t dibuat = 0;
};

std::string new_token_draf();
// Nothing when there is none, or it is too old.
std::optional<DrafTersimpan> find_draf(db::Reader& reader, const berkas::Brankas& brankas, std::string_view token,
                                       std::int64_t now);
// Makes it when there is none. False when it was sent already: nothing is changed then.
bool save_draf(db::Tx& tx, const berkas::Brankas& brankas, std::string_view token, const Draf& draf, std::int64_t now);
// The file is stored. False when the draft has `foto_max` already; the same photo again changes nothing.
bool add_foto_draf(db::Tx& tx, std::string_view token, const FotoDraf& foto, std::int64_t now);
void remove_foto_draf(db::Tx& tx, std::string_view token, const std::string& sha256);
void discard_draf(db::Tx& tx, std::string_view token);

// Files the draft, with what `baru` says besides. The second time it answers what the first made, and `tanda` is not
// used.
Result<PengaduanId> kirim_draf(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, std::string_view token,
                               const TandaTerima& tanda, PengaduanBaru baru);

struct Struk {
  PengaduanId id;
  std::string kode;  // as printed
  std::string pin;
};
// Nothing when none was sent with this token, an hour is over or the reporter put it away.
std::optional<Struk> find_struk(db::Reader& reader, std::string_view token, std::int64_t now);
void forget_struk(db::Tx& tx, std::string_view token);

// Drafts and receipts past their time.
void purge_draf(db::Tx& tx, std::int64_t now);

}  // namespace pengaduan
