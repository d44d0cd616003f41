#include "pengaduan/petugas/kotak_store.h"

#include <fmt/format.h>

#include <algorithm>

#include "pengaduan/lindung/terkait_store.h"
#include "pengaduan/perkara/lingkup_store.h"
#include "pengaduan/perkara/susun_store.h"

namespace pengaduan {
namespace {

using akun::Peran;

// What is open as the indexes of migration 0022 have it, which hold the rows in the inbox's order.
const std::string kTerbukaUrut = "(CASE WHEN " + std::string(lingkup::terbuka) + " THEN 1 ELSE 0 END) = 1";
// The newest ids are walked until a page is full; the addition keeps the index of states from being sorted instead.
constexpr std::string_view kTertutup =
    "p.keadaan || '' IN ('bukan_wewenang', 'arsip', 'duplikat', 'selesai_dikonfirmasi', 'selesai_otomatis', 'dicabut', "
    "'dicabut_otomatis')";
constexpr std::string_view kMendesak = "COALESCE(p.tenggat, '9999'), p.id";

// Of more units the rows are walked in one order: most of what is open is then his.
constexpr std::size_t kUnitMax = 60;
// Up to so many squares of a map are looked up; a larger frame holds much of what is open.
constexpr std::int64_t kPetakMax = 150;

std::vector<std::string> conditions(const std::vector<UnitId>& units, const std::string& more) {
  std::vector<std::string> out;
  std::string all;
  for (const UnitId u : units) {
    all += (all.empty() ? "" : ", ") + to_text(u);
    if (units.size() <= kUnitMax) out.push_back("p.unit_id = " + to_text(u) + more);
  }
  if (units.size() > kUnitMax) out.push_back("p.unit_id IN (" + all + ")" + more);
  return out;
}

struct UnitPetugas {
  std::vector<UnitId> penghubung, kepala;
};

UnitPetugas units_of(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  UnitPetugas out;
  reader.query(fmt::format("SELECT x.id, 1 AS penghubung FROM ({}) x UNION SELECT y.id, 0 AS penghubung FROM ({}) y",
                           lingkup::unit_penghubung, lingkup::unit_kepala),
               {pelaku.akun, pelaku.pegawai ? pelaku.pegawai->value : 0, today.iso()}, [&](const db::Row& r) {
                 (r.flag("penghubung") ? out.penghubung : out.kepala).push_back(r.id<UnitId>("id"));
               });
  return out;
}

// The ways by which rows come to his inbox, each one walk of an index in the inbox's order. The same row may come on
// two of them. Whose turn it is, is nobody's once it is over. $1 is the employee.
std::vector<std::string> ways(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today, BagianKotak bagian) {
  const bool perlu = bagian == BagianKotak::perlu;
  const std::string over = " AND " + std::string(kTertutup);
  const std::string part = bagian == BagianKotak::selesai ? over : " AND " + kTerbukaUrut;
  const auto mine = [&](std::string_view whose) { return perlu ? fmt::format(" AND p.giliran = '{}'", whose) : part; };
  std::vector<std::string> out;
  if (pelaku.has(Peran::apip)) out.push_back("1 = 1" + mine("apip"));
  if (pelaku.has(Peran::koordinator)) out.push_back(std::string(lingkup::koordinator) + mine("koordinator"));
  // Of all he sees, his units' are a part; whose turn it is may differ.
  if (!perlu && !out.empty()) return out;
  const std::string biasa = " AND " + std::string(lingkup::biasa);
  const UnitPetugas units = units_of(reader, pelaku, today);
  std::ranges::move(conditions(units.penghubung, biasa + mine("penghubung")), std::back_inserter(out));
  std::ranges::move(conditions(units.kepala, biasa + mine("kepala_opd")), std::back_inserter(out));
  if (!pelaku.pegawai) return out;
  // Few are one person's: they are found by him and sorted, not walked among all whose turn it is.
  const std::string open = " AND " + std::string(lingkup::terbuka);
  const std::string his = bagian == BagianKotak::selesai ? over : open;
  out.push_back("p.pelaksana_id = $1" + biasa +
                (perlu ? " AND p.giliran || '' = 'penghubung' AND p.keadaan = 'diproses'" : his));
  return out;
}

// The squares that a frame touches, "" when they are too many.
std::string squares_of(const Bingkai& b) {
  const auto steps = [](std::int64_t from, std::int64_t to) { return (to - from) / petak_sisi + 2; };
  const std::int64_t rows = steps(b.barat_daya.lintang, b.timur_laut.lintang);
  const std::int64_t columns = steps(b.barat_daya.bujur, b.timur_laut.bujur);
  if (rows * columns > kPetakMax) return {};
  std::string out;
  for (std::int64_t row = 0; row < rows; ++row)
    for (std::int64_t column = 0; column < columns; ++column)
      out +=
          (out.empty() ? "" : ", ") +
          std::to_string(petak_of({b.barat_daya.lintang + row * petak_sisi, b.barat_daya.bujur + column * petak_sisi}));
  return out;
}

void add_frame(Susun& s, const Bingkai& b) {
  s.add("p.lintang BETWEEN " + s.param(b.barat_daya.lintang) + " AND " + s.param(b.timur_laut.lintang) +
        " AND p.bujur BETWEEN " + s.param(b.barat_daya.bujur) + " AND " + s.param(b.timur_laut.bujur));
  // The index begins with whether it is published.
  if (const std::string squares = squares_of(b); !squares.empty())
    s.add("p.terbit IN (0, 1) AND p.petak IN (" + squares + ")");
}

void add_filters(Susun& s, const SaringKotak& saring, const std::optional<KursorKotak>& after) {
  if (saring.kategori) {
    const std::string kategori = s.param(*saring.kategori);
    s.add("p.kategori_id IN (SELECT i.id FROM kategori_pengaduan i WHERE i.id = " + kategori +
          " OR i.induk_id = " + kategori + ")");
  }
  if (!saring.distrik.empty()) s.add("p.distrik = " + s.param(saring.distrik));
  if (!saring.nomor.empty()) s.add("p.nomor = " + s.param(saring.nomor));
  if (saring.bingkai) add_frame(s, *saring.bingkai);
  if (!after) return;
  if (saring.bagian == BagianKotak::selesai)
    s.add("p.id < " + s.param(after->id));
  else
    s.add("(COALESCE(p.tenggat, '9999'), p.id) > (" + s.param(after->tenggat) + ", " + s.param(after->id) + ")");
}

// A small frame is found by its squares and then sorted: what looks like the order of an index would be walked.
std::string order_of(const SaringKotak& saring) {
  if (saring.bagian == BagianKotak::selesai) return "p.id DESC";
  const bool by_place = saring.bingkai && !squares_of(*saring.bingkai).empty();
  return by_place ? "COALESCE(p.tenggat, '9999') || '', p.id" : std::string(kMendesak);
}

// The ids of the first rows on each way. $1 employee, $2 today.
std::string first_of_each(const std::vector<std::string>& ways, const std::string& filters, const std::string& order,
                          const std::string& limit) {
  std::string out;
  for (std::size_t i = 0; i < ways.size(); ++i)
    out += fmt::format("{}SELECT id FROM (SELECT p.id FROM pengaduan p WHERE {}{} AND {} ORDER BY {} LIMIT {}) q{}",
                       i ? " UNION ALL " : "", ways[i], filters, tidak_terkait("p.id", "$1", "$2"), order, limit, i);
  return out;
}

Susun begin(const akun::Pelaku& pelaku, Tanggal today) {
  Susun s;
  (void)s.param(pelaku.pegawai ? pelaku.pegawai->value : std::int64_t{0});
  (void)s.param(today.iso());
  return s;
}

}  // namespace

std::vector<BarisPengaduan> list_kotak(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today,
                                       const SaringKotak& saring, const std::optional<KursorKotak>& after, int limit) {
  const auto all = ways(reader, pelaku, today, saring.bagian);
  if (all.empty()) return {};
  Susun s = begin(pelaku, today);
  add_filters(s, saring, after);
  const std::string order = order_of(saring), rows = s.param(limit);
  const std::string ids = first_of_each(all, s.where(), order, rows);
  return reader.list(std::string(kBarisPengaduan) + "WHERE p.id IN (" + ids + ") ORDER BY " + order + " LIMIT " + rows,
                     s.take(), read_pengaduan);
}

HitunganKotak count_kotak(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  const auto all = ways(reader, pelaku, today, BagianKotak::perlu);
  HitunganKotak out;
  if (all.empty()) return out;
  Susun s = begin(pelaku, today);
  const std::string rows = s.param(hitung_kotak_max + 1);
  const std::string order(kMendesak);
  reader.query(
      "SELECT COUNT(*) AS perlu, COALESCE(SUM(CASE WHEN q.tenggat < $2 THEN 1 ELSE 0 END), 0) AS lewat FROM "
      "(SELECT p.tenggat FROM pengaduan p WHERE p.id IN (" +
          first_of_each(all, "", order, rows) + ") ORDER BY " + order + " LIMIT " + rows + ") q",
      s.take(), [&](const db::Row& r) {
        const auto n = static_cast<int>(r.i64("perlu"));
        out = {std::min(n, hitung_kotak_max), std::min(static_cast<int>(r.i64("lewat")), hitung_kotak_max),
               n > hitung_kotak_max};
      });
  return out;
}

}  // namespace pengaduan
