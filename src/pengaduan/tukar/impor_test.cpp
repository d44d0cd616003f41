#include "pengaduan/tukar/impor.h"

#include <doctest/doctest.h>

#include <fstream>

#include "base/tanggal.h"
#include "temp_folder.h"

using namespace pengaduan;

namespace {

using K = KolomImpor;
using S = SebabTolak;

const std::int64_t kNow = Tanggal::make(2026, 11, 24)->start_utc_ms(540) + 9 * 3'600'000;

AcuanImpor acuan() {
  return {.kategori = {{"jalan_rusak", "Jalan rusak atau berlubang", "Damaged road or pothole"},
                       {"sampah", "Sampah", "Waste"},
                       {"lainnya", "Hal lain", "Something else"},
                       {"dugaan", "Dugaan korupsi atau pelanggaran", "Suspected corruption or violation", true}},
          .unit = {{"dpupr", UnitId{2}}, {"setda", UnitId{3}}}};
}

CaraImpor cara() {
  return {.now = kNow};
}

BarisAsal baris(const std::string& nomor = "A-1") {
  BarisAsal b{.nomor = 2};
  b.at(K::nomor_asal) = nomor;
  b.at(K::isi) = "Lubang di depan pasar.";
  b.at(K::diterima) = "2026-11-02T19:45:00+09:00";
  return b;
}

PengaduanImpor plan(const BarisAsal& b, const AcuanImpor& a = acuan(), const CaraImpor& c = cara()) {
  return plan_impor(std::span(&b, 1), a, c).front();
}

// The row with one cell changed.
PengaduanImpor plan(K kolom, const std::string& isi) {
  BarisAsal b = baris();
  b.at(kolom) = isi;
  return plan(b);
}

bool refused(const PengaduanImpor& p, K kolom, S sebab) {
  return p.hasil == HasilImpor::ditolak && p.kolom == kolom && p.sebab == sebab;
}

Result<std::vector<BarisAsal>> from_file(const std::string& nama, const std::string& bytes) {
  const TempFolder folder;
  const auto path = folder.path() / nama;
  std::ofstream(path, std::ios::binary) << bytes;
  return read_impor(path);
}

std::string key_of(const Result<std::vector<BarisAsal>>& r) {
  return r ? std::string("ok") : r.error().text.entry->key;
}

}  // namespace

TEST_CASE("moments as other systems write them") {
  const std::int64_t base = *parse_saat("2026-03-02T08:15:30Z", 540);
  CHECK(base == Tanggal::make(2026, 3, 2)->start_utc_ms(0) + ((8 * 60 + 15) * 60 + 30) * 1000);
  for (const char* same :
       {"2026-03-02T17:15:30+09:00", "2026-03-02 08:15:30Z", "2026-03-02T03:15:30-0500", "2026-03-02T17:15:30",
        "2026-03-02T08:15:30.250Z", "2026-03-02 08:15:30 UTC", " 2026-03-02T17:15:30+09 "})
    CHECK_MESSAGE(parse_saat(same, 540) == base, same);
  CHECK(parse_saat("2026-03-02", 540) == Tanggal::make(2026, 3, 2)->start_utc_ms(540));
  CHECK(parse_saat("2 Maret 2026", 540) == parse_saat("2026-03-02", 540));
  for (const char* wrong : {"", "kemarin", "2026-02-30T08:15:30Z", "2026-03-02T24:15:30Z", "2026-03-02T08:60:30Z",
                            "2026-03-02T08:15:30+0", "2026-03-02T08:15:30+99:00", "2026-03-02X08:15", "2026-03-02T8:15",
                            "2026-03-02T-8:15", "2026-03-02T08:15:30Z kira-kira", "1767225600"})
    CHECK_MESSAGE(!parse_saat(wrong, 540), wrong);
}

