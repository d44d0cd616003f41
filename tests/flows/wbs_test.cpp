// A whistleblower's report: for everybody but APIP it does not exist, wherever one looks; and of who sent it, from
// where and with what not one byte is kept.
#include <doctest/doctest.h>

#include "aduan.h"

using namespace harness;

namespace {

namespace fs = std::filesystem;

constexpr const char* kCerita = "Uang bensin ambulans dipakai sendiri oleh pejabat puskesmas.";
constexpr const char* kNama = "Zefanya Qoripanu";
constexpr const char* kTelepon = "0813 9876 5432";
constexpr const char* kAlat = "PonselRahasia/7.1 (uji)";
constexpr const char* kAlamat = "203.0.113.77";

const Laporan kDugaan{.kategori = "dugaan", .cerita = kCerita, .kontak = {{"nama", kNama}, {"telepon", kTelepon}}};

// Of the last request that was logged.
int statements(const Instance& app) {
  const std::string log = app.log();
  return std::atoi(log.c_str() + log.rfind("\"sql\":") + 6);
}

// Everything of all tables, as text.
std::string dump(const Instance& app) {
  std::string out;
  app.database()->read([&](db::Reader& r) {
    const auto tables =
        r.list(r.pick("SELECT name AS t FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                      "SELECT table_name AS t FROM information_schema.tables WHERE table_schema = 'public'"),
               {}, [](const db::Row& row) { return row.text("t"); });
    for (const auto& table : tables) {
      std::string columns;
      r.query(r.pick("SELECT name AS k FROM pragma_table_info($1)",
                     "SELECT column_name AS k FROM information_schema.columns WHERE table_schema = 'public' AND "
                     "table_name = $1"),
              {table}, [&](const db::Row& row) {
                columns +=
                    (columns.empty() ? "" : " || '|' || ") + ("COALESCE(CAST(\"" + row.text("k") + "\" AS TEXT), '')");
              });
      r.query("SELECT " + columns + " AS t FROM " + table, {},
              [&](const db::Row& row) { out += row.text("t") + "\n"; });
    }
  });
  return out;
}

}  // namespace

TEST_CASE("who is not of APIP finds it nowhere: no page, form, list, number, message or file tells that it is there") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    const std::vector<const char*> roles{"koordinator", "penghubung", "kepala_unit", "admin_hr",
                                         "auditor",     "admin_unit", "penilai",     "kepala_daerah"};
    std::map<std::string, Visitor> people;
    std::map<std::string, std::string> titles;
    for (const char* role : roles) {
      const auto [at, fresh] = people.emplace(role, signed_in(app, role));
      for (const char* part : {"perlu", "berjalan", "selesai"})
        titles[role + std::string(part)] = at->second.get(std::string("/petugas/pengaduan?bagian=") + part).title();
    }
    Visitor umum(app);
    const std::string before = umum.get("/pengaduan").title();
    const auto messages = number(app, "SELECT COUNT(*) AS n FROM pesan");
    Visitor warga(app);
    lapor(warga, kDugaan);
    const std::string path = newest_aduan(app);
    const std::string nomor = text_of(app, "SELECT nomor AS t FROM pengaduan ORDER BY id DESC LIMIT 1");
    REQUIRE(number(app, "SELECT COUNT(*) AS n FROM pengaduan WHERE klasifikasi = 'wbs' AND nomor = '" + nomor + "'") ==
            1);

    const std::string nothing = "/petugas/pengaduan/987654321";
    const std::vector<std::string> pages{"",          "/identitas", "/terlapor", "/saring",  "/disposisi",
                                         "/arsipkan", "/pesan",     "/foto/1",   "/tanggapi"};
    const std::vector<std::string> forms{"/identitas", "/identitas/putusan", "/identitas/buka",
                                         "/terlapor",  "/terlapor/cabut",    "/saring",
                                         "/disposisi", "/arsipkan",          "/pesan"};
    for (auto& [role, who] : people) {
      INFO(role);
      for (const auto& page : pages) {
        INFO(page);
        const Page there = who.get(path + page);
        const int asked = statements(app);
        const Page missing = who.get(nothing + page);
        CHECK(there.status == 404);
        CHECK(missing.status == 404);
        CHECK(there.text().size() == missing.text().size());
        // The same work for both: what is not his takes no longer than what is not there.
        CHECK(asked == statements(app));
      }
      for (const auto& form : forms) {
        INFO(form);
        CHECK(who.post(path + form, {{"versi", "1"}, {"teks", "Halo"}}).status == 404);
      }
      for (const char* part : {"perlu", "berjalan", "selesai"}) {
        const Page list = who.get(std::string("/petugas/pengaduan?bagian=") + part);
        CHECK(list.title() == titles[role + part]);
        CHECK_FALSE(list.has(nomor));
        CHECK_FALSE(who.get(std::string("/petugas/pengaduan?nomor=") + nomor + "&bagian=" + part).has(path + "\""));
      }
      CHECK_FALSE(who.get("/pemberitahuan").has(nomor));
    }
    // APIP alone was told, and finds it.
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pesan") > messages);
    CHECK(
        number(app, "SELECT COUNT(*) AS n FROM pesan m WHERE m.tautan LIKE '" + path +
                        "%' AND NOT EXISTS (SELECT 1 FROM akun a JOIN akun_peran r ON r.akun_id = a.id WHERE r.peran = "
                        "'apip' AND a.pegawai_id = m.pegawai_id)") == 0);
    CHECK(signed_in(app, "apip").get(path).has(kCerita));
    // Nor may the koordinator join another with it: the refusal is that of a number nobody has.
    Visitor& koordinator = people.at("koordinator");
    const std::string open =
        "/petugas/pengaduan/" + std::to_string(number(app,
                                                      "SELECT MAX(id) AS n FROM pengaduan WHERE keadaan = 'baru' AND "
                                                      "klasifikasi <> 'wbs'"));
    const auto join = [&](const std::string& with_nomor) {
      const Page page = langkah(koordinator, open + "/gabung", {{"kanonik", with_nomor}, {"teks", "Sama."}});
      CHECK(page.status == 422);
      return page.text().size();
    };
    CHECK(join(nomor) == join("0000000000"));

