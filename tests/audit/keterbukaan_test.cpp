// Who sees which field of a pengaduan, by the bytes that come out of the running program: every class, wish, end and
// kind of place × everybody × every way out (saluran.cpp). What is expected is written down here from the table of the
// confidentiality rules, not asked of the program.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "saluran.h"
#include "steps.h"

using namespace audit;
using harness::Page;
using harness::Visitor;

namespace {

// Block and field, then biasa, anonim, rahasia, both, berkadar pengawasan, the same and anonim, WBS.
// + must come out, ? may, - must not. A field that is not listed must not come out of the block at all.
constexpr std::string_view kTabel = R"(
halaman judul            + + - - - - -
halaman isi              + + - - - - -
halaman catatan_umum     + + - - - - -
halaman titik            + + - - - - -
halaman inisial          + - - - - - -
halaman nama             + - - - - - -
foto foto                + + - - - - -
daftar judul             + + - - - - -
berjalan judul           + + - - - - -
umpan judul              + + - - - - -
umpan isi                + + - - - - -
umpan catatan_umum       ? ? - - - - -
csv judul                + + - - - - -
csv isi                  + + - - - - -
csv titik                + + - - - - -
open311 judul            ? ? - - - - -
open311 isi              + + - - - - -
open311 titik            + + - - - - -
open311 catatan_umum     ? ? - - - - -
peta judul               ? ? - - - - -
peta titik               ? ? - - - - -
serupa judul             + + - - - - -
serupa isi               + + - - - - -
serupa foto              + + - - - - -
perkara/koordinator cerita            + + + + + + -
perkara/koordinator dekat             + + + + + + -
perkara/koordinator pesan             + + + + + + -
perkara/koordinator judul             + + + + + + -
perkara/koordinator catatan_petugas   + + + + + + -
perkara/koordinator catatan_umum      + + + + + + -
perkara/koordinator isi               ? ? ? ? ? ? -
perkara/koordinator titik             ? ? ? ? ? ? -
perkara/koordinator inisial           ? ? ? ? ? ? -
foto_perkara/koordinator foto         + + + + + + -
peta/koordinator judul                ? ? ? ? ? ? -
peta/koordinator titik                ? ? ? ? ? ? -
kotak/koordinator judul               + + + + + + -
langkah/koordinator judul             ? ? ? ? ? ? -
langkah/koordinator isi               ? ? ? ? ? ? -
langkah/koordinator cerita            ? ? ? ? ? ? -
perkara/unit cerita                   + + + + - - -
perkara/unit dekat                    + + + + - - -
perkara/unit pesan                    + + + + - - -
perkara/unit judul                    + + + + - - -
perkara/unit catatan_petugas          + + + + - - -
perkara/unit catatan_umum             + + + + - - -
perkara/unit isi                      ? ? ? ? - - -
perkara/unit titik                    ? ? ? ? - - -
perkara/unit inisial                  ? - ? - - - -
foto_perkara/unit foto                + + + + - - -
peta/unit judul                ? ? ? ? - - -
peta/unit titik                ? ? ? ? - - -
kotak/unit judul                      + + + + - - -
langkah/unit judul                    ? ? ? ? - - -
langkah/unit cerita                   ? ? ? ? - - -
perkara/pelaksana judul               + + + + - - -
perkara/pelaksana isi                 + + + + - - -
perkara/pelaksana catatan_petugas     + + + + - - -
perkara/pelaksana catatan_umum        + + + + - - -
perkara/pelaksana titik               ? ? ? ? - - -
foto_perkara/pelaksana foto           + + + + - - -
peta/pelaksana judul                ? ? ? ? - - -
peta/pelaksana titik                ? ? ? ? - - -
kotak/pelaksana judul                 + + + + - - -
langkah/pelaksana judul               ? ? ? ? - - -
perkara/apip cerita                   + + + + + + +
perkara/apip dekat                    + + + + + + +
perkara/apip pesan                    + + + + + + +
perkara/apip judul                    + + + + + + +
perkara/apip catatan_petugas          + + + + + + +
perkara/apip catatan_umum             + + + + + + +
perkara/apip isi                      ? ? ? ? ? ? ?
perkara/apip titik                    ? ? ? ? ? ? ?
perkara/apip inisial                  ? ? ? ? ? ? ?
foto_perkara/apip foto                + + + + + + +
peta/apip judul                ? ? ? ? ? ? ?
peta/apip titik                ? ? ? ? ? ? ?
kotak/apip judul                      + + + + + + +
langkah/apip judul                    ? ? ? ? ? ? ?
langkah/apip cerita                   ? ? ? ? ? ? ?
saya cerita              + + + + + + +
saya dekat               + + + + + + +
saya pesan               + + + + + + +
saya judul               + + + + + + +
saya catatan_umum        + + + + + + +
saya isi                 ? ? ? ? ? ? ?
saya titik               ? ? ? ? ? ? ?
data cerita              + + + + + + +
data dekat               + + + + + + +
data pesan               + + + + + + +
data catatan_umum        + + + + + + +
data nama                ? ? ? ? ? ? ?
data telepon             ? ? ? ? ? ? ?
data surel               ? ? ? ? ? ? ?
data judul               ? ? ? ? ? ? ?
data titik               ? ? ? ? ? ? ?
foto_saya foto           + + + + + + +
)";

