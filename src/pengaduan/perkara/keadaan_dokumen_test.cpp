// docs/pengaduan-keadaan.md is printed from the table of states and never written by hand.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "pengaduan/perkara/keadaan.h"

using namespace pengaduan;

namespace {

using K = KeadaanPengaduan;

const std::string document = "docs/pengaduan-keadaan.md";

constexpr std::string_view introduction =
    R"(# The life of a pengaduan

Printed from `src/pengaduan/perkara/keadaan_tabel.cpp`, which draws the buttons and checks what is sent; a test compares the two.
After a change of the table: `build/dev/test_pengaduan --no-skip -tc="the table of states is printed anew"`.

An officer whom the pengaduan is about, or who is above or below that person or in that unit, may do nothing with it; nor may the one
who archived it, when it comes back to `baru` by an appeal. A row without a basis is our choice.
)";

std::string_view name(Jalur jalur) {
  switch (jalur) {
    case Jalur::semua:
      return "all";
    case Jalur::biasa:
      return "neither berkadar pengawasan nor WBS";
    case Jalur::pengawasan:
      return "berkadar pengawasan, WBS";
    case Jalur::terbuka:
      return "all but WBS";
    case Jalur::tanpa_koordinator:
      return "WBS, or no koordinator may see it";
  }
  return {};
}

std::string in_words(Syarat syarat) {
  switch (syarat) {
    case Syarat::tidak_ada:
      return "";
    case Syarat::kontak_terbukti:
      return "contact proved by a code, a signed-in session or a PIN mailbox";
    case Syarat::kontak_belum_terbukti:
      return "contact not proved";
    case Syarat::draf_lewat:
      return std::to_string(draf_hari) + " days old";
    case Syarat::kode_berlaku:
      return "code younger than " + std::to_string(kode_jam) + " hours";
    case Syarat::kode_lewat:
      return "code " + std::to_string(kode_jam) + " hours old";
    case Syarat::disposisi_lengkap:
      return "class, category and unit set; APIP where the class is its own";
    case Syarat::instansi_tujuan:
      return "the other agency named, and how to reach it";
    case Syarat::kanonik_setara:
      return "the older one is open and seen by the same people";
    case Syarat::banding_pertama:
      return "first appeal";
    case Syarat::rencana_bertanggal:
      return "plan with a target date";
    case Syarat::sisa_pengembalian:
      return "returned fewer than " + std::to_string(pengembalian_max) + " times";
    case Syarat::sisa_jeda:
      return "asked fewer than " + std::to_string(jeda_max) + " times";
    case Syarat::usul_peran_lain:
      return "another role has proposed";
    case Syarat::unit_terlapor:
      return "nobody in the unit may handle it: it is about the unit, its head or all who answer for it";
    case Syarat::jawaban_berat:
      return "severity " + std::to_string(keparahan_berat) + " or more, answer ready and not decided on";
    case Syarat::jawaban_lengkap:
      return "at least " + std::to_string(jawaban_length_min) +
             " characters, no bare template, evidence of physical work, approved where serious";
    case Syarat::langkah_lewat:
      return "deadline passed";
    case Syarat::tenggat_lewat:
      return "the final answer is late and that was not noted yet";
    case Syarat::balasan_lewat:
      return "deadline passed, no wish to reopen";
    case Syarat::buka_pertama:
      return "first reopening, at most " + std::to_string(buka_hari) + " days after closing";
    case Syarat::buka_lanjutan:
      return "reopened before, at most " + std::to_string(buka_hari) + " days after closing";
    case Syarat::buka_kedua:
      return "second reopening, asked for; not WBS";
    case Syarat::buka_apip:
      return "third reopening or later, of WBS any, asked for";
    case Syarat::belum_minta_cabut:
      return "not asked for yet";
    case Syarat::tenang_lewat:
      return std::to_string(tenang_hari) + " days after minta_cabut";
    case Syarat::selesai_di_asal:
      return "it comes in from another system, as over";
  }
  return {};
}

std::string row(const Transisi& t) {
  std::ostringstream out;
  out << "| " << to_code(t.peristiwa) << " | " << to_code(t.pelaku) << " | " << name(t.jalur) << " | "
      << (t.ke == t.dari ? "stays" : to_code(t.ke)) << " | " << (t.alasan == Alasan::wajib ? "yes" : "") << " | "
      << in_words(t.syarat) << " | " << t.dasar << " |\n";
  return out.str();
}

std::string printed() {
  std::string out(introduction);
  for (const auto& [keadaan, code] : EnumText<K>::table) {
    const msg::Entry* label = label_publik(keadaan);
    out += "\n## " + std::string(code) + "\n";
    out += label ? "The public reads: " + std::string(label->id) + " (" + label->en + ").\n" : "Not public.\n";
    std::string rows;
    for (const Transisi& t : transisi())
      if (t.dari == keadaan) rows += row(t);
    out += rows.empty() ? "\nThe end: nothing leads out of it.\n"
                        : "\n| Event | By | Classes | Leads to | Reason | Only when | Basis |\n"
                          "|---|---|---|---|---|---|---|\n" +
                              rows;
  }
  return out;
}

}  // namespace

TEST_CASE("the printed table of states says what the table says") {
  std::ostringstream kept;
  kept << std::ifstream(document).rdbuf();
  const bool is_fresh = kept.str() == printed();
  CHECK_MESSAGE(is_fresh, document << " is stale; its first lines say how it is printed");
}

TEST_CASE("the table of states is printed anew" * doctest::skip()) {
  std::ofstream(document) << printed();
}
