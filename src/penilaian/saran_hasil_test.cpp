#include "penilaian/saran_hasil.h"

#include <doctest/doctest.h>

#include <set>
#include <string_view>

using namespace penilaian;

namespace {

// "AAS-": levels as in the table of vectors, '-' for a result that is not due.
std::vector<std::optional<Rating>> levels(std::string_view text) {
  std::vector<std::optional<Rating>> out;
  for (const char c : text) {
    if (c == 'A') out.push_back(Rating::diatas);
    if (c == 'S') out.push_back(Rating::sesuai);
    if (c == 'B') out.push_back(Rating::dibawah);
    if (c == '-') out.push_back(std::nullopt);
  }
  return out;
}

struct Vektor {
  std::string_view id, utama, tambahan;
  int positif, semua, campuran;
  std::optional<Rating> saran;
  BenderaHasil bendera;
};

constexpr auto A = Rating::diatas;
constexpr auto S = Rating::sesuai;
constexpr auto B = Rating::dibawah;
constexpr std::nullopt_t none = std::nullopt;
using F = BenderaHasil;

const std::vector<Vektor> vektor{
    {"H01", "AAA", "", 3, 3, 0, A, F::tidak_ada},
    {"H02", "AAA", "B", 4, 4, 0, A, F::tidak_ada},
    {"H03", "AAAB", "", 4, 4, 0, S, F::tidak_ada},
    {"H04", "AAAAAAAAAB", "", 9, 10, 0, S, F::tidak_ada},
    {"H05", "AAS", "S", 3, 4, 0, S, F::tidak_ada},
    {"H06", "SSSS", "", 2, 4, 0, S, F::tidak_ada},
    {"H07", "SSSSSSB", "S", 5, 8, 0, S, F::tidak_ada},
    {"H08", "SSB", "", 2, 3, 0, S, F::tidak_ada},
    {"H09", "SB", "", 2, 2, 0, none, F::tanpa_mayoritas},
    {"H10", "SSBB", "", 2, 4, 0, none, F::tanpa_mayoritas},
    {"H11", "AABB", "", 2, 4, 0, none, F::tanpa_mayoritas},
    {"H12", "AASS", "", 3, 4, 0, S, F::tidak_ada},
    {"H13", "BBS", "", 1, 4, 0, B, F::tidak_ada},
    {"H14", "BBB", "A", 0, 3, 0, B, F::tidak_ada},
    {"H15", "A", "", 1, 1, 0, A, F::tidak_ada},
    {"H16", "S", "", 1, 1, 0, S, F::tidak_ada},
    {"H17", "B", "", 0, 1, 0, B, F::tidak_ada},
    {"H18", "SSS", "", 0, 0, 0, S, F::tanpa_umpan_balik},
    {"H19", "AAA", "", 0, 0, 0, A, F::tanpa_umpan_balik},
    {"H20", "AAA", "", 2, 4, 0, S, F::turun_umpan_balik},
    {"H21", "AAA", "", 1, 4, 0, none, F::konflik_umpan_balik},
    {"H22", "SSS", "", 1, 3, 0, S, F::tidak_ada},
    {"H23", "SSS", "", 0, 3, 0, none, F::konflik_umpan_balik},
    {"H24", "BBB", "", 3, 3, 0, none, F::konflik_umpan_balik},
    {"H25", "", "SS", 2, 2, 0, none, F::tanpa_utama},
    {"H26", "SS", "AAA", 4, 5, 0, A, F::tidak_ada},
    {"H27", "SSB", "AAA", 5, 6, 0, S, F::tidak_ada},
    {"H28", "SB", "SSSS", 5, 6, 0, none, F::utama_dibawah_banyak},
    {"H29", "SS", "BBB", 1, 5, 0, B, F::tidak_ada},
    {"H30", "SS", "BBB", 3, 5, 0, none, F::konflik_umpan_balik},
    {"H31", "A-", "S", 2, 2, 0, S, F::tidak_ada},
    {"H32", "-", "A", 1, 1, 0, none, F::tanpa_utama_relevan},
    {"H33", "SSS", "", 0, 2, 2, S, F::tidak_ada},
    {"H34", "AAS", "BBB", 4, 6, 0, none, F::tanpa_mayoritas},
};

BahanHasil bahan(const Vektor& v, Siklus siklus = Siklus::periodik) {
  return {siklus, levels(v.utama), levels(v.tambahan), {v.positif, v.campuran, v.semua}};
}

}  // namespace

