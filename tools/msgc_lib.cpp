#include "msgc_lib.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "msgc_sentence.h"
#include "support.h"

namespace msgc {
namespace {

using Catalogue = nlohmann::ordered_json;
using tools::Problem;

struct Message {
  std::string key;
  std::string id;
  std::string en;
  std::vector<std::string> placeholders;  // in the order of the Indonesian sentence
};

// The usual JSON reader keeps the last of two equal keys without a word.
Catalogue parse(const Source& source) {
  std::set<std::string> seen;
  const auto refuse_duplicate = [&](int depth, Catalogue::parse_event_t event, Catalogue& value) {
    if (event == Catalogue::parse_event_t::key && depth == 1 && !seen.insert(value.get<std::string>()).second)
      throw Problem(source.file + ": the key \"" + value.get<std::string>() + "\" appears twice; remove one");
    return true;
  };
  try {
    Catalogue json = Catalogue::parse(source.json, refuse_duplicate);
    if (!json.is_object()) throw Problem(source.file + ": must be one object of \"key\": \"sentence\"");
    return json;
  } catch (const Catalogue::parse_error& e) {
    throw Problem(source.file + ": is not JSON: " + e.what());
  }
}

void check_key(const std::string& where, const std::string& key) {
  if (!tools::is_snake_case(key)) throw Problem(where + ": keys are snake_case, such as \"judul_halaman\"");
  if (tools::is_cpp_keyword(key) || key == "all")
    throw Problem(where + ": this word is taken in C++; choose another key");
}

std::string sentence_of(const std::string& where, const nlohmann::ordered_json& value) {
  if (!value.is_string()) throw Problem(where + ": the value must be a sentence in quotes");
  std::string sentence = value.get<std::string>();
  if (sentence.find_first_not_of(" \t\n") == sentence.npos) throw Problem(where + ": the sentence is empty; write it");
  return sentence;
}

std::string in_english(const std::string& where, const std::string& sentence, const std::vector<std::string>& names) {
  const std::vector<std::string> own = placeholders_of(where, sentence);
  for (const auto& name : own)
    if (std::find(names.begin(), names.end(), name) == names.end())
      throw Problem(where + ": {" + name + "} is not in the Indonesian sentence; use the same placeholders in both");
  for (const auto& name : names)
    if (std::find(own.begin(), own.end(), name) == own.end())
      throw Problem(where + ": {" + name + "} of the Indonesian sentence is missing here");
  return numbered(where, sentence, names);
}

std::vector<Message> match(const Source& id, const Catalogue& indonesian, const Source& en, const Catalogue& english) {
  std::vector<Message> messages;
  for (const auto& [key, value] : indonesian.items()) {
    const std::string where_id = id.file + ": " + key;
    const std::string where_en = en.file + ": " + key;
    check_key(where_id, key);
    if (!english.contains(key)) throw Problem(where_en + ": is missing; every sentence exists in both languages");
    const std::string sentence = sentence_of(where_id, value);
    Message m{key, {}, {}, placeholders_of(where_id, sentence)};
    m.id = numbered(where_id, sentence, m.placeholders);
    m.en = in_english(where_en, sentence_of(where_en, english[key]), m.placeholders);
    messages.push_back(std::move(m));
  }
  for (const auto& [key, value] : english.items())
    if (!indonesian.contains(key))
      throw Problem(id.file + ": " + key + ": is missing; every sentence exists in both languages");
  return messages;
}

// "Arg nama, Arg n": named for the reader of the header, and for the editor that completes a call.
std::string named_parameters(const Message& m) {
  std::string out;
  for (const auto& name : m.placeholders)
    out += (out.empty() ? "Arg " : ", Arg ") + name + (tools::is_cpp_keyword(name) ? "_" : "");
  return out;
}

std::string declaration(const Message& m) {
  if (m.placeholders.empty()) return "extern const Entry " + m.key + ";\n";
  return "Text " + m.key + "(" + named_parameters(m) + ");\n";
}

// Parameters and entries end in "_" here, which no key does, so that -Wshadow stays quiet.
std::string definition(std::string_view catalogue, const Message& m) {
  const std::string entry = m.placeholders.empty() ? m.key : m.key + "_entry_";
  std::string out = (m.placeholders.empty() ? "const Entry " : "static const Entry ") + entry + "{" +
                    tools::cpp_string(std::string(catalogue) + "." + m.key) + ",\n    " + tools::cpp_string(m.id) +
                    ",\n    " + tools::cpp_string(m.en) + "};\n";
  if (m.placeholders.empty()) return out;
  std::string parameters, moves;
  for (std::size_t i = 0; i < m.placeholders.size(); ++i) {
    const std::string name = "a" + std::to_string(i) + "_";
    parameters += (i ? ", Arg " : "Arg ") + name;
    moves += "  t_.args.push_back(std::move(" + name + "));\n";
  }
  return out + "Text " + m.key + "(" + parameters + ") {\n  Text t_(" + entry + ");\n  t_.args.reserve(" +
         std::to_string(m.placeholders.size()) + ");\n" + moves + "  return t_;\n}\n";
}

std::string list_of_all(const std::vector<Message>& messages) {
  std::string out = "const std::vector<const Entry*>& all() {\n  static const std::vector<const Entry*> list_{\n";
  for (const auto& m : messages) out += "      &" + m.key + (m.placeholders.empty() ? "" : "_entry_") + ",\n";
  return out + "  };\n  return list_;\n}\n";
}

}  // namespace

Output compile(std::string_view catalogue, const Source& indonesian, const Source& english) {
  if (!tools::is_snake_case(catalogue)) throw Problem(indonesian.file + ": a catalogue's file name is snake_case");
  const std::vector<Message> messages = match(indonesian, parse(indonesian), english, parse(english));
  const std::string open = "namespace msg::" + std::string(catalogue) + " {\n\n";
  const std::string close = "\n}  // namespace msg::" + std::string(catalogue) + "\n";
  const std::string note = "// Generated by msgc from " + std::string(catalogue) + ".json.\n";

  Output out;
  out.header = note + "#pragma once\n#include <vector>\n\n#include \"base/msg.h\"\n\n" + open;
  out.source = note + "#include \"msg/" + std::string(catalogue) + ".h\"\n\n" + open;
  for (const auto& m : messages) {
    out.header += declaration(m);
    out.source += definition(catalogue, m);
  }
  out.header += "\nconst std::vector<const Entry*>& all();  // every entry, for the audit of messages\n" + close;
  out.source += list_of_all(messages) + close;
  return out;
}

}  // namespace msgc
