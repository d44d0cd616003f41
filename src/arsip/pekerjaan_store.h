// Work of this folder for the job runner: a row it claims, at once or from a moment on.
#pragma once
#include <optional>
#include <string>

#include "db/db.h"

namespace arsip {

// `argumen` is JSON, `not_before` UTC milliseconds. The kinds are in app/job_kinds.cpp.
inline PekerjaanId add_job(db::Tx& tx, const char* jenis, const std::string& argumen, AkunId akun, std::int64_t now,
                           std::optional<std::int64_t> not_before = {}) {
  return tx.insert<PekerjaanId>(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat, diklaim_sampai) "
      "VALUES ($1, $2, 'antre', $3, $4, $5) RETURNING id",
      {jenis, argumen, akun, now, not_before});
}

}  // namespace arsip
