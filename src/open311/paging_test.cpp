#include "open311/paging.h"

#include <doctest/doctest.h>

using namespace open311;

namespace {

std::string links(int page, int page_size, std::int64_t total, const Pairs& query = {}) {
  RequestsQuery asked;
  asked.page = page;
  asked.page_size = page_size;
  return page_links("/r.xml", query, asked, total);
}

}  // namespace

TEST_CASE("what fits on one page has no links") {
  CHECK(links(1, 10, 0) == "");
  CHECK(links(1, 10, 10) == "");
}

TEST_CASE("every page knows the first, its neighbours and the last") {
  CHECK(links(1, 10, 21) ==
        "</r.xml?page=1>; rel=\"first\", </r.xml?page=2>; rel=\"next\", </r.xml?page=3>; rel=\"last\"");
  CHECK(links(2, 10, 21) ==
        "</r.xml?page=1>; rel=\"first\", </r.xml?page=1>; rel=\"prev\", </r.xml?page=3>; rel=\"next\", "
        "</r.xml?page=3>; rel=\"last\"");
  CHECK(links(3, 10, 21) ==
        "</r.xml?page=1>; rel=\"first\", </r.xml?page=2>; rel=\"prev\", </r.xml?page=3>; rel=\"last\"");
}

TEST_CASE("a page beyond the end leads back to the last") {
  CHECK(links(9, 10, 21) ==
        "</r.xml?page=1>; rel=\"first\", </r.xml?page=3>; rel=\"prev\", </r.xml?page=3>; rel=\"last\"");
  CHECK(links(2, 10, 0) ==
        "</r.xml?page=1>; rel=\"first\", </r.xml?page=1>; rel=\"prev\", </r.xml?page=1>; rel=\"last\"");
}

TEST_CASE("the last page that may be asked for is the last that is linked") {
  CHECK(links(1'000'000, 1, 2'000'000).ends_with("</r.xml?page=1000000>; rel=\"last\""));
  CHECK(links(1'000'000, 1, 2'000'000).find("next") == std::string::npos);
}

TEST_CASE("the query goes along, escaped, without the key and the old page") {
  const std::string all = links(1, 1, 2, {{"status", "open,closed"}, {"page", "1"}, {"api_key", "k"}, {"a\">", "<b>"}});
  CHECK(all.starts_with("</r.xml?status=open%2Cclosed&a%22%3E=%3Cb%3E&page=1>; rel=\"first\""));
  CHECK(all.find("api_key") == std::string::npos);
}
