#include "open311/requests_query.h"

#include "msg/open311.h"
#include "open311/instant.h"

namespace open311 {
namespace {

constexpr std::int64_t second_ms = 1000;
constexpr std::int64_t window_ms = std::int64_t{window_days_max} * 24 * 60 * 60 * second_ms;

std::optional<std::int64_t> read_instant(const Pairs& query, std::string_view name, Errors& errors) {
  const std::string_view given = value(query, name);
  if (given.empty()) return std::nullopt;
  const auto instant_ms = parse_instant(given);
  if (!instant_ms) errors.push_back(bad_request(msg::open311::waktu_salah(name)));
  return instant_ms;
}

std::int64_t next_second(std::int64_t ms) {
  return ms - ms % second_ms + second_ms;
}

void read_window(const Pairs& query, std::int64_t now_ms, RequestsQuery& out, Errors& errors) {
  const auto start = read_instant(query, "start_date", errors);
  const auto end = read_instant(query, "end_date", errors);
  if (start && end && *end < *start) errors.push_back(bad_request(msg::open311::rentang_terbalik));
  if (start && end && *end - *start > window_ms)
    errors.push_back(bad_request(msg::open311::rentang_panjang(window_days_max)));
  const std::int64_t last = end ? *end : start ? *start + window_ms : now_ms;
  out.from_ms = start ? *start : last - window_ms;
  out.before_ms = next_second(last);
}

// Both together are the same as neither.
std::optional<Status> read_status(const Pairs& query, Errors& errors) {
  std::vector<Status> asked;
  for (const std::string& item : items(query, "status")) {
    if (const auto status = from_code<Status>(item))
      asked.push_back(*status);
    else
      errors.push_back(bad_request(msg::open311::status_salah(excerpt(item))));
  }
  if (asked.size() != 1) return std::nullopt;
  return asked.front();
}

std::optional<Area> read_area(const Pairs& query, Errors& errors) {
  const auto center = read_position(query, errors);
  const std::string_view given = value(query, "radius");
  const auto radius = given.empty() ? Desimal(radius_m_default) : parse_number(given);
  if (!radius || *radius <= Desimal() || *radius > Desimal(radius_m_max))
    errors.push_back(bad_request(msg::open311::radius_salah(radius_m_max)));
  const bool has_point = !value(query, "lat").empty() || !value(query, "long").empty();
  if (!given.empty() && !has_point) errors.push_back(bad_request(msg::open311::radius_tanpa_titik));
  if (!center || !radius) return std::nullopt;
  return Area{*center, *radius};
}

int read_count(const Pairs& query, std::string_view name, int absent, int max, Errors& errors) {
  const std::string_view given = value(query, name);
  if (given.empty()) return absent;
  const auto count = parse_count(given, max);
  if (!count) errors.push_back(bad_request(msg::open311::halaman_salah(name, max)));
  return count.value_or(absent);
}

Extensions read_extensions(const Pairs& query, Errors& errors) {
  const std::string_view given = value(query, "extensions");
  if (given == "true") return Extensions::on;
  if (!given.empty() && given != "false") errors.push_back(bad_request(msg::open311::extensions_salah));
  return Extensions::off;
}

}  // namespace

Checked<RequestsQuery> parse_requests_query(const Pairs& query, std::int64_t now_ms) {
  RequestsQuery out;
  Errors errors;
  out.extensions = read_extensions(query, errors);  // how, not which: it holds beside a list of ids too
  out.ids = items(query, "service_request_id");
  if (out.ids.empty()) {
    out.service_codes = items(query, "service_code");
    out.status = read_status(query, errors);
    read_window(query, now_ms, out, errors);
    out.area = read_area(query, errors);
    out.page = read_count(query, "page", 1, pages_max, errors);
    out.page_size = read_count(query, "page_size", rows_max, rows_max, errors);
  }
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return out;
}

}  // namespace open311
