// Plans and evaluations in the words of their forms: from what is stored to the models the PDFs are drawn from.
#pragma once
#include "dokumen/model.h"
#include "penilaian/bahan.h"
#include "perencanaan/skp_store.h"
#include "web/settings.h"

namespace arsip {

struct Penanda {
  std::string nomor, kode;
  Tanggal tanggal;
};

dokumen::SkpDokumen skp_model(const perencanaan::SkpHeader& skp, const perencanaan::Rencana& rencana,
                              const Penanda& penanda, const web::Settings& settings);

// A signed evaluation with all that was in front of whoever signed it.
struct EvaluasiLengkap {
  perencanaan::SkpHeader skp;
  perencanaan::Rencana rencana;  // the version the evaluation was signed on
  penilaian::Evaluasi evaluasi;
  penilaian::Bahan bahan;
  penilaian::PredikatOrganisasi organisasi;           // frozen at the signature
  std::optional<perencanaan::Orang> penilai, atasan;  // as they were when the period ended
};

dokumen::EvaluasiDokumen hasil_evaluasi_model(const EvaluasiLengkap& lengkap, const Penanda& penanda,
                                              const web::Settings& settings);
dokumen::DokumenEvaluasi dokumen_evaluasi_model(const EvaluasiLengkap& lengkap, const Penanda& penanda,
                                                const web::Settings& settings);

// ---------- what both kinds share ----------

// "1 JANUARI SD 31 DESEMBER TAHUN 2026", as the head of every form.
dokumen::KepalaDokumen kepala_of(Tanggal mulai, Tanggal selesai, const Penanda& penanda, const web::Settings& settings);
dokumen::Identitas identitas_of(const perencanaan::Orang& orang);
dokumen::HasilKerja hasil_of(const perencanaan::HasilKerja& hasil);
std::array<dokumen::PerilakuKerja, 7> perilaku_of(const perencanaan::Rencana& rencana, std::string_view form);
dokumen::Bentuk bentuk_of(perencanaan::Bentuk bentuk);
dokumen::Pendekatan pendekatan_of(perencanaan::Pendekatan pendekatan);

}  // namespace arsip
