#include "lembar/xml.h"

#include <expat.h>

#include "msg/lembar.h"

namespace lembar {
namespace {

constexpr int depth_max = 64;  // a workbook's own parts stay below 10

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2)
    if (local_name(pair[0]) == name) return std::string_view(pair[1]);
  return std::nullopt;
}

bool XmlAttributes::any_of(const std::function<bool(std::string_view, std::string_view)>& test) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2)
    if (test(local_name(pair[0]), pair[1])) return true;
  return false;
}

template <class Call>
void XmlParser::guard(Call call) {
  if (error_ || exception_) return;
  try {
    Result<void> result = call();
    if (!result) error_ = std::move(result).error();
  } catch (...) {
    exception_ = std::current_exception();
  }
  if (error_ || exception_) XML_StopParser(parser_, XML_FALSE);
}

struct XmlParser::Callbacks {
  static void start(void* self, const XML_Char* name, const XML_Char** attributes) {
    auto& parser = *static_cast<XmlParser*>(self);
    parser.guard([&]() -> Result<void> {
      if (++parser.depth_ > depth_max) return invalid("", msg::lembar::xlsx_tak_lazim);
      return parser.handler_.start(local_name(name), XmlAttributes(attributes));
    });
  }
  static void end(void* self, const XML_Char* name) {
    auto& parser = *static_cast<XmlParser*>(self);
    parser.guard([&] {
      --parser.depth_;
      return parser.handler_.end(local_name(name));
    });
  }
  static void text(void* self, const XML_Char* piece, int bytes) {
    auto& parser = *static_cast<XmlParser*>(self);
    parser.guard([&] { return parser.handler_.text(std::string_view(piece, static_cast<std::size_t>(bytes))); });
  }
  static void doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    static_cast<XmlParser*>(self)->guard([]() -> Result<void> { return invalid("", msg::lembar::xlsx_tak_lazim); });
  }
};

XmlParser::XmlParser(XmlHandler& handler) : handler_(handler), parser_(XML_ParserCreate(nullptr)) {
  if (parser_ == nullptr) throw std::bad_alloc();
  XML_SetUserData(parser_, this);
  XML_SetElementHandler(parser_, Callbacks::start, Callbacks::end);
  XML_SetCharacterDataHandler(parser_, Callbacks::text);
  XML_SetStartDoctypeDeclHandler(parser_, Callbacks::doctype);
}

XmlParser::~XmlParser() {
  XML_ParserFree(parser_);
}

Result<void> XmlParser::feed(std::string_view bytes) {
  const auto status = XML_Parse(parser_, bytes.data(), static_cast<int>(bytes.size()), bytes.empty() ? 1 : 0);
  if (exception_) std::rethrow_exception(exception_);
  if (error_) return tl::unexpected<Error>(*error_);
  if (status != XML_STATUS_OK) return invalid("", msg::lembar::xlsx_rusak);
  return {};
}

Result<void> parse_entry(ZipFile& archive, const std::string& name, XmlHandler& handler) {
  const auto entry = TRY(archive.entry(name));
  XmlParser parser(handler);
  for (;;) {
    const std::string_view bytes = TRY(entry->read());
    TRY_VOID(parser.feed(bytes));
    if (bytes.empty()) return {};
  }
}

}  // namespace lembar
