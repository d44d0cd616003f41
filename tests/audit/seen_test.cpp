// Which pages the browser tests looked at with axe, in which state, and how one gets there. tests/browser/run runs this
// last: the tests note in the file KINERJA_UJI_DILIHAT names one line per page, "state<TAB>method<TAB>path":
//   isi      a page with what the demo holds         kosong   a page of the instance whose year has not begun
//   tautan   a page some other page links to         galat    a form that came back with what is wrong
//   isian    a form with something to fill in        tombol   a form that is only a button
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "app/router.h"

namespace {

using Reasons = std::map<std::string, std::string>;

// Not looked at at all: the answer is no page.
const Reasons kNoPage{
    {"GET /", "leads on"},
    {"GET /lambang.svg", "leads on"},
    {"GET /bukti/{id}", "a file"},
    {"GET /dokumen/{id}/pdf", "a file"},
    {"GET /impor/{id}/ditolak.csv", "a file"},
    {"GET /ekspor/{id}/unduh", "a file"},
    {"GET /paket/{id}/unduh", "a file"},
    {"GET /unggah/{id}", "how much of an upload is here"},
    {"GET /pengaduan/baru/foto/{n}", "a file"},
    {"GET /pengaduan/{nomor}/foto/{n}", "a file"},
    {"GET /pengaduan.atom", "a file"},
    {"GET /pengaduan.csv", "a file"},
    {"GET /pengaduan/peta.json", "what a script puts on the map"},
    {"GET /petugas/pengaduan/peta.json", "what a script puts on the map"},
    {"GET /peta/{z}/{x}/{y}", "a picture of the map"},
    {"GET /data/{berkas}", "a file"},
    {"GET /robots.txt", "a file"},
    {"GET /sitemap.xml", "a file"},
    {"GET /sitemap/{n}", "a file"},
    {"GET /petugas/pengaduan/{id}/foto/{foto}", "a file"},
    {"GET /petugas/pengaduan/statistik.csv", "a file"},
    {"GET /pengaduan/saya/foto/{id}", "a file"},
    {"GET /pengaduan/saya/data", "a file"},
    {"GET /open311/{berkas}", "a program's document"},
    {"GET /open311/v2/{berkas}", "a program's document"},
    {"GET /open311/v2/services/{kode}", "a program's document"},
    {"GET /open311/v2/requests/{nomor}", "a program's document"},
    {"GET /open311/v2/tokens/{token}", "a program's document"},
    {"GET /open311/uji/v2/{berkas}", "a program's document"},
    {"GET /open311/uji/v2/services/{kode}", "a program's document"},
    {"GET /open311/uji/v2/requests/{nomor}", "a program's document"},
    {"GET /open311/uji/v2/tokens/{token}", "a program's document"},
    {"POST /open311/v2/{berkas}", "a program's report"},
    {"POST /open311/uji/v2/{berkas}", "a program's report"},
    {"POST /unggah", "a script's upload"},
    {"PATCH /unggah/{id}", "a script's upload"},
    {"POST /skp/{id}/draf", "a script's draft"},
    {"POST /skp/{id}/realisasi/draf", "a script's draft"},
    {"POST /skp/{id}/penilaian/draf", "a script's draft"},
};

// Pages that cannot be empty.
const Reasons kNeverEmpty{
    {"GET /masuk", "a visitor's form"},
    {"GET /masuk/kode", "a visitor's form"},
    {"GET /aktivasi", "a visitor's form"},
    {"GET /lupa", "a visitor's form"},
    {"GET /akun/totp", "the secret that was made, or that the second step is on"},
    {"GET /akun-pegawai/{id}", "one account"},
    {"GET /impor/{id}", "one file"},
    {"GET /karantina/{id}", "one row"},
    {"GET /ekspor/{id}", "one export"},
    {"GET /paket/{id}", "one packet"},
    {"GET /v/{kode}", "one paper"},
    {"GET /pengaduan/baru/serupa", "leads on when nothing is alike"},
    {"GET /pengaduan/baru/periksa", "leads to the page that is not filled"},
    {"GET /pengaduan/terkirim", "one receipt"},
    {"GET /pengaduan/saya", "one pengaduan"},
    {"GET /pengaduan/{nomor}", "one pengaduan"},
    {"GET /pengaduan/{nomor}/ikuti", "one pengaduan"},
    {"GET /pengaduan/ikuti/{formulir}", "one address"},
    {"GET /pengaduan/langganan/{token}", "one address"},
    {"GET /pengaduan/{nomor}/bukti", "one pengaduan"},
    {"GET /petugas/pengaduan/impor/{id}", "one file"},
    {"GET /petugas/pengaduan/{id}", "one pengaduan"},
    {"GET /petugas/pengaduan/{id}/{peristiwa}", "one pengaduan"},
    {"GET /petugas/pengaduan/{id}/saring", "one pengaduan"},
    {"GET /petugas/pengaduan/{id}/terlapor", "one pengaduan"},
    {"GET /petugas/pengaduan/{id}/identitas", "one pengaduan"},
    {"GET /petugas/pengaduan/{id}/pecah", "one pengaduan"},
    {"GET /petugas/pengaduan/{id}/rentan", "one pengaduan"},
    {"GET /petugas/pengaduan/{id}/sembunyi", "one pengaduan"},
    {"GET /petugas/pengaduan/massal", "those that were ticked"},
    {"GET /petugas/pengaduan/massal/{id}", "what came of those that were ticked"},
    {"GET /petugas/templat/{id}", "one template"},
    {"GET /petugas/pengaduan/{id}/sp4n", "one pengaduan"},
    {"GET /umpan-balik/minta", "not there before a plan is set"},
    {"GET /skp/{id}/beda", "two versions of a plan"},
    {"GET /skp/{id}/laporan", "a report about to be sent"},
    {"GET /skp/{id}/penilaian/periksa", "ratings about to be signed"},
    {"GET /skp/{id}/penjelasan", "one evaluation"},
    {"GET /pegawai/{id}/ubah", "one person"},
    {"GET /pegawai/{id}/keluar", "one person"},
    {"GET /pegawai/{id}/penugasan", "one person"},
};

// Pages one reaches without a link.
const Reasons kNotLinked{
    {"GET /masuk/kode", "the password leads there"},
    {"GET /akun/totp/mulai", "the way to the second step leads there"},
    {"GET /skp/{id}/laporan", "the report's form leads there"},
    {"GET /skp/{id}/penilaian/periksa", "the form of the ratings leads there"},
    {"GET /pengaduan/baru/serupa", "the story leads there"},
    {"GET /pengaduan/baru/periksa", "the last page leads there"},
    {"GET /pengaduan/terkirim", "sending leads there"},
    {"GET /petugas/pengaduan/massal", "ticking in the inbox leads there"},
    {"GET /petugas/pengaduan/massal/{id}", "confirming the check page leads there"},
    {"GET /pengaduan/saya", "code and PIN lead there"},
    {"GET /pengaduan/ikuti/{formulir}", "the form with the address leads there"},
    {"GET /pengaduan/langganan/{token}", "the link in a letter leads there"},
    {"GET /v/{kode}", "the code on a paper leads there"},
};

// Forms that cannot come back.
const Reasons kNeverRefused{
    {"POST /ekspor/{id}/batal", "a button that is there while a job runs"},
    {"POST /pengaduan/saya/nilai/ubah", "every choice of it is a right one"},
    {"POST /pengaduan/saya/privasi", "with nothing ticked nothing changes"},
    {"POST /pengaduan/saya/bagian", "a button that is there for a report that was split"},
    {"POST /petugas/pengaduan/massal/{id}", "a button that is there when the program stopped in between"},
    {"POST /paket/{id}/batal", "a button that is there while a job runs"},
};

using Seen = std::map<std::string, std::set<std::string>>;  // route → states

Seen read_seen() {
  const char* list = std::getenv("KINERJA_UJI_DILIHAT");
  REQUIRE_MESSAGE(list, "KINERJA_UJI_DILIHAT names no file; tests/browser/run sets it");
  const app::Router router(app::routes());
  Seen seen;
  std::ifstream in(list);
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string state, method, path;
    fields >> state >> method >> path;
    const auto match =
        router.find(method == "GET" ? http::Method::get : http::Method::post, path.substr(0, path.find('?')));
    CHECK_MESSAGE(match.route, line << " is no address of the table");
    if (match.route) seen[method + " " + std::string(match.route->pattern)].insert(state);
  }
  REQUIRE_FALSE(seen.empty());
  return seen;
}

