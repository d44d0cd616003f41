// Who reported: locked, read with a reason by one person in one session, told to the reporter and reviewed by APIP; and
// whom it is about: from then on nobody it is about finds it.
#include <doctest/doctest.h>

#include "aduan.h"

using namespace harness;

namespace {

constexpr const char* kAlasan = "Pesan tidak dijawab dan rumahnya terancam banjir.";

Fields wish(const Instance& app, const std::string& role, const std::string& dasar = "keselamatan") {
  return {{"dasar", dasar}, {"alasan", kAlasan}, {"sandi", app.login(role).second}};
}

const Laporan kPuskesmas{.kontak = {{"nama", "Maria Pigai"}, {"telepon", "0812 3456 7890"}}};

}  // namespace

TEST_CASE("an identity is asked for, opened with the password, told to its owner and reviewed") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor warga(app);
    const KartuPelapor kartu = lapor(warga, kPuskesmas);
    const std::string path = newest_aduan(app), identitas = path + "/identitas";
    Visitor koordinator = signed_in(app, "koordinator");
    CHECK(koordinator.get(path).link_to(identitas));
    CHECK(koordinator.get(identitas).has("terkunci"));
    // Nothing without ground, reason and password.
    const Page empty = langkah(koordinator, identitas, {});
    CHECK(empty.status == 422);
    for (const char* field : {"dasar", "alasan", "sandi"}) CHECK(empty.has("href=\"#" + std::string(field)));
    const Page curt = langkah(koordinator, identitas, with(wish(app, "koordinator"), {{"alasan", "Ingin tahu saja."}}));
    CHECK(curt.status == 422);
    CHECK(curt.has("Ingin tahu saja.</textarea>"));
    CHECK_FALSE(curt.has(app.login("koordinator").second));
    CHECK(langkah(koordinator, identitas, with(wish(app, "koordinator"), {{"sandi", "bukan-sandi-saya"}}))
              .has("tidak cocok"));
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_buka") == 0);
    // Twice the same form is one wish.
    const Fields asked = with(koordinator.get(identitas).form(identitas), wish(app, "koordinator"));
    CHECK(koordinator.post(identitas, asked).location == identitas);
    CHECK(koordinator.post(identitas, asked).location == identitas);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_buka") == 1);
    // A GET shows and writes nothing.
    CHECK_FALSE(koordinator.get(identitas).has("Maria"));
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_lindung WHERE tindakan = 'buka'") == 0);
    const auto open = [&](Visitor& who, const std::string& sandi) {
      return who.submit(identitas, identitas + "/buka", {{"sandi", sandi}});
    };
    CHECK(open(koordinator, "bukan-sandi-saya").status == 422);
    CHECK(open(koordinator, app.login("koordinator").second).location == identitas);
    const Page opened = koordinator.get(identitas);
    CHECK(opened.has("Maria Pigai"));
    CHECK(opened.has("0812 3456 7890"));
    CHECK_FALSE(koordinator.get(path).has("Maria"));
    // Neither another session of his nor anybody else sees it.
    Visitor other_place = signed_in(app, "koordinator");
    CHECK_FALSE(other_place.get(identitas).has("Maria"));
    Visitor apip = signed_in(app, "apip");
    CHECK_FALSE(apip.get(identitas).has("Maria"));
    CHECK(langkah(koordinator, path + "/disposisi",
                  {{"unit", text_of(app, "SELECT CAST(id AS TEXT) AS t FROM unit WHERE kode = 'DINKES'")}})
              .location == path);
    for (const char* role : {"penghubung", "kepala_unit", "admin_hr", "auditor", "pegawai"}) {
      Visitor nobody = signed_in(app, role);
      CHECK(nobody.get(identitas).status == 404);
      CHECK(nobody.post(identitas, wish(app, role)).status == 404);
      CHECK(nobody.post(identitas + "/buka", {{"sandi", app.login(role).second}}).status == 404);
      CHECK(nobody.get(path + "/terlapor").status == 404);
      CHECK(nobody.get("/petugas/pengaduan/pembacaan").status == 403);
    }
    Visitor penghubung = signed_in(app, "penghubung");
    CHECK(penghubung.get(path).status == 200);
    CHECK_FALSE(penghubung.get(path).link_to(identitas));

    const Page saya = buka_milik(warga, kartu);
    CHECK(saya.has("Koordinator pengaduan, 24 November 2026"));
    CHECK(saya.has("Nyawa atau keselamatan"));
    CHECK(saya.has(kAlasan));
    CHECK_FALSE(saya.has(text_of(app, "SELECT a.nama AS t FROM pengaduan_buka b JOIN akun a ON a.id = b.akun_id")));
    CHECK(warga.get("/pengaduan/saya/data").has("\"identitas_dibaca\""));

    const std::string month = "/petugas/pengaduan/pembacaan?bulan=2026-11";
    const Page review = apip.get(month);
    CHECK(review.has(text_of(app, "SELECT nomor AS t FROM pengaduan ORDER BY id DESC LIMIT 1")));
    CHECK(review.has(kAlasan));
    CHECK_FALSE(apip.get("/petugas/pengaduan/pembacaan?bulan=2026-10").has(kAlasan));
    const std::string mark = "/petugas/pengaduan/pembacaan/" +
                             std::to_string(number(app, "SELECT id AS n FROM pengaduan_buka")) + "?bulan=2026-11";
    CHECK(apip.submit(month, mark, {}).status == 303);
    CHECK(apip.get(month).has("Ditinjau "));

    // He has it removed while the wish still holds: nothing is left to be read.
    CHECK(warga.get("/pengaduan/saya").has("name=\"yakin\""));
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/lupakan", {}).status == 422);
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/lupakan", {{"yakin", "ya"}}).status == 303);
    CHECK_FALSE(warga.get("/pengaduan/saya").has("name=\"yakin\""));
    CHECK(warga.get("/pengaduan/saya").has("Koordinator pengaduan, 24 November 2026"));
    CHECK(koordinator.get(identitas).has("tidak meninggalkan nama atau kontak"));
    CHECK_FALSE(koordinator.get(identitas).has("Maria"));
    CHECK(koordinator.post(identitas + "/buka", {{"sandi", app.login("koordinator").second}}).status == 422);
    CHECK(number(app,
                 "SELECT COUNT(*) AS n FROM pengaduan_lindung WHERE tindakan = 'hapus_identitas' AND relasi = "
                 "'pelapor'") == 1);

    app.move_to("2026-11-25T09:30+09:00");
    Visitor next_day = signed_in(app, "koordinator");
    CHECK_FALSE(next_day.get(identitas).has("Buka sekarang"));
    CHECK(next_day.post(identitas + "/buka", {{"sandi", app.login("koordinator").second}}).status == 422);
    app.stop();
    CHECK(app.command({"verify"}).second.find("catatan pembacaan identitas utuh") != std::string::npos);
  }
}

