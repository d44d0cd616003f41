// Pages that are made once and kept while nothing changes: the public ones and the reporter's own, which are opened far
// more often than anything happens. Private to pengaduan.
#pragma once
#include <functional>
#include <string>

#include "web/context.h"

namespace pengaduan {

// What `make` answers, or what it answered before under this key, day, language and address; `kunci` has to name
// everything else that the page shows. The tokens of its forms are the visitor's own each time. For somebody signed in,
// whose name stands in the frame, it is made anew.
Result<http::Response> kept_page(web::ReadContext& ctx, const std::string& kunci,
                                 const std::function<Result<http::Response>()>& make);
// Words that are kept in the same way.
std::string kept_words(web::ReadContext& ctx, const std::string& kunci, const std::function<std::string()>& make);

// Parts of a key: names of units and kinds change seldom, and what nobody thought of is not shown longer than that.
std::string this_hour(const web::Context& ctx);
std::string this_minute(const web::Context& ctx);

}  // namespace pengaduan
