// A PDF is evidence and keeps its bytes, so unlike a photo it cannot be made harmless: it is only looked through. What
// shows in plain sight (scripts, programs to start, files inside) is refused; what hides in compressed objects is not
// found. That is why a PDF is served as an attachment only, never opened in our pages.
#pragma once
#include <string_view>

#include "base/result.h"

namespace berkas {

Result<void> check_pdf(std::string_view bytes);

}  // namespace berkas
