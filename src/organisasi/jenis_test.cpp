#include "organisasi/jenis.h"

#include <doctest/doctest.h>

#include <set>

using namespace organisasi;

namespace {

// Every value must be found by its code and by its Indonesian label, and no two values may share either.
template <class E, class Parse>
void check_table(Parse parse) {
  std::set<std::string_view> codes;
  std::set<std::string_view> labels;
  for (const auto& [value, code] : EnumText<E>::table) {
    CHECK(parse(code) == value);
    CHECK_MESSAGE(parse(label(value).id) == value, label(value).id);
    CHECK(from_code<E>(code) == value);
    codes.insert(code);
    labels.insert(label(value).id);
  }
  CHECK(codes.size() == EnumText<E>::table.size());
  CHECK(labels.size() == EnumText<E>::table.size());
}

}  // namespace

TEST_CASE("every value is found by its code and by its label") {
  check_table<JenisPegawai>(parse_jenis_pegawai);
  check_table<JenisUnit>(parse_jenis_unit);
  check_table<JenisJabatan>(parse_jenis_jabatan);
  check_table<Jenjang>(parse_jenjang);
  check_table<JenisPenugasan>(parse_jenis_penugasan);
  check_table<StatusPegawai>(parse_status_pegawai);
}

TEST_CASE("the words of spreadsheets are understood") {
  CHECK(parse_jenis_pegawai(" PNS ") == JenisPegawai::pns);
  CHECK(parse_jenis_pegawai("Paruh Waktu") == JenisPegawai::pppk_paruh_waktu);
  CHECK(parse_jenis_pegawai("P3K") == JenisPegawai::pppk);
  CHECK(parse_jenis_jabatan("JPT  Pratama") == JenisJabatan::jpt_pratama);
  CHECK(parse_jenis_jabatan("Eselon II.b") == JenisJabatan::jpt_pratama);
  CHECK(parse_jenis_jabatan("III.a") == JenisJabatan::administrator);
  CHECK(parse_jenjang("Ahli Pertama") == Jenjang::ahli_pertama);
  CHECK(parse_jenis_unit("Kecamatan") == JenisUnit::distrik);
  CHECK(parse_jenis_unit("Sub-Bagian") == JenisUnit::subbagian);
  CHECK(parse_jenis_penugasan("Plt.") == JenisPenugasan::plt);
  CHECK(parse_status_pegawai("CLTN") == StatusPegawai::cltn);
}

TEST_CASE("unknown words are refused, not guessed") {
  CHECK_FALSE(parse_jenis_pegawai("honorer"));
  CHECK_FALSE(parse_jenis_pegawai("PN"));
  CHECK_FALSE(parse_jenis_pegawai(""));
  CHECK_FALSE(parse_jenis_jabatan("JPT"));
  CHECK_FALSE(parse_jenjang("Ahli"));
  CHECK_FALSE(parse_jenis_unit("Dinas Kesehatan"));
}

TEST_CASE("a level tells its kind of jabatan fungsional") {
  CHECK(jabatan_of(Jenjang::pemula) == JenisJabatan::jf_keterampilan);
  CHECK(jabatan_of(Jenjang::penyelia) == JenisJabatan::jf_keterampilan);
  CHECK(jabatan_of(Jenjang::ahli_pertama) == JenisJabatan::jf_keahlian);
}

TEST_CASE("planning does not apply to those of Lampiran II.C.8 and to those who left") {
  CHECK(planning_applies(JenisPegawai::pns, StatusPegawai::aktif));
  CHECK(planning_applies(JenisPegawai::pppk, StatusPegawai::tugas_belajar));
  CHECK(planning_applies(JenisPegawai::cpns, StatusPegawai::diperbantukan));
  CHECK_FALSE(planning_applies(JenisPegawai::pejabat_negara, StatusPegawai::aktif));
  for (const auto status : {StatusPegawai::diberhentikan_sementara, StatusPegawai::cltn, StatusPegawai::mpp,
                            StatusPegawai::pensiun, StatusPegawai::berhenti, StatusPegawai::meninggal})
    CHECK_FALSE(planning_applies(JenisPegawai::pns, status));
}
