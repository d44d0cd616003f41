// Dates in XLSX are numbers with a date format: days since the end of 1899, or since 1904 in old Macintosh files.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lembar {

enum class Epoch { y1900, y1904 };

// Is a number with this format shown as a date or time? Built-in formats have fixed numbers, others a code.
bool is_date_format(int number_format_id);
bool is_date_format(std::string_view format_code);

// "46093" is "2026-03-12"; with a fraction "2026-03-12T08:30:00", and a fraction alone is "08:30:00". Nothing when the
// text is no such number: below zero, past the year 9999, or 29 February 1900, which Excel counts but never was.
std::optional<std::string> iso_of_serial(std::string_view serial, Epoch epoch);

}  // namespace lembar
