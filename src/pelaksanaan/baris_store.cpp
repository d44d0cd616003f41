#include "pelaksanaan/baris_store.h"

namespace pelaksanaan {

penilaian::Periode read_periode(const db::Row& r) {
  return {static_cast<int>(r.i64("tahun")),
          read_enum<penilaian::JenisPeriode>(r, "periode_jenis"),
          static_cast<int>(r.i64("nomor")),
          read_date(r, "mulai"),
          read_date(r, "selesai"),
          read_date(r, "buka"),
          read_date(r, "tutup")};
}

perencanaan::Target read_target(const db::Row& r) {
  using perencanaan::JenisTarget;
  perencanaan::Target target{r.text("target_teks"), {}};
  switch (read_enum<JenisTarget>(r, "target_jenis")) {
    case JenisTarget::angka: {
      perencanaan::TargetAngka angka{.nilai = Desimal::from_micros(r.i64("target_bawah")),
                                     .satuan = r.text("satuan"),
                                     .arah = read_enum<perencanaan::Arah>(r, "arah")};
      if (const auto atas = r.opt_i64("target_atas")) angka.atas = Desimal::from_micros(*atas);
      target.terukur = std::move(angka);
      break;
    }
    case JenisTarget::tanggal:
      target.terukur = perencanaan::TargetTanggal{read_date(r, "target_tanggal")};
      break;
    case JenisTarget::ya_tidak:
      target.terukur = perencanaan::TargetYaTidak{};
      break;
    case JenisTarget::teks:
      break;
  }
  return target;
}

std::string read_full_name(const db::Row& r, const std::string& prefix) {
  const std::string front = r.text(prefix + "depan");
  const std::string behind = r.text(prefix + "belakang");
  const std::string name = (front.empty() ? "" : front + " ") + r.text(prefix + "nama");
  return behind.empty() ? name : name + ", " + behind;
}

}  // namespace pelaksanaan
