// The words by which everybody finds what is published.
#pragma once
#include "db/db.h"

namespace pengaduan {

// Puts the words of the public text and the names of its place there, or takes them away when it is not published. What
// stands there already is not written again, so it may be called after every change.
void index_kata(db::Tx& tx, PengaduanId id);

}  // namespace pengaduan
