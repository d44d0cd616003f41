// Jobs that come again and again: one of a kind waits at a time, however many servers start.
#pragma once
#include "db/db.h"

namespace pengaduan {

// Has the next one wait until `not_before` (UTC ms) unless one waits already. `self` is the one that asks.
void queue_jadwal(db::Tx& tx, std::string_view jenis, std::int64_t now, std::int64_t not_before, PekerjaanId self);
// What is done once a night: a quarter before the day ends, so that its date is that of what it holds.
std::int64_t next_night(std::int64_t now, int zona_menit);
// The one that waits begins at once.
void hurry_jadwal(db::Tx& tx, std::string_view jenis);

}  // namespace pengaduan
