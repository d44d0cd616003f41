#include "pengaduan/perkara/program_store.h"

#include <nlohmann/json.hpp>

namespace pengaduan {
namespace {

// A program never sends WBS, so one key is enough.
constexpr auto kKunci = berkas::Kunci::umum;

std::string place_of(PengaduanId id) {
  return "program:" + to_text(id);
}

std::string to_json(const IsiProgram& isi) {
  nlohmann::json jawaban = nlohmann::json::array();
  for (const JawabanProgram& j : isi.jawaban) jawaban.push_back({j.tanya, j.jawab});
  return nlohmann::json{{"jawaban", std::move(jawaban)}, {"media", isi.media}}.dump();
}

IsiProgram from_json(const std::string& words) {
  const auto j = nlohmann::json::parse(words);
  IsiProgram out{.media = j.at("media").get<std::vector<std::string>>()};
  for (const auto& pair : j.at("jawaban")) out.jawaban.push_back({pair.at(0), pair.at(1)});
  return out;
}

}  // namespace

void simpan_program(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, std::string_view token,
                    const IsiProgram& isi) {
  tx.exec("INSERT INTO pengaduan_program (pengaduan_id, token, segel) VALUES ($1, $2, $3)",
          {id, token, brankas.seal(kKunci, place_of(id), to_json(isi))});
}

Result<std::optional<DariProgram>> find_program(db::Reader& reader, const berkas::Brankas& brankas, PengaduanId id) {
  const auto row = reader.one(
      "SELECT g.segel, a.nama FROM pengaduan_program g JOIN pengaduan_kunci k ON k.pengaduan_id = g.pengaduan_id "
      "JOIN kunci_api a ON a.id = k.kunci_id WHERE g.pengaduan_id = $1",
      {id}, [](const db::Row& r) {
        return std::pair{r.text("segel"), r.text("nama")};
      });
  if (!row) return std::optional<DariProgram>();
  const std::string words = TRY(brankas.unseal(kKunci, place_of(id), row->first));
  return std::optional(DariProgram{row->second, from_json(words)});
}

std::optional<std::string> nomor_of_token(db::Reader& reader, std::string_view token) {
  return reader.one(
      "SELECT p.nomor FROM pengaduan_program g JOIN pengaduan p ON p.id = g.pengaduan_id WHERE g.token = $1", {token},
      [](const db::Row& r) { return r.text("nomor"); });
}

}  // namespace pengaduan
