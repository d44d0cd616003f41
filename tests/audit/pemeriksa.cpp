#include "pemeriksa.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

namespace audit {
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
peta_cari judul          + + - - - - -
peta_cari titik          + + - - - - -
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
peta_cari/koordinator judul           + + + + + + -
peta_cari/koordinator titik           ? ? ? ? ? ? -
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
peta/unit judul                       ? ? ? ? - - -
peta/unit titik                       ? ? ? ? - - -
peta_cari/unit judul                  + + + + - - -
peta_cari/unit titik                  ? ? ? ? - - -
kotak/unit judul                      + + + + - - -
langkah/unit judul                    ? ? ? ? - - -
langkah/unit cerita                   ? ? ? ? - - -
perkara/pelaksana judul               + + + + - - -
perkara/pelaksana isi                 + + + + - - -
perkara/pelaksana catatan_petugas     + + + + - - -
perkara/pelaksana catatan_umum        + + + + - - -
perkara/pelaksana titik               ? ? ? ? - - -
foto_perkara/pelaksana foto           + + + + - - -
peta/pelaksana judul                  ? ? ? ? - - -
peta/pelaksana titik                  ? ? ? ? - - -
peta_cari/pelaksana judul             + + + + - - -
peta_cari/pelaksana titik             ? ? ? ? - - -
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
peta/apip judul                       ? ? ? ? ? ? ?
peta/apip titik                       ? ? ? ? ? ? ?
peta_cari/apip judul                  + + + + + + +
peta_cari/apip titik                  ? ? ? ? ? ? ?
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
const std::map<std::string, std::set<Ujung>, std::less<>> kUjung{
    {"halaman", {Ujung::terbit, Ujung::tutup}},   {"foto", {Ujung::terbit, Ujung::tutup}},
    {"daftar", {Ujung::terbit, Ujung::tutup}},    {"berjalan", {Ujung::terbit}},
    {"umpan", {Ujung::terbit, Ujung::tutup}},     {"csv", {Ujung::terbit, Ujung::tutup}},
    {"open311", {Ujung::terbit, Ujung::tutup}},   {"peta", {Ujung::terbit, Ujung::tutup}},
    {"peta_cari", {Ujung::terbit, Ujung::tutup}}, {"serupa", {Ujung::terbit}}};

const std::set<std::string, std::less<>> kUmum{"halaman", "foto",    "daftar", "berjalan",  "umpan",
                                               "csv",     "open311", "peta",   "peta_cari", "serupa"};

constexpr int kSiapa = -1;  // initials do not tell whose they are

}  // namespace

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

char expected(const Tabel& tabel, const std::string& blok, const Kasus& k, Bidang bidang) {
  const auto row = tabel.find({blok, bidang});
  if (row == tabel.end() || tanda(k, bidang).empty()) return '-';
  if (const auto ends = kUjung.find(blok); ends != kUjung.end() && !ends->second.contains(k.ujung)) return '-';
  // What was joined with another is spoken about with whoever has that one: its reporter keeps the right to reply.
  const bool joined = k.ujung == Ujung::gabung && !pengaduan::is_pengawasan(k.kelas);
  if (blok == "perkara/unit" && joined && bidang == Bidang::pesan) return '?';
  if ((blok.ends_with("/unit") || blok.ends_with("/pelaksana")) && !k.has_unit()) return '-';
  if (blok.starts_with("peta") && k.ragam == Ragam::tanpa_tempat) return '-';
  const bool umum = kUmum.contains(blok);
  if (umum && (bidang == Bidang::titik || bidang == Bidang::nama) && k.ragam != Ragam::terbuka) return '-';
  return row->second[static_cast<std::size_t>(k.kolom())];
}

bool is_public(const Tabel& tabel, const Kasus& k) {
  return expected(tabel, "halaman", k, Bidang::judul) == '+';
}

Pemeriksa::Pemeriksa(const Dunia& dunia) : tabel_(read_tabel()) {
  for (const Kasus& k : dunia.kasus) by_no_[k.no] = &k;
  by_no_[dunia.lain.no] = &dunia.lain;
}

Pemeriksa::Temuan Pemeriksa::find_tanda(const std::string& bytes) {
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

void Pemeriksa::one(std::string_view siapa, std::string_view saluran, const std::string& blok, const Kasus& k,
                    const std::string& bytes) {
  const Temuan found = find_tanda(bytes);
  cells(siapa, saluran, blok, k, found);
  for (const auto& [bidang, no] : found) {
    const auto other = by_no_.find(no);
    if (no == k.no || no == kSiapa || other == by_no_.end()) continue;
    if (expected(tabel_, blok, *other->second, bidang) == '-')
      complain(siapa, saluran, *other->second, bidang, "came out with case " + std::to_string(k.no));
  }
}

void Pemeriksa::all(std::string_view siapa, std::string_view saluran, const std::string& blok, const Dunia& dunia,
                    const std::string& bytes) {
  const Temuan found = find_tanda(bytes);
  for (const Kasus& k : dunia.kasus) cells(siapa, saluran, blok, k, found);
}

void Pemeriksa::cells(std::string_view siapa, std::string_view saluran, const std::string& blok, const Kasus& k,
                      const Temuan& found) {
  for (int b = 0; b < kBidang; ++b) {
    const auto bidang = static_cast<Bidang>(b);
    if (tanda(k, bidang).empty()) continue;
    const bool out = found.contains({bidang, bidang == Bidang::inisial ? kSiapa : k.no});
    const char want = expected(tabel_, blok, k, bidang);
    ++cells_;
    shown_ += out ? 1 : 0;
    if (want == '+' && !out) complain(siapa, saluran, k, bidang, "is missing");
    if (want == '-' && out) complain(siapa, saluran, k, bidang, "came out");
  }
}

void Pemeriksa::complain(std::string_view siapa, std::string_view saluran, const Kasus& k, Bidang bidang,
                         const std::string& what) {
  if (++complaints_ > 30) return;
  faults_ += std::string(siapa) + " · " + std::string(saluran) + " · " +
             std::string(kNamaBidang[static_cast<std::size_t>(bidang)]) + " " + what + ": case " +
             std::to_string(k.no) + " " + std::string(kNamaKolom[static_cast<std::size_t>(k.kolom())]) + " " +
             kNamaUjung[static_cast<std::size_t>(k.ujung)] + " " + std::string(to_code(k.kelas)) + "\n";
}

}  // namespace audit
