#include "organisasi/import_rules.h"

#include <algorithm>
#include <array>

#include "base/label.h"
#include "base/text.h"
#include "msg/organisasi.h"
#include "organisasi/jenis.h"

namespace organisasi {
namespace {

using lembar::Column;
using lembar::Need;

constexpr std::array kUnit = {Column{"kode"}, Column{"nama"}, Column{"jenis"}, Column{"induk", Need::optional}};
constexpr std::array kWilayah = {Column{"kode"}, Column{"nama"}};
constexpr std::array kPegawai = {
    Column{"nip"},
    Column{"nama"},
    Column{"gelar_depan", Need::optional},
    Column{"gelar_belakang", Need::optional},
    Column{"jenis"},
    Column{"golongan", Need::optional},
    Column{"jenis_jabatan"},
    Column{"jabatan"},
    Column{"jenjang", Need::optional},
    Column{"unit"},
    Column{"nip_penilai", Need::optional},
    Column{"email", Need::optional},
    Column{"tmt_jabatan", Need::optional},
};
static_assert(kUnit.size() == kolom_unit::jumlah && kWilayah.size() == kolom_wilayah::jumlah &&
              kPegawai.size() == kolom_pegawai::jumlah);

struct ColumnLabel {
  std::string_view value;
  const msg::Entry* label;
};
constexpr ColumnLabel column_labels[] = {
    {"kode", &msg::organisasi::kolom_kode},
    {"nama", &msg::organisasi::kolom_nama},
    {"jenis", &msg::organisasi::kolom_jenis},
    {"induk", &msg::organisasi::kolom_induk},
    {"nip", &msg::organisasi::kolom_nip},
    {"gelar_depan", &msg::organisasi::kolom_gelar_depan},
    {"gelar_belakang", &msg::organisasi::kolom_gelar_belakang},
    {"golongan", &msg::organisasi::kolom_golongan},
    {"jenis_jabatan", &msg::organisasi::kolom_jenis_jabatan},
    {"jabatan", &msg::organisasi::kolom_jabatan},
    {"jenjang", &msg::organisasi::kolom_jenjang},
    {"unit", &msg::organisasi::kolom_unit},
    {"nip_penilai", &msg::organisasi::kolom_nip_penilai},
    {"email", &msg::organisasi::kolom_email},
    {"tmt_jabatan", &msg::organisasi::kolom_tmt_jabatan},
};

constexpr LabelRow<JenisImpor> impor_labels[] = {
    {JenisImpor::unit, &msg::organisasi::jenis_impor_unit},
    {JenisImpor::pegawai, &msg::organisasi::jenis_impor_pegawai},
    {JenisImpor::wilayah, &msg::organisasi::jenis_impor_wilayah},
};

// Levenshtein's distance, given up as soon as it must be more than `most`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  if (longer - shorter > most) return most + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0], best = row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
      best = std::min(best, row[j]);
    }
    if (best > most) return most + 1;
  }
  return row.back();
}

}  // namespace

std::span<const lembar::Column> columns_of(JenisImpor jenis) {
  switch (jenis) {
    case JenisImpor::unit:
      return kUnit;
    case JenisImpor::pegawai:
      return kPegawai;
    case JenisImpor::wilayah:
      return kWilayah;
  }
  throw Bug("a kind of import without columns");
}

const msg::Entry& label_of_column(std::string_view kolom) {
  return label_in(column_labels, kolom);
}
const msg::Entry& label(JenisImpor jenis) {
  return label_in(impor_labels, jenis);
}

Result<Lembar> read_lembar(const std::filesystem::path& path, JenisImpor jenis) {
  const auto reader = TRY(lembar::open_sheet(path));
  lembar::Row row;
  if (!TRY(reader->next(row))) return invalid("berkas", msg::organisasi::impor_tanpa_baris);
  const auto header = TRY(lembar::HeaderMap::read(row, columns_of(jenis)));
  Lembar out;
  out.kolom_tak_dikenal = header.unknown();
  while (TRY(reader->next(row))) {
    Lembar::Baris baris{row.number, {}};
    for (const auto& column : columns_of(jenis)) baris.sel.push_back(header.at(row, column.name));
    out.baris.push_back(std::move(baris));
  }
  return out;
}

Lembar::Baris row_of(std::int64_t nomor, const Rekam& teks) {
  Lembar::Baris baris{nomor, {}};
  for (const auto& t : teks)
    baris.sel.push_back({t, t.empty() ? lembar::Cell::Kind::empty : lembar::Cell::Kind::text, ""});
  return baris;
}

std::string key_of_name(std::string_view nama) {
  return "nama:" + text::fold_for_search(nama);
}

std::string key_of(JenisImpor jenis, const Rekam& rekam) {
  if (jenis == JenisImpor::pegawai && rekam[kolom_pegawai::nip].empty()) return key_of_name(rekam[kolom_pegawai::nama]);
  return rekam[0];
}

Rekam merged(JenisImpor jenis, const Rekam& tersimpan, Rekam baru) {
  const auto columns = columns_of(jenis);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].need == Need::optional && baru[i].empty()) baru[i] = tersimpan[i];
  if (jenis == JenisImpor::pegawai) {
    const auto jabatan = from_code<JenisJabatan>(baru[kolom_pegawai::jenis_jabatan]);
    if (!jabatan || !is_jf(*jabatan)) baru[kolom_pegawai::jenjang].clear();
  }
  return baru;
}

std::vector<Beda> compare(JenisImpor jenis, const Rekam& lama, const Rekam& baru) {
  const auto columns = columns_of(jenis);
  std::vector<Beda> out;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (lama[i] != baru[i]) out.push_back({std::string(columns[i].name), lama[i], baru[i]});
  return out;
}

bool is_other_post(const Rekam& lama, const Rekam& baru) {
  using namespace kolom_pegawai;
  return lama[kolom_pegawai::unit] != baru[kolom_pegawai::unit] || lama[jabatan] != baru[jabatan] ||
         lama[jenis_jabatan] != baru[jenis_jabatan] || lama[jenjang] != baru[jenjang];
}

std::string nearest_code(std::string_view kode, const std::unordered_map<std::string, std::string>& known) {
  constexpr std::size_t kMost = 3;
  const std::string wanted = text::to_lower(kode);
  std::string best;
  std::size_t best_distance = kMost + 1;
  for (const auto& [code, nama] : known) {
    const bool is_name = text::fold_for_search(nama) == text::fold_for_search(kode);
    const std::size_t d = is_name ? 0 : distance(wanted, text::to_lower(code), kMost);
    if (d < best_distance || (d == best_distance && d <= kMost && code < best)) {
      best = code;
      best_distance = d;
    }
  }
  return best;
}

std::optional<int> rank_as_head(std::string_view jenis_jabatan, std::string_view jabatan) {
  if (text::fold_for_search(jabatan).starts_with("kepala ")) return 0;
  const auto jenis = from_code<JenisJabatan>(jenis_jabatan);
  if (!jenis || *jenis > JenisJabatan::pengawas) return std::nullopt;
  return 1 + static_cast<int>(*jenis);
}

}  // namespace organisasi
