// What programs send: every refusal in its order, everything that is taken and where it ends up, and that the same sent
// twice is one pengaduan.
#include <doctest/doctest.h>

#include "open311.h"
#include "steps.h"

using namespace harness;
using namespace open311_flow;

namespace {

constexpr const char* kRequests = "/open311/v2/requests.json";
constexpr const char* kTrial = "/open311/uji/v2/requests.json";

struct Refused {
  const char* what;
  Fields changes;
  int status;
  const char* codes;
  const char* says;
};

struct Taken {
  const char* what;
  Fields changes;
  const char* where;  // what its row then is
};

std::string token_in(const Page& page) {
  return all_of(page, "token").at(0);
}

std::int64_t count(const Interface& api) {
  return number(api.app, "SELECT COUNT(*) AS n FROM pengaduan WHERE kanal = 'open311'");
}

std::string after(const std::string& text, const std::string& word) {
  const auto from = text.find(word) + word.size();
  return text.substr(from, text.find_first_of(" .", from) - from);
}

}  // namespace

TEST_CASE("open311: what may not be sent is refused in the order key, jurisdiction, service, everything else") {
  const std::string long_text(4001, 'a');
  const std::vector<Refused> refused{
      {"no key", {{"api_key", ""}}, 403, "403", "api_key tidak disertakan"},
      {"a wrong key", {{"api_key", "salah"}}, 403, "403", "api_key tidak dikenal"},
      {"a wrong key before an unknown service", {{"api_key", "salah"}, {"service_code", "x"}}, 403, "403", "api_key"},
      {"no key before a body with nothing in it",
       {{"api_key", ""}, {"service_code", ""}, {"lat", ""}, {"long", ""}, {"attribute[PATOKAN]", ""}},
       403,
       "403",
       "api_key"},
      {"another jurisdiction", {{"jurisdiction_id", "lain.example"}}, 404, "404", "jurisdiction_id lain.example"},
      {"another jurisdiction before the service",
       {{"jurisdiction_id", "lain.example"}, {"service_code", "x"}},
       404,
       "404",
       "jurisdiction_id"},
      {"an unknown service", {{"service_code", "x"}, {"lat", ""}}, 404, "404", "service_code x tidak ditemukan"},
      {"the service of whistleblowers", {{"service_code", "dugaan"}}, 404, "404", "service_code dugaan"},
      {"no service", {{"service_code", ""}}, 400, "400", "Sertakan service_code"},
      {"no place", {{"lat", ""}, {"long", ""}}, 400, "400", "Sertakan lokasi"},
      {"lat without long", {{"long", ""}}, 400, "400", "lat dan long harus disertakan bersama"},
      {"long without lat", {{"lat", ""}}, 400, "400", "bersama"},
      {"a place off the Earth", {{"lat", "-90.000001"}}, 400, "400", "lat harus derajat"},
      {"a decimal comma", {{"lat", "-3,36705"}}, 400, "400", "lat harus derajat"},
      {"a required answer missing", {{"attribute[PATOKAN]", ""}}, 400, "400", "attribute[PATOKAN] wajib"},
      {"a required answer of white space", {{"attribute[PATOKAN]", " \t"}}, 400, "400", "attribute[PATOKAN] wajib"},
      {"two lines where one is asked", {{"attribute[PATOKAN]", "a\nb"}}, 400, "400", "satu baris"},
      {"an answer that is not in the list", {{"attribute[DISTRIK]", "Wanggar"}}, 400, "400", "daftar pilihannya"},
      {"one of two answers not in the list",
       {{"attribute[AKIBAT][]", "celaka"}, {"attribute[AKIBAT][]", "x"}},
       400,
       "400",
       "attribute[AKIBAT]"},
      {"two answers where one is asked",
       {{"attribute[DISTRIK][]", "94.01.05"}, {"attribute[DISTRIK][]", "94.01.01"}},
       400,
       "400",
       "satu nilai"},
      {"4,001 characters", {{"description", long_text}}, 400, "400", "paling panjang 4.000 karakter"},
      {"HTML", {{"description", "Lubang <b>besar</b>"}}, 400, "400", "tidak boleh berisi HTML"},
      {"text that is no UTF-8", {{"description", "\xFF\xFE"}}, 400, "400", "bukan teks UTF-8"},
      {"media that is a script", {{"media_url", "javascript:alert(1)"}}, 400, "400", "media_url"},
      {"501 characters of a name", {{"first_name", std::string(501, 'b')}}, 400, "400", "first_name"},
      {"everything at once",
       {{"service_code", ""}, {"lat", ""}, {"long", ""}, {"description", "<p>"}, {"media_url", "ftp://x"}},
       400,
       "400,400,400,400",
       "Sertakan service_code"},
  };
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres});
    for (const auto& r : refused)
      for (const char* path : {kRequests, kTrial}) {
        INFO(r.what << " " << path << " postgres: " << postgres);
        const Page page = api.post(path, r.changes);
        CHECK(page.status == r.status);
        CHECK(codes(page) == r.codes);
        CHECK_MESSAGE(page.has(r.says), page.body);
        CHECK(header(page, "cache-control") == "no-store");
        // A browser of another site learns nothing.
        CHECK(header(page, "access-control-allow-origin").empty());
        CHECK(page.headers.count("set-cookie") == 0);
      }
    CHECK(count(api) == 0);
    const Page xml = api.post("/open311/v2/requests.xml", {{"api_key", ""}});
    CHECK(xml.body ==
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<errors><error><code>403</code><description>api_key tidak "
          "disertakan. Mintalah kunci kepada pengelola layanan.</description></error></errors>\n");
    CHECK(api.post("/open311/v2/requests").status == 400);
    CHECK(api.post("/open311/v2/requests.html").status == 400);
    CHECK(api.post("/open311/v2/services.json").status == 405);
    CHECK(api.post("/open311/v2/nowhere.json").status == 404);
    CHECK(api.post("/open311/v2/requests/TERBUKA001.json").status == 405);
    const Page large = api.post(kRequests, {{"description", std::string(70'000, 'a')}});
    CHECK(large.status == 413);
    CHECK(codes(large) == "413");
    // Not a form: nothing is found in it, and the key least of all.
    api.program.set_header("Content-Type", "application/json");
    CHECK(api.post(kRequests).status == 403);
    api.program.set_header("Content-Type", "");
  }
}

TEST_CASE("open311: what is sent becomes a pengaduan with everything in its place") {
  const std::string longest(4000, 'a');
  const std::vector<Taken> taken{
      {"point and landmark", {}, "lintang = -3367050 AND bujur = 135496120 AND luar_wilayah = 0 AND kanal = 'open311'"},
      {"a point far away", {{"lat", "-6.2"}, {"long", "106.8"}}, "luar_wilayah = 1 AND lintang = -6200000"},
      {"an address", {{"lat", ""}, {"long", ""}, {"address_string", "Jalan Trikora 12"}}, "lintang IS NULL"},
      {"one of our codes",
       {{"lat", ""}, {"long", ""}, {"address_id", "94.01.05.2003"}},
       "distrik = '94.01.05' AND kampung = '94.01.05.2003'"},
      {"a code of ours that is a distrik",
       {{"lat", ""}, {"long", ""}, {"address_id", "94.01.05"}},
       "distrik = '94.01.05' AND kampung = ''"},
      {"a code of somebody else", {{"lat", ""}, {"long", ""}, {"address_id", "X-1"}}, "distrik = '' AND kampung = ''"},
      {"a distrik out of the list", {{"attribute[DISTRIK][]", "94.01.05"}}, "distrik = '94.01.05' AND kampung = ''"},
      {"several effects", {{"attribute[AKIBAT][]", "celaka"}, {"attribute[AKIBAT][]", "sekolah"}}, "kategori_id = 11"},
      {"an answer nobody asked for", {{"attribute[LAMA]", "tiga hari"}}, "kategori_id = 11"},
      {"4,000 characters", {{"description", longest}}, "kategori_id = 11"},
      {"4,000 emoji",
       {{"description",
         [] {
           std::string s;
           for (int i = 0; i < 4000; ++i) s += "🚧";
           return s;
         }()}},
       "kategori_id = 11"},
      {"characters that no document carries", {{"description", "Lubang\x01\x08 di jalan\r\nraya"}}, "kategori_id = 11"},
      {"less and more", {{"description", "kedalaman < 2 m & lebar > 1 m"}}, "kategori_id = 11"},
      {"no words at all", {{"description", ""}}, "kategori_id = 11"},
      {"a service without questions", {{"service_code", "puskesmas"}, {"attribute[PATOKAN]", ""}}, "keparahan = 3"},
      {"our jurisdiction", {{"jurisdiction_id", "kinerja.example"}}, "kategori_id = 11"},
      {"who it was",
       {{"first_name", "Maria"},
        {"last_name", "Pigai"},
        {"email", "maria@contoh.id"},
        {"phone", "0812 3456 7890"},
        {"device_id", "hp-1"},
        {"account_id", "7"}},
       "anonim = 1 AND nama_publik = ''"},
      {"media",
       {{"media_url", "https://foto.example/1.jpg"}, {"media_url", "http://foto.example/2.jpg"}},
       "kategori_id = 11"},
  };
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres});
    std::int64_t before = 0;
    for (const auto& t : taken) {
      INFO(t.what << " postgres: " << postgres);
      const Page page = api.post(kRequests, t.changes);
      CHECK_MESSAGE(page.status == 200, page.body);
      CHECK(page.has("[{\"token\":\""));
      CHECK(header(page, "cache-control") == "no-store");
      CHECK(page.headers.count("set-cookie") == 0);
      CHECK(count(api) == ++before);
      CHECK(number(api.app,
                   "SELECT COUNT(*) AS n FROM pengaduan WHERE id = (SELECT MAX(id) FROM pengaduan) AND "
                   "keadaan = 'baru' AND terbit = 0 AND giliran = 'koordinator' AND " +
                       std::string(t.where)) == 1);
    }
    CHECK(number(api.app, "SELECT COUNT(*) AS n FROM pengaduan_identitas WHERE surel_terbukti = 0") == 1);
    CHECK(number(api.app, "SELECT COUNT(*) AS n FROM pengaduan_kunci") == before);
    // Not one word of it is readable in the database or told in the log.
    for (const char* secret : {"%Maria%", "%0812 3456%", "%foto.example%", "%tiga hari%", "%Maranatha%"})
      for (const char* table : {"pengaduan_program", "pengaduan_isi", "pengaduan_identitas"}) {
        INFO(secret << " in " << table);
        CHECK(number(api.app,
                     "SELECT COUNT(*) AS n FROM " + std::string(table) + " WHERE segel LIKE '" + secret + "'") == 0);
      }
    for (const std::string& secret : {api.key, std::string("Maria"), std::string("maria@contoh.id")})
      CHECK(api.app.log().find(secret) == std::string::npos);
  }
}

