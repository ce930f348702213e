#include "write/html_table.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "document/references.hpp"
#include "write/html_escape.hpp"

namespace casebook::write {
namespace {

using namespace document;

constexpr std::array<std::string_view, 3> alignment_classes = {"", R"( class="middle")", R"( class="end")"};

std::size_t longest_word(const Inlines& inlines) {
    const std::string text = plain(inlines);
    std::size_t longest = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        longest = std::max(longest, to - from);
        from = to + 1;
    }
    return longest;
}

/// Whether the table may be wider than a screen of 320 pixels. Such a table must take the focus, so that the
/// arrow keys scroll it; one that fits must not, since a stop at nothing wastes a reader's time. Widths in
/// CSS pixels, generously.
bool may_scroll(const Table& table) {
    constexpr std::size_t screen = 280;
    constexpr std::size_t character = 11;
    constexpr std::size_t padding = 26;
    std::size_t width = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        std::size_t letters = longest_word(table.columns[i].head);
        for (const auto& row : table.rows)
            if (i < row.size()) letters = std::max(letters, longest_word(row[i]));
        width += letters * character + padding;
    }
    return width > screen;
}

class TableWriter {
  public:
    TableWriter(const Table& table, const HtmlStyle& style, HtmlNotes& notes)
        : table_(table), style_(style), notes_(notes) {}

    std::string head() const {
        const auto is_empty = [](const Column& column) { return plain(column.head).empty(); };
        if (std::all_of(table_.columns.begin(), table_.columns.end(), is_empty)) return {};
        std::string cells;
        for (const Column& column : table_.columns) {
            const std::string_view align = alignment_classes[static_cast<std::size_t>(column.alignment)];
            cells += is_empty(column) ? "<td></td>"
                                      : fmt::format(R"(<th scope="col"{}>{}</th>)", align,
                                                    html_inlines(column.head, style_, notes_));
        }
        return "<thead><tr>" + cells + "</tr></thead>\n";
    }

    std::string row(const std::vector<Inlines>& cells) const {
        std::string result = "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Alignment alignment =
                i < table_.columns.size() ? table_.columns[i].alignment : Alignment::start;
            const std::string_view align = alignment_classes[static_cast<std::size_t>(alignment)];
            const bool head = table_.row_heads && i == 0 && !plain(cells[i]).empty();
            const std::string content = html_inlines(cells[i], style_, notes_);
            result += head ? fmt::format(R"(<th scope="row"{}>{}</th>)", align, content)
                           : fmt::format("<td{}>{}</td>", align, content);
        }
        return result + "</tr>\n";
    }

  private:
    const Table& table_;
    const HtmlStyle& style_;
    HtmlNotes& notes_;
};

}  // namespace

std::string html_table(const Table& table, std::string_view id, const HtmlStyle& style, HtmlNotes& notes) {
    const TableWriter writer(table, style, notes);
    std::string result = R"(<div class="scroll")";
    if (may_scroll(table))
        result +=
            table.caption.empty()
                ? fmt::format(R"( role="group" aria-label="{}" tabindex="0")", escape(style.words.table))
                : fmt::format(R"( role="group" aria-labelledby="{}" tabindex="0")", id);
    result += "><table>";
    if (!table.caption.empty())
        result +=
            fmt::format(R"(<caption id="{}">{}</caption>)", id,
                        html_inlines(captioned(table.anchor, table.number, table.caption), style, notes));
    result += "\n" + writer.head() + "<tbody>\n";
    for (const auto& row : table.rows) result += writer.row(row);
    return result + "</tbody></table></div>\n";
}

}  // namespace casebook::write
