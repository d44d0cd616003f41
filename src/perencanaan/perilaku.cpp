#include "perencanaan/perilaku.h"

#include <array>

#include "base/label.h"
#include "base/result.h"
#include "msg/perencanaan.h"

namespace perencanaan {
namespace {

using N = NilaiPerilaku;

struct Row {
  N nilai;
  std::string_view nama;
  std::array<std::string_view, panduan_count> panduan;
};

constexpr std::array<Row, nilai_count> rows{{
    {N::berorientasi_pelayanan,
     "Berorientasi pelayanan",
     {"Memahami dan memenuhi kebutuhan masyarakat", "Ramah, cekatan, solutif, dan dapat diandalkan",
      "Melakukan perbaikan tiada henti"}},
    {N::akuntabel,
     "Akuntabel",
     {"Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
      "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien.",
      "Tidak menyalahgunakan kewenangan jabatan"}},
    {N::kompeten,
     "Kompeten",
     {"Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah", "Membantu orang lain belajar",
      "Melaksanakan tugas dengan kualitas terbaik"}},
    {N::harmonis,
     "Harmonis",
     {"Menghargai setiap orang apapun latar belakangnya", "Suka menolong orang lain",
      "Membangun lingkungan kerja yang kondusif"}},
    {N::loyal,
     "Loyal",
     {"Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada Negara "
      "Kesatuan Republik Indonesia serta pemerintahan yang sah",
      "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara", "Menjaga rahasia jabatan dan negara"}},
    {N::adaptif,
     "Adaptif",
     {"Cepat menyesuaikan diri menghadapi perubahan", "Terus berinovasi dan mengembangkan kreativitas",
      "Bertindak proaktif"}},
    {N::kolaboratif,
     "Kolaboratif",
     {"Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
      "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
      "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama"}},
}};

struct Variant {
  std::string_view form;
  N nilai;
  int urut;
  std::string_view teks;
};

constexpr std::string_view nkri =
    "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada NKRI "
    "serta "
    "pemerintahan yang sah";
constexpr std::string_view aset_without_commas =
    "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab efektif dan efisien";
constexpr std::string_view tugas_without_comma =
    "Melaksanakan tugas dengan jujur bertanggung jawab, cermat, disiplin, dan berintegritas tinggi";

constexpr Variant variants[] = {
    {"A.1.6", N::loyal, 1, nkri},                     // l.2306
    {"A.1.7", N::loyal, 1, nkri},                     // l.2387
    {"B.1.3", N::loyal, 1, nkri},                     // l.2961
    {"B.1.3", N::akuntabel, 2, aset_without_commas},  // l.2948
    {"B.1.4", N::loyal, 1, nkri},                     // l.3038
    {"B.1.5", N::loyal, 1, nkri},                     // l.3117
    {"B.1.5", N::akuntabel, 1, tugas_without_comma},  // l.3101
    {"B.1.5", N::akuntabel, 2, aset_without_commas},  // l.3104
    {"C.1.1", N::loyal, 1, nkri},                     // l.4433
    {"C.1.2", N::loyal, 1, nkri},                     // l.4537
    {"C.1.3", N::loyal, 1, nkri},                     // l.4660
    {"C.1.3", N::akuntabel, 1, tugas_without_comma},  // l.4637
    {"C.1.3", N::akuntabel, 2, aset_without_commas},  // l.4640
};

constexpr LabelRow<N> definitions[] = {
    {N::berorientasi_pelayanan, &msg::perencanaan::definisi_berorientasi_pelayanan},
    {N::akuntabel, &msg::perencanaan::definisi_akuntabel},
    {N::kompeten, &msg::perencanaan::definisi_kompeten},
    {N::harmonis, &msg::perencanaan::definisi_harmonis},
    {N::loyal, &msg::perencanaan::definisi_loyal},
    {N::adaptif, &msg::perencanaan::definisi_adaptif},
    {N::kolaboratif, &msg::perencanaan::definisi_kolaboratif},
};

const Row& row_of(N nilai) {
  return rows.at(static_cast<std::size_t>(nilai));
}

}  // namespace

std::string_view printed(NilaiPerilaku nilai) {
  return row_of(nilai).nama;
}

std::string_view panduan(NilaiPerilaku nilai, int urut, std::string_view form) {
  MUST(urut >= 1 && urut <= panduan_count);
  for (const Variant& v : variants)
    if (v.form == form && v.nilai == nilai && v.urut == urut) return v.teks;
  return row_of(nilai).panduan[static_cast<std::size_t>(urut - 1)];
}

const msg::Entry& definisi(NilaiPerilaku nilai) {
  return label_in(definitions, nilai);
}

}  // namespace perencanaan
