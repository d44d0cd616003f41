#include "penilaian/bahan.h"

#include "penilaian/tingkat.h"

namespace penilaian {
namespace {

using pelaksanaan::ArahUmpanBalik;

bool is_late(const Evaluasi& evaluasi, const UmpanBahan& umpan) {
  return umpan.dibuat > evaluasi.periode.periode.tutup.end_utc_ms();
}

pelaksanaan::RekapUmpanBalik rekap_of(const Evaluasi& evaluasi, const Bahan& bahan) {
  std::vector<pelaksanaan::Suara> suara;
  for (const auto& u : bahan.umpan) {
    if (is_late(evaluasi, u)) continue;
    const pelaksanaan::Sasaran sasaran =
        u.nilai ? pelaksanaan::Sasaran(*u.nilai) : pelaksanaan::Sasaran(HasilKerjaId{u.hasil.value_or(0)});
    suara.push_back({to_text(u.pemberi), u.peran, sasaran, u.arah, u.dibuat});
  }
  return pelaksanaan::rekap_umpan_balik(suara);
}

// Whether the penilai told the employee about his behaviour before he rates it below (III.D.5.c.1).
KomunikasiPerilaku komunikasi_of(const Evaluasi& evaluasi, const Bahan& bahan) {
  for (const auto& u : bahan.umpan)
    if (u.nilai && u.arah != ArahUmpanBalik::positif && evaluasi.penilai && u.pemberi == evaluasi.penilai->id)
      return KomunikasiPerilaku::tercatat;
  return KomunikasiPerilaku::belum;
}

std::optional<Rating> bantuan_of(const IndikatorBahan& i, Siklus siklus) {
  if (siklus == Siklus::periodik && i.cara == pelaksanaan::CaraHitung::jumlah) return std::nullopt;
  const auto nilai = setahun(i);
  const auto rentang =
      pelaksanaan::rentang_of(i.indikator.target, i.indikator.aspek.value_or(perencanaan::Aspek::kuantitas));
  if (!nilai || !rentang) return std::nullopt;
  return tingkat_iki(*rentang, {*nilai, rentang->satuan});
}

}  // namespace

std::optional<Desimal> setahun(const IndikatorBahan& indikator) {
  std::vector<Desimal> nilai;
  for (const auto& r : indikator.realisasi)
    if (r.nilai) nilai.push_back(*r.nilai);
  return pelaksanaan::combine(nilai, indikator.cara);
}

std::optional<Rating> bantuan_of(const HasilBahan& hasil, Siklus siklus) {
  std::vector<std::optional<Rating>> tingkat;
  for (const auto& i : hasil.indikator) tingkat.push_back(bantuan_of(i, siklus));
  if (tingkat.empty()) return std::nullopt;
  return tingkat_rhk(tingkat);
}

Masukan masukan_of(const Evaluasi& evaluasi, const Bahan& bahan) {
  Masukan out = evaluasi.isian.masukan;
  out.tingkat.clear();
  const Siklus siklus = siklus_of(evaluasi.periode.periode.jenis);
  for (const auto& h : bahan.hasil)
    out.tingkat.push_back({.id = HasilKerjaId{h.hasil.kunci},
                           .rencana = h.hasil.teks,
                           .jenis = h.hasil.jenis,
                           .relevansi = h.relevansi,
                           .tingkat = h.tingkat,
                           .bantuan = bantuan_of(h, siklus),
                           .alasan = h.alasan});
  return out;
}

Sebaran with_this(Sebaran lain, const Masukan& masukan, const BahanEvaluasi& bahan) {
  if (!masukan.rating_hasil || !masukan.rating_perilaku) return lain;
  if (const auto p = predikat_of(masukan, bahan)) ++lain.jumlah[static_cast<std::size_t>(p->predikat)];
  return lain;
}

BahanEvaluasi bahan_of(const Evaluasi& evaluasi, const Bahan& bahan, const AturanInstansi& aturan) {
  const auto rekap = rekap_of(evaluasi, bahan);
  BahanEvaluasi out{.siklus = siklus_of(evaluasi.periode.periode.jenis),
                    .umpan_balik_hasil = rekap.hasil_kerja_semua(),
                    .umpan_balik_perilaku = rekap.perilaku,
                    .aturan = aturan.saran,
                    .komunikasi = komunikasi_of(evaluasi, bahan)};
  if (evaluasi.organisasi) out.organisasi = evaluasi.organisasi->predikat;
  return out;
}

BahanEvaluasi bahan_of(const Evaluasi& evaluasi, const Bahan& bahan, const AturanInstansi& aturan,
                       const Masukan& masukan, const Sebaran& lain) {
  BahanEvaluasi out = bahan_of(evaluasi, bahan, aturan);
  if (out.organisasi) out.pola = nasihat_pola(*out.organisasi, with_this(lain, masukan, out), aturan.pola_min_n);
  return out;
}

int umpan_balik_terlambat(const Evaluasi& evaluasi, const Bahan& bahan) {
  int n = 0;
  for (const auto& u : bahan.umpan) n += is_late(evaluasi, u) ? 1 : 0;
  return n;
}

}  // namespace penilaian
