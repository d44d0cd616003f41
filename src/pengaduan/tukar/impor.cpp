#include "pengaduan/tukar/impor.h"

#include <algorithm>

#include "base/tanggal.h"
#include "base/text.h"
#include "msg/impor.h"
#include "pengaduan/pelapor/draf.h"
#include "pengaduan/perkara/wilayah.h"

namespace pengaduan {
namespace {

using K = KolomImpor;
using S = SebabTolak;

constexpr std::size_t kNomorMax = 100;
constexpr std::size_t kJudulMax = 120;
constexpr std::size_t kSelMax = 80;  // of a refused cell, to show
constexpr std::int64_t kDayMs = 86'400'000;

// Line ends become \n, and what no keyboard writes a space: PostgreSQL takes no NUL.
std::string tidy(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto c = static_cast<unsigned char>(s[i]);
    if (c == '\r')
      out += i + 1 < s.size() && s[i + 1] == '\n' ? "" : "\n";
    else
      out += (c < 0x20 && c != '\n') || c == 0x7F ? ' ' : s[i];
  }
  return std::string(text::trim(out));
}

std::string cut(const std::string& s, std::size_t characters) {
  if (text::length(s) <= characters) return s;
  std::size_t bytes = 0;
  for (std::size_t n = 0; n < characters; ++n) do
      ++bytes;
    while (bytes < s.size() && (static_cast<unsigned char>(s[bytes]) & 0xC0U) == 0x80U);
  return s.substr(0, bytes);
}

// Words of other systems for a report that is over, and for one that is not; ours are among them.
constexpr std::string_view kClosed[] = {"closed",          "selesai", "ditutup", "tertutup", "selesai_dikonfirmasi",
                                        "selesai_otomatis"};
constexpr std::string_view kOpen[] = {"",
                                      "open",
                                      "terbuka",
                                      "baru",
                                      "proses",
                                      "diproses",
                                      "terdisposisi",
                                      "diajukan",
                                      "ditindaklanjuti",
                                      "dikembalikan",
                                      "menunggu_pelapor",
                                      "dibuka_kembali"};

class Rencana {
 public:
  Rencana(AcuanImpor acuan, const CaraImpor& cara) : acuan_(std::move(acuan)), cara_(cara) {}

  PengaduanImpor plan(const BarisAsal& asal) {
    PengaduanImpor r{.baris = asal.nomor};
    for (std::size_t i = 0; i < kolom_impor_count; ++i) baris_.sel[i] = tidy(asal.sel[i]);
    if (asal.salah) return refused(std::move(r), *asal.salah, S::bukan_teks);
    if (const auto fault = read(r)) return refused(std::move(r), fault->first, fault->second);
    return r;
  }

 private:
  using Fault = std::optional<std::pair<K, S>>;
  const std::string& at(K kolom) const { return baris_.at(kolom); }

  PengaduanImpor refused(PengaduanImpor r, K kolom, S sebab) const {
    r.hasil = HasilImpor::ditolak;
    r.kolom = kolom;
    r.sel = cut(at(kolom), kSelMax);
    r.sebab = sebab;
    return r;
  }

  Fault read(PengaduanImpor& r) {
    r.nomor_asal = at(K::nomor_asal);
    r.sp4n = at(K::sp4n);
    for (const K kolom : {K::nomor_asal, K::sp4n})
      if (text::length(at(kolom)) > kNomorMax) return {{kolom, S::terlalu_panjang}};
    if (!at(K::nomor).empty()) return link(r);
    if (const auto fault = find_same(r); fault || r.hasil == HasilImpor::sama) return fault;
    if (const auto fault = read_words(r)) return fault;
    if (const auto fault = read_dates(r)) return fault;
    if (const auto fault = read_place(r)) return fault;
    if (const auto fault = read_kind(r)) return fault;
    if (const auto unit = acuan_.unit.find(text::fold_for_search(at(K::unit))); unit != acuan_.unit.end())
      r.unit = unit->second;
    r.hasil = HasilImpor::baru;
    return {};
  }

