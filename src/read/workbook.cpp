#include "read/workbook.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "read/archive.hpp"
#include "read/formats.hpp"
#include "read/number_formats.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr std::size_t most_marks =
    9'000'000;  ///< of `<` in a part: each is at most one element with one text
constexpr std::size_t most_cells = 3'000'000;
constexpr std::size_t most_sheets = 200;
constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::uint32_t most_columns = 16'384;
constexpr std::uint32_t heading_rows = 30;  ///< down to here merged cells may be headings, which span columns
constexpr std::size_t most_merges = 20'000;
constexpr std::size_t longest_text = 32'767;  ///< that a cell may hold

/// Element names without the prefix that some programs write before them.
std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    return node.find_child([&](const pugi::xml_node& one) { return local_name(one) == name; });
}

template <typename Visit>
void each(const pugi::xml_node& parent, std::string_view name, const Visit& visit) {
    for (const pugi::xml_node& node : parent.children())
        if (local_name(node) == name) visit(node);
}

/// An attribute whatever its prefix, as `r:id`.
std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& one : node.attributes()) {
        const std::string_view full = one.name();
        const std::size_t colon = full.find(':');
        if ((colon == std::string_view::npos ? full : full.substr(colon + 1)) == name) return one.value();
    }
    return {};
}

bool is_true(std::string_view text) {
    return text == "1" || text == "true";
}

std::optional<std::uint32_t> number(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty() ? std::optional{value}
                                                                                     : std::nullopt;
}

struct CellName {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};

/// `C14`; empty where it is none or lies beyond a sheet.
std::optional<CellName> cell_name(std::string_view text) {
    CellName result;
    std::size_t i = 0;
    for (; i < text.size() && i < 3 && text[i] >= 'A' && text[i] <= 'Z'; ++i)
        result.column = result.column * 26 + static_cast<std::uint32_t>(text[i] - 'A' + 1);
    const auto row = number(text.substr(i));
    if (!row || i == 0 || *row == 0 || *row > most_rows || result.column > most_columns) return std::nullopt;
    result.row = *row;
    return result;
}

struct Range {
    CellName first;
    CellName last;
};

std::optional<Range> range(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto first = cell_name(text.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : cell_name(text.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
    return Range{*first, *last};
}

/// Programs write a carriage return in a cell as `_x000D_`.
std::string without_returns(std::string text) {
    constexpr std::string_view written_return = "_x000D_";
    for (std::size_t at = text.find(written_return); at != std::string::npos;
         at = text.find(written_return, at))
        text.erase(at, written_return.size());
    return text;
}

/// The text of a `si` or `is`: of all its runs, without readings of foreign words.
std::string rich_text(const pugi::xml_node& node) {
    std::string text;
    each(node, "t", [&](const pugi::xml_node& one) { text += one.text().get(); });
    each(node, "r", [&](const pugi::xml_node& run) {
        each(run, "t", [&](const pugi::xml_node& one) { text += one.text().get(); });
    });
    return without_returns(std::move(text));
}

/// `xl/` and `../worksheets/a.xml` make `worksheets/a.xml`; a target that begins with `/` counts from the
/// top.
std::string resolved(std::string_view folder, std::string_view target) {
    if (target.starts_with('/')) return std::string{target.substr(1)};
    std::string base{folder};
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../")) {
            const std::size_t slash = base.empty() ? 0 : base.rfind('/', base.size() - 2);
            base.erase(slash == std::string::npos || base.empty() ? 0 : slash + 1);
        }
        target.remove_prefix(target.find('/') + 1);
    }
    return base + std::string{target};
}

std::string folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string{} : std::string{path.substr(0, slash + 1)};
}

class Reader {
  public:
    explicit Reader(Archive archive) : archive_(std::move(archive)) {}

