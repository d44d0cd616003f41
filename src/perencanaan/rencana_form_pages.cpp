#include "perencanaan/rencana_form_pages.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "msg/perencanaan.h"
#include "perencanaan/label.h"
#include "perencanaan/lint.h"
#include "perencanaan/target_form_pages.h"
#include "perencanaan/tempat.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

constexpr std::size_t kHasilMax = 40;
constexpr std::size_t kIndikatorMax = 15;
constexpr std::size_t kTeksMax = 600;
constexpr std::size_t kLampiranMax = 4000;
constexpr std::string_view kMenunggu = "menunggu";

std::string field_name(int hasil, Bidang bidang) {
  return path({.hasil_kerja = hasil, .bidang = bidang});
}
std::string field_name(int hasil, int indikator, Bidang bidang) {
  return path({.hasil_kerja = hasil, .indikator = indikator, .bidang = bidang});
}
std::string cara_name(int hasil, int indikator) {
  return field_name(hasil, indikator, Bidang::indikator) + ".cara";
}

// The keys a hidden field lists, each once in the whole form.
std::vector<int> read_keys(web::FormReader& form, const std::string& name, std::size_t max, std::set<int>& used) {
  std::vector<int> keys;
  for (const std::string& typed : form.list(name, max)) {
    const auto id = parse_id<Id<struct KunciTag>>(typed);
    if (id && id->value < 1'000'000 && used.insert(static_cast<int>(id->value)).second)
      keys.push_back(static_cast<int>(id->value));
  }
  return keys;
}

// Works on one form; remembers what the plan's kind of form asks for.
class Reading {
 public:
  Reading(web::FormReader& form, const Rencana& before) : form_(form), before_(before), out_(before) {
    jpt_ukm_ = before.bentuk == Bentuk::jpt_ukm;
    kuantitatif_ = before.pendekatan == Pendekatan::kuantitatif;
    out_.hasil_kerja.clear();
  }

  Rencana run() && {
    std::set<int> used;
    for (const int kunci : read_keys(form_, "hk", kHasilMax, used)) {
      HasilKerja h = read_hasil(kunci);
      for (const int i : read_keys(form_, "ik." + std::to_string(kunci), kIndikatorMax, used))
        h.indikator.push_back(read_indikator(h, i));
      out_.hasil_kerja.push_back(std::move(h));
    }
    out_.lampiran = {read_lines(Bidang::sumber_daya), read_lines(Bidang::skema_pertanggungjawaban),
                     read_lines(Bidang::konsekuensi)};
    return std::move(out_);
  }

 private:
  // What this kind of form does not show stays as it is stored: it counts again when the approach is changed back.
  HasilKerja read_hasil(int kunci) {
    const HasilKerja* stored = find_hasil_kerja(before_, kunci);
    HasilKerja h = stored ? *stored : HasilKerja{.kunci = kunci};
    h.indikator.clear();
    h.urut = static_cast<int>(out_.hasil_kerja.size()) + 1;
    h.teks = form_.text(field_name(kunci, Bidang::teks), {.max = kTeksMax});
    h.jenis = form_.choice<JenisHasil>(field_name(kunci, Bidang::jenis), web::Required::no).value_or(JenisHasil::utama);
    if (jpt_ukm_ || !kuantitatif_) {
      h.penugasan_dari = form_.text(field_name(kunci, Bidang::penugasan_dari), {.max = kTeksMax});
      return h;
    }
    const std::string name = field_name(kunci, Bidang::induk);
    h.menunggu_induk = form_.raw(name) == kMenunggu;
    const auto induk = h.menunggu_induk ? std::nullopt : form_.id<HasilKerjaId>(name, web::Required::no);
    if (!induk)
      h.induk.reset();
    else if (!h.induk || h.induk->hasil_kerja != *induk)
      h.induk = Induk{*induk, ""};
    return h;
  }

  Indikator read_indikator(const HasilKerja& h, int kunci) {
    const HasilKerja* parent = find_hasil_kerja(before_, h.kunci);
    const Indikator* stored = parent ? find_indikator(*parent, kunci) : nullptr;
    Indikator i = stored ? *stored : Indikator{.kunci = kunci};
    i.urut = static_cast<int>(h.indikator.size()) + 1;
    i.teks = form_.text(field_name(h.kunci, kunci, Bidang::teks), {.max = kTeksMax});
    if (jpt_ukm_)
      i.perspektif = form_.choice<Perspektif>(field_name(h.kunci, kunci, Bidang::perspektif), web::Required::no);
    if (!kuantitatif_) return i;
    if (!jpt_ukm_) i.aspek = form_.choice<Aspek>(field_name(h.kunci, kunci, Bidang::aspek), web::Required::no);
    i.target = read_target_fields(form_, field_name(h.kunci, kunci, Bidang::target),
                                  field_name(h.kunci, kunci, Bidang::ukuran_target), i.aspek);
    i.cara_hitung = form_.choice<CaraHitung>(cara_name(h.kunci, kunci), web::Required::no).value_or(CaraHitung::jumlah);
    return i;
  }

