#include "organisasi/import_rules.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "organisasi/import_json.h"
#include "temp_folder.h"

using namespace organisasi;

namespace {

Tersimpan wanggar() {
  Tersimpan t;
  t.unit = {{"DINKES", "Dinas Kesehatan"}, {"PKM-01", "Puskesmas Wanggar"}, {"DISDIK", "Dinas Pendidikan"}};
  t.kantor = {{"DINKES", "DINKES"}, {"PKM-01", "DINKES"}, {"DISDIK", "DISDIK"}};
  t.rekam.emplace("198307222010041003",
                  Rekam{"198307222010041003", "Benyamin Tebai", "dr.", "", "pns", "III/d", "pengawas",
                        "Kepala Puskesmas", "", "PKM-01", "nama:yohanis zonggonau", "", "2024-01-01"});
  t.rekam.emplace("nama:yohanis zonggonau", Rekam{"", "Yohanis Zonggonau", "", "", "pejabat_negara", "", "jpt_utama",
                                                  "Bupati", "", "DINKES", "", "", "2024-01-01"});
  t.rekam.emplace("199406142020122004",
                  Rekam{"199406142020122004", "Yosina Auparay", "", "", "pns", "II/d", "jf_keterampilan",
                        "Bidan Terampil", "terampil", "DISDIK", "", "", "2024-01-01"});
  return t;
}

Rekam maria() {
  return {
      "19920314 201903 2 008", "Maria  Yuliana Pigai", "",       "S.Kep., Ns.",        "PNS", "III b",   "Fungsional",
      "Perawat Ahli Pertama",  "Ahli Pertama",         "PKM-01", "198307222010041003", "",    "1-4-2025"};
}

BarisImpor plan_one(const Rekam& row) {
  return plan_import(JenisImpor::pegawai, Lembar{{row_of(2, row)}, {}}, wanggar()).front();
}

Rekam with(std::size_t kolom, std::string value) {
  Rekam r = maria();
  r[kolom] = std::move(value);
  return r;
}

std::string first_reason(const BarisImpor& b) {
  return b.penolakan.empty() ? "" : b.penolakan[0].kolom + " " + b.penolakan[0].sebab.entry->key;
}

std::vector<std::string> outcomes(const std::vector<BarisImpor>& rows) {
  std::vector<std::string> out;
  for (const auto& b : rows) out.push_back(b.rekam[0] + " " + std::string(to_code(b.hasil)));
  return out;
}

}  // namespace

TEST_CASE("a row as people write it becomes codes, digits and ISO dates") {
  const auto b = plan_one(maria());
  CHECK(b.hasil == HasilBaris::baru);
  CHECK(b.rekam == Rekam{"199203142019032008", "Maria Yuliana Pigai", "", "S.Kep., Ns.", "pns", "III/b", "jf_keahlian",
                         "Perawat Ahli Pertama", "ahli_pertama", "PKM-01", "198307222010041003", "", "2025-04-01"});
}

TEST_CASE("each wrong cell is named with its reason, and all of them at once") {
  using namespace kolom_pegawai;
  CHECK(first_reason(plan_one(with(nip, "199202302019032008"))) == "nip organisasi.nip_tanggal_lahir");
  CHECK(first_reason(plan_one(with(jenis, "honorer"))) == "jenis organisasi.tolak_jenis_pegawai");
  CHECK(first_reason(plan_one(with(jenis, "PPPK"))) == "nip organisasi.tolak_nip_jenis");
  CHECK(first_reason(plan_one(with(golongan, "V/b"))) == "golongan organisasi.tolak_golongan");
  CHECK(first_reason(plan_one(with(golongan, "IX"))) == "golongan organisasi.tolak_golongan_jenis");
  CHECK(first_reason(plan_one(with(jenjang, "Senior"))) == "jenjang organisasi.tolak_jenjang");
  CHECK(first_reason(plan_one(with(nip_penilai, "199203142019032008"))) ==
        "nip_penilai organisasi.tolak_penilai_sendiri");
  CHECK(first_reason(plan_one(with(nip_penilai, "198307222010041004"))) ==
        "nip_penilai organisasi.tolak_penilai_asing");
  CHECK(first_reason(plan_one(with(tmt_jabatan, "30-2-2025"))) == "tmt_jabatan organisasi.tolak_tanggal");
  CHECK(first_reason(plan_one(with(email, "maria@"))) == "email organisasi.tolak_email");
  CHECK(plan_one(with(email, "maria@wanggar.go.id")).hasil == HasilBaris::baru);
  Rekam both = with(nama, "");
  both[jabatan] = "";
  CHECK(plan_one(both).penolakan.size() == 2);
}

