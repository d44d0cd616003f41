#include "pengaduan/angka/hitung_store.h"

#include <algorithm>
#include <cstdlib>

#include "db/row_values.h"
#include "pengaduan/perkara/kejadian.h"
#include "pengaduan/petugas/templat.h"
#include "pengaduan/tenggat/penahanan_store.h"

namespace pengaduan {
namespace {

using db::read_enum;
using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;

constexpr int kHariMax = 999;

bool is_closed(K keadaan) {
  return !is_berjalan(keadaan) && keadaan != K::ditindaklanjuti && keadaan != K::draf &&
         keadaan != K::menunggu_konfirmasi;
}

struct Kejadian1 {
  PengaduanId id;
  P peristiwa;
  K dari, ke;
  Tanggal hari;
  Tanggal diterima;
  std::optional<Tanggal> tenggat;
  bool pertama = true;
};

Kejadian1 read_kejadian(const db::Row& r, const Jam& jam) {
  return {r.id<PengaduanId>("id"),
          read_enum<P>(r, "peristiwa"),
          read_enum<K>(r, "dari"),
          read_enum<K>(r, "ke"),
          local(r.i64("waktu"), jam.kantor).hari,
          local(r.i64("diterima"), jam.kantor).hari,
          r.is_null("tenggat") ? std::nullopt : std::optional(db::read_date(r, "tenggat")),
          r.i64("sebelum") == 0};
}

int code_at(std::string_view rincian, std::string_view name) {
  const auto at = rincian.find(name);
  if (at == std::string_view::npos) return -1;
  const std::string_view rest = rincian.substr(at + name.size());
  int index = 0;
  for (const auto& [alasan, code] : EnumText<AlasanArsip>::table) {
    if (rest.starts_with(std::string("\"") + std::string(code) + "\"")) return index;
    ++index;
  }
  return -1;
}

void count_speed(Angka& a, const Kejadian1& e) {
  const int days = std::clamp(days_between(e.diterima, e.hari), 0, kHariMax);
  if (e.dari == K::baru && (e.peristiwa == P::disposisi || e.peristiwa == P::alihkan || e.peristiwa == P::arsipkan ||
                            e.peristiwa == P::gabung))
    a.add(Ukuran::verifikasi, days, 1);
  if (e.peristiwa == P::mulai && e.pertama) a.add(Ukuran::mulai, days, 1);
  if (e.peristiwa == P::tanggapi && e.pertama) {
    a.add(Ukuran::jawab, days, 1);
    a.add(Ukuran::tepat, !e.tenggat || e.hari <= *e.tenggat ? 1 : 0, 1);
  }
  if (e.ke == K::selesai_dikonfirmasi || e.ke == K::selesai_otomatis) a.add(Ukuran::selesai, days, 1);
}

void count_moves(Angka& a, const Kejadian1& e, const std::string& rincian) {
  if (e.ke == K::baru && (e.dari == K::draf || e.dari == K::menunggu_konfirmasi)) a.add(Ukuran::masuk, 0, 1);
  if (is_closed(e.ke) && !is_closed(e.dari)) a.add(Ukuran::tutup, 0, 1);
  if (is_closed(e.dari) && !is_closed(e.ke)) a.add(Ukuran::buka, 0, 1);
  if (e.peristiwa == P::buka_kembali) a.add(Ukuran::ulang, 0, 1);
  if (e.peristiwa == P::kembalikan) a.add(e.pertama ? Ukuran::kembali : Ukuran::pingpong, 0, 1);
  if (e.peristiwa == P::setujui_klasifikasi) a.add(Ukuran::kelas, 0, 1);
  if (e.peristiwa == P::arsipkan) a.add(Ukuran::arsip, code_at(rincian, "\"alasan\":"), 1);
}

struct Terlambat {
  PengaduanId id;
  KunciAngka kunci;
};

void count_custody(db::Reader& reader, const Jam& jam, const std::vector<Terlambat>& late, AngkaSebulan& out) {
  for (const auto& one : late)
    for (const Bagian& b : bagian_of(reader, jam, one.id, one.kunci.klasifikasi))
      if (b.permil > 0) out[one.kunci].add(Ukuran::tahan, static_cast<int>(b.pemegang.jenis), b.permil);
}

void count_ratings(db::Reader& reader, std::int64_t from, std::int64_t to, AngkaSebulan& out) {
  reader.query(
      "SELECT COALESCE(p.unit_id, 0) AS unit, p.kategori_id, p.klasifikasi, r.benar_selesai, COUNT(*) AS n "
      "FROM pengaduan_rating r JOIN pengaduan q ON q.id = r.pengaduan_id JOIN pengaduan p ON p.id = CASE WHEN "
      "q.keadaan = "
      "'duplikat' THEN q.kanonik_id ELSE q.id END WHERE r.dibuat >= $1 AND r.dibuat < $2 "
      "GROUP BY 1, 2, 3, 4",
      {from, to}, [&](const db::Row& r) {
        const std::string said = r.text("benar_selesai");
        out[{r.i64("unit"), r.i64("kategori_id"), read_enum<Klasifikasi>(r, "klasifikasi")}].add(Ukuran::puas,
                                                                                                 said == "ya" ? 2
                                                                                                 : said == "sebagian"
                                                                                                     ? 1
                                                                                                     : 0,
                                                                                                 r.i64("n"));
      });
}

}  // namespace

AngkaSebulan hitung_bulan(db::Reader& reader, const Jam& jam, const std::string& bulan) {
  const int zone = jam.kantor.offset_minutes;
  const std::int64_t from = hari_pertama(bulan).start_utc_ms(zone);
  const std::int64_t to = hari_pertama(bulan_dari(hari_pertama(bulan).plus_days(31))).start_utc_ms(zone);
  AngkaSebulan out;
  std::vector<Terlambat> late;
  reader.query(
      "SELECT p.id, e.peristiwa, e.dari, e.ke, e.waktu, e.rincian, p.diterima, p.tenggat, COALESCE(p.unit_id, 0) AS "
      "unit, p.kategori_id, p.klasifikasi, CASE WHEN e.peristiwa IN ('mulai', 'tanggapi', 'kembalikan') THEN (SELECT "
      "COUNT(*) FROM pengaduan_peristiwa f WHERE f.pengaduan_id = e.pengaduan_id AND f.nomor < e.nomor AND f.peristiwa "
      "= e.peristiwa) ELSE 0 END AS sebelum FROM pengaduan_peristiwa e JOIN pengaduan p ON p.id = e.pengaduan_id "
      "WHERE e.peristiwa IN ('kirim', 'konfirmasi_kode', 'disposisi', 'alihkan', 'arsipkan', 'gabung', 'pisah', "
      "'mulai', 'tanggapi', 'kembalikan', 'setujui_klasifikasi', 'konfirmasi', 'tutup_otomatis', 'buka_kembali', "
      "'banding', 'cabut', 'cabut_otomatis') AND e.waktu >= $1 AND e.waktu < $2",
      {from, to}, [&](const db::Row& r) {
        const KunciAngka kunci{r.i64("unit"), r.i64("kategori_id"), read_enum<Klasifikasi>(r, "klasifikasi")};
        const Kejadian1 e = read_kejadian(r, jam);
        const std::string rincian = r.text("rincian");
        Angka& a = out[kunci];
        count_speed(a, e);
        count_moves(a, e, rincian);
        if (e.peristiwa != P::tanggapi) return;
        if (const auto at = rincian.find("\"mirip\":"); at != std::string::npos)
          if (std::atoi(rincian.c_str() + at + 8) >= mirip_permil) a.add(Ukuran::berulang, 0, 1);
        if (e.pertama && e.tenggat && e.hari > *e.tenggat) late.push_back({e.id, kunci});
      });
  count_custody(reader, jam, late, out);
  count_ratings(reader, from, to, out);
  return out;
}

}  // namespace pengaduan
