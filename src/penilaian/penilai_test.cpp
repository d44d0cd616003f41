#include "penilaian/penilai.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace penilaian;
using D = DasarPenilai;

namespace {

Tanggal tgl(std::string_view iso) {
  return *Tanggal::parse_iso(iso);
}

constexpr PegawaiId pegawai{1}, purnama{2}, pengganti{3}, atasan{4}, penilai_baru{5}, atasan_baru{6};
constexpr UnitId unit_a{10}, unit_b{11};

const JendelaEvaluasi tw3{Siklus::periodik, tgl("2026-09-20"), tgl("2026-10-10")};
const JendelaEvaluasi tahunan{Siklus::tahunan, tgl("2026-12-20"), tgl("2027-01-31")};

MasaPenilai masa(UnitId unit, PegawaiId penilai, std::string_view mulai, std::string_view selesai = "",
                 AkhirMasa akhir = AkhirMasa::berjalan, Kedudukan kedudukan = Kedudukan::definitif) {
  return {unit,  penilai,  atasan, tgl(mulai), selesai.empty() ? std::nullopt : std::optional(tgl(selesai)),
          akhir, kedudukan};
}

// Purnama leads unit A until the day before he moves; somebody follows at once.
std::vector<MasaPenilai> purnama_pindah(std::string_view hari_terakhir, std::string_view mulai_pengganti) {
  return {masa(unit_a, purnama, "2025-01-01", hari_terakhir, AkhirMasa::penilai_pindah),
          masa(unit_a, pengganti, mulai_pengganti)};
}

std::vector<MasaPenilai> pegawai_pindah(std::string_view hari_terakhir, std::string_view mulai) {
  std::vector<MasaPenilai> riwayat{masa(unit_a, purnama, "2025-01-01", hari_terakhir, AkhirMasa::pegawai_pindah),
                                   masa(unit_b, penilai_baru, mulai)};
  riwayat[1].atasan = atasan_baru;
  return riwayat;
}

PenilaiPada hasil(PegawaiId penilai, UnitId unit, D dasar) {
  return {penilai, unit, dasar};
}

}  // namespace

TEST_CASE("R51 inside the window the direct superior evaluates, before it nobody") {
  const std::vector riwayat{masa(unit_a, purnama, "2025-01-01")};
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-20")) == hasil(purnama, unit_a, D::atasan_langsung));
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-10-10")) == hasil(purnama, unit_a, D::atasan_langsung));
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-19")).penilai == std::nullopt);
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-19")).dasar == D::belum_dibuka);
}

TEST_CASE("R57 after the window the penilai's atasan evaluates, on the penilai's unit, and only after it") {
  const std::vector riwayat{masa(unit_a, purnama, "2025-01-01")};
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-10-11")) == hasil(atasan, unit_a, D::lewat_jendela));
}

TEST_CASE("R60 Purnama moved on 25 August does not evaluate triwulan III") {
  const auto riwayat = purnama_pindah("2026-08-24", "2026-08-25");
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-28")) == hasil(pengganti, unit_a, D::atasan_langsung));
}

TEST_CASE("R60 Purnama moved on 25 September does, and his successor does not") {
  const auto riwayat = purnama_pindah("2026-09-24", "2026-09-25");
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-28")) ==
        hasil(purnama, unit_a, D::penilai_pindah_dalam_jendela));
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-22")) == hasil(purnama, unit_a, D::atasan_langsung));
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-10-11")) == hasil(atasan, unit_a, D::lewat_jendela));
}

TEST_CASE("R60 moving on the very day the window opens counts as inside, the day before does not") {
  CHECK(penilai_pada(pegawai, purnama_pindah("2026-09-19", "2026-09-20"), tw3, tgl("2026-09-28")).penilai == purnama);
  CHECK(penilai_pada(pegawai, purnama_pindah("2026-09-18", "2026-09-19"), tw3, tgl("2026-09-28")).penilai == pengganti);
}

TEST_CASE("R60 is for the periodic evaluation: the annual one is the successor's") {
  const auto riwayat = purnama_pindah("2026-12-27", "2026-12-28");
  CHECK(penilai_pada(pegawai, riwayat, tahunan, tgl("2027-01-05")) == hasil(pengganti, unit_a, D::atasan_langsung));
}

TEST_CASE("R59 an employee who moved is evaluated by the new penilai on the new unit's result, never by the old one") {
  const auto riwayat = pegawai_pindah("2026-02-15", "2026-02-16");
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-25")) == hasil(penilai_baru, unit_b, D::atasan_langsung));
  CHECK(penilai_pada(pegawai, riwayat, tahunan, tgl("2027-01-05")) == hasil(penilai_baru, unit_b, D::atasan_langsung));
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-10-11")) == hasil(atasan_baru, unit_b, D::lewat_jendela));
}

