// What a failed PostgreSQL statement means to the program.
#pragma once
#include <libpq-fe.h>

#include <string_view>

#include "db/db.h"

namespace db::postgres {

// The server went away or is no longer the one that takes writes: this connection is of no use any more.
struct ConnectionLost : Unavailable {
  using Unavailable::Unavailable;
};
// Another transaction was in the way; the same work may succeed when it runs again.
struct SerializationFailure : Unavailable {
  using Unavailable::Unavailable;
};

// Throws UniqueViolation, ConnectionLost, SerializationFailure, Unavailable or Bug. `result` may be null.
[[noreturn]] void raise(PGconn* connection, const PGresult* result, std::string_view sql);

}  // namespace db::postgres
