#include "read/pipe_table.hpp"

#include <algorithm>

namespace casebook::read {
namespace {

constexpr std::string_view spaces = " \t";

std::size_t run_of(std::string_view text, std::size_t at, char c) {
    const std::size_t end = text.find_first_not_of(c, at);
    return (end == std::string_view::npos ? text.size() : end) - at;
}

/// The end of the code span that opens at `at`, or `at` where the backticks stand for themselves.
std::size_t after_code(std::string_view line, std::size_t at) {
    const std::size_t length = run_of(line, at, '`');
    for (std::size_t i = at + length; i < line.size();) {
        if (line[i] != '`') {
            ++i;
            continue;
        }
        const std::size_t closing = run_of(line, i, '`');
        i += closing;
        if (closing == length) return i;
    }
    return at;
}

std::string without_bar_escapes(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\\' || i + 1 == text.size() || text[i + 1] != '|') result += text[i];
    return result;
}

BarCell cell_of(std::string_view line, std::size_t begin, std::size_t end) {
    while (begin < end && spaces.find(line[begin]) != std::string_view::npos) ++begin;
    while (end > begin && spaces.find(line[end - 1]) != std::string_view::npos) --end;
    return {without_bar_escapes(line.substr(begin, end - begin)), begin};
}

std::vector<BarCell> cells_of(std::string_view line) {
    std::vector<BarCell> cells;
    std::size_t end = line.size();
    while (end > 0 && spaces.find(line[end - 1]) != std::string_view::npos) --end;
    std::size_t at = std::min(line.find_first_not_of(spaces), end);
    if (at < end && line[at] == '|') ++at;
    std::size_t begin = at;
    std::size_t backticks_stand_alone =
        0;  ///< up to here no code span can open, so that many backticks stay linear
    while (at < end) {
        if (line[at] == '\\') {
            at += 2;
        } else if (line[at] == '`' && at >= backticks_stand_alone) {
            const std::size_t after = after_code(line.substr(0, end), at);
            if (after == at) backticks_stand_alone = at + run_of(line, at, '`');
            at = std::max(after, backticks_stand_alone);
        } else if (line[at] == '|') {
            cells.push_back(cell_of(line, begin, at));
            begin = ++at;
        } else {
            ++at;
        }
    }
    if (begin < end || cells.empty()) cells.push_back(cell_of(line, begin, end));
    return cells;
}

std::optional<document::Alignment> alignment_of(std::string_view cell) {
    const bool left = cell.starts_with(':');
    const bool right = cell.size() > 1 && cell.ends_with(':');
    const std::string_view hyphens =
        cell.substr(left ? 1 : 0, cell.size() - (left ? 1 : 0) - (right ? 1 : 0));
    if (hyphens.empty() || hyphens.find_first_not_of('-') != std::string_view::npos) return std::nullopt;
    using enum document::Alignment;
    return right ? (left ? middle : end) : start;
}

}  // namespace

std::optional<BarTable> bar_table(std::span<const std::string_view> lines) {
    if (lines.size() < 2 || lines[0].find('|') == std::string_view::npos) return std::nullopt;
    BarTable table;
    for (const BarCell& cell : cells_of(lines[1])) {
        const auto alignment = alignment_of(cell.text);
        if (!alignment) return std::nullopt;
        table.alignments.push_back(*alignment);
    }
    table.rows.push_back(cells_of(lines[0]));
    if (table.rows.front().size() != table.alignments.size()) return std::nullopt;
    for (const std::string_view line : lines.subspan(2)) table.rows.push_back(cells_of(line));
    return table;
}

}  // namespace casebook::read
