#include "other_readers.hpp"

#include <algorithm>
#include <sstream>

#include "tagged_pdf.hpp"
#include "write/finished_file.hpp"

namespace casebook::pdf_check {
namespace {

// Without spaces and hyphens, which programs put in and leave out as they see fit.
std::string bare(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool soft_hyphen = text.compare(at, 2, "\u00AD") == 0;
        const bool no_break_space = text.compare(at, 2, "\u00A0") == 0;
        const bool mark_of_direction =
            text.compare(at, 3, "\u202A") >= 0 && text.compare(at, 3, "\u202E") <= 0;
        if (soft_hyphen || no_break_space) {
            ++at;
        } else if (mark_of_direction) {
            at += 2;
        } else if (std::string_view{" \t\r\n\f-"}.find(text[at]) == std::string_view::npos) {
            result += text[at];
        }
    }
    return result;
}

std::map<char, long> letters(const std::string& text) {
    std::map<char, long> result;
    for (const char byte : text) ++result[byte];
    return result;
}

// The quoted lines of `pdfinfo -struct-text`.
std::string quoted(const std::string& answer) {
    std::string result;
    std::istringstream lines(answer);
    bool open = false;
    for (std::string line; std::getline(lines, line);) {
        if (!open) {
            const std::size_t begin = line.find_first_not_of(' ');
            if (begin == line.npos || line[begin] != '"') continue;
            line.erase(0, begin + 1);
        }
        open = !line.ends_with('"');
        if (!open) line.pop_back();
        result += line;
    }
    return result;
}

std::string first_difference(const std::string& one, const std::string& other) {
    const auto [here, there] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const auto at = static_cast<std::size_t>(here - one.begin());
    const std::size_t from = at < 20 ? 0 : at - 20;
    return "“" + one.substr(from, 60) + "” beside “" + other.substr(std::min(from, other.size()), 60) + "”";
}

}  // namespace

std::vector<std::string> disagreements(std::string_view bytes) {
    std::vector<std::string> result;
    const TaggedPdf pdf(bytes);
    const std::string tree = pdf.elements.empty() ? "" : bare(pdf.text_of(0));
    const test::FinishedFile file(bytes, ".pdf");
    const std::string structure = bare(quoted(file.ask("pdfinfo -struct-text")));
    if (structure != tree) result.push_back("pdfinfo -struct-text: " + first_difference(tree, structure));
    std::string all = tree;
    for (const Page& page : pdf.pages)
        for (const Sequence& sequence : page.sequences)
            if (sequence.artifact) all += bare(sequence.text);
    for (const auto& [program, after] : std::vector<std::pair<std::string, std::string>>{
             {R"(sh -c 'mutool draw -q -F txt "$0" 2> /dev/null')", ""}, {"pdftotext -enc UTF-8", "-"}}) {
        const std::string read = bare(file.ask(program, after));
        if (letters(read) != letters(all)) {
            result.push_back(program + " reads " + std::to_string(read.size()) +
                             " bytes of letters, the structure " + std::to_string(all.size()));
        }
    }
    return result;
}

}  // namespace casebook::pdf_check
