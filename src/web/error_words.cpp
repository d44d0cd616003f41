#include "web/error_words.h"

#include "msg/web.h"

namespace web {

ErrorWords error_words(int status) {
  namespace m = msg::web;
  switch (status) {
    case 403:
      return {m::galat_403_judul, m::galat_403_saran};
    case 404:
      return {m::galat_404_judul, m::galat_404_saran};
    case 405:
      return {m::galat_405_judul, m::galat_405_saran};
    case 408:
      return {m::galat_408_judul, m::galat_408_saran};
    case 409:
      return {m::galat_409_judul, m::galat_409_saran};
    case 410:
      return {m::galat_410_judul, m::galat_410_saran};
    case 413:
      return {m::galat_413_judul, m::galat_413_saran};
    case 422:
      return {m::galat_422_judul, m::galat_422_saran};
    case 429:
      return {m::galat_429_judul, m::galat_429_saran};
    case 503:
      return {m::galat_503_judul, m::galat_503_saran};
    default:
      break;
  }
  if (status >= 500) return {m::galat_500_judul, m::galat_500_saran};
  return {m::galat_400_judul, m::galat_400_saran};
}

}  // namespace web
