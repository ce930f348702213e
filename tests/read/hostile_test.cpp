#include <ctime>
#include <random>

#include <catch2/catch.hpp>

#include "cases.hpp"
#include "read/faults.hpp"
#include "read/markdown.hpp"
#include "read/text.hpp"
#include "read/yaml.hpp"

using namespace casebook;

namespace {

const std::filesystem::path here = std::filesystem::path{CASEBOOK_SOURCE_DIR} / "tests" / "read";

std::string repeated(const std::string& piece, std::size_t size) {
    std::string result;
    while (result.size() < size) result += piece;
    return result;
}

double processor_seconds(const std::function<void()>& work) {
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Far above what an honest machine needs, far below what a bomb takes.
constexpr double patience = 2.0;

}  // namespace

TEST_CASE("no Markdown of the largest size takes long") {
    const std::vector<std::string> pieces{"[",
                                          "![",
                                          "*",
                                          "*a ",
                                          "_a ",
                                          "`",
                                          "``` ",
                                          "<",
                                          "<!--",
                                          "[a](",
                                          "![[]()",
                                          "[a]: b\n",
                                          "> ",
                                          "- ",
                                          "|",
                                          "a|b\n",
                                          "x**",
                                          "a*",
                                          "**x [a*b**c*](d)",
                                          "\n- - - a",
                                          "{{",
                                          "{{a}} ",
                                          "`a|",
                                          "&amp;",
                                          "\\",
                                          "- a\n\n"};
    for (const std::string& piece : pieces)
        for (const std::string& form :
             {repeated(piece, 15'000) + "\n\n", repeated(piece + "\n", 30'000) + "\n\n"}) {
            INFO(piece);
            const std::string text = repeated(form, 250'000);
            CHECK(processor_seconds([&] {
                      diagnostics::Diagnostics diagnostics;
                      static_cast<void>(
                          read::read_markdown({text, 1, 1, "x.md", read::Purpose::words}, {}, diagnostics));
                  }) < patience);
        }
}

TEST_CASE("no YAML takes long, whatever it nests or repeats") {
    for (const std::string piece : {"[", "{", "- ", "? ", "a: ", "- a\n", "[a,", "{a: ", "&a ", "!a ", "\"",
                                    "'", "|\n", "*a ", "# ", "%A\n", "a: b\n"}) {
        INFO(piece);
        const std::string text = repeated(piece, 1'000'000);
        CHECK(processor_seconds([&] {
                  diagnostics::Diagnostics diagnostics;
                  static_cast<void>(read::parse_yaml({text, 1, 1}, diagnostics));
              }) < patience);
    }
}

TEST_CASE("no row takes long: a line of a hundred thousand quotation marks, or of separators") {
    for (const std::string piece : {"\"", "\"\"", ",", "\",\"", "\n", ";", "\"\n"}) {
        INFO(piece);
        const std::vector<read::InputFile> files{
            {"sessions.csv", "Date,Minutes,Mentor,Pupil,Kind\n" + repeated(piece, 100'000)}};
        CHECK(processor_seconds([&] {
                  diagnostics::Sources sources;
                  diagnostics::Diagnostics diagnostics;
                  static_cast<void>(read::read(files, {}, tests::case_today, sources, diagnostics));
              }) < patience);
    }
}

TEST_CASE(
    "a folder with damaged bytes is read without a crash, and every fault stands at a place that exists") {
    std::mt19937 random{20260115};
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(here / "cases"))
        if (entry.path().filename() != "too-many-values-in-yaml-are-refused") folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    for (int round = 0; round < 1500; ++round) {
        std::vector<read::InputFile> files =
            tests::case_folder(folders[below(folders.size())], here / "base");
        read::InputFile& file = files[below(files.size())];
        for (std::size_t flips = 1 + below(8); flips > 0 && !file.bytes.empty(); --flips) {
            const std::size_t place = below(file.bytes.size());
            if (below(3) == 0) {
                file.bytes.erase(place, 1 + below(4));
            } else if (below(3) == 0) {
                file.bytes.insert(place, file.bytes.substr(below(file.bytes.size()), below(40)));
            } else {
                file.bytes[place] = static_cast<char>(below(256));
            }
        }
        INFO("round " << round << ", " << file.path);
        diagnostics::Sources sources;
        diagnostics::Diagnostics diagnostics;
        const model::Model model = read::read(files, {}, tests::case_today, sources, diagnostics);
        static_cast<void>(read::read_words(files, {}, sources, diagnostics));
        for (const diagnostics::Diagnostic& one : diagnostics.all()) {
            // Only what is missing from the folder has no file.
            CHECK((!sources.name(one.where.file).empty() || one.id == read::faults::register_missing.id));
            if (one.where.column > 1 && sources.sheet(one.where.file).empty())
                CHECK(one.where.column <= read::characters(sources.line(one.where)) + 1);
            CHECK_FALSE(one.why.empty());
            CHECK_FALSE(one.mend.empty());
        }
        CHECK(read::valid_utf8(tests::dump(model)));
    }
}

TEST_CASE("a UPN is in no text that may be shown") {
    const std::string upn = "B801200005001";
    const std::vector<read::InputFile> files{
        {"register.csv",
         "Pupil,UPN,First name,Last name\nP001," + upn + ",Ann,Bell\nP002,\"" + upn + "\",Ben,Carr\n"}};
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    const model::Model model = read::read(files, {}, tests::case_today, sources, diagnostics);
    REQUIRE(model.pupils.size() == 2);
    CHECK(model.pupils[1].upn.value == upn);
    CHECK(sources.text(model.pupils[0].upn.where.file).find(upn) == std::string_view::npos);
    CHECK(sources.line(model.pupils[0].upn.where) == "P001,*************,Ann,Bell");
    CHECK(sources.line(model.pupils[1].upn.where) == "P002,\"*************\",Ben,Carr");
}
