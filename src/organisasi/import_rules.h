// What an imported row means. A row becomes a normalised record, or stays outside with every cell that stops it, why,
// and what to do; then it is compared with the record that is stored under the same key. Nothing here reads a database.
//
// Our choices, where the catalogue of columns leaves room: an empty optional cell changes nothing, so a file from
// another system cannot wipe what it does not know; a pejabat negara has no NIP and is found by name, and his name or
// post may stand in `nip_penilai`; whose rater is refused in the same file comes in without one, until the file comes
// again; somebody counts as missing from a file only when the file names his office (the unit
// just below the root) at all, so the list of one dinas does not report everybody else.
#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/enum_text.h"
#include "base/result.h"
#include "lembar/header_map.h"

namespace organisasi {

enum class JenisImpor { unit, pegawai, wilayah };
enum class HasilBaris { baru, berubah, sama, ditolak, hilang };

// One normalised value per column of columns_of(jenis): codes for kinds, ISO dates, 18 digits for a NIP.
using Rekam = std::vector<std::string>;

namespace kolom_unit {
enum : std::size_t { kode, nama, jenis, induk, jumlah };
}
namespace kolom_wilayah {
enum : std::size_t { kode, nama, jumlah };
}
namespace kolom_pegawai {
enum : std::size_t {
  nip,
  nama,
  gelar_depan,
  gelar_belakang,
  jenis,
  golongan,
  jenis_jabatan,
  jabatan,
  jenjang,
  unit,
  nip_penilai,
  email,
  tmt_jabatan,
  jumlah
};
}

std::span<const lembar::Column> columns_of(JenisImpor jenis);
// The heading's label on a page.
const msg::Entry& label_of_column(std::string_view kolom);
const msg::Entry& label(JenisImpor jenis);

struct Lembar {
  struct Baris {
    std::int64_t nomor = 0;
    std::vector<lembar::Cell> sel;  // in the order of columns_of(jenis)
  };
  std::vector<Baris> baris;
  std::vector<std::string> kolom_tak_dikenal;
};
Result<Lembar> read_lembar(const std::filesystem::path& path, JenisImpor jenis);
// A row typed into a form or kept in quarantine.
Lembar::Baris row_of(std::int64_t nomor, const Rekam& teks);

struct Penolakan {
  std::string kolom;
  std::string sel;  // "B147"; "" for a row that did not come from a sheet
  std::string isi;
  msg::Text sebab;
  msg::Text cara;
};
struct Beda {
  std::string kolom;
  std::string lama;
  std::string baru;
};
struct BarisImpor {
  std::int64_t nomor = 0;
  HasilBaris hasil = HasilBaris::baru;
  Rekam rekam;  // of a refused row the cells as they stand
  std::vector<Beda> beda{};
  std::vector<Penolakan> penolakan{};
  std::vector<Penolakan> catatan{};  // cells of a row that is taken that do not come in
};

// Everything the rows are compared with and may refer to.
struct Tersimpan {
  std::unordered_map<std::string, Rekam> rekam;         // by key_of
  std::unordered_set<std::string> keluar;               // keys of people who have left
  std::unordered_map<std::string, std::string> unit;    // kode → nama
  std::unordered_map<std::string, std::string> kantor;  // unit's kode → kode of the office above it
};

// A NIP or a kode; of a person without NIP his folded name.
std::string key_of(JenisImpor jenis, const Rekam& rekam);
std::string key_of_name(std::string_view nama);

// Every row with its outcome in the order of the file, then who is missing; new units come after their parents.
std::vector<BarisImpor> plan_import(JenisImpor jenis, const Lembar& lembar, const Tersimpan& tersimpan);

// What the stored record becomes: empty optional values stay as they are.
Rekam merged(JenisImpor jenis, const Rekam& tersimpan, Rekam baru);
std::vector<Beda> compare(JenisImpor jenis, const Rekam& lama, const Rekam& baru);
// Whether the person has another post, not only another rater or a better spelt name.
bool is_other_post(const Rekam& lama, const Rekam& baru);

// The known code most like `kode`, or "" when none is near.
std::string nearest_code(std::string_view kode, const std::unordered_map<std::string, std::string>& known);

// Who leads a unit, when nobody does yet. Our choice: the post whose name begins with "Kepala", else the highest
// structural post in the unit. Lower is better; nothing for a post that leads nobody.
std::optional<int> rank_as_head(std::string_view jenis_jabatan, std::string_view jabatan);

}  // namespace organisasi

template <>
struct EnumText<organisasi::JenisImpor> {
  using E = organisasi::JenisImpor;
  static constexpr std::array table{
      std::pair{E::unit, std::string_view("unit")},
      std::pair{E::pegawai, std::string_view("pegawai")},
      std::pair{E::wilayah, std::string_view("wilayah")},
  };
};
template <>
struct EnumText<organisasi::HasilBaris> {
  using E = organisasi::HasilBaris;
  static constexpr std::array table{
      std::pair{E::baru, std::string_view("baru")},     std::pair{E::berubah, std::string_view("berubah")},
      std::pair{E::sama, std::string_view("sama")},     std::pair{E::ditolak, std::string_view("ditolak")},
      std::pair{E::hilang, std::string_view("hilang")},
  };
};
