#include "pelaksanaan/bukti_store.h"

#include <nlohmann/json.hpp>

#include "base/label.h"
#include "jejak/jejak.h"
#include "msg/pelaksanaan.h"
#include "pelaksanaan/baris_store.h"

namespace pelaksanaan {
namespace {

constexpr std::string_view kBukti =
    "SELECT b.id, b.skp_id, s.pegawai_id, b.indikator_kunci, b.nama, b.tautan, b.tautan_keadaan, b.diperiksa, "
    "b.sha256, "
    "f.bytes, f.jenis AS media, f.lebar, f.tinggi, COALESCE(f.kecil_sha256, '') AS kecil "
    "FROM bukti b JOIN skp s ON s.id = b.skp_id LEFT JOIN berkas f ON f.sha256 = b.sha256 ";

std::optional<int> read_size(const db::Row& r, std::string_view column) {
  const auto n = r.opt_i64(column);
  return n ? std::optional<int>(static_cast<int>(*n)) : std::nullopt;
}

Bukti read_bukti(const db::Row& r) {
  Bukti b{.id = r.id<BuktiId>("id"),
          .skp = r.id<SkpId>("skp_id"),
          .pegawai = r.id<PegawaiId>("pegawai_id"),
          .indikator_kunci = static_cast<int>(r.i64("indikator_kunci")),
          .nama = r.text("nama"),
          .tautan = r.opt_text("tautan").value_or(""),
          .diperiksa = r.opt_i64("diperiksa")};
  if (!r.is_null("tautan_keadaan")) b.tautan_keadaan = read_enum<KeadaanTautan>(r, "tautan_keadaan");
  if (const auto sha = r.opt_text("sha256"))
    b.berkas = BerkasBukti{
        *sha, r.i64("bytes"), r.text("media"), read_size(r, "lebar"), read_size(r, "tinggi"), r.text("kecil")};
  return b;
}

void note(db::Tx& tx, const akun::Pelaku& pelaku, const char* aksi, SkpId skp, const nlohmann::json& rincian,
          std::int64_t now) {
  jejak::catat(tx, pelaku, now, {aksi, "skp", skp.value, pelaku.pegawai, rincian.dump()});
}

// Whether a piece of evidence may come here; false when the same one is here already.
Result<bool> has_place(db::Tx& tx, const akun::Pelaku& pelaku, const TempatBukti& tempat, const std::string& sama,
                       Tanggal today) {
  const TulisPeriode tulis = TRY(open_for_writing(tx, pelaku, tempat.skp, tempat.periode, today));
  if (tx.number("SELECT COUNT(*) AS n FROM indikator i JOIN hasil_kerja h ON h.id = i.hasil_kerja_id "
                "WHERE h.skp_versi_id = $1 AND i.kunci = $2",
                {tulis.versi_berlaku, tempat.indikator_kunci}) == 0)
    return fail(Fault::not_found, {});
  const auto here = tx.list(
      "SELECT COALESCE(sha256, tautan) AS isi FROM bukti WHERE skp_id = $1 AND periode_id = $2 "
      "AND indikator_kunci = $3 AND dihapus IS NULL",
      {tempat.skp, tempat.periode, tempat.indikator_kunci}, [](const db::Row& r) { return r.text("isi"); });
  for (const auto& isi : here)
    if (isi == sama) return false;
  if (here.size() >= static_cast<std::size_t>(bukti_max))
    return invalid("berkas_" + std::to_string(tempat.indikator_kunci), msg::pelaksanaan::bukti_penuh(bukti_max));
  return true;
}

}  // namespace

const msg::Entry& label(KeadaanTautan keadaan) {
  using K = KeadaanTautan;
  using namespace msg::pelaksanaan;
  static constexpr LabelRow<K> rows[] = {{K::belum, &tautan_belum},
                                         {K::terbuka, &tautan_terbuka},
                                         {K::terkunci, &tautan_terkunci},
                                         {K::gagal, &tautan_gagal}};
  return label_in(rows, keadaan);
}

Result<void> add_berkas(db::Tx& tx, const akun::Pelaku& pelaku, const TempatBukti& tempat, const std::string& nama,
                        const BerkasBukti& berkas, std::int64_t now, Tanggal today) {
  if (!TRY(has_place(tx, pelaku, tempat, berkas.sha256, today))) return {};
  const std::optional<std::string> kecil =
      berkas.kecil_sha256.empty() ? std::nullopt : std::optional(berkas.kecil_sha256);
  tx.exec(
      "INSERT INTO berkas (sha256, bytes, jenis, lebar, tinggi, kecil_sha256, dibuat) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (sha256) DO NOTHING",
      {berkas.sha256, berkas.bytes, berkas.jenis, berkas.lebar, berkas.tinggi, kecil, now});
  const auto id = tx.insert<BuktiId>(
      "INSERT INTO bukti (skp_id, periode_id, indikator_kunci, jenis, nama, sha256, dibuat) "
      "VALUES ($1, $2, $3, 'berkas', $4, $5, $6) RETURNING id",
      {tempat.skp, tempat.periode, tempat.indikator_kunci, nama, berkas.sha256, now});
  note(tx, pelaku, "bukti.ditambah", tempat.skp,
       {{"bukti", id.value}, {"indikator", tempat.indikator_kunci}, {"sha256", berkas.sha256}}, now);
  return {};
}

Result<void> add_tautan(db::Tx& tx, const akun::Pelaku& pelaku, const TempatBukti& tempat, const std::string& tautan,
                        std::int64_t now, Tanggal today) {
  if (!TRY(has_place(tx, pelaku, tempat, tautan, today))) return {};
  const auto id = tx.insert<BuktiId>(
      "INSERT INTO bukti (skp_id, periode_id, indikator_kunci, jenis, nama, tautan, tautan_keadaan, dibuat) "
      "VALUES ($1, $2, $3, 'tautan', $4, $4, 'belum', $5) RETURNING id",
      {tempat.skp, tempat.periode, tempat.indikator_kunci, tautan, now});
  tx.exec(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat) "
      "VALUES ('periksa_tautan', $1, 'antre', $2, $3)",
      {nlohmann::json{{"bukti", id.value}}.dump(), pelaku.akun, now});
  note(tx, pelaku, "bukti.ditambah", tempat.skp,
       {{"bukti", id.value}, {"indikator", tempat.indikator_kunci}, {"tautan", tautan}}, now);
  return {};
}

