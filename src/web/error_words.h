// What a page says when the answer is not the wanted one: a whole sentence as title and what to do now.
#pragma once
#include "base/msg.h"

namespace web {

struct ErrorWords {
  msg::Text title;
  msg::Text advice;
};

// Any status without words of its own gets those of 500 (5xx) or 400 (4xx).
ErrorWords error_words(int status);

}  // namespace web
