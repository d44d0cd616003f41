// Who sees which field of a pengaduan, by the bytes that come out of the running program: every class, wish, end and
// kind of place × everybody × every way out (saluran.cpp, and the letters). What is expected stands in pemeriksa.cpp.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "pemeriksa.h"
#include "saluran.h"
#include "smtp_sink.h"
#include "steps.h"

using namespace audit;
using harness::Page;
using harness::Visitor;

namespace {

struct Penonton {
  std::string nama;
  std::string kelas;  // of the officers' blocks; "" for somebody who is none of these
  Visitor visitor;
};

harness::InstanceOptions options(bool postgres) {
  return {.postgres = postgres,
          .config = {{"KINERJA_BATAS_ALAMAT_PER_MENIT", "1000000"}, {"KINERJA_BATAS_SESI_PER_MENIT", "1000000"}}};
}

Visitor with_code(const harness::Instance& app, const Kasus& k) {
  Visitor v(app);
  const Page page = v.submit("/pengaduan/lacak", "/pengaduan/lacak", {{"kode", k.kode}, {"pin", k.pin}});
  REQUIRE(page.location == "/pengaduan/saya");
  return v;
}

std::vector<Penonton> everybody(const harness::Instance& app, const Dunia& dunia) {
  std::vector<Penonton> out;
  out.push_back({"pengunjung", "", Visitor(app)});
  out.push_back({"warga lain", "", with_code(app, dunia.lain)});
  const auto role = [&](const char* nama, const char* kelas, const char* login) {
    out.push_back({nama, kelas, signed_in(app, login)});
  };
  role("koordinator", "koordinator", "koordinator");
  role("penghubung", "unit", "penghubung");
  role("kepala OPD", "unit", "kepala_unit");
  role("APIP", "apip", "apip");
  role("HR", "", "admin_hr");
  role("auditor", "", "auditor");
  role("kepala daerah", "", "kepala_daerah");
  role("pegawai", "", "pegawai");
  const auto fresh = [&](const char* nama, const char* kelas, const std::string& user) {
    Visitor v(app);
    REQUIRE(v.sign_in(user, "demo-wanggar-2026").status == 303);
    out.push_back({nama, kelas, std::move(v)});
  };
  fresh("penghubung lain", "", dunia.penghubung_lain);
  fresh("pelaksana", "pelaksana", dunia.pelaksana);
  return out;
}

std::string blok_of(std::string_view blok, const Penonton& p) {
  return p.kelas.empty() ? "tiada" : std::string(blok) + "/" + p.kelas;
}

// Without what is new in each answer: digits of a request, a form or a cookie.
std::string without_tokens(std::string_view text) {
  constexpr std::size_t token_min = 12;
  std::string out;
  while (!text.empty()) {
    const std::size_t hex = std::min(text.find_first_not_of("0123456789abcdef"), text.size());
    if (hex >= token_min)
      out += '#';
    else
      out += text.substr(0, hex);
    text.remove_prefix(hex);
    const std::size_t rest = std::min(text.find_first_of("0123456789abcdef"), text.size());
    out += text.substr(0, rest);
    text.remove_prefix(rest);
  }
  return out;
}

void replace_all(std::string& text, const std::string& what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what)) text.replace(at, what.size(), by);
}

// An answer without what is new in each and the address that was asked for.
std::string alike(const Page& page, const Kasus& k) {
  std::string out = std::to_string(page.status) + "\n";
  for (const auto& [name, value] : page.headers)
    if (name != "date" && name != "content-length") out += name + ": " + value + "\n";
  out = without_tokens(out + page.body);
  replace_all(out, k.nomor, "NOMOR");
  replace_all(out, "/petugas/pengaduan/" + std::to_string(k.id), "ID");
  return out;
}

// The numbers of statements of the answers to `route` since the log was `from` bytes long.
std::set<std::string> statements(const harness::Instance& app, std::size_t from, const std::string& route) {
  std::set<std::string> out;
  std::istringstream lines(app.log().substr(from));
  for (std::string line; std::getline(lines, line);) {
    if (line.find("\"route\":\"" + route + "\"") == std::string::npos) continue;
    const auto at = line.find("\"sql\":") + 6;
    out.insert(line.substr(at, line.find('}', at) - at));
  }
  return out;
}