TEST_CASE("a row comes in whole") {
  BarisAsal b = baris();
  b.at(K::kategori) = "Sampah";
  b.at(K::unit) = "dpupr";
  b.at(K::distrik) = "Wanggar";
  b.at(K::kampung) = "94.01.05.2003";
  b.at(K::alamat) = "Dekat terminal";
  b.at(K::lintang) = "-3.365421";
  b.at(K::bujur) = "135.498712";
  b.at(K::keadaan) = "closed";
  b.at(K::selesai) = "2026-11-04";
  const auto p = plan(b);
  CHECK(p.hasil == HasilImpor::baru);
  CHECK(p.kategori == "sampah");
  CHECK(p.unit == UnitId{2});
  CHECK(p.distrik == "94.01.05");
  CHECK(p.kampung == "94.01.05.2003");
  CHECK(p.dekat == "Dekat terminal");
  CHECK(p.titik == Titik{-3'365'421, 135'498'712});
  CHECK_FALSE(p.luar_wilayah);
  CHECK(p.ditutup);
  CHECK(p.selesai == Tanggal::make(2026, 11, 4)->start_utc_ms(540));
}

TEST_CASE("what is not known is kept as words, or falls to the usual kind") {
  CHECK(plan(K::kategori, "Graffiti").kategori == "lainnya");
  const auto asing = plan(K::distrik, "Kota Lama");
  CHECK(asing.distrik.empty());
  CHECK(asing.dekat == "Kota Lama");
  CHECK_FALSE(plan(K::unit, "Dinas Entah").unit);
  BarisAsal b = baris();
  b.at(K::isi).clear();
  CHECK(refused(plan(b), K::isi, S::tanpa_isi));
  b.at(K::nama_kategori) = "Street Lights Out";
  CHECK(plan(b).isi == "Street Lights Out");
}

TEST_CASE("kinds are mapped by code, then name, and what is for APIP stays outside") {
  CaraImpor c = cara();
  const auto a = acuan();
  CHECK(add_peta(c, "Pothole in  Street=jalan_rusak", a.kategori));
  CHECK_FALSE(add_peta(c, "Pothole=lubang", a.kategori));
  CHECK_FALSE(add_peta(c, "Pothole", a.kategori));
  CHECK_FALSE(add_peta(c, "=sampah", a.kategori));
  BarisAsal b = baris();
  b.at(K::nama_kategori) = "POTHOLE in street";
  CHECK(plan(b, a, c).kategori == "jalan_rusak");
  b.at(K::kategori) = "sampah";  // the code is nearer than the name
  CHECK(plan(b, a, c).kategori == "sampah");
  CHECK(refused(plan(K::nama_kategori, "dugaan korupsi atau pelanggaran"), K::kategori, S::untuk_apip));
}

TEST_CASE("every reason to refuse has a nearest row that comes in") {
  CHECK(refused(plan(K::nomor_asal, ""), K::nomor_asal, S::tanpa_nomor));
  CHECK(refused(plan(K::nomor_asal, std::string(101, 'A')), K::nomor_asal, S::terlalu_panjang));
  CHECK(plan(K::nomor_asal, std::string(100, 'A')).hasil == HasilImpor::baru);
  CHECK(refused(plan(K::isi, std::string(4001, 'a')), K::isi, S::terlalu_panjang));
  CHECK(plan(K::isi, std::string(4000, 'a')).hasil == HasilImpor::baru);
  CHECK(refused(plan(K::judul, std::string(121, 'a')), K::judul, S::terlalu_panjang));
  CHECK(refused(plan(K::diterima, ""), K::diterima, S::tanggal_kosong));
  CHECK(refused(plan(K::diterima, "kemarin"), K::diterima, S::tanggal_salah));
  CHECK(refused(plan(K::diterima, "1999-12-31"), K::diterima, S::tanggal_salah));
  CHECK(plan(K::diterima, "2000-01-01").hasil == HasilImpor::baru);
  CHECK(refused(plan(K::diterima, "2026-11-26"), K::diterima, S::tanggal_depan));
  CHECK(plan(K::diterima, "2026-11-25").diterima == kNow);  // a clock that is fast
  CHECK(refused(plan(K::keadaan, "archived"), K::keadaan, S::keadaan_asing));
  CHECK(plan(K::keadaan, "Open").hasil == HasilImpor::baru);
  BarisAsal b = baris();
  b.at(K::lintang) = "-3.3";
  CHECK(refused(plan(b), K::lintang, S::titik_salah));
  b.at(K::bujur) = "seratus";
  CHECK(refused(plan(b), K::lintang, S::titik_salah));
  b.at(K::bujur) = "181";
  CHECK(refused(plan(b), K::lintang, S::titik_salah));
  b.at(K::bujur) = "135.5";
  CHECK(plan(b).titik);
  b.salah = K::isi;
  CHECK(refused(plan(b), K::isi, S::bukan_teks));
}

