#include "pengaduan/pelapor/ajukan_store.h"

#include <sodium.h>

#include <nlohmann/json.hpp>

#include "akun/digest.h"
#include "msg/pengaduan.h"
#include "pengaduan/lindung/store.h"
#include "pengaduan/surat/langganan_store.h"

namespace pengaduan {
namespace {

using berkas::Kunci;

std::uint8_t random_byte() {
  return static_cast<std::uint8_t>(randombytes_random() & 0xFFU);
}

// Ten characters of Crockford's base 32: 50 bits, enough that nobody comes upon one by counting.
std::string draw_nomor() {
  static constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  std::string out;
  for (int i = 0; i < 10; ++i) out.push_back(kAlphabet[randombytes_random() & 31U]);
  return out;
}

std::string place_isi(PengaduanId id) {
  return "isi:" + to_text(id);
}

// Whoever reports a violation is protected whatever he ticked.
Privasi privasi_of(const Draf& d, Klasifikasi kelas) {
  return kelas == Klasifikasi::wbs ? Privasi{true, true} : d.privasi;
}

std::string public_name(const Draf& d, const Privasi& privasi) {
  if (privasi.anonim || d.nama.empty()) return {};
  return d.nama_penuh ? d.nama : inisial(d.nama);
}

void keep_identity(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, const Draf& d, Klasifikasi kelas) {
  if (d.nama.empty() && d.telepon.empty() && d.surel.empty()) return;
  const Kunci kunci = kelas == Klasifikasi::wbs ? Kunci::wbs : Kunci::identitas;
  const nlohmann::json who{{"nama", d.nama}, {"telepon", d.telepon}, {"surel", d.surel}};
  tx.exec("INSERT INTO pengaduan_identitas (pengaduan_id, kunci, segel) VALUES ($1, $2, $3)",
          {id, to_code(kunci), brankas.seal(kunci, place_identitas(id), who.dump())});
}

// Before anybody is told. Why stands with the first one.
void shut_out(db::Tx& tx, PengaduanId asal, PengaduanId id, std::int64_t now) {
  const auto copied = tx.list(
      "INSERT INTO pengaduan_terlapor (pengaduan_id, unit_id, pegawai_id, relasi, dicatat) SELECT CAST($2 AS BIGINT), "
      "unit_id, pegawai_id, relasi, CAST($3 AS BIGINT) FROM pengaduan_terlapor WHERE pengaduan_id = $1 AND dicabut IS "
      "NULL RETURNING id",
      {asal, id, now}, [](const db::Row& r) { return r.i64("id"); });
  for (const std::int64_t row : copied)
    catat_lindung(tx, id, {.tindakan = TindakanLindung::catat_terlapor, .objek = row, .waktu = now});
}

// Our choice: a mail server that is slow or absent holds up no receipt, so the address is proved afterwards.
// A whistleblower is offered letters on his own page alone, with a word of warning.
Result<void> ask_for_proof(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                           const PengaduanBaru& baru, Klasifikasi kelas) {
  if (!baru.isi.kabari || baru.isi.surel.empty() || kelas == Klasifikasi::wbs) return {};
  return minta_pelapor(tx, brankas, id, baru.isi.surel, baru.bahasa, jam.now);
}

std::optional<std::int64_t> micro(const std::optional<Titik>& t, std::int64_t Titik::*axis) {
  return t ? std::optional((*t).*axis) : std::nullopt;
}

}  // namespace

std::string place_identitas(PengaduanId id) {
  return "identitas:" + to_text(id);
}

TandaTerima draw_tanda_terima() {
  return {Kode::draw(random_byte), Pin::draw(random_byte), draw_nomor()};
}

std::string hash_kode(const Kode& kode) {
  return akun::digest_hex("kode:" + std::string(kode.canonical()));
}

std::string hash_pin(const Kode& kode, const Pin& pin) {
  return akun::digest_hex("pin:" + std::string(kode.canonical()) + ":" + pin.text());
}

Result<PengaduanId> ajukan(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, const PengaduanBaru& baru,
                           const TandaTerima& tanda) {
  const Draf& d = baru.isi;
  const auto all = list_kategori(tx);
  const Kategori* kategori = find_kategori(all, d.kategori);
  if (!kategori) return invalid("kategori", msg::pengaduan::galat_kategori);
  const Klasifikasi kelas = baru.klasifikasi.value_or(kategori->klasifikasi);
  const Privasi privasi = privasi_of(d, kelas);
  const auto petak = d.titik ? std::optional(petak_of(*d.titik)) : std::nullopt;
  const auto id = tx.insert<PengaduanId>(
      "INSERT INTO pengaduan (kode_hash, pin_hash, nomor, kanal, klasifikasi, kategori_id, keadaan, keadaan_sejak, "
      "anonim, rahasia, nama_penuh, nama_publik, lokasi_aman, distrik, kampung, lintang, bujur, petak, luar_wilayah, "
      "keparahan, fisik, diterima, diubah) VALUES ($1, $2, $3, $4, $5, $6, 'draf', $7, $8, $9, $10, $11, $12, $13, "
      "$14, $15, $16, $17, $18, $19, $20, $7, $7) RETURNING id",
      {hash_kode(tanda.kode),
       hash_pin(tanda.kode, tanda.pin),
       tanda.nomor,
       to_code(baru.kanal),
       to_code(kelas),
       kategori->id,
       jam.now,
       privasi.anonim ? 1 : 0,
       privasi.rahasia ? 1 : 0,
       d.nama_penuh ? 1 : 0,
       public_name(d, privasi),
       kategori->aset_umum ? 1 : 0,
       d.distrik,
       d.kampung,
       micro(d.titik, &Titik::lintang),
       micro(d.titik, &Titik::bujur),
       petak,
       baru.luar_wilayah ? 1 : 0,
       kategori->keparahan,
       kategori->fisik ? 1 : 0});
  simpan_isi(tx, brankas, id, {d.cerita, d.dekat}, kelas);
  keep_identity(tx, brankas, id, d, kelas);
  for (std::size_t i = 0; i < baru.foto.size(); ++i)
    tx.exec(
        "INSERT INTO pengaduan_lampiran (pengaduan_id, pihak, sha256, nama, dibuat) VALUES ($1, 'pelapor', $2, $3, "
        "$4)",
        {id, baru.foto[i], "foto-" + std::to_string(i + 1) + ".jpg", jam.now});
  if (baru.asal) shut_out(tx, *baru.asal, id, jam.now);
  TRY_VOID(act(tx, brankas, jam, id, {.relasi = Relasi::pelapor},
               {.peristiwa = PeristiwaPengaduan::kirim, .kabar = baru.kabar}));
  // Too many codes to one address are no reason to refuse a pengaduan: he can ask for one on his page.
  if (const auto asked = ask_for_proof(tx, brankas, jam, id, baru, kelas);
      !asked && asked.error().fault != Fault::invalid)
    return tl::unexpected(asked.error());
  return id;
}

void simpan_isi(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, const IsiAsli& isi, Klasifikasi kelas) {
  const Kunci kunci = kelas == Klasifikasi::wbs ? Kunci::wbs : Kunci::umum;
  const nlohmann::json words{{"cerita", isi.cerita}, {"dekat", isi.dekat}};
  tx.exec("INSERT INTO pengaduan_isi (pengaduan_id, kunci, segel) VALUES ($1, $2, $3)",
          {id, to_code(kunci), brankas.seal(kunci, place_isi(id), words.dump())});
}

Result<IsiAsli> read_isi(db::Reader& reader, const berkas::Brankas& brankas, PengaduanId id) {
  const auto row =
      reader.one("SELECT kunci, segel FROM pengaduan_isi WHERE pengaduan_id = $1", {id}, [](const db::Row& r) {
        return std::pair{read_enum<Kunci>(r, "kunci"), r.text("segel")};
      });
  if (!row) return IsiAsli{};
  const std::string words = TRY(brankas.unseal(row->first, place_isi(id), row->second));
  const auto j = nlohmann::json::parse(words);
  return IsiAsli{j.at("cerita"), j.at("dekat")};
}

}  // namespace pengaduan
