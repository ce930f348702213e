#include "read/extra_cells.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/dates.hpp"
#include "read/numbers.hpp"
#include "read/row.hpp"

namespace casebook::read {
namespace {

constexpr std::size_t rows_learnt_from = 2'000;
constexpr std::size_t most_extra = 3;
constexpr std::size_t digits_of_serial = 5;
constexpr std::array yes_and_no{std::string_view{"yes|y|true|t|1"}, std::string_view{"no|n|false|f|0"}};

std::size_t filled_length(const Row& row) {
    std::size_t length = row.cells.size();
    while (length > 0 && row.cells[length - 1].text.empty()) --length;
    return length;
}

bool is_date(std::string_view text) {
    switch (read_date(text).form) {
        case DateForm::readable:
        case DateForm::month_first:
        case DateForm::short_year:
        case DateForm::other_weekday:
            return true;
        case DateForm::serial:
            return text.size() == digits_of_serial;
        case DateForm::unreadable:
            return false;
    }
    return false;
}

bool says_nothing(std::string_view text) {
    return std::ranges::none_of(text, [](unsigned char c) {
        return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

bool is_number_kind(CellKind kind) {
    return kind == CellKind::number || kind == CellKind::percentage || kind == CellKind::whole_number;
}

/// Runs of figures and of letters: `A9` of `P014`.
std::string shape(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool figure = c >= '0' && c <= '9';
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        const char kind = figure ? '9' : letter ? 'A' : c;
        if (result.empty() || result.back() != kind) result += kind;
    }
    return result;
}

std::string quoted(const Row& row, std::size_t column) {
    return fmt::format("“{}”", row.cells[column].text);
}

}  // namespace

bool ExtraCellFinder::may_have(const Row& row) const {
    for (std::size_t column = 0; column < std::min(table_.columns.size(), row.cells.size()); ++column) {
        const auto field = table_.columns[column].field;
        if (!field) continue;
        const CellKind kind = table_.fields[*field].kind;
        const std::string_view text = row.cells[column].text;
        if (text.empty()) {
            if (table_.fields[*field].need == Need::value || is_number_kind(kind)) return true;
            continue;
        }
        if (kind == CellKind::date && text.find_first_of("/-. ") == std::string_view::npos) return true;
        if (is_number_kind(kind) && text.find_first_not_of("0123456789.,% +") != std::string_view::npos)
            return true;
    }
    return false;
}

void ExtraCellFinder::learn() {
    if (std::exchange(learnt_, true)) return;
    seen_.resize(width_);
    numbers_.resize(width_);
    for (std::size_t row = 0; row < std::min(table_.rows.size(), rows_learnt_from); ++row) {
        const Row& one = table_.rows[row];
        if (one.cells.size() > width_) continue;
        ++learnt_from_;
        for (std::size_t column = 0; column < width_; ++column) {
            const std::string text = column < one.cells.size() ? one.cells[column].text : std::string{};
            ++seen_[column][text];
            if (read_number(text, true)) ++numbers_[column];
        }
    }
}

bool ExtraCellFinder::fits(std::size_t column, const std::string& text) const {
    const auto field = table_.columns[column].field;
    const bool number_alone = read_number(text, true) && numbers_[column] <= 1;
    if (!field) return text.empty() || !number_alone;
    const Field& known = table_.fields[*field];
    if (text.empty()) {
        const auto found = seen_[column].find(text);
        const int empty = found == seen_[column].end() ? 0 : found->second;
        const bool rare = is_number_kind(known.kind) && 2 * empty < learnt_from_;
        return known.need != Need::value && !rare;
    }
    if (const auto found = seen_[column].find(text); found != seen_[column].end() && found->second > 1)
        return true;
    switch (known.kind) {
        case CellKind::date:
            return is_date(text) || says_nothing(text);
        case CellKind::whole_number:
        case CellKind::number:
        case CellKind::percentage:
            return read_number(text, true).has_value() || says_nothing(text);
        case CellKind::yes_no:
            return spelled_as(text, yes_and_no).has_value() || says_nothing(text);
        case CellKind::choice:
            return known.choices.empty() || spelled_as(text, known.choices).has_value();
        case CellKind::code:
            return has_shape_of_column(column, text);
        case CellKind::list:
        case CellKind::text:
            return !is_date(text) && !number_alone;
    }
    return true;
}

/// A code looks like the others of its column: `P014` like `P001`, but `teacher` does not.
bool ExtraCellFinder::has_shape_of_column(std::size_t column, const std::string& text) const {
    const auto is_like = [&](const auto& other) { return shape(other.first) == shape(text); };
    return seen_[column].empty() ? text.find(' ') == std::string::npos && !is_date(text)
                                 : std::ranges::any_of(seen_[column], is_like);
}

/// Where the cell behind is one of the column's own and the column's cell is not, what is too many stands no
/// further right.
void ExtraCellFinder::narrow(ExtraCells& extra, const Row& row) const {
    const int own = row.cells.size() > width_ ? 0 : 1;  // the row itself was learnt from
    const auto is_seen = [&](std::size_t column, std::size_t cell) {
        const auto found = seen_[column].find(row.cells[cell].text);
        return !row.cells[cell].text.empty() && found != seen_[column].end() && found->second > own;
    };
    for (std::size_t column = extra.first; column < std::min(extra.last, width_); ++column)
        if (is_seen(column, column + extra.count) && !is_seen(column, column)) extra.last = column;
}

/// How many cells are not of their heading's kind once `count` cells from `begin` on are taken out.
std::size_t ExtraCellFinder::misfits(const Row& row, std::size_t begin, std::size_t count) const {
    std::size_t result = 0;
    for (std::size_t column = 0; column < width_; ++column) {
        const std::size_t from = column < begin ? column : column + count;
        if (!fits(column, from < row.cells.size() ? row.cells[from].text : std::string{})) ++result;
    }
    return result;
}

std::optional<ExtraCells> ExtraCellFinder::find(const Row& row) {
    learn();
    const std::size_t length = filled_length(row);
    const std::size_t count = length > width_ ? length - width_ : 1;
    constexpr std::size_t most_doubtful = 1;  // one cell alone that does not fit is a slip in that cell
    if (count > most_extra || (length <= width_ && misfits(row, length, 0) <= most_doubtful))
        return std::nullopt;
    std::optional<ExtraCells> result;
    for (std::size_t begin = 0; begin + count <= length; ++begin) {
        if (misfits(row, begin, count) > 0) continue;
        if (result && result->last + 1 != begin) return std::nullopt;
        result = ExtraCells{result ? result->first : begin, begin, count};
    }
    if (result) narrow(*result, row);
    return result;
}

/// Whether the column's cells can hold commas of their own: texts, and numbers with a decimal comma.
bool ExtraCellFinder::joins(std::size_t column) const {
    const auto field = table_.columns[column].field;
    const CellKind kind = field ? table_.fields[*field].kind : CellKind::text;
    return kind == CellKind::text || kind == CellKind::list || kind == CellKind::choice ||
           is_number_kind(kind);
}

std::string ExtraCellFinder::told(const ExtraCells& extra, const Row& row) const {
    const std::size_t end = extra.last + extra.count;  // of all cells that may be too many
    std::vector<std::size_t> empty;
    for (std::size_t column = extra.first; column < end; ++column)
        if (row.cells[column].text.empty()) empty.push_back(column);
    if (extra.first == extra.last && extra.count == 1)
        return empty.empty() ? fmt::format("the cell {} is one too many", quoted(row, extra.first))
                             : fmt::format("cell {} is empty and one too many", extra.first + 1);
    if (extra.last == extra.first + 1 && empty.empty() && joins(extra.first)) {
        std::string parts = quoted(row, extra.first);
        for (std::size_t column = extra.first + 1; column < end; ++column)
            parts += (column + 1 == end ? " and " : ", ") + quoted(row, column);
        return parts + " seem to be one cell";
    }
    if (empty.size() == 1 && extra.count == 1)
        return fmt::format("cell {} is empty and one too many", empty.front() + 1);
    return fmt::format("{} of the cells {} to {} {} too many",
                       extra.count == 1 ? "one" : fmt::to_string(extra.count), extra.first + 1, end,
                       extra.count == 1 ? "is one" : "are");
}

}  // namespace casebook::read
