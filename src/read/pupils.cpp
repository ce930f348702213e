#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "read/text.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

/// The register's pupils by everything that an export may name them by.
class Register {
  public:
    explicit Register(const model::Model& model) {
        for (const auto* const list : {&model.pupils, &model.pupils_set_aside})
            for (const model::Pupil& pupil : *list) {
                const std::string& code = pupil.id.value.code;
                codes_.insert(code);
                know(upns_, folded(pupil.upn.value), code);
                for (const std::string* const first : {&pupil.first_name.value, &pupil.known_as.value}) {
                    know(names_, folded(*first + pupil.last_name.value),
                         first->empty() ? std::string{} : code);
                    know(names_, folded(pupil.last_name.value + *first),
                         first->empty() ? std::string{} : code);
                }
            }
    }

    [[nodiscard]] bool empty() const { return codes_.empty(); }
    [[nodiscard]] bool has_code(const std::string& code) const { return codes_.contains(code); }

    /// Empty: nobody; an empty code: more than one.
    [[nodiscard]] std::optional<std::string> by_upn(std::string_view upn) const { return find(upns_, upn); }
    [[nodiscard]] std::optional<std::string> by_name(std::string_view name) const {
        return find(names_, name);
    }

  private:
    using Index = std::map<std::string, std::string, std::less<>>;

    static void know(Index& index, const std::string& key, const std::string& code) {
        if (key.empty() || code.empty()) return;
        const auto [found, added] = index.emplace(key, code);
        if (!added && found->second != code) found->second.clear();
    }

    static std::optional<std::string> find(const Index& index, std::string_view text) {
        const std::string key = folded(text);
        const auto found = key.empty() ? index.end() : index.find(key);
        return found == index.end() ? std::nullopt : std::optional{found->second};
    }

    std::set<std::string> codes_;
    Index upns_;
    Index names_;
};

bool looks_like_a_name(std::string_view text) {
    return text.find(' ') != std::string_view::npos &&
           text.find_first_of("0123456789") == std::string_view::npos;
}

/// How one row names its pupil.
struct Named {
    const Cell* cell = nullptr;       ///< what names the pupil; null where nothing does
    std::optional<std::string> code;  ///< empty: nobody on the register; an empty code: more than one
    bool by_code = false;             ///< the cell is a code, whether it is known or not
};

class Identifier {
  public:
    Identifier(Table& table, const Mapping* mapping, Reading& reading)
        : table_(table),
          reading_(reading),
          register_(reading.model),
          others_(mapping == nullptr ? std::nullopt : mapping->others) {}

    std::set<std::string> identify() {
        const std::size_t width = widest();
        std::vector<Row> kept;
        kept.reserve(table_.rows.size());
        for (Row& row : table_.rows) {
            const Named named = name(row);
            if (named.cell == nullptr || (named.code && !named.code->empty() && named.by_code)) {
                kept.push_back(std::move(row));
                continue;
            }
            const Cell cell = *named.cell;
            if (named.code && named.code->empty()) {
                report(reading_.diagnostics, faults::pupil_unclear, place_of(cell),
                       "this name is that of more than one pupil", {}, "pupils");
                continue;
            }
            std::string code = named.code ? *named.code : other(cell, named.by_code);
            if (code.empty()) continue;
            row.cells.resize(std::max(row.cells.size(), width + 1));
            row.cells[width] = {std::move(code), cell.line, cell.column, false};
            replaced_ = true;
            kept.push_back(std::move(row));
        }
        table_.rows = std::move(kept);
        if (replaced_) settle(width);
        tell();
        return std::move(comparison_);
    }

  private:
    [[nodiscard]] std::size_t widest() const {
        std::size_t width = 0;
        for (const Row& row : table_.rows) width = std::max(width, row.cells.size());
        return width;
    }

    [[nodiscard]] Place place_of(const Cell& cell) const { return {{table_.file, cell.line, cell.column}}; }

