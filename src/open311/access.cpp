#include "open311/access.h"

#include "msg/open311.h"

namespace open311 {

std::optional<ApiError> check_jurisdiction(const Pairs& pairs, const Jurisdiction& own) {
  const std::string_view given = value(pairs, "jurisdiction_id");
  if (given == own.id) return std::nullopt;
  if (!given.empty()) return not_found(msg::open311::yurisdiksi_tidak_ada(excerpt(given)));
  if (own.asked == Jurisdiction::Asked::if_given) return std::nullopt;
  return bad_request(msg::open311::yurisdiksi_kosong);
}

std::string_view find_api_key(const Pairs& query, const Pairs& form) {
  const std::string_view in_form = value(form, "api_key");
  return in_form.empty() ? value(query, "api_key") : in_form;
}

std::optional<ApiError> check_key(KeyState state) {
  switch (state) {
    case KeyState::missing:
      return forbidden(msg::open311::kunci_kosong);
    case KeyState::unknown:
      return forbidden(msg::open311::kunci_salah);
    case KeyState::valid:
      return std::nullopt;
  }
  return forbidden(msg::open311::kunci_salah);
}

}  // namespace open311