    for (const std::string& address : {"/pengaduan/" + nomor, "/pengaduan/" + nomor + "/foto/1"}) {
      const Page there = umum.get(address);
      const int asked = statements(app);
      const Page missing = umum.get("/pengaduan/0000000000" + address.substr(("/pengaduan/" + nomor).size()));
      CHECK(there.status == 404);
      CHECK(missing.status == 404);
      CHECK(there.text().size() == missing.text().size());
      CHECK(asked == statements(app));
    }
    CHECK(umum.get("/pengaduan").title() == before);
    for (const char* address : {"/pengaduan", "/pengaduan?q=bensin", "/pengaduan.atom", "/pengaduan.csv"}) {
      const Page page = umum.get(address);
      CHECK(page.status == 200);
      CHECK_FALSE(page.has(nomor));
      CHECK_FALSE(page.has("bensin ambulans"));
    }
  }
}

TEST_CASE("of who sent it, from which address and with which browser not one byte is kept") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .config = {{"KINERJA_PROXY_DIPERCAYA", "127.0.0.1/32"}}});
    Visitor warga(app);
    warga.set_header("User-Agent", kAlat);
    warga.set_header("X-Forwarded-For", kAlamat);
    warga.set_header("Referer", app.base() + "/halaman-asal-rahasia");
    const KartuPelapor kartu = lapor(warga, kDugaan);
    REQUIRE(number(app, "SELECT COUNT(*) AS n FROM pengaduan WHERE klasifikasi = 'wbs'") == 1);
    REQUIRE(number(app, "SELECT COUNT(*) AS n FROM pengaduan_identitas") == 1);
    CHECK(buka_milik(warga, {kartu.kode, "839201"}).location == "/pengaduan/lacak");
    CHECK(buka_milik(warga, kartu).has(kCerita));
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/pesan", {{"teks", "Ia mengulanginya kemarin malam."}})
              .status == 303);
    CHECK(warga.get("/pengaduan?q=qoripanu").status == 200);

    const std::vector<std::string> secrets{kNama,          "Qoripanu",        kTelepon,
                                           "081398765432", "bensin ambulans", "kemarin malam",
                                           kAlat,          kAlamat,           "halaman-asal-rahasia",
                                           kartu.kode,     "qoripanu"};
    const std::string rows = dump(app), log = app.log();
    for (const std::string& secret : secrets) {
      INFO(secret);
      CHECK(rows.find(secret) == std::string::npos);
      CHECK(log.find(secret) == std::string::npos);
    }
    for (const auto& file : fs::recursive_directory_iterator(app.dir())) {
      if (!file.is_regular_file()) continue;
      const std::string bytes = bytes_of(file.path());
      for (const std::string& secret : secrets)
        CHECK_MESSAGE(bytes.find(secret) == std::string::npos, file.path(), " holds ", secret);
    }
    // What somebody leaves who signs in with a wrong password shows that an address would have been found.
    warga.submit("/masuk", "/masuk", {{"pengguna", "siapa"}, {"sandi", "salah-sekali-2026"}});
    CHECK(dump(app).find(kAlamat) != std::string::npos);
  }
}

TEST_CASE("where it happened is asked without a word of a public page that it will never be on") {
  const Instance app;
  for (const auto& [kategori, hidden] : {std::pair{"dugaan", true}, std::pair{"lampu_jalan", false}}) {
    Visitor warga(app);
    warga.submit("/pengaduan/baru/apa", "/pengaduan/baru/apa", {{"kategori", kategori}});
    const Page page = warga.get("/pengaduan/baru/dimana");
    CHECK(page.has("hanya dibaca Inspektorat") == hidden);
    CHECK(page.has("Di halaman umum kami") != hidden);
  }
}
