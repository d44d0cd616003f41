// XML from a stranger, pushed through expat. A document type declaration is refused, so there are no entities to expand
// and nothing to fetch. Names come without their prefix: <x:row> is "row" and r:id is "id".
#pragma once
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "lembar/zip_file.h"

struct XML_ParserStruct;

namespace lembar {

class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  std::optional<std::string_view> find(std::string_view name) const;
  bool any_of(const std::function<bool(std::string_view name, std::string_view value)>& test) const;
  std::string_view get(std::string_view name, std::string_view otherwise = {}) const {
    return find(name).value_or(otherwise);
  }

 private:
  const char** pairs_;  // name, value, name, value, …, nullptr
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual Result<void> start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual Result<void> end(std::string_view name) = 0;
  virtual Result<void> text(std::string_view piece) = 0;
};

class XmlParser {
 public:
  explicit XmlParser(XmlHandler& handler);
  ~XmlParser();
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;
  // Empty bytes end the document.
  Result<void> feed(std::string_view bytes);

 private:
  struct Callbacks;
  // expat is C: an exception must not unwind through its frames. Whatever a callback meets is kept here, the parser
  // is stopped, and feed() goes on with it afterwards.
  template <class Call>
  void guard(Call call);

  XmlHandler& handler_;
  XML_ParserStruct* parser_;
  std::optional<Error> error_;
  std::exception_ptr exception_;
  int depth_ = 0;
};

// The whole of one entry of the archive.
Result<void> parse_entry(ZipFile& archive, const std::string& name, XmlHandler& handler);

}  // namespace lembar
