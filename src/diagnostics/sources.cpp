#include "diagnostics/sources.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace casebook::diagnostics {
namespace {

constexpr std::string_view between_cells = " | ";
constexpr std::string_view table_ending = ".csv";
constexpr std::string_view opening_mark = "“";
constexpr std::string_view article = "the ";

/// Where each line ends. A lone CR ends a line too: old Mac exports have no LF at all.
std::vector<std::uint32_t> line_ends(std::string_view text) {
    std::vector<std::uint32_t> ends;
    for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
         at = text.find_first_of("\r\n", at + 1)) {
        const bool before_pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (before_pair) ++at;
        ends.push_back(static_cast<std::uint32_t>(at));
    }
    return ends;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// 1 → `A`, 28 → `AB`
std::string column_letters(std::uint32_t column) {
    constexpr std::uint32_t letters = 26;
    std::string result;
    for (; column > 0; column = (column - 1) / letters)
        result.insert(result.begin(), static_cast<char>('A' + (column - 1) % letters));
    return result;
}

}  // namespace

std::uint32_t Sources::add(std::string name, std::string text) {
    std::vector<std::uint32_t> ends = line_ends(text);
    files_.push_back({std::move(name), std::move(text), {}, std::move(ends)});
    return static_cast<std::uint32_t>(files_.size());
}

std::uint32_t Sources::add_sheet(std::string name, std::string sheet, std::string text) {
    const std::uint32_t id = add(std::move(name), std::move(text));
    files_.back().sheet = std::move(sheet);
    return id;
}

const Sources::File* Sources::file(std::uint32_t id) const {
    return id == 0 || id > files_.size() ? nullptr : &files_[id - 1];
}

std::string_view Sources::name(std::uint32_t id) const {
    const File* const found = file(id);
    return found == nullptr ? std::string_view{} : std::string_view{found->name};
}

std::string_view Sources::text(std::uint32_t id) const {
    const File* const found = file(id);
    return found == nullptr ? std::string_view{} : std::string_view{found->text};
}

std::string_view Sources::sheet(std::uint32_t id) const {
    const File* const found = file(id);
    return found == nullptr ? std::string_view{} : std::string_view{found->sheet};
}

std::string_view Sources::line(Location where) const {
    const File* const found = file(where.file);
    if (found == nullptr || where.line == 0 || where.line > found->line_ends.size() + 1) return {};
    const std::string_view all = found->text;
    const std::size_t begin = where.line == 1 ? 0 : found->line_ends[where.line - 2] + std::size_t{1};
    const std::size_t end =
        where.line > found->line_ends.size() ? all.size() : found->line_ends[where.line - 1];
    std::string_view line = all.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

Sources::Shown Sources::shown(Location where) const {
    std::string_view rest = line(where);
    if (sheet(where.file).empty()) return {std::string{rest}, where.column};
    Shown result;
    for (std::uint32_t cell = 1; !rest.empty() || cell <= where.column; ++cell) {
        if (cell > 1) result.line += between_cells;
        if (cell == where.column) result.column = characters(result.line) + 1;
        const std::size_t tab = rest.find('\t');
        result.line += rest.substr(0, tab);
        if (tab == std::string_view::npos) break;
        rest.remove_prefix(tab + 1);
    }
    return result;
}

std::string Sources::cell(Location where) const {
    if (sheet(where.file).empty() || where.line == 0 || where.column == 0) return {};
    return fmt::format("{}{}", column_letters(where.column), where.line);
}

void Sources::keeps(std::string table, std::string as) {
    kept_as_.insert_or_assign(std::move(table), std::move(as));
}

std::string Sources::in_its_words(std::string_view text) const {
    std::string result;
    while (!kept_as_.empty()) {
        const std::size_t end = text.find(table_ending);
        if (end == std::string_view::npos) break;
        const std::size_t after = end + table_ending.size();
        const std::size_t before = text.substr(0, end).find_last_of(" (\n");
        std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        if (text.substr(begin).starts_with(opening_mark)) begin += opening_mark.size();
        const auto kept = kept_as_.find(text.substr(begin, after - begin));
        std::string_view as = text.substr(begin, after - begin);
        if (kept != kept_as_.end()) as = kept->second;
        result += text.substr(0, begin);
        // "there is no costs.csv", "a costs.csv"
        if ((result.ends_with(" no ") || result.ends_with(" a ")) && as.starts_with(article))
            as.remove_prefix(article.size());
        result += as;
        text.remove_prefix(after);
    }
    return result + std::string{text};
}

std::string Sources::spell(Location where) const {
    std::string spelled{name(where.file)};
    if (const std::string_view named = sheet(where.file); !named.empty()) {
        spelled += fmt::format(", sheet '{}'", named);
        if (where.line != 0)
            spelled +=
                where.column != 0 ? fmt::format(", {}", cell(where)) : fmt::format(", row {}", where.line);
        return spelled;
    }
    if (where.line != 0) spelled += fmt::format(":{}", where.line);
    if (where.line != 0 && where.column != 0) spelled += fmt::format(":{}", where.column);
    return spelled;
}

}  // namespace casebook::diagnostics
