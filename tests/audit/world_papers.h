// Rows the access audit needs and that no form makes quickly: people with accounts, plans in a chosen state.
#pragma once
#include <string>

#include "db/db.h"

namespace audit {

struct Person {
  std::int64_t pegawai = 0, penugasan = 0, unit = 0;
};

// Whom the demo knows by this user name.
Person find_person(db::Reader& reader, const std::string& user);
// A new employee with an active account and the demo's password. `penilai` 0: nobody rates him.
Person add_person(db::Tx& tx, const std::string& nip, const std::string& nama, std::int64_t unit, std::int64_t penilai);
void add_role(db::Tx& tx, const Person& person, const std::string& role, std::int64_t unit = 0);

struct Plan {
  Person owner;
  int tahun = 0;
  std::string keadaan;
  std::string bentuk = "ja_jf";
  std::int64_t penilai = 0, atasan = 0;
  int versi_berlaku = 0;  // 1: a set version stands behind the one in `keadaan`
};
std::int64_t add_plan(db::Tx& tx, const Plan& plan);

}  // namespace audit
