#include "pengaduan/petugas/serupa_store.h"

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/pelapor/serupa.h"
#include "pengaduan/pelapor/teks_serupa.h"
#include "pengaduan/perkara/lingkup_store.h"

namespace pengaduan {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kCandidates = 100;
constexpr std::size_t kShown = 160;  // characters
constexpr double kJarakBawaanM = 100;

struct Calon {
  UsulGabung usul;
  Perbandingan sama;
};

// Seen by the same people, and not over: what it may be merged into (syarat.h). Both values of `terbit` keep the index
// of places in use.
std::string equals_of(const BarisPengaduan& p) {
  return "p.terbit IN (0, 1) AND " + std::string(lingkup::terbuka) + " AND p.klasifikasi " +
         (p.klasifikasi == Klasifikasi::wbs ? "=" : "<>") +
         " 'wbs' AND p.rahasia = " + (p.privasi.rahasia ? "1" : "0") + " AND p.id <> " + to_text(p.id);
}

// Around the point where there is one, else in the same distrik; the newest of each place.
std::vector<Calon> candidates(db::Reader& reader, const BarisPengaduan& p, std::int64_t now) {
  std::vector<Calon> out;
  const auto take = [&](const db::Row& r) {
    Calon c{.usul = {.id = r.id<PengaduanId>("id"), .isi = r.text("isi_publik")},
            .sama = {.kategori_sama = r.id<KategoriId>("kategori_id") == p.kategori,
                     .selisih_hari = static_cast<double>(std::max<std::int64_t>(0, now - r.i64("diterima"))) / kDayMs}};
    const auto lintang = r.opt_i64("lintang");
    if (p.titik && lintang) c.sama.jarak_m = jarak_m(*p.titik, {*lintang, r.i64("bujur")});
    out.push_back(std::move(c));
  };
  const std::string head =
      "SELECT p.id, p.isi_publik, p.kategori_id, p.diterima, p.lintang, p.bujur FROM pengaduan p WHERE " + equals_of(p);
  if (!p.titik) {
    reader.query(head + " AND p.distrik = $1 ORDER BY p.id DESC LIMIT $2", {p.distrik, kCandidates}, take);
    return out;
  }
  for (const std::int64_t north : {-petak_sisi, std::int64_t{0}, petak_sisi})
    for (const std::int64_t east : {-petak_sisi, std::int64_t{0}, petak_sisi})
      reader.query(head + " AND p.petak = $1 ORDER BY p.id DESC LIMIT $2",
                   {petak_of({p.titik->lintang + north, p.titik->bujur + east}), kCandidates / 9}, take);
  return out;
}

std::string beginning(const std::string& text) {
  if (text::length(text) <= kShown) return text;
  std::string out = text;
  while (text::length(out) > kShown || !text::is_valid_utf8(out)) out.pop_back();
  return out + "…";
}

}  // namespace

Result<std::vector<UsulGabung>> list_usul_gabung(db::Reader& reader, const berkas::Brankas& brankas,
                                                 const BarisPengaduan& p, const std::string& cerita, std::int64_t now) {
  auto near = candidates(reader, p, now);
  BobotTrigram bobot;
  for (Calon& c : near) {
    if (c.usul.isi.empty()) c.usul.isi = TRY(read_isi(reader, brankas, c.usul.id)).cerita;
    bobot.add(c.usul.isi);
  }
  const auto jarak =
      reader.number("SELECT COALESCE(jarak_m, 0) AS n FROM kategori_pengaduan WHERE id = $1", {p.kategori});
  std::vector<UsulGabung> out;
  for (Calon& c : near) {
    c.sama.kemiripan_teks = bobot.cosine(cerita, c.usul.isi);
    c.usul.skor = skor_serupa(c.sama, jarak > 0 ? static_cast<double>(jarak) : kJarakBawaanM);
    if (usul_serupa(c.usul.skor) == UsulSerupa::tidak) continue;
    c.usul.isi = beginning(c.usul.isi);
    out.push_back(std::move(c.usul));
  }
  std::ranges::stable_sort(out, std::greater{}, &UsulGabung::skor);
  out.resize(std::min(out.size(), usul_gabung_max));
  return out;
}

}  // namespace pengaduan
