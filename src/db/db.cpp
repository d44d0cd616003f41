#include "db/db.h"

namespace db {
namespace {

// Reads a column that must have a value.
template <class Get>
auto value(std::string_view column, bool is_null, Get get) {
  if (is_null) throw Bug("column is NULL but read as a value: " + std::string(column));
  return get();
}

}  // namespace

std::int64_t Row::i64(std::string_view column) const {
  const int i = index_of(column);
  return value(column, null_at(i), [&] { return i64_at(i); });
}

double Row::f64(std::string_view column) const {
  const int i = index_of(column);
  return value(column, null_at(i), [&] { return f64_at(i); });
}

std::string Row::text(std::string_view column) const {
  const int i = index_of(column);
  return value(column, null_at(i), [&] { return text_at(i); });
}

std::optional<std::int64_t> Row::opt_i64(std::string_view column) const {
  const int i = index_of(column);
  return null_at(i) ? std::nullopt : std::optional(i64_at(i));
}

std::optional<double> Row::opt_f64(std::string_view column) const {
  const int i = index_of(column);
  return null_at(i) ? std::nullopt : std::optional(f64_at(i));
}

std::optional<std::string> Row::opt_text(std::string_view column) const {
  const int i = index_of(column);
  return null_at(i) ? std::nullopt : std::optional(text_at(i));
}

bool Row::is_null(std::string_view column) const {
  return null_at(index_of(column));
}

std::int64_t Reader::number(std::string_view sql, const std::vector<Param>& params) {
  return one(sql, params, [](const Row& r) { return r.i64("n"); }).value_or(0);
}

}  // namespace db
