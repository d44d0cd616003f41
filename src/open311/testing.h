// What the tests of this folder share: one catalogue of services, and errors as one comparable line.
#pragma once
#include <string>

#include "base/msg.h"
#include "open311/errors.h"
#include "open311/types.h"

namespace open311 {

// "400 Give a service_code. | 400 …", in English.
inline std::string lines(const Errors& errors) {
  std::string out;
  for (const ApiError& error : errors) {
    if (!out.empty()) out += " | ";
    out += std::to_string(error.code) + " " + msg::format(error.text, msg::Lang::en);
  }
  return out;
}
template <class T>
std::string lines(const Checked<T>& checked) {
  return checked ? std::string("accepted") : lines(checked.error());
}

// LAMPU has no definition, JALAN one attribute of every kind.
inline Catalogue sample_catalogue() {
  Catalogue c;
  c.services = {
      {.code = "LAMPU", .name = "Lampu jalan mati", .keywords = {"lampu", "gelap"}, .group = "Jalan"},
      {.code = "JALAN",
       .name = "Jalan rusak",
       .description = "Lubang, retak atau longsor.",
       .metadata = true,
       .type = ServiceType::batch,
       .keywords = {"lubang"},
       .group = "Jalan"},
  };
  c.definitions = {{
      .service_code = "JALAN",
      .attributes =
          {
              {.variable = false, .code = "INFO", .description = "Untuk bahaya jiwa hubungi 112."},
              {.code = "PATOKAN", .required = true, .datatype_description = "Satu baris", .description = "Dekat apa?"},
              {.code = "LEBAR", .datatype = Datatype::number, .description = "Lebar lubang (m)"},
              {.code = "SEJAK", .datatype = Datatype::datetime, .description = "Sejak kapan?"},
              {.code = "CERITA", .datatype = Datatype::text},
              {.code = "PARAH",
               .datatype = Datatype::singlevaluelist,
               .required = true,
               .description = "Seberapa parah?",
               .values = {{"1", "Ringan"}, {"2", "Berat"}}},
              {.code = "AKIBAT",
               .datatype = Datatype::multivaluelist,
               .description = "Akibatnya?",
               .values = {{"macet", "Macet"}, {"celaka", "Kecelakaan"}}},
          },
  }};
  return c;
}

}  // namespace open311
