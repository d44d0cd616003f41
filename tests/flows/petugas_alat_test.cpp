// The officers' tools over the real program: templates, splitting, merging by a suggestion, many at once, the order of
// the inbox, numbers, and what is hidden from the public; each with the nearest thing that is refused.
#include <doctest/doctest.h>

#include "aduan.h"

using namespace harness;

namespace {

std::vector<File> foto_bukti() {
  return {{"bukti", "sesudah.jpg", "image/jpeg", bytes_of("tests/data/foto.jpg")}};
}

Page track(Visitor& warga, const KartuPelapor& kartu) {
  return warga.submit("/pengaduan/lacak", "/pengaduan/lacak", {{"kode", kartu.kode}, {"pin", kartu.pin}});
}

std::string dinkes(const Instance& app) {
  return std::to_string(number(app, "SELECT id AS n FROM unit WHERE kode = 'DINKES'"));
}

const std::string kInbox = "/petugas/pengaduan";
const std::string kMassal = kInbox + "/massal";

// So many reports of somebody, and their officers' pages.
std::vector<std::string> reports(const Instance& app, int n, const Laporan& laporan = {}) {
  std::vector<std::string> out;
  for (int i = 0; i < n; ++i) {
    Visitor warga(app);
    lapor(warga, laporan);
    out.push_back(newest_aduan(app));
  }
  return out;
}

std::string id_of(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

std::string tick(const std::vector<std::string>& paths, const std::string& step) {
  std::string out = kMassal + "?peristiwa=" + step;
  for (const auto& path : paths) out += "&pilih=" + id_of(path);
  return out;
}

std::int64_t in_state(const Instance& app, const std::string& path, const std::string& state) {
  return number(app,
                "SELECT COUNT(*) AS n FROM pengaduan WHERE id = " + id_of(path) + " AND keadaan = '" + state + "'");
}

std::string nomor_of(const Instance& app, const std::string& path) {
  std::string out;
  app.database()->read([&](db::Reader& r) {
    r.query("SELECT nomor FROM pengaduan WHERE id = " + id_of(path), {},
            [&](const db::Row& row) { out = row.text("nomor"); });
  });
  return out;
}

}  // namespace

TEST_CASE("a template begins an answer, and is no answer") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor koordinator = signed_in(app, "koordinator");
    Visitor penghubung = signed_in(app, "penghubung");
    CHECK(signed_in(app, "pegawai").get("/petugas/templat").status == 404);
    const std::string teks = "Terima kasih. Jam layanan puskesmas sudah kami periksa dan petugas jaga sudah ditegur.";
    const Fields own{{"kode", "JAM-1"}, {"judul", "Jam layanan"}, {"teks", teks}, {"unit", dinkes(app)}};
    const std::string baru = "/petugas/templat/baru", home = "/petugas/templat";
    const Page empty = penghubung.submit(baru, home, {{"kode", "JAM-1"}});
    CHECK(empty.status == 422);
    CHECK(empty.has("Tulis teks templat."));
    // A penghubung keeps those of his unit only.
    CHECK(penghubung.submit(baru, home, with(own, {{"unit", ""}})).status == 422);
    CHECK(penghubung.submit(baru, home, own).location == home);
    CHECK(penghubung.submit(baru, home, own).status == 422);  // the code is taken
    CHECK(penghubung.get(home).has("JAM-1"));
    CHECK_FALSE(penghubung.get(home).has("UMUM-1"));
    CHECK(koordinator.get(home).has("UMUM-1"));
    const std::string common = *koordinator.get(home).link_to(home + "/1");
    CHECK(penghubung.get(common).status == 404);

