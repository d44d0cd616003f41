// Pengaduan in and out over the real program: from another city's GeoReport list, from and for SP4N, as open data, for
// search engines, and with the proof that nothing was changed.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "berkas/brankas.h"
#include "harness.h"
#include "pengaduan/terbuka/bukti.h"
#include "steps.h"

using namespace harness;
using nlohmann::json;

namespace {

const std::string kImpor = "/petugas/pengaduan/impor";
const char* kFile = "tests/data/georeport.json";

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> texts(const Instance& app, const std::string& sql) {
  std::vector<std::string> out;
  app.database()->read(
      [&](db::Reader& r) { r.query(sql, {}, [&](const db::Row& row) { out.push_back(row.text("t")); }); });
  return out;
}

std::int64_t all(const Instance& app) {
  return number(app, "SELECT COUNT(*) AS n FROM pengaduan");
}

Page upload(Visitor& v, const Fields& fields, const std::string& nama, const std::string& bytes) {
  return v.submit(kImpor, kImpor, fields, {{"berkas", nama, "application/octet-stream", bytes}});
}

}  // namespace

TEST_CASE("another city's list by command: tried, brought in, and the second time nothing") {
  for (const bool postgres : databases()) {
    CAPTURE(postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    app.stop();
    const auto before = all(app);
    const std::vector<std::string> command{
        "import",        "pengaduan", kFile, "--sumber", "kota", "--kategori", "Pothole in Street=jalan_rusak",
        "--sudah-publik"};
    auto dry = command;
    dry.emplace_back("--dry-run");
    const auto [tried, said] = app.command(dry);
    CHECK(tried == 65);  // some rows are refused
    CHECK(said.find("baru\t4\n") != std::string::npos);
    CHECK(said.find("ditolak\t7\n") != std::string::npos);
    CHECK(said.find("luar_wilayah\t1\n") != std::string::npos);
    CHECK(said.find("8\tditerima\t2127-09-02T00:00:00Z\t") != std::string::npos);
    CHECK(all(app) == before);
    CHECK(app.command(command).first == 65);
    CHECK(all(app) == before + 4);
    const auto [again, report] = app.command(command);
    CHECK(report.find("baru\t0\n") != std::string::npos);
    CHECK(report.find("sama\t5\n") != std::string::npos);  // with the one that stands there twice
    CHECK(all(app) == before + 4);
    CHECK(app.command({"verify"}).first == 0);
    CHECK(app.command({"import", "pengaduan", kFile, "--kategori", "Pothole=lubang"}).first == 64);
    CHECK(app.command({"import", "pengaduan", "tests/data/foto.jpg"}).first == 65);

    app.start();
    Visitor anybody(app);
    const auto nomor = texts(app,
                             "SELECT p.nomor AS t FROM pengaduan p JOIN pengaduan_asal a ON a.pengaduan_id = p.id "
                             "WHERE a.nomor_asal = '101502'");
    REQUIRE(nomor.size() == 1);
    const Page page = anybody.get("/pengaduan/" + nomor[0]);
    CHECK(page.has("Lubang besar di depan pasar"));
    CHECK_FALSE(page.has("3456-7890"));
  }
}

TEST_CASE("the koordinator brings a file in by the browser: refused, looked at, applied, called off") {
  for (const bool postgres : databases()) {
    CAPTURE(postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    auto koordinator = signed_in(app, "koordinator");
    REQUIRE(koordinator.get("/petugas/pengaduan").link_to(kImpor));
    const Page nothing = koordinator.submit(kImpor, kImpor, {{"sumber", ""}, {"peta", "Pothole"}});
    CHECK(nothing.status == 422);
    for (const char* field : {"#berkas", "#sumber", "#peta"}) CHECK(nothing.has(std::string("href=\"") + field));
    CHECK(nothing.has("Pothole"));
    CHECK(upload(koordinator, {{"sumber", "kota"}}, "a.json", "[{").status == 422);
    CHECK(upload(koordinator, {{"sumber", "kota"}}, "a.pdf", "%PDF-1.4 bukan tabel").status == 422);

    const auto before = all(app);
    const Fields fields{{"sumber", "kota"}, {"peta", "Pothole in Street=jalan_rusak\nlights=lampu_jalan"}};
    const Page shown = upload(koordinator, fields, "kota.json", bytes_of(kFile));
    REQUIRE(shown.status == 303);
    const Page preview = koordinator.get(shown.location);
    for (const char* text : {"Masukkan 4 pengaduan", "di luar wilayah", "101508", "2127-09-02T00:00:00Z"})
      CHECK_MESSAGE(preview.has(text), text);
    CHECK(all(app) == before);
    CHECK(koordinator.submit(shown.location, shown.location + "/terapkan", {}).location == shown.location);
    CHECK(koordinator.post(shown.location + "/terapkan", preview.form(shown.location + "/terapkan")).status != 500);
    wait_for("the import", [&] {
      return number(app,
                    "SELECT COUNT(*) AS n FROM impor_pengaduan WHERE keadaan = "
                    "'diterapkan'") == 1;
    });
    CHECK(all(app) == before + 4);
    CHECK(koordinator.get(shown.location).has("4 pengaduan dimasukkan"));
    CHECK(koordinator.get("/petugas/pengaduan").has("Pengaduan"));
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan WHERE kanal = 'impor' AND terbit = 1") == 0);
    CHECK(number(app,
                 "SELECT COUNT(*) AS n FROM pengaduan p JOIN kategori_pengaduan k ON k.id = p.kategori_id "
                 "WHERE p.kanal = 'impor' AND k.kode = 'lampu_jalan'") == 1);

    const Page again = upload(koordinator, fields, "kota.json", bytes_of(kFile));
    CHECK_FALSE(koordinator.get(again.location).has("/terapkan"));
    CHECK(koordinator.submit(again.location, again.location + "/batal", {}).location == kImpor);
    CHECK(koordinator.get(kImpor).has("Dibatalkan"));
    CHECK(all(app) == before + 4);
    CHECK(signed_in(app, "penghubung").get(kImpor).status == 403);
    CHECK(signed_in(app, "apip").get(shown.location).status == 403);
    CHECK(koordinator.get(kImpor + "/987654321").status == 404);
  }
}

TEST_CASE("the list for SP4N goes out by command and by the browser, and comes back with numbers") {
  for (const bool postgres : databases()) {
    CAPTURE(postgres);
    Instance app({.postgres = postgres, .pengaduan = 200});
    const std::string path = app.dir() + "/sp4n.csv";
    // The clocks of the days since the demo was made have moved on: nothing changes between the two lists.
    wait_for("the clocks",
             [&] { return number(app, "SELECT COUNT(*) AS n FROM pengaduan WHERE bangun < 1795478400000") == 0; });
    REQUIRE(app.command({"export", "pengaduan", path}).first == 0);
    const std::string csv = bytes_of(path);
    for (const auto& nomor : texts(app, "SELECT nomor AS t FROM pengaduan WHERE klasifikasi = 'wbs'"))
      CHECK(csv.find(nomor) == std::string::npos);
    const auto nomor = texts(app, "SELECT nomor AS t FROM pengaduan WHERE klasifikasi <> 'wbs' ORDER BY id LIMIT 1");
    REQUIRE(csv.find(nomor.at(0)) != std::string::npos);

    auto koordinator = signed_in(app, "koordinator");
    REQUIRE(koordinator.get(kImpor).link_to("/ekspor"));
    CHECK(koordinator.submit("/ekspor", "/ekspor", {{"isi", "pegawai"}, {"bentuk", "csv"}}).status == 422);
    const Page asked = koordinator.submit("/ekspor", "/ekspor", {{"isi", "pengaduan"}, {"bentuk", "csv"}});
    REQUIRE(asked.status == 303);
    wait_until_ready(koordinator, asked.location);
    CHECK(koordinator.get(asked.location + "/unduh").body == csv);
    auto hr = signed_in(app, "admin_hr");
    CHECK(hr.submit("/ekspor", "/ekspor", {{"isi", "pengaduan"}, {"bentuk", "csv"}}).status == 422);

    const std::string back = "nomor,sp4n_tracking_id,isi,diterima\n" + nomor[0] +
                             ",LAPOR-1,,\n,LAPOR-2,Lampu jalan mati di simpang tiga.,2024-11-20\n";
    std::ofstream(path) << back;
    app.stop();
    CHECK(app.command({"import", "pengaduan", path, "--sumber", "sp4n"}).first == 0);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan WHERE sp4n_id = 'LAPOR-1' AND nomor = '" + nomor[0] + "'") ==
          1);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan WHERE sp4n_id = 'LAPOR-2' AND kanal = 'sp4n'") == 1);
    CHECK(app.command({"import", "pengaduan", path, "--sumber", "sp4n"}).second.find("sama\t2\n") != std::string::npos);
  }
}

TEST_CASE("the koordinator notes the SP4N number of one by hand") {
  Instance app({.pengaduan = 40});
  auto koordinator = signed_in(app, "koordinator");
  const auto id_of = [&](const char* order) {
    return std::to_string(number(app, std::string("SELECT id AS n FROM pengaduan WHERE klasifikasi NOT IN ('wbs', "
                                                  "'pengaduan_bp') ORDER BY id ") +
                                          order + " LIMIT 1"));
  };
  const std::string one = "/petugas/pengaduan/" + id_of("ASC"), two = "/petugas/pengaduan/" + id_of("DESC");
  REQUIRE(koordinator.get(one).link_to(one + "/sp4n"));
  const Fields stale = koordinator.get(one + "/sp4n").form(one + "/sp4n");
  CHECK(koordinator.submit(one + "/sp4n", one + "/sp4n", {{"sp4n", "LAPOR-9"}}).location == one);
  CHECK(koordinator.get(one + "/sp4n").has("LAPOR-9"));
  CHECK(koordinator.post(one + "/sp4n", with(stale, {{"sp4n", "LAPOR-8"}})).status == 409);
  const Page taken = koordinator.submit(two + "/sp4n", two + "/sp4n", {{"sp4n", "LAPOR-9"}});
  CHECK(taken.status == 422);
  CHECK(taken.has("sudah dipakai"));
  CHECK(koordinator.submit(one + "/sp4n", one + "/sp4n", {{"sp4n", ""}}).status == 303);
  CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan WHERE sp4n_id IS NOT NULL") == 0);
}

TEST_CASE("open data, the sitemap and the list of locks name what is published and nothing else") {
  for (const bool postgres : databases()) {
    CAPTURE(postgres);
    Instance app({.postgres = postgres, .pengaduan = 200});
    CHECK(app.command({"data-terbuka"}).first == 0);
    Visitor v(app);
    REQUIRE(v.get("/pengaduan").link_to("/data"));
    const Page page = v.get("/data");
    const auto published = texts(app, "SELECT nomor AS t FROM pengaduan WHERE terbit = 1");
    CHECK(page.has("CC BY 4.0"));
    CHECK(page.text().find(std::to_string(published.size()) + " pengaduan yang terbit") != std::string::npos);
    const Page data = v.get("/data/pengaduan.json"), csv = v.get("/data/pengaduan.csv");
    CHECK(json::parse(data.body)["pengaduan"].size() == published.size());
    CHECK(json::parse(data.body)["lisensi"].get<std::string>() == "CC-BY-4.0");
    CHECK(csv.headers.find("content-type")->second == "text/csv; charset=utf-8");
    wait_for("the locks", [&] { return number(app, "SELECT COUNT(*) AS n FROM bukti_akar") > 0; });
    const Page sitemap = v.get("/sitemap.xml");
    for (const auto& nomor : published) {
      CHECK(sitemap.has("/pengaduan/" + nomor + "<"));
      CHECK(csv.has(nomor));
    }
    const std::vector<Page> seen{data,
                                 csv,
                                 sitemap,
                                 v.get("/data/ringkasan.csv"),
                                 v.get("/data/bukti.csv"),
                                 v.get("/data/bukti"),
                                 v.get("/robots.txt"),
                                 v.get("/sitemap/1")};
    for (const Page& p : seen) CHECK(p.status == 200);
    for (const auto& nomor : texts(app, "SELECT nomor AS t FROM pengaduan WHERE terbit = 0"))
      for (const Page& p : seen) CHECK_FALSE(p.has(nomor));
    CHECK(v.get("/robots.txt").has("Disallow: /petugas\n"));
    CHECK(v.get("/sitemap/2").status == 404);
    CHECK(v.get("/data/keterangan.json").status == 404);
  }
}

TEST_CASE("everybody checks the story of a pengaduan, and whoever rewrites one is found out") {
  for (const bool postgres : databases()) {
    CAPTURE(postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor v(app);
    wait_for("the locks", [&] { return number(app, "SELECT COUNT(*) AS n FROM bukti_akar") > 0; });
    const auto nomor = texts(app, "SELECT nomor AS t FROM pengaduan WHERE terbit = 1 ORDER BY id LIMIT 1").at(0);
    const std::string path = "/pengaduan/" + nomor + "/bukti";
    REQUIRE(v.get("/pengaduan/" + nomor).link_to(path));
    const Page page = v.get(path);
    CHECK(page.has("Riwayat ini terkunci"));
    const json j = json::parse(v.get(path + "?bentuk=json").body);
    using pengaduan::Sidik;
    const auto leaf = pengaduan::daun_of(j["garam"].get<std::string>(), j["kepala"].get<std::string>());
    std::vector<Sidik> steps;
    Sidik joined = leaf;
    for (const auto& step : j["jalur"]) {
      steps.push_back(pengaduan::sidik_of(step["sidik"].get<std::string>()).value());
      joined = step["sisi"] == "kiri" ? pengaduan::node_hash(steps.back(), joined)
                                      : pengaduan::node_hash(joined, steps.back());
    }
    const auto root = pengaduan::sidik_of(j["akar"].get<std::string>()).value();
    CHECK(joined == root);
    CHECK(pengaduan::leads_to(root, leaf, j["urut"].get<std::size_t>(), j["daun"].get<std::size_t>(), steps));
    CHECK(berkas::is_stamped(j["kunci_publik"].get<std::string>(), j["pesan"].get<std::string>(),
                             j["tanda_tangan"].get<std::string>()));
    CHECK(pengaduan::rantai_of(j["rantai_sebelumnya"].get<std::string>(), j["akar"].get<std::string>()) ==
          j["rantai"].get<std::string>());
    CHECK(v.get("/data/bukti").has(j["akar"].get<std::string>()));
    for (const auto& hidden : texts(app, "SELECT nomor AS t FROM pengaduan WHERE terbit = 0 ORDER BY id LIMIT 3"))
      CHECK(v.get("/pengaduan/" + hidden + "/bukti").body.size() == v.get("/pengaduan/0000000000/bukti").body.size());

    CHECK(app.command({"verify"}).first == 0);
    app.stop();
    app.writable()->write([&](db::Tx& tx) {
      tx.exec("UPDATE bukti_akar SET daun = daun * 2");
      return true;
    });
    const auto [code, said] = app.command({"verify"});
    CHECK(code == 1);
    CHECK(said.find("kunci harian riwayat pengaduan ke-1") != std::string::npos);
  }
}
