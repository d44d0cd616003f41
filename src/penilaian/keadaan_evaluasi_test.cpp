#include "penilaian/keadaan_evaluasi.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <tuple>

using namespace penilaian;
using K = KeadaanEvaluasi;
using P = PeristiwaEvaluasi;
using R = pelaksanaan::Relasi;

namespace {

// Written out a second time on purpose: a row added to the table by mistake has to be added here too.
const std::set<std::tuple<K, P, R, K>> allowed{
    {K::menunggu_org, P::org_ditetapkan, R::sistem, K::siap},
    {K::menunggu_org, P::simpan_draf, R::penilai, K::menunggu_org},
    {K::siap, P::simpan_draf, R::penilai, K::siap},
    {K::siap, P::nilai, R::penilai, K::dinilai},
    {K::dinilai, P::nilai, R::penilai, K::dinilai},
    {K::dinilai, P::simpan_draf, R::penilai, K::siap},
    {K::dinilai, P::tanda_tangan, R::penilai, K::ditetapkan},
    {K::siap, P::pakai_ulang, R::penilai, K::dipakai_ulang},
    {K::dipakai_ulang, P::tanda_tangan, R::penilai, K::ditetapkan},
    {K::menunggu_org, P::jendela_tutup, R::sistem, K::alih_atasan},
    {K::siap, P::jendela_tutup, R::sistem, K::alih_atasan},
    {K::dinilai, P::jendela_tutup, R::sistem, K::alih_atasan},
    {K::dipakai_ulang, P::jendela_tutup, R::sistem, K::alih_atasan},
    {K::alih_atasan, P::simpan_draf, R::atasan, K::alih_atasan},
    {K::alih_atasan, P::nilai, R::atasan, K::dinilai_atasan},
    {K::dinilai_atasan, P::nilai, R::atasan, K::dinilai_atasan},
    {K::dinilai_atasan, P::simpan_draf, R::atasan, K::alih_atasan},
    {K::dinilai_atasan, P::tanda_tangan, R::atasan, K::ditetapkan},
    {K::menunggu_org, P::tidak_dinilai, R::admin, K::tidak_dinilai},
    {K::siap, P::tidak_dinilai, R::admin, K::tidak_dinilai},
    {K::dinilai, P::tidak_dinilai, R::admin, K::tidak_dinilai},
    {K::dipakai_ulang, P::tidak_dinilai, R::admin, K::tidak_dinilai},
    {K::alih_atasan, P::tidak_dinilai, R::admin, K::tidak_dinilai},
    {K::dinilai_atasan, P::tidak_dinilai, R::admin, K::tidak_dinilai},
    {K::ditetapkan, P::sampaikan, R::penanda_tangan, K::disampaikan},
    {K::disampaikan, P::terima, R::diri, K::diterima},
    {K::disampaikan, P::terima, R::penanda_tangan, K::diterima},
    {K::diterima, P::kembalikan, R::diri, K::dikembalikan},
    {K::diterima, P::lewat_waktu, R::sistem, K::tanpa_ttd},
    {K::diterima, P::laporkan, R::penanda_tangan, K::dilaporkan},
    {K::dikembalikan, P::laporkan, R::penanda_tangan, K::dilaporkan},
    {K::tanpa_ttd, P::laporkan, R::penanda_tangan, K::dilaporkan},
    {K::dilaporkan, P::terima_pyb, R::pyb, K::dikelola},
};

template <class Visit>
void each_combination(Visit visit) {
  for (const auto& [keadaan, code] : EnumText<K>::table)
    for (int p = 0; p <= static_cast<int>(P::terima_pyb); ++p)
      for (int r = 0; r <= static_cast<int>(R::sistem); ++r) visit(keadaan, static_cast<P>(p), static_cast<R>(r));
}

}  // namespace

TEST_CASE("exactly the listed transitions happen, for every state, event and relation") {
  std::size_t found = 0;
  each_combination([&](K dari, P peristiwa, R oleh) {
    const auto ke = next_keadaan(dari, peristiwa, oleh);
    if (!ke) return;
    ++found;
    CHECK(allowed.contains({dari, peristiwa, oleh, *ke}));
  });
  CHECK(found == allowed.size());
}

TEST_CASE("a penilai rates only once the organisation's predikat is set; before it he may draft") {
  each_combination([](K dari, P peristiwa, R oleh) {
    if (next_keadaan(dari, peristiwa, oleh) != K::dinilai) return;
    CHECK(dari != K::menunggu_org);
  });
  CHECK(next_keadaan(K::menunggu_org, P::simpan_draf, R::penilai) == K::menunggu_org);
}

TEST_CASE("an evaluation is set only by signing it, and only by who rated it") {
  each_combination([](K dari, P peristiwa, R oleh) {
    if (next_keadaan(dari, peristiwa, oleh) != K::ditetapkan) return;
    CHECK(peristiwa == P::tanda_tangan);
    CHECK(oleh == (dari == K::dinilai_atasan ? R::atasan : R::penilai));
  });
}

TEST_CASE("once the window closed the penilai has lost the right to rate and to sign") {
  for (const K dari : {K::alih_atasan, K::dinilai_atasan})
    for (int p = 0; p <= static_cast<int>(P::terima_pyb); ++p)
      CHECK_FALSE(next_keadaan(dari, static_cast<P>(p), R::penilai));
}

TEST_CASE("the employee only receives and returns his own evaluation") {
  each_combination([](K dari, P peristiwa, R oleh) {
    if (oleh == R::diri && next_keadaan(dari, peristiwa, oleh))
      CHECK((peristiwa == P::terima || peristiwa == P::kembalikan));
  });
}

TEST_CASE("no row of this table reaches a state of the objection, and none leaves one") {
  const std::set keberatan{K::keberatan_diajukan, K::keberatan_diperiksa, K::diubah};
  each_combination([&](K dari, P peristiwa, R oleh) {
    const auto ke = next_keadaan(dari, peristiwa, oleh);
    if (ke) CHECK_FALSE((keberatan.contains(dari) || keberatan.contains(*ke)));
  });
}

TEST_CASE("every state has its own label") {
  for (const auto& [keadaan, code] : EnumText<K>::table)
    CHECK(std::string(label(keadaan).key) == "penilaian.evaluasi_keadaan_" + std::string(code));
}
