// The main menu of whoever is signed in. It only shows doors: rights are decided behind them.
#pragma once
#include <vector>

#include "akun/pelaku.h"
#include "i18n/locale.h"
#include "web/view_context.h"

namespace app {

std::vector<web::MenuItem> menu_for(const akun::Pelaku& pelaku, const i18n::Locale& locale, std::string_view path);

}  // namespace app
