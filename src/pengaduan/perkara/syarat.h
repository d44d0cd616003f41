// The conditions on a pengaduan besides its state, and the facts they look at. What is counted comes from the log of
// events (riwayat.h), so no counter can be set back.
#pragma once
#include <optional>

#include "pengaduan/perkara/jenis.h"
#include "pengaduan/perkara/riwayat.h"

namespace pengaduan {

inline constexpr int pengembalian_max = 2;
inline constexpr int jeda_max = 2;
inline constexpr int draf_hari = 7;                    // our choice; 30 at most
inline constexpr int kode_jam = 24;                    // our choice
inline constexpr int tenang_hari = 3;                  // our choice
inline constexpr int buka_hari = 30;                   // our choice
inline constexpr int keparahan_berat = 3;              // of 4; our choice: the head of the unit approves the answer
inline constexpr std::size_t jawaban_length_min = 40;  // characters; our choice

enum class Syarat {
  tidak_ada,
  kontak_terbukti,  // by a code, a signed-in session or a PIN mailbox
  kontak_belum_terbukti,
  draf_lewat,
  kode_berlaku,
  kode_lewat,
  disposisi_lengkap,  // class, category and unit; APIP and nobody else where the class is its own
  instansi_tujuan,    // named, and how to reach it
  kanonik_setara,     // the older one is seen by the same people
  banding_pertama,    // our choice: once
  rencana_bertanggal,
  sisa_pengembalian,
  sisa_jeda,
  usul_peran_lain,  // another role has proposed
  unit_terlapor,    // nobody in the unit that has it may handle it
  jawaban_berat,    // ready, and the head of the unit has not decided on it
  jawaban_lengkap,  // long enough, no bare template, evidence of physical work, approved where serious
  langkah_lewat,    // what is waited for did not come in time (tenggat.h)
  tenggat_lewat,    // of the final answer, noted once
  balasan_lewat,    // nor is there a wish to reopen
  buka_pertama,     // the reporter alone decides
  buka_lanjutan,
  buka_kedua,  // asked for, and the koordinator decides
  buka_apip,   // asked for, and APIP decides
  belum_minta_cabut,
  tenang_lewat,
  selesai_di_asal,
};

// What a pengaduan would be merged into.
struct Kanonik {
  bool rahasia = false;
  bool wbs = false;
  bool terbuka = false;  // neither closed nor merged itself
};

struct FaktaPengaduan {
  Klasifikasi klasifikasi = Klasifikasi::pengaduan_tbp;
  Privasi privasi;
  Hitungan hitungan;

  // The person who acts.
  bool pelaku_terkait = false;    // is the subject, in the subject's chain of command or in the subject's unit
  bool pelaku_pengarsip = false;  // sent it to the archive himself

  // What whom it is about leaves of those who could handle it.
  bool tanpa_koordinator = false;  // nobody of them
  bool unit_terlapor = false;      // nobody of the unit that has it

  // In the present state.
  int jam = 0;
  int hari = 0;
  bool langkah_lewat = false;  // the deadline of what this state waits for has passed
  bool tenggat_lewat = false;  // of the final answer
  int hari_sejak_selesai = 0;
  int hari_sejak_minta_cabut = 0;

  bool kontak_terbukti = false;
  bool disposisi_lengkap = false;
  bool tujuan_apip = false;
  bool instansi_tujuan_lengkap = false;
  std::optional<Kanonik> kanonik;
  bool rencana_bertanggal = false;
  bool selesai_di_asal = false;  // it comes in from another system, as over
  int keparahan = 1;             // 1…4
  bool pekerjaan_fisik = false;
  bool ada_bukti = false;
  // The answer that is put forward; 0 characters when none is, or when the head of the unit sent it back.
  bool jawaban_templat_saja = false;
  std::size_t jawaban_length = 0;
};

bool holds(Syarat syarat, Relasi pelaku, const FaktaPengaduan& fakta);

}  // namespace pengaduan
