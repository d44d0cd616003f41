// A reporter without an account: code and PIN open a short session, and everything he sees or does goes through it. No
// address and no browser is kept.
#pragma once
#include "pengaduan/pelapor/ajukan_store.h"

namespace pengaduan {

inline constexpr std::int64_t sesi_pelapor_diam_ms = 30 * 60'000;
inline constexpr std::int64_t sesi_pelapor_lama_ms = 12 * 3'600'000;
inline constexpr int lacak_tries_max = 10;  // wrong PINs for one code in a quarter of an hour

// Whose session it is. Only find_pelapor() makes one.
struct Pelapor {
  PengaduanId pengaduan;
  std::string token_hash;
};

// The token for the cookie. `pin` is nothing when what was typed is none. not_found for a code that does not exist, a
// wrong PIN and too many tries alike.
Result<std::string> open_sesi_pelapor(db::Tx& tx, const Kode& kode, const std::optional<Pin>& pin, std::int64_t now);
// For somebody who has just filed it.
std::string open_sesi_pelapor(db::Tx& tx, PengaduanId id, std::int64_t now);
std::optional<Pelapor> find_pelapor(db::Reader& reader, std::string_view token, std::int64_t now);
// The same, with what tells whether a page about it that was kept is still right: "" for WBS, of which no page is kept.
struct Terbuka {
  Pelapor pelapor;
  std::string sidik;
};
std::optional<Terbuka> find_terbuka(db::Reader& reader, std::string_view token, std::int64_t now);
void touch_sesi_pelapor(db::Tx& tx, const Pelapor& pelapor, std::int64_t now);
void end_sesi_pelapor(db::Tx& tx, std::string_view token);

Result<BarisPengaduan> find_milik_pelapor(db::Reader& reader, const Pelapor& pelapor);

// The session goes on with another of the whole and its parts. not_found for any other number.
Result<void> pindah_bagian(db::Tx& tx, const Pelapor& pelapor, const std::string& nomor);

// More privacy holds at once; less is not taken here.
Result<void> tambah_privasi(db::Tx& tx, const Jam& jam, const Pelapor& pelapor, const Privasi& privasi);

// Who he is, of the whole and its parts: gone at once. From then on he is anonim; code and PIN still open it.
Result<void> lupakan(db::Tx& tx, const Jam& jam, const Pelapor& pelapor);

struct Rating {
  std::optional<int> waktu, isi, sopan;  // 1…4
  std::string benar_selesai;             // "ya", "sebagian", "tidak"
  std::int64_t dibuat = 0;               // written when it is stored
};
// Of the newest answer, once per closure.
void beri_rating(db::Tx& tx, const Pelapor& pelapor, const Rating& rating, std::int64_t now);
std::optional<Rating> find_rating(db::Reader& reader, const Pelapor& pelapor);

inline constexpr int rating_ubah_hari = 10;  // hari kerja (publik.md §1.7)
// The last day on which its numbers can be changed.
Tanggal rating_sampai(const Jam& jam, const Rating& rating);
// The numbers anew; whether it was solved stays as it was said, because the life of the pengaduan went on from it.
// not_found without a rating, conflict after its last day.
Result<void> ubah_rating(db::Tx& tx, const Jam& jam, const Pelapor& pelapor, const Rating& rating);

}  // namespace pengaduan
