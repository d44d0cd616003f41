#include <fmt/format.h>

#include <iostream>

#include "akun/masuk_store.h"
#include "akun/profil_store.h"
#include "akun/sandi.h"
#include "app/commands.h"
#include "app/instance.h"
#include "app/parts.h"
#include "jejak/jejak.h"

namespace app {
namespace {

struct Found {
  AkunId id;
  std::string nama;
};

std::optional<Found> find_user(db::Reader& reader, const std::string& user) {
  return reader.one("SELECT id, nama FROM akun WHERE pengguna = $1", {akun::normal_pengguna(user)},
                    [](const db::Row& r) {
                      return Found{r.id<AkunId>("id"), r.text("nama")};
                    });
}

std::optional<Found> require_user(db::Database& database, const std::string& user) {
  std::optional<Found> found;
  database.read([&](db::Reader& r) { found = find_user(r, user); });
  if (!found) fmt::print(stderr, "kinerja: pengguna {} tidak ada\n", user);
  return found;
}

}  // namespace

int cmd_user_passwd(const Config& config, const std::string& user) {
  const auto database = open_database(config);
  const auto found = require_user(*database, user);
  if (!found) return kFailed;
  std::string sandi;
  std::getline(std::cin, sandi);
  if (const auto fit = akun::check_new_sandi(sandi, user, found->nama); !fit) {
    fmt::print(stderr, "kinerja: {}\n", msg::format(fit.error().text, msg::Lang::id));
    return kBadData;
  }
  const auto hash = akun::hash_sandi(sandi);
  if (!hash) return kTryAgain;
  const auto now = Clock().now();
  database->write([&](db::Tx& tx) {
    akun::store_sandi(tx, found->id, *hash);
    tx.exec("UPDATE akun SET status = 'aktif' WHERE id = $1", {found->id});
    akun::end_all_sesi(tx, found->id, "");
    jejak::catat(tx, console(), now, {"akun.sandi_diganti", "akun", found->id.value, std::nullopt, "{}"});
    return true;
  });
  return kOk;
}

int cmd_user_role(const Config& config, const std::string& user, const std::string& role, const std::string& unit_code,
                  const std::string& verb) {
  const auto database = open_database(config);
  const auto found = require_user(*database, user);
  if (!found) return kFailed;
  std::int64_t unit = 0;
  if (!unit_code.empty()) {
    database->read([&](db::Reader& r) {
      unit = r.one("SELECT id FROM unit WHERE kode = $1", {unit_code}, [](const db::Row& row) {
                return row.i64("id");
              }).value_or(0);
    });
    if (unit == 0) {
      fmt::print(stderr, "kinerja: unit {} tidak ada\n", unit_code);
      return kFailed;
    }
  }
  if ((role == "admin_unit" || role == "penghubung") != (unit != 0)) {
    fmt::print(stderr, "kinerja: --unit diperlukan untuk admin_unit dan penghubung, dan hanya untuk itu\n");
    return kUsage;
  }
  const auto now = Clock().now();
  database->write([&](db::Tx& tx) {
    if (verb == "beri")
      tx.exec("INSERT INTO akun_peran (akun_id, peran, unit_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
              {found->id, role, unit});
    else
      tx.exec("DELETE FROM akun_peran WHERE akun_id = $1 AND peran = $2 AND unit_id = $3", {found->id, role, unit});
    jejak::catat(
        tx, console(), now,
        {"akun.peran_" + verb, "akun", found->id.value, std::nullopt, fmt::format("{{\"peran\":\"{}\"}}", role)});
    return true;
  });
  return kOk;
}

int cmd_user_mfa_reset(const Config& config, const std::string& user) {
  const auto database = open_database(config);
  const auto found = require_user(*database, user);
  if (!found) return kFailed;
  const auto now = Clock().now();
  database->write([&](db::Tx& tx) {
    akun::deactivate_totp(tx, console(), found->id, now);
    akun::end_all_sesi(tx, found->id, "");
    return true;
  });
  return kOk;
}

int cmd_user_list(const Config& config) {
  const auto database = open_database(config);
  database->read([](db::Reader& r) {
    r.query(
        "SELECT a.pengguna, a.nama, a.status, p.peran, u.kode FROM akun_peran p JOIN akun a ON a.id = p.akun_id "
        "LEFT JOIN unit u ON u.id = p.unit_id ORDER BY p.peran, a.pengguna",
        {}, [](const db::Row& row) {
          fmt::print("{}\t{}\t{}\t{}\t{}\n", row.text("peran"), row.text("pengguna"), row.text("nama"),
                     row.text("status"), row.opt_text("kode").value_or("-"));
        });
  });
  return kOk;
}

}  // namespace app
