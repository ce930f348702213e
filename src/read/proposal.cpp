#include "read/proposal.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "document/document.hpp"
#include "read/all_readers.hpp"
#include "read/heading_times.hpp"
#include "read/measure_columns.hpp"
#include "read/measures.hpp"
#include "read/numbers.hpp"
#include "read/occasions.hpp"
#include "read/raw_table.hpp"
#include "read/text.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

constexpr std::size_t values_looked_at = 60;
constexpr std::size_t examples_shown = 3;

/// Words of headings whose numbers are not what the kind's values are, whatever they look like.
struct Contrary {
    std::string_view kind;
    std::string_view words;
};
constexpr std::array contraries{
    Contrary{"attendance",
             "absen|late|miss|unauth|auth|exclu|suspen|behaviour|points|score|truan|minutes|days|weeks|ytd|"
             "todate|cumul|overall"},
    Contrary{"school-attendance", "absen|late|miss|unauth|auth|exclu|suspen"},
    Contrary{"behaviour", "achieve|house|merit|reward|positive|praise|star|attend|absen|late|score|age"},
};

bool is_contrary(std::string_view kind, std::string_view heading) {
    const std::string said = folded(heading);
    for (const Contrary& one : contraries) {
        if (one.kind != kind) continue;
        for (std::string_view rest = one.words; !rest.empty();) {
            const std::size_t bar = std::min(rest.find('|'), rest.size());
            if (said.find(rest.substr(0, bar)) != std::string::npos) return true;
            rest.remove_prefix(std::min(bar + 1, rest.size()));
        }
    }
    return false;
}

/// What a kind of file is read with.
struct Kind {
    std::string path;  ///< without ending
    std::span<const Field> fields;
    const TrackingKind* tracking = nullptr;
};

std::optional<Kind> kind_of(std::string_view name, std::string_view file) {
    if (const TrackingKind* const tracking = tracking_kind_named(name))
        return Kind{fmt::format("tracking/{}", lower(stem(file))), tracking->fields, tracking};
    for (const Reader& reader : all_readers())
        if (!reader.fields.empty() && reader.pattern.find_first_of("*/") == std::string_view::npos &&
            folded(stem(reader.pattern)) == folded(name))
            return Kind{std::string{stem(reader.pattern)}, reader.fields, nullptr};
    return std::nullopt;
}

/// Attendance is rates or marks, and the headings say which, as where a folder is read.
Kind as_its_headings_say(Kind kind, const InputFile& file, const Reading& about) {
    if (kind.tracking == nullptr || kind.tracking->name != "attendance") return kind;
    diagnostics::Sources unseen;
    diagnostics::Diagnostics unheard;
    model::Model model = about.model;
    const InputFile placed{
        "tracking/attendance" + file.path.substr(std::min(file.path.rfind('.'), file.path.size())),
        file.bytes};
    Reading reading{{&placed, 1}, about.shipped, about.today, model, unseen, unheard};
    reading.half_terms = about.half_terms;
    const LoadedTracking loaded = load_tracking(placed, reading);
    if (!loaded.table || loaded.kind->name != "marks") return kind;
    kind.fields = loaded.kind->fields;
    kind.tracking = loaded.kind;
    return kind;
}

/// Finds by their values the columns whose headings say nothing.
class Guesser {
  public:
    Guesser(const Kind& kind, const InputFile& input, Reading& reading)
        : kind_(kind), input_(input), reading_(reading), headings_(kind.fields) {
        for (const auto* const list : {&reading.model.pupils, &reading.model.pupils_set_aside})
            for (const model::Pupil& pupil : *list)
                for (const std::string& name :
                     {pupil.id.value.code, pupil.upn.value, pupil.first_name.value + pupil.last_name.value,
                      pupil.last_name.value + pupil.first_name.value})
                    if (!name.empty()) pupils_.insert(folded(name));
    }

    /// What the columns hold, and those that hold measures.
    struct Guess {
        std::vector<DeclaredColumn> columns = {};
        std::vector<MeasureColumn> measures = {};
        std::string one_measure = {};  ///< where the file has one column of values that nothing names
    };

