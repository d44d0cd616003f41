#include "pengaduan/perkara/linimasa.h"

#include <doctest/doctest.h>

#include "base/enum_text.h"

namespace pengaduan {
namespace {

using P = PeristiwaPengaduan;

TEST_CASE("every event has a name in the story") {
  for (const auto& [event, code] : EnumText<P>::table) {
    INFO(code);
    CHECK_FALSE(msg::format(judul_cerita(event), msg::Lang::id).empty());
  }
}

TEST_CASE("nobody but officers reads why it was returned, proposed otherwise or sent back") {
  for (const P event : {P::kembalikan, P::usul_klasifikasi, P::tolak_jawaban, P::sub_disposisi, P::lapor_kerja}) {
    CHECK(bagi_pelapor(event) != Cerita::dengan_kata);
    CHECK(bagi_umum(event) != Cerita::dengan_kata);
  }
  CHECK(bagi_pelapor(P::tanggapi) == Cerita::dengan_kata);
}

TEST_CASE("the public never reads more than the reporter, and nothing the reporter wrote") {
  for (const auto& [event, code] : EnumText<P>::table) {
    INFO(code);
    CHECK(static_cast<int>(bagi_umum(event)) <= static_cast<int>(bagi_pelapor(event)));
  }
  for (const P event : {P::pesan, P::balas, P::lengkapi, P::banding, P::minta_buka})
    CHECK(bagi_umum(event) == Cerita::tidak);
}

}  // namespace
}  // namespace pengaduan
