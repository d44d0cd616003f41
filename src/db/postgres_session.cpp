#include "db/postgres_session.h"

#include <charconv>

namespace db::postgres {
namespace {

template <class N>
N parse(std::string_view text) {
  N number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) throw Bug("a value is not the number it is read as");
  return number;
}

class ResultRow final : public Row {
 public:
  ResultRow(const PGresult* result, const Columns& columns) : result_(result), columns_(columns) {}
  void go_to(int row) { row_ = row; }

 private:
  int index_of(std::string_view column) const override { return columns_.index_of(column); }
  bool null_at(int i) const override { return PQgetisnull(result_, row_, i) != 0; }
  std::int64_t i64_at(int i) const override {
    const auto text = view_at(i);
    if (text == "t" || text == "f") return text == "t";  // a boolean expression; SQLite says 1 and 0
    return parse<std::int64_t>(text);
  }
  double f64_at(int i) const override { return parse<double>(view_at(i)); }
  std::string text_at(int i) const override { return std::string(view_at(i)); }
  std::string_view view_at(int i) const {
    return {PQgetvalue(result_, row_, i), static_cast<std::size_t>(PQgetlength(result_, row_, i))};
  }

  const PGresult* result_;
  const Columns& columns_;
  int row_ = 0;
};

}  // namespace

void Session::query(std::string_view sql, const std::vector<Param>& params,
                    const std::function<void(const Row&)>& each) {
  ++statements_;
  const auto& prepared = connection_.prepare(sql);
  const auto answer = connection_.run(prepared, sql, params);
  // A copy, because a query inside `each` may empty the connection's list of prepared statements.
  const Columns columns = prepared.columns;
  ResultRow row(answer.get(), columns);
  for (int i = 0; i < PQntuples(answer.get()); ++i) {
    row.go_to(i);
    each(row);
  }
}

std::int64_t Session::exec(std::string_view sql, const std::vector<Param>& params) {
  ++statements_;
  const auto answer = connection_.run(connection_.prepare(sql), sql, params);
  const std::string_view touched = PQcmdTuples(answer.get());
  return touched.empty() ? 0 : parse<std::int64_t>(touched);
}

}  // namespace db::postgres
