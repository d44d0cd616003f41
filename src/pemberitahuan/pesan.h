// Messages to employees, written in the transaction that causes them (outbox): in-app now, other channels read the same
// rows later. A message is a key and arguments, so each reader sees it in his own language.
#pragma once
#include <string>
#include <vector>

#include "base/msg.h"
#include "db/db.h"

namespace pemberitahuan {

void kirim(db::Tx& tx, PegawaiId kepada, std::int64_t now, const msg::Text& text, std::string_view tautan);

struct Pesan {
  std::int64_t id = 0;
  msg::Text text;  // entry is null when a later version dropped the key
  std::string tautan;
  std::int64_t dibuat = 0;
  bool dibaca = false;
};
// The newest `limit` messages older than `before` (0: from the newest).
std::vector<Pesan> list_pesan(db::Reader& reader, PegawaiId pegawai, std::int64_t before, int limit);
void mark_read(db::Tx& tx, PegawaiId pegawai, std::int64_t now);

}  // namespace pemberitahuan
