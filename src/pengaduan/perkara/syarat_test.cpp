#include "pengaduan/perkara/syarat.h"

#include <doctest/doctest.h>

using namespace pengaduan;

namespace {

using S = Syarat;
using R = Relasi;

bool ok(S s, const FaktaPengaduan& f, R r = R::koordinator) {
  return holds(s, r, f);
}

}  // namespace

TEST_CASE("a code holds for 24 hours, a draft for 7 days") {
  CHECK(ok(S::kode_berlaku, {.jam = 23}));
  CHECK_FALSE(ok(S::kode_lewat, {.jam = 23}));
  CHECK_FALSE(ok(S::kode_berlaku, {.jam = 24}));
  CHECK(ok(S::kode_lewat, {.jam = 24}));
  CHECK_FALSE(ok(S::draf_lewat, {.hari = 6}));
  CHECK(ok(S::draf_lewat, {.hari = 7}));
}

TEST_CASE("what is waited for ends with its deadline, but a wish to reopen keeps an answer from being closed") {
  CHECK_FALSE(ok(S::langkah_lewat, {}));
  CHECK(ok(S::langkah_lewat, {.langkah_lewat = true}));
  CHECK_FALSE(ok(S::balasan_lewat, {}));
  CHECK_FALSE(ok(S::tenggat_lewat, {}));
  CHECK(ok(S::tenggat_lewat, {.tenggat_lewat = true}));
  CHECK_FALSE(ok(S::tenggat_lewat, {.hitungan = {.lewat_tenggat = true}, .tenggat_lewat = true}));
  CHECK(ok(S::balasan_lewat, {.langkah_lewat = true}));
  CHECK_FALSE(ok(S::balasan_lewat, {.hitungan = {.buka_diminta = true}, .langkah_lewat = true}));
}

TEST_CASE("nothing is disposed half, and what is berkadar pengawasan goes to APIP only") {
  CHECK_FALSE(ok(S::disposisi_lengkap, {}));
  CHECK(ok(S::disposisi_lengkap, {.disposisi_lengkap = true}));
  CHECK(ok(S::disposisi_lengkap, {.disposisi_lengkap = true, .tujuan_apip = true}));
  for (const auto k : {Klasifikasi::pengaduan_bp, Klasifikasi::wbs}) {
    CHECK_FALSE(ok(S::disposisi_lengkap, {.klasifikasi = k, .disposisi_lengkap = true}));
    CHECK_FALSE(ok(S::disposisi_lengkap, {.klasifikasi = k, .tujuan_apip = true}));
    CHECK(ok(S::disposisi_lengkap, {.klasifikasi = k, .disposisi_lengkap = true, .tujuan_apip = true}));
  }
}

TEST_CASE("only what the same people see is merged, and only into what is open") {
  const Kanonik open{.terbuka = true};
  const Kanonik secret{.rahasia = true, .terbuka = true};
  const Kanonik vault{.wbs = true, .terbuka = true};
  CHECK_FALSE(ok(S::kanonik_setara, {}));
  CHECK(ok(S::kanonik_setara, {.kanonik = open}));
  CHECK(ok(S::kanonik_setara, {.privasi = {.anonim = true}, .kanonik = open}));
  CHECK_FALSE(ok(S::kanonik_setara, {.privasi = {.rahasia = true}, .kanonik = open}));
  CHECK_FALSE(ok(S::kanonik_setara, {.kanonik = secret}));
  CHECK(ok(S::kanonik_setara, {.privasi = {.rahasia = true}, .kanonik = secret}));
  CHECK_FALSE(ok(S::kanonik_setara, {.klasifikasi = Klasifikasi::wbs, .kanonik = open}));
  CHECK_FALSE(ok(S::kanonik_setara, {.kanonik = vault}));
  CHECK(ok(S::kanonik_setara, {.klasifikasi = Klasifikasi::wbs, .kanonik = vault}));
  CHECK_FALSE(ok(S::kanonik_setara, {.kanonik = Kanonik{.terbuka = false}}));
}

TEST_CASE("two returns, two pauses, one appeal") {
  CHECK(ok(S::sisa_pengembalian, {.hitungan = {.pengembalian = 1}}));
  CHECK_FALSE(ok(S::sisa_pengembalian, {.hitungan = {.pengembalian = 2}}));
  CHECK(ok(S::sisa_jeda, {.hitungan = {.jeda = 1}}));
  CHECK_FALSE(ok(S::sisa_jeda, {.hitungan = {.jeda = 2}}));
  CHECK(ok(S::banding_pertama, {}));
  CHECK_FALSE(ok(S::banding_pertama, {.hitungan = {.banding = 1}}));
}

