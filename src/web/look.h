// What an instance shows as its own: accent colour, emblem and name, as files beside the built-in assets. Made once at
// start; an instance that changes nothing serves nothing more.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "web/accent.h"
#include "web/assets.h"

namespace web {

struct Emblem {
  std::string bytes;
  enum class Kind { svg, png } kind = Kind::svg;
};

struct OwnLook {
  std::string name;              // of the application, for the manifest; empty keeps the built-in one
  std::optional<Colour> accent;  // nothing: the design's green
  std::optional<Emblem> emblem;
};

class Look {
 public:
  explicit Look(const OwnLook& own = {});

  // One of the instance's own files; nullptr when there is none at this path.
  const Asset* find(std::string_view path) const;
  const Asset& emblem() const { return *emblem_; }
  const Asset& manifest() const { return *manifest_; }
  const Asset* accent() const { return accent_; }  // nullptr: app.css alone

 private:
  struct File;
  const Asset* add(std::string_view name, std::string_view type, std::string body);

  std::vector<std::shared_ptr<const File>> files_;  // shared: a copy's pointers stay good
  const Asset* emblem_;
  const Asset* manifest_;
  const Asset* accent_ = nullptr;
};

// For views without an instance around them.
const Look& built_in_look();

}  // namespace web
