// Backup and check of a SQLite file. Both only read it, so they are safe beside the running program.
#pragma once
#include <string>

namespace db {

// Copies a consistent moment of the database to a new file. Throws Unavailable; then there is no new file.
void sqlite_backup(const std::string& from_db, const std::string& to_file);

// "" when the file is whole and every foreign key is met, else what is wrong, one finding a line.
std::string sqlite_integrity(const std::string& path);

}  // namespace db
