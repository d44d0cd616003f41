#include "world_papers.h"

namespace audit {
namespace {

std::int64_t id_of(db::Reader& reader, std::string_view sql, const std::vector<db::Param>& params) {
  const auto id = reader.one(sql, params, [](const db::Row& r) { return r.i64("id"); });
  MUST(id);
  return *id;
}

db::Param or_null(std::int64_t id) {
  return id ? db::Param(id) : db::Param(nullptr);
}

void add_version(db::Tx& tx, std::int64_t skp, int nomor, const std::string& keadaan) {
  const bool set = keadaan == "ditetapkan";
  const auto versi = id_of(tx,
                           "INSERT INTO skp_versi (skp_id, nomor, keadaan, dibuat, ditetapkan_pada) "
                           "VALUES ($1, $2, 'draf', 1, $3) RETURNING id",
                           {skp, nomor, set ? db::Param(1) : db::Param(nullptr)});
  const auto hasil = id_of(tx,
                           "INSERT INTO hasil_kerja (skp_versi_id, kunci, urut, jenis, teks) "
                           "VALUES ($1, 1, 1, 'utama', 'Pasien terlayani') RETURNING id",
                           {versi});
  tx.exec(
      "INSERT INTO indikator (hasil_kerja_id, kunci, urut, aspek, teks, target_teks, target_jenis, target_bawah, "
      "satuan) "
      "VALUES ($1, 2, 1, 'kuantitas', 'Pasien', '10 orang', 'angka', 10000000, 'orang')",
      {hasil});
  for (const char* jenis : {"dukungan", "skema", "konsekuensi"})
    tx.exec("INSERT INTO lampiran (skp_versi_id, jenis, urut, teks) VALUES ($1, $2, 1, 'Sesuai kesepakatan')",
            {versi, jenis});
  tx.exec("UPDATE skp_versi SET keadaan = $2 WHERE id = $1", {versi, keadaan});
}

}  // namespace

Person find_person(db::Reader& reader, const std::string& user) {
  const auto found = reader.one(
      "SELECT t.id, t.pegawai_id, t.unit_id FROM akun a JOIN penugasan t ON t.pegawai_id = a.pegawai_id "
      "AND t.jenis = 'definitif' AND t.selesai IS NULL WHERE a.pengguna = $1",
      {user}, [](const db::Row& r) {
        return Person{r.i64("pegawai_id"), r.i64("id"), r.i64("unit_id")};
      });
  MUST(found);
  return *found;
}

Person add_person(db::Tx& tx, const std::string& nip, const std::string& nama, std::int64_t unit,
                  std::int64_t penilai) {
  Person p{.unit = unit};
  p.pegawai = id_of(tx, "INSERT INTO pegawai (nip, nama, jenis, golongan) VALUES ($1, $2, 'pns', 'III/a') RETURNING id",
                    {nip, nama});
  p.penugasan = id_of(tx,
                      "INSERT INTO penugasan (pegawai_id, unit_id, jenis, jenis_jabatan, jabatan, penilai_id, mulai) "
                      "VALUES ($1, $2, 'definitif', 'pelaksana', 'Pengolah Data', $3, '2026-01-01') RETURNING id",
                      {p.pegawai, unit, or_null(penilai)});
  tx.exec(
      "INSERT INTO akun (pengguna, pegawai_id, nama, sandi_hash, status, dibuat) "
      "SELECT $1, $2, $3, sandi_hash, 'aktif', 1 FROM akun WHERE pengguna = 'bupati'",
      {nip, p.pegawai, nama});
  return p;
}

void add_role(db::Tx& tx, const Person& person, const std::string& role, std::int64_t unit) {
  tx.exec("INSERT INTO akun_peran (akun_id, peran, unit_id) SELECT id, $2, $3 FROM akun WHERE pegawai_id = $1",
          {person.pegawai, role, unit});
}

std::int64_t add_plan(db::Tx& tx, const Plan& p) {
  const bool set = p.keadaan == "ditetapkan";
  const int nomor = p.versi_berlaku + 1;
  const auto id = id_of(
      tx,
      "INSERT INTO skp (pegawai_id, penugasan_id, unit_id, tahun, mulai, selesai, bentuk, pendekatan, penilai_id, "
      "atasan_id, keadaan, nomor, nomor_berlaku) VALUES ($1, $2, $3, $4, $5, $6, $7, 'kuantitatif', $8, $9, $10, "
      "$11, $12) RETURNING id",
      {p.owner.pegawai, p.owner.penugasan, p.owner.unit, p.tahun, std::to_string(p.tahun) + "-01-01",
       std::to_string(p.tahun) + "-12-31", p.bentuk, or_null(p.penilai), or_null(p.atasan), p.keadaan, nomor,
       or_null(set ? nomor : p.versi_berlaku)});
  if (p.versi_berlaku) add_version(tx, id, p.versi_berlaku, "ditetapkan");
  add_version(tx, id, nomor, p.keadaan);
  return id;
}

}  // namespace audit
