#include "views/web/foot.h"
#include "views/web/head.h"
#include "web/context.h"

namespace web {

http::Response page(Context& ctx, std::string title, const std::function<void(html::Out&, const ViewContext&)>& body,
                    int status) {
  ctx.view.title = std::move(title);
  ctx.view.has_errors = status == 422;
  html::Out out;
  out.reserve(32 * 1024);
  views::web::head(out, ctx.view);
  body(out, ctx.view);
  views::web::foot(out, ctx.view);
  http::Response response;
  response.status = status;
  response.body = out.take();
  return response;
}

http::Response see_other(std::string path) {
  http::Response response;
  response.status = 303;
  response.headers.emplace_back("Location", html::Url::path(std::move(path)).str());
  return response;
}

}  // namespace web
