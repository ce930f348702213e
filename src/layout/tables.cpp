// Tables: columns as wide as their content asks, light rules, rows kept whole, the head repeated on each
// page.
#include "layout/tables.hpp"

#include <algorithm>

#include "layout/columns.hpp"

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
constexpr double tallest_row = 300;          // a taller one is parted between its lines

struct Cell {
    RichText text;
    Segments segments;
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
        compose_caption(composer_, table_.caption, {column_.left, column_.width, node_, column_.list_depth});
        const bool with_head = says_something(table_.columns);
        if (with_head) {
            const NodeId head = composer_.structure.add(Role::table_head, node_);
            head_ = read_row(heads(), head, true);
        }
        if (!table_.rows.empty()) {
            const NodeId body = composer_.structure.add(Role::table_body, node_);
            for (const auto& row : table_.rows) rows_.push_back(read_row(row, body, false));
        }
        measure();
        const std::size_t first = composer_.strips().size();
        if (with_head) add_head();
        for (std::size_t i = 0; i < rows_.size(); ++i) add_row(i);
        if (first < composer_.strips().size())
            rule(composer_.strips().back(), composer_.strips().back().height, 0.75, Ink::text);
        if (height_from(first) < tallest_whole_table) composer_.keep_together(first);
        composer_.set_space(composer_.style.block_space);
    }

  private:
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
            const bool row_head = !is_head && table_.row_heads && i == 0;
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
        return extents;
    }

    void measure() {
        const double columns = static_cast<double>(table_.columns.size());
        gap_ = std::min(gap, column_.width * 0.3 / std::max(columns, 1.0));
        const double room = column_.width - gap_ * std::max(columns - 1, 0.0);
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

    std::vector<std::vector<Line>> lines_of(const Row& row) {
        std::vector<std::vector<Line>> lines;
        for (std::size_t i = 0; i < row.size(); ++i) {
            lines.push_back(composer_.breaker.lines(row[i].segments, row[i].text, type_.size, widths_[i]));
        }
        return lines;
    }

    // Lines [from, until) of each cell.
    Strip strip_of(const Row& row, const std::vector<std::vector<Line>>& lines, std::size_t from,
                   std::size_t until, Style style) {
        Strip strip{.height = static_cast<double>(until - from) * type_.leading + 2 * row_padding};
        const double baseline = baseline_in(type_, composer_.library.face(style));
        double left = column_.left;
        for (std::size_t i = 0; i < row.size(); ++i) {
            for (std::size_t k = from; k < std::min(until, lines[i].size()); ++k) {
                const double top = row_padding + static_cast<double>(k - from) * type_.leading;
                const double rest = std::max(widths_[i] - lines[i][k].width, 0.0);
                const Alignment alignment = table_.columns[i].alignment;
                const double indent = alignment == Alignment::start ? 0
                                      : alignment == Alignment::end ? rest
                                                                    : rest / 2;
                place(lines[i][k], row[i].text, left + indent, top + baseline, top, type_.leading, strip);
            }
            left += widths_[i] + gap_;
        }
        return strip;
    }

    void rule(Strip& strip, double y, double width, Ink ink) const {
        strip.boxes.push_back(
            {document::Line{{column_.left, y}, {column_.left + width_, y}, width, ink, false}, no_node,
             Artifact::decoration});
    }

    static std::size_t tallest(const std::vector<std::vector<Line>>& lines) {
        std::size_t most = 1;
        for (const auto& cell : lines) most = std::max(most, cell.size());
        return most;
    }

    void add_head() {
        const auto lines = lines_of(head_);
        Strip strip = strip_of(head_, lines, 0, tallest(lines), Style::bold);
        rule(strip, strip.height, 1, Ink::text);
        strip.keep_with_next = true;
        TableHead repeated{strip.boxes, strip.height};
        for (Box& box : repeated.boxes) {
            if (box.artifact == Artifact::none) box = {std::move(box.shape), no_node, Artifact::header};
        }
        // A head that takes most of a page would leave no room for the rows below it.
        if (repeated.height < tallest_head) repeated_ = composer_.add_head(std::move(repeated));
        composer_.add(std::move(strip));
    }

    void add_row(std::size_t index) {
        const auto lines = lines_of(rows_[index]);
        const std::size_t most = tallest(lines);
        const std::size_t at_once =
            std::max<std::size_t>(2, static_cast<std::size_t>(tallest_row / type_.leading));
        const bool parted = most > at_once;
        for (std::size_t from = 0; from < most; from += at_once) {
            const std::size_t until = std::min(most, from + at_once);
            Strip strip = strip_of(rows_[index], lines, from, until, Style::regular);
            if (until == most && index + 1 < rows_.size()) rule(strip, strip.height, 0.8, Ink::pale);
            strip.table_head = repeated_;
            // No row stands alone above or below the end of a page.
            const bool second_or_last = index == 0 || index + 2 == rows_.size();
            strip.keep_with_next = !parted && index + 1 < rows_.size() && second_or_last;
            composer_.add(std::move(strip));
        }
    }

    Composer& composer_;
    const document::Table& table_;
    const Column& column_;
    Type type_;
    NodeId node_ = no_node;
    Row head_;
    std::vector<Row> rows_;
    std::vector<double> widths_;
    double gap_ = 0;
    double width_ = 0;
    std::size_t repeated_ = none;
};

}  // namespace

void compose_caption(Composer& composer, const document::Inlines& caption, const Column& column) {
    if (document::plain(caption).find_first_not_of(' ') == std::string::npos) return;
    const Setting setting{.type = composer.style.table, .look = {Style::bold, Ink::text}, .balanced = true};
    const NodeId node = composer.structure.add(Role::caption, column.node);
    const RichText text = rich(caption, setting.look, node, composer.structure);
    const std::size_t first = composer.add_lines(text, setting, column);
    for (std::size_t i = first; i < composer.strips().size(); ++i) composer.strips()[i].keep_with_next = true;
    composer.set_space(5);
}

void compose_table(Composer& composer, const document::Table& table, const Column& column, const Type& type) {
    if (table.columns.empty()) {
        // Nothing to head, but its words are kept.
        return composer.compose({{document::Paragraph{table.caption, document::ParagraphStyle::small}}},
                                column);
    }
    TableComposer(composer, table, column, type).compose();
}

void compose_block(Composer& composer, const document::Table& table, const Column& column) {
    compose_table(composer, table, column, composer.style.table);
}

}  // namespace casebook::layout