TEST_CASE("a point outside the region is taken with a mark, and null island is no point") {
  BarisAsal b = baris();
  b.at(K::lintang) = "41.8781";
  b.at(K::bujur) = "-87.6298";
  CHECK(plan(b).luar_wilayah);
  b.at(K::lintang) = b.at(K::bujur) = "0";
  CHECK_FALSE(plan(b).titik);
  CHECK_FALSE(plan(b).luar_wilayah);
}

TEST_CASE("a number comes in once: within the file, and over files") {
  const std::vector<BarisAsal> two{baris("A-1"), baris("A-1")};
  const auto planned = plan_impor(two, acuan(), cara());
  CHECK(planned[0].hasil == HasilImpor::baru);
  CHECK(refused(planned[1], K::nomor_asal, S::nomor_ganda));
  AcuanImpor a = acuan();
  a.nomor_asal = {"A-1"};
  CHECK(plan(baris("A-1"), a).hasil == HasilImpor::sama);
  CHECK(plan(baris("A-2"), a).hasil == HasilImpor::baru);
}

TEST_CASE("SP4N numbers are set on what is here, and new ones come in") {
  AcuanImpor a = acuan();
  a.sp4n_of = {{"AAAAAAAAAA", ""}, {"BBBBBBBBBB", "77"}};
  a.nomor_of = {{"77", "BBBBBBBBBB"}, {"88", ""}};
  const auto row = [](const std::string& nomor, const std::string& sp4n) {
    BarisAsal b = baris("");
    b.at(K::nomor) = nomor;
    b.at(K::sp4n) = sp4n;
    return b;
  };
  CHECK(plan(row("AAAAAAAAAA", "99"), a).hasil == HasilImpor::berubah);
  CHECK(plan(row("AAAAAAAAAA", ""), a).hasil == HasilImpor::sama);
  CHECK(plan(row("BBBBBBBBBB", "77"), a).hasil == HasilImpor::sama);
  CHECK(plan(row("BBBBBBBBBB", "78"), a).hasil == HasilImpor::berubah);
  CHECK(refused(plan(row("AAAAAAAAAA", "77"), a), K::sp4n, S::sp4n_dipakai));
  CHECK(refused(plan(row("AAAAAAAAAA", "88"), a), K::sp4n, S::sp4n_dipakai));
  CHECK(refused(plan(row("CCCCCCCCCC", "99"), a), K::nomor, S::nomor_tidak_ada));
  CHECK(plan(row("", "99"), a).hasil == HasilImpor::baru);
  CHECK(plan(row("", "77"), a).hasil == HasilImpor::sama);
  const std::vector<BarisAsal> twice{row("AAAAAAAAAA", "99"), row("BBBBBBBBBB", "99")};
  CHECK(refused(plan_impor(twice, a, cara())[1], K::sp4n, S::sp4n_dipakai));
}

