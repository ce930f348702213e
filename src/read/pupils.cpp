#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "read/export_faults.hpp"
#include "read/namesakes.hpp"
#include "read/pupil_names.hpp"
#include "read/text.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

/// How one row names its pupil.
struct Named {
    const Cell* cell = nullptr;        ///< what names the pupil; null where nothing does
    PupilNames::Codes codes;           ///< none: nobody on the register
    bool by_code = false;              ///< the cell is a code, whether it is known or not
    const Cell* against = nullptr;     ///< another cell of the row that names somebody else
    PupilNames::Codes namesakes = {};  ///< of the same name, and not meant
};

/// Pupils whose name a cell nearly holds.
struct Near {
    Place place;
    PupilNames::Codes codes;
    PupilNames::Codes but_for_class;  ///< of them, whose whole name it is; told also where named elsewhere
};

PupilNames::Codes both(const PupilNames::Codes& a, const PupilNames::Codes& b) {
    PupilNames::Codes result;
    std::ranges::set_intersection(a, b, std::inserter(result, result.end()));
    return result;
}

std::string list_of(const PupilNames::Codes& codes) {
    return fmt::format("{}", fmt::join(codes, ", "));
}

class Identifier {
  public:
    Identifier(Table& table, const Mapping* mapping, bool every_pupil, Reading& reading)
        : table_(table),
          every_pupil_(every_pupil),
          reading_(reading),
          register_(reading.model),
          namesakes_(table, reading.model),
          orders_(orders_of_names()),
          others_(mapping == nullptr ? std::nullopt : mapping->others) {}