    Guess guess() {
        raw_ = raw_table(input_, headings_, reading_);
        if (raw_.rows.size() < 2) return {};
        const Row& header = raw_.rows[raw_.header];
        for (std::size_t column = 0; column < header.cells.size(); ++column) {
            const std::string& heading = header.cells[column].text;
            if (const auto field = headings_.field(heading))
                known_.insert(*field);
            else if (names_measure(heading))
                measures_named_ = true;
            else if (const auto time =
                         heading_time(heading, reading_.half_terms, reading_.model.school.period);
                     time && names_measure(time->rest))
                measures_named_ = times_ = true;
            else if (time && !(of_measures() && !time->rest.empty() && !headings_.field(time->rest)))
                times_ = true;
            else if (!heading.empty())
                free_.push_back(column);
        }
        for (const Occasion& occasion :
             occasions_in(header, headings_, kind_.fields,
                          of_measures() ? std::optional{kind_.tracking->across->value} : std::nullopt)) {
            if (!occasion.measure.empty()) measure_of_occasions_ = occasion.measure;
            for (const auto& [field, column] : occasion.columns) {
                known_.insert(field);
                std::erase(free_, column);
            }
        }
        const bool named =
            known_.contains(pupil_code) ||
            (kind_.tracking != nullptr &&
             (known_.contains(pupil_upn) || known_.contains(pupil_name) || known_.contains(pupil_last_name)));
        if (kind_.fields[0].name == "Pupil" && !named)
            take(0, [&](const std::string& text) { return pupils_.contains(folded(text)); });
        for (std::size_t field = 1; field < kind_.fields.size(); ++field) {
            const Field& one = kind_.fields[field];
            const bool value = kind_.tracking != nullptr && kind_.tracking->across && !of_measures() &&
                               field == kind_.tracking->across->value && !any_number();
            if (known_.contains(field) || (one.need == Need::none && !value)) continue;
            if (one.kind == CellKind::date && !times_)
                take(field,
                     [](const std::string& text) { return read_date(text).form != DateForm::unreadable; });
            if (value && !times_)
                take(field, [](const std::string& text) { return read_number(text, true).has_value(); });
        }
        Guess result;
        if (of_measures()) find_measures(result);
        result.columns = std::move(found_);
        return result;
    }

  private:
    /// Whether files of this kind hold measures that casebook.yaml names.
    [[nodiscard]] bool of_measures() const {
        return kind_.tracking != nullptr && kind_.tracking->across && kind_.tracking->across->measure;
    }

    /// Whether casebook.yaml has a measure of this name, whose values the column then holds.
    [[nodiscard]] bool names_measure(std::string_view heading) const {
        return of_measures() && find_measure(reading_.model, heading) != nullptr;
    }

    /// Each column of numbers or grades becomes a measure, unless the file names its measures itself.
    void find_measures(Guess& result) {
        const Across& across = *kind_.tracking->across;
        if (known_.contains(*across.measure) || (times_ && !measures_named_)) return;
        const bool dated = known_.contains(across.from) ||
                           std::any_of(found_.begin(), found_.end(), [&](const DeclaredColumn& column) {
                               return column.holds == kind_.fields[across.from].name;
                           });
        result.measures = measure_columns(raw_, free_, dated, reading_);
        if (known_.contains(across.value)) {
            if (!result.measures.empty()) return result.measures.clear();
            result.one_measure =
                measure_of_occasions_.empty() ? document::slug(stem(input_.path)) : measure_of_occasions_;
            return;
        }
        for (const MeasureColumn& one : result.measures) {
            DeclaredColumn column;
            column.file = input_.path;
            column.heading = one.heading;
            column.holds = kind_.fields[across.value].name;
            column.from = one.from;
            column.until = one.until;
            column.measure = one.measure.id.value;
            found_.push_back(std::move(column));
        }
    }

    [[nodiscard]] bool any_number() const {
        return std::any_of(known_.begin(), known_.end(), [&](std::size_t field) {
            const CellKind kind = kind_.fields[field].kind;
            return kind == CellKind::number || kind == CellKind::percentage;
        });
    }

    /// Gives the field the one free column most of whose values fit; none where several do.
    template <typename Fits>
    void take(std::size_t field, const Fits& fits) {
        std::vector<std::size_t> fitting;
        for (const std::size_t column : free_) {
            const std::string& heading = raw_.rows[raw_.header].cells[column].text;
            const bool value = kind_.fields[field].kind == CellKind::number ||
                               kind_.fields[field].kind == CellKind::percentage;
            if (value && kind_.tracking != nullptr && is_contrary(kind_.tracking->name, heading)) continue;
            std::size_t values = 0;
            std::size_t good = 0;
            for (std::size_t row = raw_.header + 1; row < raw_.rows.size() && values < values_looked_at;
                 ++row) {
                const Row& cells = raw_.rows[row];
                if (column >= cells.cells.size() || cells.cells[column].text.empty()) continue;
                ++values;
                if (fits(cells.cells[column].text)) ++good;
            }
            if (values > 0 && good * 2 > values) fitting.push_back(column);
        }
        if (fitting.size() != 1) return;
        DeclaredColumn column;
        column.file = input_.path;
        column.heading = raw_.rows[raw_.header].cells[fitting.front()].text;
        column.holds = kind_.fields[field].name;
        found_.push_back(std::move(column));
        std::erase(free_, fitting.front());
    }

