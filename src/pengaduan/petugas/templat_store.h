// Reply templates. The koordinator keeps all of them, a pejabat penghubung those of his unit and below; whoever answers
// is offered the ones in use for his unit and kind.
#pragma once
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"
#include "pengaduan/baris_store.h"

namespace pengaduan {

struct IsiTemplat {
  std::string kode;
  std::string judul;
  std::string teks;
  std::optional<UnitId> unit;  // nothing: for every unit
  std::optional<KategoriId> kategori;
};
struct Templat {
  TemplatId id;
  IsiTemplat isi;
  std::string nama_unit;
  std::string nama_kategori, nama_kategori_en;
  bool aktif = true;
  std::int64_t versi = 0;
};

bool keeps_templat(const akun::Pelaku& pelaku);
// Those he keeps, in use first, by code.
std::vector<Templat> list_templat(db::Reader& reader, const akun::Pelaku& pelaku);
Result<Templat> find_templat(db::Reader& reader, TemplatId id, const akun::Pelaku& pelaku);
// The units he may keep them for, by name.
struct UnitTemplat {
  UnitId id;
  std::string nama;
};
std::vector<UnitTemplat> list_unit_templat(db::Reader& reader, const akun::Pelaku& pelaku);

// invalid at "kode" when another one has it, at "unit" when it is not his.
Result<TemplatId> add_templat(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const IsiTemplat& isi);
// conflict over another version.
Result<void> change_templat(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const Templat& templat,
                            const IsiTemplat& isi);
enum class Pakai { ya, tidak };
Result<void> retire_templat(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const Templat& templat,
                            Pakai pakai);

// What whoever answers `p` may begin with.
std::vector<Templat> list_templat_untuk(db::Reader& reader, const BarisPengaduan& p);

// How far an answer to `p` is a template, and how far another of the unit's last answers, in thousandths.
struct UkuranJawaban {
  int templat = 0;
  int lain = 0;
};
inline constexpr int jawaban_dibandingkan = 50;
UkuranJawaban ukur_jawaban(db::Reader& reader, const BarisPengaduan& p, const std::string& teks);

}  // namespace pengaduan
