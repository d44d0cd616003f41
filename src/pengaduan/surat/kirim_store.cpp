#include "pengaduan/surat/kirim_store.h"

#include <nlohmann/json.hpp>

#include "pengaduan/perkara/keterbukaan.h"
#include "pengaduan/surat/isi.h"
#include "pengaduan/surat/store.h"

namespace pengaduan {
namespace {

struct Antrean {
  LanggananId langganan;
  Surat surat = Surat::kode;
  int percobaan = 0;
};

std::optional<Antrean> find_waiting(db::Reader& reader, SuratId id) {
  return reader.one("SELECT langganan_id, surat, percobaan FROM pengaduan_surat WHERE id = $1 AND keadaan = 'antre'",
                    {id}, [](const db::Row& r) {
                      return Antrean{r.id<LanggananId>("langganan_id"), read_enum<Surat>(r, "surat"),
                                     static_cast<int>(r.i64("percobaan")) + 1};
                    });
}

void set_state(db::Tx& tx, SuratId id, std::string_view keadaan, int percobaan, std::int64_t now) {
  tx.exec("UPDATE pengaduan_surat SET keadaan = $2, percobaan = $3, diubah = $4 WHERE id = $1",
          {id, keadaan, percobaan, now});
}

BarisPengaduan row_of(db::Reader& reader, PengaduanId id) {
  auto row = reader.one(std::string(kBarisPengaduan) + "WHERE p.id = $1", {id}, read_pengaduan);
  MUST(row);
  return *std::move(row);
}

bool still_wanted(const Langganan& l, Surat surat, const BarisPengaduan& p) {
  if (l.alamat.empty()) return false;
  if (l.peran == PeranLangganan::pengikut &&
      visible(Bidang::keberadaan, Kanal::halaman, p.privasi, p.klasifikasi) == Pandang::tiada)
    return false;
  return l.keadaan == KeadaanLangganan::aktif || (surat == Surat::kode && l.keadaan == KeadaanLangganan::menunggu);
}

// His own page for the reporter; for a follower the public one, of what it was merged into where it was.
std::string where_to_read(const Langganan& l, Surat surat, const BarisPengaduan& shown) {
  const bool own =
      l.peran == PeranLangganan::pelapor && surat != Surat::gabungan_dijawab && surat != Surat::gabungan_ditutup;
  if (own) return "/pengaduan/lacak";
  return shown.terbit ? "/pengaduan/" + shown.nomor : "/pengaduan";
}

// The letter, noted as under way. Nothing when it is not to be sent, or not now.
std::optional<std::pair<pemberitahuan::Surel, Antrean>> take(db::Tx& tx, const berkas::Brankas& brankas, SuratId id,
                                                             const Pengirim& pengirim, std::int64_t now) {
  const auto waiting = find_waiting(tx, id);
  if (!waiting) return std::nullopt;
  const auto at = waiting->surat == Surat::kode ? now : boleh_kirim(now, pengirim.tenang, pengirim.zona_menit);
  if (at > now) {
    queue_surat(tx, id, now, at);
    return std::nullopt;
  }
  const auto l = find_langganan(tx, brankas, waiting->langganan);
  MUST(l);
  const BarisPengaduan p = row_of(tx, l->pengaduan);
  if (!still_wanted(*l, waiting->surat, p)) {
    set_state(tx, id, "batal", waiting->percobaan, now);
    return std::nullopt;
  }
  set_state(tx, id, "jalan", waiting->percobaan, now);
  const bool merged = p.keadaan == KeadaanPengaduan::duplikat && p.kanonik;
  const BarisPengaduan shown = merged ? row_of(tx, *p.kanonik) : p;
  const std::string henti = pengirim.situs + "/pengaduan/langganan/" + l->token;
  const NaskahSurat words =
      tulis_surat({.surat = waiting->surat,
                   .peran = l->peran,
                   .muatan = muatan_surat(waiting->surat, p.privasi, p.klasifikasi),
                   .nomor = p.nomor,
                   .keadaan = waiting->surat == Surat::digabung ? p.keadaan : shown.keadaan,
                   .batas = p.tenggat_langkah,
                   .kode = waiting->surat == Surat::kode ? buat_kode(tx, brankas, l->id, now) : "",
                   .baca = pengirim.situs + where_to_read(*l, waiting->surat, shown),
                   .henti = henti},
                  l->bahasa);
  return std::pair{pemberitahuan::Surel{l->alamat, words.subjek, words.isi, henti}, *waiting};
}

void put_back(db::Tx& tx, SuratId id, const Antrean& a, std::int64_t now) {
  const bool last = a.percobaan >= kirim_coba_max;
  set_state(tx, id, last ? "gagal" : "antre", a.percobaan, now);
  if (!last) queue_surat(tx, id, now, now + tunggu_kirim_ms(a.percobaan));
}

}  // namespace

std::string run_surat(db::Database& database, const berkas::Brankas& brankas, const std::string& argumen,
                      const Pengirim& pengirim, std::int64_t now) {
  const SuratId id{nlohmann::json::parse(argumen).at("surat").get<std::int64_t>()};
  std::optional<std::pair<pemberitahuan::Surel, Antrean>> letter;
  const auto then = [&](const std::function<void(db::Tx&)>& work) {
    database.write([&](db::Tx& tx) {
      work(tx);
      return true;
    });
  };
  then([&](db::Tx& tx) { letter = take(tx, brankas, id, pengirim, now); });
  if (!letter) return "{}";
  const Antrean& a = letter->second;
  try {
    pemberitahuan::send(pengirim.server, letter->first, now);
  } catch (const pemberitahuan::AlamatDitolak&) {
    then([&](db::Tx& tx) {
      set_state(tx, id, "gagal", a.percobaan, now);
      akhiri(tx, a.langganan, KeadaanLangganan::ditolak, now);
    });
    return R"({"keadaan":"ditolak"})";
  } catch (const std::runtime_error& e) {
    then([&](db::Tx& tx) { put_back(tx, id, a, now); });
    return nlohmann::json{{"keadaan", "nanti"}, {"galat", e.what()}}.dump();
  }
  then([&](db::Tx& tx) { set_state(tx, id, "terkirim", a.percobaan, now); });
  return R"({"keadaan":"terkirim"})";
}

}  // namespace pengaduan