TEST_CASE(
    "open311: the key may stand in the address, the answer is XML where XML is asked for, and no browser is needed") {
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres});
    const Page in_query =
        api.post("/open311/v2/requests.xml?jurisdiction_id=kinerja.example&api_key=" + api.key, {{"api_key", ""}});
    CHECK(in_query.status == 200);
    CHECK(in_query.body.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests><request><token>"));
    CHECK(in_query.body.ends_with("</service_notice><account_id></account_id></request></service_requests>\n"));
    CHECK(api.post("/open311/v2/requests.xml?jurisdiction_id=lain.example").status == 404);
    // In both places: the form counts.
    CHECK(api.post(std::string(kRequests) + "?api_key=salah", {{"description", "b"}}).status == 200);
    CHECK(api.post(std::string(kRequests) + "?api_key=" + api.key, {{"api_key", "salah"}}).status == 403);
    // From a page of another site, with a cookie of somebody signed in: the key is what counts.
    Visitor browser = signed_in(api.app, "koordinator");
    browser.set_header("Sec-Fetch-Site", "cross-site");
    browser.set_header("Origin", "https://lain.example");
    const Fields form{{"service_code", "puskesmas"}, {"address_string", "Nabire"}, {"description", "c"}};
    CHECK(browser.post(kRequests, form).status == 403);
    const Page sent = browser.post(kRequests, with(form, {{"api_key", api.key}}));
    CHECK(sent.status == 200);
    CHECK(header(sent, "access-control-allow-origin").empty());
    // multipart is read too, but takes no file; an empty one is none.
    const auto multipart = [&](const std::string& bytes) {
      return api.program.post(kRequests, with(form, {{"api_key", api.key}, {"description", "d"}}),
                              {{"media", "foto.jpg", "image/jpeg", bytes}});
    };
    CHECK(multipart("x").status == 400);
    CHECK(codes(multipart("x")) == "400");
    CHECK(multipart("").status == 200);
    CHECK(count(api) == 4);
  }
}

