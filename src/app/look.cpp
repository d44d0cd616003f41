#include "app/look.h"

#include <fmt/format.h>

#include <cmath>
#include <fstream>

#include "app/emblem.h"

namespace app {
namespace {

using Problem = tl::unexpected<std::string>;

std::string with_comma(double ratio) {
  std::string text = fmt::format("{:.2f}", std::floor(ratio * 100) / 100);  // never "4,50" for what is refused
  text[text.find('.')] = ',';
  return text;
}

tl::expected<std::optional<web::Colour>, std::string> accent_from(const web::Settings& s) {
  if (s.warna_merek == web::Settings().warna_merek) return std::nullopt;
  const auto colour = web::parse_colour(s.warna_merek);
  if (!colour)
    return Problem(fmt::format("instansi.warna \"{}\" bukan warna; tulis #rrggbb, misalnya #0a5549", s.warna_merek));
  if (const auto pale = web::check_accent(*colour))
    return Problem(fmt::format(
        "instansi.warna {} terlalu pucat: kontrasnya {}:1 di atas {}, sedangkan tulisan perlu paling sedikit 4,5:1 "
        "(WCAG 2.2 AA); warna lebih gelap terdekat yang memenuhi: {}",
        s.warna_merek, with_comma(pale->contrast), web::to_text(pale->ground), web::to_text(pale->darker)));
  return colour;
}

tl::expected<std::optional<web::Emblem>, std::string> emblem_from(const web::Settings& s) {
  if (s.lambang.empty()) return std::nullopt;
  std::ifstream in(s.lambang, std::ios::binary);
  std::string bytes(kEmblemBytesMax + 1, '\0');  // one more than allowed tells that it is too large
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  if (bytes.empty()) return Problem(fmt::format("instansi.lambang: berkas {} tidak dapat dibaca", s.lambang));
  auto emblem = check_emblem(std::move(bytes));
  if (!emblem) return Problem(fmt::format("instansi.lambang: {}: {}", s.lambang, emblem.error()));
  return *std::move(emblem);
}

}  // namespace

tl::expected<web::Look, std::string> load_look(const web::Settings& s) {
  auto accent = accent_from(s);
  if (!accent) return Problem(accent.error());
  auto emblem = emblem_from(s);
  if (!emblem) return Problem(emblem.error());
  return web::Look({s.nama_aplikasi, *accent, *std::move(emblem)});
}

}  // namespace app
