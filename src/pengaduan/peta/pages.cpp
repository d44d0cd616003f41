#include "pengaduan/peta/pages.h"

#include <charconv>

#include "db/tiles.h"
#include "msg/peta.h"
#include "pengaduan/peta/atribusi.h"

namespace pengaduan {
namespace {

std::string batas_of(const Bingkai& b) {
  return derajat(b.barat_daya.bujur) + "," + derajat(b.barat_daya.lintang) + "," + derajat(b.timur_laut.bujur) + "," +
         derajat(b.timur_laut.lintang);
}

}  // namespace

PetaView peta_view(const web::Context& ctx, std::string tombol) {
  PetaView p{.tombol = std::move(tombol),
             .nama = ctx.locale.t(msg::peta::nama(ctx.settings.nama_instansi)),
             .batas = batas_of(bingkai_wilayah)};
  if (!ctx.ubin) return p;
  const db::TileFacts& facts = ctx.ubin->facts();
  p.ubin = "/peta/{z}/{x}/{y}?v=" + facts.version;
  p.zoom_ubin = std::to_string(facts.zoom_max);
  p.atribusi = tanpa_tag(facts.attribution);
  return p;
}

PetaView peta_titik(const web::Context& ctx, const Titik& titik) {
  constexpr std::int64_t kNear = 20'000;  // some 2 km
  PetaView p = peta_view(ctx, ctx.locale.t(msg::peta::buka));
  p.batas = batas_of({{titik.lintang - kNear, titik.bujur - kNear}, {titik.lintang + kNear, titik.bujur + kNear}});
  p.titik = derajat(titik.lintang) + "," + derajat(titik.bujur);
  return p;
}

Result<DimintaPeta> read_peta(const http::Request& req) {
  DimintaPeta out;
  const std::string_view z = req.query_value("z");
  const auto [end, ec] = std::from_chars(z.data(), z.data() + z.size(), out.zoom);
  const auto bingkai = parse_bingkai(req.query_value("bbox"));
  if (ec != std::errc{} || end != z.data() + z.size() || out.zoom < 0 || out.zoom > zoom_maks || !bingkai)
    return invalid("bbox", msg::peta::galat_bingkai);
  out.bingkai = *bingkai;
  return out;
}

}  // namespace pengaduan
