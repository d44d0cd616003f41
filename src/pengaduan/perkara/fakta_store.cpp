#include <algorithm>

#include "base/text.h"
#include "pengaduan/lindung/terkait_store.h"
#include "pengaduan/perkara/lampiran_store.h"
#include "pengaduan/perkara/store.h"

namespace pengaduan {
namespace {

using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;

constexpr std::int64_t kHourMs = 3'600'000;

const BarisPeristiwa* last_of(std::span<const BarisPeristiwa> riwayat, P peristiwa) {
  for (auto at = riwayat.rbegin(); at != riwayat.rend(); ++at)
    if (at->peristiwa == peristiwa) return &*at;
  return nullptr;
}

// Nothing is merged into itself.
std::optional<Kanonik> find_kanonik(db::Reader& reader, PengaduanId own, std::optional<PengaduanId> id) {
  if (!id || *id == own) return std::nullopt;
  return reader.one("SELECT rahasia, klasifikasi, keadaan FROM pengaduan WHERE id = $1", {*id}, [](const db::Row& r) {
    const auto keadaan = read_enum<K>(r, "keadaan");
    return Kanonik{r.flag("rahasia"), read_enum<Klasifikasi>(r, "klasifikasi") == Klasifikasi::wbs,
                   is_berjalan(keadaan) || keadaan == K::ditindaklanjuti};
  });
}

// The class it has, or gets by being disposed.
Klasifikasi class_for(const BarisPengaduan& p, const Tindakan& t) {
  return t.peristiwa == P::disposisi ? t.klasifikasi.value_or(p.klasifikasi) : p.klasifikasi;
}

void put_answer(db::Reader& reader, PengaduanId id, FaktaPengaduan& f) {
  reader.query("SELECT teks, templat FROM pengaduan_jawaban WHERE pengaduan_id = $1", {id}, [&](const db::Row& r) {
    f.jawaban_length = text::length(r.text("teks"));
    f.jawaban_templat_saja = r.flag("templat");
  });
  // What was done for an earlier answer proves nothing after a reopening.
  f.ada_bukti = count_bukti(reader, id) > 0;
}

}  // namespace

FaktaPengaduan fakta_of(db::Reader& reader, const Jam& jam, const BarisPengaduan& p,
                        std::span<const BarisPeristiwa> riwayat, const PelakuPerkara& pelaku,
                        const Tindakan& tindakan) {
  const auto days_since = [&](std::int64_t ms) { return days_between(local(ms, jam.kantor).hari, jam.hari_ini); };
  FaktaPengaduan f{.klasifikasi = class_for(p, tindakan),
                   .privasi = p.privasi,
                   .hitungan = count(kejadian_of(riwayat)),
                   .pelaku_terkait = pelaku.terkait,
                   .jam = static_cast<int>((jam.now - p.keadaan_sejak) / kHourMs),
                   .hari = days_since(p.keadaan_sejak),
                   .langkah_lewat = p.tenggat_langkah && *p.tenggat_langkah < jam.hari_ini,
                   .tenggat_lewat = p.tenggat && *p.tenggat < jam.hari_ini && is_berjalan(p.keadaan),
                   .kontak_terbukti = true,  // a PIN of his own is the reporter's mailbox
                   .kanonik = find_kanonik(reader, p.id, tindakan.kanonik),
                   .rencana_bertanggal = tindakan.rencana.has_value(),
                   .selesai_di_asal = tindakan.selesai_di_asal,
                   .keparahan = p.keparahan,
                   .pekerjaan_fisik = p.fisik};
  if (const auto* e = last_of(riwayat, P::arsipkan)) f.pelaku_pengarsip = e->akun && e->akun == pelaku.akun;
  if (p.selesai) f.hari_sejak_selesai = days_since(*p.selesai);
  if (const auto* e = last_of(riwayat, P::minta_cabut)) f.hari_sejak_minta_cabut = days_since(e->waktu);
  const bool to_apip = is_pengawasan(f.klasifikasi);
  f.disposisi_lengkap = tindakan.klasifikasi && tindakan.kategori && (to_apip || tindakan.unit);
  f.tujuan_apip = to_apip;
  f.instansi_tujuan_lengkap = !tindakan.instansi.empty() && !tindakan.teks.empty();
  put_answer(reader, p.id, f);
  if (p.ada_terlapor) {
    f.tanpa_koordinator = terhalang(reader, p.id, jam.hari_ini).koordinator;
    f.unit_terlapor = p.unit && is_unit_terhalang(reader, p.id, *p.unit, jam.hari_ini);
  }
  return f;
}

}  // namespace pengaduan
