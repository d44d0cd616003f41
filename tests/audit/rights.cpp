#include "rights.h"

namespace audit {
namespace {

// Those of the plan: the employee, his penilai, the penilai's superior, HR and the auditor.
constexpr std::string_view kReaders = "DPAHU";
constexpr std::string_view kEverybody = "DPAHUKRBMNLOCGI";  // who is signed in
constexpr std::string_view kNobody = "";

constexpr std::string_view kRated =
    "versi=1&tingkat_1=sesuai&alasan_tingkat_1=Bukti+lengkap+semua.&rating_hasil=sesuai&alasan_hasil=Bukti+lengkap+"
    "semua."
    "&rating_perilaku=sesuai&alasan_perilaku=Sesuai+harapan+sejawat.&alasan_pola=Tim+kecil+sekali.&catatan=Baik.";
constexpr std::string_view kSign = "versi=1&sandi=demo-wanggar-2026";
constexpr std::string_view kFeedback =
    "sasaran=hasil_1&arah=positif&sifat=insidentil&teks=Pasien+dilayani+dengan+sabar+dan+teliti.";

std::vector<Right> planning() {
  return {
      {"GET", "/skp/{draf}", kReaders},
      {"GET", "/skp/{diajukan}", kReaders},
      {"GET", "/skp/{tetap}", kReaders},
      {"GET", "/skp/{jpt}", "AKHU"},
      {"GET", "/skp/{ukm}", "PAKHU"},
      {"GET", "/skp/{kdh}", "PAKHU"},
      {"GET", "/skp/{milik_hr}", "HPAU"},

      {"GET", "/skp/{draf}/ubah", "D"},
      {"GET", "/skp/{diajukan}/ubah", kNobody},
      {"GET", "/skp/{dikembalikan}/ubah", "D"},
      {"GET", "/skp/{revisi}/ubah", "D"},
      {"GET", "/skp/{tetap}/ubah", kNobody},
      {"POST", "/skp/{draf}/ubah", "D", "versi=1&aksi=simpan"},
      {"POST", "/skp/{diajukan}/ubah", kNobody, "versi=1&aksi=simpan"},
      {"POST", "/skp/{tetap}/ubah", kNobody, "versi=1&aksi=simpan"},
      {"POST", "/skp/{draf}/draf", "D", "versi=1"},
      {"POST", "/skp/{tetap}/draf", kNobody, "versi=1"},

      {"GET", "/skp/{draf}/periksa?peristiwa=ajukan", "D"},
      {"GET", "/skp/{diajukan}/periksa?peristiwa=kembalikan", "PA"},
      {"POST", "/skp/{draf}/peristiwa", "D", "versi=1&peristiwa=ajukan", 422},  // too little in it to be submitted
      {"POST", "/skp/{diajukan}/peristiwa", "D", "versi=1&peristiwa=tarik"},
      // After January the penilai's superior may step in.
      {"POST", "/skp/{diajukan}/peristiwa", "PA", "versi=1&peristiwa=kembalikan&alasan=Tambah+indikator"},
      {"POST", "/skp/{diajukan}/peristiwa", "PA", "versi=1&peristiwa=tetapkan"},
      {"POST", "/skp/{draf}/peristiwa", kNobody, "versi=1&peristiwa=tetapkan"},
      {"POST", "/skp/{tetap}/peristiwa", kNobody, "versi=1&peristiwa=tetapkan"},
      {"POST", "/skp/{jpt}/peristiwa", "K", "versi=1&peristiwa=tetapkan"},
      {"POST", "/skp/{ukm}/peristiwa", "AK", "versi=1&peristiwa=tetapkan"},
      {"POST", "/skp/{tetap}/peristiwa", "DP", "versi=1&peristiwa=usul_ubah&alasan=Tugas+baru"},
      {"POST", "/skp/{revisi}/peristiwa", "DP", "versi=1&peristiwa=batal_ubah&alasan=Tidak+jadi"},
      {"POST", "/skp/{tetap}/peristiwa", "H", "versi=1&peristiwa=tutup&alasan=Pindah+tugas"},
      {"POST", "/skp/{milik_hr}/peristiwa", kNobody, "versi=1&peristiwa=tutup&alasan=Pindah+tugas"},
      {"POST", "/skp/{tetap}/peristiwa", kNobody, "versi=1&peristiwa=selesaikan"},

      {"GET", "/skp/{draf}/ekspektasi", "P"},
      {"GET", "/skp/{tetap}/ekspektasi", kNobody},
      {"POST", "/skp/{diajukan}/ekspektasi", "P", "versi=1&pendekatan=kuantitatif&hasil_kerja.1.jenis=utama"},
      {"POST", "/skp/{tetap}/ekspektasi", kNobody, "versi=1&pendekatan=kuantitatif&hasil_kerja.1.jenis=utama"},

      {"GET", "/skp/{revisi}/beda", kReaders},
      {"GET", "/skp/{draf}/jejak", kReaders},
      {"GET", "/skp/{tetap}/matriks", "D"},
      {"POST", "/skp/{tetap}/matriks", "D", "sel=0"},
      // The auditor looks and leaves nothing behind.
      {"GET", "/skp/{tetap}/dokumen", kReaders},
      {"POST", "/skp/{tetap}/dokumen", "DPAH"},
      {"POST", "/skp/{draf}/dokumen", "DPAH", "", 409},
      {"POST", "/skp/{tetap}/dokumen/evaluasi", "PAH", "periode={p3}"},
      {"POST", "/skp/{tetap}/dokumen/evaluasi", "PAH", "periode={p4}", 409},
      {"GET", "/dokumen/{dokumen}/pdf", kReaders},
      // The kepala daerah opens the plan he sets, not what was evaluated on it.
      {"GET", "/skp/{kdh}/dokumen", "PAKHU"},
      {"GET", "/dokumen/{dokumen_kdh}/pdf", "PAKHU"},
      {"GET", "/dokumen/{dokumen_nilai}/pdf", "PAHU"},

      {"GET", "/perjanjian?unit={unit}", kEverybody},
      {"GET", "/perjanjian/ubah?unit={unit}", "PH"},
      {"POST", "/perjanjian", "PH", "unit={unit}&tahun=2026&versi=0&aksi=simpan"},
  };
}

std::vector<Right> work() {
  return {
      // Nothing is realised while no version is in force.
      {"GET", "/skp/{draf}/realisasi", kNobody},
      {"GET", "/skp/{tetap}/realisasi", kReaders},
      {"POST", "/skp/{tetap}/realisasi", "D",
       "periode={p4}&hasil=1&versi=0&nilai_2=4&uraian_2=Empat+pasien&aksi=simpan"},
      {"POST", "/skp/{tetap}/realisasi", "D", "periode={p1}&hasil=1&versi=0&nilai_2=4&uraian_2=Empat&aksi=simpan", 422},
      {"POST", "/skp/{tetap}/realisasi/draf", "D", "periode={p4}&hasil=1&versi=0&nilai_2=4&uraian_2=Empat+pasien"},
      {"POST", "/skp/{draf}/realisasi", kNobody, "periode={p4}&hasil=1&versi=0&aksi=simpan"},
      {"GET", "/skp/{tetap}/laporan", kReaders},
      {"POST", "/skp/{tetap}/laporan", "D", "periode={p4}&versi=0&capaian=Baik&kendala=Hujan&aksi=simpan"},
      {"GET", "/skp/{tetap}/rencana-aksi", kReaders},
      {"POST", "/skp/{tetap}/rencana-aksi", "D", "periode={p4}&aksi_1=Buka+layanan"},
      {"GET", "/bukti/{bukti}", kReaders},
      {"GET", "/unggah/{unggah}", "D"},
      {"PATCH", "/unggah/{unggah}", "D"},

      // Peers and subordinates give feedback without seeing the plan.
      {"GET", "/skp/{tetap}/umpan-balik", "DPAHURB"},
      {"GET", "/skp/{draf}/umpan-balik", kNobody},
      {"POST", "/skp/{tetap}/umpan-balik", "PRB", kFeedback},
      {"GET", "/umpan-balik/minta?skp={tetap}", "DP"},
      {"POST", "/umpan-balik/minta", "DP", "skp={tetap}&dari={pegawai_lain}&tentang=Cara+melayani&tenggat=30-12-2026"},
  };
}

std::vector<Right> evaluation() {
  return {
      // What is not delivered yet is not the employee's to see.
      {"GET", "/skp/{tetap}/penilaian?periode={p4}", "PAHU"},
      {"GET", "/skp/{tetap}/penjelasan?periode={p3}", "PAHU"},
      {"GET", "/skp/{tetap}/penjelasan?periode={p2}", kReaders},
      {"GET", "/skp/{tetap}/penjelasan?periode={p1}", "DPAHUM"},
      {"GET", "/skp/{draf}/penilaian", kNobody},

      {"POST", "/skp/{tetap}/penilaian?periode={p4}", "P", kRated},
      {"POST", "/skp/{tetap}/penilaian/draf?periode={p4}", "P", kRated},
      {"POST", "/skp/{tetap}/penilaian?periode={p3}", kNobody, kRated},
      {"GET", "/skp/{tetap}/penilaian/periksa?periode={p4}", "P"},
      {"POST", "/skp/{tetap}/penilaian/tanda-tangan?periode={p4}", "P", kSign},
      {"POST", "/skp/{tetap}/penilaian/sampaikan?periode={p4}", kNobody},
      {"POST", "/skp/{tetap}/penilaian/sampaikan?periode={p3}", "P"},
      {"POST", "/skp/{tetap}/terima?periode={p3}", kNobody},
      {"POST", "/skp/{tetap}/terima?periode={p2}", "D"},
      {"POST", "/skp/{tetap}/setujui?periode={p2}", kNobody},  // received first, then agreed to
      {"POST", "/skp/{tetap}/setujui?periode={p1}", "D"},

      {"GET", "/predikat-organisasi?unit={unit}&periode={p4}", "A"},
      {"POST", "/predikat-organisasi", "A",
       "unit={unit}&periode={p4}&menggantikan=0&predikat=baik&dasar=Capaian+unit+kerja", 409},
  };
}

std::vector<Right> people() {
  return {
      {"GET", "/unit/{unit}", kEverybody},
      // Whoever leads the unit or one above it; a role over its accounts opens no papers.
      {"GET", "/unit/{unit}/dokumen", "PAKHU"},
      {"POST", "/unit/{unit}/dokumen", "PAKHU", "isi=skp-2026"},
      {"GET", "/unit/{unit_lain}/dokumen", "KHU"},
      // Its maker's alone; it is ready, so there is nothing to cancel.
      {"GET", "/paket/{paket}", "P"},
      {"GET", "/paket/{paket}/unduh", "P"},
      {"POST", "/paket/{paket}/batal", "P", "", 409},
      // Employees' data is for who reads it anyway, the list of pengaduan for their koordinator and the auditor.
      {"GET", "/ekspor", "HUC"},
      {"POST", "/ekspor", "HUC", "", 422},
      {"POST", "/ekspor", "HUC", "isi=gaji&bentuk=csv", 422},
      {"GET", "/ekspor/{ekspor}", "H"},
      {"GET", "/ekspor/{ekspor}/unduh", "H"},
      {"POST", "/ekspor/{ekspor}/batal", "H", "", 409},
      {"GET", "/pegawai/{pegawai}", "DPAHUN"},
      {"GET", "/pegawai/{pegawai_lain}", "HUOL"},
      {"GET", "/pegawai/{pegawai}/ubah", "H"},
      {"POST", "/pegawai/{pegawai}/ubah", "H", "", 422},
      {"GET", "/pegawai/{pegawai}/penugasan", "H"},
      {"POST", "/pegawai/{pegawai}/penugasan", "H", "", 422},
      {"GET", "/pegawai/{pegawai}/keluar", "H"},
      {"POST", "/pegawai/{pegawai}/keluar", "H", "", 422},

      {"GET", "/akun-pegawai/{pegawai}", "HN"},
      {"POST", "/akun-pegawai/{pegawai}", "HN"},
      {"POST", "/akun-pegawai/slip", "HN", "unit={unit}"},
      // Whoever opens an account with a role has that role: a unit's admin opens none.
      {"POST", "/akun-pegawai/{pejabat}", "H"},

      {"POST", "/laporan-atasan/{laporan}", "H", "keadaan=diperbaiki&jawaban=Sudah+diperbaiki"},
      {"GET", "/impor/{impor}", "H"},
      {"GET", "/impor/{impor}/ditolak.csv", "H"},
      {"POST", "/impor/{impor}/terapkan", "H"},
      {"POST", "/impor/{impor}/batal", "H"},
      {"GET", "/karantina/{karantina}", "H"},
      {"POST", "/karantina/{karantina}", "H", "kode=PKM-98&nama=Baru&jenis=puskesmas&induk=DINKES"},
      {"POST", "/karantina/{karantina}/buang", "H"},
  };
}

// The koordinator sees all but WBS, APIP all, the unit what lies with it; nobody else knows that it is there.
std::vector<Right> pengaduan() {
  return {
      {"GET", "/petugas/pengaduan/{pengaduan}", "CGIA"},
      {"GET", "/petugas/pengaduan/{aduan_baru}", "CI"},
      {"GET", "/petugas/pengaduan/{aduan_wbs}", "I"},
      {"GET", "/petugas/pengaduan/{pengaduan}/foto/{foto_aduan}", "CGIA"},
      {"GET", "/petugas/pengaduan/{aduan_wbs}/foto/{foto_aduan}", kNobody},  // a photo of another one
      {"GET", "/petugas/pengaduan/{pengaduan}/tanggapi", "G"},
      {"GET", "/petugas/pengaduan/{pengaduan}/disposisi", kNobody},
      {"POST", "/petugas/pengaduan/{pengaduan}/pesan", "G", "versi={versi_pengaduan}&teks=Kami+datang+besok."},
      {"POST", "/petugas/pengaduan/{aduan_baru}/arsipkan", "C", "versi={versi_aduan_baru}&alasan=spam&teks=Iklan."},
      {"POST", "/petugas/pengaduan/{aduan_wbs}/arsipkan", "I", "versi={versi_aduan_wbs}&alasan=spam", 422},
      {"GET", "/petugas/pengaduan/{aduan_baru}/saring", "C"},
      {"GET", "/petugas/pengaduan/{aduan_wbs}/saring", kNobody},
      {"POST", "/petugas/pengaduan/{aduan_baru}/saring", "C", "versi={versi_aduan_baru}", 422},
      // Whom it is about and who reported: never the unit, of WBS never the koordinator.
      {"GET", "/petugas/pengaduan/{pengaduan}/terlapor", "CI"},
      {"GET", "/petugas/pengaduan/{aduan_wbs}/terlapor", "I"},
      {"POST", "/petugas/pengaduan/{pengaduan}/terlapor", "CI", "versi={versi_pengaduan}", 422},
      {"POST", "/petugas/pengaduan/{aduan_wbs}/terlapor", "I",
       "versi={versi_aduan_wbs}&subjek=unit-{unit}&alasan=Disebut+dalam+laporan."},
      {"POST", "/petugas/pengaduan/{pengaduan}/terlapor/cabut", "CI", "versi={versi_pengaduan}", 422},
      {"GET", "/petugas/pengaduan/{pengaduan}/identitas", "CI"},
      {"GET", "/petugas/pengaduan/{aduan_wbs}/identitas", "I"},
      {"POST", "/petugas/pengaduan/{pengaduan}/identitas", "CI", "", 422},
      {"POST", "/petugas/pengaduan/{aduan_wbs}/identitas", "I", "", 422},
      {"POST", "/petugas/pengaduan/{pengaduan}/identitas/putusan", "CI", "", 422},
      {"POST", "/petugas/pengaduan/{pengaduan}/identitas/buka", "CI", "", 422},
      {"POST", "/petugas/pengaduan/pembacaan/{pembacaan}", "I"},
      {"GET", "/petugas/pengaduan/{aduan_baru}/pecah", "C"},
      {"GET", "/petugas/pengaduan/{aduan_wbs}/pecah", "I"},
      {"POST", "/petugas/pengaduan/{aduan_baru}/pecah", "C", "versi={versi_aduan_baru}", 422},
      {"GET", "/petugas/pengaduan/{pengaduan}/rentan", "C"},
      {"GET", "/petugas/pengaduan/{aduan_wbs}/rentan", kNobody},
      {"POST", "/petugas/pengaduan/{pengaduan}/rentan", "C", "versi={versi_pengaduan}", 422},
      {"GET", "/petugas/pengaduan/{aduan_terbit}/sembunyi", "C"},
      {"GET", "/petugas/pengaduan/{aduan_wbs}/sembunyi", kNobody},
      {"POST", "/petugas/pengaduan/{aduan_terbit}/sembunyi", "C", "versi={versi_aduan_terbit}", 422},
      {"GET", "/petugas/pengaduan/massal?peristiwa=pesan&pilih={pengaduan}", "GI"},
      {"POST", "/petugas/pengaduan/massal", "GI", "peristiwa=pesan&pilih={pengaduan}", 422},
      {"GET", "/petugas/pengaduan/massal/{massal}", "C"},
      {"POST", "/petugas/pengaduan/massal/{massal}", "C", ""},
      {"GET", "/petugas/templat/{templat}", "C"},
      {"GET", "/petugas/templat/{templat_unit}", "CG"},
      {"POST", "/petugas/templat/{templat}", "C", "versi=1", 422},
      {"POST", "/petugas/templat/{templat_unit}", "CG", "versi=1", 422},
      {"POST", "/petugas/templat/{templat_unit}/pakai", "CG", "pakai=ya"},
      {"GET", "/petugas/pengaduan/{aduan_baru}/sp4n", "C"},
      {"GET", "/petugas/pengaduan/{aduan_wbs}/sp4n", kNobody},
      {"POST", "/petugas/pengaduan/{aduan_baru}/sp4n", "C", "versi={versi_aduan_baru}&sp4n=7001"},
      {"GET", "/petugas/pengaduan/impor/{impor_aduan}", "C"},
      {"POST", "/petugas/pengaduan/impor/{impor_aduan}/terapkan", "C"},
      {"POST", "/petugas/pengaduan/impor/{impor_aduan}/batal", "C"},
      // An address of the reporter's own page names nothing: whose it is says his session.
      {"GET", "/pengaduan/saya/foto/{foto_aduan}", kNobody},
      {"POST", "/pengaduan/langganan/{foto_aduan}", kNobody},
  };
}

}  // namespace

const std::vector<Right>& rights() {
  static const std::vector<Right> all = [] {
    std::vector<Right> out;
    for (const auto& part : {planning(), work(), evaluation(), people(), pengaduan()})
      out.insert(out.end(), part.begin(), part.end());
    return out;
  }();
  return all;
}

}  // namespace audit
