// What the interface refuses, and with which HTTP code: 404 for what is not there, 403 for the key, 400 for everything
// else, 429 for a quota. The text is meant to be seen by the user, so it follows his language.
#pragma once
#include <vector>

#include "base/msg.h"
#include "base/result.h"

namespace open311 {

struct ApiError {
  int code;  // of HTTP, and the one in the body
  msg::Text text;
};
using Errors = std::vector<ApiError>;  // never empty where something was refused

// A value, or everything that is wrong with what was asked. TRY passes the errors on.
template <class T>
struct [[nodiscard]] Checked : tl::expected<T, Errors> {
  using tl::expected<T, Errors>::expected;
};

inline ApiError bad_request(msg::Text text) {
  return {400, std::move(text)};
}
inline ApiError forbidden(msg::Text text) {
  return {403, std::move(text)};
}
inline ApiError not_found(msg::Text text) {
  return {404, std::move(text)};
}
inline tl::unexpected<Errors> refuse(ApiError error) {
  return tl::unexpected<Errors>(Errors{std::move(error)});
}

// One text for what is missing and for what may not be shown: the two are not told apart.
ApiError request_not_found();
ApiError token_not_found();
ApiError service_not_found(std::string_view code);
ApiError too_many_requests();

// The code of the whole answer: that of the first.
int http_code(const Errors& errors);

// The beginning of what was sent, short enough to be repeated in an error.
std::string_view excerpt(std::string_view sent);

}  // namespace open311