TEST_CASE("who is anonim is read with a second person, and the reporter is told when APIP's delay ends") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor warga(app);
    Laporan hidden = kPuskesmas;
    hidden.kontak.emplace_back("anonim", "ya");
    const KartuPelapor kartu = lapor(warga, hidden);
    const std::string identitas = newest_aduan(app) + "/identitas";
    Visitor koordinator = signed_in(app, "koordinator");
    CHECK(koordinator.get(identitas).has("orang kedua dari APIP"));
    CHECK(langkah(koordinator, identitas, wish(app, "koordinator")).location == identitas);
    CHECK(koordinator.get(identitas).has("Menunggu APIP"));
    CHECK(koordinator.post(identitas + "/buka", {{"sandi", app.login("koordinator").second}}).status == 422);
    Visitor apip = signed_in(app, "apip");
    CHECK(apip.get("/pemberitahuan").has("menunggu putusan Anda"));
    const std::string putusan = identitas + "/putusan";
    const Fields agree{
        {"putusan", "setuju"}, {"alasan", "Alasannya cukup dan mendesak."}, {"sandi", app.login("apip").second}};
    CHECK(apip.submit(identitas, putusan, with(agree, {{"putusan", ""}})).status == 422);
    CHECK(apip.submit(identitas, putusan, with(agree, {{"tunda_hari", "31"}})).status == 422);
    const Page unexplained = apip.submit(identitas, putusan, with(agree, {{"tunda_hari", "30"}}));
    CHECK(unexplained.status == 422);
    CHECK(unexplained.has("href=\"#alasan_tunda\""));
    CHECK(apip.submit(identitas, putusan,
                      with(agree, {{"tunda_hari", "30"}, {"alasan_tunda", "Pemeriksaan masih berjalan."}}))
              .location == identitas);
    CHECK(koordinator.get("/pemberitahuan").has("disetujui"));
    CHECK(koordinator.submit(identitas, identitas + "/buka", {{"sandi", app.login("koordinator").second}}).status ==
          303);
    CHECK(koordinator.get(identitas).has("Maria Pigai"));
    CHECK_FALSE(buka_milik(warga, kartu).has(kAlasan));
    app.move_to("2026-12-25T09:00+09:00");
    CHECK(buka_milik(warga, kartu).has(kAlasan));
  }
}

