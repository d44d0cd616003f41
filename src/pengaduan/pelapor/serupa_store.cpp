#include "pengaduan/pelapor/serupa_store.h"

#include <algorithm>

#include "akun/digest.h"
#include "base/text.h"
#include "db/row_values.h"
#include "pengaduan/pelapor/serupa.h"
#include "pengaduan/pelapor/teks_serupa.h"
#include "pengaduan/publik/versi_store.h"

namespace pengaduan {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kPerPetak = 12;     // looked at in each of the nine squares
constexpr int kPerDistrik = 200;  // or in the distrik
// Texts are compared of those that could still be alike by all the rest. Our choice, so that it takes no longer where
// a hundred times as many are open.
constexpr std::size_t kTextsNear = 12;
constexpr std::size_t kTextsDistrik = 60;
constexpr std::size_t kShown = 240;  // characters of the text that are shown
constexpr double kJarakBawaanM = 100;

// As the index pengaduan_buka_petak has it.
constexpr std::string_view kOpen =
    "p.terbit = 1 AND p.keadaan IN ('terdisposisi', 'dikembalikan', 'diproses', 'menunggu_pelapor', "
    "'ditindaklanjuti', 'dibuka_kembali')";

struct Candidate {
  PengaduanId id;
  Perbandingan sama;
  double most = 0;  // the score if the texts were the same
};

constexpr std::string_view kPlaces =
    "SELECT p.id, p.kategori_id, p.diterima, p.lintang, p.bujur FROM pengaduan p WHERE ";

struct Pertanyaan {
  std::string sql;
  std::vector<db::Param> params;
};

// Around the point where there is one, else in the same distrik; the newest first.
Pertanyaan places(const Draf& d) {
  const auto newest = [](const std::string& where, int limit) {
    return std::string(kPlaces) + std::string(kOpen) + " AND " + where + " ORDER BY p.id DESC LIMIT " +
           std::to_string(limit);
  };
  if (!d.titik) return {newest("p.distrik = $1", kPerDistrik), {d.distrik}};
  Pertanyaan out;
  for (const std::int64_t north : {-petak_sisi, std::int64_t{0}, petak_sisi})
    for (const std::int64_t east : {-petak_sisi, std::int64_t{0}, petak_sisi}) {
      out.params.emplace_back(petak_of({d.titik->lintang + north, d.titik->bujur + east}));
      const std::string n = std::to_string(out.params.size());
      out.sql += out.sql.empty() ? "" : " UNION ALL ";
      out.sql += "SELECT * FROM (" + newest("p.petak = $" + n, kPerPetak) + ") q" + n;
    }
  return out;
}

// Those that may come near enough, the likeliest first.
std::vector<Candidate> candidates(db::Reader& reader, const Draf& d, const Kategori& kategori, double scale,
                                  std::int64_t now) {
  const Pertanyaan ask = places(d);
  std::vector<Candidate> out;
  reader.query(ask.sql, ask.params, [&](const db::Row& r) {
    Candidate c{
        .id = r.id<PengaduanId>("id"),
        .sama = {.kemiripan_teks = 1,
                 .kategori_sama = r.id<KategoriId>("kategori_id") == kategori.id,
                 .selisih_hari = static_cast<double>(std::max<std::int64_t>(0, now - r.i64("diterima"))) / kDayMs}};
    const auto lintang = r.opt_i64("lintang");
    if (d.titik && lintang) c.sama.jarak_m = jarak_m(*d.titik, {*lintang, r.i64("bujur")});
    c.most = skor_serupa(c.sama, scale);
    if (usul_serupa(c.most) != UsulSerupa::tidak) out.push_back(c);
  });
  std::ranges::stable_sort(out, std::greater{}, &Candidate::most);
  out.resize(std::min(out.size(), d.titik ? kTextsNear : kTextsDistrik));
  return out;
}

struct Teks {
  PengaduanId id;
  Mirip mirip;
  TeksTrigram trigram;
};

std::vector<Teks> texts_of(db::Reader& reader, const std::vector<Candidate>& near) {
  if (near.empty()) return {};
  std::string ids;
  for (const Candidate& c : near) ids += (ids.empty() ? "" : ", ") + to_text(c.id);
  return reader.list(
      "SELECT p.id, p.nomor, p.judul_publik, p.isi_publik, p.kampung, p.distrik, p.diterima, p.keadaan, CASE WHEN "
      "EXISTS (SELECT 1 FROM pengaduan_lampiran l WHERE l.pengaduan_id = p.id AND l.publik = 1) THEN 1 ELSE 0 END AS "
      "berfoto FROM pengaduan p WHERE p.id IN (" +
          ids + ")",
      {}, [](const db::Row& r) {
        return Teks{r.id<PengaduanId>("id"),
                    {.nomor = r.text("nomor"),
                     .judul = r.text("judul_publik"),
                     .isi = r.text("isi_publik"),
                     .kampung = r.text("kampung"),
                     .distrik = r.text("distrik"),
                     .diterima = r.i64("diterima"),
                     .keadaan = db::read_enum<KeadaanPengaduan>(r, "keadaan"),
                     .berfoto = r.flag("berfoto")},
                    TeksTrigram(r.text("isi_publik"))};
      });
}

std::string shortened(const std::string& text) {
  if (text::length(text) <= kShown) return text;
  std::string out = text;
  while (text::length(out) > kShown || !text::is_valid_utf8(out)) out.pop_back();
  return out + "…";
}

}  // namespace

std::vector<Mirip> list_mirip(db::Reader& reader, const Draf& draf, const Kategori& kategori, std::int64_t now) {
  const double scale = kategori.jarak_m ? *kategori.jarak_m : kJarakBawaanM;
  const auto near = candidates(reader, draf, kategori, scale, now);
  auto texts = texts_of(reader, near);
  BobotTrigram bobot;
  for (const Teks& t : texts) bobot.add(t.trigram);
  const TeksTrigram own(draf.cerita);
  std::vector<Mirip> out;
  for (const Candidate& c : near) {
    const auto t = std::ranges::find(texts, c.id, &Teks::id);
    if (t == texts.end()) continue;
    Perbandingan sama = c.sama;
    sama.kemiripan_teks = bobot.cosine(own, t->trigram);
    t->mirip.skor = skor_serupa(sama, scale);
    if (usul_serupa(t->mirip.skor) == UsulSerupa::tidak) continue;
    t->mirip.isi = shortened(t->mirip.isi);
    out.push_back(std::move(t->mirip));
  }
  std::ranges::stable_sort(out, std::greater{}, &Mirip::skor);
  if (out.size() > static_cast<std::size_t>(mirip_max)) out.resize(mirip_max);
  return out;
}

Result<void> dukung(db::Tx& tx, const std::string& nomor, std::string_view token, std::int64_t now) {
  const auto id = tx.one("SELECT p.id FROM pengaduan p WHERE p.nomor = $1 AND " + std::string(kOpen), {nomor},
                         [](const db::Row& r) { return r.id<PengaduanId>("id"); });
  if (!id) return fail(Fault::not_found, {});
  const bool first = tx.exec(
                         "INSERT INTO pengaduan_dukungan (pengaduan_id, penanda, dibuat) VALUES ($1, $2, $3) "
                         "ON CONFLICT DO NOTHING",
                         {*id, akun::digest_hex("dukung:" + std::string(token)), now}) == 1;
  if (!first) return {};
  tx.exec("UPDATE pengaduan SET dukungan = dukungan + 1 WHERE id = $1", {*id});
  naikkan_versi_publik(tx, *id);
  return {};
}

}  // namespace pengaduan
