#include "perencanaan/keadaan.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace perencanaan;
using organisasi::JenisJabatan;

namespace {

// Written out again by hand: state, event, relation and the state it leads to.
const std::map<std::string, std::string> expected{
    {"draf ubah_isi diri", "draf"},
    {"draf atur_ekspektasi penilai", "draf"},
    {"draf ajukan diri", "diajukan"},
    {"draf batal_ubah diri", "ditutup"},
    {"draf batal_ubah penilai", "ditutup"},
    {"draf tutup admin", "ditutup"},
    {"draf tutup sistem", "ditutup"},
    {"diajukan atur_ekspektasi penilai", "diajukan"},
    {"diajukan tarik diri", "draf"},
    {"diajukan kembalikan penilai", "dikembalikan"},
    {"diajukan kembalikan kdh", "dikembalikan"},
    {"diajukan kembalikan atasan", "dikembalikan"},
    {"diajukan tetapkan penilai", "ditetapkan"},
    {"diajukan tetapkan kdh", "ditetapkan"},
    {"diajukan tetapkan atasan", "ditetapkan"},
    {"diajukan tutup admin", "ditutup"},
    {"diajukan tutup sistem", "ditutup"},
    {"dikembalikan ubah_isi diri", "dikembalikan"},
    {"dikembalikan atur_ekspektasi penilai", "dikembalikan"},
    {"dikembalikan ajukan diri", "diajukan"},
    {"dikembalikan batal_ubah diri", "ditutup"},
    {"dikembalikan batal_ubah penilai", "ditutup"},
    {"dikembalikan tutup admin", "ditutup"},
    {"dikembalikan tutup sistem", "ditutup"},
    {"ditetapkan usul_ubah diri", "ditetapkan"},
    {"ditetapkan usul_ubah penilai", "ditetapkan"},
    {"ditetapkan usul_ubah sistem", "ditetapkan"},
    {"ditetapkan ganti sistem", "diganti"},
    {"ditetapkan tutup admin", "ditutup"},
    {"ditetapkan tutup sistem", "ditutup"},
    {"ditetapkan selesaikan sistem", "selesai"},
};

std::string words(std::string_view a, std::string_view b, std::string_view c) {
  return std::string(a) + " " + std::string(b) + " " + std::string(c);
}

const FaktaSkp staff{.jabatan = JenisJabatan::pelaksana};
const FaktaSkp jpt{.jabatan = JenisJabatan::jpt_pratama};
const FaktaSkp head{.jabatan = JenisJabatan::jf_keahlian, .unit_mandiri = true};

bool may(PeristiwaSkp p, Relasi r, const FaktaSkp& f, KeadaanSkp k = KeadaanSkp::diajukan) {
  return allowed(k, p, r, f) != nullptr;
}

}  // namespace

TEST_CASE("of all states, events and relations exactly the listed ones lead anywhere") {
  std::size_t found = 0;
  for (const auto& [k, k_code] : EnumText<KeadaanSkp>::table)
    for (const auto& [p, p_code] : EnumText<PeristiwaSkp>::table)
      for (const auto& [r, r_code] : EnumText<Relasi>::table) {
        const Transisi* t = find_transisi(k, p, r);
        const auto want = expected.find(words(k_code, p_code, r_code));
        CHECK_MESSAGE((t != nullptr) == (want != expected.end()), words(k_code, p_code, r_code));
        if (!t || want == expected.end()) continue;
        CHECK_MESSAGE(to_code(t->ke) == want->second, want->first);
        ++found;
      }
  CHECK(found == expected.size());
  CHECK(transisi().size() == expected.size());
}

TEST_CASE("nothing leaves diganti, ditutup and selesai") {
  for (const auto k : {KeadaanSkp::diganti, KeadaanSkp::ditutup, KeadaanSkp::selesai})
    for (const auto& [r, code] : EnumText<Relasi>::table) CHECK(events_for(k, r, staff).empty());
}

TEST_CASE("sending back, closing and changing ask for a reason; signing does not") {
  for (const Transisi& t : transisi()) {
    if (t.peristiwa == PeristiwaSkp::kembalikan || t.peristiwa == PeristiwaSkp::tutup ||
        t.peristiwa == PeristiwaSkp::usul_ubah)
      CHECK(t.alasan == Alasan::wajib);
    if (t.peristiwa == PeristiwaSkp::ajukan || t.peristiwa == PeristiwaSkp::tetapkan) CHECK(t.alasan == Alasan::tidak);
  }
}

TEST_CASE("the rater sets the SKP of staff and the kepala daerah does not") {
  CHECK(may(PeristiwaSkp::tetapkan, Relasi::penilai, staff));
  CHECK_FALSE(may(PeristiwaSkp::tetapkan, Relasi::kdh, staff));
  CHECK_FALSE(may(PeristiwaSkp::kembalikan, Relasi::kdh, staff));
  CHECK_FALSE(may(PeristiwaSkp::tetapkan, Relasi::diri, staff));
}

