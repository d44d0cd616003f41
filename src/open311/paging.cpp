#include "open311/paging.h"

#include <algorithm>

#include "base/percent.h"

namespace open311 {
namespace {

std::string address_of_page(std::string_view address, const Pairs& query, std::int64_t page) {
  std::string out(address);
  out += '?';
  for (const auto& [name, given] : query)
    if (name != "page" && name != "api_key")
      out += text::percent_encode(name) + "=" + text::percent_encode(given) + "&";
  return out + "page=" + std::to_string(page);
}

}  // namespace

std::string page_links(std::string_view address, const Pairs& query, const RequestsQuery& asked, std::int64_t total) {
  const std::int64_t pages = (total + asked.page_size - 1) / asked.page_size;
  const std::int64_t last = std::clamp<std::int64_t>(pages, 1, pages_max);
  if (last == 1 && asked.page == 1) return {};
  std::string out;
  const auto add = [&](std::string_view rel, std::int64_t page) {
    if (!out.empty()) out += ", ";
    out += "<" + address_of_page(address, query, page) + ">; rel=\"" + std::string(rel) + "\"";
  };
  add("first", 1);
  if (asked.page > 1) add("prev", std::min<std::int64_t>(asked.page - 1, last));
  if (asked.page < last) add("next", asked.page + 1);
  add("last", last);
  return out;
}

}  // namespace open311
