#include "lembar/batches.h"

namespace lembar {

Result<void> write_in_batches(SheetWriter& sheet, std::span<const char* const> titles,
                              const std::function<void(std::int64_t, const TakeRow&)>& next) {
  std::vector<OutColumn> columns;
  for (const char* title : titles) columns.push_back({title, Format::text});
  // A callback of a query cannot stop it: the first fault is kept and the rest passed over.
  Result<void> all = sheet.header(columns);
  std::int64_t last = 0;
  std::vector<Cell> cells;
  const TakeRow take = [&](std::int64_t key, const std::function<std::string(const char*)>& cell) {
    last = key;
    if (!all) return;
    cells.clear();
    for (const char* title : titles) cells.push_back(text_cell(cell(title)));
    all = sheet.row(cells);
  };
  for (std::int64_t before = -1; all && before != last;) {
    before = last;
    next(before, take);
  }
  TRY_VOID(std::move(all));
  return sheet.finish();
}

}  // namespace lembar
