// Every answer of the interface as an Element, in the order of the specification. Every element is there, empty when
// unknown: kvlahromei/validopen311 asks for them.
#pragma once
#include "base/msg.h"
#include "open311/element.h"
#include "open311/errors.h"
#include "open311/types.h"

namespace open311 {

Element document(const Discovery& discovery);
Element document(const std::vector<Service>& services);
Element document(const ServiceDefinition& definition);
Element document(const RequestReceipt& receipt);
Element document(const Token& token);
Element document(const std::vector<ServiceRequest>& requests, Extensions extensions);
Element document(const Errors& errors, msg::Lang lang);

}  // namespace open311
