#include "pengaduan/publik/peta_store.h"

#include <map>
#include <tuple>

#include "db/row_values.h"
#include "pengaduan/perkara/susun_store.h"
#include "pengaduan/perkara/wilayah.h"
#include "pengaduan/publik/saring_store.h"

namespace pengaduan {
namespace {

// How one counts.
struct Tanda {
  KategoriId kategori;
  bool selesai = false;
  std::string distrik, kampung;
  std::optional<Titik> titik;
  bool operator==(const Tanda&) const = default;
};

Tanda read_tanda(const db::Row& r) {
  Tanda t{.kategori = r.id<KategoriId>("kategori_id"), .distrik = r.text("distrik"), .kampung = r.text("kampung")};
  if (const auto lintang = r.opt_i64("lintang")) t.titik = Titik{*lintang, r.i64("bujur")};
  return t;
}

std::optional<Tanda> wanted(db::Tx& tx, PengaduanId id) {
  return tx.one(
      "SELECT kategori_id, keadaan, klasifikasi, anonim, rahasia, lokasi_aman, distrik, kampung, lintang, bujur "
      "FROM pengaduan WHERE id = $1 AND terbit = 1",
      {id}, [](const db::Row& r) {
        Tanda t = read_tanda(r);
        t.selesai = is_selesai(db::read_enum<KeadaanPengaduan>(r, "keadaan"));
        t.titik = titik_terlihat(t.titik, Kanal::halaman, {r.flag("anonim"), r.flag("rahasia")},
                                 db::read_enum<Klasifikasi>(r, "klasifikasi"),
                                 {.lokasi = r.flag("lokasi_aman") ? LokasiPelapor::tidak : LokasiPelapor::mungkin});
        return t;
      });
}

std::optional<Tanda> counted(db::Tx& tx, PengaduanId id) {
  return tx.one(
      "SELECT kategori_id, selesai, distrik, kampung, lintang, bujur FROM pengaduan_peta WHERE pengaduan_id = $1", {id},
      [](const db::Row& r) {
        Tanda t = read_tanda(r);
        t.selesai = r.flag("selesai");
        return t;
      });
}

// "($1, $2), ($3, $4)": rows of parameters in one statement.
class Baris {
 public:
  void add(std::vector<db::Param> row) {
    sql_ += sql_.empty() ? "(" : ", (";
    for (auto& value : row) {
      params_.push_back(std::move(value));
      sql_ += "$" + std::to_string(params_.size()) + (&value == &row.back() ? ")" : ", ");
    }
  }
  const std::string& sql() const { return sql_; }
  const std::vector<db::Param>& params() const { return params_; }

