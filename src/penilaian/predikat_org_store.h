// The organisation's predikat: one in force per unit and period, the replaced ones kept. It is set by whoever stands
// above the unit's head (PermenPANRB 6/2022 Pasal 24 ayat (1), Lampiran IV.B.1); for the unit at the top by its own
// head or the personnel unit, from the document that says so (our choice: the text names nobody above him).
#pragma once
#include "akun/pelaku.h"
#include "db/db.h"
#include "penilaian/bahan.h"

namespace penilaian {

struct UnitPredikat {
  UnitId unit;
  std::string nama;
  std::string kepala;  // who leads it, "" when the post is empty
  std::optional<PredikatOrgBerlaku> berlaku;
};
// The units the actor sets, with what is in force in the period, in the order of the tree. At most `limit`.
std::vector<UnitPredikat> list_unit_ditetapkan(db::Reader& reader, const akun::Pelaku& pelaku, PeriodeId periode,
                                               Tanggal today, int limit);
// Whether the actor leads the unit at the top today: he sets its predikat himself, and nobody rates him.
bool leads_top_unit(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);
// The replaced ones of these units and period, newest first.
struct PredikatDiganti {
  UnitId unit;
  PredikatOrgBerlaku predikat;
  std::int64_t diganti_pada = 0;
};
std::vector<PredikatDiganti> list_diganti(db::Reader& reader, const akun::Pelaku& pelaku, PeriodeId periode,
                                          Tanggal today, int limit);

struct PredikatOrgBaru {
  UnitId unit;
  PeriodeId periode;
  PredikatOrganisasi predikat;
  std::string dasar;
  std::int64_t menggantikan = 0;  // id of the row the person saw in force, 0 when there was none
};
// not_found when the actor does not set this unit; conflict when another one is in force than he saw. Evaluations that
// waited for it are ready, and the unit's leaders are told.
Result<void> set_predikat_org(db::Tx& tx, const akun::Pelaku& pelaku, const PredikatOrgBaru& baru, std::int64_t now,
                              Tanggal today);

}  // namespace penilaian
