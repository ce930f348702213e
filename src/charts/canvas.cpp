#include "charts/canvas.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "fonts/utf8.hpp"

namespace casebook::charts {

namespace {

constexpr char32_t joiner = 0x200D;
constexpr int virama_class = 9;  // of marks that tie the next letter to this one (Unicode, table of classes)
constexpr double between_labels = 6;

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = text.find_first_not_of(" \n\t", at);
        if (begin == text.npos) break;
        const auto end = std::min(text.find_first_of(" \n\t", begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        at = end;
    }
    return words;
}

bool ties_forward(char32_t character) {
    return character == joiner || u_getCombiningClass(static_cast<UChar32>(character)) == virama_class;
}

/// Where the letter that begins at `at` ends, with its marks.
std::size_t letter_end(std::string_view word, std::size_t at) {
    char32_t last = fonts::next_character(word, at);
    while (at < word.size()) {
        auto behind = at;
        const char32_t next = fonts::next_character(word, behind);
        const bool mark = (U_MASK(u_charType(static_cast<UChar32>(next))) & U_GC_M_MASK) != 0;
        if (!mark && next != joiner && !ties_forward(last)) break;
        last = next;
        at = behind;
    }
    return at;
}

/// Bytes of the longest beginning of `word` that fits; never half a letter, and never nothing.
std::size_t fitting(std::string_view word, double width, double size, const TextWidth& text_width) {
    auto fits = letter_end(word, 0);
    while (fits < word.size()) {
        const auto end = letter_end(word, fits);
        if (text_width(word.substr(0, end), size, false) > width) break;
        fits = end;
    }
    return fits;
}

/// Where a label of this width stands when it is centred at `x` but kept inside.
double left_edge(double x, double width, double left, double right) {
    return std::max(left, std::min(x - width / 2, right - width));
}

}  // namespace

Lines wrap(std::string_view text, double width, double size, const TextWidth& text_width) {
    Lines lines;
    std::string line;
    for (auto word : words_of(text)) {
        const auto longer = line.empty() ? std::string(word) : line + " " + std::string(word);
        if (text_width(longer, size, false) <= width) {
            line = longer;
            continue;
        }
        if (!line.empty()) lines.push_back(std::move(line));
        while (text_width(word, size, false) > width) {
            const auto length = fitting(word, width, size, text_width);
            if (length >= word.size()) break;
            lines.emplace_back(word.substr(0, length));
            word.remove_prefix(length);
        }
        line = word;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return lines;
}

double widest(const Lines& lines, double size, const Setting& setting) {
    double width = 0;
    for (const auto& line : lines) width = std::max(width, setting.text_width(line, size, false));
    return width;
}

void add_lines(document::Drawing& drawing, const Lines& lines, document::Point baseline,
               document::Anchor anchor, double size, document::Ink ink) {
    for (const auto& line : lines) {
        drawing.marks.push_back(document::Label{baseline, line, size, anchor, false, ink});
        baseline.y += line_height;
    }
}

void add_lines_around(document::Drawing& drawing, const Lines& lines, document::Point middle,
                      document::Anchor anchor, double size, document::Ink ink) {
    const double rest = lines.empty() ? 0 : static_cast<double>(lines.size()) - 1;
    middle.y += size / 3 - line_height * rest / 2;
    add_lines(drawing, lines, middle, anchor, size, ink);
}

double add_note(document::Drawing& drawing, std::string_view words, double left, double right, double top,
                const Setting& setting) {
    const auto lines = wrap(words, right - left, small_size, setting.text_width);
    if (lines.empty()) return top;
    add_lines(drawing, lines, {left, top + small_size}, document::Anchor::start, small_size,
              document::Ink::muted);
    return top + line_height * static_cast<double>(lines.size());
}

std::string shortened(std::string_view text, double width, double size, const Setting& setting) {
    if (setting.text_width(text, size, false) <= width) return std::string(text);
    const auto room = width - setting.text_width("…", size, false);
    const auto lines = wrap(text, std::max(room, 1.0), size, setting.text_width);
    return (lines.empty() ? std::string() : lines.front()) + "…";
}

std::size_t add_label_row(document::Drawing& drawing, std::vector<Wish> wishes, double y, double left,
                          double right, const Setting& setting) {
    std::vector<std::pair<double, double>> spans;
    for (auto& wish : wishes) {
        wish.text = shortened(wish.text, right - left, small_size, setting);
        const double width = setting.text_width(wish.text, small_size, false);
        const double from = left_edge(wish.x, width, left, right);
        spans.emplace_back(from, from + width);
    }
    const auto touch = [&](std::size_t step) {
        for (std::size_t i = step; i < spans.size(); i += step) {
            const auto& [from, to] = spans[i];
            const auto& [last_from, last_to] = spans[i - step];
            if (from < last_to + between_labels && last_from < to + between_labels) return true;
        }
        return false;
    };
    std::size_t step = 1;
    while (step < wishes.size() && touch(step)) ++step;
    for (std::size_t i = 0; i < wishes.size(); i += step) {
        drawing.marks.push_back(document::Label{{spans[i].first, y},
                                                wishes[i].text,
                                                small_size,
                                                document::Anchor::start,
                                                false,
                                                document::Ink::muted});
    }
    return step;
}

}  // namespace casebook::charts
