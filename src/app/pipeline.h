// The path of every request, in order: request id → assets and health → route → session → rate limit → CSRF → access →
// handler → headers → log. One place decides what an error looks like.
#pragma once
#include <atomic>

#include "app/parts.h"
#include "html/pieces.h"
#include "http/message.h"
#include "web/context.h"
#include "web/rem.h"

namespace app {

inline constexpr std::size_t kPiecesBytesMax = 32 << 20;  // 3,000 plans of 10 KB

class Pipeline {
 public:
  explicit Pipeline(Parts parts);
  // The callbacks for http::Server. The pipeline must outlive it.
  http::Application application();
  // Draining: /sehat/siap answers 503 first, so that a proxy sends new visitors elsewhere.
  void start_draining() { draining_ = true; }

 private:
  http::BodyLimits limits(http::Method, std::string_view path) const;
  http::Response handle(http::Request&);
  http::Response dispatch(const Match&, http::Request&);
  http::Response run_get(const web::Route&, http::Request&);
  http::Response run_post(const web::Route&, http::Request&);
  http::Response error_answer(web::Context&, const Error&, const http::Request&);
  http::Response plain_error(int status, const http::Request& so_far);
  http::Response program_refusal(const http::Request&);
  http::Response health_ready();
  web::Context context_for(const http::Request&, const std::optional<akun::Sesi>&, const std::string& session_hash);
  std::optional<http::Response> refuse(web::Context&, const web::Route&, const std::optional<akun::Sesi>&,
                                       const http::Request&);
  bool csrf_ok(const http::Request&, const web::Context&) const;
  void after_answer(const web::Context&, const std::optional<akun::Sesi>&);

  Parts parts_;
  html::Pieces pieces_{kPiecesBytesMax};
  Router router_;
  web::RateLimit by_ip_;
  web::RateLimit by_session_;
  web::Rem rem_;
  std::atomic<bool> draining_{false};
};

}  // namespace app
