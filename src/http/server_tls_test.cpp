#include <doctest/doctest.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <filesystem>
#include <memory>

#include "http/test_client.h"

using namespace http;
using namespace http::test;

namespace {

template <class T, void (*release)(T*)>
struct Releaser {
  void operator()(T* object) const { release(object); }
};
template <class T, void (*release)(T*)>
using Owned = std::unique_ptr<T, Releaser<T, release>>;

// A key and a certificate that only this test trusts.
struct SelfSigned {
  std::string base = (std::filesystem::temp_directory_path() / ("tls-" + std::to_string(::getpid()))).string();
  std::string cert_file = base + ".pem", key_file = base + ".key";

  SelfSigned() {
    const Owned<EVP_PKEY, EVP_PKEY_free> key(EVP_EC_gen("P-256"));
    const Owned<X509, X509_free> cert(X509_new());
    ASN1_INTEGER_set(X509_get_serialNumber(cert.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(cert.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(cert.get()), 3600);
    X509_set_pubkey(cert.get(), key.get());
    X509_NAME* name = X509_get_subject_name(cert.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1,
                               0);
    X509_set_issuer_name(cert.get(), name);
    REQUIRE(X509_sign(cert.get(), key.get(), EVP_sha256()) > 0);
    write(cert_file, [&](std::FILE* file) { return PEM_write_X509(file, cert.get()); });
    write(key_file, [&](std::FILE* file) {
      return PEM_write_PrivateKey(file, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
  }
  ~SelfSigned() {
    std::filesystem::remove(cert_file);
    std::filesystem::remove(key_file);
  }
  template <class Writer>
  static void write(const std::string& path, Writer writer) {
    std::FILE* file = std::fopen(path.c_str(), "w");
    REQUIRE(file != nullptr);
    CHECK(writer(file) == 1);
    std::fclose(file);
  }
};

ServerOptions tls_options(const SelfSigned& own) {
  return {.tls_cert_file = own.cert_file, .tls_key_file = own.key_file};
}

struct TlsClient {
  Client client;
  Owned<SSL_CTX, SSL_CTX_free> context{SSL_CTX_new(TLS_client_method())};
  Owned<SSL, SSL_free> ssl;

  TlsClient(const Running& running, int version_max) : client(running) {
    SSL_CTX_set_max_proto_version(context.get(), version_max);
    SSL_CTX_set_security_level(context.get(), 0);
    ssl.reset(SSL_new(context.get()));
    SSL_set_fd(ssl.get(), client.fd());
  }
  bool connect() { return SSL_connect(ssl.get()) == 1; }
  // What the server sends until it says that it is done.
  std::string exchange(const std::string& request) {
    CHECK(SSL_write(ssl.get(), request.data(), static_cast<int>(request.size())) == static_cast<int>(request.size()));
    std::string received;
    char bytes[16384];
    int n = 0;
    while ((n = SSL_read(ssl.get(), bytes, sizeof bytes)) > 0) received.append(bytes, static_cast<std::size_t>(n));
    return received;
  }
};

}  // namespace

TEST_CASE("over TLS a page and a large file arrive whole, and the end is announced") {
  const SelfSigned own;
  static const std::string large(600'000, 'p');
  Running running(echo([&](Request& request) {
                    if (request.path == "/berkas") return Response{.file = own.cert_file};
                    return Response{.body = request.https ? large : "plain", .type = "image/png"};
                  }),
                  tls_options(own));
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    TlsClient tls(running, version);
    REQUIRE(tls.connect());
    const std::string received =
        tls.exchange("GET /berkas HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    CHECK(received.find("-----END CERTIFICATE-----") != std::string::npos);
    CHECK(received.ends_with("\r\n\r\n" + large));
    CHECK((SSL_get_shutdown(tls.ssl.get()) & SSL_RECEIVED_SHUTDOWN) != 0);
  }
}

TEST_CASE("TLS 1.1 and plain HTTP are not served on a TLS port") {
  const SelfSigned own;
  Running running(echo(), tls_options(own));
  TlsClient old(running, TLS1_1_VERSION);
  CHECK_FALSE(old.connect());
  Client plain(running);
  CHECK(plain.get("/").status == 0);
}

TEST_CASE("over TLS a body too large still gets a readable answer") {
  const SelfSigned own;
  Running running(echo(), tls_options(own));
  TlsClient tls(running, TLS1_3_VERSION);
  REQUIRE(tls.connect());
  const std::string received =
      tls.exchange("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n" + std::string(200'000, 'x'));
  CHECK(received.starts_with("HTTP/1.1 413 "));
}
