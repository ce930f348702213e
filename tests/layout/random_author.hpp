// Makes papers of every kind of block and of running text, at random.
#pragma once

#include <cstdlib>
#include <limits>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/references.hpp"

namespace casebook::test {

/// Seeds of random papers: 1 to `usual`, or as many from another start as the variable CASEBOOK_SEEDS says
/// (`4000:500`).
inline std::vector<unsigned> seeds(unsigned usual) {
    unsigned first = 1;
    unsigned count = usual;
    if (const char* const wished = std::getenv("CASEBOOK_SEEDS")) {
        const std::string text = wished;
        first = static_cast<unsigned>(std::stoul(text));
        if (const auto colon = text.find(':'); colon != std::string::npos)
            count = static_cast<unsigned>(std::stoul(text.substr(colon + 1)));
    }
    std::vector<unsigned> result;
    for (unsigned i = 0; i < count; ++i) result.push_back(first + i);
    return result;
}

/// Each of its words is another one, so that it can be looked for.
class RandomAuthor {
  public:
    /// `most_columns` of a table: in large print many would part every word between letters.
    explicit RandomAuthor(unsigned seed, int most_columns = 14)
        : random_(seed), most_columns_(most_columns) {}

    document::Document paper() {
        document::Document paper;
        if (chance(4)) paper.title = words_of(number(1, 12));
        if (chance(3)) paper.subtitle = words_of(number(1, 20));
        paper.author = chance(2) ? "A School" : "";
        paper.language = chance(8) ? "ar" : "en-GB";
        // In Arabic letters, whose face says that they need more than a line of Latin ones has.
        paper.date = paper.language == "en-GB" && chance(2) ? "2025-07-18" : "";
        paper.audience_line = chance(2) ? "For governors" : "";
        paper.stamp = chance(5) ? words_of(number(1, 30)) : "";
        if (chance(8)) paper.blocks.push_back({cover()});
        for (document::Block& one : blocks(number(0, 25), 0)) paper.blocks.push_back(std::move(one));
        document::number_figures(paper, {});
        return paper;
    }

    /// The words of the running text, in order; those of notes in the margin and at the foot of pages; the
    /// entries of the index; whether there is an index.
    [[nodiscard]] const std::vector<std::string>& said() const { return said_; }
    [[nodiscard]] const std::set<std::string>& noted() const { return noted_; }
    [[nodiscard]] const std::set<std::string>& entries() const { return entries_; }
    [[nodiscard]] bool has_index() const { return has_index_; }

  private:
    using Text = document::Text;
    using Inlines = document::Inlines;
    using Blocks = document::Blocks;

    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
    bool chance(int one_in) { return number(1, one_in) == 1; }

    std::string word() {
        std::string word = "w" + std::to_string(said_.size() + noted_.size());
        if (long_words_ && chance(60)) word += std::string(static_cast<std::size_t>(number(40, 400)), 'm');
        word += "x";
        if (in_note_)
            noted_.insert(word);
        else
            said_.push_back(word);
        return word;
    }
    std::string words_of(int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += (i > 0 ? " " : "") + word();
        return text;
    }
    std::string known_anchor() { return "a" + std::to_string(number(0, 40)); }
    std::string new_anchor() { return chance(2) ? "a" + std::to_string(anchors_++) : std::string{}; }