    Workbook read() {
        const std::string place = main_part();
        pugi::xml_document workbook;
        if (!load(place, workbook)) return std::move(result_);
        const pugi::xml_node root = child(workbook, "workbook");
        from_1904_ = is_true(attribute(child(root, "workbookPr"), "date1904"));
        const std::map<std::string, Target, std::less<>> parts = relations(place);
        for (const auto& [id, target] : parts) {
            if (target.type.ends_with("/sharedStrings")) read_strings(target.path);
            if (target.type.ends_with("/styles")) read_styles(target.path);
        }
        each(child(root, "sheets"), "sheet", [&](const pugi::xml_node& node) {
            const auto found = parts.find(attribute(node, "id"));
            if (found == parts.end() || result_.refusal != nullptr ||
                !found->second.type.ends_with("/worksheet"))
                return;
            if (result_.sheets.size() == most_sheets)
                return refuse(faults::too_large, "the workbook has very many sheets");
            Sheet sheet{.name = std::string{attribute(node, "name")}};
            const std::string_view state = attribute(node, "state");
            sheet.hidden = state == "hidden" || state == "veryHidden";
            read_sheet(found->second.path, sheet);
            result_.sheets.push_back(std::move(sheet));
        });
        if (result_.refusal == nullptr && result_.sheets.empty())
            refuse(faults::workbook_unreadable, "the workbook has no sheet");
        return std::move(result_);
    }

  private:
    struct Target {
        std::string type;
        std::string path;
    };

    void refuse(const Fault& fault, std::string message) {
        if (result_.refusal != nullptr) return;
        result_.refusal = &fault;
        result_.message = std::move(message);
        result_.sheets.clear();
    }

