#include "pengaduan/perkara/wilayah.h"

#include <doctest/doctest.h>

#include "msg/pengaduan.h"

using namespace pengaduan;

namespace {

const std::string head = "kode,nama\n94,Papua Tengah\n94.01,Kabupaten Nabire\n";
const std::string small = head + "94.01.05,Wanggar\n94.01.05.2003,Wanggar Makmur\n";

std::string names(std::span<const Tempat> places) {
  std::string out;
  for (const Tempat& t : places) out += (out.empty() ? "" : ", ") + t.nama;
  return out;
}

// What is said about a file that is refused, in English.
std::string refusal(const std::string& csv, std::string_view kabupaten = "94.01") {
  const auto w = Wilayah::parse(csv, kabupaten);
  REQUIRE_FALSE(w);
  CHECK(w.error().fault == Fault::invalid);
  return msg::format(w.error().text, msg::Lang::en);
}

// Line 6 follows the small file.
std::string refusal_of_line(const std::string& line) {
  CAPTURE(line);
  const std::string said = refusal(small + line + "\n");
  CHECK(said.starts_with("Line 6 "));
  return said;
}

}  // namespace

TEST_CASE("the built-in places are the 15 distrik, 9 kelurahan and 72 kampung of Kabupaten Nabire") {
  const Wilayah& w = wilayah_bawaan();
  CHECK(w.kabupaten().kode == "94.01");
  CHECK(w.kabupaten().nama == "Kabupaten Nabire");
  CHECK(names(w.distrik()) ==
        "Dipa, Makimi, Menou, Moora, Nabire, Nabire Barat, Napan, Siriwo, Teluk Kimi, Teluk Umar, Uwapa, Wanggar, "
        "Wapoga, Yaro, Yaur");
  int kelurahan = 0, kampung = 0;
  for (const Tempat& d : w.distrik())
    for (const Tempat& k : w.kampung(d.kode)) {
      CHECK(w.find(k.kode) == &k);
      ++(w.nama_lengkap(k.kode) == "Kelurahan " + k.nama + ", Distrik " + d.nama ? kelurahan : kampung);
    }
  CHECK(kelurahan == 9);
  CHECK(kampung == 72);
}

TEST_CASE("kelurahan and kampung of a distrik stand together by name") {
  CHECK(names(wilayah_bawaan().kampung("94.01.01")) ==
        "Girimulyo, Kali Bobo, Kali Harapan, Kalisusu, Karang Mulia, Karang Tumaritis, Morgo, Nabarua, Oyehe, Sanoba, "
        "Siriwini, Wonorejo");
  CHECK(names(wilayah_bawaan().kampung("94.01.05")) == "Bumi Mulia, Karadiri, Wanggar Makmur");
}

TEST_CASE("a place is named with its kind and its distrik") {
  const Wilayah& w = wilayah_bawaan();
  CHECK(w.nama_lengkap("94.01.05.2003") == "Kampung Wanggar Makmur, Distrik Wanggar");
  CHECK(w.nama_lengkap("94.01.01.1001") == "Kelurahan Wonorejo, Distrik Nabire");
  CHECK(w.nama_lengkap("94.01.01.2012") == "Kampung Sanoba, Distrik Nabire");
  CHECK(w.nama_lengkap("94.01.05") == "Distrik Wanggar");
  CHECK(w.find("94.01.05")->nama == "Wanggar");
}

TEST_CASE("what is no distrik, kelurahan or kampung of the kabupaten is not found") {
  const Wilayah& w = wilayah_bawaan();
  // 94.02 is Puncak Jaya, 91 another province.
  for (const char* kode : {"", "94", "94.01", "94.01.99", "94.01.05.2004", "94.01.05.1003", "94.02.01", "91.01.05",
                           "94.01.05.200", "nonsense", "94.01.05."}) {
    CAPTURE(kode);
    CHECK(w.find(kode) == nullptr);
    CHECK(w.nama_lengkap(kode).empty());
  }
  CHECK(w.kampung("94.01.99").empty());
  CHECK(w.kampung("94.01").empty());
  CHECK(w.kampung("").empty());
}

TEST_CASE("names sort without case and marks, their numbers by value") {
  const auto w = Wilayah::parse(head +
                                    "94.01.05,Wanggar\n94.01.05.2001,Dagai 10\n94.01.05.2002,dagai 2\n"
                                    "94.01.05.2003,Élan\n94.01.05.2004,Eka\n94.01.05.2005,Fajar\n94.01.05.2006,Dagai\n",
                                "94.01");
  CHECK(names(w.value().kampung("94.01.05")) == "Dagai, dagai 2, Dagai 10, Eka, Élan, Fajar");
}

TEST_CASE("a byte order mark, line ends of Windows and a last line without end are read") {
  const auto w =
      Wilayah::parse("\xEF\xBB\xBFkode,nama\r\n94,Papua Tengah\r\n94.01,Kabupaten Nabire\r\n94.01.05,Wanggar", "94.01");
  CHECK(names(w.value().distrik()) == "Wanggar");
}

TEST_CASE("another kabupaten of the province is passed over, and can be chosen") {
  const std::string both = small + "94.02,Kabupaten Puncak Jaya\n94.02.01,Mulia\n94.02.01.2001,Muliambut\n";
  const auto nabire = Wilayah::parse(both, "94.01").value();
  CHECK(names(nabire.distrik()) == "Wanggar");
  CHECK(nabire.find("94.02.01") == nullptr);
  CHECK(Wilayah::parse(both, "94.02").value().nama_lengkap("94.02.01.2001") == "Kampung Muliambut, Distrik Mulia");
}

TEST_CASE("a broken line is refused with its number") {
  for (const char* line : {"", "94.01.06", "94.01.06,", "94.01.06, Siriwo", "94.01.06,Siri,wo", "94.01.06,\"Siriwo\"",
                           "94.01.06,Siri\twowo", "94.01.06,\xFF", ",Siriwo", "94.01.6,Siriwo", "94-01-06,Siriwo",
                           "94.01.0x,Siriwo", "94.01.05.200,Siriwo", "94.01.05.3001,Siriwo", "94.01.05.20011,Siriwo"})
    CHECK(refusal_of_line(line).find("is not a code, a comma and a name") != std::string::npos);
  CHECK_FALSE(refusal_of_line("94.01.06," + std::string(101, 'a')).empty());
  CHECK(Wilayah::parse(small + "94.01.06," + std::string(100, 'a') + "\n", "94.01").has_value());
}

TEST_CASE("a place of another province, one of nothing above it and one that stands there twice are refused") {
  CHECK(refusal_of_line("91,Papua").find("91 lies in no place that was named before") != std::string::npos);
  CHECK(refusal_of_line("94.02.01,Mulia").find("94.02.01 lies in no place") != std::string::npos);
  CHECK(refusal_of_line("94.01.06.2001,Unipo").find("94.01.06.2001 lies in no place") != std::string::npos);
  CHECK(refusal_of_line("94.01.05,Wanggar").find("94.01.05 stands above already") != std::string::npos);
}

TEST_CASE("a file without the heading or without a distrik of the kabupaten is refused") {
  CHECK(refusal("") == "The first line of the file of places must read kode,nama.");
  CHECK(refusal("nama,kode\n94,Papua Tengah\n") == "The first line of the file of places must read kode,nama.");
  CHECK(refusal(head) == "This file of places has no distrik of kabupaten 94.01. Check the code of the kabupaten.");
  CHECK_FALSE(refusal(small, "94.02").empty());
  CHECK_FALSE(refusal(small, "94").empty());
  CHECK_FALSE(refusal(small, "").empty());
}