// In which ends a block shows anything; one that is not listed, in all.
const std::map<std::string, std::set<Ujung>, std::less<>> kUjung{{"halaman", {Ujung::terbit, Ujung::tutup}},
                                                                 {"foto", {Ujung::terbit, Ujung::tutup}},
                                                                 {"daftar", {Ujung::terbit, Ujung::tutup}},
                                                                 {"berjalan", {Ujung::terbit}},
                                                                 {"umpan", {Ujung::terbit, Ujung::tutup}},
                                                                 {"csv", {Ujung::terbit, Ujung::tutup}},
                                                                 {"open311", {Ujung::terbit, Ujung::tutup}},
                                                                 {"peta", {Ujung::terbit, Ujung::tutup}},
                                                                 {"serupa", {Ujung::terbit}}};

const std::set<std::string, std::less<>> kUmum{"halaman", "foto",    "daftar", "berjalan", "umpan",
                                               "csv",     "open311", "peta",   "serupa"};

using Tabel = std::map<std::pair<std::string, Bidang>, std::string>;

Tabel read_tabel() {
  Tabel out;
  std::istringstream in{std::string(kTabel)};
  for (std::string blok, bidang; in >> blok >> bidang;) {
    const auto at = std::ranges::find(kNamaBidang, bidang);
    REQUIRE_MESSAGE(at != kNamaBidang.end(), bidang);
    std::string cells, one;
    for (int n = 0; n < kKolom; ++n) {
      in >> one;
      cells += one;
    }
    REQUIRE(cells.size() == kKolom);
    REQUIRE(out.emplace(std::pair{blok, static_cast<Bidang>(at - kNamaBidang.begin())}, cells).second);
  }
  return out;
}

struct Penonton {
  std::string nama;
  std::string kelas;  // of the officers' blocks; "" for somebody who is none of these
  Visitor visitor;
};

// The cell, told apart further where a place or a name is his to show.
char expected(const Tabel& tabel, const std::string& blok, const Kasus& k, Bidang bidang) {
  const auto row = tabel.find({blok, bidang});
  if (row == tabel.end() || tanda(k, bidang).empty()) return '-';
  if (const auto ends = kUjung.find(blok); ends != kUjung.end() && !ends->second.contains(k.ujung)) return '-';
  // What was joined with another is spoken about with whoever has that one: its reporter keeps the right to reply.
  const bool joined = k.ujung == Ujung::gabung && !pengaduan::is_pengawasan(k.kelas);
  if (blok == "perkara/unit" && joined && bidang == Bidang::pesan) return '?';
  if ((blok.ends_with("/unit") || blok.ends_with("/pelaksana")) && !k.has_unit()) return '-';
  const bool umum = kUmum.contains(blok);
  if (umum && (bidang == Bidang::titik || bidang == Bidang::nama) && k.ragam != Ragam::terbuka) return '-';
  return row->second[static_cast<std::size_t>(k.kolom())];
}