    Visitor warga(app);
    lapor(warga, {});
    const std::string path = newest_aduan(app);
    CHECK(langkah(koordinator, path + "/disposisi", {{"unit", dinkes(app)}}).status == 303);
    CHECK(langkah(penghubung, path + "/mulai", {{"rencana", "30-11-2026"}}).status == 303);
    const std::string id = std::to_string(number(app, "SELECT id AS n FROM templat_jawaban WHERE kode = 'JAM-1'"));
    const std::string own_page = home + "/" + id;
    const Page emptied = penghubung.submit(own_page, own_page, {{"judul", "Jam layanan puskesmas"}, {"teks", ""}});
    CHECK(emptied.status == 422);
    CHECK(emptied.has("Jam layanan puskesmas"));
    CHECK_FALSE(penghubung.get(home).has("Jam layanan puskesmas"));
    CHECK(penghubung.submit(own_page, own_page, {{"judul", "Jam layanan puskesmas"}}).location == home);
    CHECK(penghubung.get(home).has("Jam layanan puskesmas"));
    const Page late = penghubung.submit(own_page, own_page, {{"judul", "Jam loket"}, {"versi", "1"}});
    CHECK(late.status == 409);
    CHECK(late.has("Jam loket"));
    const std::string typed = "Kepala puskesmas menambah petugas sore.";
    const Page begun =
        langkah(penghubung, path + "/tanggapi", {{"jawaban", typed}, {"aksi", "templat"}, {"templat", id}});
    CHECK(begun.status == 200);
    CHECK(begun.has(typed));
    CHECK(begun.has("Jam layanan puskesmas sudah kami periksa"));
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_jawaban WHERE pengaduan_id = " + id_of(path)) == 0);
    const Page bare = langkah(penghubung, path + "/tanggapi", {{"jawaban", teks}, {"aksi", "kirim"}}, foto_bukti());
    CHECK(bare.status == 422);
    CHECK(bare.has("Jawaban ini hanya templat"));
    CHECK(langkah(penghubung, path + "/tanggapi",
                  {{"jawaban", typed + " Mulai Senin depan loket buka sampai pukul lima sore, juga di pustu. " + teks},
                   {"aksi", "kirim"}},
                  foto_bukti())
              .status == 303);
    CHECK(koordinator.submit(home + "/" + id, home + "/" + id + "/pakai", {}).location == home);
    CHECK(koordinator.get(home).has("Dihentikan"));
  }
}

TEST_CASE("a report about two things is split, and its reporter follows both with one code") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor warga(app);
    const KartuPelapor kartu = lapor(warga, {});
    const std::string path = newest_aduan(app);
    Visitor koordinator = signed_in(app, "koordinator");
    Visitor penghubung = signed_in(app, "penghubung");
    CHECK(penghubung.get(path + "/pecah").status == 404);
    const Fields parts{{"teks_1", "Puskesmas tutup sebelum siang."},
                       {"kategori_1", "puskesmas"},
                       {"teks_2", "Jalan ke puskesmas berlubang besar."},
                       {"kategori_2", "jalan_rusak"},
                       {"teks", "Dua masalah."}};
    const Page one = langkah(koordinator, path + "/pecah", with(parts, {{"teks_2", ""}}));
    CHECK(one.status == 422);
    CHECK(one.has("Puskesmas tutup sebelum siang."));
    const Page unkind = langkah(koordinator, path + "/pecah", with(parts, {{"kategori_2", ""}}));
    CHECK(unkind.status == 422);
    CHECK(unkind.has("Pilih kategori bagian ini."));
    CHECK(langkah(koordinator, path + "/pecah", with(parts, {{"kelas_1", "wbs"}})).status == 422);
    CHECK(langkah(koordinator, path + "/pecah", parts).location == path);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan WHERE induk_id = " + id_of(path)) == 2);
    const std::string last = newest_aduan(app);
    CHECK(koordinator.get(path).has(last + "\""));
    CHECK(koordinator.get(last).has("Jalan ke puskesmas berlubang besar."));

    CHECK(track(warga, kartu).status == 303);
    const Page whole = warga.get("/pengaduan/saya");
    CHECK(whole.has("dalam 3 bagian"));
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/bagian", {{"nomor", nomor_of(app, last)}}).location ==
          "/pengaduan/saya");
    CHECK(warga.get("/pengaduan/saya").has("Jalan ke puskesmas berlubang besar."));
    // A number of somebody else opens nothing.
    const std::string foreign = nomor_of(app, kInbox + "/1");
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/bagian", {{"nomor", foreign}}).status == 404);
    CHECK(app.command({"verify"}).first == 0);
  }
}

