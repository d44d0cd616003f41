// A normalised value as a person reads it: labels for codes, groups of digits for a NIP, a date in words.
#pragma once
#include <string>
#include <string_view>

#include "i18n/locale.h"
#include "organisasi/import_rules.h"

namespace organisasi {

std::string shown(JenisImpor jenis, std::string_view kolom, const std::string& value, const i18n::Locale& locale);

}  // namespace organisasi