TEST_CASE("characters no keyboard writes become spaces, and cells of refused rows are cut between characters") {
  CHECK(plan(K::isi, std::string("satu\0dua\x7Ftiga\r\nempat", 20)).isi == "satu dua tiga\nempat");
  std::string long_cell;
  for (int i = 0; i < 100; ++i) long_cell += "é";
  CHECK(plan(K::keadaan, long_cell).sel.size() == 160);
}

TEST_CASE("a GeoReport list is read as any server gives it, row by row") {
  const auto rows = read_impor("tests/data/georeport.json");
  REQUIRE(rows);
  REQUIRE(rows->size() == 11);
  CHECK((*rows)[0].at(K::nomor_asal) == "101502");
  CHECK((*rows)[0].at(K::lintang) == "-3.365421");
  CHECK((*rows)[0].at(K::catatan).empty());
  CHECK((*rows)[1].at(K::kategori) == "7");
  const auto planned = plan_impor(*rows, acuan(), cara());
  std::string outcomes;
  for (const auto& p : planned) outcomes += p.hasil == HasilImpor::baru ? '+' : '-';
  CHECK(outcomes == "++++-------");
  CHECK(planned[0].unit == UnitId{3});
  CHECK(planned[1].ditutup);
  CHECK(planned[1].kategori == "sampah");
  CHECK(planned[2].isi == "Street Lights Out");
  CHECK(planned[3].luar_wilayah);
  const S reasons[] = {S::nomor_ganda, S::tanpa_nomor,   S::bukan_teks, S::tanggal_depan,
                       S::titik_salah, S::keadaan_asing, S::untuk_apip};
  for (std::size_t i = 0; i < std::size(reasons); ++i) CHECK(planned[4 + i].sebab == reasons[i]);
}

TEST_CASE("files that are no list are refused whole, with what to do") {
  CHECK(key_of(from_file("a.json", "[]")) == "ok");
  CHECK(key_of(from_file("a.json", " \xEF\xBB\xBF")) != "ok");
  CHECK(key_of(from_file("a.json", "[{\"service_request_id\": 1")) == "impor.json_rusak");
  CHECK(key_of(from_file("a.json", "[{\"service_request_id\": \"\xC3(\"}]")) == "impor.json_rusak");
  CHECK(key_of(from_file("a.json", "{\"errors\": [{\"code\": 404}]}")) == "impor.json_tanpa_daftar");
  CHECK(key_of(from_file("a.json", "{\"request\": []}")) == "ok");
  CHECK(key_of(from_file("a.json", std::string(100'000, '['))) == "impor.json_rusak");
  const auto odd = from_file("a.json", "{\"requests\": [1, null, \"a\", [], {\"service_request_id\": true}]}");
  REQUIRE(odd);
  for (const auto& b : *odd) CHECK(plan(b).sebab == S::bukan_teks);
}

TEST_CASE("a sheet has our headings or those of GeoReport, in any order; a formula stays the words it is") {
  const auto ours = from_file("a.csv", "Diterima,Nomor Asal,isi\n2026-11-02,A-1,=CMD|'/C calc'!A0\n");
  REQUIRE(ours);
  CHECK(plan(ours->front()).isi == "=CMD|'/C calc'!A0");
  const auto theirs =
      from_file("a.csv", "service_request_id,requested_datetime,description,status\n7,2026-11-02,Lubang,closed\n");
  REQUIRE(theirs);
  CHECK(plan(theirs->front()).ditutup);
  CHECK(key_of(from_file("a.csv", "diterima,isi\n2026-11-02,Lubang\n")) == "impor.tanpa_kolom_nomor");
  CHECK(key_of(from_file("a.csv", "nomor_asal,isi\n1,\xC3(\n")) == "lembar.bukan_utf8");
  CHECK(key_of(from_file("a.csv", "nomor_asal,isi\n1," + std::string(40'000, 'a') + "\n")) == "lembar.sel_panjang");
  CHECK(key_of(from_file("a.csv", "")) == "lembar.kosong");
}
