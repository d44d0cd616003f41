#include <doctest/doctest.h>

#include "msgc_lib.h"
#include "support.h"

namespace {

msgc::Output compile(const std::string& id, const std::string& en) {
  return msgc::compile("umum", {"id/umum.json", id}, {"en/umum.json", en});
}

std::string refusal(const std::string& id, const std::string& en) {
  try {
    compile(id, en);
    return {};
  } catch (const tools::Problem& problem) {
    return problem.what();
  }
}

// For sentences under one key that exists in both languages.
std::string sentence_refusal(const std::string& id, const std::string& en) {
  return refusal("{\"k\": \"" + id + "\"}", "{\"k\": \"" + en + "\"}");
}

bool contains(const std::string& text, std::string_view part) {
  CAPTURE(text);
  return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("a sentence without placeholders is a constant, one with placeholders a function") {
  const auto out = compile(R"({"simpan": "Simpan", "sapa": "Halo {nama}, {n} pesan"})",
                           R"({"simpan": "Save", "sapa": "{n?1 message|{n} messages} for {nama}"})");
  CHECK(contains(out.header, "extern const Entry simpan;\n"));
  CHECK(contains(out.header, "Text sapa(Arg nama, Arg n);\n"));
  CHECK(contains(out.header, "const std::vector<const Entry*>& all();"));
  CHECK(contains(out.source, "\"umum.simpan\",\n    \"Simpan\",\n    \"Save\""));
}

TEST_CASE("placeholders are numbered by the Indonesian order in both languages") {
  const auto out = compile(R"({"k": "{a} lalu {b} lalu {a}"})", R"({"k": "{b} after {a}"})");
  CHECK(contains(out.source, "\"{0} lalu {1} lalu {0}\""));
  CHECK(contains(out.source, "\"{1} after {0}\""));
}

TEST_CASE("a placeholder named like a C++ word gets an underscore in the header") {
  CHECK(contains(compile(R"({"k": "{new}"})", R"({"k": "{new}"})").header, "Text k(Arg new_);"));
}

TEST_CASE("both languages are complete") {
  CHECK(refusal(R"({"a": "A"})", R"({"a": "A"})") == "");
  CHECK(refusal(R"({"a": "A", "b": "B"})", R"({"a": "A"})") ==
        "en/umum.json: b: is missing; every sentence exists in both languages");
  CHECK(refusal(R"({"a": "A"})", R"({"a": "A", "b": "B"})") ==
        "id/umum.json: b: is missing; every sentence exists in both languages");
  CHECK(contains(sentence_refusal("A", ""), "en/umum.json: k: the sentence is empty"));
  CHECK(contains(sentence_refusal("  ", "A"), "id/umum.json: k: the sentence is empty"));
  CHECK(contains(refusal(R"({"a": 1})", R"({"a": "A"})"), "a sentence in quotes"));
}

TEST_CASE("both languages use the same placeholders") {
  CHECK(sentence_refusal("{a}", "{a?x|y}") == "");
  CHECK(contains(sentence_refusal("{a}", "x"), "{a} of the Indonesian sentence is missing"));
  CHECK(contains(sentence_refusal("x", "{a}"), "{a} is not in the Indonesian sentence"));
  CHECK(contains(sentence_refusal("{a?x|{b}}", "{a}"), "{b} of the Indonesian sentence is missing"));
}

TEST_CASE("keys are snake_case, unique, and usable in C++") {
  CHECK(refusal(R"({"a_1": "A"})", R"({"a_1": "A"})") == "");
  for (const std::string key : {"A", "a-b", "a.b", "1a", "a_", "a__b", ""})
    CHECK(contains(refusal("{\"" + key + "\": \"A\"}", "{}"), "snake_case"));
  for (const std::string key : {"default", "delete", "all"})
    CHECK(contains(refusal("{\"" + key + "\": \"A\"}", "{}"), "taken in C++"));
  CHECK(contains(refusal(R"({"a": "A", "a": "B"})", R"({"a": "A"})"), "\"a\" appears twice"));
  CHECK(contains(refusal("[]", "{}"), "must be one object"));
  CHECK(contains(refusal("{", "{}"), "is not JSON"));
}

TEST_CASE("braces stand in pairs or doubled") {
  CHECK(sentence_refusal("{{a}}", "b") == "");
  CHECK(contains(sentence_refusal("a}", "a"), "a } without its {"));
  CHECK(contains(sentence_refusal("{a", "a"), "a placeholder is {name}"));
  CHECK(contains(sentence_refusal("{}", "a"), "{} is not a placeholder"));
  CHECK(contains(sentence_refusal("{Nama}", "a"), "{Nama} is not a placeholder"));
  CHECK(contains(sentence_refusal("{n?satu}", "a"), "{name?one|many}"));
  CHECK(contains(sentence_refusal("{n?a|b|c}", "a"), "{name?one|many}"));
  CHECK(contains(sentence_refusal("{n?{m?a|b}|c}", "a"), "{name?one|many}"));
  CHECK(sentence_refusal("{n?|s}", "{n}") == "");
}
