#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "fonts/utf8.hpp"
#include "layout/lay_out.hpp"
#include "layout/rich_text.hpp"

namespace {

using namespace casebook;
using namespace casebook::document;

// Text that nobody would write: scripts of all directions, marks, joiners, controls and very long words.
class Writer {
  public:
    Writer(unsigned seed, bool with_tables) : random_(seed), with_tables_(with_tables) {}

    Document paper() {
        constexpr const char* languages[] = {"en-GB", "ar", "ur", "he", "bn", "zh", "cy", "not a tag", ""};
        Document paper;
        paper.language = languages[number(0, 8)];
        paper.title = number(0, 1) == 0 ? text(4) : "";
        paper.audience_line = text(3);
        for (int i = number(0, 8); i > 0; --i) paper.blocks.push_back(block(0));
        return paper;
    }

  private:
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }

    std::string word() {
        static const std::vector<std::string> words{"mentor",
                                                    "attendance",
                                                    "co-operation",
                                                    "مُحَمَّد",
                                                    "علاء",
                                                    "الله",
                                                    "شرۍ",
                                                    "فاطمہ",
                                                    "שָׁלוֹם",
                                                    "שרה",
                                                    "নেহা",
                                                    "ক্ষেত্র",
                                                    "गुरप्रीत",
                                                    "ਗੁਰਪ੍ਰੀਤ",
                                                    "王小明",
                                                    "ひらがな",
                                                    "한국어",
                                                    "ไทยภาษา",
                                                    "Ọláolú",
                                                    "Nguyễn",
                                                    "e\u0301\u0323\u0308",
                                                    "👩🏽‍🏫",
                                                    "❤\uFE0F",
                                                    "𓀀",
                                                    "\u200Fا\u200E",
                                                    "\u202Eabc\u202C",
                                                    "\u2066x\u2069",
                                                    "at\u00ADtend\u00ADance",
                                                    "a\u200Bb",
                                                    "a\u200Db",
                                                    "\xFF\xFE",
                                                    "\u0301",
                                                    "(",
                                                    "אב(",
                                                    ")",
                                                    "12,5",
                                                    "5 %",
                                                    "٣٤",
                                                    "–",
                                                    "\u00A0",
                                                    "\u2028",
                                                    "www.example.org/a?b=c",
                                                    "\t",
                                                    "fi",
                                                    "\uFEFF",
                                                    "a/b"};
        const std::string& chosen =
            words[static_cast<std::size_t>(number(0, static_cast<int>(words.size()) - 1))];
        if (number(0, 150) != 0) return chosen;
        std::string long_word;
        while (long_word.size() < 10'000) long_word += chosen;
        return long_word;
    }
    std::string text(int most) {
        std::string text;
        for (int i = number(0, most); i > 0; --i) text += word() + (number(0, 3) == 0 ? "" : " ");
        return text;
    }
    Inlines inlines(int most) {
        Inlines result;
        for (int i = number(0, 4); i > 0; --i) {
            switch (number(0, 6)) {
                case 0:
                    result.push_back({Strong{words(text(most))}});
                    break;
                case 1:
                    result.push_back({Language{number(0, 1) == 0 ? "ur" : "en", words(text(most))}});
                    break;
                case 2:
                    result.push_back({Code{text(most)}});
                    break;
                case 3:
                    result.push_back({LineBreak{}});
                    break;
                default:
                    result.push_back({Text{text(most)}});
            }
        }
        return result;
    }
    Block block(int depth) {
        switch (number(0, depth > 8 ? 2 : 7)) {
            case 0:
                return {Heading{number(2, 6), inlines(6)}};
            case 3:
            case 4: {
                List list{.ordered = number(0, 1) == 0, .start = number(0, 9), .items = {}};
                for (int i = number(0, 3); i > 0; --i) list.items.push_back({block(depth + 1)});
                return {list};
            }
            case 5:
                return {Quotation{{block(depth + 1)}, inlines(3)}};
            case 6: {
                if (!with_tables_) return {Paragraph{inlines(20)}};
                Table table;
                for (int i = number(0, 8); i > 0; --i)
                    table.columns.push_back({inlines(2), static_cast<Alignment>(number(0, 2))});
                for (int i = number(0, 5); i > 0; --i) {
                    table.rows.emplace_back();
                    for (std::size_t k = 0; k < table.columns.size(); ++k)
                        table.rows.back().push_back(inlines(4));
                }
                return {table};
            }
            case 7: {
                Definitions definitions;
                Inlines term = inlines(4);
                term.insert(term.begin(), {Text{"Term "}});
                definitions.items.push_back({std::move(term), inlines(20)});
                return {definitions};
            }
            default:
                return {Paragraph{inlines(80), static_cast<ParagraphStyle>(number(0, 2))}};
        }
    }

    std::mt19937 random_;
    bool with_tables_;
};

// All letters of running text as a reader of the source meets them, without what is never drawn and without
// spaces, since those between lines may be many or none.
std::string bare(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t character = fonts::next_character(text, at);
        const bool unseen = character == ' ' || character == '\n' || character == 0xAD || character == 0x200B;
        if (!unseen) result.append(text.substr(begin, at - begin));
    }
    return result;
}

