#include "lembar/xlsx_workbook.h"

#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "lembar/rich_text.h"
#include "lembar/xml.h"
#include "msg/lembar.h"

namespace lembar {
namespace {

// An XmlHandler that only looks at elements as they open.
class ElementHandler : public XmlHandler {
 public:
  Result<void> end(std::string_view) override { return {}; }
  Result<void> text(std::string_view) override { return {}; }
};

int to_int(std::string_view s) {
  int value = -1;
  std::from_chars(s.data(), s.data() + s.size(), value);
  return value;
}

// A part's place, from a target that is written relative to `folder` or from the root of the archive.
std::string part_path(const std::string& folder, std::string_view target) {
  return target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
}

struct Relations : ElementHandler {
  std::string folder;
  std::map<std::string, std::string> part_by_id;
  std::map<std::string, std::string> part_by_type;  // by the last word of the type's address, such as "styles"

  Result<void> start(std::string_view name, const XmlAttributes& a) override {
    if (name != "Relationship" || a.get("TargetMode") == "External") return {};
    const std::string_view type = a.get("Type");
    const std::string part = part_path(folder, a.get("Target"));
    part_by_id[std::string(a.get("Id"))] = part;
    part_by_type.emplace(type.substr(type.rfind('/') + 1), part);
    return {};
  }
};

struct SheetList : ElementHandler {
  std::vector<std::string> relation_ids;
  Epoch epoch = Epoch::y1900;

  // A text document or a slide show is an archive of the same kind, with another root element.
  Result<void> start(std::string_view name, const XmlAttributes& a) override {
    if (!std::exchange(is_root_seen_, true) && name != "workbook") return invalid("", msg::lembar::bukan_lembar);
    const std::string_view date1904 = a.get("date1904");
    if (name == "workbookPr" && (date1904 == "1" || date1904 == "true")) epoch = Epoch::y1904;
    if (name == "sheet" && a.get("state", "visible") == "visible") relation_ids.emplace_back(a.get("id"));
    return {};
  }

 private:
  bool is_root_seen_ = false;
};

struct Styles : XmlHandler {
  std::set<int> date_formats;
  std::vector<bool> is_date_style;
  bool in_cell_styles = false;

  Result<void> start(std::string_view name, const XmlAttributes& a) override {
    if (name == "numFmt" && is_date_format(a.get("formatCode"))) date_formats.insert(to_int(a.get("numFmtId")));
    if (name == "cellXfs") in_cell_styles = true;
    if (name == "xf" && in_cell_styles) {
      const int format = to_int(a.get("numFmtId"));
      is_date_style.push_back(is_date_format(format) || date_formats.contains(format));
    }
    return {};
  }
  Result<void> end(std::string_view name) override {
    if (name == "cellXfs") in_cell_styles = false;
    return {};
  }
  Result<void> text(std::string_view) override { return {}; }
};

struct StringsHandler : XmlHandler {
  SharedStrings strings;
  RichText current;

  Result<void> start(std::string_view name, const XmlAttributes&) override {
    if (name == "si") current.clear();
    current.start(name);
    return {};
  }
  Result<void> end(std::string_view name) override {
    current.end(name);
    if (name == "si") strings.add(current.value());
    return {};
  }
  Result<void> text(std::string_view piece) override {
    current.text(piece);
    return {};
  }
};

Result<Relations> relations_of(ZipFile& archive, const std::string& part) {
  Relations relations;
  relations.folder = part.substr(0, part.rfind('/') + 1);
  const std::string name = relations.folder + "_rels/" + part.substr(relations.folder.size()) + ".rels";
  TRY_VOID(parse_entry(archive, name, relations));
  return relations;
}

std::optional<std::string> part_of_type(const Relations& relations, const std::string& type) {
  const auto found = relations.part_by_type.find(type);
  if (found == relations.part_by_type.end()) return std::nullopt;
  return found->second;
}

}  // namespace

void SharedStrings::add(const std::string& text) {
  text_ += text;
  MUST(text_.size() <= UINT32_MAX);  // the archive's unpacked size is limited far below
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
}

std::string_view SharedStrings::at(std::size_t index) const {
  const std::size_t start = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(text_).substr(start, ends_[index] - start);
}

Result<Workbook> read_workbook(ZipFile& archive) {
  if (!archive.has("[Content_Types].xml")) return invalid("", msg::lembar::bukan_lembar);
  const Relations root = TRY(relations_of(archive, ""));
  const auto workbook_part = part_of_type(root, "officeDocument");
  if (!workbook_part) return invalid("", msg::lembar::bukan_lembar);
  SheetList list;
  TRY_VOID(parse_entry(archive, *workbook_part, list));
  const Relations relations = TRY(relations_of(archive, *workbook_part));

  Workbook workbook;
  workbook.epoch = list.epoch;
  for (const std::string& id : list.relation_ids) {
    const auto found = relations.part_by_id.find(id);
    if (found == relations.part_by_id.end()) return invalid("", msg::lembar::xlsx_rusak);
    workbook.sheet_parts.push_back(found->second);
  }
  if (const auto part = part_of_type(relations, "styles")) {
    Styles styles;
    TRY_VOID(parse_entry(archive, *part, styles));
    workbook.is_date_style = std::move(styles.is_date_style);
  }
  if (const auto part = part_of_type(relations, "sharedStrings")) {
    StringsHandler handler;
    TRY_VOID(parse_entry(archive, *part, handler));
    workbook.strings = std::move(handler.strings);
  }
  return workbook;
}

}  // namespace lembar
