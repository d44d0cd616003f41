// What a handler may use. A GET gets a ReadContext: it has no way to write. A POST gets a WriteContext, whose submit()
// runs one closure in one transaction, once per form.
#pragma once
#include <functional>
#include <string>

#include "akun/pelaku.h"
#include "base/result.h"
#include "base/tanggal.h"
#include "db/db.h"
#include "html/pieces.h"
#include "http/message.h"
#include "i18n/locale.h"
#include "web/settings.h"
#include "web/view_context.h"

namespace db {
class TileFile;
}
namespace berkas {
class Brankas;
class Simpanan;
}  // namespace berkas

namespace web {
struct Rem;

// Someone opened another person's file: the pipeline notes it after the answer (a GET itself never writes).
struct ReadNote {
  PegawaiId pegawai;
  std::string bagian;  // "skp", "evaluasi", "pegawai"
};

struct Context {
  akun::Pelaku pelaku;
  std::int64_t now = 0;  // UTC milliseconds; in a demo the chosen moment
  Tanggal today;         // local date of `now`
  i18n::Locale locale;
  const Settings& settings;
  berkas::Simpanan& files;
  const berkas::Brankas& brankas;
  html::Pieces& pieces;
  Rem& rem;
  db::TileFile* ubin = nullptr;  // pictures of the map, when the instance has them
  ViewContext view;              // filled for the frame
  std::string session_hash;      // "" for a visitor
  std::vector<std::string> set_cookies;
  std::optional<ReadNote> read_note;
};

struct ReadContext : Context {
  ReadContext(Context base, db::Reader& r) : Context(std::move(base)), reader(r) {}
  db::Reader& reader;  // one snapshot for the whole page
};

struct WriteContext : Context {
  WriteContext(Context base, db::Database& d, std::string form_id)
      : Context(std::move(base)), database(d), kirim_id(std::move(form_id)) {}
  db::Database& database;
  std::string kirim_id;  // of the posted form, "" when it had none

  // Runs `work` in a write transaction and answers 303 to the address it returns. When the same form (kirim_id) was
  // already accepted from the same person, answers the address of the first time and runs nothing: a double click or a
  // repeated POST makes one record. Load, re-check rights and version inside `work`; it may run twice and has no effect
  // but the database.
  Result<http::Response> submit(const std::function<Result<std::string>(db::Tx&)>& work);

  // Builds a page in a POST: the form that comes back (give page() the status 422), or a check page.
  Result<http::Response> reading(const std::function<Result<http::Response>(ReadContext&)>& build);
};

// The frame (head, menu, footer) around what `body` writes.
http::Response page(Context& ctx, std::string title, const std::function<void(html::Out&, const ViewContext&)>& body,
                    int status = 200);
http::Response see_other(std::string path);

// The typed id in the n-th {…} of the route's pattern; anything that is not a number is "not there".
template <class IdT>
Result<IdT> path_id(const http::Request& req, std::size_t n = 0) {
  if (n < req.path_args.size())
    if (const auto id = parse_id<IdT>(req.path_args[n])) return *id;
  return fail(Fault::not_found, msg::Text{});
}

}  // namespace web
