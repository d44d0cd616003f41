// What the tables of all files made by jobs share. A kind has a table of its own, with what is asked for in typed
// columns, a unique index over them while one is being made, and what came of it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "arsip/berkas_kerja.h"
#include "base/msg.h"
#include "base/tanggal.h"
#include "db/db.h"

namespace arsip {

struct BerkasKerja {
  KeadaanBerkas keadaan = KeadaanBerkas::dibuat;  // gagal also when its job gave up
  std::int64_t bytes = 0;
  std::int64_t kemajuan = 0, total = 0;  // of the job, in whatever the kind counts; 0 before it has counted
  std::int64_t dibuat = 0;
  std::optional<std::int64_t> hapus_pada{};
};

// "SELECT … FROM <table> k LEFT JOIN pekerjaan j … " of `kolom` and what read_berkas reads.
std::string select_berkas(JenisBerkas jenis, std::string_view kolom);
BerkasKerja read_berkas(const db::Row& row);

struct Kolom {
  std::string nama;
  db::Param nilai;
};
struct Pesanan {
  std::vector<Kolom> sama;    // what makes two orders of one person the same
  std::vector<Kolom> lain{};  // written, not compared
  std::string rincian;        // JSON for the trail
};
// Queues the work and answers the file: the one that is being made already when the same is asked for again. The caller
// has seen to it that the actor may ask.
KunciBerkas queue_berkas(db::Tx& tx, JenisBerkas jenis, const akun::Pelaku& pelaku, const Pesanan& pesanan,
                         std::int64_t now);
// conflict when it is no longer being made. The caller has found it through the actor.
Result<void> cancel_berkas(db::Tx& tx, KunciBerkas kunci);

// ---------- for the jobs ----------

// Who asked for it. Nothing when it is not being made any more: cancelled, or finished by an earlier try.
std::optional<AkunId> find_pemesan(db::Reader& reader, KunciBerkas kunci);

struct HasilBerkas {
  std::vector<Kolom> kolom;         // of the kind's table
  msg::Text kabar;                  // what its maker hears
  std::vector<PegawaiId> dibaca{};  // whose file was opened for it
};
struct Selesai {
  std::int64_t bytes = 0;
  std::int64_t now = 0, hapus_pada = 0;
  Tanggal today;
};
// Ready for its maker, who hears of it; a second job takes the file away at `hapus_pada`. False when it was cancelled
// meanwhile.
bool finish_berkas(db::Tx& tx, KunciBerkas kunci, const akun::Pelaku& pelaku, const HasilBerkas& hasil,
                   const Selesai& selesai);
void mark_dihapus(db::Tx& tx, KunciBerkas kunci);

}  // namespace arsip
