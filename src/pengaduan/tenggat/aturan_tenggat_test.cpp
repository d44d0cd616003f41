#include "pengaduan/tenggat/aturan_tenggat.h"

#include <doctest/doctest.h>

using namespace pengaduan;

namespace {

using L = Langkah;
using K = Klasifikasi;

Tanggal day(std::string_view iso) {
  return Tanggal::parse_iso(iso).value();
}

AturanTenggat rule(int jumlah, std::optional<K> klasifikasi, const char* dari, const char* sampai) {
  AturanTenggat a{L::verifikasi, klasifikasi, jumlah, Satuan::hari_kerja, Jeda::tidak, "", Konfirmasi::sudah, {}, {}};
  if (*dari) a.dari = day(dari);
  if (*sampai) a.sampai = day(sampai);
  return a;
}

int found(const std::vector<AturanTenggat>& rules, const char* hari, K k = K::aspirasi) {
  const AturanTenggat* a = find_aturan(rules, L::verifikasi, k, day(hari));
  return a ? a->jumlah : -1;
}

}  // namespace

TEST_CASE("every step and class has a period that is offered, with its basis, and none is called confirmed") {
  const auto rules = aturan_bawaan();
  CHECK(rules.size() == 18);
  for (const auto& [langkah, l_code] : EnumText<L>::table)
    for (const auto& [k, k_code] : EnumText<K>::table) {
      const AturanTenggat* a = find_aturan(rules, langkah, k, day("2026-11-24"));
      REQUIRE_MESSAGE(a != nullptr, l_code << " " << k_code);
      CHECK_FALSE(a->dasar.empty());
      CHECK(a->konfirmasi == Konfirmasi::belum);
    }
}

TEST_CASE("the periods that are offered") {
  const auto rules = aturan_bawaan();
  const auto is = [&](L langkah, K k, int jumlah, Satuan satuan, Jeda jeda) {
    const AturanTenggat& a = *find_aturan(rules, langkah, k, day("2026-11-24"));
    return a.jumlah == jumlah && a.satuan == satuan && a.jeda == jeda;
  };
  constexpr auto hk = Satuan::hari_kerja;
  constexpr auto cal = Satuan::hari_kalender;
  CHECK(is(L::tanda_terima, K::aspirasi, 0, cal, Jeda::tidak));
  CHECK(is(L::verifikasi, K::aspirasi, 3, hk, Jeda::tunda));
  CHECK(is(L::tindak_lanjut, K::aspirasi, 5, hk, Jeda::tidak));
  CHECK(is(L::balasan_pelapor, K::aspirasi, 10, hk, Jeda::tidak));
  CHECK(is(L::jawaban_pelapor, K::aspirasi, 10, hk, Jeda::tidak));
  CHECK(is(L::penyelesaian, K::permintaan_informasi, 5, hk, Jeda::tunda_dan_tanya));
  CHECK(is(L::penyelesaian, K::aspirasi, 14, hk, Jeda::tunda_dan_tanya));
  CHECK(is(L::penyelesaian, K::pengaduan_tbp, 14, hk, Jeda::tunda_dan_tanya));
  CHECK(is(L::penyelesaian, K::pengaduan_bp, 60, hk, Jeda::tunda_dan_tanya));
  CHECK(is(L::penyelesaian, K::wbs, 60, hk, Jeda::tunda_dan_tanya));
  CHECK(is(L::batas_atas, K::wbs, 60, cal, Jeda::tidak));
  CHECK(is(L::jawaban_kelengkapan, K::aspirasi, 14, cal, Jeda::tidak));
  CHECK(is(L::kelengkapan, K::aspirasi, 30, cal, Jeda::tidak));
  CHECK(is(L::putusan, K::aspirasi, 14, cal, Jeda::tidak));
  CHECK(is(L::kip_jawab, K::permintaan_informasi, 10, hk, Jeda::tidak));
  CHECK(is(L::kip_perpanjang, K::permintaan_informasi, 7, hk, Jeda::tidak));
  CHECK(is(L::kip_keberatan, K::permintaan_informasi, 30, hk, Jeda::tidak));
  CHECK(is(L::kip_sengketa, K::permintaan_informasi, 14, hk, Jeda::tidak));
}

TEST_CASE("a row holds from its first day to its last, and nothing stands in for it outside") {
  const std::vector rules{rule(3, {}, "2026-01-01", "2026-12-31")};
  CHECK(found(rules, "2025-12-31") == -1);
  CHECK(found(rules, "2026-01-01") == 3);
  CHECK(found(rules, "2026-12-31") == 3);
  CHECK(found(rules, "2027-01-01") == -1);
}

TEST_CASE("the newest row that holds decides, in whatever order they stand") {
  for (const auto& rules : {std::vector{rule(3, {}, "", ""), rule(2, {}, "2027-01-01", "")},
                            std::vector{rule(2, {}, "2027-01-01", ""), rule(3, {}, "", "")}}) {
    CHECK(found(rules, "2026-12-31") == 3);
    CHECK(found(rules, "2027-01-01") == 2);
  }
}

TEST_CASE("the row of the class goes before a newer one for every class") {
  const std::vector rules{rule(3, {}, "2027-01-01", ""), rule(1, K::aspirasi, "", "")};
  CHECK(found(rules, "2027-06-01") == 1);
  CHECK(found(rules, "2027-06-01", K::wbs) == 3);
}
