// Says what is wrong with the structure of PDF files: `check_pdf FILE…`; 1 where there is anything.
// `check_pdf --marks FILE` lists each piece of marked content that the structure holds, as JSON, one a line.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <qpdf/JSON.hh>

#include "rules.hpp"

namespace {

using namespace casebook::pdf_check;

std::string bytes_of(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void list_mark(const TaggedPdf& pdf, std::size_t element, const Mark& mark) {
    std::string roles;
    for (std::size_t one = element; one != none; one = pdf.elements[one].parent)
        roles = pdf.elements[one].role + (roles.empty() ? "" : "/") + roles;
    std::string text;
    for (const Sequence& sequence : pdf.pages[mark.page].sequences)
        if (sequence.number == mark.number) text += sequence.text;
    std::printf("{\"page\": %zu, \"mark\": %d, \"roles\": %s, \"text\": %s}\n", mark.page + 1, mark.number,
                JSON::makeString(roles).unparse().c_str(), JSON::makeString(text).unparse().c_str());
}

void list_marks(const char* path) {
    const TaggedPdf pdf(bytes_of(path));
    for (std::size_t i = 0; i < pdf.elements.size(); ++i)
        for (const Kid& kid : pdf.elements[i].kids)
            if (kid.mark) list_mark(pdf, i, *kid.mark);
}

int tell_complaints(const char* path) {
    int faults = 0;
    for (const std::string& line : complaint_lines(bytes_of(path))) {
        std::printf("%s: %s\n", path, line.c_str());
        ++faults;
    }
    return faults;
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 3 && std::string_view{arguments[1]} == "--marks") {
        list_marks(arguments[2]);
        return 0;
    }
    int faults = 0;
    for (int i = 1; i < count; ++i) faults += tell_complaints(arguments[i]);
    return faults == 0 ? 0 : 1;
}
