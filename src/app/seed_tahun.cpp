// The work of the demo year: rencana aksi, realisasi with bukti, reports and umpan balik of people whose plan is set.
#include <fmt/format.h>

#include <algorithm>

#include "app/seed_kalimat.h"
#include "app/seed_nilai.h"
#include "app/seed_triwulan.h"
#include "base/text.h"
#include "msg/pemberitahuan.h"
#include "pemberitahuan/pesan.h"

namespace app {
namespace {

// Where the year of the demo stands: what the fourth quarter holds was written by then.
const Tanggal kHariTerakhir = *Tanggal::make(kDemoTahun, 11, 18);

// One person in one quarter.
struct Lembar {
  const SeedState& s;
  std::size_t person;
  const SeedPegawai& p;
  const penilaian::PeriodeRow& periode;
  TriwulanDemo cerita;
  SeedRandom random;

  int nomor() const { return periode.periode.nomor; }
  // Some minute of the working hours of a day near the end of what was written in the quarter.
  std::int64_t moment() {
    const Tanggal end = nomor() == 4 ? kHariTerakhir : periode.periode.selesai;
    return hari_kerja(end.plus_days(-random.between(2, 12))).start_utc_ms() + random.between(8 * 60, 15 * 60) * 60'000;
  }
};

std::string slug(std::string_view text) {
  std::string out;
  for (const auto& word : text::split_words(text::to_lower(text))) out += (out.empty() ? "" : "-") + word;
  return out;
}

// A name under .invalid exists nowhere, so a visitor of the demo who opens it reaches nobody.
void insert_bukti(db::Tx& tx, Lembar& l, int kunci, const SeedIndikator& i, std::int64_t at) {
  const std::string tautan = fmt::format("https://arsip.wanggar.invalid/{}/tw{}/{}-{}-{}", kDemoTahun, l.nomor(),
                                         slug(i.bukti), to_text(l.p.skp), kunci);
  const char* keadaan = l.random.below(100) < 92 ? "terbuka" : "terkunci";
  tx.exec(
      "INSERT INTO bukti (skp_id, periode_id, indikator_kunci, jenis, nama, tautan, tautan_keadaan, diperiksa, dibuat) "
      "VALUES ($1, $2, $3, 'tautan', $4, $4, $5, $6, $7)",
      {l.p.skp, l.periode.id, kunci, tautan, keadaan, at + kJam, at});
}

void insert_realisasi(db::Tx& tx, Lembar& l, int kunci, const SeedIndikator& i, const SeedCapaian& c) {
  const std::int64_t at = l.moment();
  tx.exec(
      "INSERT INTO realisasi (skp_id, periode_id, indikator_kunci, nilai, nilai_tanggal, teks, diubah) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {l.p.skp, l.periode.id, kunci, c.nilai ? db::Param(c.nilai->micros()) : db::Param(nullptr),
       c.tanggal ? db::Param(c.tanggal->iso()) : db::Param(nullptr), c.teks, at});
  // Whoever has not reported yet still looks for some of the evidence.
  if (l.cerita.laporan == LaporanDemo::dikirim || l.random.below(10) < 9) insert_bukti(tx, l, kunci, i, at);
}

void insert_aksi(db::Tx& tx, const Lembar& l, int kunci, const SeedHasil& hasil) {
  const auto q = static_cast<std::size_t>(l.nomor());
  const std::size_t lines = q % 2 == 1 ? 2 : 1;
  for (std::size_t n = 0; n < lines; ++n)
    tx.exec("INSERT INTO rencana_aksi (skp_id, hasil_kunci, periode_id, urut, teks) VALUES ($1, $2, $3, $4, $5)",
            {l.p.skp, kunci, l.periode.id, n + 1, hasil.aksi[(n + q / 2) % hasil.aksi.size()]});
}

// The moment a report went in: around the end of the quarter, or before somebody's leave in the one under way.
std::int64_t laporan_moment(Lembar& l) {
  const Tanggal day = l.nomor() == 4 ? kHariTerakhir.plus_days(-1)
                                     : hari_kerja(l.periode.periode.selesai.plus_days(l.random.between(-2, 1)));
  return day.start_utc_ms() + l.random.between(9 * 60, 15 * 60) * 60'000;
}

void insert_laporan(db::Tx& tx, Lembar& l) {
  if (l.cerita.laporan == LaporanDemo::kosong) return;
  const bool sent = l.cerita.laporan == LaporanDemo::dikirim;
  const char* capaian = pick(kalimat_capaian(l.p.contoh_rencana, l.p.mutu), l.random);
  const char* kendala = l.nomor() == 4 ? kalimat_laporan_awal() : pick(kalimat_kendala(l.p.contoh_rencana), l.random);
  const std::int64_t at = laporan_moment(l);
  tx.exec(
      "INSERT INTO laporan_periode (skp_id, periode_id, keadaan, capaian, kendala, disampaikan_pada, versi) "
      "VALUES ($1, $2, $3, $4, $5, $6, 2)",
      {l.p.skp, l.periode.id, sent ? "disampaikan" : "draf", sent ? capaian : "", sent ? kendala : "",
       sent ? db::Param(at) : db::Param(nullptr)});
  if (!sent || l.nomor() != 4) return;
  const auto& penilai = l.s.pegawai[static_cast<std::size_t>(l.p.penilai)];
  pemberitahuan::kirim(tx, penilai.id, at,
                       msg::pemberitahuan::laporan_disampaikan(
                           l.p.nama, msg::format(penilaian::name_of(l.periode.periode), msg::Lang::id)),
                       "/skp/" + to_text(l.p.skp) + "/realisasi?periode=" + to_text(l.periode.id));
}

struct Umpan {
  int pemberi;  // index
  const char* peran;
  std::optional<int> hasil, nilai;  // kunci; 1 … 7
  const char* arah;
  const char* sifat;
  const char* teks;
  std::int64_t dibuat = 0;
};

void insert_umpan(db::Tx& tx, const Lembar& l, const Umpan& u) {
  tx.exec(
      "INSERT INTO umpan_balik (skp_id, periode_id, hasil_kunci, nilai_perilaku, pemberi_id, peran, arah, sifat, teks, "
      "dibuat) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      {l.p.skp, l.periode.id, u.hasil, u.nilai, l.s.pegawai[static_cast<std::size_t>(u.pemberi)].id, u.peran, u.arah,
       u.sifat, u.teks, u.dibuat});
}

