// A long sheet written some records at a time, so that neither side holds all of it.
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "lembar/writer.h"

namespace lembar {

// Called for each row with the key of its record and a way to read the cell under a title.
using TakeRow = std::function<void(std::int64_t key, const std::function<std::string(const char*)>& cell)>;

// Header, rows and end. `next` hands over the rows of the records whose key follows `after`, in order of the key, and
// nothing once there are no more. Every cell is text: a NIP must keep all its digits.
Result<void> write_in_batches(SheetWriter& sheet, std::span<const char* const> titles,
                              const std::function<void(std::int64_t after, const TakeRow& take)>& next);

}  // namespace lembar
