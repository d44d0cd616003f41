// The label of an enum value, found in a table with one row per value.
#pragma once
#include <cstddef>

#include "base/msg.h"
#include "base/result.h"

template <class E>
struct LabelRow {
  E value;
  const msg::Entry* label;
};

// Any row with `value` and `label` will do: some tables carry more columns.
template <class Row, std::size_t N, class E>
const msg::Entry& label_in(const Row (&rows)[N], E value) {
  for (const Row& row : rows)
    if (row.value == value) return *row.label;
  throw Bug("an enum value without a label");
}