TEST_CASE("an answer is long enough, no bare template, and shows the work where there was any") {
  CHECK_FALSE(ok(S::jawaban_lengkap, {.jawaban_length = 39}));
  CHECK(ok(S::jawaban_lengkap, {.jawaban_length = 40}));
  CHECK_FALSE(ok(S::jawaban_lengkap, {.jawaban_templat_saja = true, .jawaban_length = 40}));
  CHECK_FALSE(ok(S::jawaban_lengkap, {.pekerjaan_fisik = true, .jawaban_length = 40}));
  CHECK(ok(S::jawaban_lengkap, {.pekerjaan_fisik = true, .ada_bukti = true, .jawaban_length = 40}));
}

TEST_CASE("the head of the unit approves what is serious, once, and not for APIP") {
  FaktaPengaduan f{.keparahan = 2, .jawaban_length = 40};
  CHECK(ok(S::jawaban_lengkap, f));
  CHECK_FALSE(ok(S::jawaban_berat, f));
  f.keparahan = 3;
  CHECK_FALSE(ok(S::jawaban_lengkap, f));
  CHECK(ok(S::jawaban_berat, f));
  f.hitungan.jawaban_disetujui = true;
  CHECK(ok(S::jawaban_lengkap, f));
  CHECK_FALSE(ok(S::jawaban_berat, f));
  f.hitungan.jawaban_disetujui = false;
  f.klasifikasi = Klasifikasi::pengaduan_bp;
  CHECK(ok(S::jawaban_lengkap, f));
  CHECK_FALSE(ok(S::jawaban_berat, f));
  CHECK_FALSE(ok(S::jawaban_berat, {.keparahan = 3, .jawaban_length = 39}));
}

TEST_CASE("another class needs two roles") {
  const FaktaPengaduan proposed{.hitungan = {.pengusul_klasifikasi = R::koordinator}};
  CHECK_FALSE(ok(S::usul_peran_lain, {}, R::apip));
  CHECK_FALSE(ok(S::usul_peran_lain, proposed, R::koordinator));
  CHECK(ok(S::usul_peran_lain, proposed, R::apip));
}

TEST_CASE("the reporter reopens once by himself within 30 days; then the koordinator decides, then APIP") {
  CHECK(ok(S::buka_pertama, {.hari_sejak_selesai = 30}));
  CHECK_FALSE(ok(S::buka_pertama, {.hari_sejak_selesai = 31}));
  CHECK_FALSE(ok(S::buka_lanjutan, {}));
  FaktaPengaduan f{.hitungan = {.pembukaan = 1}, .hari_sejak_selesai = 30};
  CHECK_FALSE(ok(S::buka_pertama, f));
  CHECK(ok(S::buka_lanjutan, f));
  CHECK_FALSE(ok(S::buka_kedua, f));
  f.hari_sejak_selesai = 31;
  CHECK_FALSE(ok(S::buka_lanjutan, f));
  f.hitungan.buka_diminta = true;  // asked in time, decided after it
  CHECK(ok(S::buka_kedua, f));
  CHECK_FALSE(ok(S::buka_apip, f));
  f.hitungan.pembukaan = 2;
  CHECK_FALSE(ok(S::buka_kedua, f));
  CHECK(ok(S::buka_apip, f));
  f.hitungan.pembukaan = 1;
  f.klasifikasi = Klasifikasi::wbs;
  CHECK(ok(S::buka_apip, f));
  CHECK_FALSE(ok(S::buka_kedua, f));
}

TEST_CASE("a withdrawal is confirmed after three days") {
  CHECK(ok(S::belum_minta_cabut, {}));
  FaktaPengaduan f{.hitungan = {.cabut_diminta = true}, .hari_sejak_minta_cabut = 2};
  CHECK_FALSE(ok(S::belum_minta_cabut, f));
  CHECK_FALSE(ok(S::tenang_lewat, f));
  f.hari_sejak_minta_cabut = 3;
  CHECK(ok(S::tenang_lewat, f));
  CHECK_FALSE(ok(S::tenang_lewat, {.hari_sejak_minta_cabut = 3}));
}

TEST_CASE("what comes from another system is over only when it was over there") {
  CHECK(ok(S::selesai_di_asal, {.selesai_di_asal = true}));
  CHECK_FALSE(ok(S::selesai_di_asal, {}));
}

TEST_CASE("sending, passing on and planning ask for what they need") {
  CHECK(ok(S::kontak_terbukti, {.kontak_terbukti = true}));
  CHECK_FALSE(ok(S::kontak_belum_terbukti, {.kontak_terbukti = true}));
  CHECK(ok(S::kontak_belum_terbukti, {}));
  CHECK_FALSE(ok(S::kontak_terbukti, {}));
  CHECK_FALSE(ok(S::instansi_tujuan, {}));
  CHECK(ok(S::instansi_tujuan, {.instansi_tujuan_lengkap = true}));
  CHECK_FALSE(ok(S::rencana_bertanggal, {}));
  CHECK(ok(S::rencana_bertanggal, {.rencana_bertanggal = true}));
}
