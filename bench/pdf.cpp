// How long a paper takes from Document to PDF: a report of four pages, a table of 300 rows, a book of 400
// pages. With a folder as its argument it keeps the files there.
#include <fmt/format.h>

#include <ctime>
#include <filesystem>
#include <fstream>

#include "../tests/write/sample_paper.hpp"
#include "layout/lay_out.hpp"
#include "write/pdf.hpp"

namespace {

using namespace casebook;

// Processor time, since the machine may be busy with other work.
double milliseconds_since(std::clock_t start) {
    return static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

document::Document long_table() {
    document::Document paper = sample::report();
    document::Table table = sample::reasons();
    const auto rows = table.rows;
    while (table.rows.size() < 300) table.rows.push_back(rows[table.rows.size() % rows.size()]);
    paper.blocks = {{table}};
    return paper;
}

document::Document book() {
    document::Document paper = sample::report();
    const document::Blocks chapter = paper.blocks;
    for (int i = 1; i < 130; ++i) paper.blocks.insert(paper.blocks.end(), chapter.begin() + 3, chapter.end());
    return paper;
}

void measure(const char* name, const document::Document& paper, const fonts::Library& library, int times,
             const char* folder) {
    diagnostics::Diagnostics diagnostics;
    double laid_out = 0;
    double written = 0;
    std::size_t pages = 0;
    std::string bytes;
    for (int i = 0; i < times; ++i) {
        const auto start = std::clock();
        const layout::Pages set = layout::lay_out(paper, {}, library, diagnostics);
        laid_out += milliseconds_since(start);
        const auto middle = std::clock();
        bytes = write::pdf(set);
        written += milliseconds_since(middle);
        pages = set.pages.size();
    }
    fmt::print("{:12} {:4} pages  {:8.1f} KB  layout {:8.2f} ms  PDF {:8.2f} ms  {:6.0f} pages a second\n",
               name, pages, static_cast<double>(bytes.size()) / 1024, laid_out / times, written / times,
               static_cast<double>(pages) * 1000 * times / (laid_out + written));
    if (folder != nullptr)
        std::ofstream(std::filesystem::path{folder} / (std::string{name} + ".pdf"), std::ios::binary)
            << bytes;
}

}  // namespace

int main(int count, char** arguments) {
    const char* folder = count > 1 ? arguments[1] : nullptr;
    const auto start = std::clock();
    const fonts::Library library;
    fmt::print("typefaces {:.2f} ms\n", milliseconds_since(start));
    measure("first", sample::report(), library, 1, nullptr);
    measure("report", sample::report(), library, 20, folder);
    measure("long-table", long_table(), library, 5, folder);
    measure("book", book(), library, 1, folder);
}