TEST_CASE("of a violation the head of APIP reads alone, and nobody else of APIP") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor warga(app);
    lapor(warga, {.kategori = "dugaan",
                  .cerita = "Uang perjalanan dinas dicairkan tanpa berangkat.",
                  .kontak = {{"nama", "Maria Pigai"}}});
    const std::string identitas = newest_aduan(app) + "/identitas";
    Visitor apip = signed_in(app, "apip");
    CHECK(apip.get(identitas).has("hanya dapat dibaca ketua APIP"));
    CHECK(apip.post(identitas, wish(app, "apip")).status == 403);
    Visitor ketua = signed_in(app, "ketua_apip");
    CHECK(langkah(ketua, identitas, wish(app, "ketua_apip")).location == identitas);
    CHECK(ketua.submit(identitas, identitas + "/buka", {{"sandi", app.login("ketua_apip").second}}).status == 303);
    CHECK(ketua.get(identitas).has("Maria Pigai"));
    CHECK_FALSE(apip.get(identitas).has("Maria Pigai"));
  }
}

TEST_CASE("whom it is about: a unit loses it, a koordinator loses it, and each is asked for a reason") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor warga(app);
    lapor(warga, kPuskesmas);
    const std::string path = newest_aduan(app), terlapor = path + "/terlapor";
    Visitor koordinator = signed_in(app, "koordinator");
    const std::string dinkes = text_of(app, "SELECT CAST(id AS TEXT) AS t FROM unit WHERE kode = 'DINKES'");
    CHECK(langkah(koordinator, path + "/disposisi", {{"unit", dinkes}}).location == path);
    Visitor penghubung = signed_in(app, "penghubung");
    CHECK(penghubung.get(path).status == 200);
    CHECK(koordinator.get(path).link_to(terlapor));
    CHECK(koordinator.get(terlapor).has("Belum ada."));
    CHECK(koordinator.get(terlapor + "?cari=zzzzz").has("Tidak ada yang cocok"));
    const std::string found = terlapor + "?cari=dinas%20kesehatan";
    CHECK(koordinator.get(found).has("value=\"unit-" + dinkes + "\""));
    const Fields unit{{"subjek", "unit-" + dinkes}, {"alasan", "Laporan menyebut dinas itu sendiri."}};
    const Page unreasoned = koordinator.submit(found, found, {{"subjek", "unit-" + dinkes}});
    CHECK(unreasoned.status == 422);
    CHECK(unreasoned.has("Tulis alasannya."));
    const Page untaken = koordinator.submit(found, found, unit);
    CHECK(untaken.status == 422);
    CHECK(untaken.has("href=\"#tarik\""));
    CHECK(penghubung.get(path).status == 200);
    const Fields stale = koordinator.get(found).form(found);
    CHECK(koordinator.submit(found, found, with(unit, {{"tarik", "ya"}})).location == terlapor);
    CHECK(koordinator.post(found, with(with(stale, unit), {{"kirim_id", ""}})).status == 409);
    CHECK(penghubung.get(path).status == 404);
    CHECK_FALSE(penghubung.get("/petugas/pengaduan?bagian=berjalan").has(path + "\""));
    // Not given back to whom it is about.
    const Page back = langkah(koordinator, path + "/disposisi", {{"unit", dinkes}});
    CHECK(back.status == 422);
    CHECK(back.has("Pilih unit lain"));

    const std::string nip = app.login("koordinator").first;
    const std::string self = terlapor + "?cari=" + nip;
    const std::string pegawai = text_of(app, "SELECT CAST(id AS TEXT) AS t FROM pegawai WHERE nip = '" + nip + "'");
    CHECK(
        koordinator.submit(self, self, {{"subjek", "pegawai-" + pegawai}, {"alasan", "Laporan menyebut saya sendiri."}})
            .location == "/petugas/pengaduan");
    CHECK(koordinator.get(path).status == 404);
    CHECK(koordinator.get(terlapor).status == 404);
    Visitor apip = signed_in(app, "apip");
    CHECK(apip.get("/petugas/pengaduan").has(path));
    CHECK(apip.get(terlapor).has("Laporan menyebut saya sendiri."));
    const std::string disdik = text_of(app, "SELECT CAST(id AS TEXT) AS t FROM unit WHERE kode = 'DISDIK'");
    CHECK(langkah(apip, path + "/disposisi", {{"unit", disdik}}).status == 303);

    CHECK(apip.submit(terlapor, terlapor + "/cabut", {{"terlapor", ""}, {"alasan_cabut", ""}}).status == 422);
    CHECK(apip.submit(terlapor, terlapor + "/cabut",
                      {{"terlapor", std::to_string(number(app, "SELECT MAX(id) AS n FROM pengaduan_terlapor"))},
                       {"alasan_cabut", "Ternyata orang lain."}})
              .location == terlapor);
    CHECK(koordinator.get(path).status == 200);
    CHECK(app.command({"verify"}).first == 0);
  }
}
