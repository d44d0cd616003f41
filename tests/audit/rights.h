// Who may what, written down by hand: every address that names a person, a plan, a period or a paper, each in the
// states that change the answer. The letters are those of world.h; whoever is not named is refused.
#pragma once
#include <string_view>
#include <vector>

namespace audit {

struct Right {
  std::string_view method, path;  // with the names of world.h: "/skp/{draf}/ubah"
  std::string_view who;
  std::string_view form = "";  // "versi=1&aksi=simpan": a form that succeeds when sent by somebody who may
  int answer = 0;              // what those who may get; 0: success, below 400
};

const std::vector<Right>& rights();

}  // namespace audit
