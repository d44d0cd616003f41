#include "arsip/dokumen_store.h"

#include <sodium.h>

#include <algorithm>

#include "db/row_values.h"
#include "jejak/jejak.h"

namespace arsip {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kKodeLength = 16;
constexpr std::size_t kGroup = 4;

std::string grouped(const std::string& bare) {
  std::string out;
  for (std::size_t i = 0; i < bare.size(); ++i) {
    if (i > 0 && i % kGroup == 0) out += '-';
    out += bare[i];
  }
  return out;
}

DokumenRow read_row(const db::Row& r) {
  return {r.id<DokumenId>("id"),  read_enum<JenisDokumen>(r, "jenis"),
          r.i64("objek_id"),      r.text("kode"),
          r.text("nomor"),        r.text("sha256"),
          read_date(r, "tanggal")};
}

constexpr std::string_view kSelect =
    "SELECT d.id, d.jenis, d.objek_id, d.kode, d.nomor, d.sha256, d.tanggal FROM dokumen d ";

// The employee does not see the result before it is delivered to him (Lampiran V.A.5).
constexpr std::string_view kDelivered =
    "EXISTS (SELECT 1 FROM evaluasi x WHERE x.id = d.objek_id AND x.disampaikan_pada IS NOT NULL)";

// One's own, one that $1 rates or rated above, a plan the kepala daerah sets, and with $2 = 1 everybody else's.
const std::string kVisible =
    "((d.pegawai_id = $1 AND (d.jenis = 'skp' OR " + std::string(kDelivered) +
    ")) OR ($2 = 1 AND d.pegawai_id <> $1) "
    "OR (d.jenis = 'skp' AND EXISTS (SELECT 1 FROM skp_versi v JOIN skp s ON s.id = v.skp_id WHERE v.id = d.objek_id "
    "AND (s.penilai_id = $1 OR s.atasan_id = $1 OR (s.bentuk = 'jpt_ukm' AND EXISTS (SELECT 1 FROM pegawai k "
    "WHERE k.id = $1 AND k.jenis = 'pejabat_negara'))))) "
    "OR (d.jenis <> 'skp' AND EXISTS (SELECT 1 FROM evaluasi e WHERE e.id = d.objek_id "
    "AND (e.penilai_id = $1 OR e.atasan_id = $1))))";

std::int64_t own_id(const akun::Pelaku& pelaku) {
  return pelaku.pegawai ? pelaku.pegawai->value : 0;
}

}  // namespace

std::string make_kode_dokumen() {
  std::string bare;
  while (bare.size() < kKodeLength)
    bare += kAlphabet[randombytes_uniform(static_cast<std::uint32_t>(kAlphabet.size()))];
  return grouped(bare);
}

std::string normal_kode_dokumen(std::string_view typed) {
  std::string bare;
  for (const char ch : typed) {
    const char c = static_cast<char>(std::toupper(static_cast<unsigned char>(ch)));
    if (c == '-' || c == ' ') continue;
    bare += c == 'O' ? '0' : (c == 'I' || c == 'L') ? '1' : c;
  }
  return grouped(bare);
}

std::string nomor_dokumen(JenisDokumen jenis, int tahun, std::int64_t objek, int nomor) {
  const char* word = jenis == JenisDokumen::skp ? "SKP" : jenis == JenisDokumen::hasil_evaluasi ? "HEK" : "DEK";
  return std::string(word) + "/" + std::to_string(tahun) + "/" + std::to_string(objek) + "-" + std::to_string(nomor);
}

std::vector<DokumenRow> list_of_skp(db::Reader& reader, SkpId skp, const akun::Pelaku& pelaku) {
  return reader.list(std::string(kSelect) +
                         "WHERE ((d.jenis = 'skp' AND d.objek_id IN (SELECT id FROM skp_versi WHERE skp_id = $3)) "
                         "OR (d.jenis <> 'skp' AND d.objek_id IN (SELECT id FROM evaluasi WHERE skp_id = $3))) AND " +
                         kVisible + " ORDER BY d.id DESC LIMIT 60",
                     {own_id(pelaku), akun::reads_all(pelaku) ? 1 : 0, skp}, read_row);
}

std::vector<DokumenRow> list_own(db::Reader& reader, PegawaiId pegawai, int limit) {
  return reader.list(std::string(kSelect) + "WHERE d.pegawai_id = $1 AND (d.jenis = 'skp' OR " +
                         std::string(kDelivered) + ") ORDER BY d.id DESC LIMIT $2",
                     {pegawai, limit}, read_row);
}

