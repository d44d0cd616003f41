// What an import compares with, and how one row becomes a pengaduan.
#include <nlohmann/json.hpp>

#include "base/tanggal.h"
#include "base/text.h"
#include "jejak/jejak.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/publik/saring.h"
#include "pengaduan/tukar/impor_store.h"
#include "pengaduan/tukar/sp4n_store.h"

namespace pengaduan {
namespace {

constexpr std::size_t kBatch = 50;  // rows in one transaction: other writers wait no longer than that
constexpr std::size_t kAsked = 400;
constexpr std::int64_t kWarned = static_cast<std::int64_t>(Peringatan::seratus_dua_puluh);

// Calls `ask` with "$from, …" for some hundreds of the values of a column at a time.
void ask_for(std::span<const BarisAsal> baris, KolomImpor kolom, std::vector<db::Param> first,
             const std::function<void(const std::string& list, const std::vector<db::Param>& params)>& ask) {
  std::set<std::string> values;
  for (const BarisAsal& b : baris)
    if (const auto value = text::trim(b.at(kolom)); !value.empty()) values.emplace(value);
  for (auto at = values.begin(); at != values.end();) {
    auto params = first;
    std::string list;
    for (; at != values.end() && params.size() < kAsked; ++at) {
      params.emplace_back(*at);
      list += (list.empty() ? "$" : ", $") + std::to_string(params.size());
    }
    ask(list, params);
  }
}

Jam at(Jam jam, std::int64_t now, int zona_menit) {
  jam.now = now;
  jam.hari_ini = Tanggal::from_utc_ms(now, zona_menit);
  return jam;
}

bool is_here(db::Reader& reader, const PengaduanImpor& p, const CaraImpor& cara) {
  return reader.number(
             "SELECT (SELECT COUNT(*) FROM pengaduan_asal WHERE sumber = $1 AND nomor_asal = $2) + "
             "(SELECT COUNT(*) FROM pengaduan WHERE sp4n_id = $3) AS n",
             {cara.sumber, p.nomor_asal, p.sp4n.empty() ? std::nullopt : std::optional(p.sp4n)}) > 0;
}

void keep_origin(db::Tx& tx, PengaduanId id, const PengaduanImpor& p, const CaraImpor& cara) {
  if (!p.nomor_asal.empty())
    tx.exec("INSERT INTO pengaduan_asal (pengaduan_id, sumber, nomor_asal) VALUES ($1, $2, $3)",
            {id, cara.sumber, p.nomor_asal});
  if (!p.sp4n.empty()) tx.exec("UPDATE pengaduan SET sp4n_id = $2 WHERE id = $1", {id, p.sp4n});
  // It was public where it comes from; what looks like data of a person is blanked all the same.
  if (cara.keterbukaan == KeterbukaanAsal::sudah_publik)
    tx.exec("UPDATE pengaduan SET judul_publik = $2, isi_publik = $3, disaring = $4 WHERE id = $1",
            {id, tersaring(p.judul), tersaring(p.isi), cara.now});
}

// Its past there is told by two events, in their time; what is decided here has today's.
void move_on(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id, const PengaduanImpor& p,
             const CaraImpor& cara, const akun::Pelaku& pelaku) {
  const bool open = cara.keterbukaan == KeterbukaanAsal::sudah_publik;
  if (p.ditutup) {
    MUST(act(tx, brankas, at(jam, p.selesai, cara.zona_menit), id, {.relasi = Relasi::sistem},
             {.peristiwa = PeristiwaPengaduan::tutup_asal,
              .teks = open ? tersaring(p.catatan) : p.catatan,
              .teks_untuk_umum = open && !p.catatan.empty(),
              .unit = p.unit,
              .selesai_di_asal = true,
              .kabar = Kabar::diam}));
    return;
  }
  if (p.unit) {
    const auto row = lock_pengaduan(tx, id);
    MUST(row);
    MUST(act(tx, brankas, at(jam, cara.now, cara.zona_menit), id,
             {.relasi = Relasi::koordinator, .akun = pelaku.signed_in() ? std::optional(pelaku.akun) : std::nullopt},
             {.peristiwa = PeristiwaPengaduan::disposisi,
              .klasifikasi = row->klasifikasi,
              .kategori = row->kategori,
              .unit = p.unit,
              .kabar = Kabar::diam}));
  }
  // Whoever would be warned of a due date that had passed before it came here is not.
  tx.exec("UPDATE pengaduan SET diingatkan = $2 WHERE id = $1 AND tenggat < $3",
          {id, kWarned, Tanggal::from_utc_ms(cara.now, cara.zona_menit).iso()});
}

bool write_one(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, const PengaduanImpor& p,
               const CaraImpor& cara, const akun::Pelaku& pelaku) {
  if (p.hasil == HasilImpor::berubah) return set_sp4n(tx, pelaku, cara.now, p.nomor, p.sp4n).has_value();
  if (is_here(tx, p, cara)) return false;
  const std::string cerita = p.judul.empty() || p.judul == p.isi ? p.isi : p.judul + "\n\n" + p.isi;
  const auto id = ajukan(tx, brankas, at(jam, p.diterima, cara.zona_menit),
                         {.kanal = p.sp4n.empty() ? KanalAsal::impor : KanalAsal::sp4n,
                          .isi = {.kategori = p.kategori,
                                  .tempat_diisi = true,
                                  .distrik = p.distrik,
                                  .kampung = p.kampung,
                                  .dekat = p.dekat,
                                  .titik = p.titik,
                                  .cerita = cerita,
                                  .kontak_diisi = true},
                          .luar_wilayah = p.luar_wilayah,
                          .kabar = Kabar::diam},
                         draw_tanda_terima());
  if (!id) return false;  // its category went meanwhile
  keep_origin(tx, *id, p, cara);
  move_on(tx, brankas, jam, *id, p, cara, pelaku);
  return true;
}

}  // namespace

std::vector<KategoriImpor> kategori_impor(db::Reader& reader) {
  std::vector<KategoriImpor> out;
  for (const Kategori& k : list_kategori(reader))
    out.push_back({k.kode, k.nama, k.nama_en, is_pengawasan(k.klasifikasi)});
  return out;
}

AcuanImpor load_acuan(db::Reader& reader, std::span<const BarisAsal> baris, const CaraImpor& cara) {
  AcuanImpor out{.kategori = kategori_impor(reader)};
  reader.query(
      "SELECT u.id, u.kode, u.nama FROM unit u JOIN unit i ON i.id = u.induk_id WHERE i.induk_id IS NULL "
      "AND u.selesai IS NULL ORDER BY u.id",
      {}, [&](const db::Row& r) {
        for (const char* column : {"kode", "nama"})
          out.unit.emplace(text::fold_for_search(r.text(column)), r.id<UnitId>("id"));
      });
  ask_for(baris, KolomImpor::nomor_asal, {cara.sumber}, [&](const std::string& list, const auto& params) {
    reader.query("SELECT nomor_asal FROM pengaduan_asal WHERE sumber = $1 AND nomor_asal IN (" + list + ")", params,
                 [&](const db::Row& r) { out.nomor_asal.insert(r.text("nomor_asal")); });
  });
  ask_for(baris, KolomImpor::nomor, {}, [&](const std::string& list, const auto& params) {
    reader.query(
        "SELECT nomor, COALESCE(sp4n_id, '') AS sp4n FROM pengaduan WHERE klasifikasi <> 'wbs' AND nomor IN (" + list +
            ")",
        params, [&](const db::Row& r) { out.sp4n_of.emplace(r.text("nomor"), r.text("sp4n")); });
  });
  ask_for(baris, KolomImpor::sp4n, {}, [&](const std::string& list, const auto& params) {
    reader.query(
        "SELECT sp4n_id, CASE klasifikasi WHEN 'wbs' THEN '' ELSE nomor END AS nomor FROM pengaduan WHERE sp4n_id IN "
        "(" +
            list + ")",
        params, [&](const db::Row& r) { out.nomor_of.emplace(r.text("sp4n_id"), r.text("nomor")); });
  });
  return out;
}

std::int64_t tulis_impor(db::Database& database, const berkas::Brankas& brankas, std::span<const PengaduanImpor> baris,
                         const CaraImpor& cara, const akun::Pelaku& pelaku, const KemajuanImpor& told) {
  std::int64_t changed = 0;
  for (std::size_t from = 0; from < baris.size(); from += kBatch) {
    const auto batch = baris.subspan(from, std::min(kBatch, baris.size() - from));
    std::int64_t now_changed = 0;
    database.write([&](db::Tx& tx) {
      now_changed = 0;
      const Jam jam = load_jam(tx, cara.now, cara.zona_menit);
      for (const auto& p : batch)
        if (p.hasil == HasilImpor::baru || p.hasil == HasilImpor::berubah)
          now_changed += write_one(tx, brankas, jam, p, cara, pelaku) ? 1 : 0;
      if (now_changed > 0)
        jejak::catat(tx, pelaku, cara.now,
                     {.aksi = "pengaduan.diimpor",
                      .objek = "pengaduan",
                      .rincian = nlohmann::json{{"sumber", cara.sumber}, {"jumlah", now_changed}}.dump()});
      return true;
    });
    changed += now_changed;
    told(static_cast<std::int64_t>(from + batch.size()), static_cast<std::int64_t>(baris.size()));
  }
  return changed;
}

}  // namespace pengaduan
