#include "pengaduan/tenggat/waktu_store.h"

#include <array>

#include "db/row_values.h"
#include "pengaduan/perkara/kabar_store.h"
#include "pengaduan/surat/store.h"
#include "pengaduan/tenggat/jadwal_store.h"
#include "pengaduan/tenggat/pergeseran_store.h"

namespace pengaduan {
namespace {

using P = PeristiwaPengaduan;

// What a date alone does, in any state; the table says in which and under what condition.
constexpr std::array kByDate{P::kedaluwarsa, P::cabut_otomatis, P::akhiri_jeda, P::tutup_otomatis, P::lewat_tenggat};

int move_on(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id) {
  int moved = 0;
  for (const P event : kByDate) {
    const auto p = lock_pengaduan(tx, id);
    MUST(p);
    const PelakuPerkara sistem{.relasi = Relasi::sistem};
    if (!allowed(p->keadaan, event, Relasi::sistem, fakta_of(tx, jam, *p, load_riwayat(tx, id), sistem, {}))) continue;
    MUST(act(tx, brankas, jam, id, sistem, {.peristiwa = event}));
    ++moved;
  }
  return moved;
}

// Of the warnings reached since the last look, each is told once.
bool warn(db::Tx& tx, const Jam& jam, PengaduanId id) {
  const auto p = lock_pengaduan(tx, id);
  MUST(p);
  if (!is_berjalan(p->keadaan)) return false;
  const Tenggat tenggat = jam.tenggat();
  const Perkara perkara = perkara_of(load_riwayat(tx, id), p->klasifikasi, jam.kantor, p->dihitung_sejak);
  const auto batas = tenggat.penyelesaian(perkara, jam.hari_ini);
  if (!batas) return false;
  const auto reached = static_cast<std::int64_t>(tenggat.peringatan(*batas, perkara.perhentian, jam.hari_ini));
  const auto told = tx.number("SELECT diingatkan AS n FROM pengaduan WHERE id = $1", {id});
  for (std::int64_t level = told + 1; level <= reached; ++level) {
    const auto warning = static_cast<Peringatan>(level);
    kabari_tenggat(tx, *p, diberi_tahu(warning, p->klasifikasi), warning >= Peringatan::lewat, jam.hari_ini, jam.now);
  }
  if (reached > told) tx.exec("UPDATE pengaduan SET diingatkan = $2 WHERE id = $1", {id, reached});
  return reached > told;
}

// Told once for each day of closing.
void warn_of_closing(db::Tx& tx, const Jam& jam, PengaduanId id) {
  const auto p = lock_pengaduan(tx, id);
  MUST(p);
  if (p->keadaan != KeadaanPengaduan::ditindaklanjuti || !p->tenggat_langkah) return;
  const int left = jam.kalender.hari_kerja_between(jam.hari_ini, *p->tenggat_langkah);
  if (left < 0 || left > hampir_tutup_hk) return;
  surati_pelapor(tx, id, Surat::hampir_tutup, "tutup:" + p->tenggat_langkah->iso(), jam.now);
}

}  // namespace

void queue_waktu(db::Tx& tx, std::int64_t now, std::int64_t not_before, PekerjaanId self) {
  queue_jadwal(tx, kWaktuJob, now, not_before, self);
}

HasilWaktu run_waktu(db::Database& database, const berkas::Brankas& brankas, std::int64_t now, int zona_menit,
                     int limit) {
  std::vector<PengaduanId> due;
  database.read([&](db::Reader& r) {
    due = r.list("SELECT id FROM pengaduan WHERE bangun <= $1 ORDER BY bangun, id LIMIT $2", {now, limit},
                 [](const db::Row& row) { return row.id<PengaduanId>("id"); });
  });
  HasilWaktu out{.dilihat = static_cast<int>(due.size())};
  for (const PengaduanId id : due) {
    int moved = 0;
    bool warned = false;
    database.write([&](db::Tx& tx) {
      const Jam jam = load_jam(tx, now, zona_menit);
      const auto p = lock_pengaduan(tx, id);
      MUST(p);
      catat_pergeseran(tx, jam, *p, load_riwayat(tx, id));
      refresh(tx, jam, id);  // a pause has moved the due date on, and the next look is tomorrow
      moved = move_on(tx, brankas, jam, id);
      warned = warn(tx, jam, id);
      warn_of_closing(tx, jam, id);
      return true;
    });
    out.bergerak += moved > 0 ? 1 : 0;
    out.diingatkan += warned ? 1 : 0;
  }
  return out;
}

}  // namespace pengaduan