  std::vector<std::string> read_lines(Bidang bidang) {
    const std::string typed = form_.text(to_code(bidang), {.max = kLampiranMax, .multiline = true});
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= typed.size();) {
      const std::size_t end = std::min(typed.find('\n', at), typed.size());
      std::string line = text::collapse_spaces(std::string_view(typed).substr(at, end - at));
      if (!line.empty()) lines.push_back(std::move(line));
      at = end + 1;
    }
    return lines;
  }

  web::FormReader& form_;
  const Rencana& before_;
  Rencana out_;
  bool jpt_ukm_ = false;
  bool kuantitatif_ = true;
};

template <class E>
std::vector<web::Option> options_of(const i18n::Locale& l) {
  std::vector<web::Option> out;
  for (const auto& [value, code] : EnumText<E>::table) out.push_back({std::string(code), l.t(label(value))});
  return out;
}

template <class E>
std::string_view code_of(const std::optional<E>& value) {
  return value ? to_code(*value) : std::string_view();
}

web::Select induk_select(const FormParts& p, const HasilKerja& h) {
  std::vector<web::Option> options;
  const auto shorten = [](const std::string& s) {
    return text::length(s) > 90 ? s.substr(0, s.find(' ', 80)) + " …" : s;
  };
  for (const PilihanInduk& i : p.pilihan) options.push_back({to_text(i.id), shorten(i.rhk)});
  const auto listed = [&](HasilKerjaId id) {
    return std::any_of(p.pilihan.begin(), p.pilihan.end(), [&](const PilihanInduk& i) { return i.id == id; });
  };
  // A result of an older version of the leader's plan stays chosen until another is.
  if (h.induk && !listed(h.induk->hasil_kerja))
    options.push_back({to_text(h.induk->hasil_kerja), shorten(h.induk->teks.substr(0, h.induk->teks.find('\n')))});
  options.push_back({std::string(kMenunggu), p.locale.t(m::induk_menunggu)});
  const std::string stored = h.menunggu_induk ? std::string(kMenunggu) : h.induk ? to_text(h.induk->hasil_kerja) : "";
  return p.form.select({.name = field_name(h.kunci, Bidang::induk),
                        .label = p.locale.t(m::isian_induk),
                        .hint = p.pilihan.empty() ? p.locale.t(m::isian_induk_kosong) : ""},
                       std::move(options), stored, p.locale.t(m::pilih_induk));
}

IndikatorForm indikator_form(const FormParts& p, const Rencana& r, const HasilKerja& h, const Indikator& i, int no) {
  const auto& l = p.locale;
  const bool kuantitatif = r.pendekatan == Pendekatan::kuantitatif;
  const auto name = [&](Bidang bidang) { return field_name(h.kunci, i.kunci, bidang); };
  IndikatorForm f{.kunci = i.kunci, .no = no};
  f.teks = p.form.textarea(
      {.name = name(Bidang::teks), .label = l.t(kuantitatif ? m::isian_indikator : m::isian_indikator_kualitatif)},
      i.teks, static_cast<int>(kTeksMax));
  if (r.bentuk == Bentuk::jpt_ukm)
    f.kelompok = p.form.select({.name = name(Bidang::perspektif), .label = l.t(label(Bidang::perspektif))},
                               options_of<Perspektif>(l), code_of(i.perspektif), l.t(m::pilih_satu));
  else if (kuantitatif)
    f.kelompok = p.form.select({.name = name(Bidang::aspek), .label = l.t(label(Bidang::aspek))}, options_of<Aspek>(l),
                               code_of(i.aspek), l.t(m::pilih_satu));
  if (!kuantitatif) return f;
  f.target = target_input(p.form, l, name(Bidang::target), i.target);
  f.ukuran = ukuran_select(p.form, l, name(Bidang::ukuran_target), i.target, i.aspek);
  f.cara = p.form.select({.name = cara_name(h.kunci, i.kunci), .label = l.t(m::isian_cara)}, options_of<CaraHitung>(l),
                         to_code(i.cara_hitung));
  return f;
}

std::vector<std::string> hints(const i18n::Locale& l, const Rencana& r, const HasilKerja& h) {
  std::vector<std::string> out;
  for (const Temuan& t : lint_rhk(h.teks)) out.push_back(l.t(t.pesan));
  for (const Indikator& i : h.indikator)
    for (const std::string& s : {i.teks, i.target.teks})
      for (const Temuan& t : lint_mutlak(s, r.bentuk)) out.push_back(l.t(t.pesan));
  return out;
}