  // The row gives one that is here its SP4N number.
  Fault link(PengaduanImpor& r) {
    r.nomor = at(K::nomor);
    const auto here = acuan_.sp4n_of.find(r.nomor);
    if (here == acuan_.sp4n_of.end()) return {{K::nomor, S::nomor_tidak_ada}};
    if (r.sp4n.empty() || here->second == r.sp4n) {
      r.hasil = HasilImpor::sama;
      return {};
    }
    if (!acuan_.nomor_of.emplace(r.sp4n, r.nomor).second) return {{K::sp4n, S::sp4n_dipakai}};
    here->second = r.sp4n;
    r.hasil = HasilImpor::berubah;
    return {};
  }

  Fault find_same(PengaduanImpor& r) {
    if (r.nomor_asal.empty() && r.sp4n.empty()) return {{K::nomor_asal, S::tanpa_nomor}};
    if (acuan_.nomor_asal.contains(r.nomor_asal) || acuan_.nomor_of.contains(r.sp4n)) {
      r.hasil = HasilImpor::sama;
      return {};
    }
    if (!r.nomor_asal.empty() && !seen_.insert("asal:" + r.nomor_asal).second) return {{K::nomor_asal, S::nomor_ganda}};
    if (!r.sp4n.empty() && !seen_.insert("sp4n:" + r.sp4n).second) return {{K::sp4n, S::nomor_ganda}};
    return {};
  }

  Fault read_words(PengaduanImpor& r) {
    r.judul = at(K::judul);
    r.isi = at(K::isi);
    r.catatan = at(K::catatan);
    static constexpr std::pair<K, std::size_t> kMax[] = {
        {K::judul, kJudulMax}, {K::isi, cerita_max}, {K::catatan, cerita_max}};
    for (const auto& [kolom, max] : kMax)
      if (text::length(at(kolom)) > max) return {{kolom, S::terlalu_panjang}};
    if (r.isi.empty()) r.isi = r.judul.empty() ? at(K::nama_kategori) : r.judul;
    if (r.isi.empty()) return {{K::isi, S::tanpa_isi}};
    return {};
  }

  Fault read_date(K kolom, std::int64_t& out) const {
    static const Tanggal kFirst = *Tanggal::make(2000, 1, 1);
    const auto saat = parse_saat(at(kolom), cara_.zona_menit);
    if (!saat || *saat < kFirst.start_utc_ms(cara_.zona_menit)) return {{kolom, S::tanggal_salah}};
    // A clock may be a little fast; a date of today is its midnight.
    if (*saat > cara_.now + kDayMs) return {{kolom, S::tanggal_depan}};
    out = std::min(*saat, cara_.now);
    return {};
  }

  Fault read_dates(PengaduanImpor& r) {
    if (at(K::diterima).empty()) return {{K::diterima, S::tanggal_kosong}};
    if (const auto fault = read_date(K::diterima, r.diterima)) return fault;
    const std::string keadaan = text::to_lower(at(K::keadaan));
    r.ditutup = std::ranges::find(kClosed, keadaan) != std::end(kClosed);
    if (!r.ditutup && std::ranges::find(kOpen, keadaan) == std::end(kOpen)) return {{K::keadaan, S::keadaan_asing}};
    r.selesai = r.diterima;
    if (!r.ditutup || at(K::selesai).empty()) return {};
    if (const auto fault = read_date(K::selesai, r.selesai)) return fault;
    r.selesai = std::max(r.selesai, r.diterima);
    return {};
  }

  const Tempat* place(std::string_view typed, std::span<const Tempat> among) const {
    const std::string name = text::fold_for_search(typed);
    for (const Tempat& t : among)
      if (t.kode == typed || text::fold_for_search(t.nama) == name) return &t;
    return nullptr;
  }

