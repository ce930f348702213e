// Rules about tables: their grid, and how a reader finds the heads of a cell.
#include <algorithm>
#include <map>
#include <set>

#include "rules.hpp"

namespace casebook::pdf_check {
namespace {

struct Cell {
    const Element* element;
    std::size_t rows;
    std::size_t columns;
};
struct Row {
    std::vector<Cell> cells;
    bool in_head;
};

std::size_t span_of(const Element& cell, const char* key) {
    Handle value = TaggedPdf::attribute(cell, "Table", key);
    return value.isInteger() && value.getIntValueAsInt() > 0
               ? static_cast<std::size_t>(value.getIntValueAsInt())
               : 1;
}

std::vector<Row> rows_of(const TaggedPdf& pdf, std::size_t table) {
    std::vector<Row> rows;
    const auto add = [&](std::size_t row, bool in_head) {
        Row result{{}, in_head};
        for (const std::size_t cell : pdf.kids_of(row)) {
            const Element& element = pdf.elements[cell];
            result.cells.push_back({&element, span_of(element, "/RowSpan"), span_of(element, "/ColSpan")});
        }
        rows.push_back(std::move(result));
    };
    for (const std::size_t part : pdf.kids_of(table)) {
        const std::string& role = pdf.elements[part].role;
        if (role == "TR") add(part, false);
        if (role != "THead" && role != "TBody" && role != "TFoot") continue;
        for (const std::size_t row : pdf.kids_of(part)) add(row, role == "THead");
    }
    return rows;
}

// Columns that each row takes up, with what reaches into it from above.
std::vector<std::size_t> breadths(const std::vector<Row>& rows) {
    std::vector<std::size_t> result(rows.size(), 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const Cell& cell : rows[i].cells)
            for (std::size_t k = i; k < std::min(rows.size(), i + cell.rows); ++k) result[k] += cell.columns;
    }
    return result;
}

// One row of heads above, or the first cell of each row, each over one column or row: Scope alone tells the
// heads.
bool is_simple(const std::vector<Row>& rows) {
    const auto heads = std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.in_head; });
    if (heads > 1) return false;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const Cell& cell = row.cells[i];
            if (cell.element->role != "TH") continue;
            if (cell.columns > 1 || cell.rows > 1) return false;
            if (!row.in_head && i > 0 && &row != &rows.front()) return false;
        }
    }
    return true;
}

}  // namespace

void tables_are_regular(const TaggedPdf& pdf, const Say& say) {
    for (std::size_t i = 0; i < pdf.elements.size(); ++i) {
        if (pdf.elements[i].role != "Table") continue;
        const std::vector<std::size_t> found = breadths(rows_of(pdf, i));
        if (found.empty()) say("a table has no rows");
        for (const std::size_t breadth : found)
            if (breadth != found.front()) say("the rows of a table span unequal numbers of columns");
        bool body_seen = false;
        std::size_t heads = 0;
        for (const std::size_t part : pdf.kids_of(i)) {
            const std::string& role = pdf.elements[part].role;
            if (role == "THead" && (++heads > 1 || body_seen))
                say("a table has a head behind its body, or two");
            body_seen = body_seen || role == "TBody";
        }
    }
}

void table_heads_are_known(const TaggedPdf& pdf, const Say& say) {
    static const std::set<std::string> scopes{"/Row", "/Column", "/Both"};
    for (std::size_t i = 0; i < pdf.elements.size(); ++i) {
        if (pdf.elements[i].role != "Table") continue;
        const std::vector<Row> rows = rows_of(pdf, i);
        std::set<std::string> ids;
        bool has_heads = false;
        for (const Row& row : rows) {
            for (const Cell& cell : row.cells) {
                if (cell.element->role != "TH") continue;
                has_heads = true;
                Handle object = cell.element->object;
                Handle name = object.getKey("/ID");
                if (name.isString()) ids.insert(name.getStringValue());
                Handle scope = TaggedPdf::attribute(*cell.element, "Table", "/Scope");
                if (scope.isNull() && !name.isString()) say("a head has neither scope nor identifier");
                if (!scope.isNull() && (!scope.isName() || !scopes.contains(scope.getName())))
                    say("a head has a scope that is not known");
            }
        }
        if (!has_heads) say("a table has no heads");
        const bool simple = is_simple(rows);
        for (const Row& row : rows) {
            for (const Cell& cell : row.cells) {
                Handle heads = TaggedPdf::attribute(*cell.element, "Table", "/Headers");
                if (cell.element->role == "TD" && !simple && !heads.isArray())
                    say("a cell does not name its heads though they are not simple");
                if (!heads.isArray()) continue;
                for (Handle head : heads.getArrayAsVector())
                    if (!head.isString() || !ids.contains(head.getStringValue()))
                        say("a cell names a head that its table does not have");
            }
        }
    }
}

}  // namespace casebook::pdf_check
