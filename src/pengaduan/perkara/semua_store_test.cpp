// Every state × event × actor against the database: what the table does not list changes nothing, what it lists either
// happens whole (state, version, one row of the log) or not at all.
#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;
using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;

// With everything an event could ask for.
Tindakan all_of(P peristiwa) {
  return {.peristiwa = peristiwa,
          .teks = "Kami sampaikan apa adanya.",
          .klasifikasi = peristiwa == P::usul_klasifikasi ? Klasifikasi::aspirasi : Klasifikasi::pengaduan_tbp,
          .kategori = KategoriId{32},
          .unit = kPupr,
          .instansi = "Balai Jalan, telepon (0984) 210000",
          .rencana = *Tanggal::make(2026, 7, 24),
          .selesai_di_asal = true};
}

// Both deadlines are over, and an answer lies ready.
void put(db::Tx& tx, PengaduanId id, K keadaan) {
  tx.exec(
      "UPDATE pengaduan SET keadaan = $2, unit_id = 2, keparahan = 1, fisik = 0, tenggat = '2026-07-01', "
      "tenggat_langkah = '2026-07-01' WHERE id = $1",
      {id, to_code(keadaan)});
  tx.exec(
      "INSERT INTO pengaduan_jawaban (pengaduan_id, teks, akun_id, diubah) VALUES ($1, 'Jadwal jaga dipasang di depan "
      "poli dan dokternya sudah ditambah.', 4, 0) ON CONFLICT DO NOTHING",
      {id});
}

struct Potret {
  K keadaan;
  std::int64_t versi, peristiwa;
  bool operator==(const Potret&) const = default;
};
Potret picture(db::Reader& r, PengaduanId id) {
  const auto p = *r.one(std::string(kBarisPengaduan) + "WHERE p.id = $1", {id}, read_pengaduan);
  return {p.keadaan, p.versi, r.number("SELECT COUNT(*) AS n FROM pengaduan_peristiwa WHERE pengaduan_id = $1", {id})};
}

PelakuPerkara as(Relasi relasi) {
  const bool person = relasi != Relasi::pelapor && relasi != Relasi::sistem;
  return {relasi, person ? std::optional(AkunId{koordinator}) : std::nullopt};
}

TEST_CASE("of every state, event and actor what is refused leaves nothing, and what is allowed is done whole") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    Draf d = jembatan();
    d.kategori = "rumah_sakit";
    const auto id = b.lapor(d);
    int refused = 0, done = 0, held = 0;
    for (const auto& row : EnumText<K>::table) {
      const K keadaan = row.first;
      db.write([&, k = keadaan](db::Tx& tx) {
        const Jam jam = load_jam(tx, kSenin + kDay, 540);
        put(tx, id, k);
        const Potret before = picture(tx, id);
        for (const auto& [event, event_code] : EnumText<P>::table)
          for (const auto& [relasi, relasi_code] : EnumText<Relasi>::table) {
            if (find_transisi(k, event, relasi)) continue;
            const auto result = act(tx, b.brankas, jam, id, as(relasi), all_of(event));
            CHECK_MESSAGE(!result, event_code << " by " << relasi_code);
            if (!result) CHECK(result.error().fault == Fault::conflict);
            ++refused;
          }
        CHECK(picture(tx, id) == before);
        return false;
      });
      for (const Transisi& t : transisi()) {
        if (t.dari != keadaan) continue;
        db.write([&](db::Tx& tx) {
          put(tx, id, t.dari);
          const Potret before = picture(tx, id);
          const auto result =
              act(tx, b.brankas, load_jam(tx, kSenin + kDay, 540), id, as(t.pelaku), all_of(t.peristiwa));
          const Potret after = picture(tx, id);
          (result ? done : held) += 1;
          const Potret expected = result ? Potret{t.ke, before.versi + 1, before.peristiwa + 1} : before;
          CHECK_MESSAGE(after == expected, to_code(t.peristiwa));
          return false;
        });
      }
    }
    const std::size_t all = EnumText<K>::table.size() * EnumText<P>::table.size() * EnumText<Relasi>::table.size();
    CHECK(refused == static_cast<int>(all - transisi().size()));
    CHECK(done + held == static_cast<int>(transisi().size()));
    CHECK(done > 60);
  });
}

}  // namespace
}  // namespace pengaduan
