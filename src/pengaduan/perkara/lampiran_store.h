// Photos of a pengaduan: of the reporter, and evidence of the officers.
#pragma once
#include <string>
#include <vector>

#include "base/result.h"
#include "db/db.h"

namespace pengaduan {

// A photo that was encoded anew and lies in the file store.
struct FotoDraf {
  std::string sha256, kecil_sha256;
  std::int64_t bytes = 0;
  int lebar = 0, tinggi = 0;
  std::string jenis;
};
// The row of the file. Again: it was just used, and the sweep leaves it.
void keep_berkas(db::Tx& tx, const FotoDraf& foto, std::int64_t now);

struct Lampiran {
  LampiranId id;
  bool dari_petugas = false;
  std::optional<std::int64_t> peristiwa;  // row of the event it came with; nothing: with the first report
  std::string sha256;
  std::string kecil_sha256;  // "" without a thumbnail
  std::string nama;
  std::string jenis;
  int lebar = 0, tinggi = 0;
  bool publik = false;
  std::int64_t dibuat = 0;
};

// Whoever calls has found the pengaduan through the person acting.
std::vector<Lampiran> list_lampiran(db::Reader& reader, PengaduanId id);
std::optional<Lampiran> find_lampiran(db::Reader& reader, PengaduanId id, LampiranId lampiran);

inline constexpr int foto_pelapor_max = 12;  // of one pengaduan, with those of the form; our choice

// With the reporter's words. The same photo again changes nothing; invalid at "foto" beyond `foto_pelapor_max`.
Result<void> add_foto_pelapor(db::Tx& tx, PengaduanId id, std::int64_t peristiwa, const FotoDraf& foto,
                              std::int64_t now);
// Evidence of the officers, to go out with the next answer. invalid at "bukti" when the reporter sent this very photo, or
// an answer before: it shows no work.
Result<void> add_bukti(db::Tx& tx, PengaduanId id, const FotoDraf& foto, std::int64_t now);
// What no answer has taken along yet.
int count_bukti(db::Reader& reader, PengaduanId id);
std::vector<Lampiran> list_bukti(db::Reader& reader, PengaduanId id);
void drop_bukti(db::Tx& tx, PengaduanId id, LampiranId lampiran);
void send_bukti(db::Tx& tx, PengaduanId id, std::int64_t peristiwa);

}  // namespace pengaduan
