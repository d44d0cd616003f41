#include "akun/bukti_sandi_store.h"

#include "akun/masuk_store.h"
#include "akun/sandi.h"
#include "msg/sandi.h"

namespace akun {

Result<void> buktikan_sandi(db::Database& database, AkunId akun, const std::string& sandi, const std::string& ip,
                            std::int64_t now) {
  if (sandi.empty()) return invalid("sandi", msg::sandi::kosong);
  struct Tersimpan {
    std::string pengguna, hash;
  };
  std::optional<Tersimpan> stored;
  std::int64_t wait = 0;
  database.read([&](db::Reader& r) {
    stored = r.one("SELECT pengguna, sandi_hash FROM akun WHERE id = $1", {akun}, [](const db::Row& row) {
      return Tersimpan{row.text("pengguna"), row.opt_text("sandi_hash").value_or("")};
    });
    if (stored) wait = wait_before_try(r, stored->pengguna, ip, now);
  });
  if (!stored) return fail(Fault::forbidden, {});
  if (wait > 0) return invalid("sandi", msg::sandi::tunggu((wait + 999) / 1000));
  if (TRY(verify_sandi(stored->hash, sandi)) != Match::no) return {};
  database.write([&](db::Tx& tx) {
    note_failed_try(tx, stored->pengguna, ip, now);
    return true;
  });
  return invalid("sandi", msg::sandi::salah);
}

}  // namespace akun
