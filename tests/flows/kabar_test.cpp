// News by e-mail against a mail server of the test's own: a year of letters for one pengaduan, what no letter may
// carry, codes that are wrong, late or tried too often, and the way out.
#include "kabar.h"

using namespace kabar;

TEST_CASE("a year of letters: to the reporter and to a follower, until each stops them") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    const test::SmtpSink sink;
    Instance app(with_mail(sink, postgres));
    Visitor warga(app);
    const Page form = warga.get("/pengaduan/baru/kontak");
    CHECK(form.has("name=\"kabari\""));
    const Page empty = warga.submit("/pengaduan/baru/kontak", "/pengaduan/baru/kontak", {{"kabari", "ya"}});
    CHECK(empty.status == 422);
    CHECK(empty.has("Tulis alamat e-mail untuk menerima kabar."));
    const std::string maria = "maria@example.org";
    const Kartu kartu = report(warga, "puskesmas", {{"nama", "Maria Pigai"}, {"surel", maria}, {"kabari", "ya"}});
    CHECK(warga.get("/pengaduan/terkirim").has("m•••@example.org"));
    const std::string path = newest(app);
    const std::string nomor = text_of_newest(app, "nomor");
    const std::string code = code_in(letter_to(sink, maria, 1));
    lacak(warga, kartu);
    const Fields proof = warga.get("/pengaduan/saya").form("/pengaduan/saya/surel/kode");
    const Page missed = warga.post("/pengaduan/saya/surel/kode", with(proof, {{"kode", wrong(code)}}));
    CHECK(missed.status == 422);
    CHECK(missed.has("Kode tidak cocok"));
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/surel/kode", {{"kode", ""}}).status == 422);
    // Spaces between the digits are how people copy them; a second tap changes nothing.
    const std::string spaced = code.substr(0, 3) + " " + code.substr(3);
    for (int tap = 0; tap < 2; ++tap)
      CHECK(warga.post("/pengaduan/saya/surel/kode", with(proof, {{"kode", spaced}})).location == "/pengaduan/saya");
    CHECK(warga.get("/pengaduan/saya").has("Kabar dikirim ke m•••@example.org"));
    letter_to(sink, maria, 2);

    Petugas petugas(app);
    petugas.forward(path);
    letter_to(sink, maria, 3);
    petugas.begin(path);
    // Somebody else follows what is public now.
    const std::string yohana = "yohana@example.org";
    const std::string ikuti = "/pengaduan/" + nomor + "/ikuti";
    Visitor other(app);
    CHECK(other.get("/pengaduan/" + nomor).link_to(ikuti));
    CHECK(other.submit(ikuti, ikuti, {{"surel", "yohana"}}).status == 422);
    const Page asked = other.submit(ikuti, ikuti, {{"surel", yohana}});
    REQUIRE(asked.location.starts_with("/pengaduan/ikuti/"));
    const std::string follower_code = code_in(letter_to(sink, yohana, 1));
    CHECK(other.submit(asked.location, asked.location, {{"kode", wrong(follower_code)}}).status == 422);
    CHECK(other.submit(asked.location, asked.location, {{"kode", follower_code}}).location == asked.location);
    CHECK(other.get(asked.location).has("Anda mengikuti laporan ini"));

    CHECK(step(petugas.penghubung, path + "/pesan", {{"teks", "Kami sedang memeriksa."}}).location == path);
    CHECK(step(petugas.penghubung, path + "/tanya", {{"teks", "Hari apa saja?"}}).location == path);
    CHECK(letter_to(sink, maria, 5).text.find("Paling lambat: ") != std::string::npos);
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/balas", {{"teks", "Senin dan Rabu."}}).status == 303);
    petugas.answer(path);
    letter_to(sink, maria, 6);
    // At night nothing goes out; in the morning it does. Answered on a Tuesday, it closes on the second one after it.
    app.move_to("2026-12-01T22:30+09:00");
    wait_for("the warning", [&] {
      return number(app, "SELECT COUNT(*) AS n FROM pengaduan_surat WHERE surat = 'hampir_tutup'") == 1;
    });
    wait_for("the morning", [&] {
      return number(app,
                    "SELECT COUNT(*) AS n FROM pekerjaan WHERE jenis = 'pengaduan_surat' AND keadaan = 'antre' AND "
                    "diklaim_sampai > 0") == 1;
    });
    app.move_to("2026-12-02T09:00+09:00");
    letter_to(sink, maria, 7);
    app.move_to("2026-12-10T09:00+09:00");
    const auto closed = letter_to(sink, maria, 8);
    const auto closed_too = letter_to(sink, yohana, 3);
    lacak(warga, kartu);
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/buka_kembali", {{"teks", "Masih tutup."}}).status == 303);
    letter_to(sink, maria, 9);
    app.move_to("2027-02-15T09:00+09:00");
    letter_to(sink, maria, 10);
    CHECK(subjects(sink, maria) ==
          "Kode untuk kabar lewat e-mail\n"
          "Laporan " +
              nomor +
              ": kabar lewat e-mail menyala\n"
              "Laporan " +
              nomor +
              ": sudah diperiksa dan diteruskan\n"
              "Laporan " +
              nomor +
              ": ada pesan untuk Anda\n"
              "Laporan " +
              nomor +
              ": ada pertanyaan untuk Anda\n"
              "Laporan " +
              nomor +
              ": sudah dijawab\n"
              "Laporan " +
              nomor +
              ": akan ditutup\n"
              "Laporan " +
              nomor +
              ": ditutup\n"
              "Laporan " +
              nomor +
              ": dibuka kembali\n"
              "Laporan " +
              nomor + ": terlambat\n");
    CHECK(subjects(sink, yohana) ==
          "Kode untuk kabar lewat e-mail\n"
          "Laporan " +
              nomor +
              " yang Anda ikuti: sudah dijawab\n"
              "Laporan " +
              nomor + " yang Anda ikuti: ditutup\n");
    for (const auto& letter : sink.letters())
      for (const char* secret : {"Puskesmas", "Maria", "Hari apa", "Jadwal jaga", "Kesehatan"})
        CHECK_MESSAGE(letter.text.find(secret) == std::string::npos, secret);

    // Looking at the way out changes nothing; one click of a mail program, without a page before it, ends the letters.
    const std::string out = way_out(closed);
    Visitor mail_program(app);
    CHECK(mail_program.get(out).has("Berhenti menerima kabar?"));
    lacak(warga, kartu);
    CHECK(warga.get("/pengaduan/saya").has("Kabar dikirim ke"));
    CHECK(warga.get("/pengaduan/saya/data").has("\"alamat\": \"" + maria));
    for (int tap = 0; tap < 2; ++tap)
      CHECK(mail_program.post(out, {{"List-Unsubscribe", "One-Click"}}).location == out);
    CHECK(mail_program.get(out).has("Kabar sudah dihentikan"));
    CHECK(warga.get("/pengaduan/saya").has("Kabar sudah Anda hentikan"));
    CHECK(mail_program.get(way_out(closed_too)).has("Berhenti menerima kabar?"));
    CHECK(Visitor(app).submit(way_out(closed_too), way_out(closed_too), {}).status == 303);
    CHECK(mail_program.get("/pengaduan/langganan/" + std::string(32, '0')).status == 404);
    CHECK(mail_program.post("/pengaduan/langganan/" + std::string(32, '0'), {}).status == 404);
    const auto before = number(app, "SELECT COUNT(*) AS n FROM pengaduan_surat");
    Visitor penghubung = signed_in(app, "penghubung");
    CHECK(step(penghubung, path + "/pesan", {{"teks", "Kami periksa lagi."}}).location == path);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_surat") == before);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_langganan WHERE segel <> ''") == 0);
    for (const char* address : {"maria", "yohana"}) CHECK(app.log().find(address) == std::string::npos);
    CHECK(app.command({"verify"}).first == 0);
  }
}

