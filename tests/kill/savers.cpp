#include "savers.h"

#include <stdexcept>

#include "db/db.h"

namespace kill_test {
namespace {

using harness::Fields;
using harness::Page;
using harness::Visitor;

constexpr const char* kPassword = "demo-wanggar-2026";

// A form in which every text carries the number of the save: whatever is stored must carry one number everywhere.
// Saves as the autosave does and as the button does, in turn.
struct NumberedForm {
  std::string page, action, draft;
  bool (*is_text)(const std::string& field);
  bool (*is_number)(const std::string& field);
};

class FormSaver final : public Saver {
 public:
  FormSaver(const harness::Instance& app, const std::string& user, NumberedForm form)
      : Saver(app, form.page, user, kPassword), form_(std::move(form)) {}

 private:
  int read_back(Visitor& visitor) override {
    const Page page = visitor.get(form_.page);
    if (page.status != 200) throw std::runtime_error("the page answered " + std::to_string(page.status));
    fields_ = page.form(form_.action);
    int stored = 0;
    bool is_first = true;
    for (const auto& [name, value] : fields_) {
      if (!form_.is_text(name)) continue;
      const int number = std::max(0, number_in(value));
      if (!is_first && number != stored)
        throw std::runtime_error("half a save: " + name + " holds " + std::to_string(number) + " beside " +
                                 std::to_string(stored));
      stored = number;
      is_first = false;
    }
    if (is_first) throw std::runtime_error("the form has no texts");
    return stored;
  }

  void prepare(Visitor& visitor) override {
    if (fields_.empty()) fields_ = visitor.get(form_.page).form(form_.action);
  }

  Page send(Visitor& visitor, int number) override {
    for (auto& [name, value] : fields_) {
      if (form_.is_text(name)) value = marked(number);
      if (form_.is_number(name)) value = std::to_string(number);
    }
    if (number % 2 == 0) return by_button(visitor);
    return by_autosave(visitor);
  }

  Page by_autosave(Visitor& visitor) {
    Page answer = visitor.post(form_.draft, fields_);
    if (const auto versi = answer.headers.find("x-versi"); versi != answer.headers.end())
      fields_ = harness::with(fields_, {{"versi", versi->second}});
    return answer;
  }

  // The button leads to a page with the next form, which prepare() opens.
  Page by_button(Visitor& visitor) {
    Page answer = visitor.post(form_.action, harness::with(fields_, {{"aksi", "simpan"}}));
    fields_.clear();
    return answer;
  }

  NumberedForm form_;
  Fields fields_;
};

// Umpan balik is only ever added. A form that got no answer is sent once more, as people do; it must count once.
class FeedbackSaver final : public Saver {
 public:
  FeedbackSaver(const harness::Instance& app, const std::string& user, const std::string& page)
      : Saver(app, page, user, kPassword), page_(page) {}

 private:
  int read_back(Visitor& visitor) override {
    const Page page = visitor.get(page_);
    if (page.status != 200) throw std::runtime_error("the page answered " + std::to_string(page.status));
    form_ = page.form(page_);
    return newest(page);
  }

  bool send_again(Visitor& visitor) override {
    if (unanswered_.empty()) return false;
    const Page answer = visitor.post(page_, unanswered_);
    if (answer.status != 303) throw std::runtime_error("sent again, answered " + std::to_string(answer.status));
    const Page page = visitor.get(page_);
    const int number = number_in(text_of(unanswered_));
    if (newest(page) != number || count_of(page, number) != 1)
      throw std::runtime_error("sent again, stored " + std::to_string(count_of(page, number)) + " times");
    unanswered_.clear();
    form_ = page.form(page_);
    return true;
  }

  void prepare(Visitor& visitor) override {
    if (form_.empty()) form_ = visitor.get(page_).form(page_);
  }

  Page send(Visitor& visitor, int number) override {
    unanswered_ = harness::with(
        form_, {{"sasaran", "nilai_harmonis"}, {"arah", "positif"}, {"sifat", "berkala"}, {"teks", marked(number)}});
    form_.clear();
    Page answer = visitor.post(page_, unanswered_);
    unanswered_.clear();
    return answer;
  }

  static std::string text_of(const Fields& fields) {
    for (const auto& [name, value] : fields)
      if (name == "teks") return value;
    return {};
  }
  static int newest(const Page& page) { return std::max(0, number_in(page.text())); }
  static int count_of(const Page& page, int number) {
    const std::string text = page.text();
    int count = 0;
    for (auto at = text.find(marked(number)); at != std::string::npos; at = text.find(marked(number), at + 1)) ++count;
    return count;
  }

  std::string page_;
  Fields form_, unanswered_;
};

NumberedForm plan_form(const std::string& skp) {
  return {skp + "/ubah", skp + "/ubah", skp + "/draf", [](const std::string& f) { return f.ends_with(".teks"); },
          [](const std::string&) { return false; }};
}

NumberedForm realisasi_form(const std::string& skp) {
  return {skp + "/realisasi?hasil=1", skp + "/realisasi", skp + "/realisasi/draf",
          [](const std::string& f) { return f.starts_with("uraian_"); },
          [](const std::string& f) { return f.starts_with("nilai_"); }};
}

struct Person {
  std::string skp, nip, penilai_nip;
};

// Whoever has reported the quarter under way writes no more.
std::vector<Person> people(db::Reader& reader, const std::string& keadaan, int limit) {
  return reader.list(
      "SELECT s.id, g.nip, n.nip AS penilai FROM skp s JOIN pegawai g ON g.id = s.pegawai_id "
      "JOIN pegawai n ON n.id = s.penilai_id WHERE s.keadaan = $1 AND s.bentuk = 'ja_jf' AND n.nip IS NOT NULL "
      "AND NOT EXISTS (SELECT 1 FROM laporan_periode l JOIN periode p ON p.id = l.periode_id WHERE l.skp_id = s.id "
      "AND p.nomor = 4 AND l.keadaan <> 'draf') "
      "ORDER BY s.id LIMIT $2",
      {keadaan, limit}, [](const db::Row& r) {
        return Person{"/skp/" + std::to_string(r.i64("id")), r.text("nip"), r.text("penilai")};
      });
}

}  // namespace

std::vector<std::unique_ptr<Saver>> make_savers(const harness::Instance& app) {
  std::vector<std::unique_ptr<Saver>> savers;
  app.database()->read([&](db::Reader& reader) {
    for (const auto& p : people(reader, "draf", 3))
      savers.push_back(std::make_unique<FormSaver>(app, p.nip, plan_form(p.skp)));
    const auto working = people(reader, "ditetapkan", 5);
    for (const auto& p : working) savers.push_back(std::make_unique<FormSaver>(app, p.nip, realisasi_form(p.skp)));
    for (std::size_t i = 0; i < std::min<std::size_t>(2, working.size()); ++i)
      savers.push_back(std::make_unique<FeedbackSaver>(app, working[i].penilai_nip, working[i].skp + "/umpan-balik"));
  });
  return savers;
}

}  // namespace kill_test
