// E-mail: one plain-text letter over SMTP. Called by background jobs, never while a page is waited for.
#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/result.h"

namespace pemberitahuan {

enum class Tls { wajib, tidak };

struct ServerSurel {
  std::string url;       // "smtp://mail.example.go.id:587" (STARTTLS) or "smtps://…"
  std::string dari;      // "kinerja@example.go.id"
  std::string nama;      // shown as the sender: the application's name
  std::string pengguna;  // "" signs in nowhere
  std::string sandi;
  Tls tls = Tls::wajib;
};

struct Surel {
  std::string kepada, subjek, isi;  // UTF-8; the lines of `isi` end in "\n"
  std::string henti{};              // the address where one click ends such letters (RFC 8058), "" for none
};

// The server will never deliver to this address (5xx to RCPT): asking again helps nobody.
struct AlamatDitolak : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Whether an address can stand in a letter's head and in SMTP: one @, nothing that ends a line or a command.
bool is_alamat_surel(std::string_view alamat);

// The letter as it goes over the wire. `acak` makes the Message-ID its own.
std::string letter(const ServerSurel& server, const Surel& surel, std::int64_t now, std::string_view acak);

// Hands the letter to the server. Throws AlamatDitolak, or std::runtime_error with the server's reason: the job tries
// again later.
void send(const ServerSurel& server, const Surel& surel, std::int64_t now);

}  // namespace pemberitahuan