TEST_CASE("open311: the same sent again is one pengaduan with one receipt, for an hour") {
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres});
    const Page first = api.post(kRequests);
    const Page again = api.post("/open311/v2/requests.json");
    CHECK(first.body == again.body);
    CHECK(api.post("/open311/v2/requests.json?api_key=" + api.key, {{"api_key", ""}}).body == first.body);
    CHECK(count(api) == 1);
    CHECK(token_in(api.post(kRequests, {{"description", "Lubang besar di depan pasar!"}})) != token_in(first));
    CHECK(count(api) == 2);
    api.app.move_to("2026-11-24T10:05+09:00");
    CHECK(token_in(api.post(kRequests)) != token_in(first));
    CHECK(count(api) == 3);
  }
}

TEST_CASE("open311: a token has no number before it is out, and none that is never out") {
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres});
    const std::string token = token_in(api.post(kRequests));
    const auto ask = [&](const std::string& format) { return api.get("/open311/v2/tokens/" + token + "." + format); };
    CHECK(ask("json").body == "[{\"service_request_id\":null,\"token\":\"" + token + "\"}]\n");
    CHECK(ask("xml").body ==
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests><request>"
          "<service_request_id></service_request_id><token>" +
              token + "</token></request></service_requests>\n");
    // The koordinator screens it and passes it on.
    const std::string path =
        "/petugas/pengaduan/" + std::to_string(number(api.app, "SELECT MAX(id) AS n FROM pengaduan"));
    Visitor koordinator = signed_in(api.app, "koordinator");
    const auto step = [&](const std::string& what, const Fields& fields) {
      CHECK(koordinator.submit(path + what, path + what, fields).status == 303);
    };
    step("/saring", {{"judul", "Lubang di depan pasar"}});
    CHECK(all_of(ask("json"), "service_request_id").at(0) == "null");
    const auto unit = std::to_string(number(api.app, "SELECT id AS n FROM unit WHERE kode = 'DINKES'"));
    step("/disposisi", {{"unit", unit}});
    const std::string id = all_of(ask("json"), "service_request_id").at(0);
    CHECK(id.size() == 10);
    const Page shown = api.get("/open311/v2/requests/" + id + ".json");
    CHECK(shown.has("Lubang besar di depan pasar."));
    CHECK(api.get("/open311/uji/v2/tokens/" + token + ".json").body == ask("json").body);
  }
}