    Inlines inlines(int count, int depth = 0) {
        Inlines result;
        while (count > 0) {
            const int now = std::min(count, number(1, 15));
            count -= now;
            for (document::Inline& one : inline_of(now, count > 0 ? " " : "", depth))
                result.push_back(std::move(one));
        }
        return result;
    }
    // Words in some dress, and what may hang on them.
    Inlines inline_of(int count, const std::string& space, int depth) {
        const auto inner = [&] {
            Inlines text =
                depth < 3 && chance(3) ? inlines(count, depth + 1) : document::words(words_of(count));
            if (!space.empty()) text.push_back({Text{space}});
            return text;
        };
        switch (number(0, 15)) {
            case 0:
                return {{document::Emphasis{inner()}}};
            case 1:
                return {{document::Strong{inner()}}};
            case 2:
                return {{document::Code{words_of(count) + space}}};
            case 3:
                return {link(count, space)};
            case 4:
                return {{document::Language{chance(2) ? "cy" : "ar", inner()}}};
            case 5:
                return {{Text{words_of(count) + space}}, {document::LineBreak{}}};
            case 6:
                return {{Text{words_of(count)}}, note(), {Text{space}}};
            case 7:
                return {{Text{words_of(count)}}, margin_note(), {Text{space}}};
            case 8:
                return {{document::Target{new_anchor()}}, {Text{words_of(count) + space}}};
            case 9:
                return {{Text{words_of(count)}}, index_mark(), {Text{space}}};
            case 10:
                return {{Text{words_of(count) + " "}}, reference(), {Text{space}}};
            default:
                return {{Text{words_of(count) + space}}};
        }
    }
    document::Inline link(int count, const std::string& space) {
        const std::string target = chance(2) ? "https://example.org/a page?q=ü" : "#" + known_anchor();
        return {document::Link{target, document::words(words_of(count) + space)}};
    }
    document::Inline note() {
        if (in_note_ || chance(2)) return {Text{}};
        in_note_ = true;
        document::Note note{inlines(number(0, 40), 2)};
        in_note_ = false;
        return {std::move(note)};
    }
    document::Inline margin_note() {
        if (in_note_ || !wants_margin_) return {Text{}};
        in_note_ = true;
        long_words_ = false;
        document::MarginNote note{inlines(number(0, 12), 3)};
        long_words_ = true;
        in_note_ = false;
        return {std::move(note)};
    }
    document::Inline index_mark() {
        const auto entry = [&] {
            const std::string entry = "e" + std::to_string(number(0, 30)) + "x";
            entries_.insert(entry);
            return entry;
        };
        document::IndexMark mark{entry()};
        if (chance(3)) mark.below = entry();
        if (chance(4)) mark.see_also = entry();
        return {std::move(mark)};
    }
    document::Inline reference() {
        const auto mention = static_cast<document::Mention>(number(0, 2));
        document::Reference reference{known_anchor(), mention, {}};
        if (mention == document::Mention::page) {
            // Where it leads nowhere its words are left.
            reference.content = document::words("somewhere");
        } else {
            reference.content = document::words(words_of(number(1, 4)));
        }
        return {std::move(reference)};
    }

