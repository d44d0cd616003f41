#include "perencanaan/plan_view_pages.h"

#include <algorithm>

#include "msg/perencanaan.h"
#include "perencanaan/label.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

Marked marked(const std::string* before, const std::string& now) {
  return {before ? *before : "", now, before && *before != now};
}

std::string first_line(const std::string& s) {
  return s.substr(0, s.find('\n'));
}

class Build {
 public:
  Build(const i18n::Locale& locale, const Rencana& rencana, const Rencana* before)
      : locale_(locale), rencana_(rencana), before_(before) {
    sort_for_form(rencana_);
  }

  RencanaView run() {
    RencanaView v{
        .kualitatif = rencana_.pendekatan == Pendekatan::kualitatif,
        .kelompok_judul = locale_.t(label(rencana_.bentuk == Bentuk::jpt_ukm ? Bidang::perspektif : Bidang::aspek))};
    add_group(v, JenisHasil::utama, m::kelompok_utama);
    add_group(v, JenisHasil::tambahan, m::kelompok_tambahan);
    v.jumlah = locale_.t(m::jumlah_hasil(rencana_.hasil_kerja.size(), indikator_count_));
    if (before_)
      for (const HasilKerja& h : before_->hasil_kerja)
        if (!find_hasil_kerja(rencana_, h.kunci)) v.dihapus.push_back(h.teks);
    add_nilai(v);
    const LampiranSkp& l = rencana_.lampiran;
    const LampiranSkp* old = before_ ? &before_->lampiran : nullptr;
    add_list(v, Bidang::sumber_daya, l.sumber_daya, old ? &old->sumber_daya : nullptr);
    add_list(v, Bidang::skema_pertanggungjawaban, l.skema_pertanggungjawaban,
             old ? &old->skema_pertanggungjawaban : nullptr);
    add_list(v, Bidang::konsekuensi, l.konsekuensi, old ? &old->konsekuensi : nullptr);
    return v;
  }

 private:
  void add_group(RencanaView& v, JenisHasil jenis, const msg::Entry& title) {
    KelompokView group{locale_.t(title), {}};
    for (const HasilKerja& h : rencana_.hasil_kerja)
      if (h.jenis == jenis) group.hasil.push_back(hasil_view(h));
    if (!group.hasil.empty()) v.kelompok.push_back(std::move(group));
  }

  std::string supports(const HasilKerja& h) const {
    if (h.induk) return locale_.t(m::mendukung(first_line(h.induk->teks)));
    if (h.menunggu_induk) return locale_.t(m::menunggu_pimpinan);
    return h.penugasan_dari.empty() ? "" : locale_.t(m::penugasan_teks(h.penugasan_dari));
  }

  // A new row is marked as a whole: there is nothing to strike out.
  static Marked mark(bool is_new, const std::string* before, const std::string& now) {
    return is_new ? Marked{"", now, true} : marked(before, now);
  }

  HasilView hasil_view(const HasilKerja& h) {
    const HasilKerja* old = before_ ? find_hasil_kerja(*before_, h.kunci) : nullptr;
    const bool is_new = before_ && !old;
    const std::string teks = h.teks.empty() ? locale_.t(m::belum_diisi) : h.teks;
    HasilView v{.no = ++number_, .teks = mark(is_new, old ? &old->teks : nullptr, teks), .mendukung = supports(h)};
    for (const Indikator& i : h.indikator) {
      ++indikator_count_;
      const Indikator* was = old ? find_indikator(*old, i.kunci) : nullptr;
      const bool new_row = is_new || (before_ && !was);
      v.indikator.push_back({std::string(i.aspek        ? printed(*i.aspek)
                                         : i.perspektif ? printed(*i.perspektif)
                                                        : ""),
                             mark(new_row, was ? &was->teks : nullptr, i.teks),
                             mark(new_row, was ? &was->target.teks : nullptr, i.target.teks)});
    }
    return v;
  }

