#include "pengaduan/tenggat/tenggat.h"

#include <doctest/doctest.h>

#include "kalender/libur_2026.h"

using namespace pengaduan;
using kalender::JenisLibur;
using kalender::Kalender;

namespace {

using L = Langkah;
using K = Klasifikasi;
using Jenis = Perhentian::Jenis;

Tanggal day(std::string_view iso) {
  return Tanggal::parse_iso(iso).value();
}
Saat at(std::string_view iso, int jam = 9) {
  return {day(iso), jam * 60};
}
Perhentian pause(Jenis jenis, std::string_view mulai, std::string_view selesai) {
  return {jenis, day(mulai), day(selesai)};
}

const std::vector<AturanTenggat> rules = aturan_bawaan();
const Kalender libur(kalender::libur_2026());
const Tenggat tenggat(libur, rules);
const Tanggal later = day("2029-01-01");

// With the holidays of 2026. Working days were counted by hand on the calendar.
std::string step(L langkah, const Saat& mulai, std::vector<Perhentian> p = {}, K k = K::pengaduan_tbp) {
  return tenggat.langkah(langkah, k, mulai, p, later).value().hari.iso();
}
std::string final_day(std::vector<K> k, const Saat& mulai, std::vector<Perhentian> p = {}) {
  return tenggat.penyelesaian({mulai, {}, std::move(k), std::move(p)}, later).value().hari.iso();
}

}  // namespace

TEST_CASE("the clocks from a plain Monday") {
  const Saat monday = at("2026-11-23");
  CHECK(step(L::tanda_terima, monday) == "2026-11-23");
  CHECK(step(L::verifikasi, monday) == "2026-11-26");
  CHECK(step(L::tindak_lanjut, monday) == "2026-11-30");
  CHECK(step(L::balasan_pelapor, monday) == "2026-12-07");
  CHECK(step(L::jawaban_pelapor, monday) == "2026-12-07");
  CHECK(step(L::penyelesaian, monday, {}, K::permintaan_informasi) == "2026-11-30");
  CHECK(step(L::penyelesaian, monday, {}, K::aspirasi) == "2026-12-11");
  CHECK(step(L::penyelesaian, monday, {}, K::pengaduan_tbp) == "2026-12-11");
  CHECK(step(L::penyelesaian, monday, {}, K::pengaduan_bp) == "2027-02-17");
  CHECK(step(L::penyelesaian, monday, {}, K::wbs) == "2027-02-17");
  CHECK(step(L::batas_atas, monday) == "2027-01-22");
  CHECK(step(L::jawaban_kelengkapan, monday) == "2026-12-07");
  CHECK(step(L::kelengkapan, monday) == "2026-12-23");
  CHECK(step(L::kip_jawab, monday) == "2026-12-07");
}

TEST_CASE("working days and calendar days run together, and the earliest is due") {
  CHECK(final_day({K::permintaan_informasi}, at("2026-11-23")) == "2026-11-30");
  CHECK(final_day({K::pengaduan_tbp}, at("2026-11-23")) == "2026-12-11");
  CHECK(final_day({K::pengaduan_bp}, at("2026-11-23")) == "2027-01-22");  // the ceiling: 60 days, not 60 hari kerja
  CHECK(final_day({K::wbs}, at("2026-06-02")) == "2026-08-01");           // a Saturday all the same
  const auto ceiling = tenggat.penyelesaian({at("2026-11-23"), {}, {K::pengaduan_bp}, {}}, later).value();
  CHECK(ceiling.aturan->langkah == L::batas_atas);
  CHECK(ceiling.aturan->dasar == "Perpres 76/2013; UU 25/2009 Ps 50");
  const auto complete = tenggat.penyelesaian({at("2026-11-23"), day("2026-12-01"), {K::pengaduan_bp}, {}}, later);
  CHECK(complete.value().hari.iso() == "2027-01-30");
}

TEST_CASE("Nyepi and Idulfitri with their cuti bersama, 18 to 24 March 2026") {
  CHECK(step(L::verifikasi, at("2026-03-16")) == "2026-03-26");  // 17, 25, 26
  CHECK(step(L::tindak_lanjut, at("2026-03-17")) == "2026-03-31");
  CHECK(step(L::penyelesaian, at("2026-03-17")) == "2026-04-14");  // over Good Friday, too
  CHECK(step(L::batas_atas, at("2026-03-17")) == "2026-05-16");
}

TEST_CASE("single holidays and cuti bersama beside a weekend") {
  CHECK(step(L::verifikasi, at("2026-05-13")) == "2026-05-20");  // Thursday and Friday off
  CHECK(step(L::verifikasi, at("2026-05-26")) == "2026-06-03");  // 29 May, then 2 and 3 June
  CHECK(step(L::verifikasi, at("2026-02-13")) == "2026-02-20");  // a Friday before two days off
  CHECK(step(L::verifikasi, at("2026-12-22")) == "2026-12-29");
}

