#include "pelaksanaan/realisasi.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <tuple>

using namespace pelaksanaan;

namespace {

LaporanRealisasi lengkap() {
  return {.capaian = "19 bayi menyelesaikan imunisasi dasar",
          .kendala = "tidak ada",
          .indikator = {{IndikatorId{7}, "Jumlah bayi", JatuhTempo::ya, Desimal(19), "", 2},
                        {IndikatorId{8}, "Catatan suhu", JatuhTempo::ya, std::nullopt, "59 dari 60 catatan", 1}}};
}

std::vector<std::string> fields(const LaporanRealisasi& laporan) {
  std::vector<std::string> names;
  for (const auto& e : check_sampaikan(laporan)) names.push_back(e.field);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a complete realisasi can be sent") {
  CHECK(fields(lengkap()).empty());
}

TEST_CASE("achievements and challenges are always answered") {
  auto laporan = lengkap();
  laporan.capaian = " \n";
  laporan.kendala = "";
  CHECK(fields(laporan) == Names{"capaian", "kendala"});
}

TEST_CASE("an indicator that is due has a number or a description") {
  auto laporan = lengkap();
  laporan.indikator[1].uraian = "  ";
  CHECK(fields(laporan) == Names{"realisasi_8"});
  laporan.indikator[1].jatuh_tempo = JatuhTempo::tidak;
  CHECK(fields(laporan).empty());
}

TEST_CASE("every indicator that reports something has evidence, due or not") {
  auto laporan = lengkap();
  laporan.indikator[0].bukti = 0;
  laporan.indikator[1].bukti = 0;
  laporan.indikator[1].jatuh_tempo = JatuhTempo::tidak;
  CHECK(fields(laporan) == Names{"bukti_7", "bukti_8"});
}

TEST_CASE("zero is a result and needs evidence like any other") {
  auto laporan = lengkap();
  laporan.indikator[0].nilai = Desimal(0);
  CHECK(fields(laporan).empty());
  laporan.indikator[0].bukti = 0;
  CHECK(fields(laporan) == Names{"bukti_7"});
}

TEST_CASE("exactly the listed realisasi transitions are allowed, for every state, event and relation") {
  using S = KeadaanRealisasi;
  using K = PeristiwaRealisasi;
  using R = Relasi;
  const std::set<std::tuple<S, K, R, S>> allowed{
      {S::kosong, K::isi, R::diri, S::draf},
      {S::draf, K::isi, R::diri, S::draf},
      {S::draf, K::sampaikan, R::diri, S::disampaikan},
      {S::disampaikan, K::beri_umpan_balik, R::penilai, S::disampaikan},
      {S::disampaikan, K::beri_umpan_balik, R::pimpinan, S::disampaikan},
      {S::disampaikan, K::beri_umpan_balik, R::pemberi, S::disampaikan},
      {S::disampaikan, K::koreksi, R::diri, S::draf},
      {S::kosong, K::evaluasi_ditetapkan, R::sistem, S::terkunci},
      {S::draf, K::evaluasi_ditetapkan, R::sistem, S::terkunci},
      {S::disampaikan, K::evaluasi_ditetapkan, R::sistem, S::terkunci},
  };
  std::size_t found = 0;
  for (int s = 0; s <= static_cast<int>(S::terkunci); ++s)
    for (int k = 0; k <= static_cast<int>(K::evaluasi_ditetapkan); ++k)
      for (int r = 0; r <= static_cast<int>(R::sistem); ++r) {
        const auto ke = next_keadaan(static_cast<S>(s), static_cast<K>(k), static_cast<R>(r));
        if (!ke) continue;
        ++found;
        CHECK(allowed.contains({static_cast<S>(s), static_cast<K>(k), static_cast<R>(r), *ke}));
      }
  CHECK(found == allowed.size());
}
