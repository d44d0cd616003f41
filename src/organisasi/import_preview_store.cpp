#include <algorithm>

#include "base/text.h"
#include "organisasi/import_json.h"
#include "organisasi/import_rows_store.h"
#include "organisasi/import_store.h"

namespace organisasi {
namespace {

constexpr std::size_t kBatch = 500;

// "/1/7/23/" → 7: the office below the root; the root itself for what hangs right on it.
std::string office_id(const std::string& jalur) {
  const auto first = jalur.find('/', 1);
  if (first == std::string::npos || first + 1 >= jalur.size()) return jalur.substr(1, first - 1);
  return jalur.substr(first + 1, jalur.find('/', first + 1) - first - 1);
}

void load_units(db::Reader& reader, Tersimpan& out, bool as_records) {
  std::unordered_map<std::string, std::string> code_of, office_of;
  reader.query(
      "SELECT u.id, u.kode, u.nama, u.jenis, u.jalur, i.kode AS induk FROM unit u "
      "LEFT JOIN unit i ON i.id = u.induk_id WHERE u.selesai IS NULL",
      {}, [&](const db::Row& r) {
        const std::string kode = r.text("kode");
        out.unit.emplace(kode, r.text("nama"));
        code_of.emplace(std::to_string(r.i64("id")), kode);
        office_of.emplace(kode, office_id(r.text("jalur")));
        if (as_records)
          out.rekam.emplace(kode, Rekam{kode, r.text("nama"), r.text("jenis"), r.opt_text("induk").value_or("")});
      });
  for (const auto& [kode, office] : office_of) out.kantor.emplace(kode, code_of[office]);
}

void load_people(db::Reader& reader, Tersimpan& out, const std::string& where, const std::vector<db::Param>& params) {
  reader.query(kSelectRekam + where, params, [&](const db::Row& r) {
    Rekam rekam = read_rekam(r);
    std::string key = key_of(JenisImpor::pegawai, rekam);
    const std::string status = r.text("status");
    if (status == "pensiun" || status == "berhenti" || status == "meninggal") out.keluar.insert(key);
    out.rekam.emplace(std::move(key), std::move(rekam));
  });
}

// Of the people only those the row can name: a form must not read a million records.
Tersimpan load_for_row(db::Reader& reader, JenisImpor jenis, const Rekam& teks) {
  if (jenis != JenisImpor::pegawai) return load_tersimpan(reader, jenis);
  Tersimpan out;
  load_units(reader, out, false);
  load_people(reader, out, "WHERE p.nip IN ($1, $2) OR p.nip IS NULL",
              {text::strip_nip(teks[kolom_pegawai::nip]), text::strip_nip(teks[kolom_pegawai::nip_penilai])});
  return out;
}

void insert_rows(db::Tx& tx, ImporId id, JenisImpor jenis, const std::vector<BarisImpor>& baris, std::size_t from,
                 std::size_t to) {
  for (std::size_t i = from; i < to; ++i)
    if (baris[i].hasil != HasilBaris::sama)
      tx.exec("INSERT INTO impor_baris (impor_id, nomor, hasil, isi) VALUES ($1, $2, $3, $4)",
              {id, baris[i].nomor, to_code(baris[i].hasil), to_json(jenis, baris[i])});
}

ImporId insert_impor(db::Tx& tx, JenisImpor jenis, const BerkasImpor& berkas, const akun::Pelaku& pelaku,
                     std::int64_t now) {
  return tx.insert<ImporId>(
      "INSERT INTO impor (jenis, nama_berkas, sha256, keadaan, akun_id, dibuat) "
      "VALUES ($1, $2, $3, 'dibaca', $4, $5) RETURNING id",
      {to_code(jenis), berkas.nama, berkas.sha256, pelaku.akun, now});
}

void finish_preview(db::Tx& tx, ImporId id, const std::vector<BarisImpor>& baris) {
  std::array<std::int64_t, 5> n{};
  for (const auto& b : baris) ++n[static_cast<std::size_t>(b.hasil)];
  const auto of = [&](HasilBaris h) { return n[static_cast<std::size_t>(h)]; };
  tx.exec(
      "UPDATE impor SET keadaan = 'siap', baru = $2, berubah = $3, sama = $4, ditolak = $5, hilang = $6 "
      "WHERE id = $1",
      {id, of(HasilBaris::baru), of(HasilBaris::berubah), of(HasilBaris::sama), of(HasilBaris::ditolak),
       of(HasilBaris::hilang)});
}

}  // namespace

Tersimpan load_tersimpan(db::Reader& reader, JenisImpor jenis) {
  Tersimpan out;
  if (jenis == JenisImpor::wilayah) {
    reader.query("SELECT kode, nama FROM wilayah", {}, [&](const db::Row& r) {
      out.rekam.emplace(r.text("kode"), Rekam{r.text("kode"), r.text("nama")});
    });
    return out;
  }
  load_units(reader, out, jenis == JenisImpor::unit);
  if (jenis == JenisImpor::pegawai) load_people(reader, out, "", {});
  return out;
}

Result<ImporId> preview_import(db::Database& database, JenisImpor jenis, const BerkasImpor& berkas,
                               const akun::Pelaku& pelaku, std::int64_t now) {
  const Lembar lembar = TRY(read_lembar(berkas.path, jenis));
  std::vector<BarisImpor> baris;
  database.read([&](db::Reader& r) { baris = plan_import(jenis, lembar, load_tersimpan(r, jenis)); });
  ImporId id;
  database.write([&](db::Tx& tx) {
    id = insert_impor(tx, jenis, berkas, pelaku, now);
    return true;
  });
  for (std::size_t from = 0; from < baris.size(); from += kBatch)
    database.write([&](db::Tx& tx) {
      insert_rows(tx, id, jenis, baris, from, std::min(from + kBatch, baris.size()));
      return true;
    });
  database.write([&](db::Tx& tx) {
    finish_preview(tx, id, baris);
    return true;
  });
  return id;
}

BarisImpor plan_row(db::Reader& reader, JenisImpor jenis, const Rekam& teks) {
  return plan_import(jenis, Lembar{{row_of(1, teks)}, {}}, load_for_row(reader, jenis, teks)).front();
}

}  // namespace organisasi
