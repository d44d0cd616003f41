// The beginning: units and people come from two spreadsheets, and their accounts are opened with printed codes.
#include <doctest/doctest.h>

#include "baca_pdf.h"
#include "cerita.h"
#include "steps.h"

namespace cerita {
namespace {

constexpr const char* kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// The code on the slip of this user name, from the text of the printed sheet.
std::string code_for(const std::string& sheet, const std::string& user) {
  const auto at = sheet.find(user);
  REQUIRE_MESSAGE(at != std::string::npos, user, " is not in: ", sheet);
  return match(sheet.substr(at), "([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})");
}

}  // namespace

void Cerita::unggah(const std::string& jenis, const std::string& file) {
  auto& hr = as(hr_);
  const auto made = hr.submit("/impor", "/impor", {{"jenis", jenis}}, {{"berkas", file, kXlsx, read_data(file)}});
  REQUIRE_MESSAGE(made.status == 303, made.text());
  const auto preview = hr.get(made.location);
  CHECK(preview.has("id=\"ditolak\""));
  CHECK(preview.has("id=\"baru\""));
  CHECK(hr.get(made.location + "/ditolak.csv").status == 200);
  CHECK(hr.submit(made.location, made.location + "/terapkan", {}).status == 303);
  harness::wait_for("the import",
                    [&] { return baca_pdf::has(hr.get(made.location).text(), "perubahan sudah diterapkan"); });
  // The same file again changes nothing: only its refused row is left to be kept.
  const auto again = hr.submit("/impor", "/impor", {{"jenis", jenis}}, {{"berkas", file, kXlsx, read_data(file)}});
  const auto nothing = hr.get(again.location);
  CHECK_FALSE(nothing.has("id=\"baru\""));
  CHECK_FALSE(nothing.has("id=\"berubah\""));
  CHECK(hr.submit(again.location, again.location + "/batal", {}).status == 303);
}

void Cerita::impor() {
  auto& hr = as(hr_);
  CHECK(hr.submit("/impor", "/impor", {{"jenis", "unit"}}, {{"berkas", "foto.xlsx", kXlsx, read_data("foto.jpg")}})
            .status == 422);
  unggah("unit", "cerita_unit.xlsx");
  unggah("pegawai", "cerita_pegawai.xlsx");

  const auto waiting = hr.get("/karantina");
  CHECK(waiting.text().find("Melkias Wonda") != std::string::npos);
  CHECK(waiting.text().find("Puskesmas Pembantu Sima") != std::string::npos);
  // A NIP of 18 digits that came as a number has lost its last ones; HR types it from the decree.
  const std::string row = match(waiting.body, "href=\"(/karantina/[0-9]+)\">[^<]*Melkias Wonda");
  REQUIRE(!row.empty());
  CHECK(hr.submit(row, row, {{"nip", "19900101201903100"}}).status == 422);
  const auto cleared = hr.submit(row, row, {{"nip", "199001012019031001"}});
  CHECK_MESSAGE(cleared.status == 303, cleared.text());
  CHECK(hr.get("/karantina").text().find("Melkias Wonda") == std::string::npos);

  const auto found = hr.get("/pegawai?q=" + std::string(kPegawai));
  CHECK(found.text().find(kNamaPegawai) != std::string::npos);
  CHECK(as(app_.login("pegawai").first).get("/impor").status == 403);
}

void Cerita::akun() {
  auto& hr = as(hr_);
  CHECK(hr.submit("/akun-pegawai", "/akun-pegawai/massal", {}).status == 303);
  const auto person = hr.get("/akun-pegawai?q=" + std::string(kPegawai));
  CHECK(person.text().find("Menunggu kode") != std::string::npos);

  const std::string unit =
      match(hr.open("/unit").body, "href=\"(/unit/[0-9]+)\">[^<]*<span class=\"vh\"> Dinas Pengendalian");
  REQUIRE(!unit.empty());
  const auto slip = hr.submit(unit, "/akun-pegawai/slip", {});
  REQUIRE(slip.body.starts_with("%PDF-"));
  const std::string sheet = baca_pdf::text_of(slip.body);
  CHECK(baca_pdf::has(sheet, kNamaPegawai));

  harness::Visitor nobody(app_);
  CHECK(nobody.sign_in(kPegawai, "demo-wanggar-2026").status == 422);
  for (const std::string user : {kKepalaDinas, kPenilai, kPegawai}) {
    harness::Visitor fresh(app_);
    const harness::Fields typed{
        {"pengguna", user}, {"kode", code_for(sheet, user)}, {"sandi_baru", "demo-wanggar-2026"}};
    CHECK(fresh.submit("/aktivasi", "/aktivasi", harness::with(typed, {{"kode", "AAAA-AAAA"}})).status == 422);
    CHECK(fresh.submit("/aktivasi", "/aktivasi", harness::with(typed, {{"sandi_baru", "pendek"}})).status == 422);
    const auto opened = fresh.submit("/aktivasi", "/aktivasi", typed);
    CHECK_MESSAGE(opened.status == 303, opened.text());
    CHECK(fresh.submit("/aktivasi", "/aktivasi", typed).status == 422);  // a code works once
    CHECK(as(user).get("/beranda").status == 200);
  }
}

}  // namespace cerita
