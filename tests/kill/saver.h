// One person at a form who saves again and again, and remembers which saves the program acknowledged. Every save has a
// number that only grows, so what a page shows afterwards tells which save it comes from.
#pragma once
#include <string>
#include <vector>

#include "harness.h"

namespace kill_test {

struct Tally {
  int acknowledged = 0;
  int unanswered = 0;       // in flight when the program died
  int found_after_all = 0;  // of those, the ones that had been stored
  std::vector<std::string> faults;
};

class Saver {
 public:
  Saver(const harness::Instance& app, std::string who, const std::string& user, const std::string& password);
  virtual ~Saver() = default;
  Saver(const Saver&) = delete;
  Saver& operator=(const Saver&) = delete;

  // After a start: reads back through the pages, compares with what was acknowledged, and gets ready to save.
  void reopen();
  // One save. False once the program is gone.
  bool save();
  const Tally& tally() const { return tally_; }

 protected:
  // What the program holds: the number of the newest save. Throws a sentence when it is not whole.
  virtual int read_back(harness::Visitor& visitor) = 0;
  // Sends the save that got no answer once more. True when it was acknowledged.
  virtual bool send_again(harness::Visitor&) { return false; }
  // Opens the form of the next save when it is not at hand.
  virtual void prepare(harness::Visitor& visitor) = 0;
  // The answer to a save with this number.
  virtual harness::Page send(harness::Visitor& visitor, int number) = 0;

 private:
  void settle(int stored);

  std::string who_;
  harness::Visitor visitor_;
  Tally tally_;
  int tried_ = 0;         // the newest save that was sent
  int acknowledged_ = 0;  // the newest save that was answered
  bool just_opened_ = false;
};

// The marked text of a save, and the number back from it; -1 when there is none.
std::string marked(int number);
int number_in(const std::string& text);

}  // namespace kill_test