  void add_nilai(RencanaView& v) const {
    const std::string_view form = skp_form(rencana_.bentuk, rencana_.pendekatan);
    for (std::size_t n = 0; n < nilai_count; ++n) {
      const auto nilai = static_cast<NilaiPerilaku>(n);
      NilaiView row{std::string(printed(nilai)),
                    {},
                    marked(before_ ? &before_->ekspektasi_khusus[n] : nullptr, rencana_.ekspektasi_khusus[n])};
      for (int g = 1; g <= panduan_count; ++g)
        row.panduan[static_cast<std::size_t>(g - 1)] = std::string(panduan(nilai, g, form));
      v.nilai.push_back(std::move(row));
    }
  }

  void add_list(RencanaView& v, Bidang title, const std::vector<std::string>& now,
                const std::vector<std::string>* before) const {
    const auto has = [](const std::vector<std::string>& list, const std::string& s) {
      return std::find(list.begin(), list.end(), s) != list.end();
    };
    DaftarView list{locale_.t(label(title)), {}};
    for (const std::string& s : now) list.butir.push_back({"", s, before && !has(*before, s)});
    if (before)
      for (const std::string& s : *before)
        if (!has(now, s)) list.butir.push_back({s, "", true});
    v.lampiran.push_back(std::move(list));
  }

  const i18n::Locale& locale_;
  Rencana rencana_;
  const Rencana* before_;
  int number_ = 0;
  int indikator_count_ = 0;
};

}  // namespace

RencanaView rencana_view(const i18n::Locale& locale, const Rencana& rencana, const Rencana* before) {
  return Build(locale, rencana, before).run();
}

std::string tempat_text(const i18n::Locale& locale, const Rencana& rencana, const Tempat& tempat) {
  const std::string bidang = locale.t(label(tempat.bidang));
  if (tempat.hasil_kerja == 0) {
    if (tempat.bidang != Bidang::perilaku || tempat.butir == 0) return bidang;
    return bidang + ", " + std::string(printed(static_cast<NilaiPerilaku>(tempat.butir - 1)));
  }
  Rencana sorted = rencana;
  sort_for_form(sorted);
  for (std::size_t n = 0; n < sorted.hasil_kerja.size(); ++n) {
    const HasilKerja& h = sorted.hasil_kerja[n];
    if (h.kunci != tempat.hasil_kerja) continue;
    for (std::size_t k = 0; k < h.indikator.size(); ++k)
      if (h.indikator[k].kunci == tempat.indikator) return locale.t(m::tempat_indikator(n + 1, k + 1, bidang));
    return locale.t(m::tempat_hasil(n + 1, bidang));
  }
  return bidang;
}

web::Clash clash_of(const i18n::Locale& locale, const Rencana& stored, const Rencana& typed) {
  web::Clash clash{.there = true, .now = {}};
  for (const Beda& b : compare(typed, stored))
    clash.now.push_back(locale.t(
        m::bentrok_baris(tempat_text(locale, stored, b.tempat), b.baru.empty() ? locale.t(m::kosong) : b.baru)));
  return clash;
}

web::Status status_of(const i18n::Locale& locale, KeadaanSkp keadaan) {
  using K = web::Keadaan;
  const auto shape = [&] {
    switch (keadaan) {
      case KeadaanSkp::draf:
        return K::draf;
      case KeadaanSkp::diajukan:
        return K::tunggu;
      case KeadaanSkp::dikembalikan:
        return K::kembali;
      case KeadaanSkp::ditetapkan:
        return K::tetap;
      case KeadaanSkp::diganti:
      case KeadaanSkp::selesai:
        return K::selesai;
      case KeadaanSkp::ditutup:
        return K::tutup;
    }
    return K::draf;
  };
  return {shape(), locale.t(label(keadaan))};
}

OrangView orang_view(const Orang& o, std::string title, const i18n::Locale& locale) {
  return {std::move(title), o.nama, i18n::nip_grouped(o.nip), o.pangkat,
          o.unit.empty() ? o.jabatan : locale.t(m::jabatan_di(o.jabatan, o.unit))};
}

}  // namespace perencanaan
