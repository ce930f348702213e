// The same words as 200 two-page reports, a book, and papers of 200 to 2,000 pages: by Casebook, and by
// libharu alone (untagged, no font embedded, lines cut by counting letters), which is the floor. With a
// folder as its argument it writes the words there as Typst markup, for `bench/print.sh` to set by Typst.
#include <fmt/format.h>
#include <hpdf.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>

#include "layout/lay_out.hpp"
#include "write/pdf.hpp"

namespace {

using namespace casebook;

constexpr const char* sentences[] = {
    "Two learning mentors worked with 45 pupils for a term or longer, most of them in the mornings.",
    "Attendance of the pupils with two measurements rose by 3.1 percentage points; we cannot say how much of "
    "this is "
    "due to mentoring.",
    "The time between a referral and the first meeting was eight school days in the middle half of cases.",
    "Eight pupils attended less often than before, and what was tried next is told in the case studies.",
    "Families were visited 38 times and called 120 times, the first call on the first morning of absence.",
    "One mentor has finished the induction; the other is two thirds through the apprenticeship.",
    "There is no comparison group, since pupils are referred when things are at their worst."};

/// Headings and paragraphs, the same for every program.
struct Words {
    std::string title = "Report on learning mentoring";
    struct Part {
        std::string heading;
        std::vector<std::string> paragraphs;
    };
    std::vector<Part> parts;
};

Words words(std::size_t parts) {
    Words result;
    std::size_t next = 0;
    for (std::size_t i = 0; i < parts; ++i) {
        Words::Part part{fmt::format("Part {} of the year", i + 1), {}};
        for (int k = 0; k < 3; ++k) {
            std::string paragraph;
            for (int s = 0; s < 5; ++s) paragraph += std::string{sentences[next++ * 3 % 7]} + " ";
            part.paragraphs.push_back(paragraph);
        }
        result.parts.push_back(std::move(part));
    }
    return result;
}

document::Document paper(const Words& words) {
    document::Document paper;
    paper.title = words.title;
    paper.date = "2025-07-18";
    paper.audience_line = "For governors";
    for (const Words::Part& part : words.parts) {
        paper.blocks.push_back({document::Heading{2, document::words(part.heading)}});
        for (const std::string& paragraph : part.paragraphs)
            paper.blocks.push_back({document::Paragraph{document::words(paragraph)}});
    }
    return paper;
}

std::string typst(const Words& words) {
    std::string text =
        "#set document(title: \"" + words.title + "\")\n#set text(lang: \"en\", font: \"Lato\", size: " +
        "10.5pt)\n#set page(paper: \"a4\", margin: 2.7cm, numbering: \"1\")\n= " + words.title + "\n";
    for (const Words::Part& part : words.parts) {
        text += "== " + part.heading + "\n";
        for (const std::string& paragraph : part.paragraphs) text += paragraph + "\n\n";
    }
    return text;
}

struct Made {
    std::size_t bytes = 0;
    std::size_t pages = 0;
};

Made by_casebook(const Words& words, const fonts::Library& library) {
    diagnostics::Diagnostics nobody_asked;
    const layout::Pages pages = layout::lay_out(paper(words), {}, library, nobody_asked);
    return {write::pdf(pages).size(), pages.pages.size()};
}

void stop(HPDF_STATUS error, HPDF_STATUS, void*) {
    throw std::runtime_error(fmt::format("libharu: error {}", error));
}

Made by_libharu(const Words& words) {
    HPDF_Doc file = HPDF_New(stop, nullptr);
    HPDF_SetCompressionMode(file, HPDF_COMP_ALL);
    HPDF_Font font = HPDF_GetFont(file, "Helvetica", nullptr);
    HPDF_Page page = nullptr;
    double y = 0;
    std::size_t pages = 0;
    const auto line = [&](std::string_view text) {
        if (y < 80) {
            if (page != nullptr) HPDF_Page_EndText(page);
            page = HPDF_AddPage(file);
            ++pages;
            HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
            HPDF_Page_BeginText(page);
            HPDF_Page_SetFontAndSize(page, font, 10.5F);
            HPDF_Page_MoveTextPos(page, 76, 760);
            y = 760;
        }
        HPDF_Page_ShowText(page, std::string{text}.c_str());
        HPDF_Page_MoveTextPos(page, 0, -15);
        y -= 15;
    };
    line(words.title);
    for (const Words::Part& part : words.parts) {
        line(part.heading);
        for (std::string_view rest : part.paragraphs) {
            constexpr std::size_t letters = 88;
            while (rest.size() > letters) {
                const std::size_t end = rest.rfind(' ', letters);
                line(rest.substr(0, end));
                rest.remove_prefix(end + 1);
            }
            line(rest);
        }
    }
    HPDF_Page_EndText(page);
    HPDF_SaveToStream(file);
    const Made made{HPDF_GetStreamSize(file), pages};
    HPDF_Free(file);
    return made;
}

/// Runs the work in a process of its own, so that its memory is its own, and prints what it cost.
void measure(const std::string& name, int times, const std::function<Made()>& work) {
    std::fflush(stdout);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto start = std::chrono::steady_clock::now();
        Made made;
        for (int i = 0; i < times; ++i) made = work();
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
        rusage usage{};
        ::getrusage(RUSAGE_SELF, &usage);
        const auto seconds = [](const timeval& time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        };
        const double cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
        fmt::print(
            "{:30} CPU {:7.3f} s  wall {:7.3f} s  peak {:6.1f} MB  {:5} pages  {:8.1f} KB  {:7.0f} pages/s\n",
            name, cpu, wall.count(), static_cast<double>(usage.ru_maxrss) / 1024, made.pages,
            static_cast<double>(made.bytes) / 1024, static_cast<double>(made.pages) * times / cpu);
        std::fflush(stdout);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (status != 0) throw std::runtime_error(name + " failed");
}

constexpr std::size_t parts_of_a_report = 4;
constexpr std::size_t parts_of_a_book = 960;

}  // namespace

int main(int count, char** arguments) {
    const Words report = words(parts_of_a_report);
    const Words book = words(parts_of_a_book);
    if (count > 1) {
        const std::filesystem::path folder = arguments[1];
        std::ofstream(folder / "report.typ") << typst(report);
        std::ofstream(folder / "book.typ") << typst(book);
    }
    measure("200 reports, libharu alone", 200, [&] { return by_libharu(report); });
    measure("200 reports, Casebook", 200, [&] {
        static const fonts::Library library;
        return by_casebook(report, library);
    });
    measure("a book, libharu alone", 1, [&] { return by_libharu(book); });
    measure("a book, Casebook", 1, [&] { return by_casebook(book, fonts::Library()); });
    for (const std::size_t parts : {480U, 2'400U, 4'800U}) {
        const Words long_paper = words(parts);
        measure(fmt::format("{} parts, Casebook", parts), 1,
                [&] { return by_casebook(long_paper, fonts::Library()); });
    }
}
