// Before something grave somebody who is signed in proves with his password that it is he.
#pragma once
#include <string>

#include "akun/pelaku.h"
#include "base/result.h"
#include "db/db.h"

namespace akun {

// invalid at "sandi" when it is empty, does not match, or when too many did not. Slow on purpose, so never in a closure
// of a transaction.
Result<void> buktikan_sandi(db::Database& database, AkunId akun, const std::string& sandi, const std::string& ip,
                            std::int64_t now);

}  // namespace akun
