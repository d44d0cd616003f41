#include "pengaduan/peta/atribusi.h"

#include <array>
#include <utility>

#include "base/text.h"

namespace pengaduan {

std::string tanpa_tag(std::string_view html) {
  static constexpr std::array kEntities{std::pair{std::string_view("&copy;"), std::string_view("©")},
                                        std::pair{std::string_view("&nbsp;"), std::string_view(" ")},
                                        std::pair{std::string_view("&amp;"), std::string_view("&")}};
  std::string out;
  while (!html.empty()) {
    std::size_t taken = 1;
    if (html[0] == '<') {
      taken = html.find('>') == html.npos ? html.size() : html.find('>') + 1;
    } else {
      std::string_view text = html.substr(0, 1);
      for (const auto& [entity, character] : kEntities)
        if (html.starts_with(entity)) {
          taken = entity.size();
          text = character;
        }
      out += text;
    }
    html.remove_prefix(taken);
  }
  return text::collapse_spaces(out);
}

}  // namespace pengaduan
