// What the views of this folder get: texts ready to be shown, in the reader's language.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "msg/pelaksanaan.h"
#include "msg/umum.h"
#include "web/parts.h"

namespace pelaksanaan {

struct BuktiView {
  std::string nama;
  std::string keterangan;  // size and what was done to it, or how the link answered
  html::Url buka;
  std::optional<html::Url> kecil{};
  bool tautan = false;
  std::string hapus{};  // the button's value, "" when it may not go
};

using BuktiList = std::vector<BuktiView>;

struct IndikatorView {
  std::string id;  // the fragment the list of faults leads to
  std::string kelompok;
  std::string teks;
  std::vector<web::Fact> facts;
  std::optional<web::Bar> bar{};
  std::optional<web::Input> angka{};
  std::optional<web::DateInput> tanggal{};
  std::optional<web::Radios> ya{};
  std::optional<web::Textarea> uraian{};  // the form's part is missing when the report can only be read
  std::optional<web::FileInput> berkas{};
  std::optional<web::Input> tautan{};
  std::string nilai_tertulis{};
  std::string uraian_tertulis{};
  std::vector<BuktiView> bukti{};
};

struct HasilLink {
  web::Link link;
  web::Status status;
};

struct RealisasiPage {
  web::Link kembali;
  std::string kicker;
  std::string judul;
  std::string catatan;  // why nothing can be written, "" when it can
  web::ErrorSummary errors;
  html::Url action;
  std::string draf;
  std::vector<web::HiddenValue> hidden;
  std::vector<std::string> rencana_aksi;
  std::vector<IndikatorView> indikator;
  std::string lanjut;  // the main button; "" when nothing can be written
  std::string samping_judul;
  std::vector<HasilLink> hasil;
};

struct KemajuanView {
  std::string id_realisasi;
  std::string id_bukti;
  std::string teks;
  std::string capaian;
  std::optional<web::Bar> bar{};
};

struct HasilView {
  web::Link link;
  web::Status status;
  std::string ringkas;
  std::vector<KemajuanView> indikator;
};

struct RingkasanPage {
  std::string kicker;
  std::string judul;
  std::string lead;
  web::Tabs bagian;
  std::vector<web::Fact> facts;
  web::Tabs periode;
  web::ErrorSummary errors;
  web::Clash bentrok{};
  std::vector<HasilView> hasil;
  html::Url action;
  std::vector<web::HiddenValue> hidden;
  std::optional<web::Textarea> capaian{}, kendala{};
  std::string capaian_tertulis{}, kendala_tertulis{};
  bool bisa_tarik = false;
  std::vector<web::Link> lain;
};

struct RencanaAksiPage {
  web::Link kembali;
  std::string kicker;
  std::string judul;
  web::Tabs periode;
  web::ErrorSummary errors;
  html::Url action;
  std::vector<web::HiddenValue> hidden;
  std::vector<web::Textarea> hasil;
  struct Tertulis {
    std::string hasil;
    std::vector<std::string> aksi;
  };
  std::vector<Tertulis> tertulis;  // instead of the form, for those who read
  bool bisa_isi = false;
};

struct UmpanBalikView {
  std::string siapa;  // who, in which role, about whom
  std::string sasaran;
  web::Status arah;
  std::string teks;
  std::string kapan;
  std::optional<web::Link> ke{};
};

using Catatan = std::vector<UmpanBalikView>;

struct KalimatView {
  std::string nilai;
  struct Tombol {
    std::string value;
    std::string arah;
    std::string teks;
  };
  std::vector<Tombol> tombol;
};

struct UmpanBalikForm {
  std::string pengantar;
  html::Url action;
  web::Select sasaran;
  web::Radios arah, sifat;
  web::Textarea teks;
  std::vector<KalimatView> kalimat;
};

struct UmpanBalikPage {
  std::string kicker;
  std::string judul;
  std::string lead;
  web::ErrorSummary errors;
  std::optional<web::Tabs> bagian{};  // for those who may open the plan
  std::optional<UmpanBalikForm> form{};
  std::vector<UmpanBalikView> catatan;
  std::optional<web::Link> lebih_lama{};
  web::Empty kosong;
};

struct PermintaanView {
  std::string hari;
  std::string bulan;
  bool lewat = false;
  web::Link link;
  std::string tentang;
  std::string tenggat;
};

using PermintaanList = std::vector<PermintaanView>;

struct KotakUmpanBalikPage {
  std::string judul;
  std::vector<PermintaanView> diminta, menunggu;
  std::vector<UmpanBalikView> catatan;
  std::optional<web::Link> lebih_lama{};
  bool boleh_minta = false;  // needs a plan in force: feedback is about its results
};

struct MintaPage {
  std::string judul;
  web::ErrorSummary errors;
  web::HiddenValue skp;
  web::Select dari;
  web::Input nip;
  web::Textarea tentang;
  web::DateInput tenggat;
};

}  // namespace pelaksanaan