    std::set<std::string> identify() {
        const std::size_t width = widest();
        std::vector<Row> kept;
        kept.reserve(table_.rows.size());
        for (Row& row : table_.rows) {
            const Named named = name(row);
            if (named.against != nullptr) {
                contradicted_.push_back(named);
                continue;
            }
            found_.insert(named.codes.begin(), named.codes.end());
            if (named.cell == nullptr || (named.codes.size() == 1 && named.by_code)) {
                kept.push_back(std::move(row));
                continue;
            }
            const Cell cell = *named.cell;
            if (named.codes.size() > 1) {
                report(reading_.diagnostics, faults::pupil_unclear, place_of(cell),
                       "this name is that of more than one pupil", {}, "pupils");
                continue;
            }
            note_namesakes(named);
            std::string code = named.codes.empty() ? other(row, cell, named.by_code) : *named.codes.begin();
            if (code.empty()) continue;
            row.cells.resize(std::max(row.cells.size(), width + 1));
            row.cells[width] = {std::move(code), cell.line, cell.column, false};
            replaced_ = true;
            kept.push_back(std::move(row));
        }
        tell_contradictions();
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

    /// The orders in which a cell without a comma holds two names: the last name first only where the file's
    /// names fit the register so, and alone so where nearly all do.
    [[nodiscard]] std::vector<NameOrder> orders_of_names() const {
        std::size_t first_names = 0;
        std::size_t last_names = 0;
        for (const Row& row : table_.rows)
            for (const std::size_t field : {pupil_name, pupil_code}) {
                const Cell* const cell = filled(row, field);
                if (cell == nullptr || cell->text.find(',') != std::string::npos) continue;
                if (!register_.by_name(cell->text, NameOrder::first_name).empty()) ++first_names;
                if (!register_.by_name(cell->text, NameOrder::last_name).empty()) ++last_names;
            }
        constexpr std::size_t nearly_all = 4;  ///< times as many
        if (last_names <= first_names) return {NameOrder::first_name};
        if (last_names > nearly_all * first_names) return {NameOrder::last_name};
        return {NameOrder::last_name, NameOrder::first_name};
    }

    /// A name in one cell. Where it fits one pupil in the file's order and another in the other, both are
    /// given.
    [[nodiscard]] PupilNames::Codes by_name(const Cell& cell) const {
        PupilNames::Codes codes;
        for (const NameOrder order : orders_) codes.merge(register_.by_name(cell.text, order));
        if (codes.empty() || cell.text.find(',') != std::string::npos) return codes;
        for (const NameOrder order : {NameOrder::first_name, NameOrder::last_name})
            codes.merge(register_.by_name(cell.text, order));
        return codes;
    }

    [[nodiscard]] Named name(const Row& row) const {
        const Cell* const code = filled(row, pupil_code);
        const Cell* const upn = filled(row, pupil_upn);
        const Cell* const whole = filled(row, pupil_name);
        const Cell* const first = filled(row, pupil_first_name);
        const Cell* const last = filled(row, pupil_last_name);
        Named result;
        const auto take = [&](const Cell* cell, const PupilNames::Codes& codes, bool by_code) {
            if (codes.empty() || result.against != nullptr) return;
            if (result.codes.empty()) {
                result.cell = cell;
                result.codes = codes;
                result.by_code = by_code;
                return;
            }
            const PupilNames::Codes same = both(result.codes, codes);
            if (same.empty())
                result.against = cell;
            else
                result.codes = same;
        };
        if (code != nullptr && register_.has_code(code->text)) {
            take(code, {code->text}, true);
        } else if (code != nullptr) {
            take(code, register_.by_upn(code->text), false);
            if (result.codes.empty()) take(code, by_name(*code), false);
        }
        if (upn != nullptr) take(upn, register_.by_upn(upn->text), false);
        // Some programs head a column of codes as others head one of names.
        if (whole != nullptr)
            take(whole, register_.has_code(whole->text) ? PupilNames::Codes{whole->text} : by_name(*whole),
                 false);
        if (first != nullptr && last != nullptr)
            take(last, register_.by_parts(first->text, last->text), false);
        else if (const Cell* const only = first != nullptr ? first : last; only != nullptr)
            take(only, register_.by_parts(only->text, {}), false);  // a child with one name
        const bool has_upn = upn != nullptr && looks_like_upn(upn->text);
        const bool by_upn = has_upn && !register_.by_upn(upn->text).empty();
        if (!by_upn && !result.by_code && result.against == nullptr) {
            const PupilNames::Codes of_this_name = result.codes;
            // A namesake has another UPN than the pupil of the register.
            if (has_upn)
                std::erase_if(result.codes,
                              [&](const std::string& known) { return register_.has_upn(known); });
            namesakes_.leave_out(result.codes, row);
            if (result.codes.empty()) result.namesakes = of_this_name;
        }
        if ((result.by_code || by_upn) && result.codes.size() == 1 && result.against == nullptr) {
            // A code that is also a row number would give one child's record to another, and so would a
            // column that was sorted without the others.
            const std::string& known = *result.codes.begin();
            const bool parts = first != nullptr && last != nullptr;
            if (whole != nullptr && !register_.could_be(known, whole->text)) result.against = whole;
            if (parts && !register_.could_be(known, first->text + " " + last->text)) result.against = last;
        }
        if (!result.codes.empty()) return result;
        if (code != nullptr && upn == nullptr && whole == nullptr && last == nullptr)
            return {code,
                    {},
                    !looks_like_upn(code->text) && !looks_like_a_name(code->text),
                    nullptr,
                    std::move(result.namesakes)};
        for (const Cell* const cell : {upn, whole, last, code})
            if (cell != nullptr) return {cell, {}, false, nullptr, std::move(result.namesakes)};
        return {};
    }

    /// Where most rows disagree, the column of codes is not ours: said once.
    void tell_contradictions() {
        const auto by_code =
            std::ranges::count_if(contradicted_, [](const Named& one) { return one.by_code; });
        const bool numbering = by_code > 1 && static_cast<std::size_t>(by_code) * 2 > table_.rows.size();
        if (numbering) {
            const Named& first =
                *std::ranges::find_if(contradicted_, [](const Named& one) { return one.by_code; });
            report(reading_.diagnostics, faults::pupil_contradicted, place_of(*first.cell),
                   fmt::format("in {} of {} rows the code and the name are those of two pupils", by_code,
                               table_.rows.size()),
                   {.why = "the codes are perhaps numbers of the rows, or another numbering than the "
                           "register's; these rows were set aside",
                    .mend = "delete the column of codes, or head it Row; the names find the pupils"});
        }
        for (const Named& one : contradicted_)
            if (!numbering || !one.by_code)
                report(reading_.diagnostics, faults::pupil_contradicted, place_of(*one.against),
                       fmt::format("this is not {}, whom another cell of the row names", list_of(one.codes)),
                       {}, "pupils");
    }

    /// All that a row says of who is meant, so that two children of one family stay two.
    [[nodiscard]] std::string written(const Row& row) const {
        std::string all;
        for (const std::size_t field : {pupil_last_name, pupil_first_name, pupil_name, pupil_upn})
            if (const Cell* const cell = filled(row, field)) all += (all.empty() ? "" : ", ") + cell->text;
        const Cell* const code = filled(row, pupil_code);
        return all.empty() && code != nullptr ? code->text : all;
    }

    void note_namesakes(const Named& named) {
        if (named.namesakes.empty()) return;
        if (rows_of_namesakes_++ == 0) first_namesake_ = place_of(*named.cell);
        of_namesakes_.insert(named.namesakes.begin(), named.namesakes.end());
    }

    /// The code of a pupil who is not on the register; empty where the row is left out.
    std::string other(const Row& row, const Cell& cell, bool by_code) {
        const Others others = others_.value_or(by_code ? Others::fault : Others::leave_out);
        if (others == Others::fault && by_code) return cell.text;
        const std::string who = by_code ? cell.text : written(row);
        note_near(row, cell, who);
        if (others != Others::compare) {
            if (left_out_.empty()) first_left_out_ = place_of(cell);
            left_out_.insert(who);
            ++rows_left_out_;
            return {};
        }
        // A name or a UPN of somebody who is not mentored has no business in the Model.
        std::string code =
            by_code ? cell.text
                    : fmt::format("C{:04}", numbers_.emplace(who, numbers_.size() + 1).first->second);
        comparison_.insert(code);
        return code;
    }

    void note_near(const Row& row, const Cell& cell, const std::string& who) {
        const Cell* const whole = filled(row, pupil_name);
        const Cell* const first = filled(row, pupil_first_name);
        const Cell* const last = filled(row, pupil_last_name);
        const std::string name = whole != nullptr                      ? whole->text
                                 : first != nullptr && last != nullptr ? last->text + ", " + first->text
                                                                       : cell.text;
        if (PupilNames::Codes codes = register_.near(name); !codes.empty())
            near_.try_emplace(who, Near{place_of(cell), std::move(codes), register_.but_for_class(name)});
    }

    /// Names that are nearly those of pupils whom no row names rightly, and pupils whom no row names at all.
    void tell_missing() {
        PupilNames::Codes sought;
        for (const model::Pupil& pupil : reading_.model.pupils) sought.insert(pupil.id.value.code);
        for (const std::string& code : found_) sought.erase(code);
        PupilNames::Codes missing = sought;
        for (const auto& [name, near] : near_) {
            PupilNames::Codes of = both(near.codes, sought);
            of.insert(near.but_for_class.begin(), near.but_for_class.end());
            if (of.empty()) continue;
            report(reading_.diagnostics, faults::pupil_nearly, near.place,
                   fmt::format("this name is nearly that of {}", list_of(of)), {}, "pupils");
            for (const std::string& code : of) missing.erase(code);
        }
        if (!every_pupil_ || missing.empty() || (left_out_.empty() && comparison_.empty())) return;
        report(reading_.diagnostics, faults::pupils_not_in_file, {table_.header},
               fmt::format("no row is about {} of the register", list_of(missing)));
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
        tell_missing();
        if (rows_of_namesakes_ > 0)
            report(reading_.diagnostics, faults::namesakes_parted, first_namesake_,
                   fmt::format("{} the name of {} with another UPN or date of birth, or a higher year group",
                               rows_of_namesakes_ == 1 ? "a row has"
                                                       : fmt::format("{} rows have", rows_of_namesakes_),
                               list_of(of_namesakes_)));
        if (rows_left_out_ == 0) return;
        report(reading_.diagnostics, faults::pupils_left_out, first_left_out_,
               fmt::format("{} row{} about {} pupil{} who {} not on the register", rows_left_out_,
                           rows_left_out_ == 1 ? " is" : "s are", left_out_.size(),
                           left_out_.size() == 1 ? "" : "s", left_out_.size() == 1 ? "is" : "are"));
    }

    Table& table_;
    bool every_pupil_;
    Reading& reading_;
    PupilNames register_;
    Namesakes namesakes_;
    std::vector<NameOrder> orders_;
    std::optional<Others> others_;
    std::set<std::string> comparison_;
    std::map<std::string, std::size_t> numbers_;
    std::set<std::string> left_out_;
    std::size_t rows_left_out_ = 0;
    Place first_left_out_;
    PupilNames::Codes of_namesakes_;
    std::size_t rows_of_namesakes_ = 0;
    Place first_namesake_;
    bool replaced_ = false;
    PupilNames::Codes found_;  ///< of the pupils whom the file names
    std::vector<Named> contradicted_;
    std::map<std::string, Near> near_;
};

}  // namespace

std::set<std::string> identify_pupils(Table& table, const Mapping* mapping, bool every_pupil,
                                      Reading& reading) {
    // Without a register one check says so for all rows; with `compare` the file can still be read.
    const bool none = reading.model.pupils.empty() && reading.model.pupils_set_aside.empty();
    const bool compare = mapping != nullptr && mapping->others == Others::compare;
    if (none && !compare && table.has(pupil_code)) return {};
    return Identifier(table, mapping, every_pupil, reading).identify();
}

}  // namespace casebook::read
