#include "web/form.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "msg/isian.h"

namespace web {

namespace {

namespace m = msg::isian;

// Browsers send \r\n, and people paste every kind of line end.
std::string tidied(std::string_view typed, bool multiline) {
  std::string out;
  out.reserve(typed.size());
  for (std::size_t i = 0; i < typed.size(); ++i) {
    char c = typed[i];
    if (c == '\r' && i + 1 < typed.size() && typed[i + 1] == '\n') continue;
    if (c == '\r') c = '\n';
    if (!multiline && (c == '\n' || c == '\t')) c = ' ';
    out.push_back(c);
  }
  return std::string(text::trim(out));
}

// C0 and C1 controls: nobody types them, PostgreSQL refuses NUL, and a PDF shows them as boxes.
bool has_control(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto c = static_cast<unsigned char>(s[i]);
    if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return true;
    if (c == 0xC2 && i + 1 < s.size() && static_cast<unsigned char>(s[i + 1]) < 0xA0) return true;
  }
  return false;
}

const msg::Text& or_general(const msg::Text& missing, const msg::Text& general) {
  return missing.entry == nullptr ? general : missing;
}

}  // namespace

bool FormReader::take(Error error) {
  if (error.fault == Fault::conflict) {
    clash();
    return true;
  }
  if (error.fault != Fault::invalid) return false;
  add(std::move(error));
  return true;
}

std::string FormReader::text(std::string_view name, const TextLimits& limits) {
  const std::string_view typed = single(name, limits.required, or_general(limits.missing, m::wajib));
  std::string value = tidied(typed, limits.multiline);
  if (!text::is_valid_utf8(value) || has_control(value)) {
    refuse(name, m::karakter_asing);
    return {};
  }
  if (!value.empty()) check_length(name, value, limits);
  return value;
}

void FormReader::check_length(std::string_view name, std::string_view value, const TextLimits& limits) {
  const std::size_t length = text::length(value);
  if (length > limits.max) refuse(name, m::terlalu_panjang(limits.max, length));
  if (length < limits.min) refuse(name, m::terlalu_pendek(limits.min, length));
}

std::optional<std::int64_t> FormReader::integer(std::string_view name, const NumberLimits<std::int64_t>& limits) {
  const std::string_view digits = single(name, limits.required, or_general(limits.missing, m::wajib));
  if (digits.empty()) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc::invalid_argument || end != digits.data() + digits.size()) {
    refuse(name, m::bilangan_bulat);
    return std::nullopt;
  }
  if (error != std::errc{} || value < limits.min || value > limits.max) {
    refuse(name, m::di_luar_batas(limits.min, limits.max));
    return std::nullopt;
  }
  return value;
}

std::optional<Desimal> FormReader::desimal(std::string_view name, const NumberLimits<Desimal>& limits) {
  const std::string_view typed = single(name, limits.required, or_general(limits.missing, m::wajib));
  if (typed.empty()) return std::nullopt;
  const auto value = Desimal::parse_typed(typed);
  if (!value) {
    refuse(name, m::bilangan);
    return std::nullopt;
  }
  if (*value < limits.min || *value > limits.max) {
    refuse(name, m::di_luar_batas(limits.min.indonesian(), limits.max.indonesian()));
    return std::nullopt;
  }
  return value;
}

std::optional<Tanggal> FormReader::date(std::string_view name, Required required, const msg::Text& missing) {
  const std::string_view typed = single(name, required, or_general(missing, m::wajib));
  if (typed.empty()) return std::nullopt;
  const auto value = Tanggal::parse_typed(typed);
  if (!value) refuse(name, m::tanggal);
  return value;
}

bool FormReader::checkbox(std::string_view name) {
  return !single(name, Required::no, {}).empty();
}

std::vector<std::string> FormReader::list(std::string_view name, std::size_t max) {
  std::vector<std::string> values;
  for (const auto& [field, value] : fields_)
    if (field == name) values.push_back(value);
  if (values.size() > max) {
    refuse(name, m::terlalu_banyak(max));
    values.resize(max);
  }
  return values;
}

std::string_view FormReader::raw(std::string_view name) const {
  for (const auto& [field, value] : fields_)
    if (field == name) return text::is_valid_utf8(value) ? std::string_view{value} : std::string_view{};
  return {};
}

std::string_view FormReader::single(std::string_view name, Required required, const msg::Text& missing) {
  const auto is_it = [&](const auto& field) { return field.first == name; };
  const auto found = std::find_if(fields_.begin(), fields_.end(), is_it);
  if (found != fields_.end() && std::any_of(found + 1, fields_.end(), is_it)) {
    refuse(name, m::terkirim_ganda);
    return {};
  }
  const std::string_view value = found == fields_.end() ? std::string_view{} : text::trim(found->second);
  if (value.empty() && required == Required::yes) refuse(name, missing);
  return value;
}

std::string_view FormReader::chosen(std::string_view name, Required required, const msg::Text& missing) {
  return single(name, required, or_general(missing, m::pilih));
}

void FormReader::refuse(std::string_view name, msg::Text text) {
  errors_.add(Error{Fault::invalid, std::move(text), std::string(name)});
}

void FormReader::refuse_choice(std::string_view name) {
  refuse(name, m::pilihan_lain);
}

}  // namespace web
