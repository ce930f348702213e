#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "diagnostics/diagnostic.hpp"

namespace casebook::diagnostics {
namespace {

constexpr std::array severity_names{"warning", "error", "error"};
constexpr std::size_t excerpt_width = 96;  ///< characters of a long line that are shown
constexpr std::size_t most_told = 10;      ///< diagnostics of one series that are told one by one
constexpr std::size_t most_runs = 8;       ///< stretches of lines that are named

std::string_view severity_name(Severity severity) {
    return severity_names.at(static_cast<std::size_t>(severity));
}

/// One character of UTF-8 with its code point; a byte that is not UTF-8 stands alone as U+FFFD.
struct Character {
    std::string_view bytes;
    char32_t code;
};

Character next_character(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xF0 && lead < 0xF8 ? 4
                               : lead >= 0xE0                ? 3
                               : lead >= 0xC2                ? 2
                                                             : 0;
    if (length == 1) return {text.substr(0, 1), lead};
    if (length == 0 || lead >= 0xF8 || length > text.size()) return {text.substr(0, 1), U'\uFFFD'};
    char32_t code = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return {text.substr(0, 1), U'\uFFFD'};
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    return {text.substr(0, length), code};
}

/// Characters that would move the cursor, colour the terminal or turn the reading direction.
bool unsafe(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x00AD || c == 0x180E ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0xFFFD;
}

std::string shown(const Character& character) {
    if (character.code == U'\t') return " ";
    if (character.code == 0xFFFD && character.bytes.size() == 1)
        return fmt::format("<{:02X}>", static_cast<unsigned char>(character.bytes[0]));
    return unsafe(character.code) ? fmt::format("<U+{:04X}>", static_cast<unsigned>(character.code))
                                  : std::string{character.bytes};
}

}  // namespace

std::string printable(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const Character character = next_character(text);
        result += character.code == U'\n' ? std::string{" "} : shown(character);
        text.remove_prefix(character.bytes.size());
    }
    return result;
}

namespace {

/// The line with a caret row below it; a long line is cut around the place.
std::string excerpt(const Diagnostic& diagnostic, const Sources::Shown& shown_line) {
    std::string_view line = shown_line.line;
    if (line.empty()) return {};
    const std::size_t column = shown_line.column;
    const std::size_t first = column > excerpt_width * 3 / 4 ? column - excerpt_width / 2 : 1;
    std::string text = first > 1 ? "… " : "";
    std::string carets(first > 1 ? 2 : 0, ' ');
    std::size_t at = 1;
    for (; !line.empty() && at < first + excerpt_width; ++at) {
        const Character character = next_character(line);
        line.remove_prefix(character.bytes.size());
        if (at < first) continue;
        const std::string piece = shown(character);
        const std::size_t cells = piece.size() == character.bytes.size() ? 1 : piece.size();
        text += piece;
        carets.append(cells,
                      at >= column && at < column + std::max<std::size_t>(diagnostic.width, 1) ? '^' : ' ');
    }
    if (!line.empty()) text += " …";
    const std::string number = fmt::format("{:>6}", diagnostic.where.line);
    std::string result = fmt::format("{} | {}\n", number, text);
    if (column == 0) return result;
    if (column >= at) carets += std::string(column - at, ' ') + '^';
    carets.erase(carets.find_last_not_of(' ') + 1);
    return result + fmt::format("{:>6} | {}\n", "", carets);
}

/// The places of diagnostics that differ only in their rows, by their first.
using Series = std::map<const Diagnostic*, std::vector<std::uint32_t>>;

/// Finds series of more than `most_told`; `others` receives those that are not told on their own.
Series series_of(std::span<const Diagnostic> list, std::set<const Diagnostic*>& others) {
    std::map<std::tuple<std::uint32_t, std::string_view, std::string_view>, std::vector<const Diagnostic*>>
        all;
    for (const Diagnostic& one : list)
        if (!one.series.empty()) all[{one.where.file, one.id, one.series}].push_back(&one);
    Series result;
    for (const auto& [key, members] : all) {
        if (members.size() <= most_told) continue;
        std::vector<std::uint32_t>& lines = result[members.front()];
        for (std::size_t i = 1; i < members.size(); ++i) {
            lines.push_back(members[i]->where.line);
            others.insert(members[i]);
        }
    }
    return result;
}

/// Lines that are to be added stand below each other, as they are to be typed.
std::string mend(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        result += fmt::format("    {:<6}{}\n", result.empty() ? "mend:" : "", printable(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

/// `15, 17, 20 to 34 …`
std::string spelled(const std::vector<std::uint32_t>& lines) {
    std::string result;
    std::size_t runs = 0;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t last = i;
        while (last + 1 < lines.size() && lines[last + 1] <= lines[last] + 1) ++last;
        if (runs++ == most_runs) return result + " …";
        result += fmt::format("{}{}", result.empty() ? "" : ", ", lines[i]);
        if (lines[last] != lines[i]) result += fmt::format(" to {}", lines[last]);
        i = last + 1;
    }
    return result;
}

}  // namespace

std::string for_people(std::span<const Diagnostic> list, const Sources& sources) {
    std::string result;
    std::set<const Diagnostic*> others;
    const Series series = series_of(list, others);
    for (const Diagnostic& diagnostic : list) {
        if (others.contains(&diagnostic)) continue;
        const std::string place = printable(sources.spell(diagnostic.where));
        result +=
            fmt::format("{}{}{}: {}\n", place, place.empty() ? "" : ": ", severity_name(diagnostic.severity),
                        printable(sources.in_its_words(diagnostic.message)));
        result += excerpt(diagnostic, sources.shown(diagnostic.where));
        if (!diagnostic.why.empty())
            result += fmt::format("    why:  {}\n", printable(sources.in_its_words(diagnostic.why)));
        result += mend(sources.in_its_words(diagnostic.mend));
        if (const auto found = series.find(&diagnostic); found != series.end())
            result += fmt::format(
                "    also: {} more of “{}”, {} {}\n", found->second.size(), printable(diagnostic.series),
                sources.sheet(diagnostic.where.file).empty() ? "lines" : "rows", spelled(found->second));
    }
    return result;
}

std::string as_json(std::span<const Diagnostic> list, const Sources& sources) {
    nlohmann::ordered_json result = nlohmann::ordered_json::array();
    for (const Diagnostic& diagnostic : list) {
        nlohmann::ordered_json one{{"file", sources.name(diagnostic.where.file)},
                                   {"line", diagnostic.where.line},
                                   {"column", diagnostic.where.column},
                                   {"severity", severity_name(diagnostic.severity)},
                                   {"id", diagnostic.id},
                                   {"message", sources.in_its_words(diagnostic.message)},
                                   {"why", sources.in_its_words(diagnostic.why)},
                                   {"mend", sources.in_its_words(diagnostic.mend)}};
        if (const std::string_view sheet = sources.sheet(diagnostic.where.file); !sheet.empty()) {
            one["sheet"] = sheet;
            if (std::string cell = sources.cell(diagnostic.where); !cell.empty())
                one["cell"] = std::move(cell);
        }
        result.push_back(std::move(one));
    }
    return result.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace casebook::diagnostics
