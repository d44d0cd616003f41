#include "perencanaan/perilaku.h"

#include <doctest/doctest.h>

#include <set>

using namespace perencanaan;

TEST_CASE("seven values with three different guidances each") {
  std::set<std::string_view> names;
  std::set<std::string_view> texts;
  for (const auto& [nilai, code] : EnumText<NilaiPerilaku>::table) {
    names.insert(printed(nilai));
    for (int urut = 1; urut <= panduan_count; ++urut) texts.insert(panduan(nilai, urut, "A.1.1"));
  }
  CHECK(names.size() == nilai_count);
  CHECK(texts.size() == nilai_count * panduan_count);
}

TEST_CASE("the name of a value is the one of its code") {
  CHECK(printed(NilaiPerilaku::berorientasi_pelayanan) == "Berorientasi pelayanan");
  CHECK(printed(NilaiPerilaku::loyal) == "Loyal");
  CHECK(printed(NilaiPerilaku::kolaboratif) == "Kolaboratif");
}

TEST_CASE("only A.1.1 and A.1.2 write the name of the state in full") {
  for (const auto* form : {"A.1.1", "A.1.2"})
    CHECK(panduan(NilaiPerilaku::loyal, 1, form).find("Negara Kesatuan Republik Indonesia") != std::string_view::npos);
  for (const auto* form : {"A.1.6", "A.1.7", "B.1.3", "B.1.4", "B.1.5", "C.1.1", "C.1.2", "C.1.3"})
    CHECK(panduan(NilaiPerilaku::loyal, 1, form).find("setia pada NKRI serta") != std::string_view::npos);
}

TEST_CASE("the wording of akuntabel follows each form") {
  for (const auto* form : {"A.1.1", "A.1.2", "A.1.6", "A.1.7", "B.1.4", "C.1.1", "C.1.2"})
    CHECK(panduan(NilaiPerilaku::akuntabel, 2, form).ends_with("bertanggung jawab, efektif, dan efisien."));
  for (const auto* form : {"B.1.3", "B.1.5", "C.1.3"})
    CHECK(panduan(NilaiPerilaku::akuntabel, 2, form).ends_with("bertanggung jawab efektif dan efisien"));
  CHECK(panduan(NilaiPerilaku::akuntabel, 1, "C.1.3").find("jujur bertanggung") != std::string_view::npos);
  CHECK(panduan(NilaiPerilaku::akuntabel, 1, "C.1.2").find("jujur, bertanggung") != std::string_view::npos);
}

TEST_CASE("sumberdaya is one word on every form, as printed") {
  CHECK(panduan(NilaiPerilaku::kolaboratif, 3, "C.1.1") ==
        "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama");
}

TEST_CASE("every value has its own definition") {
  std::set<const msg::Entry*> entries;
  for (const auto& [nilai, code] : EnumText<NilaiPerilaku>::table) entries.insert(&definisi(nilai));
  CHECK(entries.size() == nilai_count);
}
