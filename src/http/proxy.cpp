#include "http/proxy.h"

#include "http/ascii.h"

namespace http {

namespace {

// Several header lines are one list, in the order they came.
std::vector<std::string_view> list_of(const Request& request, std::string_view header) {
  std::vector<std::string_view> entries;
  for (const auto& [name, value] : request.headers) {
    if (name != header) continue;
    for (std::string_view rest = value; !rest.empty();) entries.push_back(take_until(rest, ','));
  }
  return entries;
}

}  // namespace

void identify_client(Request& request, std::string_view peer, const std::vector<Cidr>& trusted) {
  request.ip = peer;
  if (!contains(trusted, peer)) return;
  const auto hops = list_of(request, "x-forwarded-for");
  for (auto hop = hops.rbegin(); hop != hops.rend() && parse_address(*hop); ++hop) {
    request.ip = *hop;
    if (!contains(trusted, *hop)) break;
  }
  const auto protocols = list_of(request, "x-forwarded-proto");
  if (!protocols.empty()) request.https = same_letters(protocols.back(), "https");
}

}  // namespace http
