#include "open311.h"

#include <nlohmann/json.hpp>

#include "base/tanggal.h"
#include "db/db.h"
#include "db_fixture.h"

namespace open311_flow {
namespace {

using namespace harness;

struct Baris {
  const char* nomor;
  const char* kategori;
  const char* keadaan;
  const char* diterima;  // ISO date, at 01:02:03 UTC
  std::string isi;
  bool terbit = true;
  bool aman = false;
  bool bertempat = true;
  bool anonim = false;
  bool rahasia = false;
  const char* klasifikasi = "pengaduan_tbp";
  const char* selesai = nullptr;
};

std::int64_t moment(const char* iso) {
  return Tanggal::parse_iso(iso)->start_utc_ms(0) + (3600 + 2 * 60 + 3) * 1000;
}

void insert(db::Tx& tx, const Baris& b) {
  const auto id = tx.insert<PengaduanId>(
      "INSERT INTO pengaduan (kode_hash, pin_hash, nomor, kanal, klasifikasi, kategori_id, keadaan, keadaan_sejak, "
      "anonim, rahasia, nama_publik, judul_publik, isi_publik, disaring, lokasi_aman, terbit, distrik, kampung, "
      "lintang, bujur, petak, keparahan, dukungan, diterima, diubah, tenggat, selesai, unit_id) "
      "VALUES ($1, '-', $1, 'web', $2, $16, $3, $4, $5, $6, 'M. P.', 'Judul', $7, $4, $8, $9, $10, $11, $12, $13, $14, "
      "2, 7, $4, $4, '2026-12-10', $15, $17) RETURNING id",
      {b.nomor, b.klasifikasi, b.keadaan, moment(b.diterima), b.anonim ? 1 : 0, b.rahasia ? 1 : 0, b.isi,
       b.aman ? 1 : 0, b.terbit ? 1 : 0, b.bertempat ? "94.01.05" : "", b.bertempat ? "94.01.05.2003" : "",
       b.bertempat ? std::optional<std::int64_t>(-3'367'050) : std::nullopt,
       b.bertempat ? std::optional<std::int64_t>(135'496'120) : std::nullopt,
       b.bertempat ? std::optional<std::int64_t>(-337 * 36'000 + 13'549) : std::nullopt,
       b.selesai ? std::optional(moment(b.selesai)) : std::nullopt,
       tx.number("SELECT id AS n FROM kategori_pengaduan WHERE kode = $1", {b.kategori}),
       tx.number("SELECT id AS n FROM unit WHERE kode = 'DINKES'")});
  const auto event = [&](int nomor, const char* peristiwa, const char* pelaku, const char* dari, const char* ke,
                         const char* publik) {
    std::int64_t row = 0;
    tx.query(
        "INSERT INTO pengaduan_peristiwa (pengaduan_id, nomor, peristiwa, pelaku, dari, ke, rincian, waktu, "
        "hash_sebelum, hash) VALUES ($1, $2, $3, $4, $5, $6, '{}', $7, '', '') RETURNING id",
        {id, nomor, peristiwa, pelaku, dari, ke, moment(b.diterima) + nomor * 1000},
        [&](const db::Row& r) { row = r.i64("id"); });
    if (publik)
      tx.exec("INSERT INTO pengaduan_teks (peristiwa_id, segel, teks, teks_publik) VALUES ($1, 0, $2, $2)",
              {row, publik});
  };
  event(1, "kirim", "pelapor", "draf", "baru", nullptr);
  event(2, "disposisi", "koordinator", "baru", "terdisposisi", nullptr);
  event(3, "mulai", "penghubung", "terdisposisi", "diproses", "Petugas <memeriksa> & mengukur.");
}

void fill(db::Database& database, int more) {
  database.write([&](db::Tx& tx) {
    insert(tx, {.nomor = kLama,
                .kategori = "lampu_jalan",
                .keadaan = "diproses",
                .diterima = "2026-08-01",
                .isi = "Lampu mati."});
    insert(tx, {.nomor = kAnonim,
                .kategori = "jalan_rusak",
                .keadaan = "diproses",
                .diterima = "2026-10-01",
                .isi = "Jalan putus.",
                .bertempat = false,
                .anonim = true});
    insert(tx, {.nomor = kSelesai,
                .kategori = "puskesmas",
                .keadaan = "selesai_dikonfirmasi",
                .diterima = "2026-11-02",
                .isi = "Puskesmas tutup.",
                .selesai = "2026-11-09"});
    insert(tx, {.nomor = kTerbuka,
                .kategori = "jalan_rusak",
                .keadaan = "diproses",
                .diterima = "2026-11-20",
                .isi = "Lubang <besar> & \"dalam\", 'awas' 🕳️\n\\ ]]>\x01",
                .aman = true});
    insert(tx, {.nomor = kBaru,
                .kategori = "sampah",
                .keadaan = "baru",
                .diterima = "2026-11-21",
                .isi = "Belum disaring.",
                .terbit = false});
    insert(tx, {.nomor = kRahasia,
                .kategori = "sampah",
                .keadaan = "diproses",
                .diterima = "2026-05-01",
                .isi = "Rahasia.",
                .rahasia = true});
    insert(tx, {.nomor = kWbs,
                .kategori = "dugaan",
                .keadaan = "diproses",
                .diterima = "2026-05-01",
                .isi = "Dugaan.",
                .klasifikasi = "wbs"});
    for (int i = 0; i < more; ++i) {
      const std::string nomor = "LAGI" + std::to_string(100'000 + i);
      insert(tx, {.nomor = nomor.c_str(),
                  .kategori = "banjir",
                  .keadaan = "diproses",
                  .diterima = "2026-11-10",
                  .isi = "Banjir.",
                  .bertempat = false});
    }
    return true;
  });
}

}  // namespace

Interface::Interface(const InterfaceOptions& options)
    : app({.postgres = options.postgres,
           .config = {{"KINERJA_SERVER_BASE_URL", "https://kinerja.example"},
                      {"KINERJA_BATAS_ALAMAT_PER_MENIT", "100000"}}}),
      program(app) {
  // On SQLite the one who writes has the database for himself.
  app.stop();
  const auto [code, output] =
      app.command({"kunci-api", "buat", "Aplikasi Uji", "--batas", std::to_string(options.batas_harian)});
  if (code != 0) throw std::runtime_error("no key: " + output);
  key = output.substr(0, output.find('\n'));
  fill(*app.writable(), options.more);
  app.start();
  // A program says nothing of where it came from.
  program.set_header("Sec-Fetch-Site", "");
}

Page Interface::post(const std::string& path, const Fields& changes) {
  Fields form = with({{"api_key", key},
                      {"service_code", "jalan_rusak"},
                      {"lat", "-3.36705"},
                      {"long", "135.49612"},
                      {"attribute[PATOKAN]", "Gereja Maranatha"},
                      {"description", "Lubang besar di depan pasar."}},
                     changes);
  std::erase_if(form, [](const auto& field) { return field.second.empty(); });
  return program.post(path, form);
}

std::string header(const Page& page, const std::string& name) {
  const auto it = page.headers.find(name);
  return it == page.headers.end() ? "" : it->second;
}

std::vector<std::string> all_of(const Page& page, const std::string& name) {
  std::vector<std::string> out;
  for (const auto& row : nlohmann::json::parse(page.body)) {
    const auto& value = row.at(name);
    out.push_back(value.is_string() ? value.get<std::string>() : value.dump());
  }
  return out;
}

std::string codes(const Page& page) {
  std::string out;
  for (const auto& code : all_of(page, "code")) out += (out.empty() ? "" : ",") + code;
  return out;
}

}  // namespace open311_flow
