#include "read/shown_source.hpp"

#include <set>
#include <utility>

#include "read/text.hpp"

namespace casebook::read {

std::string masked(std::string_view text, const Table& table) {
    std::string result;
    result.reserve(text.size());
    std::set<std::pair<std::uint32_t, std::uint32_t>> hidden;
    for (const Row& row : table.rows)
        for (std::size_t field = 0; field < table.fields.size(); ++field) {
            const Cell* const cell = table.cell(row, field);
            if (cell == nullptr || (!table.fields[field].secret && !looks_like_upn(cell->text))) continue;
            for (std::uint32_t i = 0; i < characters(cell->text); ++i)
                hidden.emplace(cell->line, cell->column + i);
        }
    if (hidden.empty()) return std::string{text};
    std::uint32_t line = 1;
    std::uint32_t column = 0;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (begins) ++column;
        const bool secret = c != '\n' && hidden.contains({line, column});
        if (!secret) result += c;
        if (secret && begins) result += '*';
        if (c == '\n') {
            ++line;
            column = 0;
        }
    }
    return result;
}

std::string as_lines(std::span<const Row> all, const Table& table, std::uint32_t header_line) {
    std::set<std::size_t> secret;
    for (std::size_t field = 0; field < table.fields.size(); ++field)
        if (table.fields[field].secret && table.has(field)) secret.insert(*table.column_of[field]);
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
