// What the audit trail calls an event and how the person whose file it is reads it.
#pragma once
#include <string_view>

#include "base/msg.h"

namespace akun {

// `aksi` as jejak stores it ("skp.tetapkan"); a general word for one this list does not know.
const msg::Entry& label_perubahan(std::string_view aksi);

}  // namespace akun
