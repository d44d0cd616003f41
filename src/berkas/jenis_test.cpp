#include "berkas/jenis.h"

#include <doctest/doctest.h>

#include <string>

#include "berkas/pdf.h"

using namespace berkas;

namespace {

std::string kind_of(const std::string& bytes) {
  const auto jenis = check_jenis(bytes);
  return jenis ? std::string(to_code(*jenis)) : jenis.error().text.entry->key;
}

std::string pdf(const std::string& body) {
  return "%PDF-1.7\n" + body + "\n%%EOF\n";
}

}  // namespace

TEST_CASE("the kind is told from the first bytes") {
  CHECK(kind_of("\xFF\xD8\xFF\xE0 jpeg") == "jpeg");
  CHECK(kind_of("\x89PNG\r\n\x1A\n...") == "png");
  CHECK(kind_of("RIFF....WEBPVP8 ") == "webp");
  CHECK(kind_of(pdf("1 0 obj")) == "pdf");
}

TEST_CASE("what is not accepted is refused with its own sentence") {
  CHECK(kind_of("") == "berkas.kosong");
  CHECK(kind_of(std::string("\0\0\0\x18", 4) + "ftypheic....") == "berkas.heic");
  CHECK(kind_of(std::string("\0\0\0\x18", 4) + "ftypmif1....") == "berkas.heic");
  CHECK(kind_of(std::string("\0\0\0\x18", 4) + "ftypmp42....") == "berkas.jenis_tak_dikenal");
  CHECK(kind_of("GIF89a....") == "berkas.gif");
  CHECK(kind_of("GIF89a..\xFF\xD8\xFF\xE0 a JPEG inside a GIF") == "berkas.gif");
  for (const char* other :
       {"PK\x03\x04 docx", "<svg onload=x>", "<html>", "RIFF....WAVEfmt ", "BM", "MZ", " \xFF\xD8\xFF"})
    CHECK_MESSAGE(kind_of(other) == "berkas.jenis_tak_dikenal", other);
}

TEST_CASE("sizes are accepted up to the last byte") {
  const std::string jpeg = "\xFF\xD8\xFF";
  CHECK(kind_of(jpeg + std::string(foto_bytes_max - 3, 'x')) == "jpeg");
  CHECK(kind_of(jpeg + std::string(foto_bytes_max - 2, 'x')) == "berkas.foto_besar");
  const std::size_t frame = pdf("").size();
  CHECK(kind_of(pdf(std::string(pdf_bytes_max - frame, 'x'))) == "pdf");
  CHECK(kind_of(pdf(std::string(pdf_bytes_max - frame + 1, 'x'))) == "berkas.pdf_besar");
}

TEST_CASE("a PDF must begin and end as one") {
  CHECK(kind_of("%PDF-1.7 cut off") == "berkas.pdf_rusak");
  CHECK(kind_of("\n" + pdf("")) == "berkas.jenis_tak_dikenal");
  CHECK(kind_of(pdf("") + std::string(1000, '\n')) == "pdf");
  CHECK(kind_of(pdf("") + "PK\x03\x04" + std::string(1020, 'x')) == "berkas.pdf_tambahan");
}

TEST_CASE("a PDF that acts by itself or carries files is refused, also when the name is disguised") {
  for (const char* body : {"<</S /JavaScript /JS (app.alert)>>", "<</S/Launch/F(cmd)>>", "/EmbeddedFiles 5 0 R",
                           "/Type/EmbeddedFile", "<</S/J#61vaScript>>", "/#4Caunch ", "/XFA[", "/RichMedia<<"})
    CHECK_MESSAGE(kind_of(pdf(body)) == "berkas.pdf_aktif", body);
  for (const char* body : {"/OpenAction [3 0 R /Fit]", "(Launch)", "/LaunchDate", "/JavaScripted", "/#", "/J#6", "//"})
    CHECK_MESSAGE(kind_of(pdf(body)) == "pdf", body);
}
