// Stored rows as records of an import, and records written back.
#pragma once
#include "akun/pelaku.h"
#include "db/db.h"
#include "organisasi/import_rules.h"

namespace organisasi {

// The columns of an employee's record, for read_rekam; the newest definitif post that has not ended. A condition on
// pegawai `p` may follow.
extern const std::string kSelectRekam;
Rekam read_rekam(const db::Row& row);

struct Tulis {
  const akun::Pelaku& pelaku;
  std::int64_t now;
  std::string hari_ini;  // ISO
};
Tulis writing(const akun::Pelaku& pelaku, std::int64_t now);

void write_unit(db::Tx& tx, const Rekam& rekam, const Tulis& tulis);
void write_wilayah(db::Tx& tx, const Rekam& rekam);
// The person and the account that waits to be activated; nothing when the person is there already.
void write_person(db::Tx& tx, const Rekam& rekam, const Tulis& tulis);
// Identity, post and rater of a person who is there already, with one entry in the audit trail when anything changed.
void write_pegawai(db::Tx& tx, const Rekam& rekam, const Tulis& tulis);

// In every unit that nobody leads, the post that rank_as_head puts first leads from now on.
void choose_heads(db::Tx& tx);

}  // namespace organisasi