using Temuan = std::set<std::pair<Bidang, int>>;

constexpr int kSiapa = -1;  // initials do not tell whose they are

Temuan find_tanda(const std::string& bytes) {
  Temuan out;
  const auto digits = [&](std::size_t at, std::size_t n) {
    return at + n <= bytes.size() && std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                                                 bytes.begin() + static_cast<std::ptrdiff_t>(at + n),
                                                 [](char c) { return c >= '0' && c <= '9'; });
  };
  for (std::size_t at = 0; at + 6 <= bytes.size(); ++at) {
    const int bidang = bytes[at + 1] - 'a';
    if ((bytes[at] == 'z' || bytes[at] == 'Z') && bidang >= 0 && bidang < kBidang && digits(at + 2, 4))
      out.emplace(static_cast<Bidang>(bidang), std::stoi(bytes.substr(at + 2, 4)));
    if (bytes.compare(at, 3, "3.3") != 0 || !digits(at + 3, 5)) continue;
    const int micro = std::stoi(bytes.substr(at + 3, 5)) - 7;
    if (micro % 110 == 0) out.emplace(Bidang::titik, micro / 110);
  }
  if (bytes.find(kInisial) != std::string::npos) out.emplace(Bidang::inisial, kSiapa);
  return out;
}

// Compares what came out with the table, cell by cell.
class Pemeriksa {
 public:
  explicit Pemeriksa(const Dunia& dunia) : tabel_(read_tabel()) {
    for (const Kasus& k : dunia.kasus) by_no_[k.no] = &k;
    by_no_[dunia.lain.no] = &dunia.lain;
  }

  void one(const Penonton& p, std::string_view saluran, const std::string& blok, const Kasus& k,
           const std::string& bytes) {
    const Temuan found = find_tanda(bytes);
    cells(p, saluran, blok, k, found);
    for (const auto& [bidang, no] : found) {
      const auto other = by_no_.find(no);
      if (no == k.no || no == kSiapa || other == by_no_.end()) continue;
      if (expected(tabel_, blok, *other->second, bidang) == '-')
        complain(p, saluran, *other->second, bidang, "came out with case " + std::to_string(k.no));
    }
  }
  void all(const Penonton& p, std::string_view saluran, const std::string& blok, const Dunia& dunia,
           const std::string& bytes) {
    const Temuan found = find_tanda(bytes);
    for (const Kasus& k : dunia.kasus) cells(p, saluran, blok, k, found);
  }

  std::int64_t count() const { return cells_; }
  std::int64_t shown() const { return shown_; }
  std::string faults() const { return faults_; }

 private:
  void cells(const Penonton& p, std::string_view saluran, const std::string& blok, const Kasus& k,
             const Temuan& found) {
    for (int b = 0; b < kBidang; ++b) {
      const auto bidang = static_cast<Bidang>(b);
      if (tanda(k, bidang).empty()) continue;
      const bool out = found.contains({bidang, bidang == Bidang::inisial ? kSiapa : k.no});
      const char want = expected(tabel_, blok, k, bidang);
      ++cells_;
      shown_ += out ? 1 : 0;
      if (want == '+' && !out) complain(p, saluran, k, bidang, "is missing");
      if (want == '-' && out) complain(p, saluran, k, bidang, "came out");
    }
  }
  void complain(const Penonton& p, std::string_view saluran, const Kasus& k, Bidang bidang, const std::string& what) {
    if (++complaints_ > 30) return;
    faults_ += p.nama + " · " + std::string(saluran) + " · " +
               std::string(kNamaBidang[static_cast<std::size_t>(bidang)]) + " " + what + ": case " +
               std::to_string(k.no) + " " + std::string(kNamaKolom[static_cast<std::size_t>(k.kolom())]) + " " +
               kNamaUjung[static_cast<std::size_t>(k.ujung)] + " " + std::string(to_code(k.kelas)) + "\n";
  }

