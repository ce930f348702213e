// Tables: columns as wide as their content asks, numbers aligned on the decimal point, light rules, rows kept
// whole, the head repeated on each page; one whose words do not fit upright gets pages turned to their side.
#include "layout/tables.hpp"

#include <algorithm>

#include "document/references.hpp"
#include "layout/columns.hpp"
#include "layout/number_columns.hpp"
#include "layout/shift.hpp"

namespace casebook::layout {
namespace {

using document::Alignment;
using document::Ink;
using fonts::Style;

constexpr double gap = 16;           // between columns
constexpr double row_padding = 3.5;  // above and below the words of a row
constexpr Type smaller_types[] = {{8.5, 11.5}, {7.5, 10}, {6.5, 8.5}};
constexpr double tallest_whole_table = 190;  // a longer one may be parted between rows
constexpr double tallest_head = 200;         // a taller one is not repeated
constexpr double parting_rows = 0.12;

struct Cell {
    RichText text;
    Segments segments;
    double before_point = 0;  // ems; only in a column of numbers
    double after_point = 0;
    bool is_number = false;
};
using Row = std::vector<Cell>;

bool says_something(const std::vector<document::Column>& columns) {
    return std::any_of(columns.begin(), columns.end(), [](const document::Column& column) {
        return document::plain(column.head).find_first_not_of(' ') != std::string::npos;
    });
}

class TableComposer {
  public:
    TableComposer(Composer& composer, const document::Table& table, const Column& column, const Type& type)
        : composer_(composer), table_(table), column_(column), type_(type) {}

    void compose() {
        node_ = composer_.structure.add(Role::table, column_.node);
        composer_.space(composer_.style.block_space);
        const std::size_t begin = composer_.strips().size();
        compose_caption(composer_, document::captioned(table_.anchor, table_.number, table_.caption),
                        {column_.left, column_.width, node_, column_.list_depth});
        const bool with_head = says_something(table_.columns);
        if (with_head) {
            const NodeId head = composer_.structure.add(Role::table_head, node_);
            head_ = read_row(heads(), head, true);
        }
        if (!table_.rows.empty()) {
            const NodeId body = composer_.structure.add(Role::table_body, node_);
            for (const auto& row : table_.rows) rows_.push_back(read_row(row, body, false));
        }
        find_numbers();
        const bool is_turned = is_too_wide();
        if (is_turned) column_ = turned_column();
        measure();
        const std::size_t first = composer_.strips().size();
        if (with_head) add_head();
        for (std::size_t i = 0; i < rows_.size(); ++i) add_row(i);
        if (first < composer_.strips().size())
            rule(composer_.strips().back(), composer_.strips().back().height, 0.75, Ink::text);
        if (height_from(first) < tallest_whole_table) composer_.keep_together(first);
        if (is_turned) turn(begin, first);
        composer_.set_space(composer_.style.block_space);
    }

  private:
    // Only a table of the paper's own text gets pages of its own, not one in a frame or a list.
    bool is_too_wide() {
        const Page upright = composer_.style.upright();
        if (column_.left != upright.body.x || column_.width < upright.body.width) return false;
        const auto fits_in = [this](double width, const Type& type) {
            type_ = type;
            return words_fit(extents(), room_in(width));
        };
        const Type wished = type_;
        const Type least = composer_.style.least_table;
        const bool too_wide =
            !fits_in(column_.width, wished) && (wished.size <= least.size || !fits_in(column_.width, least));
        type_ = wished;
        return too_wide;
    }

    Column turned_column() const {
        const Rect body = composer_.style.landscape().body;
        return {body.x, body.width, column_.node, column_.list_depth};
    }

    // The caption, and the headings that stand right above it, go with the table.
    void turn(std::size_t caption, std::size_t table) {
        std::vector<Strip>& strips = composer_.strips();
        std::size_t chain = caption;
        while (chain > 0 && strips[chain - 1].keep_with_next && strips[chain - 1].frames.empty()) --chain;
        const std::size_t first = strips[chain].bookmark.level > 0 ? chain : caption;
        const double aside = column_.left - composer_.style.upright().body.x;
        for (std::size_t i = first; i < table; ++i) shift(strips[i], aside, 0);
        for (std::size_t i = first; i < strips.size(); ++i) strips[i].landscape = true;
    }

    void find_numbers() {
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            std::vector<std::string> texts;
            for (const Row& row : rows_) texts.push_back(row[i].text.text);
            const bool is_head = table_.row_heads && i == 0;
            if (is_head || !is_number_column(texts)) continue;
            for (Row& row : rows_) divide_number(row[i]);
        }
    }

