// The pages of one plan. Four features answer them; the row of tabs is the same on each.
#pragma once
#include <string>
#include <string_view>

#include "base/id.h"
#include "web/parts.h"

namespace web {

enum class BagianSkp { rencana, realisasi, umpan_balik, evaluasi, dokumen, jejak };

// "/skp/41" and what follows it: "/realisasi", "?versi=2".
std::string skp_path(SkpId skp, std::string_view rest = {});
html::Url skp_url(SkpId skp, std::string_view rest = {});
// Realisasi, feedback and evaluation have a page once a version is in force, for whoever does more than set the plan.
enum class AdaBerlaku { tidak, ya };
Tabs skp_tabs(const i18n::Locale& locale, SkpId skp, BagianSkp here, AdaBerlaku berlaku = AdaBerlaku::ya);

}  // namespace web