TEST_CASE("of what is secret no byte of any letter tells the number, the story or the name") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    const test::SmtpSink sink;
    Instance app(with_mail(sink, postgres));
    Petugas petugas(app);
    const std::string maria = "maria@example.org", agus = "agus@example.org";
    std::vector<std::string> secrets{"Puskesmas", "Maria Pigai", "Terlalu umum", "Dinas"};
    // Hidden from everybody: forwarded and answered.
    Visitor warga(app);
    const Kartu kartu =
        report(warga, "puskesmas", {{"nama", "Maria Pigai"}, {"surel", maria}, {"kabari", "ya"}, {"rahasia", "ya"}});
    const std::string hidden = newest(app);
    secrets.push_back(text_of_newest(app, "nomor"));
    const std::string no_page = "/pengaduan/" + secrets.back() + "/ikuti";
    lacak(warga, kartu);
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/surel/kode", {{"kode", code_in(letter_to(sink, maria, 1))}})
              .status == 303);
    petugas.forward(hidden);
    petugas.begin(hidden);
    petugas.answer(hidden);
    letter_to(sink, maria, 4);
    CHECK(subjects(sink, maria) ==
          "Kode untuk kabar lewat e-mail\n"
          "Laporan Anda: kabar lewat e-mail menyala\n"
          "Laporan Anda: sudah diperiksa dan diteruskan\n"
          "Laporan Anda: sudah dijawab\n");
    CHECK(Visitor(app).get(no_page).status == 404);

    // A whistleblower is offered it on his own page alone, and every letter says the same.
    Visitor saksi(app);
    const Kartu rahasia = report(saksi, "dugaan", {{"nama", "Maria Pigai"}});
    const std::string wbs = newest(app);
    secrets.push_back(text_of_newest(app, "nomor"));
    lacak(saksi, rahasia);
    CHECK(saksi.get("/pengaduan/saya").has("Ada kabar untuk Anda"));
    CHECK(saksi.submit("/pengaduan/saya", "/pengaduan/saya/surel", {{"surel", agus}}).status == 303);
    CHECK(saksi.submit("/pengaduan/saya", "/pengaduan/saya/surel/kode", {{"kode", code_in(letter_to(sink, agus, 1))}})
              .status == 303);
    letter_to(sink, agus, 2);
    Visitor apip = signed_in(app, "apip");
    CHECK(step(apip, wbs + "/arsipkan", {{"alasan", "terlalu_umum"}, {"teks", "Terlalu umum."}}).status == 303);
    letter_to(sink, agus, 3);
    CHECK(subjects(sink, agus) ==
          "Kode untuk kabar lewat e-mail\n"
          "Ada kabar untuk Anda\n"
          "Ada kabar untuk Anda\n");
    for (const auto& letter : sink.letters())
      for (const auto& secret : secrets)
        CHECK_MESSAGE((letter.text + letter.subject).find(secret) == std::string::npos, secret);
  }
}

