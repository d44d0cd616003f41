// From the rows of a file to what would happen to each.
#include <algorithm>
#include <functional>

#include "base/text.h"
#include "msg/organisasi.h"
#include "organisasi/import_row.h"

namespace organisasi {
namespace {

BarisImpor refused(JenisImpor jenis, const Lembar::Baris& baris, std::size_t kolom, msg::Text sebab, msg::Text cara) {
  BacaBaris b(jenis, baris);
  b.refuse(kolom, std::move(sebab), std::move(cara));
  return std::move(b).finished({});
}

void compare_with_stored(JenisImpor jenis, BarisImpor& b, const Tersimpan& tersimpan) {
  const auto found = tersimpan.rekam.find(key_of(jenis, b.rekam));
  if (found == tersimpan.rekam.end()) return;
  b.rekam = merged(jenis, found->second, std::move(b.rekam));
  b.beda = compare(jenis, found->second, b.rekam);
  b.hasil = b.beda.empty() ? HasilBaris::sama : HasilBaris::berubah;
}

std::string office_of(const Rekam& r, const Tersimpan& tersimpan) {
  const auto found = tersimpan.kantor.find(r[kolom_pegawai::unit]);
  return found == tersimpan.kantor.end() ? std::string() : found->second;
}

// Leavers: stored, not in the file, of an office the file names. A refused row still names its person.
void add_missing(std::vector<BarisImpor>& out, const Rujukan& rujukan) {
  std::unordered_set<std::string> offices;
  for (const auto& b : out)
    if (b.hasil != HasilBaris::ditolak) offices.insert(office_of(b.rekam, rujukan.tersimpan));
  std::vector<BarisImpor> missing;
  for (const auto& [key, r] : rujukan.tersimpan.rekam)
    if (!rujukan.di_berkas.contains(key) && !rujukan.tersimpan.keluar.contains(key) &&
        offices.contains(office_of(r, rujukan.tersimpan)))
      missing.push_back({0, HasilBaris::hilang, r});
  std::sort(missing.begin(), missing.end(), [](const BarisImpor& a, const BarisImpor& b) {
    return a.rekam[kolom_pegawai::nama] < b.rekam[kolom_pegawai::nama];
  });
  for (std::size_t i = 0; i < missing.size(); ++i) missing[i].nomor = static_cast<std::int64_t>(i) + 1;
  out.insert(out.end(), missing.begin(), missing.end());
}

const Lembar::Baris& source_of(const BarisImpor& b, const Lembar& lembar) {
  const auto found =
      std::find_if(lembar.baris.begin(), lembar.baris.end(), [&](const auto& x) { return x.nomor == b.nomor; });
  MUST(found != lembar.baris.end());
  return *found;
}

// Who is rated by somebody whose own row is refused comes in without a rater: to name him would store nothing, and the
// same file would change him again each time.
void drop_lost_raters(std::vector<BarisImpor>& out, const Lembar& lembar, const Tersimpan& tersimpan) {
  using namespace kolom_pegawai;
  std::unordered_set<std::string> taken;
  std::unordered_map<std::string, std::string> refused_names;  // NIP → the name in the refused row
  for (const auto& b : out) {
    if (b.hasil != HasilBaris::ditolak)
      taken.insert(key_of(JenisImpor::pegawai, b.rekam));
    else
      refused_names.emplace(text::strip_nip(b.rekam[nip]), b.rekam[nama]);
  }
  for (auto& b : out) {
    if (b.hasil == HasilBaris::ditolak) continue;
    std::string& rater = b.rekam[nip_penilai];
    if (rater.empty() || tersimpan.rekam.contains(rater) || taken.contains(rater)) continue;
    const lembar::Cell& cell = source_of(b, lembar).sel[nip_penilai];
    const auto name = refused_names.find(rater);
    b.catatan.push_back({std::string(columns_of(JenisImpor::pegawai)[nip_penilai].name), cell.ref, cell.text,
                         msg::organisasi::lepas_penilai(name == refused_names.end() ? cell.text : name->second),
                         msg::organisasi::lepas_penilai_cara});
    rater.clear();
  }
}

using ParentOf = std::unordered_map<std::string, std::string>;

bool is_in_circle(const std::string& kode, const ParentOf& parent_of) {
  std::string at = kode;
  for (std::size_t steps = 0; steps <= parent_of.size(); ++steps) {
    const auto up = parent_of.find(at);
    if (up == parent_of.end() || up->second.empty()) return false;
    at = up->second;
    if (at == kode) return true;
  }
  return true;  // its parents lead into a circle
}

std::size_t depth_of(const std::string& kode, const ParentOf& parent_of) {
  std::size_t depth = 0;
  for (auto up = parent_of.find(kode); up != parent_of.end() && !up->second.empty(); up = parent_of.find(up->second))
    ++depth;
  return depth;
}

ParentOf parents_of(const std::vector<BarisImpor>& baris, const Tersimpan& tersimpan) {
  ParentOf out;
  for (const auto& [kode, r] : tersimpan.rekam) out[kode] = r[kolom_unit::induk];
  for (const auto& b : baris)
    if (b.hasil != HasilBaris::ditolak) out[b.rekam[kolom_unit::kode]] = b.rekam[kolom_unit::induk];
  return out;
}

void refuse_lost_units(std::vector<BarisImpor>& baris, const Lembar& lembar, const Tersimpan& tersimpan) {
  // A refused parent refuses its children, so this goes on until nothing more falls.
  for (bool again = true; std::exchange(again, false);) {
    const ParentOf parent_of = parents_of(baris, tersimpan);
    for (auto& b : baris) {
      if (b.hasil == HasilBaris::ditolak) continue;
      const std::string& induk = b.rekam[kolom_unit::induk];
      if (induk.empty()) continue;
      const bool known = parent_of.contains(induk);
      if (known && !is_in_circle(b.rekam[kolom_unit::kode], parent_of)) continue;
      b = refused(JenisImpor::unit, source_of(b, lembar), kolom_unit::induk,
                  known ? msg::organisasi::tolak_induk_lingkaran : msg::organisasi::tolak_induk_asing,
                  msg::organisasi::tolak_induk_cara);
      again = true;
    }
  }
}

}  // namespace

void arrange_units(std::vector<BarisImpor>& baris, const Lembar& lembar, const Tersimpan& tersimpan) {
  refuse_lost_units(baris, lembar, tersimpan);
  const ParentOf parent_of = parents_of(baris, tersimpan);
  const auto depth = [&](const BarisImpor& b) {
    return b.hasil == HasilBaris::ditolak ? 0 : depth_of(b.rekam[kolom_unit::kode], parent_of);
  };
  std::stable_sort(baris.begin(), baris.end(),
                   [&](const BarisImpor& a, const BarisImpor& b) { return depth(a) < depth(b); });
}

std::vector<BarisImpor> plan_import(JenisImpor jenis, const Lembar& lembar, const Tersimpan& tersimpan) {
  std::optional<Rujukan> rujukan;
  if (jenis == JenisImpor::pegawai) rujukan.emplace(references_of(lembar, tersimpan));
  const auto read = [&](const Lembar::Baris& b) {
    return jenis == JenisImpor::unit      ? read_unit(b)
           : jenis == JenisImpor::wilayah ? read_wilayah(b)
                                          : read_pegawai(b, *rujukan);
  };
  std::vector<BarisImpor> out;
  std::unordered_map<std::string, std::int64_t> seen;
  for (const auto& baris : lembar.baris) {
    BarisImpor b = read(baris);
    if (b.hasil != HasilBaris::ditolak) {
      const auto [first, is_first] = seen.emplace(key_of(jenis, b.rekam), b.nomor);
      if (!is_first)
        b = refused(jenis, baris, 0, msg::organisasi::tolak_ganda(first->second), msg::organisasi::tolak_ganda_cara);
    }
    out.push_back(std::move(b));
  }
  if (rujukan) drop_lost_raters(out, lembar, tersimpan);
  for (auto& b : out)
    if (b.hasil != HasilBaris::ditolak) compare_with_stored(jenis, b, tersimpan);
  if (jenis == JenisImpor::unit) arrange_units(out, lembar, tersimpan);
  if (rujukan) add_missing(out, *rujukan);
  return out;
}

}  // namespace organisasi
