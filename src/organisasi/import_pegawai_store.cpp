#include <algorithm>
#include <map>

#include "base/tanggal.h"
#include "jejak/jejak.h"
#include "organisasi/import_json.h"
#include "organisasi/import_rows_store.h"
#include "organisasi/penugasan_store.h"

namespace organisasi {

const std::string kSelectRekam =
    "SELECT p.id, p.nip, p.nama, p.gelar_depan, p.gelar_belakang, p.jenis, p.golongan, p.email, p.status, "
    "p.keluar, p.versi, u.nama AS nama_unit, "
    "t.id AS penugasan_id, t.jenis_jabatan, t.jabatan, t.jenjang, t.mulai, u.kode AS unit, "
    "n.nip AS penilai_nip, n.nama AS penilai_nama FROM pegawai p "
    "LEFT JOIN penugasan t ON t.id = (SELECT d.id FROM penugasan d WHERE d.pegawai_id = p.id AND d.jenis = 'definitif' "
    "AND d.selesai IS NULL ORDER BY d.mulai DESC, d.id DESC LIMIT 1) "
    "LEFT JOIN unit u ON u.id = t.unit_id LEFT JOIN pegawai n ON n.id = t.penilai_id ";

namespace {

using namespace kolom_pegawai;

std::string text_or_empty(const db::Row& r, std::string_view column) {
  return r.opt_text(column).value_or("");
}

struct Sekarang {
  PegawaiId id;
  std::optional<PenugasanId> penugasan;
  Rekam rekam;
};

Sekarang read_sekarang(const db::Row& r) {
  return {r.id<PegawaiId>("id"), r.opt_id<PenugasanId>("penugasan_id"), read_rekam(r)};
}

// By NIP; people without one are the few leaders, told apart by name.
std::optional<Sekarang> find_by_key(db::Reader& reader, const std::string& key) {
  if (!key.starts_with("nama:")) return reader.one(kSelectRekam + "WHERE p.nip = $1", {key}, read_sekarang);
  for (auto& leader : reader.list(kSelectRekam + "WHERE p.nip IS NULL ORDER BY p.id LIMIT 1000", {}, read_sekarang))
    if (key_of(JenisImpor::pegawai, leader.rekam) == key) return std::move(leader);
  return std::nullopt;
}

std::optional<PegawaiId> find_id(db::Reader& reader, const std::string& key) {
  if (key.empty()) return std::nullopt;
  if (!key.starts_with("nama:"))
    return reader.one("SELECT id FROM pegawai WHERE nip = $1", {key},
                      [](const db::Row& r) { return r.id<PegawaiId>("id"); });
  const auto leader = find_by_key(reader, key);
  return leader ? std::optional(leader->id) : std::nullopt;
}

void write_identity(db::Tx& tx, const Sekarang& old, const Rekam& r) {
  tx.exec(
      "UPDATE pegawai SET nama = $2, gelar_depan = $3, gelar_belakang = $4, jenis = $5, golongan = $6, email = $7, "
      "versi = versi + 1 WHERE id = $1",
      {old.id, r[nama], r[gelar_depan], r[gelar_belakang], r[jenis], r[golongan], r[email]});
  if (old.rekam[nama] != r[nama]) {
    write_kata(tx, old.id, r[nama]);
    tx.exec("UPDATE akun SET nama = $2 WHERE pegawai_id = $1", {old.id, r[nama]});
  }
}

void open_post(db::Tx& tx, const Sekarang& old, const Rekam& r, const Tulis& t) {
  const auto unit_id = tx.one("SELECT id FROM unit WHERE kode = $1", {r[kolom_pegawai::unit]},
                              [](const db::Row& row) { return row.id<UnitId>("id"); });
  MUST(unit_id);
  const bool has_date = !r[tmt_jabatan].empty() && r[tmt_jabatan] != old.rekam[tmt_jabatan];
  PenugasanBaru baru{.pegawai = old.id,
                     .unit = *unit_id,
                     .jenis_jabatan = r[jenis_jabatan],
                     .jabatan = r[jabatan],
                     .jenjang = r[jenjang],
                     .penilai = find_id(tx, r[nip_penilai]),
                     .mulai = *Tanggal::parse_iso(has_date ? r[tmt_jabatan] : t.hari_ini)};
  open_penugasan(tx, baru, {t.pelaku.akun, t.now});
}

// A post that begins no later than the stored one corrects it; so does another date or rater alone.
void correct_post(db::Tx& tx, const Sekarang& old, const Rekam& r) {
  tx.exec(
      "UPDATE penugasan SET unit_id = (SELECT id FROM unit WHERE kode = $2), jenis_jabatan = $3, jabatan = $4, "
      "jenjang = $5, penilai_id = COALESCE($6, penilai_id), mulai = $7, versi = versi + 1 WHERE id = $1",
      {*old.penugasan, r[kolom_pegawai::unit], r[jenis_jabatan], r[jabatan], r[jenjang], find_id(tx, r[nip_penilai]),
       r[tmt_jabatan]});
}

void write_post(db::Tx& tx, const Sekarang& old, const Rekam& r, const Tulis& t) {
  const bool is_first = !old.penugasan.has_value();
  const std::string begins = r[tmt_jabatan] == old.rekam[tmt_jabatan] ? t.hari_ini : r[tmt_jabatan];
  if (is_first || (is_other_post(old.rekam, r) && begins > old.rekam[tmt_jabatan]))
    open_post(tx, old, r, t);
  else
    correct_post(tx, old, r);
  if (is_first || old.rekam[nip_penilai] != r[nip_penilai] || is_other_post(old.rekam, r))
    sync_skp(tx, old.id, {t.pelaku.akun, t.now});
}

}  // namespace

Rekam read_rekam(const db::Row& r) {
  Rekam out(jumlah);
  out[nip] = text_or_empty(r, "nip");
  for (const auto& [column, name] : std::map<std::size_t, const char*>{{nama, "nama"},
                                                                       {gelar_depan, "gelar_depan"},
                                                                       {gelar_belakang, "gelar_belakang"},
                                                                       {jenis, "jenis"},
                                                                       {golongan, "golongan"},
                                                                       {email, "email"}})
    out[column] = r.text(name);
  out[jenis_jabatan] = text_or_empty(r, "jenis_jabatan");
  out[jabatan] = text_or_empty(r, "jabatan");
  out[jenjang] = text_or_empty(r, "jenjang");
  out[kolom_pegawai::unit] = text_or_empty(r, "unit");
  out[tmt_jabatan] = text_or_empty(r, "mulai");
  out[nip_penilai] = text_or_empty(r, "penilai_nip");
  if (out[nip_penilai].empty() && !r.is_null("penilai_nama")) out[nip_penilai] = key_of_name(r.text("penilai_nama"));
  return out;
}

void write_person(db::Tx& tx, const Rekam& r, const Tulis& t) {
  if (find_id(tx, key_of(JenisImpor::pegawai, r))) return;
  const auto id = tx.insert<PegawaiId>(
      "INSERT INTO pegawai (nip, nama, gelar_depan, gelar_belakang, jenis, golongan, email) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
      {r[nip].empty() ? db::Param(nullptr) : db::Param(r[nip]), r[nama], r[gelar_depan], r[gelar_belakang], r[jenis],
       r[golongan], r[email]});
  write_kata(tx, id, r[nama]);
  if (!r[nip].empty())
    tx.exec(
        "INSERT INTO akun (pengguna, pegawai_id, nama, status, email, dibuat) VALUES ($1, $2, $3, 'menunggu', $4, "
        "$5) ON CONFLICT DO NOTHING",
        {r[nip], id, r[nama], r[email].empty() ? db::Param(nullptr) : db::Param(r[email]), t.now});
}

void write_pegawai(db::Tx& tx, const Rekam& incoming, const Tulis& t) {
  const auto old = find_by_key(tx, key_of(JenisImpor::pegawai, incoming));
  MUST(old);
  const Rekam r = merged(JenisImpor::pegawai, old->rekam, incoming);
  const auto beda = compare(JenisImpor::pegawai, old->rekam, r);
  if (beda.empty()) return;
  const auto differs = [&](std::initializer_list<std::size_t> columns) {
    return std::any_of(columns.begin(), columns.end(), [&](std::size_t i) { return old->rekam[i] != r[i]; });
  };
  if (differs({nama, gelar_depan, gelar_belakang, jenis, golongan, email})) write_identity(tx, *old, r);
  if (differs({jenis_jabatan, jabatan, jenjang, kolom_pegawai::unit, nip_penilai, tmt_jabatan}))
    write_post(tx, *old, r, t);
  jejak::catat(
      tx, t.pelaku, t.now,
      {old->penugasan ? "pegawai.diubah" : "pegawai.ditambah", "pegawai", old->id.value, old->id, beda_to_json(beda)});
}

void choose_heads(db::Tx& tx) {
  struct Best {
    int rank;
    PenugasanId id;
  };
  std::map<UnitId, Best> best;
  tx.query(
      "SELECT t.id, t.unit_id, t.jenis_jabatan, t.jabatan FROM penugasan t WHERE t.jenis = 'definitif' AND "
      "t.selesai IS NULL AND NOT EXISTS (SELECT 1 FROM penugasan h WHERE h.unit_id = t.unit_id AND h.memimpin = 1 AND "
      "h.selesai IS NULL) AND (lower(t.jabatan) LIKE 'kepala %' OR t.jenis_jabatan IN ('jpt_utama', 'jpt_madya', "
      "'jpt_pratama', 'administrator', 'pengawas')) ORDER BY t.id",
      {}, [&](const db::Row& r) {
        const auto rank = rank_as_head(r.text("jenis_jabatan"), r.text("jabatan"));
        if (!rank) return;
        const auto [at, is_new] = best.try_emplace(r.id<UnitId>("unit_id"), Best{*rank, r.id<PenugasanId>("id")});
        if (!is_new && *rank < at->second.rank) at->second = {*rank, r.id<PenugasanId>("id")};
      });
  for (const auto& [unit_id, b] : best) tx.exec("UPDATE penugasan SET memimpin = 1 WHERE id = $1", {b.id});
}

}  // namespace organisasi