 private:
  std::string sql_;
  std::vector<db::Param> params_;
};

struct KunciSel {
  int tingkat = 0;
  Sel sel;
  std::int64_t kategori = 0;
  int selesai = 0;
  auto operator<=>(const KunciSel&) const = default;
};
struct Jumlah {
  std::int64_t n = 0;
  Titik titik;
  bool operator==(const Jumlah&) const = default;
};
using KunciTempat = std::tuple<std::string, std::int64_t, int>;

// What one change does to the counts. In the order of the keys, the same for everybody, so that two changes at once
// wait for each other and never in a circle; the widest squares, which all share, come last.
class Selisih {
 public:
  void add(const Tanda& t, std::int64_t n) {
    const int selesai = t.selesai ? 1 : 0;
    for (const std::int64_t kategori : {std::int64_t{0}, t.kategori.value}) {
      tempat_[{t.distrik, kategori, selesai}] += n;
      if (!t.kampung.empty()) tempat_[{t.kampung, kategori, selesai}] += n;
      if (!t.titik) continue;
      for (int tingkat = 0; tingkat <= tingkat_terkasar; ++tingkat) {
        Jumlah& j = sel_[{tingkat, sel_of(*t.titik, tingkat), kategori, selesai}];
        j.n += n;
        j.titik.lintang += n * t.titik->lintang;
        j.titik.bujur += n * t.titik->bujur;
      }
    }
  }
  void write(db::Tx& tx) const {
    Baris sel, tempat;
    for (const auto& [k, j] : sel_)
      if (j != Jumlah{})
        sel.add({k.tingkat, k.sel.baris, k.sel.lajur, k.kategori, k.selesai, j.n, j.titik.lintang, j.titik.bujur});
    for (const auto& [k, n] : tempat_)
      if (n != 0) tempat.add({std::get<0>(k), std::get<1>(k), std::get<2>(k), n});
    if (!sel.sql().empty())
      tx.exec(
          "INSERT INTO pengaduan_peta_sel (tingkat, baris, lajur, kategori_id, selesai, jumlah, lintang, bujur) "
          "VALUES " +
              sel.sql() +
              " ON CONFLICT (tingkat, kategori_id, baris, lajur, selesai) DO UPDATE SET "
              "jumlah = pengaduan_peta_sel.jumlah + excluded.jumlah, "
              "lintang = pengaduan_peta_sel.lintang + excluded.lintang, "
              "bujur = pengaduan_peta_sel.bujur + excluded.bujur",
          sel.params());
    if (!tempat.sql().empty())
      tx.exec("INSERT INTO pengaduan_peta_tempat (tempat, kategori_id, selesai, jumlah) VALUES " + tempat.sql() +
                  " ON CONFLICT (tempat, kategori_id, selesai) DO UPDATE SET "
                  "jumlah = pengaduan_peta_tempat.jumlah + excluded.jumlah",
              tempat.params());
  }