TEST_CASE("the SKP of a JPT pratama is set by the kepala daerah and not by the Sekda") {
  CHECK(may(PeristiwaSkp::tetapkan, Relasi::kdh, jpt));
  CHECK_FALSE(may(PeristiwaSkp::tetapkan, Relasi::penilai, jpt));
  CHECK(may(PeristiwaSkp::kembalikan, Relasi::kdh, jpt));
}

TEST_CASE("the head of a unit kerja mandiri may be set by the rater or the kepala daerah") {
  CHECK(may(PeristiwaSkp::tetapkan, Relasi::kdh, head));
  CHECK(may(PeristiwaSkp::tetapkan, Relasi::penilai, head));
}

TEST_CASE("the end of January binds whoever has the post by then (Pasal 14 ayat (1), L.II.C.4)") {
  const Tanggal last = *Tanggal::make(2026, 1, 31);
  CHECK(penetapan_deadline(2026, *Tanggal::make(2026, 1, 1)) == last);
  CHECK(penetapan_deadline(2026, last) == last);
  CHECK_FALSE(penetapan_deadline(2026, last.plus_days(1)));
}

TEST_CASE("a change is called off, but not the one that a new rater has to set (L.II.C.7)") {
  FaktaSkp change = staff;
  for (const auto who : {Relasi::diri, Relasi::penilai}) {
    change.versi = 1;
    CHECK_FALSE(may(PeristiwaSkp::batal_ubah, who, change, KeadaanSkp::draf));
    change.versi = 2;
    change.penilai_baru = false;
    CHECK(may(PeristiwaSkp::batal_ubah, who, change, KeadaanSkp::draf));
    change.penilai_baru = true;
    CHECK_FALSE(may(PeristiwaSkp::batal_ubah, who, change, KeadaanSkp::draf));
  }
}

TEST_CASE("a plan is changed during its year (Pasal 14 ayat (2)), by nobody after it") {
  FaktaSkp over = staff;
  over.tahun_lewat = true;
  for (const auto who : {Relasi::diri, Relasi::penilai, Relasi::sistem}) {
    CHECK(may(PeristiwaSkp::usul_ubah, who, staff, KeadaanSkp::ditetapkan));
    CHECK_FALSE(may(PeristiwaSkp::usul_ubah, who, over, KeadaanSkp::ditetapkan));
  }
  CHECK(may(PeristiwaSkp::tutup, Relasi::admin, over, KeadaanSkp::ditetapkan));
}

TEST_CASE("the rater's superior steps in for a late first version only") {
  FaktaSkp late = staff;
  CHECK_FALSE(may(PeristiwaSkp::tetapkan, Relasi::atasan, late));
  late.lewat_januari = true;
  CHECK(may(PeristiwaSkp::tetapkan, Relasi::atasan, late));
  CHECK(may(PeristiwaSkp::kembalikan, Relasi::atasan, late));
  late.versi = 2;
  CHECK_FALSE(may(PeristiwaSkp::tetapkan, Relasi::atasan, late));
  FaktaSkp late_jpt = jpt;
  late_jpt.lewat_januari = true;
  CHECK_FALSE(may(PeristiwaSkp::tetapkan, Relasi::atasan, late_jpt));
}

TEST_CASE("only a change can be cancelled, a first draft cannot") {
  FaktaSkp change = staff;
  CHECK_FALSE(may(PeristiwaSkp::batal_ubah, Relasi::diri, change, KeadaanSkp::draf));
  change.versi = 2;
  CHECK(may(PeristiwaSkp::batal_ubah, Relasi::diri, change, KeadaanSkp::draf));
  CHECK(may(PeristiwaSkp::batal_ubah, Relasi::penilai, change, KeadaanSkp::dikembalikan));
}

TEST_CASE("the events of a person are those that are allowed to him") {
  using P = PeristiwaSkp;
  CHECK(events_for(KeadaanSkp::draf, Relasi::diri, staff) == std::vector{P::ubah_isi, P::ajukan});
  CHECK(events_for(KeadaanSkp::diajukan, Relasi::penilai, staff) ==
        std::vector{P::atur_ekspektasi, P::kembalikan, P::tetapkan});
  CHECK(events_for(KeadaanSkp::diajukan, Relasi::penilai, jpt) == std::vector{P::atur_ekspektasi, P::kembalikan});
  CHECK(events_for(KeadaanSkp::diajukan, Relasi::atasan, staff).empty());
}

TEST_CASE("it is always clear whose turn it is") {
  CHECK(next_actor(KeadaanSkp::draf, staff) == Relasi::diri);
  CHECK(next_actor(KeadaanSkp::dikembalikan, staff) == Relasi::diri);
  CHECK(next_actor(KeadaanSkp::diajukan, staff) == Relasi::penilai);
  CHECK(next_actor(KeadaanSkp::diajukan, jpt) == Relasi::kdh);
  CHECK_FALSE(next_actor(KeadaanSkp::ditetapkan, staff));
}