    const Kind& kind_;
    const InputFile& input_;
    Reading& reading_;
    Headings headings_;
    std::set<std::string> pupils_;
    RawTable raw_;
    std::set<std::size_t> known_;
    std::vector<std::size_t> free_;
    bool times_ = false;
    std::string measure_of_occasions_;  ///< `SAS`, where headings are `SAS 1` and `SAS 2`
    bool measures_named_ = false;       ///< headings name measures of casebook.yaml
    std::vector<DeclaredColumn> found_;
};

std::string example(const Table& table, const Row& row) {
    std::string result;
    for (std::size_t field = 0; field < table.fields.size(); ++field) {
        const Cell* const cell = table.cell(row, field);
        if (cell == nullptr || cell->text.empty()) continue;
        const std::string shown = table.fields[field].secret || looks_like_upn(cell->text) ? "…" : cell->text;
        result += fmt::format("{}{}: {}", result.empty() ? "" : ", ", table.fields[field].name, shown);
    }
    return result;
}

std::vector<ProposedColumn> columns_of(const Table& table, std::span<const DeclaredColumn> guessed) {
    std::vector<ProposedColumn> result;
    for (const ColumnUse& use : table.columns) {
        if (use.added) continue;
        ProposedColumn column{.heading = use.heading};
        if (use.field) {
            column.holds = table.fields[*use.field].name;
            if (!use.measure.empty()) column.holds += fmt::format(" of {}", use.measure);
            if (!use.from.empty())
                column.holds += fmt::format(", {} {}", use.until.empty() ? "on or from" : "from", use.from);
            if (!use.until.empty()) column.holds += fmt::format(" to {}", use.until);
        }
        if (!use.occasion.empty()) column.holds += fmt::format(" ({})", use.occasion);
        if (use.names_time) column.holds = "when it was, in words";
        if (use.parts_namesakes) column.holds = "which child of that name";
        column.by_values = std::any_of(guessed.begin(), guessed.end(), [&](const DeclaredColumn& one) {
            return folded(one.heading) == folded(use.heading);
        });
        result.push_back(std::move(column));
    }
    return result;
}

std::string mapping_item(const Kind& kind, const std::string& path, const std::string& sheet,
                         const std::string& measure, std::span<const DeclaredColumn> guessed) {
    if (kind.tracking == nullptr && guessed.empty() && sheet.empty()) return {};
    std::string item = fmt::format("  - file: {}\n", in_yaml(path));
    if (!sheet.empty()) item += fmt::format("    sheet: {}\n", in_yaml(sheet));
    if (kind.tracking != nullptr) item += fmt::format("    as: {}\n", kind.tracking->name);
    if (!measure.empty()) item += fmt::format("    measure: {}\n", measure);
    if (!guessed.empty()) item += "    columns:\n";
    for (const DeclaredColumn& column : guessed)
        item += fmt::format("      - {{heading: {}, holds: {}{}{}{}}}\n", in_yaml(column.heading),
                            in_yaml(column.holds),
                            column.measure.empty() ? "" : fmt::format(", measure: {}", column.measure),
                            column.from ? fmt::format(", from: {}", iso(*column.from)) : "",
                            column.until ? fmt::format(", until: {}", iso(*column.until)) : "");
    return item;
}

}  // namespace

std::vector<std::string_view> importable_kinds() {
    std::vector<std::string_view> names;
    for (const TrackingKind& kind : tracking_kinds()) names.push_back(kind.name);
    for (const Reader& reader : all_readers())
        if (!reader.fields.empty() && reader.pattern.find_first_of("*/") == std::string_view::npos)
            names.push_back(stem(reader.pattern));
    return names;
}

