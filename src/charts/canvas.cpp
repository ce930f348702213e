#include "charts/canvas.hpp"

#include <cmath>

namespace casebook::charts {

namespace {

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

/// Bytes of the longest beginning of `word` that fits; never half a letter, and never nothing.
std::size_t fitting(std::string_view word, double width, double size, const TextWidth& text_width) {
    const auto is_inside = [&](std::size_t at) { return at < word.size() && (word[at] & 0xC0) == 0x80; };
    const auto next = [&](std::size_t at) {
        for (++at; is_inside(at); ++at) {
        }
        return at;
    };
    auto fits = next(0);
    for (auto end = next(fits); fits < word.size() && end <= word.size(); end = next(end)) {
        if (text_width(word.substr(0, end), size, false) > width) break;
        fits = end;
    }
    return fits;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, double width, double size, const TextWidth& text_width) {
    std::vector<std::string> lines;
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

void add_lines(document::Drawing& drawing, const std::vector<std::string>& lines, document::Point baseline,
               document::Anchor anchor, double size) {
    for (const auto& line : lines) {
        drawing.marks.push_back(document::Label{baseline, line, size, anchor});
        baseline.y += line_height;
    }
}

std::vector<double> ticks(double low, double high, int most) {
    if (!(high > low) || most < 1) return {low};
    const double rough = (high - low) / most;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    }
    std::vector<double> values;
    const auto first = std::ceil(low / step - 1e-9);
    for (int i = 0; (first + i) * step <= high + step * 1e-9; ++i) values.push_back((first + i) * step);
    return values;
}

}  // namespace casebook::charts
