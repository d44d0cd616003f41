// What every view may use besides its own struct: the reader's language and what the frame around the page needs.
#pragma once
#include <string>
#include <vector>

#include "base/msg.h"
#include "html/out.h"
#include "i18n/locale.h"
#include "web/look.h"

namespace web {

struct MenuItem {
  std::string label;
  html::Url url;
  bool here = false;
};

struct ViewContext {
  i18n::Locale locale{msg::Lang::id};
  std::string title;        // of the page, translated; the frame adds the site's name
  bool has_errors = false;  // "Galat:" comes first in the title
  std::string csrf;         // for old browsers that send neither Sec-Fetch-Site nor Origin
  std::string kirim_id;     // idempotency key: a repeated POST of this form makes one record
  std::string path;         // of this page, for the language switch to come back to
  const Look* look = &built_in_look();
  std::string nama_instansi;
  std::string nama_aplikasi;
  bool signed_in = false;
  std::string nama_pelaku;
  int belum_dibaca = 0;  // unread messages
  std::vector<MenuItem> menu;
  bool demo = false;
  std::string sekarang_demo;  // the chosen moment of a demo instance, "" when it follows the clock

  std::string t(const msg::Text& text) const { return locale.t(text); }
  std::string_view lang_code() const { return locale.code(); }
  html::Url asset(std::string_view name) const;
  html::Url url_of(const Asset& own) const;  // a file of `look`
};

}  // namespace web