Result<void> remove_bukti(db::Tx& tx, const akun::Pelaku& pelaku, BuktiId id, std::int64_t now, Tanggal today) {
  struct Tempat {
    SkpId skp;
    PeriodeId periode;
  };
  const auto tempat = tx.one(
      "SELECT b.skp_id, b.periode_id FROM bukti b JOIN skp s ON s.id = b.skp_id WHERE b.id = $1 AND s.pegawai_id = $2",
      {id, actor_id(pelaku)}, [](const db::Row& r) {
        return Tempat{r.id<SkpId>("skp_id"), r.id<PeriodeId>("periode_id")};
      });
  if (!tempat) return fail(Fault::not_found, {});
  TRY_VOID(open_for_writing(tx, pelaku, tempat->skp, tempat->periode, today));
  // A second press of the button finds nothing left to do, which is what was asked for.
  if (tx.exec("UPDATE bukti SET dihapus = $2 WHERE id = $1 AND dihapus IS NULL", {id, now}) == 1)
    note(tx, pelaku, "bukti.dihapus", tempat->skp, {{"bukti", id.value}}, now);
  return {};
}

std::vector<Bukti> list_bukti(db::Reader& reader, const SkpKerja& skp, PeriodeId periode) {
  return reader.list(std::string(kBukti) +
                         "WHERE b.skp_id = $1 AND b.periode_id = $2 AND b.dihapus IS NULL "
                         "ORDER BY b.id LIMIT 500",
                     {skp.id, periode}, read_bukti);
}

Result<Bukti> find_bukti(db::Reader& reader, BuktiId id, const akun::Pelaku& pelaku) {
  auto found =
      reader.one(std::string(kBukti) +
                     "WHERE b.id = $1 AND b.dihapus IS NULL AND ($3 = 1 OR s.pegawai_id = $2 OR s.penilai_id = $2 "
                     "OR s.atasan_id = $2 OR (s.bentuk = 'jpt_ukm' AND EXISTS (SELECT 1 FROM pegawai k WHERE k.id = $2 "
                     "AND k.jenis = 'pejabat_negara')))",
                 {id, actor_id(pelaku), reads_all(pelaku)}, read_bukti);
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

}  // namespace pelaksanaan
