// The job that sends a letter. The address is read at that moment, so whoever stopped meanwhile gets none.
#pragma once
#include "pemberitahuan/surel.h"
#include "pengaduan/surat/langganan_store.h"

namespace pengaduan {

struct Pengirim {
  pemberitahuan::ServerSurel server;
  std::string situs;  // "https://wanggar.example"
  JamTenang tenang;
  int zona_menit = 540;
};

// Never twice: a letter is noted as under way before the server sees it, and one that a crash left so stays unsent.
// A refused address ends its letters, any other refusal is tried again later.
std::string run_surat(db::Database& database, const berkas::Brankas& brankas, const std::string& argumen,
                      const Pengirim& pengirim, std::int64_t now);

}  // namespace pengaduan