  Tabel tabel_;
  std::map<int, const Kasus*> by_no_;
  std::int64_t cells_ = 0, shown_ = 0, complaints_ = 0;
  std::string faults_;
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

bool is_public(const Tabel& tabel, const Kasus& k) {
  return expected(tabel, "halaman", k, Bidang::judul) == '+';
}

}  // namespace

namespace {

// What is seen is decided above the database. So the whole table is walked on SQLite, and on PostgreSQL every seventh
// pengaduan (seven divides none of the table's sides, so every class, wish, end and place comes up), or all of them
// with KINERJA_UJI_PENUH: they would be ten minutes more of every run.
std::vector<Kasus> walked(const Dunia& dunia, bool postgres) {
  if (!postgres || std::getenv("KINERJA_UJI_PENUH")) return dunia.kasus;
  std::vector<Kasus> out;
  for (std::size_t i = 0; i < dunia.kasus.size(); i += 7) out.push_back(dunia.kasus[i]);
  return out;
}

}  // namespace

TEST_CASE("of every pengaduan everybody gets exactly the fields the rules give him, on every way out") {
  for (const bool postgres : harness::databases()) {
    INFO("postgres: ", postgres);
    harness::Instance app(options(postgres));
    const Dunia dunia = make_dunia(app, options(postgres));
    REQUIRE(dunia.kasus.size() == 5 * 4 * 6 * 3);
    REQUIRE(app.command({"data-terbuka"}).first == 0);
    const std::vector<Kasus> kasus = walked(dunia, postgres);
    Pemeriksa periksa(dunia);
    for (Penonton& p : everybody(app, dunia)) {
      for (const auto& s : saluran_daftar()) periksa.all(p, s.nama, std::string(s.blok), dunia, s.baca(p.visitor));
      for (const auto& s : kotak_petugas()) periksa.all(p, s.nama, blok_of(s.blok, p), dunia, s.baca(p.visitor));
      const bool citizen = p.nama == "pengunjung" || p.nama == "warga lain";
      for (const Kasus& k : kasus) {
        for (const auto& s : saluran_umum()) periksa.one(p, s.nama, std::string(s.blok), k, s.baca(p.visitor, k));
        for (const auto& s : saluran_petugas()) periksa.one(p, s.nama, blok_of(s.blok, p), k, s.baca(p.visitor, k));
        if (!citizen) continue;
        for (const auto& s : saluran_cari()) periksa.one(p, s.nama, std::string(s.blok), k, s.baca(p.visitor, k));
        for (const auto& s : saluran_pelapor())
          if (s.blok == "foto_saya") periksa.one(p, s.nama, "tiada", k, s.baca(p.visitor, k));
      }
    }
    for (const Kasus& k : kasus) {
      Penonton pelapor{"pelapor", "", with_code(app, k)};
      for (const auto& s : saluran_pelapor())
        periksa.one(pelapor, s.nama, std::string(s.blok), k, s.baca(pelapor.visitor, k));
    }
    MESSAGE(periksa.count(), " cells, ", periksa.shown(), " of them shown",
            std::string(postgres ? " (PostgreSQL)" : " (SQLite)"));
    CHECK_MESSAGE(periksa.faults().empty(), periksa.faults());
    CHECK(periksa.count() > static_cast<int>(kasus.size()) * 700);
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
