#include "perencanaan/label.h"

#include "base/label.h"
#include "msg/perencanaan.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

constexpr LabelRow<Aspek> aspek_labels[] = {
    {Aspek::kuantitas, &m::aspek_kuantitas},
    {Aspek::kualitas, &m::aspek_kualitas},
    {Aspek::waktu, &m::aspek_waktu},
    {Aspek::biaya, &m::aspek_biaya},
};

constexpr LabelRow<Perspektif> perspektif_labels[] = {
    {Perspektif::penerima_layanan, &m::perspektif_penerima_layanan},
    {Perspektif::proses_bisnis, &m::perspektif_proses_bisnis},
    {Perspektif::penguatan_internal, &m::perspektif_penguatan_internal},
    {Perspektif::anggaran, &m::perspektif_anggaran},
};

constexpr LabelRow<Pendekatan> pendekatan_labels[] = {
    {Pendekatan::kualitatif, &m::pendekatan_kualitatif},
    {Pendekatan::kuantitatif, &m::pendekatan_kuantitatif},
};

constexpr LabelRow<JenisHasil> jenis_hasil_labels[] = {
    {JenisHasil::utama, &m::jenis_hasil_utama},
    {JenisHasil::tambahan, &m::jenis_hasil_tambahan},
};

constexpr LabelRow<Bentuk> bentuk_labels[] = {
    {Bentuk::jpt_ukm, &m::bentuk_jpt_ukm},
    {Bentuk::ja_jf, &m::bentuk_ja_jf},
};

constexpr LabelRow<JenisTarget> jenis_target_labels[] = {
    {JenisTarget::teks, &m::jenis_target_teks},
    {JenisTarget::angka, &m::jenis_target_angka},
    {JenisTarget::tanggal, &m::jenis_target_tanggal},
    {JenisTarget::ya_tidak, &m::jenis_target_ya_tidak},
};

constexpr LabelRow<Arah> arah_labels[] = {
    {Arah::lebih_besar_lebih_baik, &m::arah_lebih_besar_lebih_baik},
    {Arah::lebih_kecil_lebih_baik, &m::arah_lebih_kecil_lebih_baik},
    {Arah::rentang, &m::arah_rentang},
};

constexpr LabelRow<CaraHitung> cara_hitung_labels[] = {
    {CaraHitung::jumlah, &m::cara_hitung_jumlah},
    {CaraHitung::terakhir, &m::cara_hitung_terakhir},
    {CaraHitung::rata_rata, &m::cara_hitung_rata_rata},
};

constexpr LabelRow<KeadaanSkp> keadaan_labels[] = {
    {KeadaanSkp::draf, &m::keadaan_draf},
    {KeadaanSkp::diajukan, &m::keadaan_diajukan},
    {KeadaanSkp::dikembalikan, &m::keadaan_dikembalikan},
    {KeadaanSkp::ditetapkan, &m::keadaan_ditetapkan},
    {KeadaanSkp::diganti, &m::keadaan_diganti},
    {KeadaanSkp::ditutup, &m::keadaan_ditutup},
    {KeadaanSkp::selesai, &m::keadaan_selesai},
};

constexpr LabelRow<PeristiwaSkp> peristiwa_labels[] = {
    {PeristiwaSkp::ubah_isi, &m::peristiwa_ubah_isi},
    {PeristiwaSkp::atur_ekspektasi, &m::peristiwa_atur_ekspektasi},
    {PeristiwaSkp::ajukan, &m::peristiwa_ajukan},
    {PeristiwaSkp::tarik, &m::peristiwa_tarik},
    {PeristiwaSkp::kembalikan, &m::peristiwa_kembalikan},
    {PeristiwaSkp::tetapkan, &m::peristiwa_tetapkan},
    {PeristiwaSkp::usul_ubah, &m::peristiwa_usul_ubah},
    {PeristiwaSkp::batal_ubah, &m::peristiwa_batal_ubah},
    {PeristiwaSkp::ganti, &m::peristiwa_ganti},
    {PeristiwaSkp::tutup, &m::peristiwa_tutup},
    {PeristiwaSkp::selesaikan, &m::peristiwa_selesaikan},
};

constexpr LabelRow<Relasi> relasi_labels[] = {
    {Relasi::diri, &m::relasi_diri}, {Relasi::penilai, &m::relasi_penilai}, {Relasi::atasan, &m::relasi_atasan},
    {Relasi::kdh, &m::relasi_kdh},   {Relasi::admin, &m::relasi_admin},     {Relasi::sistem, &m::relasi_sistem},
};

constexpr LabelRow<Bidang> bidang_labels[] = {
    {Bidang::hasil_kerja, &m::bidang_hasil_kerja},
    {Bidang::jenis, &m::bidang_jenis},
    {Bidang::teks, &m::bidang_teks},
    {Bidang::induk, &m::bidang_induk},
    {Bidang::penugasan_dari, &m::bidang_penugasan_dari},
    {Bidang::menunggu_induk, &m::bidang_menunggu_induk},
    {Bidang::urut, &m::bidang_urut},
    {Bidang::indikator, &m::bidang_indikator},
    {Bidang::aspek, &m::bidang_aspek},
    {Bidang::perspektif, &m::bidang_perspektif},
    {Bidang::target, &m::bidang_target},
    {Bidang::ukuran_target, &m::bidang_ukuran_target},
    {Bidang::perilaku, &m::bidang_perilaku},
    {Bidang::sumber_daya, &m::bidang_sumber_daya},
    {Bidang::skema_pertanggungjawaban, &m::bidang_skema_pertanggungjawaban},
    {Bidang::konsekuensi, &m::bidang_konsekuensi},
    {Bidang::bentuk, &m::bidang_bentuk},
    {Bidang::pendekatan, &m::bidang_pendekatan},
};

constexpr LabelRow<JenisBeda> beda_labels[] = {
    {JenisBeda::ditambah, &m::beda_ditambah},
    {JenisBeda::dihapus, &m::beda_dihapus},
    {JenisBeda::diubah, &m::beda_diubah},
};

}  // namespace

const msg::Entry& label(Aspek v) {
  return label_in(aspek_labels, v);
}
const msg::Entry& label(Perspektif v) {
  return label_in(perspektif_labels, v);
}
const msg::Entry& label(Pendekatan v) {
  return label_in(pendekatan_labels, v);
}
const msg::Entry& label(JenisHasil v) {
  return label_in(jenis_hasil_labels, v);
}
const msg::Entry& label(Bentuk v) {
  return label_in(bentuk_labels, v);
}
const msg::Entry& label(JenisTarget v) {
  return label_in(jenis_target_labels, v);
}
const msg::Entry& label(Arah v) {
  return label_in(arah_labels, v);
}
const msg::Entry& label(CaraHitung v) {
  return label_in(cara_hitung_labels, v);
}

const msg::Entry& label(KeadaanSkp v) {
  return label_in(keadaan_labels, v);
}
const msg::Entry& label(PeristiwaSkp v) {
  return label_in(peristiwa_labels, v);
}
const msg::Entry& label(Relasi v) {
  return label_in(relasi_labels, v);
}
const msg::Entry& label(Bidang v) {
  return label_in(bidang_labels, v);
}
const msg::Entry& label(JenisBeda v) {
  return label_in(beda_labels, v);
}

}  // namespace perencanaan
