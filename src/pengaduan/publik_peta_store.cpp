#include "pengaduan/publik_peta_store.h"

#include <map>

#include "db/row_values.h"
#include "pengaduan/publik_saring_store.h"
#include "pengaduan/wilayah.h"

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

enum class Arah { masuk = 1, keluar = -1 };

// The widest square last: everybody's row, so it is held the shortest time.
void count_sel(db::Tx& tx, const Tanda& t, Arah arah) {
  const auto n = static_cast<std::int64_t>(arah);
  Baris rows;
  for (int tingkat = 0; tingkat <= tingkat_terkasar; ++tingkat)
    for (const std::int64_t kategori : {t.kategori.value, std::int64_t{0}}) {
      const Sel sel = sel_of(*t.titik, tingkat);
      rows.add(
          {tingkat, sel.baris, sel.lajur, kategori, t.selesai ? 1 : 0, n, n * t.titik->lintang, n * t.titik->bujur});
    }
  tx.exec(
      "INSERT INTO pengaduan_peta_sel (tingkat, baris, lajur, kategori_id, selesai, jumlah, lintang, bujur) VALUES " +
          rows.sql() +
          " ON CONFLICT (tingkat, baris, lajur, kategori_id, selesai) DO UPDATE SET "
          "jumlah = pengaduan_peta_sel.jumlah + excluded.jumlah, "
          "lintang = pengaduan_peta_sel.lintang + excluded.lintang, "
          "bujur = pengaduan_peta_sel.bujur + excluded.bujur",
      rows.params());
}

void count(db::Tx& tx, const Tanda& t, Arah arah) {
  if (t.titik) count_sel(tx, t, arah);
  std::vector<std::string> places{t.distrik};
  if (!t.kampung.empty()) places.insert(places.begin(), t.kampung);
  Baris rows;
  for (const std::string& tempat : places)
    for (const std::int64_t kategori : {t.kategori.value, std::int64_t{0}})
      rows.add({tempat, kategori, t.selesai ? 1 : 0, static_cast<std::int64_t>(arah)});
  tx.exec("INSERT INTO pengaduan_peta_tempat (tempat, kategori_id, selesai, jumlah) VALUES " + rows.sql() +
              " ON CONFLICT (tempat, kategori_id, selesai) DO UPDATE SET "
              "jumlah = pengaduan_peta_tempat.jumlah + excluded.jumlah",
          rows.params());
}

// 0 stands for all kinds.
std::string kinds_of(const SaringPublik& saring) {
  return saring.kategori.empty() ? "0" : ids_of(saring.kategori);
}

std::string of_state(const SaringPublik& saring) {
  if (!saring.keadaan) return {};
  return *saring.keadaan == KelompokKeadaan::selesai ? " AND selesai = 1" : " AND selesai = 0";
}

}  // namespace

void index_peta(db::Tx& tx, PengaduanId id) {
  const auto before = counted(tx, id);
  const auto now = wanted(tx, id);
  if (before == now) return;
  if (before) {
    count(tx, *before, Arah::keluar);
    tx.exec("DELETE FROM pengaduan_peta WHERE pengaduan_id = $1", {id});
  }
  if (!now) return;
  count(tx, *now, Arah::masuk);
  const auto sel = now->titik ? std::optional(sel_of(*now->titik, 0)) : std::nullopt;
  tx.exec(
      "INSERT INTO pengaduan_peta (pengaduan_id, kategori_id, selesai, distrik, kampung, lintang, bujur, baris, lajur) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {id, now->kategori, now->selesai ? 1 : 0, now->distrik, now->kampung,
       now->titik ? std::optional(now->titik->lintang) : std::nullopt,
       now->titik ? std::optional(now->titik->bujur) : std::nullopt, sel ? std::optional(sel->baris) : std::nullopt,
       sel ? std::optional(sel->lajur) : std::nullopt});
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
  return list_terpilih(reader, Kanal::halaman, chosen);
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
