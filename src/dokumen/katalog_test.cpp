#include "dokumen/katalog.h"

#include <doctest/doctest.h>

#include "dokumen/contoh_test.h"

using namespace dokumen;

TEST_CASE("a finished form says that it is tagged and that it speaks Indonesian") {
  const std::string pdf = render_dokumen_evaluasi(contoh::dokumen_evaluasi(), {});
  CHECK(contoh::has(contoh::info_of(pdf), "Tagged: yes"));
  CHECK(contoh::has(contoh::output_on(pdf, "qpdf --qdf --object-streams=disable {} -"), "/Lang (id)"));
  CHECK(contoh::run_on(pdf, "qpdf --check {}") == 0);
}

TEST_CASE("what is not laid out as cairo's files are comes back unchanged") {
  for (const std::string text : {"", "trailer", "%PDF-1.5\n1 0 obj\n<< >>\nendobj\nstartxref\n9\n%%EOF\n",
                                 "trailer << /Size 3 /Root 1 0 R /Info 2 0 R >>\nstartxref\n9\n%%EOF\n"})
    CHECK(with_language(text, "id") == text);
}