 private:
  std::map<KunciSel, Jumlah> sel_;
  std::map<KunciTempat, std::int64_t> tempat_;
};

// 0 stands for all kinds.
std::string kinds_of(const SaringPublik& saring) {
  return saring.kategori.empty() ? "0" : ids_of(saring.kategori);
}

std::string of_state(const SaringPublik& saring) {
  if (!saring.keadaan) return {};
  return *saring.keadaan == KelompokKeadaan::selesai ? " AND selesai = 1" : " AND selesai = 0";
}

void insert_peta(db::Tx& tx, PengaduanId id, const Tanda& t) {
  std::optional<std::int64_t> lintang, bujur, baris, lajur;
  if (t.titik) {
    const Sel sel = sel_of(*t.titik, 0);
    lintang = t.titik->lintang;
    bujur = t.titik->bujur;
    baris = sel.baris;
    lajur = sel.lajur;
  }
  tx.exec(
      "INSERT INTO pengaduan_peta (pengaduan_id, kategori_id, selesai, distrik, kampung, lintang, bujur, baris, lajur) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {id, t.kategori, t.selesai ? 1 : 0, t.distrik, t.kampung, lintang, bujur, baris, lajur});
}

}  // namespace

void index_peta(db::Tx& tx, PengaduanId id) {
  const auto before = counted(tx, id);
  const auto now = wanted(tx, id);
  if (before == now) return;
  Selisih selisih;
  if (before) selisih.add(*before, -1);
  if (now) selisih.add(*now, 1);
  tx.exec("DELETE FROM pengaduan_peta WHERE pengaduan_id = $1", {id});
  if (now) insert_peta(tx, id, *now);
  selisih.write(tx);
}

bool is_terhitung(const SaringPublik& saring) {
  return saring.kata.empty() && saring.distrik.empty() && saring.keadaan != KelompokKeadaan::terlambat;
}

std::vector<SelTerhitung> list_sel(db::Reader& reader, const Jangkauan& j, const SaringPublik& saring) {
  // Row by row of squares, because each is one range of the key; between two bounds their whole width would be read.
  std::map<Sel, SelTerhitung> sums;
  reader.query(
      "WITH RECURSIVE b (baris) AS (SELECT CAST($2 AS BIGINT) UNION ALL SELECT baris + 1 FROM b WHERE baris < $3) "
      "SELECT s.baris, s.lajur, s.jumlah, s.lintang, s.bujur FROM b CROSS JOIN pengaduan_peta_sel s WHERE s.tingkat = "
      "$1 AND s.baris = b.baris AND s.lajur BETWEEN $4 AND $5 AND s.kategori_id IN (" +
          kinds_of(saring) + ") AND s.jumlah > 0" + of_state(saring),
      {j.tingkat, j.dari.baris, j.sampai.baris, j.dari.lajur, j.sampai.lajur}, [&](const db::Row& r) {
        const Sel sel{r.i64("baris"), r.i64("lajur")};
        SelTerhitung& s = sums[sel];
        s.sel = sel;
        s.jumlah += r.i64("jumlah");
        s.jumlah_titik.lintang += r.i64("lintang");
        s.jumlah_titik.bujur += r.i64("bujur");
      });
  std::vector<SelTerhitung> out;
  for (auto& [sel, s] : sums) out.push_back(s);
  return out;
}

std::vector<PengaduanPublik> list_publik_sel(db::Reader& reader, const std::vector<Sel>& sel,
                                             const SaringPublik& saring, int tiap) {
  if (sel.empty()) return {};
  const std::string kinds = saring.kategori.empty() ? "" : " AND kategori_id IN (" + ids_of(saring.kategori) + ")";
  const std::string tail =
      kinds + of_state(saring) + " ORDER BY pengaduan_id DESC LIMIT " + std::to_string(tiap) + ") q";
  // Filled up with squares that are none, so that there are few different statements to prepare.
  std::size_t places = 8;
  while (places < sel.size()) places *= 4;
  PilihanPublik chosen;
  for (std::size_t i = 0; i < places; ++i) {
    const bool there = i < sel.size();
    chosen.params.emplace_back(there ? std::optional(sel[i].baris) : std::nullopt);
    chosen.params.emplace_back(there ? std::optional(sel[i].lajur) : std::nullopt);
    chosen.ids += (i ? " UNION ALL " : "") +
                  std::string("SELECT pengaduan_id FROM (SELECT pengaduan_id FROM pengaduan_peta WHERE baris = $") +
                  std::to_string(2 * i + 1) + " AND lajur = $" + std::to_string(2 * i + 2) + tail + std::to_string(i);
  }
  chosen.params.emplace_back(static_cast<int>(sel.size()) * tiap);
  chosen.limit = static_cast<int>(chosen.params.size());
  return list_terpilih(reader, Kanal::halaman, chosen, Rincian::ringkas);
}

std::vector<HitunganTempat> count_tempat(db::Reader& reader, const SaringPublik& saring) {
  std::map<std::string, HitunganTempat> sums;
  const bool by_kampung = !saring.distrik.empty();
  // A distrik is "94.01.05", what lies in it "94.01.05.2003".
  const std::string from = by_kampung ? saring.distrik + "." : "";
  reader.query(
      "SELECT tempat, selesai, jumlah FROM pengaduan_peta_tempat WHERE tempat >= $1 AND tempat < $2 AND "
      "kategori_id IN (" +
          kinds_of(saring) + ") AND jumlah > 0" + of_state(saring),
      {from, by_kampung ? saring.distrik + "/" : "a"}, [&](const db::Row& r) {
        const std::string tempat = r.text("tempat");
        if (!by_kampung && tempat.size() > kode_distrik_panjang) return;
        HitunganTempat& h = sums[tempat];
        h.tempat = tempat;
        (r.flag("selesai") ? h.selesai : h.berjalan) += r.i64("jumlah");
      });
  std::vector<HitunganTempat> out;
  for (auto& [tempat, h] : sums) out.push_back(std::move(h));
  return out;
}

}  // namespace pengaduan
