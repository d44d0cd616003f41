#include "pengaduan/perkara/jenis.h"

#include "base/label.h"
#include "msg/petugas.h"

namespace pengaduan {

const msg::Entry& label(Klasifikasi klasifikasi) {
  using K = Klasifikasi;
  namespace m = msg::petugas;
  static constexpr LabelRow<K> rows[] = {{K::permintaan_informasi, &m::klas_informasi},
                                         {K::aspirasi, &m::klas_aspirasi},
                                         {K::pengaduan_tbp, &m::klas_tbp},
                                         {K::pengaduan_bp, &m::klas_bp},
                                         {K::wbs, &m::klas_wbs}};
  return label_in(rows, klasifikasi);
}

const msg::Entry& label(AlasanArsip alasan) {
  using A = AlasanArsip;
  namespace m = msg::petugas;
  static constexpr LabelRow<A> rows[] = {{A::format_salah, &m::arsip_format},   {A::terlalu_umum, &m::arsip_umum},
                                         {A::tidak_relevan, &m::arsip_relevan}, {A::spam, &m::arsip_spam},
                                         {A::fitnah_sara, &m::arsip_fitnah},    {A::sudah_selesai, &m::arsip_selesai}};
  return label_in(rows, alasan);
}

}  // namespace pengaduan