    [[nodiscard]] const Cell* filled(const Row& row, std::size_t field) const {
        const Cell* const cell = table_.cell(row, field);
        return cell == nullptr || cell->text.empty() ? nullptr : cell;
    }

    [[nodiscard]] Named name(const Row& row) const {
        if (const Cell* const cell = filled(row, pupil_code)) {
            if (register_.has_code(cell->text)) return {cell, cell->text, true};
            if (const auto code = register_.by_upn(cell->text)) return {cell, code, false};
            if (const auto code = register_.by_name(cell->text)) return {cell, code, false};
            if (filled(row, pupil_upn) == nullptr && filled(row, pupil_name) == nullptr)
                return {cell, std::nullopt, !looks_like_upn(cell->text) && !looks_like_a_name(cell->text)};
        }
        if (const Cell* const cell = filled(row, pupil_upn))
            if (auto code = register_.by_upn(cell->text)) return {cell, std::move(code), false};
        const Cell* const whole = filled(row, pupil_name);
        if (whole != nullptr)
            if (auto code = register_.by_name(whole->text)) return {whole, std::move(code), false};
        const Cell* const first = filled(row, pupil_first_name);
        const Cell* const last = filled(row, pupil_last_name);
        if (first != nullptr && last != nullptr)
            if (auto code = register_.by_name(first->text + last->text))
                return {last, std::move(code), false};
        for (const Cell* const cell : {filled(row, pupil_upn), whole, last, filled(row, pupil_code)})
            if (cell != nullptr) return {cell, std::nullopt, false};
        return {};
    }

    /// The code of a pupil who is not on the register; empty where the row is left out.
    std::string other(const Cell& cell, bool by_code) {
        const Others others = others_.value_or(by_code ? Others::fault : Others::leave_out);
        if (others == Others::fault && by_code) return cell.text;
        if (others != Others::compare) {
            if (left_out_.empty()) first_left_out_ = place_of(cell);
            left_out_.insert(cell.text);
            ++rows_left_out_;
            return {};
        }
        // A name or a UPN of somebody who is not mentored has no business in the Model.
        std::string code =
            by_code ? cell.text
                    : fmt::format("C{:04}", numbers_.emplace(cell.text, numbers_.size() + 1).first->second);
        comparison_.insert(code);
        return code;
    }

    /// The codes found, and those that stood in the file, become one column.
    void settle(std::size_t width) {
        const std::optional<std::size_t> column = table_.column_of[pupil_code];
        for (Row& row : table_.rows) {
            if (row.cells.size() > width) continue;
            const Cell own =
                column && *column < row.cells.size() ? row.cells[*column] : Cell{{}, row.line, 0, false};
            row.cells.resize(width + 1);
            row.cells[width] = own;
        }
        table_.column_of[pupil_code] = width;
    }

    void tell() {
        if (rows_left_out_ == 0) return;
        report(reading_.diagnostics, faults::pupils_left_out, first_left_out_,
               fmt::format("{} row{} about {} pupil{} who {} not on the register", rows_left_out_,
                           rows_left_out_ == 1 ? " is" : "s are", left_out_.size(),
                           left_out_.size() == 1 ? "" : "s", left_out_.size() == 1 ? "is" : "are"));
    }

    Table& table_;
    Reading& reading_;
    Register register_;
    std::optional<Others> others_;
    std::set<std::string> comparison_;
    std::map<std::string, std::size_t> numbers_;
    std::set<std::string> left_out_;
    std::size_t rows_left_out_ = 0;
    Place first_left_out_;
    bool replaced_ = false;
};

}  // namespace

std::set<std::string> identify_pupils(Table& table, const Mapping* mapping, Reading& reading) {
    // Without a register one check says so for all rows; with `compare` the file can still be read.
    const bool none = reading.model.pupils.empty() && reading.model.pupils_set_aside.empty();
    const bool compare = mapping != nullptr && mapping->others == Others::compare;
    if (none && !compare && table.has(pupil_code)) return {};
    return Identifier(table, mapping, reading).identify();
}

}  // namespace casebook::read
