#include "pengaduan/perkara/keterbukaan.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

using namespace pengaduan;

namespace {

// Every cell by hand. Columns: neither, anonim, rahasia, both, then berkadar pengawasan with the same four, then WBS
// with the same four. p penuh, s samar, k kasar, a agregat, - tiada.
constexpr std::string_view expected_cells = R"(
keberadaan halaman     pp-- ---- ----
keberadaan umpan       pp-- ---- ----
keberadaan pencarian   pp-- ---- ----
keberadaan sitemap     pp-- ---- ----
keberadaan ekspor      pp-- ---- ----
keberadaan open311     pp-- ---- ----
keberadaan surel       pppp pppp pppp
keberadaan unit        pppp ---- ----
keberadaan koordinator pppp pppp ----
keberadaan apip        pppp pppp pppp
keberadaan pelapor     pppp pppp pppp
hitungan   halaman     ppaa aaaa aaaa
hitungan   umpan       ---- ---- ----
hitungan   pencarian   pp-- ---- ----
hitungan   sitemap     ---- ---- ----
hitungan   ekspor      ppaa aaaa aaaa
hitungan   open311     ---- ---- ----
hitungan   surel       ---- ---- ----
hitungan   unit        pppp aaaa aaaa
hitungan   koordinator pppp pppp aaaa
hitungan   apip        pppp pppp pppp
hitungan   pelapor     ---- ---- ----
nama       halaman     ss-- ---- ----
nama       umpan       ---- ---- ----
nama       pencarian   ---- ---- ----
nama       sitemap     ---- ---- ----
nama       ekspor      ---- ---- ----
nama       open311     ---- ---- ----
nama       surel       ---- ---- ----
nama       unit        s-s- ---- ----
nama       koordinator ssss ssss ----
nama       apip        ssss ssss ssss
nama       pelapor     pppp pppp pppp
kontak     halaman     ---- ---- ----
kontak     umpan       ---- ---- ----
kontak     pencarian   ---- ---- ----
kontak     sitemap     ---- ---- ----
kontak     ekspor      ---- ---- ----
kontak     open311     ---- ---- ----
kontak     surel       ---- ---- ----
kontak     unit        s-s- ---- ----
kontak     koordinator ssss ssss ----
kontak     apip        ssss ssss ssss
kontak     pelapor     pppp pppp pppp
isi        halaman     pp-- ---- ----
isi        umpan       pp-- ---- ----
isi        pencarian   pp-- ---- ----
isi        sitemap     ---- ---- ----
isi        ekspor      pp-- ---- ----
isi        open311     pp-- ---- ----
isi        surel       pp-- ---- ----
isi        unit        pppp ---- ----
isi        koordinator pppp pppp ----
isi        apip        pppp pppp pppp
isi        pelapor     pppp pppp pppp
lokasi     halaman     pk-- ---- ----
lokasi     umpan       pk-- ---- ----
lokasi     pencarian   pk-- ---- ----
lokasi     sitemap     ---- ---- ----
lokasi     ekspor      pk-- ---- ----
lokasi     open311     pk-- ---- ----
lokasi     surel       pk-- ---- ----
lokasi     unit        pppp ---- ----
lokasi     koordinator pppp pppp ----
lokasi     apip        pppp pppp pppp
lokasi     pelapor     pppp pppp pppp
lampiran   halaman     pp-- ---- ----
lampiran   umpan       pp-- ---- ----
lampiran   pencarian   ---- ---- ----
lampiran   sitemap     ---- ---- ----
lampiran   ekspor      ---- ---- ----
lampiran   open311     pp-- ---- ----
lampiran   surel       ---- ---- ----
lampiran   unit        pppp ---- ----
lampiran   koordinator pppp pppp ----
lampiran   apip        pppp pppp pppp
lampiran   pelapor     pppp pppp pppp
)";

constexpr std::array flags{Privasi{}, Privasi{.anonim = true}, Privasi{.rahasia = true},
                           Privasi{.anonim = true, .rahasia = true}};
constexpr std::array ordinary{Klasifikasi::permintaan_informasi, Klasifikasi::aspirasi, Klasifikasi::pengaduan_tbp};

char letter(Pandang p) {
  switch (p) {
    case Pandang::penuh:
      return 'p';
    case Pandang::samar:
      return 's';
    case Pandang::kasar:
      return 'k';
    case Pandang::agregat:
      return 'a';
    case Pandang::tiada:
      return '-';
  }
  return '?';
}

std::string cells(Bidang b, Kanal k, Klasifikasi klasifikasi, const Pilihan& pilihan = {}) {
  std::string out;
  for (const Privasi& p : flags) out += letter(visible(b, k, p, klasifikasi, pilihan));
  return out;
}

}  // namespace