TEST_CASE("a NIP that a spreadsheet held as a number is refused because its last digits are gone") {
  Lembar::Baris row = row_of(147, maria());
  row.sel[0] = {"1.99203142019032E+17", lembar::Cell::Kind::number, "A147"};
  const auto b = plan_import(JenisImpor::pegawai, Lembar{{row}, {}}, wanggar()).front();
  CHECK(first_reason(b) == "nip organisasi.nip_dibulatkan");
  CHECK(b.penolakan[0].sel == "A147");
}

TEST_CASE("an unknown unit is answered with the nearest code, a wild one without") {
  const auto near = plan_one(with(kolom_pegawai::unit, "PKM-1"));
  CHECK(near.penolakan[0].cara.entry->key == std::string("organisasi.tolak_unit_saran"));
  CHECK(near.penolakan[0].cara.args[0].text == "PKM-01");
  const auto by_name = plan_one(with(kolom_pegawai::unit, "puskesmas wanggar"));
  CHECK(by_name.penolakan[0].cara.args[0].text == "PKM-01");
  CHECK(plan_one(with(kolom_pegawai::unit, "SATPOLPP-12")).penolakan[0].cara.entry->key ==
        std::string("organisasi.tolak_unit_cara"));
}

TEST_CASE("the rater may be empty, stand further down in the file, or be a leader without NIP") {
  using namespace kolom_pegawai;
  CHECK(plan_one(with(nip_penilai, "")).hasil == HasilBaris::baru);
  CHECK(plan_one(with(nip_penilai, "Bupati")).rekam[nip_penilai] == "nama:yohanis zonggonau");
  Rekam later = maria();
  later[nip] = "198307222010041004";
  later[nip_penilai] = "";
  const Lembar both{{row_of(2, with(nip_penilai, "198307222010041004")), row_of(3, later)}, {}};
  const auto rows = plan_import(JenisImpor::pegawai, both, wanggar());
  CHECK(rows[0].hasil == HasilBaris::baru);
  CHECK(rows[1].hasil == HasilBaris::baru);
}

TEST_CASE("a rater without NIP is named by name or post; a name nobody bears says so, not that digits are missing") {
  using namespace kolom_pegawai;
  CHECK(plan_one(with(nip_penilai, "YOHANIS  Zonggonau")).rekam[nip_penilai] == "nama:yohanis zonggonau");
  CHECK(first_reason(plan_one(with(nip_penilai, "Yohanis Zonggona"))) == "nip_penilai organisasi.tolak_pemimpin_asing");
  CHECK(first_reason(plan_one(with(nip_penilai, "19830722"))) == "nip_penilai organisasi.nip_panjang");
}

TEST_CASE("who is rated by somebody refused in the same file comes in without a rater, and keeps the one he has") {
  using namespace kolom_pegawai;
  Rekam head = maria();
  head[nip] = "198307222010041004";
  head[nip_penilai] = "Gubernur";
  Rekam yosina = maria();
  yosina[nip] = "199406142020122004";
  yosina[nip_penilai] = "198307222010041004";
  const Lembar lembar{{row_of(2, with(nip_penilai, "198307222010041004")), row_of(3, head), row_of(4, yosina)}, {}};
  Tersimpan stored = wanggar();
  stored.rekam.at("199406142020122004")[nip_penilai] = "198307222010041003";
  const auto rows = plan_import(JenisImpor::pegawai, lembar, stored);
  CHECK(rows[0].hasil == HasilBaris::baru);
  CHECK(rows[0].rekam[nip_penilai] == "");
  REQUIRE(rows[0].catatan.size() == 1);
  CHECK(rows[0].catatan[0].isi == "198307222010041004");
  CHECK(rows[0].catatan[0].sebab.entry->key == std::string_view("organisasi.lepas_penilai"));
  CHECK(rows[0].catatan[0].sebab.args[0].text == head[nama]);
  CHECK(rows[1].catatan.empty());
  CHECK(rows[1].hasil == HasilBaris::ditolak);
  CHECK(rows[2].hasil == HasilBaris::berubah);
  CHECK(rows[2].rekam[nip_penilai] == "198307222010041003");
}

TEST_CASE("the second row of one person is refused and names the first") {
  const auto rows = plan_import(JenisImpor::pegawai, Lembar{{row_of(2, maria()), row_of(5, maria())}, {}}, wanggar());
  CHECK(rows[0].hasil == HasilBaris::baru);
  CHECK(rows[1].penolakan[0].sebab.args[0].number == 2);
}