std::optional<Proposal> propose(const InputFile& file, const Wanted& wanted,
                                std::span<const InputFile> folder, std::span<const InputFile> shipped,
                                model::Date today, diagnostics::Sources& sources,
                                diagnostics::Diagnostics& diagnostics) {
    std::optional<Kind> kind = kind_of(wanted.kind, file.path);
    if (!kind) return std::nullopt;
    model::Model model;
    diagnostics::Diagnostics of_the_folder;
    Reading about{folder, shipped, today, model, sources, of_the_folder};
    if (const InputFile* const casebook = find_file(folder, "casebook.yaml")) read_school(*casebook, about);
    if (const InputFile* const pupils = find_table(about, "register.csv");
        pupils != nullptr && kind->path != "register")
        read_register(*pupils, about);
    kind = as_its_headings_say(*std::move(kind), file, about);

    Reading reading{{&file, 1}, shipped, today, model, sources, diagnostics};
    reading.half_terms = about.half_terms;
    const std::string ending{file.path.substr(std::min(file.path.rfind('.'), file.path.size()))};
    InputFile placed{kind->path + lower(ending), file.bytes};
    Mapping mapping;
    mapping.file.value = placed.path;
    mapping.sheet = wanted.sheet;
    if (kind->tracking != nullptr) mapping.kind = kind->tracking->name;
    reading.mappings.push_back(std::move(mapping));
    Guesser::Guess guess = Guesser(*kind, placed, reading).guess();
    const std::vector<DeclaredColumn>& guessed = guess.columns;
    reading.columns = guessed;
    std::string one_measure;
    if (!guess.one_measure.empty()) {
        one_measure = document::slug(guess.one_measure);
        guess.measures.push_back({.heading = guess.one_measure});
        guess.measures.back().measure.id.value = one_measure;
        guess.measures.back().measure.name = guess.one_measure;
        guess.measures.back().unknown = {fmt::format(
            "what “{}” measures, and which way is better: {}, and more, were taken", guess.one_measure,
            guess.one_measure == one_measure ? "the file's name" : "the name of its columns")};
        reading.mappings.front().measure = one_measure;
    }
    std::string measures;
    std::vector<std::string> unknown;
    for (const MeasureColumn& one : guess.measures) {
        if (find_measure(model, one.measure.id.value) == nullptr) measures += measure_item(one);
        know_measure(model, one.measure);
        for (const std::string& line : one.unknown)
            if (std::ranges::find(unknown, line) == unknown.end()) unknown.push_back(line);
    }
    for (const DeclaredColumn& column : guessed)
        if (column.measure.empty())
            unknown.push_back(
                fmt::format("what “{}” holds: {} was taken, since its values look so; its heading "
                            "does not say",
                            column.heading, column.holds));

    LoadedTracking loaded;
    if (kind->tracking != nullptr)
        loaded = load_tracking(placed, reading);
    else
        loaded.table = load_table(placed, kind->fields, reading);
    if (!loaded.table) return std::nullopt;
    Proposal result{.path = placed.path,
                    .kind = kind->tracking != nullptr ? kind->tracking->name : wanted.kind,
                    .columns = columns_of(*loaded.table, guessed),
                    .rows = loaded.table->rows.size(),
                    .examples = {},
                    .mapping = mapping_item(*kind, placed.path, wanted.sheet, one_measure, guessed),
                    .measures = std::move(measures),
                    .unknown = std::move(unknown)};
    for (const Row& row : loaded.table->rows)
        if (result.examples.size() < examples_shown) result.examples.push_back(example(*loaded.table, row));
    if (kind->tracking != nullptr)
        loaded.kind->read({*loaded.table, &reading.mappings.front(), loaded.comparison}, reading);
    return result;
}

std::optional<std::string> with_items(std::string_view casebook, std::string_view key,
                                      std::string_view item) {
    const std::string wanted = fmt::format("{}:", key);
    std::string text{casebook};
    if (!text.empty() && text.back() != '\n') text += '\n';
    for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size() - 1) + 1) {
        const std::string_view line = std::string_view{text}.substr(at, text.find('\n', at) - at);
        if (!line.starts_with(wanted)) continue;
        const std::string_view rest = trimmed(line.substr(wanted.size()));
        if (!rest.empty() && !rest.starts_with('#')) return std::nullopt;
        const std::size_t next = at + line.size() + 1;
        // The items that stand there already say how far a list is set in.
        std::size_t dash = next;
        while (dash < text.size() && text[dash] == ' ') ++dash;
        const std::size_t inset = dash < text.size() && text[dash] == '-' ? dash - next : 2;
        std::string moved;
        for (std::size_t from = 0; from < item.size();) {
            const std::size_t end = std::min(item.find('\n', from), item.size() - 1);
            const std::string_view one = item.substr(from, end - from + 1);
            moved += std::string(inset, ' ') + std::string{one.substr(2)};
            from = end + 1;
        }
        text.insert(next, moved);
        return text;
    }
    return text + wanted + "\n" + std::string{item};
}

}  // namespace casebook::read
