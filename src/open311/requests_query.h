// GET /requests: which requests are asked for.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "open311/errors.h"
#include "open311/parameters.h"
#include "open311/types.h"

namespace open311 {

inline constexpr int window_days_max = 90;
inline constexpr int rows_max = 1000;
inline constexpr int pages_max = 1'000'000;     // our choice
inline constexpr int radius_m_max = 50'000;     // our choice
inline constexpr int radius_m_default = 1'000;  // our choice

struct Area {
  Position center;
  Desimal radius_m;
};

struct RequestsQuery {
  std::vector<std::string> ids;  // when there are any, they alone decide
  std::vector<std::string> service_codes;
  std::optional<Status> status;
  // requested_datetime, in milliseconds since 1970, UTC: from ≤ t < before. What we print has whole seconds, so the
  // second that end_date names is inside as a whole.
  std::int64_t from_ms = 0;
  std::int64_t before_ms = 0;
  std::optional<Area> area;
  int page = 1;
  int page_size = rows_max;
  Extensions extensions = Extensions::off;
};

// Without dates the last 90 days before `now_ms`; with one date the 90 days that begin or end with it. Our choice: a
// longer window or a page of more than 1,000 rows is refused, so that nobody takes the part for the whole.
Checked<RequestsQuery> parse_requests_query(const Pairs& query, std::int64_t now_ms);

}  // namespace open311