TEST_CASE("codes that are late or tried too often end, letters are few, and a refused address is told") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    const test::SmtpSink sink(0, "salah@example.org");
    Instance app(with_mail(sink, postgres));
    Visitor warga(app);
    const Kartu kartu = report(warga, "puskesmas", {});
    lacak(warga, kartu);
    const auto saya = [&](const std::string& form, const Fields& fields) {
      return warga.submit("/pengaduan/saya", "/pengaduan/saya/" + form, fields);
    };
    const Page typo = saya("surel", {{"surel", "maria@"}});
    CHECK(typo.status == 422);
    CHECK(typo.has("value=\"maria@\""));
    // A double click asks once.
    const std::string maria = "maria@example.org";
    const Fields twice = with(warga.get("/pengaduan/saya").form("/pengaduan/saya/surel"), {{"surel", maria}});
    for (int tap = 0; tap < 2; ++tap) CHECK(warga.post("/pengaduan/saya/surel", twice).location == "/pengaduan/saya");
    std::string code = code_in(letter_to(sink, maria, 1));
    app.move_to("2026-11-24T09:20+09:00");
    const Page late = saya("surel/kode", {{"kode", code}});
    CHECK(late.status == 422);
    CHECK(late.has("tidak berlaku lagi"));
    CHECK(saya("surel", {{"surel", maria}}).status == 303);
    code = code_in(letter_to(sink, maria, 2));
    for (int i = 0; i < 5; ++i) CHECK(saya("surel/kode", {{"kode", wrong(code)}}).has("tidak cocok"));
    CHECK(saya("surel/kode", {{"kode", code}}).has("tidak berlaku lagi"));
    CHECK(saya("surel", {{"surel", maria}}).status == 303);
    code = code_in(letter_to(sink, maria, 3));
    const Page too_often = saya("surel", {{"surel", maria}});
    CHECK(too_often.status == 422);
    CHECK(too_often.has("Tunggu satu jam"));
    CHECK(saya("surel/kode", {{"kode", code}}).status == 303);
    CHECK(saya("surel/henti", {}).status == 303);
    CHECK(warga.get("/pengaduan/saya").has("Kabar sudah Anda hentikan"));
    // The mail server does not know it: said on the page, and never tried again.
    CHECK(saya("surel", {{"surel", "salah@example.org"}}).status == 303);
    wait_for("the refusal", [&] { return warga.get("/pengaduan/saya").has("menolak surat kami"); });
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_surat WHERE keadaan = 'gagal'") == 1);
    // Without code and PIN in this browser every form leads to the door, and nothing is done.
    Visitor lost(app);
    for (const char* form : {"surel", "surel/kode", "surel/henti", "dampak"})
      CHECK(lost.post(std::string("/pengaduan/saya/") + form, {{"surel", maria}, {"kode", code}}).location ==
            "/pengaduan/lacak");
    CHECK(subjects(sink, "salah@example.org").empty());
    CHECK(app.log().find("example.org") == std::string::npos);
  }
}

TEST_CASE("without a mail server nothing is offered") {
  Instance app({.pengaduan = 40});
  Visitor warga(app);
  CHECK_FALSE(warga.get("/pengaduan/baru/kontak").has("name=\"kabari\""));
  const Kartu kartu = report(warga, "puskesmas", {{"surel", "maria@example.org"}, {"kabari", "ya"}});
  lacak(warga, kartu);
  CHECK_FALSE(warga.get("/pengaduan/saya").has("/pengaduan/saya/surel"));
  CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_langganan") == 0);
  std::string nomor;
  app.database()->read([&](db::Reader& r) {
    r.query("SELECT nomor FROM pengaduan WHERE terbit = 1 LIMIT 1", {},
            [&](const db::Row& row) { nomor = row.text("nomor"); });
  });
  CHECK(warga.get("/pengaduan/" + nomor).status == 200);
  CHECK_FALSE(warga.get("/pengaduan/" + nomor).has("/ikuti"));
  CHECK(warga.get("/pengaduan/" + nomor + "/ikuti").status == 404);
}
