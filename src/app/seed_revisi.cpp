#include "app/seed_revisi.h"

#include "app/seed_kalimat.h"
#include "app/seed_pelaku.h"
#include "perencanaan/skp_store.h"

namespace app {
namespace {

using perencanaan::PeristiwaSkp;

// One in so many, and the midwife of the printed logins.
constexpr std::size_t kSetiap = 24;

bool is_changed(const SeedPegawai& p, std::size_t person) {
  return p.nip == kNipBidan || (!p.memimpin && p.nip != kNipPerawat && person % kSetiap == 5);
}

class Revisi {
 public:
  Revisi(db::Tx& tx, const SeedState& s, std::size_t person)
      : tx_(tx),
        p_(s.pegawai[person]),
        pegawai_(pelaku_of(p_)),
        penilai_(pelaku_of(at(s, p_.penilai))),
        random_(s.benih, person, 5) {}

  // The change is asked for in a talk about the half-year, written within days and set the week after.
  void run() {
    const Tanggal first = Tanggal::make(kDemoTahun, 8, 3)->plus_days(random_.between(0, 9));
    act(pegawai_, PeristiwaSkp::usul_ubah, first, kalimat_alasan_ubah());
    write(first.plus_days(1));
    act(pegawai_, PeristiwaSkp::ajukan, first.plus_days(2));
    act(penilai_, PeristiwaSkp::tetapkan, first.plus_days(7));
  }

 private:
  perencanaan::SkpHeader header() {
    auto skp = perencanaan::find_skp(tx_, p_.skp, pegawai_);
    MUST(skp);
    return *std::move(skp);
  }

  void act(const akun::Pelaku& who, PeristiwaSkp peristiwa, Tanggal day, const char* alasan = "") {
    const auto saat = saat_of(day, random_);
    MUST(perencanaan::apply_event(tx_, who, p_.skp, {peristiwa, alasan, header().versi}, saat.now, saat.today));
  }

  // What was missing in the first half of the year becomes part of the agreement.
  void write(Tanggal day) {
    const auto skp = header();
    perencanaan::Rencana rencana = perencanaan::load_rencana(tx_, skp.versi_kerja);
    rencana.lampiran.sumber_daya.emplace_back(pick(kalimat_dukungan(p_.contoh_rencana), random_));
    rencana.lampiran.skema_pertanggungjawaban.front() += "; kendala disampaikan setiap bulan";
    MUST(perencanaan::save_draft(tx_, pegawai_, p_.skp, rencana, skp.versi, hari_kerja(day)));
  }

  db::Tx& tx_;
  const SeedPegawai& p_;
  akun::Pelaku pegawai_, penilai_;
  SeedRandom random_;
};

}  // namespace

void seed_revisi(db::Tx& tx, const SeedState& state, std::size_t person) {
  if (is_changed(state.pegawai[person], person)) Revisi(tx, state, person).run();
}

}  // namespace app
