#include "read/csv.hpp"

#include <algorithm>
#include <utility>

#include "read/text.hpp"

namespace casebook::read {
namespace {

/// Walks over text and counts lines and characters.
class Cursor {
  public:
    explicit Cursor(std::string_view text) : text_(text) {}

    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
    [[nodiscard]] char peek() const { return text_[at_]; }
    [[nodiscard]] bool next_is(char c) const { return at_ + 1 < text_.size() && text_[at_ + 1] == c; }
    [[nodiscard]] std::size_t offset() const { return at_; }
    [[nodiscard]] std::uint32_t line() const { return line_; }
    [[nodiscard]] std::uint32_t column() const { return column_; }

    void step() {
        const char passed = text_[at_++];
        if (passed == '\n') {
            ++line_;
            column_ = 1;
        } else if (at_ == text_.size() || (static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U) {
            ++column_;
        }
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t column_ = 1;
};

class Scanner {
  public:
    Scanner(std::string_view text, char separator) : text_(text), separator_(separator), cursor_(text) {}

    [[nodiscard]] bool done() const { return cursor_.at_end(); }

    Row row() {
        Row row;
        row.line = cursor_.line();
        for (;;) {
            row.cells.push_back(cell(row));
            if (cursor_.at_end()) return row;
            const bool ends = cursor_.peek() == '\n';
            cursor_.step();
            if (ends) return row;
        }
    }

  private:
    [[nodiscard]] bool cell_ends() const {
        return cursor_.at_end() || cursor_.peek() == '\n' || cursor_.peek() == separator_;
    }

    void skip_spaces() {
        while (!cell_ends() && (cursor_.peek() == ' ' || cursor_.peek() == '\t')) cursor_.step();
    }

    Cell cell(Row& row) {
        const std::size_t start = cursor_.offset();
        const std::uint32_t line = cursor_.line();
        const std::uint32_t column = cursor_.column();
        skip_spaces();
        if (!cell_ends() && cursor_.peek() == '"') return quoted(row);
        while (!cell_ends()) cursor_.step();
        std::size_t before = 0;
        const std::string_view text = trimmed(text_.substr(start, cursor_.offset() - start), &before);
        return {std::string{text}, line, column + static_cast<std::uint32_t>(before), true};
    }

    /// A cell that opens with a quotation mark; the cursor stands on it.
    Cell quoted(Row& row) {
        const Cursor opening = cursor_;
        cursor_.step();
        Cell cell{{}, cursor_.line(), cursor_.column(), true};
        std::string text;
        bool closed = false;
        while (!cursor_.at_end() && !closed) {
            const char c = cursor_.peek();
            const bool doubled = c == '"' && cursor_.next_is('"');
            closed = c == '"' && !doubled;
            if (doubled) cursor_.step();
            if (doubled || c == '\n') cell.verbatim = false;
            if (!closed) text += c;
            cursor_.step();
        }
        if (!closed) note(row, RowProblem::unclosed_quote, opening);
        skip_spaces();
        if (!cell_ends()) note(row, RowProblem::text_after_quote, cursor_);
        while (!cell_ends()) cursor_.step();
        std::size_t before = 0;
        cell.text = trimmed(text, &before);
        if (cell.verbatim) cell.column += static_cast<std::uint32_t>(before);
        return cell;
    }

    /// Only the first trouble of a row is kept: the others follow from it.
    static void note(Row& row, RowProblem problem, const Cursor& where) {
        if (row.problem != RowProblem::none) return;
        row.problem = problem;
        row.problem_line = where.line();
        row.problem_column = where.column();
    }

    std::string_view text_;
    char separator_;
    Cursor cursor_;
};

}  // namespace

std::vector<Row> scan_csv(std::string_view text, char separator, std::size_t most) {
    std::vector<Row> rows;
    Scanner scanner(text, separator);
    while (!scanner.done() && rows.size() < most) {
        Row row = scanner.row();
        const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                       [](const Cell& cell) { return cell.text.empty(); });
        if (!blank || row.problem != RowProblem::none) rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace casebook::read