    void divide_number(Cell& cell) {
        if (cell.text.spans.size() != 1) return;
        Span& span = cell.text.spans.front();
        cell.text.text = with_minus_signs(cell.text.text);
        span.end = cell.text.text.size();
        cell.segments = composer_.breaker.segments(cell.text);
        const std::size_t point = decimal_place(cell.text.text).value_or(0);
        cell.is_number = true;
        cell.before_point = composer_.library.width(cell.text.text.substr(0, point), 1, span.style);
        cell.after_point = LineBreaker::extent(cell.segments, 1).natural - cell.before_point;
    }

    double room_in(double width) const {
        const double columns = static_cast<double>(table_.columns.size());
        return width - gap_in(width) * std::max(columns - 1, 0.0);
    }
    double gap_in(double width) const {
        return std::min(gap, width * 0.3 / std::max(static_cast<double>(table_.columns.size()), 1.0));
    }

    double height_from(std::size_t first) const {
        double height = 0;
        for (std::size_t i = first; i < composer_.strips().size(); ++i)
            height += composer_.strips()[i].height;
        return height;
    }

    std::vector<document::Inlines> heads() const {
        std::vector<document::Inlines> heads;
        for (const document::Column& column : table_.columns) heads.push_back(column.head);
        return heads;
    }

    Row read_row(const std::vector<document::Inlines>& cells, NodeId parent, bool is_head) {
        const NodeId row = composer_.structure.add(Role::table_row, parent);
        Row result;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            // Where no column has a head, what a row is about stands in its first cell.
            const bool row_head = !is_head && i == 0 && (table_.row_heads || !says_something(table_.columns));
            const NodeId node =
                composer_.structure.add({.role = is_head || row_head ? Role::head_cell : Role::data_cell,
                                         .parent = row,
                                         .scope = is_head    ? Scope::column
                                                  : row_head ? Scope::row
                                                             : Scope::none});
            const Look look{is_head ? Style::bold : Style::regular, Ink::text};
            Cell cell;
            if (i < cells.size()) cell.text = rich(cells[i], look, node, composer_.structure);
            cell.segments = composer_.breaker.segments(cell.text);
            result.push_back(std::move(cell));
        }
        return result;
    }

