// A form that was being filled when the session ended must not be lost.
#pragma once
#include "web/context.h"

namespace app {

// 403 with everything that was typed, to be sent again after signing in in another tab: nothing of it is stored. Only
// for a request whose form is known to come from this site.
http::Response resend_page(web::Context& ctx, const http::Request& req);

}  // namespace app
