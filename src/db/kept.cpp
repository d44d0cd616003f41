#include "db/kept.h"

#include "db/sqlite_session.h"

namespace db {

std::string kept(Reader& reader, const std::string& key, const std::function<std::string()>& load) {
  const auto* session = dynamic_cast<const sqlite::Session*>(&reader);
  sqlite::Memo* const memo = session ? session->memo() : nullptr;
  if (!memo) return load();
  if (auto found = memo->find(key, session->commits())) return *std::move(found);
  std::string value = load();
  memo->keep(key, session->commits(), value);
  return value;
}

}  // namespace db