    bool load(const std::string& place, pugi::xml_document& document) {
        if (result_.refusal != nullptr) return false;
        std::optional<std::string> text = archive_.part(place);
        if (!text) {
            if (archive_.too_large())
                refuse(faults::too_large, "the workbook grows very large when it is unpacked");
            else
                refuse(faults::workbook_unreadable, "the workbook is damaged or locked with a password");
            return false;
        }
        const auto marks = static_cast<std::size_t>(std::count(text->begin(), text->end(), '<'));
        if (marks > most_marks) {
            refuse(faults::too_large, "the workbook holds very many cells");
            return false;
        }
        // No spreadsheet program declares a document type; it is how entities are made to grow.
        if (text->find("<!DOCTYPE") != std::string::npos || text->find("<!ENTITY") != std::string::npos) {
            refuse(faults::workbook_unreadable, "the workbook defines XML entities");
            return false;
        }
        // The document points into the text that it is parsed from.
        std::string& kept = texts_.emplace_back(std::move(*text));
        const pugi::xml_parse_result parsed = document.load_buffer_inplace(
            kept.data(), kept.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
        if (!parsed) refuse(faults::workbook_unreadable, "the workbook is damaged");
        return static_cast<bool>(parsed);
    }

    std::map<std::string, Target, std::less<>> relations(const std::string& place) {
        std::map<std::string, Target, std::less<>> result;
        const std::string folder = folder_of(place);
        const std::string name = fmt::format("{}_rels/{}.rels", folder, place.substr(folder.size()));
        pugi::xml_document document;
        if (!archive_.has(name) || !load(name, document)) return result;
        each(child(document, "Relationships"), "Relationship", [&](const pugi::xml_node& node) {
            result.emplace(attribute(node, "Id"), Target{std::string{attribute(node, "Type")},
                                                         resolved(folder, attribute(node, "Target"))});
        });
        return result;
    }

    std::string main_part() {
        for (const auto& [id, target] : relations(""))
            if (target.type.ends_with("/officeDocument")) return target.path;
        return "xl/workbook.xml";
    }

    void read_strings(const std::string& place) {
        pugi::xml_document document;
        if (!load(place, document)) return;
        each(child(document, "sst"), "si",
             [&](const pugi::xml_node& node) { strings_.push_back(rich_text(node)); });
    }

    void read_styles(const std::string& place) {
        pugi::xml_document document;
        if (!load(place, document)) return;
        const pugi::xml_node root = child(document, "styleSheet");
        std::map<int, NumberFormat> own;
        each(child(root, "numFmts"), "numFmt", [&](const pugi::xml_node& node) {
            own[node.attribute("numFmtId").as_int()] = number_format(attribute(node, "formatCode"));
        });
        each(child(root, "cellXfs"), "xf", [&](const pugi::xml_node& node) {
            const int id = node.attribute("numFmtId").as_int();
            const auto found = own.find(id);
            formats_.push_back(found == own.end() ? built_in_format(id) : found->second);
        });
    }

    void read_sheet(const std::string& place, Sheet& sheet) {
        pugi::xml_document document;
        if (!load(place, document)) return;
        read_sheet(child(document, "worksheet"), sheet);
        texts_.pop_back();
    }

    void read_sheet(const pugi::xml_node& root, Sheet& sheet) {
        std::set<std::uint32_t> hidden_rows;
        std::uint32_t row = 0;
        each(child(root, "sheetData"), "row", [&](const pugi::xml_node& node) {
            row = number(attribute(node, "r")).value_or(row + 1);
            if (row == 0 || row > most_rows || result_.refusal != nullptr) return;
            if (is_true(attribute(node, "hidden"))) hidden_rows.insert(row);
            read_row(node, row, sheet);
        });
        std::stable_sort(sheet.rows.begin(), sheet.rows.end(),
                         [](const Row& a, const Row& b) { return a.line < b.line; });
        spread_merged(child(root, "mergeCells"), sheet);
        std::erase_if(sheet.rows, [](const Row& one) {
            return std::all_of(one.cells.begin(), one.cells.end(),
                               [](const Cell& cell) { return cell.text.empty(); });
        });
        for (const Row& one : sheet.rows)
            if (hidden_rows.contains(one.line)) ++sheet.hidden_rows;
        count_hidden_columns(child(root, "cols"), sheet);
    }

    static void count_hidden_columns(const pugi::xml_node& columns, Sheet& sheet) {
        std::size_t width = 0;
        for (const Row& one : sheet.rows) width = std::max(width, one.cells.size());
        each(columns, "col", [&](const pugi::xml_node& node) {
            if (!is_true(attribute(node, "hidden"))) return;
            const std::size_t first = number(attribute(node, "min")).value_or(1);
            const std::size_t last = std::min<std::size_t>(number(attribute(node, "max")).value_or(1), width);
            if (last >= first) sheet.hidden_columns += last - first + 1;
        });
    }

    void read_row(const pugi::xml_node& node, std::uint32_t line, Sheet& sheet) {
        Row row;
        row.line = line;
        std::uint32_t column = 0;
        each(node, "c", [&](const pugi::xml_node& cell) {
            const auto name = cell_name(attribute(cell, "r"));
            column = name ? name->column : column + 1;
            if (column > most_columns) return;
            std::string text = text_of(cell);
            if (text.empty()) return;
            if (!widen(row, column)) return;
            if (text.ends_with("-01") && shows_a_month(cell)) sheet.months.emplace(line, column);
            row.cells[column - 1].text = std::move(text);
        });
        sheet.rows.push_back(std::move(row));
    }

    /// Gives the row as many cells; false, and a refusal, where the workbook then has too many.
    bool widen(Row& row, std::uint32_t columns) {
        while (row.cells.size() < columns) {
            if (++cells_ > most_cells) {
                refuse(faults::too_large, "the workbook holds very many cells");
                return false;
            }
            row.cells.push_back({{}, row.line, static_cast<std::uint32_t>(row.cells.size()) + 1, false});
        }
        return true;
    }

    [[nodiscard]] std::string text_of(const pugi::xml_node& cell) const {
        const std::string_view type = attribute(cell, "t");
        const pugi::xml_node value = child(cell, "v");
        std::string text;
        if (type == "inlineStr") {
            text = rich_text(child(cell, "is"));
        } else if (type == "s") {
            const auto index = number(value.text().get());
            if (index && *index < strings_.size()) text = strings_[*index];
        } else if (type == "b") {
            text = is_true(value.text().get()) ? "TRUE" : "FALSE";
        } else if (type == "str") {
            text = without_returns(value.text().get());
        } else if (type == "e" || type == "d") {
            text = value.text().get();
        } else if (value) {
            text = number_of(value.text().get(), attribute(cell, "s"));
        }
        const pugi::xml_node formula = child(cell, "f");
        if (formula && !value && type != "inlineStr") text = fmt::format("={}", formula.text().get());
        if (text.size() > longest_text * 4) text.resize(longest_text * 4);
        return std::string{trimmed(valid_utf8(text) ? text : std::string{"\xEF\xBF\xBD"})};
    }

    [[nodiscard]] bool shows_a_month(const pugi::xml_node& cell) const {
        const std::uint32_t index = number(attribute(cell, "s")).value_or(0);
        return index < formats_.size() && formats_[index].kind == NumberKind::month;
    }

    [[nodiscard]] std::string number_of(std::string_view text, std::string_view style) const {
        text = trimmed(text);
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size()) return std::string{text};
        const std::uint32_t index = number(style).value_or(0);
        return written(value, index < formats_.size() ? formats_[index] : NumberFormat{}, from_1904_);
    }

