#include "arsip/dokumen_store.h"

#include <doctest/doctest.h>

TEST_CASE("a code is found however it is typed") {
  const std::string kode = arsip::make_kode_dokumen();
  CHECK(kode.size() == 19);
  CHECK(arsip::normal_kode_dokumen(kode) == kode);
  CHECK(arsip::normal_kode_dokumen("abcd efgh jkmn pqrs") == "ABCD-EFGH-JKMN-PQRS");
  CHECK(arsip::normal_kode_dokumen("0il1-OOOO-jkmn-pqrs") == "0111-0000-JKMN-PQRS");
  CHECK(arsip::make_kode_dokumen() != kode);
}

TEST_CASE("a public page shortens the name") {
  CHECK(arsip::shortened_name("Maria Yuliana Pigai") == "Maria Y. P.");
  CHECK(arsip::shortened_name("Élie Ñuñez") == "Élie Ñ.");
  CHECK(arsip::shortened_name("Suryadi") == "Suryadi");
  CHECK(arsip::shortened_name("dr. Benyamin Tebai, M.Kes.") == "Benyamin T.");
  CHECK(arsip::shortened_name("Maria Yuliana Pigai, S.Kep., Ns.") == "Maria Y. P.");
}

TEST_CASE("a document's number says what it is of") {
  CHECK(arsip::nomor_dokumen(arsip::JenisDokumen::skp, 2026, 52, 3) == "SKP/2026/52-3");
  CHECK(arsip::nomor_dokumen(arsip::JenisDokumen::dokumen_evaluasi, 2026, 7, 1) == "DEK/2026/7-1");
}