TEST_CASE("open311: its reporter follows it with what the receipt says, and officers read what came with it as text") {
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres});
    const Page sent = api.post(kRequests, {{"attribute[AKIBAT][]", "celaka"},
                                           {"attribute[AKIBAT][]", "sekolah"},
                                           {"attribute[LAMA]", "tiga hari"},
                                           {"address_string", "Jalan Trikora 12"},
                                           {"media_url", "https://foto.example/1.jpg"},
                                           {"email", "maria@contoh.id"}});
    const std::string notice = all_of(sent, "service_notice").at(0);
    CHECK(notice.find("https://kinerja.example/pengaduan/lacak") != std::string::npos);
    Visitor warga(api.app);
    CHECK(warga
              .submit("/pengaduan/lacak", "/pengaduan/lacak",
                      {{"kode", after(notice, "kode ")}, {"pin", after(notice, "PIN ")}})
              .location == "/pengaduan/saya");
    CHECK(warga.get("/pengaduan/saya").has("Lubang besar di depan pasar."));
    Visitor koordinator = signed_in(api.app, "koordinator");
    const Page page =
        koordinator.get("/petugas/pengaduan/" + std::to_string(number(api.app, "SELECT MAX(id) AS n FROM pengaduan")));
    for (const char* told : {"Dikirim lewat aplikasi Aplikasi Uji", "Sudah ada yang celaka, Anak sekolah terkena",
                             "tiga hari", "https://foto.example/1.jpg", "Gereja Maranatha", "Jalan Trikora 12"})
      CHECK_MESSAGE(page.has(told), told);
    CHECK_FALSE(page.has("href=\"https://foto.example"));
    CHECK_FALSE(page.has("maria@contoh.id"));
  }
}

TEST_CASE("open311: a key has its share of a day, and a revoked one is unknown") {
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres, .batas_harian = 2});
    CHECK(api.post(kRequests, {{"description", "satu"}}).status == 200);
    CHECK(api.post(kRequests, {{"description", "dua"}}).status == 200);
    const Page third = api.post(kRequests, {{"description", "tiga"}});
    CHECK(third.status == 429);
    CHECK(codes(third) == "429");
    // 15 hours to midnight, less what the test has taken.
    const int wait = std::stoi(header(third, "retry-after"));
    CHECK(wait > 14 * 3600);
    CHECK(wait <= 15 * 3600);
    // What was taken is told again without counting, what is refused for itself too, and a trial costs nothing.
    CHECK(api.post(kRequests, {{"description", "dua"}}).status == 200);
    CHECK(api.post(kRequests, {{"service_code", "x"}}).status == 404);
    CHECK(api.post(kTrial, {{"description", "tiga"}}).status == 200);
    CHECK(count(api) == 2);
    api.app.move_to("2026-11-25T00:01+09:00");
    CHECK(api.post(kRequests, {{"description", "tiga"}}).status == 200);
    api.app.stop();
    CHECK(api.app.command({"kunci-api", "cabut", "Aplikasi Uji"}).first == 0);
    api.app.start();
    CHECK(api.post(kRequests, {{"description", "empat"}}).status == 403);
    CHECK(count(api) == 3);
  }
}

TEST_CASE("open311: a trial is checked like the real thing and leaves nothing behind") {
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres});
    const Page page = api.post(kTrial);
    CHECK(page.status == 200);
    CHECK(api.get("/open311/uji/v2/tokens/" + token_in(page) + ".json").status == 404);
    for (const char* table : {"pengaduan_program", "pengaduan_kunci", "open311_kiriman"})
      CHECK(number(api.app, "SELECT COUNT(*) AS n FROM " + std::string(table)) == 0);
    CHECK(count(api) == 0);
  }
}
