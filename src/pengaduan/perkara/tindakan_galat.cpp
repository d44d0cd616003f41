#include "pengaduan/perkara/tindakan_galat.h"

#include "msg/pengaduan.h"

namespace pengaduan {

Error galat_syarat(Syarat syarat) {
  namespace m = msg::pengaduan;
  using S = Syarat;
  switch (syarat) {
    case S::disposisi_lengkap:
      return {Fault::invalid, m::galat_disposisi, "unit"};
    case S::instansi_tujuan:
      return {Fault::invalid, m::galat_instansi, "instansi"};
    case S::kanonik_setara:
      return {Fault::invalid, m::galat_kanonik, "kanonik"};
    case S::banding_pertama:
      return {Fault::conflict, m::galat_banding, ""};
    case S::rencana_bertanggal:
      return {Fault::invalid, m::galat_rencana, "rencana"};
    case S::sisa_pengembalian:
      return {Fault::conflict, m::galat_pengembalian, ""};
    case S::sisa_jeda:
      return {Fault::conflict, m::galat_jeda, ""};
    case S::jawaban_lengkap:
    case S::jawaban_berat:
      return {Fault::invalid, m::galat_jawaban(static_cast<int>(jawaban_length_min)), "jawaban"};
    case S::buka_pertama:
    case S::buka_lanjutan:
      return {Fault::conflict, m::galat_buka(buka_hari), ""};
    case S::tenang_lewat:
      return {Fault::conflict, m::galat_tenang(tenang_hari), ""};
    default:
      return {Fault::conflict, m::galat_langkah, ""};
  }
}

}  // namespace pengaduan