const char* arah_of(Mutu mutu, SeedRandom& random) {
  if (mutu == Mutu::lemah) return random.below(2) == 0 ? "perlu_perbaikan" : "campuran";
  return mutu == Mutu::baik && random.below(6) == 0 ? "campuran" : "positif";
}

// The penilai on one result and one value each quarter, others when they have something to say.
std::vector<Umpan> plan_umpan(Lembar& l, const std::vector<int>& hasil_kunci) {
  const Mutu mutu = l.p.mutu;
  const int nilai = l.random.between(0, 6);
  std::vector<Umpan> out{
      {l.p.penilai, "pimpinan", hasil_kunci[l.random.below(hasil_kunci.size())], std::nullopt, arah_of(mutu, l.random),
       "berkala", pick(kalimat_umpan_hasil(mutu), l.random)},
      {l.p.penilai, "pimpinan", std::nullopt, nilai + 1, mutu == Mutu::lemah ? "perlu_perbaikan" : "positif", "berkala",
       pick(kalimat_umpan_perilaku(nilai, mutu), l.random)}};
  if (l.p.rekan >= 0 && l.random.below(2) == 0)
    out.push_back({l.p.rekan, "rekan_setingkat", std::nullopt, l.random.between(1, 7), "positif", "insidentil",
                   pick(kalimat_umpan_rekan(), l.random)});
  if (l.p.bawahan >= 0 && l.random.below(2) == 0)
    out.push_back({l.p.bawahan, "bawahan", std::nullopt, l.random.between(1, 7), "positif", "insidentil",
                   pick(kalimat_umpan_bawahan(), l.random)});
  for (auto& u : out) {
    const Tanggal day = hari_kerja(l.periode.periode.mulai.plus_days(l.random.between(25, 75)));
    u.dibuat = day.start_utc_ms() + l.random.between(8 * 60, 15 * 60) * 60'000;
  }
  // Rows lie in the order they were given.
  std::sort(out.begin(), out.end(), [](const Umpan& a, const Umpan& b) { return a.dibuat < b.dibuat; });
  return out;
}

using Setahun = std::vector<std::array<SeedCapaian, 4>>;  // by indicator, in the order of the plan

Setahun plan_capaian(const SeedState& s, std::size_t person) {
  const auto& p = s.pegawai[person];
  SeedRandom random(s.benih, person, 2);
  const char* kendala = pick(kendala_singkat(p.contoh_rencana), random);
  Setahun out;
  for (const auto& hasil : seed_rencana(p.contoh_rencana))
    for (const auto& i : hasil.indikator) out.push_back(setahun_of(i, target_of(i), p.mutu, kendala, random));
  return out;
}

// The kunci are counted as seed_skp gave them.
void seed_triwulan(db::Tx& tx, Lembar& l, const Setahun& setahun) {
  int kunci = 0;
  std::size_t n = 0;
  std::vector<int> hasil_kunci;
  for (const auto& hasil : seed_rencana(l.p.contoh_rencana)) {
    hasil_kunci.push_back(++kunci);
    insert_aksi(tx, l, kunci, hasil);
    const bool written = l.cerita.laporan == LaporanDemo::dikirim ||
                         (l.cerita.laporan == LaporanDemo::sebagian && l.random.below(2) == 0);
    for (const auto& indikator : hasil.indikator) {
      const auto& c = setahun[n++][static_cast<std::size_t>(l.nomor() - 1)];
      ++kunci;
      if (written && !c.teks.empty()) insert_realisasi(tx, l, kunci, indikator, c);
    }
  }
  insert_laporan(tx, l);
  // Those of the fourth quarter come in seed_evaluasi, with their messages.
  if (l.nomor() < 4)
    for (const auto& umpan : plan_umpan(l, hasil_kunci)) insert_umpan(tx, l, umpan);
}

}  // namespace

void seed_tahun(db::Tx& tx, SeedState& s, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    if (!s.pegawai[i].berlaku) continue;
    const Setahun setahun = plan_capaian(s, i);
    for (const auto& periode : s.triwulan) {
      const int nomor = periode.periode.nomor;
      Lembar l{s,
               i,
               s.pegawai[i],
               periode,
               triwulan_of(s, i, nomor),
               SeedRandom(s.benih, i, static_cast<std::uint64_t>(20 + nomor))};
      seed_triwulan(tx, l, setahun);
    }
  }
}

}  // namespace app
