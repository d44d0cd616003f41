#include "pelaksanaan/tautan_store.h"

#include <nlohmann/json.hpp>

#include "pelaksanaan/tautan_asker.h"

namespace pelaksanaan {

KeadaanTautan keadaan_of(long status) {
  if (status >= 200 && status < 300) return KeadaanTautan::terbuka;
  if (status == 401 || status == 403 || (status >= 300 && status < 400)) return KeadaanTautan::terkunci;
  return KeadaanTautan::gagal;
}

std::string run_periksa_tautan(db::Database& database, const std::string& argumen, std::int64_t now) {
  const BuktiId id{nlohmann::json::parse(argumen).at("bukti").get<std::int64_t>()};
  std::optional<std::string> tautan;
  database.read([&](db::Reader& r) {
    tautan = r.one("SELECT tautan FROM bukti WHERE id = $1 AND jenis = 'tautan' AND dihapus IS NULL", {id},
                   [](const db::Row& row) { return row.text("tautan"); });
  });
  if (!tautan) return "{}";
  const KeadaanTautan keadaan = keadaan_of(ask_tautan(*tautan).status);
  database.write([&](db::Tx& tx) {
    tx.exec("UPDATE bukti SET tautan_keadaan = $2, diperiksa = $3 WHERE id = $1", {id, to_code(keadaan), now});
    return true;
  });
  return nlohmann::json{{"keadaan", to_code(keadaan)}}.dump();
}

}  // namespace pelaksanaan
