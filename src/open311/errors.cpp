#include "open311/errors.h"

#include "msg/open311.h"

namespace open311 {
namespace {

constexpr std::size_t excerpt_bytes_max = 80;

}  // namespace

ApiError request_not_found() {
  return not_found(msg::open311::laporan_tidak_ada);
}

ApiError token_not_found() {
  return not_found(msg::open311::token_tidak_ada);
}

ApiError service_not_found(std::string_view code) {
  return not_found(msg::open311::layanan_tidak_ada(excerpt(code)));
}

ApiError too_many_requests() {
  return {429, msg::open311::kuota_habis};
}

int http_code(const Errors& errors) {
  MUST(!errors.empty());
  return errors.front().code;
}

std::string_view excerpt(std::string_view sent) {
  return sent.substr(0, excerpt_bytes_max);
}

}  // namespace open311
