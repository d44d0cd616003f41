#include "pengaduan/serupa_store.h"

#include <algorithm>

#include "akun/digest.h"
#include "base/text.h"
#include "db/row_values.h"
#include "pengaduan/serupa.h"
#include "pengaduan/teks_serupa.h"

namespace pengaduan {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kCandidates = 200;
constexpr std::size_t kShown = 240;  // characters of the text that are shown
constexpr double kJarakBawaanM = 100;

constexpr std::string_view kOpen =
    "p.terbit = 1 AND p.keadaan IN ('terdisposisi', 'dikembalikan', 'diproses', 'menunggu_pelapor', "
    "'ditindaklanjuti', 'dibuka_kembali')";

struct Candidate {
  Mirip mirip;
  std::string isi;
  KategoriId kategori;
  std::optional<Titik> titik;
};

Candidate read_candidate(const db::Row& r) {
  Candidate c{.mirip = {.nomor = r.text("nomor"),
                        .judul = r.text("judul_publik"),
                        .kampung = r.text("kampung"),
                        .distrik = r.text("distrik"),
                        .diterima = r.i64("diterima"),
                        .keadaan = db::read_enum<KeadaanPengaduan>(r, "keadaan"),
                        .foto = r.opt_id<LampiranId>("foto")},
              .isi = r.text("isi_publik"),
              .kategori = r.id<KategoriId>("kategori_id")};
  if (const auto lintang = r.opt_i64("lintang")) c.titik = Titik{*lintang, r.i64("bujur")};
  return c;
}

constexpr std::string_view kColumns =
    "SELECT p.id, p.nomor, p.judul_publik, p.isi_publik, p.kampung, p.distrik, p.diterima, p.keadaan, p.kategori_id, "
    "p.lintang, p.bujur, (SELECT MIN(l.id) FROM pengaduan_lampiran l WHERE l.pengaduan_id = p.id AND l.publik = 1) AS "
    "foto FROM pengaduan p WHERE ";

// Around the point where there is one, else in the same distrik; the newest first.
std::vector<Candidate> candidates(db::Reader& reader, const Draf& d) {
  std::vector<Candidate> out;
  const auto take = [&](const db::Row& r) { out.push_back(read_candidate(r)); };
  if (!d.titik) {
    reader.query(std::string(kColumns) + std::string(kOpen) + " AND p.distrik = $1 ORDER BY p.id DESC LIMIT $2",
                 {d.distrik, kCandidates}, take);
    return out;
  }
  for (const std::int64_t north : {-petak_sisi, std::int64_t{0}, petak_sisi})
    for (const std::int64_t east : {-petak_sisi, std::int64_t{0}, petak_sisi})
      reader.query(std::string(kColumns) + std::string(kOpen) + " AND p.petak = $1 ORDER BY p.id DESC LIMIT $2",
                   {petak_of({d.titik->lintang + north, d.titik->bujur + east}), kCandidates / 9}, take);
  return out;
}

std::string shortened(const std::string& text) {
  if (text::length(text) <= kShown) return text;
  std::string out = text;
  while (text::length(out) > kShown || !text::is_valid_utf8(out)) out.pop_back();
  return out + "…";
}

}  // namespace

std::vector<Mirip> list_mirip(db::Reader& reader, const Draf& draf, const Kategori& kategori, std::int64_t now) {
  auto near = candidates(reader, draf);
  BobotTrigram bobot;
  for (const Candidate& c : near) bobot.add(c.isi);
  std::vector<Mirip> out;
  for (Candidate& c : near) {
    const Perbandingan p{
        .jarak_m = draf.titik && c.titik ? std::optional(jarak_m(*draf.titik, *c.titik)) : std::nullopt,
        .kemiripan_teks = bobot.cosine(draf.cerita, c.isi),
        .kategori_sama = c.kategori == kategori.id,
        .selisih_hari = static_cast<double>(std::max<std::int64_t>(0, now - c.mirip.diterima)) / kDayMs};
    c.mirip.skor = skor_serupa(p, kategori.jarak_m ? *kategori.jarak_m : kJarakBawaanM);
    if (usul_serupa(c.mirip.skor) == UsulSerupa::tidak) continue;
    c.mirip.isi = shortened(c.isi);
    out.push_back(std::move(c.mirip));
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
  if (first) tx.exec("UPDATE pengaduan SET dukungan = dukungan + 1 WHERE id = $1", {*id});
  return {};
}

}  // namespace pengaduan
