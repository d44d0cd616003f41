// Random walks through the table with fixed seeds: whatever people and the clock do in whatever order, the promises to
// the reporter hold.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "kalender/libur_2026.h"
#include "pengaduan/perkara/keadaan.h"
#include "pengaduan/tenggat/tenggat.h"

using namespace pengaduan;

namespace {

using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;

const kalender::Kalender libur(kalender::libur_2026());
const std::vector<AturanTenggat> rules = aturan_bawaan();
const Tenggat tenggat(libur, rules);
const Tanggal begin = Tanggal::parse_iso("2026-01-05").value();

class Walk {
 public:
  explicit Walk(unsigned seed) : random_(seed) {
    fakta_.klasifikasi = any_class();
    fakta_.privasi = {.anonim = chance(2), .rahasia = chance(2)};
    withdraws_ = chance(4);
    reclassifies_ = chance(4);
    fakta_.keparahan = below(4) + 1;
    fakta_.pekerjaan_fisik = chance(2);
    perkara_.klasifikasi = {fakta_.klasifikasi};
  }

  // One day or a few, then something that may happen now.
  void step(std::set<const Transisi*>& seen) {
    today_ = today_.plus_days(below(9) == 0 ? 35 : below(4));
    look_around();
    const std::vector<const Transisi*> choices = possible();
    if (choices.empty() || chance(6)) return;
    const Transisi* t = choose(choices);
    // Most ends are put off, or hardly a walk would come far.
    if (ends(t->ke) && !chance(8)) t = choose(choices);
    check(*t);
    apply(*t);
    seen.insert(t);
    check_clock();
  }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  const Transisi* choose(const std::vector<const Transisi*>& choices) {
    return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
  }
  static bool ends(K k) {
    return k == K::dicabut || k == K::dicabut_otomatis || k == K::bukan_wewenang || k == K::arsip ||
           k == K::kedaluwarsa;
  }
  bool chance(int n) { return below(n) == 0; }
  Klasifikasi any_class() { return EnumText<Klasifikasi>::table[static_cast<std::size_t>(below(5))].first; }

  // What the store would find out before it asks the table.
  void look_around() {
    fakta_.hitungan = count(log_);
    fakta_.hari = days_between(entered_, today_);
    fakta_.jam = fakta_.hari * 24;
    const auto waiting = waits_for(state_);
    const auto due = waiting ? tenggat.langkah(*waiting, fakta_.klasifikasi, {entered_}, {}, today_) : std::nullopt;
    fakta_.langkah_lewat = due && today_ > due->hari;
    fakta_.tenggat_lewat = is_berjalan(state_) && chance(3);
    fakta_.hari_sejak_selesai = closed_ ? days_between(*closed_, today_) : 0;
    fakta_.hari_sejak_minta_cabut = asked_to_withdraw_ ? days_between(*asked_to_withdraw_, today_) : 0;
    fakta_.kontak_terbukti = chance(2);
    fakta_.disposisi_lengkap = fakta_.instansi_tujuan_lengkap = fakta_.rencana_bertanggal = chance(2);
    fakta_.tujuan_apip = chance(2);
    fakta_.selesai_di_asal = chance(20);
    fakta_.kanonik = Kanonik{.rahasia = chance(2), .wbs = chance(2), .terbuka = chance(2)};
    fakta_.ada_bukti = chance(2);
    fakta_.jawaban_templat_saja = chance(3);
    fakta_.jawaban_length = chance(3) ? 10 : 100;
    fakta_.pelaku_terkait = chance(8);
    fakta_.unit_terlapor = chance(12);
    fakta_.pelaku_pengarsip = chance(8);
  }

  // In most walks nobody withdraws and the class stays, or most would end as withdrawn or WBS.
  bool wanted(P p) const {
    if (p == P::minta_cabut || p == P::cabut) return withdraws_;
    return p != P::usul_klasifikasi || reclassifies_;
  }

  std::vector<const Transisi*> possible() const {
    std::vector<const Transisi*> out;
    for (const auto& [r, code] : EnumText<R>::table)
      for (const P p : events_for(state_, r, fakta_))
        if (wanted(p)) out.push_back(allowed(state_, p, r, fakta_));
    return out;
  }

