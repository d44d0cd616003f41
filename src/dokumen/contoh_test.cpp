#include "dokumen/contoh_test.h"

#include <array>

namespace contoh {
namespace {

using namespace dokumen;

KepalaDokumen kepala() {
  return {"PEMERINTAH KABUPATEN WANGGAR",
          "1 JANUARI SD 31 DESEMBER TAHUN 2026",
          "Wanggar",
          *Tanggal::make(2026, 1, 15),
          "800.1.4.1/0172/SKP/2026",
          "K7QM-2X9P-4TDH",
          "https://kinerja.wanggar.go.id/periksa/K7QM-2X9P-4TDH"};
}

const Identitas kBidan{"Maria Yosefina Aronggear, A.Md.Keb.", "198503152010012001", "Penata / III.c", "Bidan Penyelia",
                       "UPT Puskesmas Waroki"};
const Identitas kKepalaPuskesmas{"dr. Yulianus Rumbiak", "197911022008011004", "Pembina / IV.a",
                                 "Kepala UPT Puskesmas Waroki", "UPT Puskesmas Waroki"};
const Identitas kKepalaDinas{"drg. Selfina Mandosir, M.Kes.", "197206211999032005", "Pembina Utama Muda / IV.c",
                             "Kepala Dinas Kesehatan", "Dinas Kesehatan Kabupaten Wanggar"};
const Identitas kBupati{"Hendrik Wonda, S.Sos., M.Si.", "", "", "Bupati Wanggar", "Pemerintah Kabupaten Wanggar"};

std::array<PerilakuKerja, 7> perilaku() {
  return {{{"Berorientasi pelayanan",
            {"Memahami dan memenuhi kebutuhan masyarakat", "Ramah, cekatan, solutif, dan dapat diandalkan",
             "Melakukan perbaikan tiada henti"},
            "- Menyapa setiap ibu hamil dan keluarganya dengan nama\n- Menanggapi keluhan pada hari yang sama",
            {}},
           {"Akuntabel",
            {"Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
             "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien.",
             "Tidak menyalahgunakan kewenangan jabatan"},
            "Register dan rekam medis diisi pada hari pelayanan, tanpa menunggu akhir bulan",
            {}},
           {"Kompeten",
            {"Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah", "Membantu orang lain belajar",
             "Melaksanakan tugas dengan kualitas terbaik"},
            "",
            {}},
           {"Harmonis",
            {"Menghargai setiap orang apapun latar belakangnya", "Suka menolong orang lain",
             "Membangun lingkungan kerja yang kondusif"},
            "Menengahi perbedaan pendapat di ruang bersalin dengan tenang",
            {}},
           {"Loyal",
            {"Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada "
             "NKRI serta pemerintahan yang sah",
             "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara", "Menjaga rahasia jabatan dan negara"},
            "",
            {}},
           {"Adaptif",
            {"Cepat menyesuaikan diri menghadapi perubahan", "Terus berinovasi dan mengembangkan kreativitas",
             "Bertindak proaktif"},
            "Memakai aplikasi kohort ibu digital sejak Februari dan mengajarkannya kepada bidan desa",
            {}},
           {"Kolaboratif",
            {"Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
             "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
             "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama"},
            "Melibatkan kader dan kepala kampung dalam kelas ibu hamil",
            {}}}};
}

struct Rencana {
  const char* pimpinan;
  const char* teks;
};

constexpr const char* kIbuSelamat = "Meningkatnya keselamatan ibu dan bayi di wilayah kerja Puskesmas Waroki";
constexpr const char* kDataTepat = "Data kesehatan ibu dan anak Puskesmas lengkap dan tepat waktu";

constexpr std::array<Rencana, 8> kRencana{
    {{kIbuSelamat, "Ibu hamil dengan kehamilan fisiologis mendapat pemeriksaan kehamilan sesuai standar layanan ANC"},
     {kIbuSelamat,
      "Ibu hamil dengan kehamilan fisiologis dan patologis mendapat penanganan persalinan sesuai perannya "
      "dalam alur layanan persalinan"},
     {kIbuSelamat, "Ibu nifas dan bayi baru lahir dikunjungi sampai hari ke-42"},
     {kIbuSelamat, "Rujukan kegawatdaruratan ibu sampai di RSUD dalam keadaan stabil"},
     {kDataTepat, "Rekam medis ibu dan anak dilaporkan lengkap dan tepat waktu"},
     {kDataTepat, "Kohort ibu digital dipakai oleh seluruh bidan desa binaan"},
     {"Masyarakat berperan dalam kesehatan ibu", "Kelas ibu hamil berjalan di delapan kampung"},
     {"Masyarakat berperan dalam kesehatan ibu", "Kader kesehatan mampu mengenali tanda bahaya kehamilan"}}};

std::vector<HasilKerja> hasil_kerja_bidan() {
  std::vector<HasilKerja> list;
  for (std::size_t i = 0; i < kRencana.size(); ++i) {
    const std::string n = std::to_string(i + 1);
    HasilKerja hasil{kRencana[i].teks, "Kepala Puskesmas", kRencana[i].pimpinan, {}, {}};
    if (i < 2) hasil.iki_pimpinan = {"Persentase ibu bersalin yang selamat", "Persentase bayi baru lahir yang selamat"};
    hasil.indikator = {
        {"Jumlah ibu yang dilayani sesuai standar pada sasaran " + n, "80 – 90 ibu", "Kuantitas", ""},
        {"Tingkat kepatuhan pada standar operasional prosedur sasaran " + n, "90 – 95%", "Kualitas", ""},
        {"Waktu yang dibutuhkan sejak ibu datang sampai dilayani, sasaran " + n, "10 – 15 menit", "Waktu", ""}};
    list.push_back(std::move(hasil));
  }
  return list;
}

std::vector<HasilKerja> hasil_kerja_kepala_dinas() {
  return {{"Meningkatnya pelayanan kesehatan dan kemandirian masyarakat untuk hidup sehat",
           "Bupati Wanggar",
           "",
           {},
           {{"Persentase keluarga sehat di wilayah kerja", "18%", "", "Penerima Layanan"},
            {"Nilai akuntabilitas kinerja Dinas Kesehatan", "85", "", "Penguatan Internal"}}}};
}

void realise(std::vector<HasilKerja>& list) {
  for (HasilKerja& hasil : list)
    for (Indikator& one : hasil.indikator) {
      one.realisasi = "86 berdasarkan register kohort triwulan II";
      one.umpan_balik = {{"Pimpinan", "sudah baik, pertahankan ketepatan pengisian register"},
                         {"Rekan kerja setingkat (Naomi)", "rapi dan mudah dicari kembali"}};
    }
}

std::array<PerilakuKerja, 7> perilaku_dinilai() {
  auto result = perilaku();
  result[0].umpan_balik = {{"Pasien", "ramah dan sabar menjelaskan"}, {"Pimpinan", "dapat diandalkan saat darurat"}};
  result[6].umpan_balik = {{"Rekan kerja setingkat (Yohana)", "selalu membuka ruang bagi bidan desa"}};
  return result;
}

}  // namespace

SkpDokumen skp_bidan() {
  return {
      .kepala = kepala(),
      .bentuk = Bentuk::ja_jf,
      .pendekatan = Pendekatan::kuantitatif,
      .pegawai = kBidan,
      .penilai = kKepalaPuskesmas,
      .utama = hasil_kerja_bidan(),
      .tambahan = {{"Tersedianya media edukasi tanda bahaya kehamilan dalam bahasa daerah",
                    "Kepala Puskesmas",
                    "Masyarakat berperan dalam kesehatan ibu",
                    {},
                    {{"Jumlah media edukasi yang dipakai di posyandu", "3 – 4 media", "Kuantitas", ""}}}},
      .perilaku = perilaku(),
      .lampiran = {{"Kendaraan operasional untuk kunjungan nifas di kampung yang jauh",
                    "Pelatihan penggunaan aplikasi kohort ibu digital"},
                   {"Kinerja pelayanan kebidanan ditinjau setiap dua minggu; bila ada keluhan, setiap minggu sampai "
                    "keluhan berkurang. Data yang dilaporkan adalah rekap register dan kohort ibu"},
                   {"Bila memenuhi ekspektasi, diutamakan untuk pelatihan tingkat kabupaten",
                    "Bila tidak memenuhi ekspektasi, mendapat bimbingan kinerja dan penyesuaian penugasan"}}};
}

SkpDokumen skp_kepala_dinas() {
  return {.kepala = kepala(),
          .bentuk = Bentuk::jpt_ukm,
          .pendekatan = Pendekatan::kuantitatif,
          .pegawai = kKepalaDinas,
          .penilai = kBupati,
          .utama = hasil_kerja_kepala_dinas(),
          .tambahan = {},
          .perilaku = perilaku(),
          .lampiran = {{"Dukungan anggaran posyandu dari APBD Perubahan"},
                       {"Capaian dilaporkan kepada Bupati setiap triwulan"},
                       {"Bila memenuhi ekspektasi, diusulkan mendapat penghargaan"}}};
}

EvaluasiDokumen evaluasi_bidan() {
  EvaluasiDokumen evaluasi{.kepala = kepala(),
                           .periode = "TRIWULAN II",
                           .bentuk = Bentuk::ja_jf,
                           .pendekatan = Pendekatan::kuantitatif,
                           .pegawai = kBidan,
                           .penilai = kKepalaPuskesmas,
                           .capaian_organisasi = PredikatOrganisasi::baik,
                           .utama = hasil_kerja_bidan(),
                           .tambahan = {},
                           .rating_hasil_kerja = Rating::sesuai,
                           .perilaku = perilaku_dinilai(),
                           .rating_perilaku_kerja = Rating::diatas,
                           .predikat = Predikat::baik};
  realise(evaluasi.utama);
  return evaluasi;
}

EvaluasiDokumen evaluasi_kepala_dinas() {
  EvaluasiDokumen evaluasi = evaluasi_bidan();
  evaluasi.periode = "AKHIR";
  evaluasi.bentuk = Bentuk::jpt_ukm;
  evaluasi.pegawai = kKepalaDinas;
  evaluasi.penilai = kBupati;
  evaluasi.capaian_organisasi = PredikatOrganisasi::istimewa;
  evaluasi.utama = hasil_kerja_kepala_dinas();
  realise(evaluasi.utama);
  evaluasi.rating_hasil_kerja = Rating::dibawah;
  evaluasi.rating_perilaku_kerja = Rating::dibawah;
  evaluasi.predikat = Predikat::kurang;
  return evaluasi;
}

DokumenEvaluasi dokumen_evaluasi() {
  return {.kepala = kepala(),
          .periode = "TRIWULAN II",
          .pegawai = kBidan,
          .penilai = kKepalaPuskesmas,
          .atasan_penilai = kKepalaDinas,
          .capaian_organisasi = PredikatOrganisasi::baik,
          .predikat = Predikat::sangat_baik,
          .catatan = "Pertahankan ketepatan register.\nTingkatkan keramahan layanan persalinan pada giliran malam.",
          .tanggal_pegawai = std::nullopt};
}

LembarAktivasi lembar_aktivasi(int slips) {
  LembarAktivasi lembar{
      "Pemerintah Kabupaten Wanggar", "https://kinerja.wanggar.go.id", *Tanggal::make(2026, 1, 15), {}};
  for (int i = 0; i < slips; ++i)
    lembar.slip.push_back({"Maria Yosefina Aronggear, A.Md.Keb.", "198503152010012001", "UPT Puskesmas Waroki",
                           "maria.aronggear", "7KQM-2X9P", "22 Januari 2026 pukul 23.59 WIT"});
  return lembar;
}

}  // namespace contoh
