// How rows of an import wait in the database: as JSON, with messages by key so that each reader sees his language.
#pragma once
#include "organisasi/import_rules.h"

namespace organisasi {

std::string to_json(JenisImpor jenis, const BarisImpor& baris);
BarisImpor from_json(JenisImpor jenis, std::int64_t nomor, HasilBaris hasil, const std::string& json);

std::string rekam_to_json(JenisImpor jenis, const Rekam& rekam);
Rekam rekam_from_json(JenisImpor jenis, const std::string& json);
std::string penolakan_to_json(const std::vector<Penolakan>& penolakan);
std::vector<Penolakan> penolakan_from_json(const std::string& json);
// {"golongan": ["III/a", "III/b"]} for the audit trail.
std::string beda_to_json(const std::vector<Beda>& beda);

}  // namespace organisasi
