// Values of a row that the database keeps as text.
#pragma once
#include "base/enum_text.h"
#include "base/tanggal.h"
#include "db/db.h"

namespace db {

// A code or a date that is none is a Bug: a CHECK keeps them out.
template <class E>
E read_enum(const Row& row, std::string_view column) {
  const auto value = from_code<E>(row.text(column));
  MUST(value);
  return *value;
}
template <class E>
std::optional<E> read_opt_enum(const Row& row, std::string_view column) {
  return row.is_null(column) ? std::nullopt : std::optional<E>(read_enum<E>(row, column));
}

inline Tanggal read_date(const Row& row, std::string_view column) {
  const auto date = Tanggal::parse_iso(row.text(column));
  MUST(date);
  return *date;
}

}  // namespace db
