#include "arsip/jenis_dokumen.h"

#include "msg/arsip.h"

namespace arsip {

const msg::Entry& label(JenisDokumen jenis) {
  switch (jenis) {
    case JenisDokumen::skp:
      return msg::arsip::jenis_skp;
    case JenisDokumen::hasil_evaluasi:
      return msg::arsip::jenis_hasil_evaluasi;
    case JenisDokumen::dokumen_evaluasi:
      break;
  }
  return msg::arsip::jenis_dokumen_evaluasi;
}

}  // namespace arsip