  void check(const Transisi& t) const {
    const bool officer = t.pelaku != R::pelapor && t.pelaku != R::sistem;
    CHECK_FALSE((officer && fakta_.pelaku_terkait));
    if (is_pengawasan(fakta_.klasifikasi)) CHECK((t.pelaku != R::penghubung && t.pelaku != R::kepala_opd));
    if (fakta_.klasifikasi == Klasifikasi::wbs) CHECK(t.pelaku != R::koordinator);
    if (t.peristiwa == P::gabung) CHECK(fakta_.kanonik->rahasia == fakta_.privasi.rahasia);
    if (t.peristiwa == P::gabung) CHECK(fakta_.kanonik->wbs == (fakta_.klasifikasi == Klasifikasi::wbs));
    if (t.peristiwa == P::cabut) CHECK(days_between(asked_to_withdraw_.value(), today_) >= 3);
    if (t.peristiwa == P::tutup_otomatis) CHECK(libur.hari_kerja_between(entered_, today_) > 10);
    if (t.peristiwa == P::setujui_klasifikasi) CHECK(proposer_.value() != t.pelaku);
    if (t.peristiwa == P::buka_kembali) {
      CHECK((fakta_.hitungan.pembukaan == 0) == (t.pelaku == R::pelapor));
      if (fakta_.hitungan.pembukaan >= 2) CHECK(t.pelaku == R::apip);
    }
  }

  void apply(const Transisi& t) {
    log_.push_back({t.peristiwa, t.pelaku});
    // A message restarts the wait for the next one; every other event that stays leaves the clock of the state alone.
    if (t.ke != state_ || t.peristiwa == P::balas) entered_ = today_;
    if (t.peristiwa == P::kirim || t.peristiwa == P::konfirmasi_kode) perkara_.diterima = {today_, 9 * 60};
    if (t.peristiwa == P::minta_cabut) asked_to_withdraw_ = today_;
    if (t.peristiwa == P::usul_klasifikasi) proposer_ = t.pelaku;
    if (t.peristiwa == P::setujui_klasifikasi) {
      fakta_.klasifikasi = any_class();
      perkara_.klasifikasi.push_back(fakta_.klasifikasi);
    }
    pause(t);
    state_ = t.ke;
    const bool closed = state_ == K::selesai_dikonfirmasi || state_ == K::selesai_otomatis;
    if (!closed) closed_.reset();
    if (closed && !closed_) closed_ = today_;
  }

  void pause(const Transisi& t) {
    if ((state_ == K::tunda || state_ == K::menunggu_pelapor) && t.ke != state_)
      perkara_.perhentian.back().selesai = today_;
    if (t.ke == state_) return;
    if (t.ke == K::tunda) perkara_.perhentian.push_back({Perhentian::Jenis::tunda, today_, {}});
    if (t.ke == K::menunggu_pelapor) perkara_.perhentian.push_back({Perhentian::Jenis::tanya, today_, {}});
  }

  void check_clock() {
    const Hitungan n = count(log_);
    CHECK(n.pengembalian <= 2);
    CHECK(n.jeda <= 2);
    CHECK(n.banding <= 1);
    if (state_ == K::draf || state_ == K::menunggu_konfirmasi || state_ == K::kedaluwarsa) return;
    const auto due = tenggat.penyelesaian(perkara_, today_).value();
    CHECK(due.hari <= perkara_.diterima.hari.plus_days(60));
    Perkara unpaused = perkara_;
    unpaused.perhentian.clear();
    const Tanggal base = tenggat.penyelesaian(unpaused, today_).value().hari;
    // Neither a return nor a reopening nor another class ever gives more time.
    if (base_due_) CHECK(base <= *base_due_);
    base_due_ = base;
    CHECK(due.hari >= base);
  }

  std::mt19937 random_;
  bool withdraws_ = false, reclassifies_ = false;
  K state_ = K::draf;
  Tanggal today_ = begin, entered_ = begin;
  std::optional<Tanggal> closed_, asked_to_withdraw_, base_due_;
  std::optional<R> proposer_;
  FaktaPengaduan fakta_;
  Perkara perkara_{{begin}, {}, {}, {}};
  std::vector<Kejadian> log_;
};

}  // namespace

TEST_CASE("random walks keep every promise, and take every row of the table") {
  std::set<const Transisi*> seen;
  for (unsigned seed = 1; seed <= 2000; ++seed) {
    Walk walk(seed);
    for (int i = 0; i < 120; ++i) walk.step(seen);
  }
  for (const Transisi& t : transisi())
    CHECK_MESSAGE(seen.contains(&t), to_code(t.dari) << " " << to_code(t.peristiwa) << " " << to_code(t.pelaku));
}
