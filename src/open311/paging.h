// How a client that pages finds the other pages: the Link header of RFC 8288.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "open311/requests_query.h"

namespace open311 {

// `<…&page=1>; rel="first", …`, with the address and query that were asked, the key left out. A page beyond the end has
// its way back. "" when everything is on one page. `total` is the number of rows that match.
std::string page_links(std::string_view address, const Pairs& query, const RequestsQuery& asked, std::int64_t total);

}  // namespace open311