TEST_CASE("the year ends and February has a 29th") {
  CHECK(step(L::tindak_lanjut, at("2026-12-28")) == "2027-01-04");  // 1 January 2027 was not entered
  CHECK(step(L::verifikasi, at("2028-02-25")) == "2028-03-01");
  CHECK(step(L::verifikasi, at("2028-02-28")) == "2028-03-02");
  CHECK(step(L::batas_atas, at("2028-01-01")) == "2028-03-01");
  CHECK(step(L::batas_atas, at("2027-01-01")) == "2027-03-02");
}

TEST_CASE("what arrives on a day off or after closing arrives on the next hari kerja, but not for calendar days") {
  const auto nol = [](const Saat& s, Satuan satuan) { return tenggat.hari_nol(s, satuan).iso(); };
  CHECK(nol(at("2026-11-27", 15), Satuan::hari_kerja) == "2026-11-27");
  CHECK(nol({day("2026-11-27"), 15 * 60 + 59}, Satuan::hari_kerja) == "2026-11-27");
  CHECK(nol(at("2026-11-27", 16), Satuan::hari_kerja) == "2026-11-30");
  CHECK(nol(at("2026-11-27", 16), Satuan::hari_kalender) == "2026-11-27");
  CHECK(nol(at("2026-11-27", 0), Satuan::hari_kerja) == "2026-11-27");
  CHECK(nol(at("2026-11-28"), Satuan::hari_kerja) == "2026-11-30");
  CHECK(nol(at("2026-03-21"), Satuan::hari_kerja) == "2026-03-25");
  CHECK(step(L::tindak_lanjut, at("2026-03-21")) == "2026-04-01");
  CHECK(step(L::batas_atas, at("2026-03-21")) == "2026-05-20");
}

TEST_CASE("a question stops the clock from the day after it to the day of the answer") {
  const Saat tuesday = at("2026-06-02");
  const auto asked = [&](std::string_view mulai, std::string_view selesai) {
    return step(L::penyelesaian, tuesday, {pause(Jenis::tanya, mulai, selesai)});
  };
  CHECK(step(L::penyelesaian, tuesday) == "2026-06-23");
  CHECK(asked("2026-06-05", "2026-06-05") == "2026-06-23");  // answered the same day
  CHECK(asked("2026-06-05", "2026-06-07") == "2026-06-23");  // Friday to Sunday: no hari kerja was lost
  CHECK(asked("2026-06-05", "2026-06-08") == "2026-06-24");  // Friday to Monday: one
  CHECK(asked("2026-06-08", "2026-06-10") == "2026-06-25");
  CHECK(asked("2026-06-12", "2026-06-17") == "2026-06-25");  // a weekend and 1 Muharam inside: 15 and 17 June
  CHECK(asked("2026-06-05", "2026-06-22") == "2026-07-07");  // ten hari kerja
  CHECK(asked("2026-06-05", "2026-06-30") == "2026-07-07");  // and never more than ten
}

TEST_CASE("two pauses add up, and one that lasts counts to today") {
  const Saat tuesday = at("2026-06-02");
  const std::vector<Perhentian> two{pause(Jenis::tanya, "2026-06-05", "2026-06-08"),
                                    pause(Jenis::tanya, "2026-06-09", "2026-06-10")};
  CHECK(step(L::penyelesaian, tuesday, two) == "2026-06-25");
  const std::vector<Perhentian> open{{Jenis::tanya, day("2026-06-05"), {}}};
  const auto due_on = [&](std::string_view hari_ini) {
    return tenggat.langkah(L::penyelesaian, K::pengaduan_tbp, tuesday, open, day(hari_ini)).value().hari.iso();
  };
  CHECK(due_on("2026-06-05") == "2026-06-23");
  CHECK(due_on("2026-06-10") == "2026-06-26");
  CHECK(due_on("2026-09-01") == "2026-07-07");
}

TEST_CASE("a pause moves only the clocks that may be paused") {
  const Saat tuesday = at("2026-06-02");
  const std::vector<Perhentian> asked{pause(Jenis::tanya, "2026-06-03", "2026-06-10")};
  const std::vector<Perhentian> held{pause(Jenis::tunda, "2026-06-03", "2026-06-10")};
  CHECK(step(L::verifikasi, tuesday) == "2026-06-05");
  CHECK(step(L::verifikasi, tuesday, asked) == "2026-06-05");
  CHECK(step(L::verifikasi, tuesday, held) == "2026-06-12");
  for (const auto& p : {asked, held}) {
    CHECK(step(L::tindak_lanjut, tuesday, p) == "2026-06-09");
    CHECK(step(L::batas_atas, tuesday, p) == "2026-08-01");
    CHECK(step(L::penyelesaian, tuesday, p) == "2026-06-30");
  }
  CHECK(final_day({K::pengaduan_bp}, tuesday, asked) == "2026-08-01");
}

TEST_CASE("another class keeps the stricter day, in both directions") {
  const Saat monday = at("2026-11-23");
  CHECK(final_day({K::permintaan_informasi, K::pengaduan_tbp}, monday) == "2026-11-30");
  CHECK(final_day({K::pengaduan_tbp, K::permintaan_informasi}, monday) == "2026-11-30");
  CHECK(final_day({K::pengaduan_tbp, K::pengaduan_bp}, monday) == "2026-12-11");
}

