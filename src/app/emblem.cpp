#include "app/emblem.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "lembar/xml.h"

namespace app {
namespace {

constexpr std::array kForbidden = std::to_array<std::string_view>(
    {"script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler"});

bool is_harmless_link(std::string_view link) {
  return link.starts_with('#') || link.starts_with("data:image/png") || link.starts_with("data:image/jpeg");
}

bool is_harmful(std::string_view attribute, std::string_view value) {
  const std::string name = text::to_lower(attribute);
  return name.starts_with("on") || ((name == "href" || name == "src") && !is_harmless_link(value));
}

class SvgReader : public lembar::XmlHandler {
 public:
  Result<void> start(std::string_view name, const lembar::XmlAttributes& attributes) override {
    const std::string lower = text::to_lower(name);
    if (root_.empty()) root_ = name;
    if (std::ranges::find(kForbidden, lower) != kForbidden.end() || attributes.any_of(is_harmful)) found_ = name;
    return {};
  }
  Result<void> end(std::string_view) override { return {}; }
  Result<void> text(std::string_view) override { return {}; }

  const std::string& root() const { return root_; }
  const std::string& found() const { return found_; }  // the element that may not be there

 private:
  std::string root_, found_;
};

tl::expected<web::Emblem, std::string> check_svg(std::string bytes) {
  SvgReader reader;
  lembar::XmlParser parser(reader);
  if (!parser.feed(bytes) || !parser.feed({}))
    return tl::unexpected<std::string>(
        "bukan SVG atau PNG yang utuh; pada SVG, hapus baris <!DOCTYPE …> atau simpan ulang sebagai \"SVG biasa\"");
  if (reader.root() != "svg") return tl::unexpected<std::string>("berkas XML, tetapi bukan SVG");
  if (!reader.found().empty())
    return tl::unexpected("SVG ini memuat skrip atau tautan ke luar pada <" + reader.found() +
                          ">; simpan ulang sebagai gambar saja");
  return web::Emblem{std::move(bytes), web::Emblem::Kind::svg};
}

// Signature and the first chunk: what decides how a browser takes it.
bool is_png(std::string_view bytes) {
  using namespace std::literals;
  return bytes.size() > 33 && bytes.starts_with("\x89PNG\r\n\x1A\n"sv) && bytes.substr(8, 8) == "\0\0\0\x0DIHDR"sv &&
         bytes.ends_with("IEND\xAE\x42\x60\x82"sv);
}

}  // namespace

tl::expected<web::Emblem, std::string> check_emblem(std::string bytes) {
  if (bytes.size() > kEmblemBytesMax)
    return tl::unexpected("berkas lebih besar dari " + std::to_string(kEmblemBytesMax / 1024) + " KB");
  if (is_png(bytes)) return web::Emblem{std::move(bytes), web::Emblem::Kind::png};
  return check_svg(std::move(bytes));
}

}  // namespace app
