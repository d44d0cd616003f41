#include "saver.h"

#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace kill_test {
namespace {

constexpr std::string_view kMark = "Catatan simpan nomor ";

bool is_acknowledged(const harness::Page& answer) {
  return answer.status == 303 || answer.status == 204;
}

}  // namespace

std::string marked(int number) {
  return std::string(kMark) + std::to_string(number) + " selesai.";
}

int number_in(const std::string& text) {
  const auto at = text.find(kMark);
  return at == std::string::npos ? -1 : std::atoi(text.c_str() + at + kMark.size());
}

Saver::Saver(const harness::Instance& app, std::string who, const std::string& user, const std::string& password)
    : who_(std::move(who)), visitor_(app) {
  if (visitor_.sign_in(user, password).status != 303) throw std::runtime_error(who_ + " cannot sign in");
}

void Saver::reopen() {
  try {
    settle(read_back(visitor_));
    if (send_again(visitor_)) acknowledged_ = tried_;
    just_opened_ = true;
  } catch (const std::exception& e) {
    tally_.faults.push_back(who_ + ": " + e.what());
  }
}

// An acknowledged save must be there. A later one that was not answered may be there or not.
void Saver::settle(int stored) {
  if (stored < acknowledged_)
    tally_.faults.push_back(who_ + ": save " + std::to_string(acknowledged_) + " was acknowledged, but " +
                            std::to_string(stored) + " is the newest there");
  if (stored > tried_) tally_.faults.push_back(who_ + ": save " + std::to_string(stored) + " was never sent");
  if (tried_ > acknowledged_ && stored == tried_) ++tally_.found_after_all;
  acknowledged_ = stored;
}

bool Saver::save() {
  harness::Page answer;
  bool was_sent = false;
  try {
    prepare(visitor_);
    ++tried_;
    was_sent = true;
    answer = send(visitor_, tried_);
  } catch (const std::exception&) {
    tally_.unanswered += was_sent;
    return false;
  }
  const bool is_first = std::exchange(just_opened_, false);
  if (is_acknowledged(answer)) {
    acknowledged_ = tried_;
    ++tally_.acknowledged;
    return true;
  }
  // PostgreSQL may finish a commit of the program that died after the page of the next one was read.
  if (answer.status == 409 && is_first) {
    reopen();
    return true;
  }
  tally_.faults.push_back(who_ + ": a save was answered " + std::to_string(answer.status));
  return false;
}

}  // namespace kill_test
