// The preview of one import: /impor/{id} and what can be done with it.
#pragma once
#include <vector>

#include "i18n/locale.h"
#include "organisasi/import_store.h"
#include "web/parts.h"
#include "web/route.h"

namespace organisasi {

html::Url impor_url(ImporId id);
web::Status status_of(const Impor& impor, const i18n::Locale& locale);
std::vector<web::Route> periksa_routes();

}  // namespace organisasi