TEST_CASE("merged by a suggestion: the reporter follows the one that stays, and says what he thinks of its answer") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor koordinator = signed_in(app, "koordinator");
    Visitor penghubung = signed_in(app, "penghubung");
    const std::string cerita = "Pustu Wanggar kehabisan vaksin campak sejak awal bulan, bayi disuruh kembali.";
    const std::string first = reports(app, 1, {.cerita = cerita}).front();
    Visitor warga(app);
    const KartuPelapor kartu = lapor(warga, {.cerita = cerita});
    const std::string second = newest_aduan(app);
    const Page form = koordinator.get(second + "/gabung");
    CHECK(form.has("value=\"" + nomor_of(app, first) + "\""));
    CHECK(langkah(koordinator, second + "/gabung", {{"teks", "Sama."}}).status == 422);
    CHECK(langkah(koordinator, second + "/gabung", {{"kanonik", nomor_of(app, second)}, {"teks", "Sama."}}).status ==
          422);
    CHECK(langkah(koordinator, second + "/gabung", {{"usul", nomor_of(app, first)}, {"teks", "Masalah yang sama."}})
              .location == second);
    CHECK(track(warga, kartu).status == 303);
    const Page mine = warga.get("/pengaduan/saya");
    CHECK(mine.has("#" + nomor_of(app, first)));
    CHECK_FALSE(mine.has("href=\"/pengaduan/" + nomor_of(app, first)));  // not published yet
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/pesan", {{"teks", "Bayi saya belum divaksin."}}).status ==
          303);
    CHECK(langkah(koordinator, first + "/disposisi", {{"unit", dinkes(app)}}).status == 303);
    CHECK(penghubung.get(first).has("Bayi saya belum divaksin."));
    CHECK(penghubung.get(second).status == 404);
    CHECK(langkah(penghubung, first + "/mulai", {{"teks", "Vaksin dijemput ke Nabire."}, {"rencana", "30-11-2026"}})
              .status == 303);
    CHECK_FALSE(warga.get("/pengaduan/saya").has("name=\"selesai\""));
    langkah(penghubung, first + "/tanggapi",
            {{"jawaban", "Vaksin campak tiba hari Selasa dan bayi yang terlewat dipanggil lewat kader."}},
            foto_bukti());
    Visitor kepala = signed_in(app, "kepala_unit");
    langkah(kepala, first + "/setujui_jawaban", {});
    CHECK(langkah(penghubung, first + "/tanggapi", {}).status == 303);
    CHECK(warga.get("/pengaduan/saya").has("Vaksin campak tiba hari Selasa"));
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/nilai", {{"selesai", "ya"}, {"waktu", "3"}}).status == 303);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_rating WHERE pengaduan_id = " + id_of(second)) == 1);
    CHECK(in_state(app, first, "ditindaklanjuti") == 1);
  }
}

TEST_CASE("many at once through a check page, each on its own and only one's own") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor koordinator = signed_in(app, "koordinator");
    Visitor penghubung = signed_in(app, "penghubung");
    auto paths = reports(app, 3);
    CHECK(koordinator.get(kInbox).has("name=\"pilih\""));
    CHECK(langkah(koordinator, paths[2] + "/disposisi", {{"unit", dinkes(app)}}).status == 303);
    const std::string query = tick(paths, "arsipkan");
    const Page check = koordinator.get(query);
    CHECK(check.has("periksa 2 pengaduan"));
    CHECK(check.has("Yang tidak dikerjakan"));
    const Fields form = check.form(kMassal);
    const Page silent = koordinator.post(kMassal, form);
    CHECK(silent.status == 422);
    CHECK(silent.has("periksa 2 pengaduan"));
    const Fields filled = with(form, {{"alasan", "spam"}, {"teks", "Iklan yang sama."}});
    const Page done = koordinator.post(kMassal, filled);
    CHECK(done.location.starts_with(kMassal + "/"));
    CHECK(koordinator.post(kMassal, filled).location == done.location);  // a double click
    const Page result = koordinator.get(done.location);
    CHECK(result.has("2 dari 2 selesai"));
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_massal") == 1);
    CHECK(in_state(app, paths[0], "arsip") == 1);
    CHECK(in_state(app, paths[2], "terdisposisi") == 1);
    CHECK(penghubung.get(done.location).status == 404);
    CHECK(koordinator.get(kMassal + "?peristiwa=arsipkan").has("Tidak ada yang dapat dikerjakan"));
    CHECK(koordinator.get(kMassal + "?peristiwa=pesan").status == 404);  // not the koordinator's

    // A hand-made form with somebody else's: it is not there for him, and nothing happens to it.
    const auto fresh = reports(app, 1);
    const Page own = penghubung.get(tick({paths[2], fresh[0]}, "pesan"));
    CHECK(own.has("periksa 1 pengaduan"));
    auto forged = with(own.form(kMassal), {{"teks", "Kami datang besok."}});
    forged.emplace_back("pilih", id_of(fresh[0]));
    forged.emplace_back("versi_" + id_of(fresh[0]), "2");
    CHECK(penghubung.get(penghubung.post(kMassal, forged).location).has("1 dari 1 selesai"));
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_peristiwa WHERE peristiwa = 'pesan' AND pengaduan_id = " +
                          id_of(fresh[0])) == 0);
    CHECK(penghubung.post(kMassal, with(forged, {{"peristiwa", "arsipkan"}})).status == 404);

    const auto same = reports(app, 2);
    const Page merge = koordinator.get(tick(same, "gabung"));
    CHECK(merge.has("periksa 1 pengaduan"));
    const Page merged = koordinator.post(kMassal, with(merge.form(kMassal), {{"teks", "Sama."}}));
    CHECK(koordinator.get(merged.location).has("1 dari 1 selesai"));
    CHECK(in_state(app, same[0], "baru") + in_state(app, same[1], "baru") == 1);
    CHECK(signed_in(app, "pegawai").get(tick(same, "gabung")).status == 404);
  }
}

