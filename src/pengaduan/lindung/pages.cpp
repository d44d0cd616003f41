#include "pengaduan/lindung/pages.h"

#include <algorithm>

#include "msg/perlindungan.h"
#include "msg/warga.h"

namespace pengaduan {
namespace {

std::optional<Relasi> penjaga(const PengaduanPetugas& perkara) {
  for (const Relasi relasi : {Relasi::koordinator, Relasi::apip})
    if (std::ranges::find(perkara.relasi, relasi) != perkara.relasi.end()) return relasi;
  return std::nullopt;
}

}  // namespace

Result<Dijaga> find_dijaga(db::Reader& reader, const web::Context& ctx, const http::Request& req) {
  const auto id = TRY(web::path_id<PengaduanId>(req));
  PengaduanPetugas perkara = TRY(find_untuk_petugas(reader, id, ctx.pelaku, ctx.today));
  const auto relasi = penjaga(perkara);
  if (!relasi) return fail(Fault::not_found, {});
  return Dijaga{std::move(perkara), *relasi};
}

bool is_penjaga(const PengaduanPetugas& perkara) {
  return penjaga(perkara).has_value();
}

std::string nama_penjaga(const i18n::Locale& l, Relasi relasi) {
  return l.t(relasi == Relasi::apip ? msg::warga::pemegang_apip : msg::warga::pemegang_koordinator);
}

}  // namespace pengaduan
