// The background job `periksa_tautan`: does a link that was given as evidence open for everybody?
#pragma once
#include "pelaksanaan/bukti_store.h"

namespace pelaksanaan {

// 2xx opens; 401, 403 and a redirect (mostly to a sign-in page) are locked; everything else failed.
KeadaanTautan keadaan_of(long status);

// `argumen` is {"bukti": id}. Answers {"keadaan": …}; the state is kept with the evidence.
std::string run_periksa_tautan(db::Database& database, const std::string& argumen, std::int64_t now);

}  // namespace pelaksanaan
