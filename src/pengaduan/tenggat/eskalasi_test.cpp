#include "pengaduan/tenggat/eskalasi.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace pengaduan;

namespace {

using T = Penerima;
using W = Peringatan;
using Told = std::map<Peringatan, std::set<Penerima>>;

const Told ordinary{
    {W::tidak, {}},
    {W::separuh, {T::unit}},
    {W::delapan_puluh, {T::unit}},
    {W::lewat, {T::pelapor, T::unit, T::koordinator, T::kepala_opd}},
    {W::seratus_dua_puluh, {T::sekda, T::apip}},
};
const Told secret{
    {W::tidak, {}},
    {W::separuh, {T::apip}},
    {W::delapan_puluh, {T::apip}},
    {W::lewat, {T::pelapor, T::apip}},
    {W::seratus_dua_puluh, {T::apip}},
};
const std::map<Klasifikasi, Told> expected{
    {Klasifikasi::permintaan_informasi, ordinary},
    {Klasifikasi::aspirasi, ordinary},
    {Klasifikasi::pengaduan_tbp, ordinary},
    {Klasifikasi::pengaduan_bp, secret},
    {Klasifikasi::wbs, secret},
};

}  // namespace

TEST_CASE("of every class and warning exactly these people are told, each once") {
  int cells = 0;
  for (const auto& [klasifikasi, code] : EnumText<Klasifikasi>::table)
    for (const auto& [peringatan, who] : expected.at(klasifikasi)) {
      const auto told = diberi_tahu(peringatan, klasifikasi);
      for (const T t : {T::pelapor, T::unit, T::koordinator, T::kepala_opd, T::sekda, T::apip}) {
        CAPTURE(static_cast<int>(t));
        CHECK_MESSAGE(std::ranges::count(told, t) == static_cast<long>(who.count(t)),
                      code << " at " << static_cast<int>(peringatan));
        ++cells;
      }
    }
  CHECK(cells == 5 * 5 * 6);
}
