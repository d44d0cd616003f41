// What an operation can answer: a value, or an error that a person can be told about.
//
// Expected outcomes are a Result; a bug is a CHECK. Input from outside is never checked with CHECK.
#pragma once
#include <stdexcept>
#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "base/msg.h"

enum class Fault {
  not_found,    // 404: not there, or not yours (the two are not told apart)
  forbidden,    // 403: you may see it but not do this
  conflict,     // 409: somebody changed it since you read it
  invalid,      // 422: the input breaks a rule; `field` says where
  unavailable,  // 503: database or disk is gone; try again
};

// `field` is the form field's name ("" when the fault belongs to the whole form).
struct Error {
  Fault fault;
  msg::Text text;
  std::string field;
};

// [[nodiscard]] is why this is not a bare tl::expected: ignoring an outcome must not compile under -Werror.
template <class T>
struct [[nodiscard]] Result : tl::expected<T, Error> {
  using tl::expected<T, Error>::expected;
};

inline tl::unexpected<Error> fail(Fault fault, msg::Text text, std::string field = {}) {
  return tl::unexpected<Error>(Error{fault, std::move(text), std::move(field)});
}
inline tl::unexpected<Error> invalid(std::string field, msg::Text text) {
  return fail(Fault::invalid, std::move(text), std::move(field));
}

// Takes the value out of a Result or returns its error from the enclosing function. A GCC/Clang statement expression:
// one TRY per line, because a nested one would shadow `try_r`.
#define TRY(expr)                                      \
  __extension__({                                      \
    auto try_r = (expr);                               \
    if (!try_r) [[unlikely]]                           \
      return tl::unexpected(std::move(try_r).error()); \
    *std::move(try_r);                                 \
  })
#define TRY_VOID(expr)                                 \
  do {                                                 \
    auto try_v = (expr);                               \
    if (!try_v) [[unlikely]]                           \
      return tl::unexpected(std::move(try_v).error()); \
  } while (false)

// A broken invariant of our own. Caught in one place (the pipeline): a 500 page with the request id and nothing else.
struct Bug : std::logic_error {
  using std::logic_error::logic_error;
};
#define CHECK_STR2(x) #x
#define CHECK_STR(x) CHECK_STR2(x)
#define MUST(cond)                                            \
  do {                                                        \
    if (!(cond)) [[unlikely]]                                 \
      throw Bug(__FILE__ ":" CHECK_STR(__LINE__) ": " #cond); \
  } while (false)
