// How an address of the interface is read and answered: always as the document its ending names, never as a page. Also
// what the pipeline answers below /open311 before any handler of ours.
#pragma once
#include "open311/documents.h"
#include "open311/format.h"
#include "web/context.h"

namespace open311 {

struct Asked {
  std::string name;  // the last part of the address without its ending
  Format format = Format::xml;
  msg::Lang lang = msg::Lang::id;
};

// Whether whoever asks expects documents.
bool serves(const http::Request& req);
// The first language of Accept-Language that we have. Our choice: in the order named, without weights; Indonesian for a
// program that names none.
msg::Lang language_of(const http::Request& req);

http::Response document_answer(const Asked& asked, const Element& root);
// Refused before a handler, in the format of the path's ending; XML when it has none of ours. `allowed_methods` goes
// with a 405, where it is known.
http::Response plain_answer(const http::Request& req, int status, std::string_view allowed_methods);
// OPTIONS: a program of another site may read. It may not send, because its key would lie open in a browser.
http::Response options_answer(std::string_view allowed_methods);

// What a handler of ours gives back is made an HTTP answer here.
using ReadWork = Checked<http::Response> (*)(const Asked&, const http::Request&, web::ReadContext&);
using WriteWork = Checked<http::Response> (*)(const Asked&, const http::Request&, web::WriteContext&);
Result<http::Response> run(ReadWork work, const http::Request& req, web::ReadContext& ctx);
Result<http::Response> run(WriteWork work, const http::Request& req, web::WriteContext& ctx);

template <ReadWork work>
Result<http::Response> reads(const http::Request& req, web::ReadContext& ctx) {
  return run(work, req, ctx);
}
template <WriteWork work>
Result<http::Response> writes(const http::Request& req, web::WriteContext& ctx) {
  return run(work, req, ctx);
}

}  // namespace open311