    Blocks blocks(int count, int depth) {
        Blocks result;
        for (int i = 0; i < count; ++i) {
            document::Block next = block(depth);
            // As every paper does.
            if (std::holds_alternative<document::Index>(next.kind))
                result.push_back({document::Heading{2, document::words(word())}});
            result.push_back(std::move(next));
        }
        return result;
    }
    document::Block block(int depth) {
        switch (number(0, depth > 2 ? 4 : 14)) {
            case 0:
                return {document::Heading{number(1, 6), inlines(number(1, 15)), new_anchor()}};
            case 1:
                return {document::List{chance(2), number(0, 120), items(depth)}};
            case 2:
                return {table(depth)};
            case 3:
                return {picture()};
            case 5: {
                Blocks content = blocks(number(0, 3), depth + 1);
                return {document::Quotation{std::move(content), inlines(number(0, 5))}};
            }
            case 6: {
                Inlines title = inlines(number(0, 6));
                return {document::Callout{static_cast<document::CalloutKind>(number(0, 3)), std::move(title),
                                          blocks(number(0, 4), depth + 1)}};
            }
            case 7:
                return {preformatted()};
            case 8:
                return {definitions()};
            case 9:
                return {chart()};
            case 10:
                return {document::PageBreak{}};
            case 11:
                return {document::Contents{number(1, 4)}};
            case 12:
                if (!chance(4)) return {preformatted()};
                has_index_ = true;
                return {document::Index{}};
            default:
                return {document::Paragraph{inlines(number(0, 150)),
                                            static_cast<document::ParagraphStyle>(number(0, 2))}};
        }
    }
    std::vector<Blocks> items(int depth) {
        std::vector<Blocks> result(static_cast<std::size_t>(number(0, 6)));
        for (Blocks& item : result) item = blocks(number(0, 2), depth + 1);
        return result;
    }
    document::Table table(int depth) {
        long_words_ = false;  // a row too tall for a page is parted, and its cells with it
        document::Table table;
        table.caption = inlines(number(0, 8));
        if (!table.caption.empty()) table.anchor = new_anchor();
        // One too wide for an upright page is turned to its side.
        const bool wide = depth == 0 && most_columns_ >= 10 && chance(6);
        const int columns = wide ? number(10, most_columns_) : number(0, std::min(7, most_columns_));
        for (int i = 0; i < columns; ++i)
            table.columns.push_back(
                {inlines(number(0, 3), 2), static_cast<document::Alignment>(number(0, 2))});
        const int rows = number(0, wide ? 12 : 60);
        for (int i = 0; i < rows; ++i) {
            std::vector<Inlines> row;
            for (int k = 0; k < columns; ++k) {
                Inlines cell = chance(4) ? document::words(std::to_string(number(-200, 4000)) + "." +
                                                           std::to_string(number(0, 99)))
                                         : inlines(number(0, 4), 2);
                row.push_back(std::move(cell));
            }
            table.rows.push_back(std::move(row));
        }
        table.row_heads = chance(2);
        long_words_ = true;
        return table;
    }
    document::Preformatted preformatted() {
        std::string text = words_of(number(0, 5)) + "\n\n";
        text += words_of(number(1, 30));
        return {text};
    }
    document::Definitions definitions() {
        document::Definitions result;
        const int count = number(0, 5);
        for (int i = 0; i < count; ++i) {
            Inlines term = inlines(number(0, 6));
            Inlines meaning = inlines(number(0, 60));
            result.items.push_back({std::move(term), std::move(meaning)});
        }
        return result;
    }
    // Two pixels of red and green.
    static document::Picture pixels() {
        static constexpr unsigned char png[] = {
            0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44,
            0x52, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x7b,
            0x40, 0xe8, 0xdd, 0x00, 0x00, 0x00, 0x0f, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x38,
            0xa0, 0xa0, 0xa0, 0x70, 0x40, 0x01, 0x00, 0x07, 0xa7, 0x02, 0x01, 0xbb, 0x3f, 0x0f, 0x7c,
            0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
        document::Picture picture;
        picture.name = "picture.png";
        picture.media_type = "image/png";
        picture.bytes = std::make_shared<const std::string>(reinterpret_cast<const char*>(png), sizeof png);
        return picture;
    }
    document::Picture picture() {
        document::Picture picture = pixels();
        if (chance(5)) picture.bytes = nullptr;
        picture.width = number(0, 3000);
        picture.height = number(0, 3000);
        const bool is_drawn = picture.bytes != nullptr && picture.width > 0 && picture.height > 0;
        if (!chance(3)) picture.alternative = is_drawn ? "Two fields" : words_of(number(1, 5));
        picture.caption = inlines(number(0, 8));
        if (!picture.caption.empty()) picture.anchor = new_anchor();
        return picture;
    }
    document::Cover cover() {
        document::Cover cover;
        cover.logo = pixels();
        cover.logo.width = number(0, 800);
        cover.logo.height = number(1, 800);
        cover.logo.alternative = "A logo";
        cover.content = blocks(number(0, 3), 2);
        return cover;
    }
    document::Chart chart() {
        using namespace document;
        Chart chart;
        chart.caption = inlines(number(0, 8));
        if (!chart.caption.empty()) chart.anchor = new_anchor();
        const double wild[] = {std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::infinity(), 1e30};
        const bool is_wild = chance(10);
        const double width = number(100, 900);
        const double height = number(50, 1500);
        chart.drawing.width = is_wild ? wild[number(0, 2)] : width;
        chart.drawing.height = height;
        chart.drawing.alternative = is_wild ? words_of(number(1, 5)) : "It rose.";
        const auto add = [&](Mark mark) { chart.drawing.marks.push_back(std::move(mark)); };
        const auto ink = [&] { return static_cast<Ink>(number(0, 5)); };
        for (int i = number(0, 30); i > 0; --i) {
            const Point point{number(0, 100) / 100.0 * width, number(0, 100) / 100.0 * height};
            const Point inner{0.1 * width + 0.8 * point.x, 0.1 * height + 0.8 * point.y};
            if (chance(8)) {
                add(Line{{wild[number(0, 2)], 1}, point});
                add(Bar{point, wild[number(0, 2)], 1});
                add(Label{{1, wild[number(0, 2)]}, "never"});
                add(Path{{point, {wild[number(0, 2)], 1}}});
                add(Marker{point, wild[number(0, 2)]});
            }
            add(Line{point, {point.x / 2, point.y / 3}, 0.75, ink(), chance(2)});
            add(Bar{{point.x / 2, point.y / 2},
                    point.x / 2 + 1e-3,
                    point.y / 2 + 1e-3,
                    ink(),
                    static_cast<Pattern>(number(0, 3))});
            add(Path{{point, {point.x / 2, point.y / 3}, {point.x / 3, point.y / 2}},
                     1.5,
                     ink(),
                     chance(2),
                     chance(2)});
            add(Marker{inner, 5, static_cast<document::Shape>(number(0, 3)), ink(), chance(2)});
            if (chance(4) && !is_wild && width > 200)
                add(Label{{width / 2, 0.2 * height + 0.7 * inner.y},
                          short_word(),
                          8,
                          static_cast<Anchor>(number(0, 2)),
                          chance(2),
                          ink()});
        }
        chart.table.columns = {{words("Term")}, {words("Share"), Alignment::end}};
        chart.table.rows = {{words("Autumn"), words("12.5")}, {words("Spring"), words("7")}};
        return chart;
    }
    std::string short_word() {
        long_words_ = false;
        std::string one = word();
        long_words_ = true;
        return one;
    }

    std::mt19937 random_;
    int most_columns_;
    bool long_words_ = true;
    bool in_note_ = false;
    bool wants_margin_ = number(0, 2) == 0;
    bool has_index_ = false;
    int anchors_ = 0;
    std::vector<std::string> said_;
    std::set<std::string> noted_;
    std::set<std::string> entries_;
};

}  // namespace casebook::test
