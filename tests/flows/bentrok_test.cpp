// Two windows, or two people, with one form: whoever comes second is told, loses nothing and can save over what he
// read.
#include <doctest/doctest.h>

#include "steps.h"

using harness::Fields;
using harness::Instance;
using harness::number;
using harness::Page;
using harness::signed_in;
using harness::Visitor;

namespace {

// Opens `page`, saves `first` to `action`, then sends `second` as a window would that was opened before that.
Page clash(Visitor& who, const std::string& page, const std::string& action, const Fields& first,
           const Fields& second) {
  const auto stale = harness::with(who.get(page).form(action), second);
  const auto saved = who.submit(page, action, first);
  REQUIRE_MESSAGE(saved.status == 303, saved.text());
  return who.post(action, stale);
}

// Says what the other window saved, keeps what this one typed, and saves when it is sent again.
void check_clash(Visitor& who, const Page& came, const std::string& action, const std::string& other,
                 const std::string& own) {
  CHECK(came.status == 409);
  CHECK(came.text().find("Isian ini sudah diubah di tempat lain") != std::string::npos);
  CHECK_MESSAGE(came.text().find(other) != std::string::npos, other);
  CHECK_MESSAGE(came.has(own), own);
  const auto again = who.post(action, came.form(action));
  CHECK_MESSAGE(again.status == 303, again.text());
}

std::string skp_of(const Instance& app, const std::string& nip) {
  return "/skp/" + std::to_string(number(app,
                                         "SELECT s.id AS n FROM skp s JOIN pegawai g ON g.id = s.pegawai_id "
                                         "WHERE s.tahun = 2026 AND g.nip = '" +
                                             nip + "'"));
}

}  // namespace

TEST_CASE("who comes second with a form keeps what he typed and sees what was saved") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    const Instance app({.postgres = postgres, .pegawai = 120, .sekarang = "2026-11-24T09:00+09:00"});
    {  // a report
      auto pegawai = signed_in(app, "pegawai");
      const std::string skp = skp_of(app, "199203142019032008"), action = skp + "/laporan";
      const auto came = clash(pegawai, skp + "/realisasi", action,
                              {{"capaian", "Posyandu berjalan."}, {"kendala", "Hujan."}, {"aksi", "simpan"}},
                              {{"capaian", "Kunjungan tercapai."}, {"kendala", "Hujan."}, {"aksi", "simpan"}});
      CHECK(came.text().find("Kendala: Hujan.") == std::string::npos);  // the same in both
      check_clash(pegawai, came, action, "Posyandu berjalan.", "Kunjungan tercapai.</textarea>");
    }
    {  // the rater's expectations
      auto penilai = signed_in(app, "penilai");
      const std::string skp = "/skp/" + std::to_string(number(app,
                                                              "SELECT MIN(s.id) AS n FROM skp s JOIN pegawai g "
                                                              "ON g.id = s.penilai_id WHERE g.nip = "
                                                              "'198307222010041003' AND s.keadaan = 'diajukan'"));
      const std::string action = skp + "/ekspektasi";
      const auto came = clash(penilai, action, action, {{"perilaku.1", "Antre dengan nomor."}},
                              {{"perilaku.1", "Jawab dalam sehari."}});
      check_clash(penilai, came, action, "Antre dengan nomor.", "Jawab dalam sehari.</textarea>");
    }
    {  // an employee's data
      auto hr = signed_in(app, "admin_hr");
      const std::string action =
          "/pegawai/" + std::to_string(number(app, "SELECT id AS n FROM pegawai WHERE nip = '199203142019032008'")) +
          "/ubah";
      const auto came = clash(hr, action, action, {{"nama", "Maria Pigai"}, {"email", "maria@wanggar.invalid"}},
                              {{"nama", "Maria Y. Pigai"}, {"email", "maria@wanggar.invalid"}});
      check_clash(hr, came, action, "Nama: Maria Pigai", "value=\"Maria Y. Pigai\"");
    }
    {  // a decision with its reason
      auto penilai = signed_in(app, "penilai");
      const std::string skp = "/skp/" + std::to_string(number(app,
                                                              "SELECT MIN(s.id) AS n FROM skp s JOIN pegawai g "
                                                              "ON g.id = s.penilai_id WHERE g.nip = "
                                                              "'198307222010041003' AND s.keadaan = 'diajukan'"));
      const std::string page = skp + "/periksa?peristiwa=kembalikan", action = skp + "/peristiwa";
      const auto stale = harness::with(penilai.get(page).form(action), {{"alasan", "Target terlalu rendah."}});
      REQUIRE(penilai.submit(skp + "/ekspektasi", skp + "/ekspektasi", {{"perilaku.1", "Antre."}}).status == 303);
      const auto came = penilai.post(action, stale);
      CHECK(came.status == 409);
      CHECK(came.text().find("Rencana ini berubah sejak Anda membukanya") != std::string::npos);
      CHECK(came.has("Target terlalu rendah.</textarea>"));
      CHECK(penilai.post(action, came.form(action)).status == 303);
      // Sent back meanwhile: there is nothing to decide any more.
      CHECK(penilai.post(action, stale).status >= 400);
    }
  }
}

TEST_CASE("a fault does not make a stale form new") {
  const Instance app({.pegawai = 120, .sekarang = "2026-11-24T09:00+09:00"});
  auto pegawai = signed_in(app, "pegawai");
  const std::string skp = skp_of(app, "199203142019032008"), action = skp + "/laporan";
  const auto refused = clash(pegawai, skp + "/realisasi", action, {{"capaian", "Satu."}, {"aksi", "simpan"}},
                             {{"capaian", std::string(4001, 'x')}, {"aksi", "simpan"}});
  REQUIRE(refused.status == 422);
  CHECK(pegawai.post(action, harness::with(refused.form(action), {{"capaian", "Dua."}})).status == 409);
}