TEST_CASE("R59 holds when the employee moves inside the window") {
  const auto riwayat = pegawai_pindah("2026-09-24", "2026-09-25");
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-28")) == hasil(penilai_baru, unit_b, D::atasan_langsung));
}

TEST_CASE("an employee who moves after his penilai did is evaluated in the new unit") {
  std::vector riwayat{masa(unit_a, purnama, "2025-01-01", "2026-09-24", AkhirMasa::penilai_pindah),
                      masa(unit_a, pengganti, "2026-09-25", "2026-09-27", AkhirMasa::pegawai_pindah),
                      masa(unit_b, penilai_baru, "2026-09-28")};
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-27")).penilai == purnama);
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-28")) == hasil(penilai_baru, unit_b, D::atasan_langsung));
}

TEST_CASE("what happens after the window does not move the evaluation") {
  const auto riwayat = pegawai_pindah("2026-10-15", "2026-10-16");
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-10-20")) == hasil(atasan, unit_a, D::lewat_jendela));
}

TEST_CASE("R53 a penilai permanently unavailable: his atasan, unless a Plt. or Plh. stands in") {
  std::vector riwayat{masa(unit_a, purnama, "2025-01-01", "2026-08-01", AkhirMasa::penilai_berhalangan_tetap)};
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-25")) == hasil(atasan, unit_a, D::berhalangan_tetap));
  riwayat.push_back(masa(unit_a, pengganti, "2026-08-10"));
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-25")) == hasil(pengganti, unit_a, D::atasan_langsung));
}

TEST_CASE("a post left empty before the window is the atasan's too") {
  const std::vector riwayat{masa(unit_a, purnama, "2025-01-01", "2026-08-24", AkhirMasa::penilai_pindah)};
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-25")) == hasil(atasan, unit_a, D::berhalangan_tetap));
}

TEST_CASE("R55 a Plt. is evaluated where he reports as Plt., and by his definitive penilai after it ends") {
  const std::vector riwayat{masa(unit_a, purnama, "2025-01-01"), masa(unit_b, penilai_baru, "2026-05-01", "2026-10-03",
                                                                      AkhirMasa::pegawai_pindah, Kedudukan::plt)};
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-25")) == hasil(penilai_baru, unit_b, D::plt));
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-10-04")) == hasil(purnama, unit_a, D::atasan_langsung));
}

TEST_CASE("R55 names only the Plt.: a Plh. keeps his definitive penilai") {
  const std::vector riwayat{masa(unit_a, purnama, "2025-01-01"),
                            masa(unit_b, penilai_baru, "2026-05-01", "", AkhirMasa::berjalan, Kedudukan::plh)};
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-25")) == hasil(purnama, unit_a, D::atasan_langsung));
}

TEST_CASE("nobody evaluates himself, as penilai or as atasan") {
  std::vector riwayat{masa(unit_a, pegawai, "2025-01-01")};
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-25")).penilai == atasan);
  riwayat[0].atasan = pegawai;
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-09-25")).penilai == std::nullopt);
  riwayat[0].penilai = purnama;
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-10-11")).penilai == std::nullopt);
}

TEST_CASE("the atasan who takes over is never the penilai himself") {
  std::vector riwayat{masa(unit_a, purnama, "2025-01-01")};
  riwayat[0].atasan = purnama;
  CHECK(penilai_pada(pegawai, riwayat, tw3, tgl("2026-10-11")).dasar == D::tidak_ada);
}

TEST_CASE("without a record there is no penilai") {
  CHECK(penilai_pada(pegawai, {}, tw3, tgl("2026-09-25")) == PenilaiPada{});
  const std::vector keluar{masa(unit_a, purnama, "2025-01-01", "2026-08-01", AkhirMasa::pegawai_pindah)};
  CHECK(penilai_pada(pegawai, keluar, tw3, tgl("2026-09-25")) == PenilaiPada{});
}

TEST_CASE("R57 and R58 decide what is final") {
  using P = JabatanPenilai;
  using J = perencanaan::Bentuk;
  CHECK(sifat_hasil(D::lewat_jendela, P::lain, J::ja_jf) == SifatHasil::final);
  CHECK(sifat_hasil(D::atasan_langsung, P::kepala_daerah, J::jpt_ukm) == SifatHasil::final);
  CHECK(sifat_hasil(D::atasan_langsung, P::kepala_daerah, J::ja_jf) == SifatHasil::dapat_keberatan);
  CHECK(sifat_hasil(D::atasan_langsung, P::lain, J::jpt_ukm) == SifatHasil::dapat_keberatan);
  CHECK(sifat_hasil(D::berhalangan_tetap, P::lain, J::ja_jf) == SifatHasil::dapat_keberatan);
}

TEST_CASE("every reason has its own label") {
  for (const auto& [dasar, code] : EnumText<D>::table)
    CHECK(std::string(label(dasar).key) == "penilaian.penilai_" + std::string(code));
}