TEST_CASE("the inbox by priority, with how vulnerable people are and who was told of what is late") {
  Instance app({.pengaduan = 200});
  Visitor koordinator = signed_in(app, "koordinator");
  const std::string path = reports(app, 1).front();
  CHECK(koordinator.get(path + "/rentan").has("Bukan kelompok rentan"));
  CHECK(langkah(koordinator, path + "/rentan", {{"kerentanan", "150"}}).status == 422);
  CHECK(langkah(koordinator, path + "/rentan", {{"kerentanan", "149"}, {"teks", "Bayi."}}).status == 422);
  CHECK(langkah(koordinator, path + "/rentan", {{"kerentanan", "150"}, {"teks", "Bayi belum divaksin."}}).location ==
        path);
  CHECK(koordinator.get(path).has("Bayi belum divaksin."));
  CHECK(signed_in(app, "apip").get(path + "/rentan").status == 404);
  const Page ranked = koordinator.get(kInbox + "?bagian=berjalan&urut=prioritas");
  CHECK(ranked.has("× 1,5"));
  CHECK(ranked.has("hal=2"));
  // Whoever is above was told by the clock.
  wait_for("an escalation", [&] { return koordinator.get(kInbox + "?bagian=berjalan").has("sudah diberi tahu"); });
}

TEST_CASE("numbers for officers and for everybody, counted by a job") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 200});
    Visitor koordinator = signed_in(app, "koordinator");
    const std::string path = kInbox + "/statistik";
    // The job counts month after month, this one last.
    wait_for("the numbers", [&] {
      return number(app, "SELECT COUNT(*) AS n FROM pengaduan_angka_bulan WHERE bulan = '2026-11'") == 1;
    });
    const Page all = koordinator.get(path);
    CHECK(all.has("jawaban datang tepat waktu"));
    for (const char* words : {"Bulan demi bulan", "Tiap unit", "Tiap kategori", "Mutu penanganan", "<svg"})
      CHECK(all.has(words));
    CHECK(koordinator.get(path + "?bulan=3").has("dalam 3 bulan"));
    CHECK(koordinator.get(path + ".csv").has("masuk"));
    Visitor penghubung = signed_in(app, "penghubung");
    CHECK(penghubung.get(path).status == 200);
    CHECK_FALSE(penghubung.get(path).has("Dinas Pekerjaan Umum"));
    CHECK(signed_in(app, "pegawai").get(path).status == 404);
    CHECK(signed_in(app, "pegawai").get(path + ".csv").status == 404);
    Visitor warga(app);
    const Page everybody = warga.get("/pengaduan/angka");
    CHECK(everybody.status == 200);
    CHECK(everybody.has("jawaban datang tepat waktu"));
    CHECK(everybody.has("kurang dari 5"));
    CHECK(warga.get("/pengaduan").has("/pengaduan/angka"));
  }
}

TEST_CASE("what is hidden from the public leaves a stub, unless it became rahasia") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor warga(app);
    const KartuPelapor kartu = lapor(warga, {});
    const std::string path = newest_aduan(app);
    const std::string umum = "/pengaduan/" + nomor_of(app, path);
    Visitor koordinator = signed_in(app, "koordinator");
    CHECK(koordinator.get(path + "/sembunyi").status == 404);  // not public yet
    langkah(koordinator, path + "/saring", {{"judul", "Puskesmas tutup sebelum siang"}});
    langkah(koordinator, path + "/disposisi", {{"unit", dinkes(app)}});
    Visitor orang(app);
    CHECK(orang.get(umum).status == 200);
    CHECK(signed_in(app, "penghubung").get(path + "/sembunyi").status == 404);
    const Page why = langkah(koordinator, path + "/sembunyi", {});
    CHECK(why.status == 422);
    CHECK(why.has("Pilih sebabnya."));
    CHECK(langkah(koordinator, path + "/sembunyi", {{"alasan", "data_pribadi"}}).location == path);
    const Page stub = orang.get(umum);
    CHECK(stub.status == 410);
    CHECK(stub.has("Memuat data pribadi"));
    CHECK_FALSE(stub.has("tutup sebelum siang"));
    CHECK_FALSE(orang.get("/pengaduan").has(umum));
    CHECK(langkah(koordinator, path + "/sembunyi", {}).location == path);
    CHECK(orang.get(umum).status == 200);
    langkah(koordinator, path + "/sembunyi", {{"alasan", "keliru"}});
    CHECK(orang.get(umum).status == 410);
    CHECK(track(warga, kartu).status == 303);
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/privasi", {{"rahasia", "ya"}}).status == 303);
    CHECK(orang.get(umum).status == 404);
    CHECK(orang.get(umum).title() == orang.get("/pengaduan/0000000000").title());
  }
}