TEST_CASE("a deadline ends with its day, in the office's time zone") {
  const auto b = tenggat.langkah(L::verifikasi, K::aspirasi, at("2026-11-23"), {}, later).value();
  CHECK(tenggat.end_utc_ms(b) == day("2026-11-27").start_utc_ms(540) - 1);
  const Tenggat wib(libur, rules, {.offset_minutes = 420});
  CHECK(wib.end_utc_ms(b) == day("2026-11-27").start_utc_ms(420) - 1);
}

TEST_CASE("a moment is taken in local time") {
  const std::int64_t midnight = day("2026-11-24").start_utc_ms(540);
  CHECK(local(midnight, {}).hari.iso() == "2026-11-24");
  CHECK(local(midnight, {}).menit == 0);
  CHECK(local(midnight - 1, {}).hari.iso() == "2026-11-23");
  CHECK(local(midnight - 1, {}).menit == 1439);
  CHECK(local(midnight, {.offset_minutes = 420}).menit == 22 * 60);
}

TEST_CASE("warned at 50 and 80 percent, late after the day, worse at 120 percent") {
  const auto b = tenggat.langkah(L::penyelesaian, K::pengaduan_tbp, at("2026-11-23"), {}, later).value();
  REQUIRE(b.hari.iso() == "2026-12-11");
  const auto on = [&](std::string_view iso) { return tenggat.peringatan(b, {}, day(iso)); };
  CHECK(on("2026-11-23") == Peringatan::tidak);
  CHECK(on("2026-12-01") == Peringatan::tidak);          // 6 of 14
  CHECK(on("2026-12-02") == Peringatan::separuh);        // 7
  CHECK(on("2026-12-08") == Peringatan::separuh);        // 11
  CHECK(on("2026-12-09") == Peringatan::delapan_puluh);  // 12
  CHECK(on("2026-12-11") == Peringatan::delapan_puluh);  // the last day is in time
  CHECK(on("2026-12-12") == Peringatan::lewat);
  CHECK(on("2026-12-15") == Peringatan::lewat);              // 16
  CHECK(on("2026-12-16") == Peringatan::seratus_dua_puluh);  // 17, from 16.8
}

TEST_CASE("a holiday added late moves what is open and nothing else") {
  auto more = kalender::libur_2026();
  more.push_back({day("2026-11-25"), JenisLibur::lokal, "Hari jadi"});
  const Kalender changed(more);
  const Tenggat baru(changed, rules);
  const auto moved = [&](const Perkara& p, KeadaanPengaduan k, Tanggal sejak) {
    return pergeseran(p, k, tenggat.penyelesaian(p, sejak)->hari, sejak, baru);
  };
  const Perkara p{at("2026-11-23"), {}, {K::pengaduan_tbp}, {}};
  using S = KeadaanPengaduan;
  for (const auto k :
       {S::baru, S::tunda, S::terdisposisi, S::dikembalikan, S::diproses, S::menunggu_pelapor, S::dibuka_kembali}) {
    REQUIRE(moved(p, k, later));
    CHECK(moved(p, k, later)->lama.iso() == "2026-12-11");
    CHECK(moved(p, k, later)->baru.iso() == "2026-12-14");
  }
  for (const auto k : {S::draf, S::menunggu_konfirmasi, S::bukan_wewenang, S::arsip, S::duplikat, S::ditindaklanjuti,
                       S::selesai_dikonfirmasi, S::selesai_otomatis, S::dicabut, S::dicabut_otomatis, S::kedaluwarsa})
    CHECK_FALSE(moved(p, k, later));
  const Perkara before{at("2026-10-01"), {}, {K::pengaduan_tbp}, {}};
  CHECK_FALSE(moved(before, S::baru, later));
  const Perkara ceiling{at("2026-11-02"), {}, {K::pengaduan_bp}, {}};  // calendar days do not move
  CHECK_FALSE(moved(ceiling, S::baru, later));
  // A pause that goes on moves the deadline by itself, from day to day: that is no change of the calendar.
  const Perkara asked{
      at("2026-11-23"), {}, {K::pengaduan_tbp}, {{Perhentian::Jenis::tanya, day("2026-11-26"), std::nullopt}}};
  CHECK_FALSE(pergeseran(asked, S::menunggu_pelapor, tenggat.penyelesaian(asked, day("2026-11-27"))->hari,
                         day("2026-11-27"), tenggat));
}

TEST_CASE("each state waits for its step") {
  using S = KeadaanPengaduan;
  CHECK(waits_for(S::baru) == L::verifikasi);
  CHECK(waits_for(S::tunda) == L::kelengkapan);
  CHECK(waits_for(S::terdisposisi) == L::tindak_lanjut);
  CHECK(waits_for(S::menunggu_pelapor) == L::jawaban_pelapor);
  CHECK(waits_for(S::ditindaklanjuti) == L::balasan_pelapor);
  CHECK_FALSE(waits_for(S::diproses));
  CHECK_FALSE(waits_for(S::dicabut));
}