std::optional<DokumenRow> find_dokumen(db::Reader& reader, DokumenId id, const akun::Pelaku& pelaku) {
  return reader.one(std::string(kSelect) + "WHERE d.id = $3 AND " + kVisible,
                    {own_id(pelaku), akun::reads_all(pelaku) ? 1 : 0, id}, read_row);
}

std::vector<DokumenRow> list_berlaku(db::Reader& reader, SkpId skp, std::optional<PeriodeId> periode,
                                     const akun::Pelaku& pelaku) {
  constexpr std::string_view kPlan =
      "d.jenis = 'skp' AND d.objek_id IN (SELECT v.id FROM skp s JOIN skp_versi v ON v.skp_id = s.id "
      "AND v.nomor = s.nomor_berlaku WHERE s.id = $3 AND $4 = 0)";
  constexpr std::string_view kEvaluation =
      "d.jenis <> 'skp' AND d.objek_id IN (SELECT e.id FROM evaluasi e WHERE e.skp_id = $3 AND e.periode_id = $4)";
  return reader.list(std::string(kSelect) + "WHERE d.keadaan = 'berlaku' AND " +
                         std::string(periode ? kEvaluation : kPlan) + " AND " + kVisible + " ORDER BY d.id LIMIT 10",
                     {own_id(pelaku), akun::reads_all(pelaku) ? 1 : 0, skp, periode ? periode->value : 0}, read_row);
}

bool issue(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const DokumenBaru& baru) {
  const auto there = tx.number("SELECT COUNT(*) AS n FROM dokumen WHERE jenis = $1 AND objek_id = $2",
                               {to_code(baru.jenis), baru.objek});
  if (there >= baru.urut) return false;
  const auto id = tx.one(
      "INSERT INTO dokumen (kode, nomor, jenis, objek_id, pegawai_id, unit_nama, nama_singkat, tanggal, sha256, "
      "dibuat) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id",
      {baru.kode, baru.nomor, to_code(baru.jenis), baru.objek, baru.pegawai, baru.unit_nama, baru.nama_singkat,
       baru.tanggal.iso(), baru.sha256, now},
      [](const db::Row& r) { return r.i64("id"); });
  if (!id) return false;
  tx.exec(
      "UPDATE dokumen SET keadaan = 'diganti' WHERE jenis = $1 AND objek_id = $2 AND id <> $3 AND keadaan = 'berlaku'",
      {to_code(baru.jenis), baru.objek, *id});
  jejak::catat(tx, pelaku, now,
               {"dokumen.diterbitkan", "dokumen", *id, baru.pegawai, "{\"sha256\":\"" + baru.sha256 + "\"}"});
  return true;
}

std::optional<Verifikasi> find_by_kode(db::Reader& reader, const std::string& kode) {
  return reader.one(
      "SELECT d.jenis, d.keadaan, d.nomor, d.unit_nama, d.nama_singkat, d.sha256, d.tanggal, "
      "CASE WHEN d.jenis = 'skp' AND v.keadaan = 'diganti' THEN 1 ELSE 0 END AS sudah_diganti "
      "FROM dokumen d LEFT JOIN skp_versi v ON d.jenis = 'skp' AND v.id = d.objek_id WHERE d.kode = $1",
      {kode}, [](const db::Row& r) {
        auto keadaan = read_enum<KeadaanDokumen>(r, "keadaan");
        if (r.flag("sudah_diganti") && keadaan == KeadaanDokumen::berlaku) keadaan = KeadaanDokumen::diganti;
        return Verifikasi{read_enum<JenisDokumen>(r, "jenis"),
                          keadaan,
                          r.text("nomor"),
                          r.text("unit_nama"),
                          r.text("nama_singkat"),
                          r.text("sha256"),
                          read_date(r, "tanggal")};
      });
}

std::string shortened_name(std::string_view nama) {
  std::string out;
  // Titles tell too much about so few people: those behind a comma, and those in front that end with a dot.
  nama = nama.substr(0, nama.find(','));
  for (std::size_t at = 0; at < nama.size();) {
    const std::size_t end = std::min(nama.find(' ', at), nama.size());
    const std::string_view word = nama.substr(at, end - at);
    at = end + 1;
    if (word.empty() || word.ends_with('.')) continue;
    if (out.empty()) {
      out = word;
      continue;
    }
    // The first character of a word may take several bytes.
    std::size_t bytes = 1;
    while (bytes < word.size() && (static_cast<unsigned char>(word[bytes]) & 0xC0) == 0x80) ++bytes;
    out += " " + std::string(word.substr(0, bytes)) + ".";
  }
  return out;
}

}  // namespace arsip