    std::vector<Extent> extents() const {
        std::vector<Extent> extents(table_.columns.size());
        const auto widen = [&](const Row& row) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                const Extent cell = LineBreaker::extent(row[i].segments, type_.size);
                extents[i].least = std::max(extents[i].least, cell.least);
                extents[i].natural = std::max(extents[i].natural, cell.natural);
            }
        };
        widen(head_);
        for (const Row& row : rows_) widen(row);
        for (std::size_t i = 0; i < extents.size(); ++i) {
            const auto [before, after] = reach_of_numbers(i);
            extents[i].natural = std::max(extents[i].natural, before + after);
        }
        return extents;
    }

    // In points, of all numbers of a column to either side of their decimal points.
    std::pair<double, double> reach_of_numbers(std::size_t column) const {
        double before = 0;
        double after = 0;
        for (const Row& row : rows_) {
            before = std::max(before, row[column].before_point * type_.size);
            after = std::max(after, row[column].after_point * type_.size);
        }
        return {before, after};
    }

    void measure() {
        const double columns = static_cast<double>(table_.columns.size());
        gap_ = gap_in(column_.width);
        const double room = room_in(column_.width);
        std::vector<Extent> wanted = extents();
        for (const Type& smaller : smaller_types) {
            if (words_fit(wanted, room)) break;
            if (smaller.size >= type_.size) continue;
            type_ = smaller;
            wanted = extents();
        }
        // A hair more than the text needs, so that rounding never breaks a line that fits.
        for (Extent& extent : wanted) {
            extent.least += 0.01;
            extent.natural += 0.01;
        }
        share_width_of_numbers(wanted, room);
        widths_ = column_widths(wanted, room);
        width_ = gap_ * std::max(columns - 1, 0.0);
        for (const double width : widths_) width_ += width;
        for (std::size_t i = 0; i < widths_.size(); ++i) numbers_.push_back(reach_of_numbers(i));
    }

    // Columns of numbers look alike where the table has room for it.
    void share_width_of_numbers(std::vector<Extent>& extents, double room) const {
        double widest = 0;
        double sum = 0;
        const auto holds_numbers = [this](std::size_t i) {
            return table_.columns[i].alignment == Alignment::end;
        };
        for (std::size_t i = 0; i < extents.size(); ++i) {
            if (holds_numbers(i)) widest = std::max(widest, extents[i].natural);
        }
        for (std::size_t i = 0; i < extents.size(); ++i)
            sum += holds_numbers(i) ? widest : extents[i].natural;
        if (sum > room) return;
        for (std::size_t i = 0; i < extents.size(); ++i) {
            if (holds_numbers(i)) extents[i].natural = widest;
        }
    }

    // Words are parted in narrow cells, but not in headings and columns of numbers.
    std::vector<std::vector<Line>> lines_of(const Row& row, bool is_head = false) {
        std::vector<std::vector<Line>> lines;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool words = !is_head && table_.columns[i].alignment == Alignment::start;
            lines.push_back(composer_.breaker.lines(row[i].segments, row[i].text, type_.size, widths_[i],
                                                    {.hyphenated = words && composer_.style.hyphenated}));
        }
        return lines;
    }

    bool reads_leftwards() const { return composer_.direction == fonts::Direction::right_to_left; }
    double left_edge() const { return composer_.at_start(column_, width_); }

    // A number stands with its decimal point below those of the others; all of them together as the column
    // is aligned.
    double indent_of(const Cell& cell, std::size_t column, const Line& line, bool is_only_line) const {
        const double width = widths_[column];
        const auto& [before, after] = numbers_[column];
        const bool by_point = cell.is_number && is_only_line && before + after <= width;
        const double taken = by_point ? before + after : line.width;
        const double rest = std::max(width - taken, 0.0);
        const Alignment alignment = table_.columns[column].alignment;
        // Figures are read from left to right in every script.
        const double start = reads_leftwards() && !by_point ? rest : 0;
        const double indent = alignment == Alignment::start ? start
                              : alignment == Alignment::end ? rest
                                                            : rest / 2;
        return by_point ? indent + before - cell.before_point * type_.size : indent;
    }

    // Lines [from, until) of each cell; what is left out stands on another page.
    Strip strip_of(const Row& row, const std::vector<std::vector<Line>>& lines, std::size_t from,
                   std::size_t until, Style style) {
        const double above = from == 0 ? row_padding : 0;
        const double below = until == tallest(lines) ? row_padding : 0;
        Strip strip{.height = static_cast<double>(until - from) * type_.leading + above + below};
        const double baseline = baseline_in(type_, composer_.library.face(style));
        double from_start = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const double left = composer_.at_start(
                {left_edge() + (reads_leftwards() ? 0 : from_start), width_ - from_start}, widths_[i]);
            for (std::size_t k = from; k < std::min(until, lines[i].size()); ++k) {
                const double top = above + static_cast<double>(k - from) * type_.leading;
                const double indent = indent_of(row[i], i, lines[i][k], lines[i].size() == 1);
                place(lines[i][k], row[i].text, left + indent, top + baseline, top, type_.leading, strip);
            }
            from_start += widths_[i] + gap_;
        }
        return strip;
    }

    void rule(Strip& strip, double y, double width, Ink ink) const {
        strip.boxes.push_back({document::Line{{left_edge(), y}, {left_edge() + width_, y}, width, ink, false},
                               no_node, Artifact::decoration});
    }

    static std::size_t tallest(const std::vector<std::vector<Line>>& lines) {
        std::size_t most = 1;
        for (const auto& cell : lines) most = std::max(most, cell.size());
        return most;
    }

    void add_head() {
        const auto lines = lines_of(head_, true);
        const std::size_t most = tallest(lines);
        if (height_of(most) > room_for_a_row()) return add_parted_head(lines, most);
        Strip strip = strip_of(head_, lines, 0, most, Style::bold);
        rule(strip, strip.height, 1, Ink::text);
        strip.keep_with_next = true;
        TableHead repeated = repeated_head(strip);
        // A head that takes most of a page would leave no room for the rows below it.
        if (repeated.height < tallest_head) repeated_ = composer_.add_head(std::move(repeated));
        strip.table_head = repeated_;
        strip.is_table_head = true;
        composer_.add(std::move(strip));
    }

    double height_of(std::size_t lines) const {
        return static_cast<double>(lines) * type_.leading + 2 * row_padding;
    }

    // No page can hold it, so it is parted between its lines, and not repeated.
    void add_parted_head(const std::vector<std::vector<Line>>& lines, std::size_t most) {
        for (std::size_t from = 0; from < most; ++from) {
            Strip strip = strip_of(head_, lines, from, from + 1, Style::bold);
            if (from + 1 == most) rule(strip, strip.height, 1, Ink::text);
            strip.keep_with_next = from == 0 || from + 2 >= most;
            composer_.add(std::move(strip));
        }
    }

    // Below a line that says which table goes on; a reader who listens has heard the head before.
    TableHead repeated_head(const Strip& head) const {
        const PageStyle& style = composer_.style;
        TableHead repeated{head.boxes, head.height + type_.leading};
        for (Box& box : repeated.boxes) {
            shift(box, 0, type_.leading);
            if (box.artifact == Artifact::none) box = {std::move(box.shape), no_node, Artifact::header};
        }
        const std::string caption =
            rich(table_.number.empty() ? document::plain(table_.caption) : table_.number, {}, no_node).text;
        const std::string after = (caption.empty() ? "" : " ") + ("(" + style.continued + ")");
        std::string words;
        for (const fonts::Word* const word : composer_.library.words(caption, Style::bold)) {
            const std::string longer = words + word->text;
            if (composer_.library.width(longer + " …" + after, type_.size, Style::bold) > column_.width) {
                words += words.ends_with(' ') ? "…" : " …";
                break;
            }
            words = longer;
        }
        Text line = set_line(composer_.library, words + after, Style::bold, type_.size, column_.left,
                             baseline_in(type_, composer_.library.face(Style::bold)), Ink::muted);
        repeated.boxes.insert(repeated.boxes.begin(), {std::move(line), no_node, Artifact::header});
        return repeated;
    }

    void add_row(std::size_t index) {
        const auto lines = lines_of(rows_[index]);
        const std::size_t most = tallest(lines);
        // Only a row that no page could hold is parted, between its lines.
        const std::size_t at_once = height_of(most) <= room_for_a_row() ? most : 1;
        for (std::size_t from = 0; from < most; from += at_once) {
            const std::size_t until = from + at_once;
            Strip strip = strip_of(rows_[index], lines, from, until, Style::regular);
            if (until == most && index + 1 < rows_.size()) rule(strip, strip.height, 0.8, Ink::pale);
            strip.table_head = repeated_;
            strip.reluctance = parting_rows;
            // No row stands alone above or below the end of a page, and no line of a parted one.
            const bool second_or_last = index == 0 || index + 2 == rows_.size();
            strip.keep_with_next = at_once == most ? index + 1 < rows_.size() && second_or_last
                                                   : until < most && (from == 0 || until + 1 == most);
            composer_.add(std::move(strip));
        }
    }

    double room_for_a_row() const {
        const PageStyle& style = composer_.style;
        const bool is_turned = column_.width > style.upright().body.width;
        const Rect body = is_turned ? style.landscape().body : style.upright().body;
        const double head = repeated_ == none ? 0 : composer_.head(repeated_).height + 2 * type_.leading;
        return body.height - head;
    }

    Composer& composer_;
    const document::Table& table_;
    Column column_;
    Type type_;
    NodeId node_ = no_node;
    Row head_;
    std::vector<Row> rows_;
    std::vector<double> widths_;
    std::vector<std::pair<double, double>> numbers_;  // as `reach_of_numbers`
    double gap_ = 0;
    double width_ = 0;
    std::size_t repeated_ = none;
};

}  // namespace

void compose_caption(Composer& composer, const document::Inlines& caption, const Column& column, Role role) {
    if (document::plain(caption).find_first_not_of(' ') == std::string::npos) return;
    const Setting setting{.type = composer.style.table, .look = {Style::bold, Ink::text}, .balanced = true};
    const NodeId node = composer.structure.add(role, column.node);
    const RichText text = rich(caption, setting.look, node, composer.structure);
    const std::size_t first = composer.add_lines(text, setting, column);
    for (std::size_t i = first; i < composer.strips().size(); ++i) composer.strips()[i].keep_with_next = true;
    composer.set_space(5);
}

void compose_table(Composer& composer, const document::Table& table, const Column& column, const Type& type) {
    if (table.columns.empty()) {
        // Nothing to head, but its words are kept.
        return composer.compose(
            {{document::Paragraph{document::captioned(table.anchor, table.number, table.caption),
                                  document::ParagraphStyle::small}}},
            column);
    }
    TableComposer(composer, table, column, type).compose();
}

void compose_block(Composer& composer, const document::Table& table, const Column& column) {
    compose_table(composer, table, column, composer.style.table);
}

}  // namespace casebook::layout
