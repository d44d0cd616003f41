// Making a document of what is stored: the row it becomes and the PDF it is. Drawing happens outside a transaction; a
// file whose row does not come is swept later.
#pragma once
#include "arsip/daftar_evaluasi_store.h"
#include "arsip/dokumen_store.h"
#include "arsip/model_pages.h"

namespace arsip {

struct Cetakan {
  DokumenBaru baru;  // without its hash: that is the file store's answer
  std::string pdf;
};

struct SkpLengkap {
  perencanaan::SkpHeader skp;
  perencanaan::Rencana rencana;  // of the version in force
  Tanggal ditetapkan;
};
// Whoever only reads every plan (the auditor) stands in no relation to this one, and leaves nothing behind.
bool may_issue(const perencanaan::SkpHeader& skp);
// forbidden for whoever may not issue, conflict when no version is in force.
Result<SkpLengkap> load_skp_lengkap(db::Reader& reader, SkpId skp, const akun::Pelaku& pelaku,
                                    const web::Settings& settings);
Cetakan cetak_skp(const SkpLengkap& lengkap, const web::Settings& settings);

// not_found for whoever does not see the evaluation, forbidden for whoever may not
// issue, conflict before its signature.
Result<EvaluasiLengkap> load_evaluasi_lengkap(db::Reader& reader, SkpId skp, PeriodeId periode,
                                              const akun::Pelaku& pelaku, Tanggal today);
// Those that are not there yet: form C.1.x, and D.1.1 or D.1.2.
std::vector<Cetakan> cetak_evaluasi(const EvaluasiLengkap& lengkap, const EvaluasiTerbit& terbit,
                                    const web::Settings& settings);

// Loads in one snapshot and draws what is not issued yet; errors as above. An evaluation that is not signed, or whose
// time to be seen has not come, is not_found.
Result<std::vector<Cetakan>> siapkan_skp(db::Database& database, SkpId skp, const akun::Pelaku& pelaku,
                                         const web::Settings& settings);
Result<std::vector<Cetakan>> siapkan_evaluasi(db::Database& database, SkpId skp, PeriodeId periode,
                                              const akun::Pelaku& pelaku, const web::Settings& settings, Tanggal today);

}  // namespace arsip
