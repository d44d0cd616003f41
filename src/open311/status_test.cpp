#include "open311/status.h"

#include <doctest/doctest.h>

#include "pengaduan/perkara/keadaan.h"

using namespace open311;
using K = pengaduan::KeadaanPengaduan;

TEST_CASE("every state is open, closed or in no answer") {
  std::string open, closed, none;
  for (const auto& [keadaan, code] : EnumText<K>::table) {
    const auto status = status_of(keadaan);
    (!status ? none : *status == Status::open ? open : closed) += std::string(code) + " ";
  }
  CHECK(open == "baru tunda terdisposisi dikembalikan diproses menunggu_pelapor ditindaklanjuti dibuka_kembali ");
  CHECK(closed == "bukan_wewenang arsip duplikat selesai_dikonfirmasi selesai_otomatis dicabut dicabut_otomatis ");
  CHECK(none == "draf menunggu_konfirmasi kedaluwarsa ");
}

TEST_CASE("what has a status has a public label to explain it, and the other way round") {
  for (const auto& [keadaan, code] : EnumText<K>::table) {
    CAPTURE(code);
    CHECK(status_of(keadaan).has_value() == (pengaduan::label_publik(keadaan) != nullptr));
  }
}

TEST_CASE("an open state can still change, and only reopening, splitting and appeal leave a closed one") {
  using P = pengaduan::PeristiwaPengaduan;
  for (const auto& t : pengaduan::transisi()) {
    if (status_of(t.dari) != Status::closed || status_of(t.ke) == Status::closed) continue;
    CAPTURE(to_code(t.dari));
    CAPTURE(to_code(t.peristiwa));
    CHECK((t.peristiwa == P::buka_kembali || t.peristiwa == P::pisah || t.peristiwa == P::banding));
  }
}

TEST_CASE("the notes are the public label and the last public note") {
  CHECK(status_notes(K::arsip, "", msg::Lang::en) == "Not processed");
  CHECK(status_notes(K::arsip, "already solved", msg::Lang::en) == "Not processed: already solved");
  CHECK(status_notes(K::arsip, "sudah selesai", msg::Lang::id) == "Tidak diproses: sudah selesai");
  CHECK(status_notes(K::draf, "", msg::Lang::id) == "");
}