HasilForm hasil_form(const FormParts& p, const Rencana& r, const HasilKerja& h, int no) {
  const auto& l = p.locale;
  HasilForm f{.kunci = h.kunci, .no = no, .judul = l.t(m::hasil_ke(no))};
  f.anchor = field_name(h.kunci, Bidang::hasil_kerja);
  f.anchor_indikator = field_name(h.kunci, Bidang::indikator);
  f.teks = p.form.textarea({.name = field_name(h.kunci, Bidang::teks),
                            .label = l.t(m::isian_rhk),
                            .hint = h.teks.empty() ? l.t(m::isian_rhk_petunjuk) : ""},
                           h.teks, static_cast<int>(kTeksMax));
  f.jenis = p.form.radios(
      {.name = field_name(h.kunci, Bidang::jenis), .label = l.t(m::isian_jenis), .hint = l.t(m::isian_jenis_petunjuk)},
      options_of<JenisHasil>(l), to_code(h.jenis), web::RadioStyle::segments);
  if (r.bentuk == Bentuk::ja_jf && r.pendekatan == Pendekatan::kuantitatif)
    f.induk = induk_select(p, h);
  else
    f.penugasan = p.form.input({.name = field_name(h.kunci, Bidang::penugasan_dari),
                                .label = l.t(m::isian_penugasan),
                                .hint = l.t(m::isian_penugasan_petunjuk)},
                               h.penugasan_dari);
  f.saran = hints(l, r, h);
  int row = 0;
  for (const Indikator& i : h.indikator) f.indikator.push_back(indikator_form(p, r, h, i, ++row));
  return f;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

// "hapus_indikator.3.7" → {"hapus_indikator", 3, 7}.
struct Button {
  std::string_view verb;
  int hasil = 0;
  int indikator = 0;
};
Button read_button(std::string_view aksi) {
  const auto number = [](std::string_view s) {
    const auto id = parse_id<Id<struct KunciTag>>(s);
    return id && id->value < 1'000'000 ? static_cast<int>(id->value) : 0;
  };
  const std::size_t first = aksi.find('.');
  Button b{aksi.substr(0, first)};
  if (first == std::string_view::npos) return b;
  const std::size_t second = aksi.find('.', first + 1);
  b.hasil = number(aksi.substr(first + 1, second == std::string_view::npos ? second : second - first - 1));
  if (second != std::string_view::npos) b.indikator = number(aksi.substr(second + 1));
  return b;
}

}  // namespace

Rencana read_rencana(web::FormReader& form, const Rencana& before) {
  return Reading(form, before).run();
}

std::vector<HasilForm> hasil_forms(const FormParts& parts, const Rencana& rencana) {
  std::vector<HasilForm> out;
  int no = 0;
  for (const HasilKerja& h : rencana.hasil_kerja) out.push_back(hasil_form(parts, rencana, h, ++no));
  return out;
}

std::vector<web::Textarea> lampiran_fields(const FormParts& p, const LampiranSkp& lampiran) {
  const auto field = [&](Bidang bidang, const std::vector<std::string>& stored) {
    return p.form.textarea({.name = std::string(to_code(bidang)),
                            .label = p.locale.t(label(bidang)),
                            .hint = p.locale.t(m::satu_per_baris)},
                           joined(stored), static_cast<int>(kLampiranMax));
  };
  return {field(Bidang::sumber_daya, lampiran.sumber_daya),
          field(Bidang::skema_pertanggungjawaban, lampiran.skema_pertanggungjawaban),
          field(Bidang::konsekuensi, lampiran.konsekuensi)};
}

std::string apply_button(std::string_view aksi, Rencana& rencana, int next) {
  const Button b = read_button(aksi);
  auto& list = rencana.hasil_kerja;
  const auto found = std::find_if(list.begin(), list.end(), [&](const HasilKerja& h) { return h.kunci == b.hasil; });
  if (b.verb == "tambah_hasil") {
    HasilKerja h{.kunci = next, .urut = static_cast<int>(list.size()) + 1};
    h.indikator.push_back({.kunci = next + 1, .urut = 1});
    list.push_back(std::move(h));
    return field_name(next, Bidang::hasil_kerja);
  }
  if (found == list.end()) return "";
  if (b.verb == "hapus_hasil") {
    list.erase(found);
    return "hasil_kerja";
  }
  if (b.verb == "tambah_indikator") {
    found->indikator.push_back({.kunci = next, .urut = static_cast<int>(found->indikator.size()) + 1});
    return field_name(found->kunci, next, Bidang::teks);
  }
  if (b.verb == "hapus_indikator")
    std::erase_if(found->indikator, [&](const Indikator& i) { return i.kunci == b.indikator; });
  return field_name(found->kunci, Bidang::hasil_kerja);
}

}  // namespace perencanaan
