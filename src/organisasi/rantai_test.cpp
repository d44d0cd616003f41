#include "organisasi/rantai.h"

#include <doctest/doctest.h>

#include "msg/organisasi.h"

using namespace organisasi;
namespace m = msg::organisasi;

namespace {

constexpr PegawaiId ani{1}, beni{2}, citra{3}, dedi{4};

CalonPenilai pengawas(PegawaiId p) {
  return {.pegawai = p, .jabatan = JenisJabatan::pengawas};
}
Rantai chain(CalonPenilai penilai) {
  return {.pegawai = ani, .jabatan = JenisJabatan::pelaksana, .penilai = penilai, .atasan_penilai = citra};
}
std::string key(const std::vector<msg::Text>& texts) {
  return texts.size() == 1 ? texts[0].entry->key : "";
}
std::string refused(const Result<std::optional<PegawaiId>>& r) {
  return r ? "accepted" : r.error().text.entry->key;
}

}  // namespace

TEST_CASE("an ordinary chain has neither errors nor warnings") {
  const auto cek = check_rantai(chain(pengawas(beni)));
  CHECK(cek.galat.empty());
  CHECK(cek.peringatan.empty());
}

TEST_CASE("nobody rates himself or is his own rater's superior, and the two superiors differ") {
  Rantai r = chain(pengawas(ani));
  CHECK(key(check_rantai(r).galat) == "organisasi.rantai_diri_sendiri");
  r = chain(pengawas(beni));
  r.atasan_penilai = ani;
  CHECK(key(check_rantai(r).galat) == "organisasi.rantai_atasan_diri");
  r.atasan_penilai = beni;
  CHECK(key(check_rantai(r).galat) == "organisasi.rantai_penilai_sama");
  r.atasan_penilai = std::nullopt;
  CHECK(check_rantai(r).galat.empty());
  r.penilai = std::nullopt;
  CHECK(key(check_rantai(r).galat) == "organisasi.rantai_belum_ada_penilai");
}

TEST_CASE("a pelaksana rates only when heading a unit or delegated") {
  CalonPenilai p{.pegawai = beni, .jabatan = JenisJabatan::pelaksana};
  CHECK(key(check_rantai(chain(p)).peringatan) == "organisasi.rantai_di_bawah_pengawas");
  p.didelegasikan = true;
  CHECK(check_rantai(chain(p)).peringatan.empty());
  p.didelegasikan = false;
  p.memimpin_unit = true;
  CHECK(check_rantai(chain(p)).peringatan.empty());
}

TEST_CASE("a jabatan fungsional rates only while heading a unit, like a kepala sekolah") {
  CalonPenilai p{.pegawai = beni, .jabatan = JenisJabatan::jf_keahlian};
  CHECK(key(check_rantai(chain(p)).peringatan) == "organisasi.rantai_di_bawah_pengawas");
  p.didelegasikan = true;
  CHECK(key(check_rantai(chain(p)).peringatan) == "organisasi.rantai_fungsional_tanpa_unit");
  p.memimpin_unit = true;
  CHECK(check_rantai(chain(p)).peringatan.empty());
}

TEST_CASE("pengawas and everything above may rate") {
  for (const auto j : {JenisJabatan::pengawas, JenisJabatan::administrator, JenisJabatan::jpt_pratama,
                       JenisJabatan::jpt_madya, JenisJabatan::jpt_utama})
    CHECK(check_rantai(chain({.pegawai = beni, .jabatan = j})).peringatan.empty());
}

TEST_CASE("a JPT of a region who is not rated by the kepala daerah is a warning") {
  Rantai r = chain({.pegawai = beni, .jabatan = JenisJabatan::jpt_pratama});
  r.jabatan = JenisJabatan::jpt_pratama;
  CHECK(key(check_rantai(r).peringatan) == "organisasi.rantai_jpt_bukan_kepala_daerah");
  r.jabatan = JenisJabatan::administrator;
  CHECK(check_rantai(r).peringatan.empty());
  r.jabatan = JenisJabatan::jpt_pratama;
  r.penilai = CalonPenilai{.pegawai = beni, .kepala_daerah = true};
  CHECK(check_rantai(r).peringatan.empty());
}

TEST_CASE("the rater's superior is the rater's own rater") {
  const PetaPenilai map{{ani, beni}, {beni, citra}};
  CHECK(atasan_penilai_of(ani, map, {}).value() == citra);
  CHECK(atasan_penilai_of(beni, map, {}).value() == std::nullopt);
  CHECK(refused(atasan_penilai_of(dedi, map, {})) == "organisasi.rantai_belum_ada_penilai");
}

TEST_CASE("HR may name another superior with a reason") {
  const PetaPenilai map{{ani, beni}, {beni, citra}};
  CHECK(atasan_penilai_of(ani, map, AtasanLain{dedi, "Pejabat berhalangan tetap"}).value() == dedi);
  CHECK(refused(atasan_penilai_of(ani, map, AtasanLain{dedi, "  "})) == "organisasi.rantai_alasan_kosong");
  CHECK(refused(atasan_penilai_of(ani, map, AtasanLain{ani, "x"})) == "organisasi.rantai_atasan_diri");
  CHECK(refused(atasan_penilai_of(ani, map, AtasanLain{beni, "x"})) == "organisasi.rantai_penilai_sama");
}

TEST_CASE("a superior is never derived from a circle") {
  CHECK(refused(atasan_penilai_of(ani, {{ani, beni}, {beni, ani}}, {})) == "organisasi.rantai_atasan_diri");
  CHECK(refused(atasan_penilai_of(ani, {{ani, beni}, {beni, beni}}, {})) == "organisasi.rantai_penilai_sama");
}

TEST_CASE("circles are found once and chains that end are none") {
  CHECK(find_cycles({}).empty());
  CHECK(find_cycles({{ani, beni}, {beni, citra}, {dedi, citra}}).empty());
  CHECK(find_cycles({{ani, ani}}) == std::vector<std::vector<PegawaiId>>{{ani}});
  // dedi hangs on a circle of three but is not part of it.
  const std::vector<std::vector<PegawaiId>> three{{ani, beni, citra}};
  CHECK(find_cycles({{beni, citra}, {citra, ani}, {ani, beni}, {dedi, beni}}) == three);
  const std::vector<std::vector<PegawaiId>> two{{ani, beni}, {citra, dedi}};
  CHECK(find_cycles({{ani, beni}, {beni, ani}, {citra, dedi}, {dedi, citra}}) == two);
}
