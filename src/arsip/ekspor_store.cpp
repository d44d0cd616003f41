#include "arsip/ekspor_store.h"

#include <nlohmann/json.hpp>

#include "db/row_values.h"

namespace arsip {
namespace {

const std::string kSelect = select_berkas(JenisBerkas::ekspor, "k.id, k.isi, k.bentuk, k.baris");

Ekspor read_ekspor(const db::Row& r) {
  return {r.id<EksporId>("id"),
          {read_enum<IsiEkspor>(r, "isi"), read_enum<BentukEkspor>(r, "bentuk")},
          r.i64("baris"),
          read_berkas(r)};
}

}  // namespace

EksporId queue_ekspor(db::Tx& tx, const akun::Pelaku& pelaku, const PilihanEkspor& pilihan, std::int64_t now) {
  const auto isi = to_code(pilihan.isi), bentuk = to_code(pilihan.bentuk);
  return EksporId{queue_berkas(tx, JenisBerkas::ekspor, pelaku,
                               {.sama = {{"isi", isi}, {"bentuk", bentuk}},
                                .rincian = nlohmann::json{{"isi", isi}, {"bentuk", bentuk}}.dump()},
                               now)
                      .nomor};
}

Result<Ekspor> find_ekspor(db::Reader& reader, EksporId id, const akun::Pelaku& pelaku) {
  auto found = reader.one(kSelect + "WHERE k.id = $1 AND k.akun_id = $2", {id, pelaku.akun}, read_ekspor);
  if (!found || !may_export(pelaku, found->pilihan.isi)) return fail(Fault::not_found, {});
  return *std::move(found);
}

std::vector<Ekspor> list_ekspor(db::Reader& reader, const akun::Pelaku& pelaku, int limit) {
  return reader.list(kSelect + "WHERE k.akun_id = $1 ORDER BY k.id DESC LIMIT $2", {pelaku.akun, limit}, read_ekspor);
}

}  // namespace arsip