std::string name_of(const web::Route& route) {
  const std::string verb = route.get ? "GET " : route.method == http::Method::patch ? "PATCH " : "POST ";
  return verb + std::string(route.pattern);
}

// The routes that are pages (or forms) and for which `excepted` has no reason.
std::set<std::string> wanted(bool pages, const Reasons& excepted) {
  std::set<std::string> out;
  for (const auto& route : app::routes())
    if (const auto name = name_of(route);
        (route.get != nullptr) == pages && !kNoPage.contains(name) && !excepted.contains(name))
      out.insert(name);
  return out;
}

void check_state(const std::string& state, const Reasons& excepted, const std::string& fault) {
  Seen seen = read_seen();
  for (const auto& name : wanted(true, excepted)) CHECK_MESSAGE(seen[name].contains(state), name, fault);
}

}  // namespace

TEST_CASE("every exception is an address of the table, so that none outlives its page") {
  std::set<std::string> table;
  for (const auto& route : app::routes()) table.insert(name_of(route));
  for (const auto* reasons : {&kNoPage, &kNeverEmpty, &kNotLinked, &kNeverRefused})
    for (const auto& [name, reason] : *reasons) CHECK_MESSAGE(table.contains(name), name, " is no address: ", reason);
}

TEST_CASE("every page was looked at with something in it" * doctest::skip()) {
  check_state("isi", {}, " was looked at by nobody");
}

TEST_CASE("every page was looked at where there is nothing yet" * doctest::skip()) {
  check_state("kosong", kNeverEmpty, " was looked at by nobody in an empty instance");
}

TEST_CASE("every page is linked from another one" * doctest::skip()) {
  check_state("tautan", kNotLinked, " is an address one must type");
}

TEST_CASE("every form was looked at after it was refused" * doctest::skip()) {
  Seen seen = read_seen();
  for (const auto& name : wanted(false, kNeverRefused)) {
    const auto& states = seen[name];
    CHECK_MESSAGE(!states.empty(), name, " is a form nobody met");
    if (states.contains("isian")) CHECK_MESSAGE(states.contains("galat"), name, " was refused, and nobody looked");
  }
}
