#include "pengaduan/perkara/riwayat.h"

#include <doctest/doctest.h>

#include <vector>

using namespace pengaduan;

namespace {

using P = PeristiwaPengaduan;
using R = Relasi;

Hitungan after(std::vector<P> events, R actor = R::pelapor) {
  std::vector<Kejadian> log;
  for (const P p : events) log.push_back({p, actor});
  return count(log);
}

}  // namespace

TEST_CASE("the log counts returns, pauses, reopenings and appeals") {
  CHECK(after({}) == Hitungan{});
  CHECK(after({P::kembalikan, P::disposisi, P::kembalikan}).pengembalian == 2);
  CHECK(after({P::tanya, P::balas, P::tanya}).jeda == 2);
  CHECK(after({P::tanggapi, P::buka_kembali, P::mulai, P::tanggapi, P::buka_kembali}).pembukaan == 2);
  CHECK(after({P::banding}).banding == 1);
}

TEST_CASE("what was counted before a reopening still counts") {
  const Hitungan n = after({P::kembalikan, P::tanya, P::balas, P::tanggapi, P::buka_kembali});
  CHECK(n.pengembalian == 1);
  CHECK(n.jeda == 1);
}

TEST_CASE("a wish to reopen stands until it is decided or the reporter is content") {
  CHECK(after({P::minta_buka}).buka_diminta);
  CHECK_FALSE(after({P::minta_buka, P::tolak_buka}).buka_diminta);
  CHECK_FALSE(after({P::minta_buka, P::buka_kembali}).buka_diminta);
  CHECK_FALSE(after({P::minta_buka, P::konfirmasi}).buka_diminta);
  CHECK(after({P::minta_buka, P::balas}).buka_diminta);
}

TEST_CASE("an approval is for one answer") {
  CHECK(after({P::setujui_jawaban}).jawaban_disetujui);
  CHECK_FALSE(after({P::setujui_jawaban, P::tolak_jawaban}).jawaban_disetujui);
  CHECK_FALSE(after({P::setujui_jawaban, P::tanggapi, P::buka_kembali}).jawaban_disetujui);
}

TEST_CASE("a wish to withdraw stands until the answer") {
  CHECK(after({P::minta_cabut, P::mulai}).cabut_diminta);
  CHECK_FALSE(after({P::minta_cabut, P::tanggapi}).cabut_diminta);
}

TEST_CASE("a proposed class remembers who proposed it, until it is agreed to") {
  CHECK(after({P::usul_klasifikasi}, R::apip).pengusul_klasifikasi == R::apip);
  CHECK_FALSE(after({P::usul_klasifikasi, P::setujui_klasifikasi}, R::apip).pengusul_klasifikasi);
}