    /// Repeats the text of merged cells: above, over all cells, since headings span columns; below, only
    /// downwards.
    void spread_merged(const pugi::xml_node& merges, Sheet& sheet) {
        std::size_t count = 0;
        each(merges, "mergeCell", [&](const pugi::xml_node& node) {
            const auto area = range(attribute(node, "ref"));
            if (!area || ++count > most_merges || result_.refusal != nullptr) return;
            const bool above = area->last.row <= heading_rows;
            if (!above && area->first.column != area->last.column) return;
            spread(*area, above, sheet);
        });
    }

    void spread(const Range& area, bool above, Sheet& sheet) {
        const auto from =
            std::lower_bound(sheet.rows.begin(), sheet.rows.end(), area.first.row,
                             [](const Row& row, std::uint32_t line) { return row.line < line; });
        if (from == sheet.rows.end() || from->line != area.first.row ||
            from->cells.size() < area.first.column)
            return;
        const std::string text = from->cells[area.first.column - 1].text;
        if (text.empty()) return;
        for (auto row = from; row != sheet.rows.end() && row->line <= area.last.row; ++row) {
            if (!widen(*row, area.last.column)) return;
            // Merged areas that lie over each other would take for ever without holding many cells.
            spread_ += area.last.column - area.first.column + 1;
            if (spread_ > most_cells) return refuse(faults::too_large, "the workbook merges very many cells");
            for (std::uint32_t column = area.first.column; column <= area.last.column; ++column)
                row->cells[column - 1].text = text;
        }
        if (above) return;
        if (sheet.merged++ == 0) sheet.first_merged = {0, area.first.row, area.first.column};
    }

    Archive archive_;
    Workbook result_;
    std::deque<std::string> texts_;
    std::vector<std::string> strings_;
    std::vector<NumberFormat> formats_;
    std::size_t cells_ = 0;
    std::size_t spread_ = 0;  ///< cells that merged ones were written to
    bool from_1904_ = false;
};

}  // namespace

bool looks_like_workbook(std::string_view bytes) {
    // The second is how an archive begins that holds nothing.
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

Workbook read_workbook(std::string_view bytes) {
    Workbook refused;
    refused.refusal = &faults::workbook_unreadable;
    std::optional<Archive> archive = Archive::open(bytes);
    if (!archive) {
        refused.message = "the workbook is damaged";
        return refused;
    }
    if (auto foreign = foreign_archive(*archive)) {
        refused.message = foreign->message;
        refused.words = std::move(foreign->words);
        return refused;
    }
    return Reader(std::move(*archive)).read();
}

}  // namespace casebook::read
