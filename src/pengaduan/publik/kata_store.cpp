#include "pengaduan/publik/kata_store.h"

#include <set>

#include "base/text.h"
#include "pengaduan/perkara/wilayah.h"

namespace pengaduan {
namespace {

constexpr std::size_t kWordBytesMax = 60;  // longer ones are addresses and noise

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> out;
  for (auto& word : text::split_words(text::fold_for_search(text)))
    if (word.size() > 1 && word.size() <= kWordBytesMax) out.insert(std::move(word));
  return out;
}

}  // namespace

void index_kata(db::Tx& tx, PengaduanId id) {
  std::string text;
  tx.query("SELECT judul_publik, isi_publik, distrik, kampung FROM pengaduan WHERE id = $1 AND terbit = 1", {id},
           [&](const db::Row& r) {
             const std::string kampung = r.text("kampung");
             text = r.text("judul_publik") + " " + r.text("isi_publik") + " " +
                    wilayah_bawaan().nama_lengkap(kampung.empty() ? r.text("distrik") : kampung);
           });
  std::set<std::string> missing = words_of(text);
  std::vector<std::string> gone;
  tx.query("SELECT kata FROM pengaduan_kata WHERE pengaduan_id = $1", {id}, [&](const db::Row& r) {
    std::string kata = r.text("kata");
    if (missing.erase(kata) == 0) gone.push_back(std::move(kata));
  });
  for (const auto& kata : gone) tx.exec("DELETE FROM pengaduan_kata WHERE pengaduan_id = $1 AND kata = $2", {id, kata});
  for (const auto& kata : missing)
    tx.exec("INSERT INTO pengaduan_kata (kata, pengaduan_id) VALUES ($1, $2)", {kata, id});
}

}  // namespace pengaduan