TEST_CASE("H01 to H34: the suggestion and its flag") {
  for (const Vektor& v : vektor) {
    CAPTURE(v.id);
    const SaranHasil saran = saran_hasil(bahan(v));
    CHECK(saran.rating == v.saran);
    CHECK(saran.bendera == v.bendera);
  }
}

TEST_CASE("read literally, mixed results at and above expectations have no majority") {
  const std::set<std::string_view> berubah{"H03", "H04", "H05", "H12", "H27", "H31"};
  for (const Vektor& v : vektor) {
    CAPTURE(v.id);
    const SaranHasil saran = saran_hasil(bahan(v), {HitungSesuai::harfiah, UmpanBalikDiuji::ya});
    if (berubah.contains(v.id)) {
      CHECK(saran.rating == none);
      CHECK(saran.bendera == F::tanpa_mayoritas);
    } else {
      CHECK(saran.rating == v.saran);
      CHECK(saran.bendera == v.bendera);
    }
  }
}

TEST_CASE("with umpan balik only shown, the results alone decide and nothing is flagged") {
  for (const Vektor& v : vektor) {
    CAPTURE(v.id);
    const SaranHasil saran = saran_hasil(bahan(v), {HitungSesuai::kumulatif, UmpanBalikDiuji::abaikan});
    CHECK(saran.rating == saran.pita);
    CHECK(saran.bendera != F::tanpa_umpan_balik);
    CHECK(saran.bendera != F::turun_umpan_balik);
    CHECK(saran.bendera != F::konflik_umpan_balik);
  }
}

TEST_CASE("the edges of umpan balik: just above half carries diatas, just under a third carries nothing") {
  const auto with = [](std::string_view utama, int positif, int semua) {
    return saran_hasil({Siklus::periodik, levels(utama), {}, {positif, 0, semua}}).rating;
  };
  CHECK(with("AAA", 5, 9) == A);
  CHECK(with("AAA", 4, 8) == S);
  CHECK(with("SSS", 3, 9) == S);
  CHECK(with("SSS", 3, 10) == none);
  CHECK(with("BBB", 4, 9) == B);
  CHECK(with("BBB", 4, 8) == none);
}

TEST_CASE("one of three utama below is a small part, two of five is not") {
  const auto with = [](std::string_view utama) {
    return saran_hasil({Siklus::periodik, levels(utama), {}, {1, 0, 1}}).bendera;
  };
  CHECK(with("SSB") == F::tidak_ada);
  CHECK(with("SSSBB") == F::utama_dibawah_banyak);
}

TEST_CASE("the result names what was counted and the clause that fired") {
  const SaranHasil saran =
      saran_hasil({Siklus::tahunan, levels("SSSSB-"), levels("A"), {.positif = 3, .campuran = 1, .semua = 5}});
  CHECK(saran.rating == S);
  CHECK(saran.pita == S);
  CHECK(saran.klausul == "IV.B.3.b.1.d (2)");
  CHECK(saran.hitungan == HitunganHasil{6, 1, 4, 1, 5, 1, 1, {3, 1, 5}});
}

TEST_CASE("a suggestion lowered by umpan balik cites the lower clause and keeps what the results said") {
  const SaranHasil saran = saran_hasil(bahan(vektor[19]));  // H20
  CHECK(saran.pita == A);
  CHECK(saran.klausul == "IV.B.3.a.1.d (2)");
}

TEST_CASE("without a suggestion the guidance is cited as a whole and the flag says why") {
  for (const Vektor& v : vektor) {
    const SaranHasil saran = saran_hasil(bahan(v));
    if (!saran.rating) CHECK(saran.klausul == "IV.B.3.a.1.d");
    CHECK(describe(v.bendera).has_value() == (v.bendera != F::tidak_ada));
  }
}
