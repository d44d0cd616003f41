#include "pengaduan/publik/atom.h"

#include <doctest/doctest.h>

using namespace pengaduan;

TEST_CASE("a feed is well-formed whatever was written") {
  const std::string xml = atom({.alamat = "https://contoh.id",
                                .judul = "Pengaduan",
                                .instansi = "Dinas A & B",
                                .bahasa = "id",
                                .entri = {{"7F3K92QDAB", "<b>\"Lampu\"</b> & kabel", "Baris satu\nbaris\x01 dua",
                                           "lampu_jalan", 1'783'900'800'000, 1'783'987'200'000}}});
  CHECK(xml.find("<title>&lt;b&gt;&quot;Lampu&quot;&lt;/b&gt; &amp; kabel</title>") != std::string::npos);
  CHECK(xml.find("<content type=\"text\">Baris satu\nbaris dua</content>") != std::string::npos);
  CHECK(xml.find("<id>https://contoh.id/pengaduan/7F3K92QDAB</id>") != std::string::npos);
  CHECK(xml.find("<published>2026-07-13T00:00:00Z</published>") != std::string::npos);
  // The feed is as old as its youngest entry.
  CHECK(xml.find("<updated>2026-07-14T00:00:00Z</updated>\n<author>") != std::string::npos);
}

TEST_CASE("an empty feed has a date too") {
  const std::string xml = atom({.alamat = "https://contoh.id", .sekarang = 1'783'900'800'000});
  CHECK(xml.find("<updated>2026-07-13T00:00:00Z</updated>") != std::string::npos);
  CHECK(xml.find("<entry>") == std::string::npos);
}