// What came to each address, once nothing waits any more.
std::map<std::string, std::string> letters_of(const harness::Instance& app, const test::SmtpSink& sink) {
  harness::wait_for("the last letter", [&] {
    return harness::number(app, "SELECT COUNT(*) AS n FROM pengaduan_surat WHERE keadaan IN ('antre', 'jalan')") == 0;
  });
  CHECK(harness::number(app, "SELECT COUNT(*) AS n FROM pengaduan_surat WHERE keadaan = 'gagal'") == 0);
  std::map<std::string, std::string> out;
  for (const auto& letter : sink.letters()) out[letter.to] += letter.subject + "\n" + letter.text + "\n";
  return out;
}

// No letter carries what was written. The number stands where the rules let content into a letter; who follows hears
// nothing of what is not public.
void check_letters(Pemeriksa& periksa, const Dunia& dunia, const std::map<std::string, std::string>& letters) {
  const Tabel tabel = read_tabel();
  const auto of = [&](const std::string& address) {
    const auto found = letters.find("<" + address + ">");
    return found == letters.end() ? std::string() : found->second;
  };
  for (const Kasus& k : dunia.kasus) {
    INFO("case ", k.no, " ", kNamaKolom[static_cast<std::size_t>(k.kolom())]);
    const std::string own = of(alamat_pelapor(k)), followed = of(alamat_pengikut(k));
    periksa.one("pelapor", "surat", "surat", k, own);
    periksa.one("pengikut", "surat", "surat", k, followed);
    const bool numbered = k.kolom() <= 1;  // biasa and anonim
    CHECK(!own.empty());
    CHECK((own.find(k.nomor) != std::string::npos) == numbered);
    CHECK(followed.empty() == !numbered);
    const bool told = is_public(tabel, k) ? k.ujung == Ujung::tutup : numbered && k.ujung == Ujung::gabung;
    CHECK((followed.find(k.nomor) != std::string::npos) == (told || (numbered && k.ujung == Ujung::cabut)));
  }
}

}  // namespace

TEST_CASE("of every pengaduan everybody gets exactly the fields the rules give him, on every way out") {
  for (const bool postgres : harness::databases()) {
    INFO("postgres: ", postgres);
    const test::SmtpSink sink;
    auto with_mail = options(postgres);
    with_mail.config.merge(sink.settings());
    with_mail.config["KINERJA_SUREL_TENANG_MULAI"] = with_mail.config["KINERJA_SUREL_TENANG_SELESAI"] = "0";
    harness::Instance app(with_mail);
    const Dunia dunia = make_dunia(app, with_mail, Bersurat::ya);
    REQUIRE(dunia.kasus.size() == 5 * 4 * 6 * 3);
    REQUIRE(app.command({"data-terbuka"}).first == 0);
    Pemeriksa periksa(dunia);
    for (Penonton& p : everybody(app, dunia)) {
      for (const auto& s : saluran_daftar()) periksa.all(p.nama, s.nama, std::string(s.blok), dunia, s.baca(p.visitor));
      for (const auto& s : kotak_petugas()) periksa.all(p.nama, s.nama, blok_of(s.blok, p), dunia, s.baca(p.visitor));
      const bool citizen = p.nama == "pengunjung" || p.nama == "warga lain";
      for (const Kasus& k : dunia.kasus) {
        for (const auto& s : saluran_umum()) periksa.one(p.nama, s.nama, std::string(s.blok), k, s.baca(p.visitor, k));
        for (const auto& s : saluran_petugas())
          periksa.one(p.nama, s.nama, blok_of(s.blok, p), k, s.baca(p.visitor, k));
        if (!citizen) continue;
        for (const auto& s : saluran_cari()) periksa.one(p.nama, s.nama, std::string(s.blok), k, s.baca(p.visitor, k));
        for (const auto& s : saluran_pelapor())
          if (s.blok == "foto_saya") periksa.one(p.nama, s.nama, "tiada", k, s.baca(p.visitor, k));
      }
    }
    for (const Kasus& k : dunia.kasus) {
      Penonton pelapor{"pelapor", "", with_code(app, k)};
      for (const auto& s : saluran_pelapor())
        periksa.one(pelapor.nama, s.nama, std::string(s.blok), k, s.baca(pelapor.visitor, k));
    }
    check_letters(periksa, dunia, letters_of(app, sink));
    MESSAGE(periksa.count(), " cells, ", periksa.shown(), " of them shown",
            std::string(postgres ? " (PostgreSQL)" : " (SQLite)"));
    CHECK_MESSAGE(periksa.faults().empty(), periksa.faults());
    CHECK(periksa.count() > static_cast<int>(dunia.kasus.size()) * 700);
    CHECK(app.command({"verify"}).first == 0);
  }
}