void gather(const Inlines& content, std::string& into) {
    layout::Structure structure;
    into += bare(layout::rich(content, {}, layout::Structure::root(), structure).text);
}

void gather(const Block& block, std::string& into) {
    if (const auto* heading = std::get_if<Heading>(&block.kind)) gather(heading->content, into);
    if (const auto* paragraph = std::get_if<Paragraph>(&block.kind)) gather(paragraph->content, into);
    if (const auto* list = std::get_if<List>(&block.kind)) {
        for (const Blocks& item : list->items) {
            for (const Block& inner : item) gather(inner, into);
        }
    }
    if (const auto* quotation = std::get_if<Quotation>(&block.kind)) {
        for (const Block& inner : quotation->content) gather(inner, into);
        if (plain(quotation->attribution).find_first_not_of(" \t\r\n") != std::string::npos) into += "—";
        gather(quotation->attribution, into);
    }
    if (const auto* definitions = std::get_if<Definitions>(&block.kind)) {
        for (const Definition& definition : definitions->items) {
            gather(definition.term, into);
            gather(definition.meaning, into);
        }
    }
    if (const auto* table = std::get_if<Table>(&block.kind)) {
        for (const auto& column : table->columns) gather(column.head, into);
        for (const auto& row : table->rows) {
            for (const Inlines& cell : row) gather(cell, into);
        }
    }
}

// The letters of the pages in the order in which they are painted, without the marks of lists; complains of a
// box that leaves its page.
std::string printed_on(const layout::Pages& pages) {
    std::vector<std::string> by_node(pages.nodes.size());
    std::vector<std::pair<layout::NodeId, std::string>> pieces;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Box& box : page.boxes) {
            const auto* text = std::get_if<layout::Text>(&box.shape);
            if (text == nullptr) continue;
            const layout::Rect area = layout::extent(box);
            constexpr double hair = 0.6;
            if (area.x < -hair || area.x + area.width > page.width + hair || area.y < -hair ||
                area.y + area.height > page.height + hair)
                FAIL_CHECK("a box at " << area.x << "," << area.y << " " << area.width << "×" << area.height
                                       << " leaves its page: " << layout::letters(*text).substr(0, 60));
            if (box.node == layout::no_node) continue;
            pieces.emplace_back(box.node, bare(layout::letters(*text)));
            by_node[box.node] += pieces.back().second;
        }
    }
    std::string printed;
    for (const auto& [node, text] : pieces) {
        const bool mark = pages.nodes[node].role == layout::Role::label && !by_node[node].starts_with("Term");
        if (!mark) printed += text;
    }
    return printed;
}

std::string wanted_of(const Document& paper) {
    std::string wanted = bare(layout::rich(paper.title, {}, layout::no_node).text);
    for (const Block& block : paper.blocks) gather(block, wanted);
    return wanted;
}

std::string sorted(std::string text) {
    std::sort(text.begin(), text.end());
    return text;
}

}  // namespace

TEST_CASE("text in any script comes out as it went in, letter for letter in the order of reading") {
    const fonts::Library library;
    for (unsigned seed = 1; seed <= 160; ++seed) {
        // At the end of a page the cells of one row are parted side by side, so there letters are only
        // counted.
        const bool with_tables = seed % 2 == 0;
        const Document paper = Writer(seed, with_tables).paper();
        diagnostics::Diagnostics diagnostics;
        const layout::Pages pages = layout::lay_out(paper, {}, library, diagnostics);
        CAPTURE(seed);
        const std::string printed = printed_on(pages);
        const std::string wanted = wanted_of(paper);
        if (with_tables) {
            CHECK((sorted(printed) == sorted(wanted)));
            continue;
        }
        const auto [missing, instead] =
            std::mismatch(wanted.begin(), wanted.end(), printed.begin(), printed.end());
        if (missing != wanted.end() || instead != printed.end()) {
            const auto at = static_cast<std::size_t>(missing - wanted.begin());
            FAIL_CHECK("from byte " << at << " wanted " << wanted.substr(at, 80) << ", printed "
                                    << printed.substr(std::min(at, printed.size()), 80));
        }
    }
}
