#include "pengaduan/surat/surat.h"

#include <doctest/doctest.h>

#include <string>

using namespace pengaduan;

namespace {

using P = PeristiwaPengaduan;
using R = Relasi;
using L = PeranLangganan;

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kMidnight = 1'783'868'400'000;  // Monday 13 July 2026, 00.00 WIT
constexpr int kWit = 540;

std::int64_t at(int hour, int minute = 0) {
  return kMidnight + hour * kHour + minute * kMinute;
}

}  // namespace

TEST_CASE("who is told of an event by e-mail, and who is not") {
  std::string told;
  for (const auto& [peristiwa, code] : EnumText<P>::table) {
    const auto own = surat_untuk(L::pelapor, peristiwa, R::koordinator);
    const auto follower = surat_untuk(L::pengikut, peristiwa, R::koordinator);
    if (!own && !follower) continue;
    told += std::string(code) + " " + (own ? std::string(to_code(*own)) : "-") + " " +
            (follower ? std::string(to_code(*follower)) : "-") + "\n";
  }
  CHECK(told == R"(minta_kelengkapan kelengkapan -
alihkan dialihkan -
arsipkan diarsipkan -
gabung digabung digabung
pisah dipisah -
pecah dipecah -
disposisi diteruskan -
kembalikan dikembalikan -
setujui_klasifikasi kelas_berubah -
pesan pesan -
tanya pertanyaan -
balas pesan -
lewat_tenggat terlambat -
tanggapi dijawab dijawab
konfirmasi - ditutup
tutup_otomatis ditutup ditutup
buka_kembali dibuka -
tolak_buka tidak_dibuka -
cabut - ditutup
cabut_otomatis gugur -
)");
}

TEST_CASE("of his own steps the reporter is told only of reopening") {
  for (const auto& [peristiwa, code] : EnumText<P>::table) {
    INFO(code);
    CHECK(surat_untuk(L::pelapor, peristiwa, R::pelapor).has_value() == (peristiwa == P::buka_kembali));
  }
  CHECK(surat_untuk(L::pengikut, P::konfirmasi, R::pelapor) == Surat::ditutup);
}

TEST_CASE("a letter names a number only where its content is no secret, and of WBS nothing") {
  const auto of = [](bool anonim, bool rahasia, Klasifikasi kelas) {
    return muatan_surat(Surat::dijawab, {.anonim = anonim, .rahasia = rahasia}, kelas);
  };
  CHECK(of(false, false, Klasifikasi::pengaduan_tbp) == Muatan::bernomor);
  CHECK(of(true, false, Klasifikasi::aspirasi) == Muatan::bernomor);
  CHECK(of(false, true, Klasifikasi::pengaduan_tbp) == Muatan::tanpa_nomor);
  CHECK(of(true, true, Klasifikasi::permintaan_informasi) == Muatan::tanpa_nomor);
  CHECK(of(false, false, Klasifikasi::pengaduan_bp) == Muatan::tanpa_nomor);
  CHECK(of(true, true, Klasifikasi::wbs) == Muatan::netral);
  CHECK(muatan_surat(Surat::tanya_dampak, {}, Klasifikasi::pengaduan_bp) == Muatan::netral);
}

TEST_CASE("in the quiet hours a letter waits for the morning") {
  const JamTenang night;
  CHECK(boleh_kirim(at(20, 59), night, kWit) == at(20, 59));
  CHECK(boleh_kirim(at(21), night, kWit) == at(30));
  CHECK(boleh_kirim(at(23, 59), night, kWit) == at(30));
  CHECK(boleh_kirim(at(24), night, kWit) == at(30));
  CHECK(boleh_kirim(at(5, 59), night, kWit) == at(6));
  CHECK(boleh_kirim(at(6), night, kWit) == at(6));
  // Inside one day, and none at all.
  const JamTenang noon{.mulai = 12, .selesai = 13};
  CHECK(boleh_kirim(at(12, 30), noon, kWit) == at(13));
  CHECK(boleh_kirim(at(13), noon, kWit) == at(13));
  CHECK(boleh_kirim(at(11, 59), noon, kWit) == at(11, 59));
  CHECK(boleh_kirim(at(3), {.mulai = 6, .selesai = 6}, kWit) == at(3));
  // Another zone, two hours behind.
  CHECK(boleh_kirim(at(22), night, 420) == at(22));
  CHECK(boleh_kirim(at(23), night, 420) == at(32));
}

TEST_CASE("an address is shown so that only its owner knows it") {
  CHECK(samarkan_surel("maria.pigai@contoh.id") == "m•••@contoh.id");
  CHECK(samarkan_surel("é@contoh.id") == "é•••@contoh.id");
  CHECK(samarkan_surel("") == "");
  CHECK(samarkan_surel("@contoh.id") == "");
}

TEST_CASE("a letter that cannot be sent is tried for more than a day") {
  CHECK(tunggu_kirim_ms(1) == 5'000);
  CHECK(tunggu_kirim_ms(2) == 20'000);
  std::int64_t all = 0;
  for (int n = 1; n < kirim_coba_max; ++n) all += tunggu_kirim_ms(n);
  CHECK(all / kHour == 30);
}