TEST_CASE("a stored record is unchanged, or changed with the old and the new value; empty cells change nothing") {
  using namespace kolom_pegawai;
  Tersimpan t = wanggar();
  Rekam stored = plan_one(maria()).rekam;
  stored[email] = "maria@wanggar.go.id";
  t.rekam.emplace(stored[0], stored);
  const auto same = plan_import(JenisImpor::pegawai, Lembar{{row_of(2, maria())}, {}}, t).front();
  CHECK(same.hasil == HasilBaris::sama);
  const auto raised = plan_import(JenisImpor::pegawai, Lembar{{row_of(2, with(golongan, "III/c"))}, {}}, t).front();
  REQUIRE(raised.beda.size() == 1);
  CHECK(raised.hasil == HasilBaris::berubah);
  CHECK(raised.beda[0].lama == "III/b");
  CHECK(raised.beda[0].baru == "III/c");
  CHECK(raised.rekam[email] == "maria@wanggar.go.id");
}

TEST_CASE("who is missing is asked only for offices that the file names") {
  const auto rows = plan_import(JenisImpor::pegawai, Lembar{{row_of(2, maria())}, {}}, wanggar());
  std::vector<std::string> missing;
  for (const auto& b : rows)
    if (b.hasil == HasilBaris::hilang) missing.push_back(b.rekam[kolom_pegawai::nama]);
  CHECK(missing == std::vector<std::string>{"Benyamin Tebai", "Yohanis Zonggonau"});
}

TEST_CASE("somebody who has left is not brought back by a file") {
  Tersimpan t = wanggar();
  t.keluar.insert("199203142019032008");
  const auto b = plan_import(JenisImpor::pegawai, Lembar{{row_of(2, maria())}, {}}, t).front();
  CHECK(first_reason(b) == "nip organisasi.tolak_sudah_keluar");
}

TEST_CASE("units come parents first, and circles and unknown parents fall with what hangs on them") {
  const auto unit = [](int nomor, const char* kode, const char* induk) {
    return row_of(nomor, {kode, std::string("Unit ") + kode, "Bidang", induk});
  };
  const Lembar lembar{{unit(2, "C", "B"), unit(3, "B", "A"), unit(4, "A", ""), unit(5, "X", "Y"), unit(6, "Y", "X"),
                       unit(7, "Z", "NONE"), unit(8, "ZZ", "Z")},
                      {}};
  auto rows = plan_import(JenisImpor::unit, lembar, {});
  CHECK(outcomes(rows) ==
        std::vector<std::string>{"A baru", "X ditolak", "Y ditolak", "Z ditolak", "ZZ ditolak", "B baru", "C baru"});
}

TEST_CASE("a unit cannot move below its own child") {
  Tersimpan t;
  t.rekam = {{"A", {"A", "Dinas A", "dinas", ""}}, {"B", {"B", "Bidang B", "bidang", "A"}}};
  const auto b = plan_import(JenisImpor::unit, Lembar{{row_of(2, {"A", "Dinas A", "dinas", "B"})}, {}}, t).front();
  CHECK(first_reason(b) == "induk organisasi.tolak_induk_lingkaran");
}

TEST_CASE("headings may come in any order and unknown ones are told") {
  const TempFolder folder;
  const auto path = folder.write("unit.csv", "Nama,catatan,KODE,jenis\nDinas A,x,A,Dinas\n");
  const auto lembar = read_lembar(path, JenisImpor::unit);
  REQUIRE(lembar);
  CHECK(lembar->baris[0].sel[kolom_unit::kode].text == "A");
  CHECK(lembar->kolom_tak_dikenal == std::vector<std::string>{"catatan"});
  CHECK_FALSE(read_lembar(folder.write("kurang.csv", "Nama,jenis\nDinas A,Dinas\n"), JenisImpor::unit));
}

TEST_CASE("the head is a Kepala, else the highest structural post, never a functional one") {
  CHECK(rank_as_head("jf_keahlian", "Kepala Puskesmas Wanggar") == 0);
  CHECK(rank_as_head("administrator", "Sekretaris Dinas") < rank_as_head("pengawas", "Lurah Wanggar"));
  CHECK_FALSE(rank_as_head("jf_keahlian", "Perawat Ahli Pertama"));
  CHECK_FALSE(rank_as_head("pelaksana", "Pengelola Kepala"));
}

TEST_CASE("a refused row survives its time in the database, message and arguments included") {
  const auto b = plan_one(with(kolom_pegawai::unit, "PKM-1"));
  const auto again = from_json(JenisImpor::pegawai, b.nomor, b.hasil, to_json(JenisImpor::pegawai, b));
  CHECK(again.rekam == b.rekam);
  CHECK(msg::format(again.penolakan[0].cara, msg::Lang::id) == "Mungkin maksudnya PKM-01, Puskesmas Wanggar");
}
