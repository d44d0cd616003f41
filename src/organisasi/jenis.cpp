// One row per value: its label and, besides its code and its Indonesian label, the words spreadsheets use for it.
#include "organisasi/jenis.h"

#include <string>

#include "base/label.h"
#include "base/text.h"
#include "msg/organisasi.h"

namespace organisasi {
namespace {

template <class E>
struct Row {
  E value;
  const msg::Entry* label;
  std::string_view words;  // further spellings, separated by '|', as `key_of` gives them
};

constexpr Row<JenisPegawai> jenis_pegawai_rows[] = {
    {JenisPegawai::pns, &msg::organisasi::jenis_pegawai_pns, "pegawai negeri sipil|pegawai negeri"},
    {JenisPegawai::cpns, &msg::organisasi::jenis_pegawai_cpns, "calon pns|calon pegawai negeri sipil"},
    {JenisPegawai::pppk, &msg::organisasi::jenis_pegawai_pppk,
     "p3k|pegawai pemerintah dengan perjanjian kerja|pppk penuh waktu"},
    {JenisPegawai::pppk_paruh_waktu, &msg::organisasi::jenis_pegawai_pppk_paruh_waktu,
     "paruh waktu|p3k paruh waktu|pppk pw"},
    {JenisPegawai::pejabat_negara, &msg::organisasi::jenis_pegawai_pejabat_negara,
     "bupati|wakil bupati|kepala daerah|wakil kepala daerah"},
};

constexpr Row<JenisUnit> jenis_unit_rows[] = {
    {JenisUnit::pemda, &msg::organisasi::jenis_unit_pemda, "pemerintah kabupaten|pemkab|kabupaten"},
    {JenisUnit::setda, &msg::organisasi::jenis_unit_setda, "sekda|sekretariat daerah"},
    {JenisUnit::asisten, &msg::organisasi::jenis_unit_asisten, "asisten sekda|asisten sekretaris daerah"},
    {JenisUnit::staf_ahli, &msg::organisasi::jenis_unit_staf_ahli, "staf ahli bupati"},
    {JenisUnit::bagian, &msg::organisasi::jenis_unit_bagian, ""},
    {JenisUnit::setwan, &msg::organisasi::jenis_unit_setwan, "sekwan|sekretariat dewan"},
    {JenisUnit::inspektorat, &msg::organisasi::jenis_unit_inspektorat, "inspektorat daerah"},
    {JenisUnit::inspektur_pembantu, &msg::organisasi::jenis_unit_inspektur_pembantu, "irban"},
    {JenisUnit::dinas, &msg::organisasi::jenis_unit_dinas, ""},
    {JenisUnit::badan, &msg::organisasi::jenis_unit_badan, ""},
    {JenisUnit::satpol_pp, &msg::organisasi::jenis_unit_satpol_pp, "satpol|polisi pamong praja"},
    {JenisUnit::rsud, &msg::organisasi::jenis_unit_rsud, "rumah sakit|rumah sakit umum daerah|rs"},
    {JenisUnit::distrik, &msg::organisasi::jenis_unit_distrik, "kecamatan"},
    {JenisUnit::kelurahan, &msg::organisasi::jenis_unit_kelurahan, ""},
    {JenisUnit::kampung, &msg::organisasi::jenis_unit_kampung, "desa"},
    {JenisUnit::sekretariat, &msg::organisasi::jenis_unit_sekretariat, ""},
    {JenisUnit::bidang, &msg::organisasi::jenis_unit_bidang, ""},
    {JenisUnit::subbagian, &msg::organisasi::jenis_unit_subbagian, "sub bagian|subbag|sub bag"},
    {JenisUnit::seksi, &msg::organisasi::jenis_unit_seksi, ""},
    {JenisUnit::uptd, &msg::organisasi::jenis_unit_uptd, "upt|unit pelaksana teknis daerah"},
    {JenisUnit::puskesmas, &msg::organisasi::jenis_unit_puskesmas, "pusat kesehatan masyarakat"},
    {JenisUnit::sekolah, &msg::organisasi::jenis_unit_sekolah, "satuan pendidikan|tk|sd|smp|sma|smk"},
    {JenisUnit::korwil_pendidikan, &msg::organisasi::jenis_unit_korwil_pendidikan, "korwil|korwil bidang pendidikan"},
};

constexpr Row<JenisJabatan> jenis_jabatan_rows[] = {
    {JenisJabatan::jpt_utama, &msg::organisasi::jenis_jabatan_jpt_utama, "jabatan pimpinan tinggi utama"},
    {JenisJabatan::jpt_madya, &msg::organisasi::jenis_jabatan_jpt_madya,
     "jabatan pimpinan tinggi madya|eselon i a|eselon i b|i a|i b"},
    {JenisJabatan::jpt_pratama, &msg::organisasi::jenis_jabatan_jpt_pratama,
     "jabatan pimpinan tinggi pratama|eselon ii a|eselon ii b|ii a|ii b"},
    {JenisJabatan::administrator, &msg::organisasi::jenis_jabatan_administrator,
     "jabatan administrator|eselon iii a|eselon iii b|iii a|iii b"},
    {JenisJabatan::pengawas, &msg::organisasi::jenis_jabatan_pengawas,
     "jabatan pengawas|eselon iv a|eselon iv b|iv a|iv b"},
    {JenisJabatan::pelaksana, &msg::organisasi::jenis_jabatan_pelaksana, "jabatan pelaksana|staf|fungsional umum|jfu"},
    {JenisJabatan::jf_keahlian, &msg::organisasi::jenis_jabatan_jf_keahlian,
     "jabatan fungsional keahlian|keahlian|jf ahli"},
    {JenisJabatan::jf_keterampilan, &msg::organisasi::jenis_jabatan_jf_keterampilan,
     "jabatan fungsional keterampilan|keterampilan|jf terampil"},
};

constexpr Row<Jenjang> jenjang_rows[] = {
    {Jenjang::pemula, &msg::organisasi::jenjang_pemula, "pelaksana pemula"},
    {Jenjang::terampil, &msg::organisasi::jenjang_terampil, ""},
    {Jenjang::mahir, &msg::organisasi::jenjang_mahir, "pelaksana lanjutan"},
    {Jenjang::penyelia, &msg::organisasi::jenjang_penyelia, ""},
    {Jenjang::ahli_pertama, &msg::organisasi::jenjang_ahli_pertama, "pertama"},
    {Jenjang::ahli_muda, &msg::organisasi::jenjang_ahli_muda, "muda"},
    {Jenjang::ahli_madya, &msg::organisasi::jenjang_ahli_madya, "madya"},
    {Jenjang::ahli_utama, &msg::organisasi::jenjang_ahli_utama, "utama"},
};

constexpr Row<JenisPenugasan> jenis_penugasan_rows[] = {
    {JenisPenugasan::definitif, &msg::organisasi::jenis_penugasan_definitif, "tetap"},
    {JenisPenugasan::plt, &msg::organisasi::jenis_penugasan_plt, "pelaksana tugas"},
    {JenisPenugasan::plh, &msg::organisasi::jenis_penugasan_plh, "pelaksana harian"},
    {JenisPenugasan::tim, &msg::organisasi::jenis_penugasan_tim, "tim kerja|anggota tim"},
};

constexpr Row<StatusPegawai> status_pegawai_rows[] = {
    {StatusPegawai::aktif, &msg::organisasi::status_pegawai_aktif, ""},
    {StatusPegawai::tugas_belajar, &msg::organisasi::status_pegawai_tugas_belajar, "tubel"},
    {StatusPegawai::diperbantukan, &msg::organisasi::status_pegawai_diperbantukan, "dpk|dipekerjakan"},
    {StatusPegawai::diberhentikan_sementara, &msg::organisasi::status_pegawai_diberhentikan_sementara,
     "pemberhentian sementara"},
    {StatusPegawai::cltn, &msg::organisasi::status_pegawai_cltn, ""},
    {StatusPegawai::mpp, &msg::organisasi::status_pegawai_mpp, ""},
    {StatusPegawai::pensiun, &msg::organisasi::status_pegawai_pensiun, "purna tugas"},
    {StatusPegawai::berhenti, &msg::organisasi::status_pegawai_berhenti, "diberhentikan"},
    {StatusPegawai::meninggal, &msg::organisasi::status_pegawai_meninggal, "wafat"},
};

// "JPT  Pratama" and "jpt_pratama" both become "jpt pratama".
std::string key_of(std::string_view words) {
  std::string key;
  for (const std::string& word : text::split_words(text::to_lower(words))) key += (key.empty() ? "" : " ") + word;
  return key;
}

bool has_word(std::string_view list, std::string_view key) {
  while (!list.empty()) {
    const auto end = list.find('|');
    if (list.substr(0, end) == key) return true;
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return false;
}

template <class E, std::size_t N>
std::optional<E> find(const Row<E> (&rows)[N], std::string_view words) {
  const std::string key = key_of(words);
  for (const Row<E>& row : rows)
    if (key_of(to_code(row.value)) == key || key_of(row.label->id) == key || has_word(row.words, key)) return row.value;
  return std::nullopt;
}

}  // namespace

const msg::Entry& label(JenisPegawai v) {
  return label_in(jenis_pegawai_rows, v);
}
const msg::Entry& label(JenisUnit v) {
  return label_in(jenis_unit_rows, v);
}
const msg::Entry& label(JenisJabatan v) {
  return label_in(jenis_jabatan_rows, v);
}
const msg::Entry& label(Jenjang v) {
  return label_in(jenjang_rows, v);
}
const msg::Entry& label(JenisPenugasan v) {
  return label_in(jenis_penugasan_rows, v);
}
const msg::Entry& label(StatusPegawai v) {
  return label_in(status_pegawai_rows, v);
}

std::optional<JenisPegawai> parse_jenis_pegawai(std::string_view words) {
  return find(jenis_pegawai_rows, words);
}
std::optional<JenisUnit> parse_jenis_unit(std::string_view words) {
  return find(jenis_unit_rows, words);
}
std::optional<JenisJabatan> parse_jenis_jabatan(std::string_view words) {
  return find(jenis_jabatan_rows, words);
}
std::optional<Jenjang> parse_jenjang(std::string_view words) {
  return find(jenjang_rows, words);
}
std::optional<JenisPenugasan> parse_jenis_penugasan(std::string_view words) {
  return find(jenis_penugasan_rows, words);
}
std::optional<StatusPegawai> parse_status_pegawai(std::string_view words) {
  return find(status_pegawai_rows, words);
}

}  // namespace organisasi
