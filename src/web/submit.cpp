#include "web/context.h"

namespace web {

Result<http::Response> WriteContext::submit(const std::function<Result<std::string>(db::Tx&)>& work) {
  const auto location = database.write_result([&](db::Tx& tx) -> Result<std::string> {
    if (kirim_id.empty()) return work(tx);
    // Claimed first: the second of two simultaneous posts waits for the row (PostgreSQL) or comes later (SQLite).
    const bool first = tx.exec(
                           "INSERT INTO kirim (kunci, akun_id, lokasi, waktu) VALUES ($1, $2, '', $3) "
                           "ON CONFLICT (kunci) DO NOTHING",
                           {kirim_id, pelaku.akun, now}) == 1;
    if (!first) {
      auto before = tx.one("SELECT lokasi FROM kirim WHERE kunci = $1 AND akun_id = $2", {kirim_id, pelaku.akun},
                           [](const db::Row& r) { return r.text("lokasi"); });
      if (!before || before->empty()) return fail(Fault::not_found, {});
      return *std::move(before);
    }
    std::string to = TRY(work(tx));
    tx.exec("UPDATE kirim SET lokasi = $2 WHERE kunci = $1", {kirim_id, to});
    return to;
  });
  if (!location) return tl::unexpected(location.error());
  return see_other(*location);
}

Result<http::Response> WriteContext::reading(const std::function<Result<http::Response>(ReadContext&)>& build) {
  return database.read_result([&](db::Reader& reader) -> Result<http::Response> {
    ReadContext ctx(*this, reader);
    auto response = build(ctx);
    read_note = ctx.read_note;
    return response;
  });
}

}  // namespace web
