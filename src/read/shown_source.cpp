#include "read/shown_source.hpp"

#include <set>
#include <utility>

#include "read/text.hpp"

namespace casebook::read {

namespace {

std::set<std::size_t> secret_columns(const Table& table) {
    std::set<std::size_t> secret;
    for (std::size_t field = 0; field < table.fields.size(); ++field)
        if (table.fields[field].secret && table.has(field)) secret.insert(*table.column_of[field]);
    if (table.born) secret.insert(*table.born);
    return secret;
}

}  // namespace

std::string masked(std::string_view text, const Table& table) {
    std::string result;
    result.reserve(text.size());
    std::set<std::pair<std::uint32_t, std::uint32_t>> hidden;
    const std::set<std::size_t> secret = secret_columns(table);
    for (const Row& row : table.rows)
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const Cell& cell = row.cells[column];
            if (!secret.contains(column) && !looks_like_upn(cell.text)) continue;
            for (std::uint32_t i = 0; i < characters(cell.text); ++i)
                hidden.emplace(cell.line, cell.column + i);
        }
    if (hidden.empty()) return std::string{text};
    std::uint32_t line = 1;
    std::uint32_t column = 0;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (begins) ++column;
        const bool masks = c != '\n' && hidden.contains({line, column});
        if (!masks) result += c;
        if (masks && begins) result += '*';
        if (c == '\n') {
            ++line;
            column = 0;
        }
    }
    return result;
}

std::string as_lines(std::span<const Row> all, const Table& table, std::uint32_t header_line) {
    const std::set<std::size_t> secret = secret_columns(table);
    std::string text;
    std::uint32_t line = 1;
    for (const Row& row : all) {
        for (; line < row.line; ++line) text += '\n';
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (column > 0) text += '\t';
            std::string cell = row.cells[column].text;
            if ((secret.contains(column) && row.line > header_line) || looks_like_upn(cell))
                cell.assign(characters(cell), '*');
            for (char& c : cell)
                if (c == '\t' || c == '\n' || c == '\r') c = ' ';
            text += cell;
        }
    }
    return text + "\n";
}

}  // namespace casebook::read
