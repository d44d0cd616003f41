// The kinds of saves that the kill test mixes.
#pragma once
#include <memory>

#include "saver.h"

namespace kill_test {

// Drafts of plans, realisations and feedback, each by people of their own.
std::vector<std::unique_ptr<Saver>> make_savers(const harness::Instance& app);

}  // namespace kill_test
