#include "pelaksanaan/unggahan_store.h"

#include "msg/pelaksanaan.h"

namespace pelaksanaan {

std::vector<std::string> forget_old(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now) {
  return tx.list("DELETE FROM unggahan WHERE akun_id = $1 AND dibuat < $2 RETURNING id",
                 {pelaku.akun, now - unggahan_umur_ms}, [](const db::Row& r) { return r.text("id"); });
}

void forget_all_old(db::Tx& tx, std::int64_t now) {
  tx.exec("DELETE FROM unggahan WHERE dibuat < $1", {now - unggahan_umur_ms});
}

std::vector<std::string> list_unggahan(db::Reader& reader) {
  return reader.list("SELECT id FROM unggahan", {}, [](const db::Row& r) { return r.text("id"); });
}

Result<void> create_unggahan(db::Tx& tx, const akun::Pelaku& pelaku, const Unggahan& baru, std::int64_t now) {
  if (tx.number("SELECT COUNT(*) AS n FROM unggahan WHERE akun_id = $1", {pelaku.akun}) >= unggahan_terbuka_max)
    return invalid("", msg::pelaksanaan::unggahan_terlalu_banyak);
  tx.exec("INSERT INTO unggahan (id, akun_id, panjang, nama, dibuat) VALUES ($1, $2, $3, $4, $5)",
          {baru.id, pelaku.akun, baru.panjang, baru.nama, now});
  return {};
}

Result<Unggahan> find_unggahan(db::Reader& reader, const akun::Pelaku& pelaku, const std::string& id) {
  auto found = reader.one("SELECT id, panjang, diterima, nama FROM unggahan WHERE id = $1 AND akun_id = $2",
                          {id, pelaku.akun}, [](const db::Row& r) {
                            return Unggahan{r.text("id"), r.i64("panjang"), r.i64("diterima"), r.text("nama")};
                          });
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

Result<void> advance_unggahan(db::Tx& tx, const akun::Pelaku& pelaku, const std::string& id, std::int64_t dari,
                              std::int64_t sampai) {
  if (tx.exec("UPDATE unggahan SET diterima = $4 WHERE id = $1 AND akun_id = $2 AND diterima = $3",
              {id, pelaku.akun, dari, sampai}) == 0)
    return fail(Fault::conflict, {});
  return {};
}

void forget_unggahan(db::Tx& tx, const akun::Pelaku& pelaku, const std::string& id) {
  tx.exec("DELETE FROM unggahan WHERE id = $1 AND akun_id = $2", {id, pelaku.akun});
}

}  // namespace pelaksanaan