TEST_CASE("what may not be seen is answered like what does not exist: the same bytes, the same work") {
  for (const bool postgres : harness::databases()) {
    INFO("postgres: ", postgres);
    harness::Instance app(options(postgres));
    const Dunia dunia = make_dunia(app, options(postgres));
    const Tabel tabel = read_tabel();
    Visitor visitor(app);
    Visitor koordinator = signed_in(app, "koordinator");
    Visitor penghubung = signed_in(app, "penghubung");
    const Kasus missing{.id = 987'654, .foto = 987'654, .nomor = "0123456789"};
    using Ask = std::function<Page(Visitor&, const Kasus&)>;
    const auto at = [](const std::string& tail) -> Ask {
      return [tail](Visitor& v, const Kasus& k) { return v.get("/pengaduan/" + k.nomor + tail); };
    };
    const std::vector<std::pair<std::string, Ask>> doors{
        {"/pengaduan/{nomor}", at("")},
        {"/pengaduan/{nomor}/foto/{n}", at("/foto/1")},
        {"/open311/v2/requests/{nomor}",
         [](Visitor& v, const Kasus& k) { return v.get("/open311/v2/requests/" + k.nomor + ".json"); }},
        {"/pengaduan/baru/serupa",
         [](Visitor& v, const Kasus& k) {
           return v.post("/pengaduan/baru/serupa", {{"dukung", k.nomor}});
         }},
    };
    const std::size_t begin = app.log().size();
    int compared = 0;
    for (const auto& [route, ask] : doors) {
      (void)ask(visitor, missing);  // the first answer brings a cookie
      const std::string nothing = alike(ask(visitor, missing), missing);
      CHECK(nothing.starts_with("404"));
      for (const Kasus& k : dunia.kasus) {
        if (is_public(tabel, k)) continue;
        CHECK_MESSAGE(alike(ask(visitor, k), k) == nothing, route << " of case " << k.no);
        ++compared;
      }
    }
    CHECK(compared == 4 * (360 - 36));
    CHECK(statements(app, begin, "/pengaduan/{nomor}").size() == 1);
    CHECK(statements(app, begin, "/pengaduan/{nomor}/foto/{n}").size() == 1);
    CHECK(statements(app, begin, "/open311/v2/requests/{nomor}").size() == 1);
    // What is not an officer's is not there for him either.
    const std::size_t inside = app.log().size();
    for (Visitor* v : {&koordinator, &penghubung}) {
      const auto ask = [&](const Kasus& k) { return alike(v->get("/petugas/pengaduan/" + std::to_string(k.id)), k); };
      const std::string nothing = ask(missing);
      CHECK(nothing.starts_with("404"));
      for (const Kasus& k : dunia.kasus)
        if (k.kolom() == 6) CHECK_MESSAGE(ask(k) == nothing, "case " << k.no);
    }
    CHECK(statements(app, inside, "/petugas/pengaduan/{id}").size() == 1);
  }
}

TEST_CASE("more privacy holds at once, also where a page was kept") {
  for (const bool postgres : harness::databases()) {
    INFO("postgres: ", postgres);
    harness::Instance app(options(postgres));
    const Dunia dunia = make_dunia(app, options(postgres));
    const Tabel tabel = read_tabel();
    const auto terbuka = std::ranges::find_if(dunia.kasus, [&](const Kasus& k) { return is_public(tabel, k); });
    REQUIRE(terbuka != dunia.kasus.end());
    Visitor visitor(app);
    const std::string path = "/pengaduan/" + terbuka->nomor;
    const auto listed = [&] {
      return (visitor.get("/pengaduan.csv").has(terbuka->nomor) ? 1 : 0) +
             (visitor.get("/pengaduan").has(path) ? 1 : 0);
    };
    const int before = listed();
    CHECK(visitor.get(path).status == 200);
    CHECK(visitor.get(path).has(tanda(*terbuka, Bidang::isi)));
    Visitor pelapor = with_code(app, *terbuka);
    CHECK(pelapor.submit("/pengaduan/saya", "/pengaduan/saya/privasi", {{"rahasia", "ya"}}).status == 303);
    CHECK(visitor.get(path).status == 404);
    CHECK(listed() == 0);
    CHECK(before >= 1);
  }
}
