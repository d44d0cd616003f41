#include "arsip/paket.h"

#include <doctest/doctest.h>

using namespace arsip;

TEST_CASE("a file in the package says whose, what and when, in ASCII and once") {
  const auto periods = penilaian::periods_of_year(2026, penilaian::JenisPeriode::triwulanan);
  std::set<std::string> taken;
  const NamaBerkas plan{"199203142019032004", "Élie  Ma’ruf Ñuñez, S.Kep.", JenisDokumen::skp, 2026};
  CHECK(nama_berkas(plan, taken) == "199203142019032004_elie-maruf-nunez-skep_skp_2026.pdf");
  CHECK(nama_berkas(plan, taken) == "199203142019032004_elie-maruf-nunez-skep_skp_2026-2.pdf");
  CHECK(nama_berkas(plan, taken) == "199203142019032004_elie-maruf-nunez-skep_skp_2026-3.pdf");
  NamaBerkas evaluation{"", "日本", JenisDokumen::hasil_evaluasi, 2026, periods.front()};
  CHECK(nama_berkas(evaluation, taken) == "tanpa-nip_tanpa-nama_hasil-evaluasi_2026-triwulan-1.pdf");
  evaluation.periode = periods.back();
  evaluation.jenis = JenisDokumen::dokumen_evaluasi;
  CHECK(nama_berkas(evaluation, taken) == "tanpa-nip_tanpa-nama_dokumen-evaluasi_2026-akhir.pdf");
  evaluation.nama = std::string(300, 'a');
  CHECK(nama_berkas(evaluation, taken).size() < 120);
}

TEST_CASE("the choices are the plans of two years and the periods that have opened") {
  const auto periods = penilaian::periods_of_year(2026, penilaian::JenisPeriode::triwulanan);
  const auto all = list_pilihan(2026, {{PeriodeId{9}, periods.back()}, {PeriodeId{8}, periods.front()}});
  std::vector<std::string> codes;
  for (const auto& p : all) codes.push_back(kode_of(p));
  CHECK(codes == std::vector<std::string>{"skp-2026", "evaluasi-9", "tahunan-9", "evaluasi-8", "skp-2025"});
  CHECK(rentang_of(all.back()).mulai.iso() == "2025-01-01");
  CHECK(rentang_of(all[3]).selesai.iso() == "2026-03-31");
}
