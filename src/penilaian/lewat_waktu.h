// The days an employee has to answer what he received. PermenPANRB 6/2022 Lampiran V.A.6 and V.A.10; that the result
// then stands without his signature is our choice, the text is silent about it.
#pragma once
#include "penilaian/bahan.h"
#include "penilaian/tenggat.h"

namespace penilaian {

// The last day to answer. Only of an evaluation that was received; `zona_menit` east of UTC.
Tanggal jawab_sampai(const Evaluasi& evaluasi, const Tenggat& tenggat, int zona_menit);
// The state today: received and not answered by the last day is without signature, also before the job has stored it.
KeadaanEvaluasi keadaan_pada(const Evaluasi& evaluasi, const Tenggat& tenggat, Tanggal today, int zona_menit);

}  // namespace penilaian
