#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>

#include "../layout/random_author.hpp"
#include "layout/lay_out.hpp"
#include "layout/variants.hpp"
#include "pdf_check/rules.hpp"
#include "write/pdf.hpp"
#include "write/pdf_read_back.hpp"

namespace {

using namespace casebook;

// Only their beginnings: one longer than a line is cut between letters.
std::set<std::string> words_in(const std::vector<std::string>& texts) {
    static const std::regex word("w[0-9]+(?=[mx])");
    std::set<std::string> found;
    for (const std::string& text : texts)
        found.insert(std::sregex_token_iterator(text.begin(), text.end(), word), {});
    return found;
}

// Each paper in another way of printing.
layout::PageStyle style_for(unsigned seed) {
    layout::PageStyle style;
    const auto variants = layout::all_variants();
    const std::size_t choice = seed % (variants.size() + 2);
    if (choice < variants.size()) return variants[choice].of(style);
    style.justified = choice == variants.size();
    return style;
}

}  // namespace

TEST_CASE("any paper, however printed, is a sound tagged file that holds each of its words") {
    const fonts::Library library;
    for (const unsigned seed : test::seeds(40)) {
        const layout::PageStyle style = style_for(seed);
        test::RandomAuthor author(seed, style.body.size > 12 ? 3 : 14);
        document::Document paper = author.paper();
        if (paper.title.empty()) paper.title = "A paper";
        diagnostics::Diagnostics diagnostics;
        const std::string bytes =
            write::pdf(layout::lay_out(paper, style, library, diagnostics), diagnostics);
        CAPTURE(seed);
        CHECK(diagnostics.all().empty());
        CHECK(pdf_check::complaint_lines(bytes) == std::vector<std::string>{});
        const write::PdfTexts texts = write::read_back(bytes);
        CHECK(texts.unreadable.empty());
        std::vector<std::string> all = author.said();
        all.insert(all.end(), author.noted().begin(), author.noted().end());
        const std::set<std::string> said = words_in(all);
        std::set<std::string> printed = words_in(texts.pages);
        for (const write::PdfString& string : texts.strings)
            if (string.where.starts_with("page ")) printed.merge(words_in({string.text}));
        std::vector<std::string> different;
        std::ranges::set_symmetric_difference(said, printed, std::back_inserter(different));
        CHECK(different == std::vector<std::string>{});
    }
}
