// An SKP in the words of its form: from the plan as it is stored to the model the PDF is drawn from.
#pragma once
#include "dokumen/model.h"
#include "perencanaan/skp_store.h"
#include "web/settings.h"

namespace arsip {

struct Penanda {
  std::string nomor, kode;
  Tanggal tanggal;
};
dokumen::SkpDokumen skp_model(const perencanaan::SkpHeader& skp, const perencanaan::Rencana& rencana,
                              const Penanda& penanda, const web::Settings& settings);

}  // namespace arsip
