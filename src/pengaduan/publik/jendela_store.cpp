#include "pengaduan/publik/jendela_store.h"

#include <cmath>
#include <numbers>

#include "pengaduan/perkara/susun_store.h"
#include "pengaduan/publik/baris_store.h"

namespace pengaduan {
namespace {

constexpr double kMeterPerMicro = 6'371'000 * std::numbers::pi / 180 / 1e6;  // along a meridian
// A small circle is found through the squares at its latitude, a wide one by walking the time.
constexpr double kNearM = 10'000;

// "lintang" or "bujur" of the place as it is shown (titik.h): exact where it tells nothing, else the middle of its
// square. `shift` makes it positive, because division rounds towards zero.
std::string shown(const std::string& column, std::int64_t shift) {
  const std::string up = std::to_string(shift);
  const std::string side = std::to_string(kasar_sisi);
  return "(CASE WHEN p.lokasi_aman = 1 THEN p." + column + " ELSE (p." + column + " + " + up + ") / " + side + " * " +
         side + " - " + up + " + " + std::to_string(kasar_sisi / 2) + " END)";
}

void add_circle(Susun& s, const Lingkar& lingkar) {
  const auto metres = [&](const std::string& place, std::int64_t centre, double scale) {
    return "(CAST(" + place + " - " + s.param(centre) + " AS DOUBLE PRECISION) * " + s.param(scale) + ")";
  };
  // Flat, because at 50 km the Earth is.
  const double narrow = std::cos(static_cast<double>(lingkar.pusat.lintang) / 1e6 * std::numbers::pi / 180);
  const std::string north = metres(shown("lintang", 90'000'000), lingkar.pusat.lintang, kMeterPerMicro);
  const std::string east = metres(shown("bujur", 180'000'000), lingkar.pusat.bujur, kMeterPerMicro * narrow);
  s.add("p.lintang IS NOT NULL");
  s.add(north + " * " + north + " + " + east + " * " + east + " <= " + s.param(lingkar.meter * lingkar.meter));
  if (lingkar.meter > kNearM) return;
  const auto reach = static_cast<std::int64_t>(lingkar.meter / kMeterPerMicro) + kasar_sisi;
  s.add("p.petak BETWEEN " + s.param(petak_of({lingkar.pusat.lintang - reach, -180'000'000})) + " AND " +
        s.param(petak_of({lingkar.pusat.lintang + reach, 179'999'999})));
}

std::string codes_of(const std::vector<KeadaanPengaduan>& keadaan) {
  std::string out;
  for (const KeadaanPengaduan k : keadaan) out += (out.empty() ? "'" : ", '") + std::string(to_code(k)) + "'";
  return out;
}

void add_conditions(Susun& s, const JendelaPublik& j) {
  // A plus keeps the index of the time from being walked.
  const std::string when = j.lingkar && j.lingkar->meter <= kNearM ? "+p.diterima" : "p.diterima";
  s.add(when + " >= " + s.param(j.dari));
  s.add(when + " < " + s.param(j.sebelum));
  if (j.kategori) s.add("p.kategori_id IN (" + ids_of(*j.kategori) + ")");
  if (!j.keadaan.empty()) s.add("p.keadaan IN (" + codes_of(j.keadaan) + ")");
  if (j.lingkar) add_circle(s, *j.lingkar);
}

std::vector<PengaduanPublik> list_rows(db::Reader& reader, Kanal kanal, const std::string& condition,
                                       const std::vector<db::Param>& params) {
  std::vector<PengaduanPublik> out;
  reader.query(
      select_publik(Rincian::penuh) + "WHERE p.terbit = 1 AND " + condition + " ORDER BY p.diterima DESC, p.id DESC",
      params, [&](const db::Row& r) {
        if (auto p = read_publik(r, kanal)) out.push_back(*std::move(p));
      });
  return out;
}

}  // namespace

HalamanPublik list_jendela(db::Reader& reader, Kanal kanal, const JendelaPublik& jendela) {
  HalamanPublik out;
  if (jendela.kategori && jendela.kategori->empty()) return out;
  Susun counted;
  add_conditions(counted, jendela);
  out.semua =
      reader.number("SELECT COUNT(*) AS n FROM pengaduan p WHERE p.terbit = 1" + counted.where(), counted.take());
  if (jendela.lewati >= out.semua) return out;
  Susun s;
  add_conditions(s, jendela);
  const std::string rows = s.param(jendela.limit);
  const std::string skipped = s.param(jendela.lewati);
  out.baris = list_rows(reader, kanal,
                        "p.id IN (SELECT p.id FROM pengaduan p WHERE p.terbit = 1" + s.where() +
                            " ORDER BY p.diterima DESC, p.id DESC LIMIT " + rows + " OFFSET " + skipped + ")",
                        s.take());
  return out;
}

std::vector<PengaduanPublik> list_nomor(db::Reader& reader, Kanal kanal, const std::vector<std::string>& nomor) {
  if (nomor.empty()) return {};
  Susun s;
  std::string places;
  for (const std::string& n : nomor) places += (places.empty() ? "" : ", ") + s.param(n);
  return list_rows(reader, kanal, "p.nomor IN (" + places + ")", s.take());
}

}  // namespace pengaduan
