// Whether a reporter came to harm: asked after the case closed, answered through his PIN mailbox, read by APIP.
#include "kabar.h"

using namespace kabar;

TEST_CASE("a whistleblower is asked after 30 days whether he came to harm, and his yes reaches APIP") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    const test::SmtpSink sink;
    Instance app(with_mail(sink, postgres));
    Visitor saksi(app);
    const Kartu kartu = report(saksi, "dugaan", {});
    const std::string first = newest(app);
    Visitor apip = signed_in(app, "apip");
    CHECK(step(apip, first + "/arsipkan", {{"alasan", "terlalu_umum"}, {"teks", "Terlalu umum."}}).status == 303);
    lacak(saksi, kartu);
    CHECK_FALSE(saksi.get("/pengaduan/saya").has("/pengaduan/saya/dampak"));
    app.move_to("2026-12-25T09:00+09:00");
    wait_for("the question", [&] {
      return number(app,
                    "SELECT COUNT(*) AS n FROM pengaduan_dampak WHERE pengaduan_id = (SELECT MAX(id) FROM pengaduan)") >
             0;
    });
    lacak(saksi, kartu);
    const auto answer = [&](const Fields& fields) {
      return saksi.submit("/pengaduan/saya", "/pengaduan/saya/dampak", fields);
    };
    CHECK(answer({}).status == 422);
    const Page short_story = answer({{"dampak", "ya"}, {"teks", "Dipindah."}});
    CHECK(short_story.status == 422);
    CHECK(short_story.has("Dipindah.</textarea>"));
    const Fields yes = with(saksi.get("/pengaduan/saya").form("/pengaduan/saya/dampak"),
                            {{"dampak", "ya"}, {"teks", "Saya dipindahkan ke distrik lain setelah melapor."}});
    const auto before = number(app, "SELECT COUNT(*) AS n FROM pengaduan");
    for (int tap = 0; tap < 2; ++tap)
      CHECK(saksi.post("/pengaduan/saya/dampak", yes).location == "/pengaduan/terkirim");
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan") == before + 1);
    CHECK(saksi.get("/pengaduan/terkirim").has("class=\"code\""));
    CHECK_FALSE(saksi.get("/pengaduan/saya").has("/pengaduan/saya/dampak"));
    const std::string second = newest(app);
    Visitor reader = signed_in(app, "apip");
    CHECK(reader.get(first).has(second));
    CHECK(reader.get(second).has(first));
    CHECK(reader.get(second).has("Saya dipindahkan"));
    for (const char* role : {"koordinator", "penghubung", "kepala_unit"})
      CHECK(signed_in(app, role).get(second).status == 404);
    CHECK(sink.letters().empty());
    CHECK(app.command({"verify"}).first == 0);
  }
}
