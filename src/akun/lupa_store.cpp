#include "akun/lupa_store.h"

#include <nlohmann/json.hpp>

#include "akun/kelola_store.h"
#include "msg/akun.h"

namespace akun {
namespace {

constexpr std::int64_t kWindowMs = 3'600'000;
constexpr std::int64_t kLettersPerAkun = 3;
constexpr std::int64_t kRequestsPerIp = 60;  // a school behind one router

// Beside the failed sign-ins of masuk_store, under names of their own.
std::int64_t count_and_note(db::Tx& tx, const std::string& kunci, std::int64_t now) {
  tx.exec("DELETE FROM percobaan_masuk WHERE kunci = $1 AND waktu <= $2", {kunci, now - kWindowMs});
  const auto n = tx.number("SELECT COUNT(*) AS n FROM percobaan_masuk WHERE kunci = $1", {kunci});
  tx.exec("INSERT INTO percobaan_masuk (kunci, waktu) VALUES ($1, $2)", {kunci, now});
  return n;
}

struct Penerima {
  AkunId akun;
  std::string alamat;
  msg::Lang bahasa = msg::Lang::id;
};

constexpr std::string_view kPenerima =
    "SELECT a.id, a.bahasa, COALESCE(NULLIF(a.email, ''), p.email, '') AS alamat FROM akun a "
    "LEFT JOIN pegawai p ON p.id = a.pegawai_id WHERE a.status = 'aktif' AND ";

Penerima read_penerima(const db::Row& r) {
  return {r.id<AkunId>("id"), r.text("alamat"), r.text("bahasa") == "en" ? msg::Lang::en : msg::Lang::id};
}

}  // namespace

Permintaan ask_kode_surel(db::Tx& tx, const std::string& pengguna, const std::string& ip, std::int64_t now) {
  if (count_and_note(tx, "li:" + ip, now) >= kRequestsPerIp) return Permintaan::terlalu_sering;
  const auto before = count_and_note(tx, "l:" + pengguna, now);
  const auto kepada = tx.one(std::string(kPenerima) + "a.pengguna = $1", {pengguna}, read_penerima);
  if (kepada && pemberitahuan::is_alamat_surel(kepada->alamat) && before < kLettersPerAkun)
    tx.exec(
        "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat) VALUES ('kirim_kode', $1, 'antre', $2, $3)",
        {nlohmann::json{{"akun", kepada->akun.value}}.dump(), kepada->akun, now});
  return Permintaan::dicatat;
}

std::string run_kode_surel(db::Database& database, const std::string& argumen, const std::string& situs,
                           const pemberitahuan::ServerSurel& server, std::int64_t now) {
  const AkunId id{nlohmann::json::parse(argumen).at("akun").get<std::int64_t>()};
  std::optional<Penerima> kepada;
  KodeBaru kode;
  database.write([&](db::Tx& tx) {
    kepada = tx.one(std::string(kPenerima) + "a.id = $1", {id}, read_penerima);
    if (!kepada) return false;  // closed meanwhile
    Pelaku sendiri;
    sendiri.akun = id;
    kode = issue_kode(tx, sendiri, id, now, kSurelMs);
    return true;
  });
  if (!kepada) return "{}";
  const auto words = [&](const msg::Text& text) { return msg::format(text, kepada->bahasa); };
  pemberitahuan::send(server,
                      {kepada->alamat, words(msg::akun::surel_subjek),
                       words(msg::akun::surel_isi(kode.kode, situs + "/aktivasi", kSurelMs / 60'000)) + "\n"},
                      now);
  return "{}";
}

}  // namespace akun
