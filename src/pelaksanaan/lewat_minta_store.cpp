#include "pelaksanaan/lewat_minta_store.h"

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"
#include "msg/pemberitahuan.h"
#include "pelaksanaan/baris_store.h"
#include "pemberitahuan/pesan.h"

namespace pelaksanaan {
namespace {

struct Terbuka {
  SkpId skp;
  PegawaiId pegawai, dari;
  std::string nama, nama_dari, tentang;
};

std::optional<Terbuka> find_over(db::Reader& reader, PermintaanId id, Tanggal today) {
  return reader.one(
      "SELECT d.skp_id, s.pegawai_id, d.dari_id, d.tentang, "
      "g.nama AS g_nama, g.gelar_depan AS g_depan, g.gelar_belakang AS g_belakang, "
      "b.nama AS b_nama, b.gelar_depan AS b_depan, b.gelar_belakang AS b_belakang "
      "FROM umpan_balik_diminta d JOIN skp s ON s.id = d.skp_id JOIN pegawai g ON g.id = s.pegawai_id "
      "JOIN pegawai b ON b.id = d.dari_id WHERE d.id = $1 AND d.keadaan = 'diminta' AND d.tenggat < $2",
      {id, today.iso()}, [](const db::Row& r) {
        return Terbuka{r.id<SkpId>("skp_id"),   r.id<PegawaiId>("pegawai_id"), r.id<PegawaiId>("dari_id"),
                       read_full_name(r, "g_"), read_full_name(r, "b_"),       r.text("tentang")};
      });
}

}  // namespace

void queue_lewat_minta(db::Tx& tx, const PermintaanBerjalan& permintaan, AkunId akun, std::int64_t now,
                       std::int64_t over) {
  const nlohmann::json argumen{{"permintaan", permintaan.id.value}, {"peminta", permintaan.peminta.value}};
  tx.exec(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat, diklaim_sampai) "
      "VALUES ($1, $2, 'antre', $3, $4, $5)",
      {kLewatMintaJob, argumen.dump(), akun, now, over});
}

void apply_lewat_minta(db::Tx& tx, const PermintaanBerjalan& permintaan, std::int64_t now, Tanggal today) {
  const auto open = find_over(tx, permintaan.id, today);
  // The condition again: an answer, or another server, may have come between.
  if (!open || tx.exec("UPDATE umpan_balik_diminta SET keadaan = 'lewat' WHERE id = $1 AND keadaan = 'diminta'",
                       {permintaan.id}) == 0)
    return;
  const nlohmann::json rincian{{"dari", open->dari.value}};
  jejak::catat(tx, akun::kTanpaPelaku, now,
               {"umpan_balik.lewat_waktu", "skp", open->skp.value, open->pegawai, rincian.dump()});
  const std::string address = "/skp/" + to_text(open->skp) + "/umpan-balik";
  pemberitahuan::kirim(tx, open->dari, now, msg::pemberitahuan::umpan_balik_lewat_anda(open->nama, open->tentang),
                       address);
  pemberitahuan::kirim(tx, permintaan.peminta, now,
                       msg::pemberitahuan::umpan_balik_lewat(open->nama_dari, open->tentang), address);
}

std::string run_lewat_minta(db::Database& database, const std::string& argumen, std::int64_t now, Tanggal today) {
  const auto asked = nlohmann::json::parse(argumen);
  const PermintaanBerjalan permintaan{PermintaanId{asked.at("permintaan").get<std::int64_t>()},
                                      PegawaiId{asked.at("peminta").get<std::int64_t>()}};
  database.write([&](db::Tx& tx) {
    apply_lewat_minta(tx, permintaan, now, today);
    return true;
  });
  return argumen;
}

}  // namespace pelaksanaan