  Fault read_place(PengaduanImpor& r) {
    const Wilayah& w = wilayah_bawaan();
    r.dekat = at(K::alamat);
    const auto keep = [&](K kolom) {
      if (!at(kolom).empty()) r.dekat += (r.dekat.empty() ? "" : ", ") + at(kolom);
    };
    const Tempat* distrik = place(at(K::distrik), w.distrik());
    if (distrik)
      r.distrik = distrik->kode;
    else
      keep(K::distrik);
    const Tempat* kampung = distrik ? place(at(K::kampung), w.kampung(distrik->kode)) : nullptr;
    if (kampung)
      r.kampung = kampung->kode;
    else
      keep(K::kampung);
    r.dekat = cut(r.dekat, dekat_max);
    if (at(K::lintang).empty() && at(K::bujur).empty()) return {};
    r.titik = parse_titik(at(K::lintang), at(K::bujur));
    if (!r.titik) return {{at(K::lintang).empty() ? K::bujur : K::lintang, S::titik_salah}};
    // Where a system knows no place it writes the point in the Gulf of Guinea.
    if (*r.titik == Titik{}) r.titik.reset();
    r.luar_wilayah = r.titik && is_luar_wilayah(*r.titik);
    return {};
  }

  Fault read_kind(PengaduanImpor& r) {
    r.kategori = cara_.bawaan;
    for (const K kolom : {K::nama_kategori, K::kategori}) {
      const std::string name = text::fold_for_search(at(kolom));
      if (name.empty()) continue;
      for (const auto& k : acuan_.kategori)
        if (name == k.kode || name == text::fold_for_search(k.nama) || name == text::fold_for_search(k.nama_en))
          r.kategori = k.kode;
      if (const auto named = cara_.peta.find(name); named != cara_.peta.end()) r.kategori = named->second;
    }
    for (const auto& k : acuan_.kategori)
      if (k.kode == r.kategori && k.apip) return {{K::kategori, S::untuk_apip}};
    return {};
  }

  AcuanImpor acuan_;
  const CaraImpor& cara_;
  std::set<std::string> seen_;
  BarisAsal baris_;
};

}  // namespace

const msg::Entry& label(SebabTolak sebab) {
  namespace m = msg::impor;
  static constexpr LabelRow<S> rows[] = {
      {S::tanpa_nomor, &m::s_tanpa_nomor},
      {S::nomor_ganda, &m::s_nomor_ganda},
      {S::nomor_tidak_ada, &m::s_nomor_tidak_ada},
      {S::sp4n_dipakai, &m::s_sp4n_dipakai},
      {S::bukan_teks, &m::s_bukan_teks},
      {S::terlalu_panjang, &m::s_terlalu_panjang},
      {S::tanggal_kosong, &m::s_tanggal_kosong},
      {S::tanggal_salah, &m::s_tanggal_salah},
      {S::tanggal_depan, &m::s_tanggal_depan},
      {S::titik_salah, &m::s_titik_salah},
      {S::keadaan_asing, &m::s_keadaan_asing},
      {S::untuk_apip, &m::s_untuk_apip},
      {S::tanpa_isi, &m::s_tanpa_isi},
  };
  return label_in(rows, sebab);
}

bool add_peta(CaraImpor& cara, std::string_view pasangan, std::span<const KategoriImpor> kategori) {
  const auto at = pasangan.rfind('=');
  if (at == std::string_view::npos || at == 0) return false;
  const std::string kode(pasangan.substr(at + 1));
  if (std::ranges::find(kategori, kode, &KategoriImpor::kode) == kategori.end()) return false;
  cara.peta[text::fold_for_search(pasangan.substr(0, at))] = kode;
  return true;
}

std::vector<PengaduanImpor> plan_impor(std::span<const BarisAsal> baris, AcuanImpor acuan, const CaraImpor& cara) {
  Rencana rencana(std::move(acuan), cara);
  std::vector<PengaduanImpor> out;
  for (const BarisAsal& b : baris) out.push_back(rencana.plan(b));
  return out;
}

}  // namespace pengaduan