TEST_CASE("every field, channel, wish and class is seen as the matrix says") {
  std::istringstream in{std::string(expected_cells)};
  std::string field, channel, plain, bp, wbs;
  int rows = 0;
  while (in >> field >> channel >> plain >> bp >> wbs) {
    const auto b = from_code<Bidang>(field);
    const auto k = from_code<Kanal>(channel);
    REQUIRE_MESSAGE((b && k), field << " " << channel);
    for (const auto c : ordinary) CHECK_MESSAGE(cells(*b, *k, c) == plain, field << " " << channel);
    CHECK_MESSAGE(cells(*b, *k, Klasifikasi::pengaduan_bp) == bp, field << " " << channel);
    CHECK_MESSAGE(cells(*b, *k, Klasifikasi::wbs) == wbs, field << " " << channel);
    ++rows;
  }
  CHECK(rows == 7 * 11);
}

TEST_CASE("a full name stands only where its reporter wants it: on the page, and not when he is anonim") {
  const Pilihan full{.nama = NamaPublik::penuh};
  for (const auto& [k, code] : EnumText<Kanal>::table)
    for (const auto c : ordinary) {
      const std::string want = k == Kanal::halaman ? "ps--" : cells(Bidang::nama, k, c);
      CHECK_MESSAGE(cells(Bidang::nama, k, c, full) == want, code);
    }
  CHECK(cells(Bidang::nama, Kanal::halaman, Klasifikasi::pengaduan_bp, full) == "----");
  CHECK(cells(Bidang::nama, Kanal::halaman, Klasifikasi::wbs, full) == "----");
}

TEST_CASE("the place of an anonim report is exact once a screener found that it does not tell who reports") {
  const Pilihan found{.lokasi = LokasiPelapor::tidak};
  CHECK(cells(Bidang::lokasi, Kanal::halaman, Klasifikasi::aspirasi, found) == "pp--");
  CHECK(cells(Bidang::lokasi, Kanal::open311, Klasifikasi::aspirasi, found) == "pp--");
  CHECK(cells(Bidang::lokasi, Kanal::halaman, Klasifikasi::pengaduan_bp, found) == "----");
}

TEST_CASE("more privacy never shows more") {
  // penuh … tiada is the order from most to least.
  for (const auto& [b, b_code] : EnumText<Bidang>::table)
    for (const auto& [k, k_code] : EnumText<Kanal>::table)
      for (const auto& [c, c_code] : EnumText<Klasifikasi>::table) {
        const auto shown = [&, b = b, k = k, c = c](std::size_t i) { return visible(b, k, flags[i], c); };
        CHECK(shown(0) <= shown(1));
        CHECK(shown(0) <= shown(2));
        CHECK(shown(1) <= shown(3));
        CHECK(shown(2) <= shown(3));
      }
}

TEST_CASE("nothing is published before it is forwarded, nor unscreened, nor when it ended without an answer") {
  using S = KeadaanPengaduan;
  const std::map<S, bool> expected{
      {S::draf, false},
      {S::menunggu_konfirmasi, false},
      {S::baru, false},
      {S::tunda, false},
      {S::bukan_wewenang, false},
      {S::arsip, false},
      {S::duplikat, false},
      {S::terdisposisi, true},
      {S::dikembalikan, true},
      {S::diproses, true},
      {S::menunggu_pelapor, true},
      {S::ditindaklanjuti, true},
      {S::selesai_dikonfirmasi, true},
      {S::selesai_otomatis, true},
      {S::dibuka_kembali, true},
      {S::dicabut, false},
      {S::dicabut_otomatis, false},
      {S::kedaluwarsa, false},
  };
  for (const auto& [k, code] : EnumText<S>::table) {
    CHECK_MESSAGE(is_published(k, Saringan::selesai) == expected.at(k), code);
    CHECK_FALSE_MESSAGE(is_published(k, Saringan::belum), code);
  }
}

TEST_CASE("who the reporter is takes a reason, a second person and APIP, or is never told") {
  using Buka = Pembukaan;
  const auto row = [](Relasi r, Klasifikasi c) {
    return std::array{unmasking(r, flags[0], c), unmasking(r, flags[1], c), unmasking(r, flags[2], c),
                      unmasking(r, flags[3], c)};
  };
  const std::array never{Buka::tidak_pernah, Buka::tidak_pernah, Buka::tidak_pernah, Buka::tidak_pernah};
  const std::array guarded{Buka::alasan, Buka::dua_orang_dan_apip, Buka::dua_orang_dan_apip, Buka::dua_orang_dan_apip};
  const std::array lead{Buka::ketua_apip, Buka::ketua_apip, Buka::ketua_apip, Buka::ketua_apip};
  for (const auto& [c, code] : EnumText<Klasifikasi>::table) {
    for (const auto r : {Relasi::penghubung, Relasi::pelaksana, Relasi::kepala_opd, Relasi::sistem, Relasi::pelapor})
      CHECK(row(r, c) == never);
    const bool wbs = c == Klasifikasi::wbs;
    CHECK(row(Relasi::koordinator, c) == (wbs ? never : guarded));
    CHECK(row(Relasi::apip, c) == (wbs ? lead : guarded));
  }
}

TEST_CASE("a number with something secret in it is shown from five") {
  CHECK_FALSE(may_show_count(4));
  CHECK(may_show_count(5));
}
