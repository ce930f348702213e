// Whether layout grows with the paper and no faster: 200 and 2,000 pages of the same chapters, with the time
// and the memory that each page takes, and the ratio of the two.
#include <fmt/format.h>
#include <malloc.h>

#include <ctime>
#include <utility>

#include "../tests/write/sample_paper.hpp"
#include "layout/lay_out.hpp"

namespace {

using namespace casebook;

document::Document paper_of(int chapters) {
    document::Document paper = sample::report();
    const document::Blocks chapter = paper.blocks;
    for (int i = 1; i < chapters; ++i)
        paper.blocks.insert(paper.blocks.end(), chapter.begin() + 3, chapter.end());
    return paper;
}

struct Cost {
    double milliseconds;  // a page
    double kilobytes;     // a page
};

Cost measure(int chapters, const fonts::Library& library) {
    const document::Document paper = paper_of(chapters);
    diagnostics::Diagnostics diagnostics;
    const std::size_t before = mallinfo2().uordblks;
    const auto start = std::clock();
    const layout::Pages pages = layout::lay_out(paper, {}, library, diagnostics);
    const double time = static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
    const double bytes = static_cast<double>(mallinfo2().uordblks - before);
    const auto count = static_cast<double>(pages.pages.size());
    fmt::print("{:5} pages: {:8.1f} ms, {:8.1f} MB; {:.3f} ms and {:.1f} KB a page\n", pages.pages.size(),
               time, bytes / 1e6, time / count, bytes / 1e3 / count);
    return {time / count, bytes / 1e3 / count};
}

}  // namespace

int main() {
    const fonts::Library library;
    measure(1, library);
    const Cost small = measure(65, library);
    const Cost large = measure(650, library);
    fmt::print("a page of the longer paper costs {:.2f} times the time and {:.2f} times the memory\n",
               large.milliseconds / small.milliseconds, large.kilobytes / small.kilobytes);
}
