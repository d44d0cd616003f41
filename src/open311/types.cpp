#include "open311/types.h"

#include <algorithm>

namespace open311 {

const Service* Catalogue::find_service(std::string_view code) const {
  const auto found = std::find_if(services.begin(), services.end(), [&](const Service& s) { return s.code == code; });
  return found == services.end() ? nullptr : &*found;
}

const ServiceDefinition* Catalogue::find_definition(std::string_view service_code) const {
  const Service* service = find_service(service_code);
  if (service == nullptr || !service->metadata) return nullptr;
  const auto found = std::find_if(definitions.begin(), definitions.end(),
                                  [&](const ServiceDefinition& d) { return d.service_code == service_code; });
  return found == definitions.end() ? nullptr : &*found;
}

}  // namespace open311
