#include <algorithm>
#include <array>
#include <regex>

#include <fmt/format.h>

#include "read/export_faults.hpp"
#include "read/measures.hpp"
#include "read/record_faults.hpp"
#include "read/row.hpp"
#include "read/signs.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date = pupil_fields, points, kind, achievement, incident, part };

enum class PointKind { behaviour, achievement };
constexpr std::array point_kinds{
    Word<PointKind>{"behaviour|negative|behavior|sanction|demerit|conduct", PointKind::behaviour},
    Word<PointKind>{"achievement|positive|reward|merit|praise|house point", PointKind::achievement},
};

/// What schools give points for; a word of it among categories means that more may be better.
bool speaks_of_good(std::string_view category) {
    static const std::regex words{
        R"(\b(excellen|effort|outstanding|star\b|well done|good|kind|help|award|certificate|improv|progress|)"
        R"(leader|contribut|commit|celebrat|respect|resilien|bonus|prize))",
        std::regex::icase};
    return sign_of(category) == Sign::more_is_better ||
           std::regex_search(category.begin(), category.end(), words);
}

/// Whether a pupil's part in an incident is behaviour of the pupil's own.
constexpr std::array parts{
    Word<bool>{"involved|aggressor|perpetrator|instigator|offender|participant|main|subject|alleged "
               "perpetrator|ringleader|accomplice",
               true},
    Word<bool>{"victim|target|witness|bystander|alleged victim|onlooker|reporter|reported by|informant",
               false},
};

constexpr std::array fields = after_pupil_fields(std::array{
    Field{"Date",
          "incident date|date and time|event date|week beginning|week|w/c|recorded|date of incident|week "
          "commencing",
          Need::value, CellKind::date, "the day, or the first day of the week that the points are of"},
    Field{
        "Points",
        "behaviour points|points awarded|points given|behavior points|total "
        "points|point|score|incidents|number of incidents|negative|negatives|negative points|negative total|"
        "demerits|demerit points|sanctions|sanction points|conduct points",
        Need::heading, CellKind::number, "points, or incidents"},
    Field{"Kind",
          "type|category|behaviour or achievement|polarity|event type|behaviour type|record type|point "
          "type|points type",
          Need::none, CellKind::choice,
          "behaviour (less is better) or achievement (more is better); behaviour where it is not given, "
          "unless the file's name or title speaks of achievement",
          names<point_kinds>},
    Field{"Achievement points",
          "achievements|achievement|house points|house point|merits|merit points|reward "
          "points|rewards|positive "
          "points|positives|praise points|total achievement points|positive",
          Need::none, CellKind::number,
          "points of which more is better, where they have a column of their own"},
    Field{"Incident",
          "incident type|incident description|what happened|event|description|details|behaviour|reason",
          Need::none, CellKind::text,
          "what happened, of a log without points: each row counts as one; its words are not read"},
    Field{"Part played",
          "involvement|role in incident|pupil role|student role|involved as|role|student involvement|part",
          Need::none, CellKind::choice, "rows of victims and witnesses are not counted", names<parts>},
});
static_assert(fields.size() == part + 1);

model::Measure measure(PointKind of) {
    model::Measure result;
    const bool behaviour = of == PointKind::behaviour;
    result.id.value = behaviour ? "behaviour-points" : "achievement-points";
    result.name = behaviour ? "Behaviour points" : "Achievement points";
    result.unit = "points";
    result.better = behaviour ? model::Better::down : model::Better::up;
    result.combine = model::Combine::sum;
    return result;
}

/// Of a log in which each row is one event.
model::Measure measure_of_rows(PointKind of) {
    model::Measure result = measure(of);
    const bool behaviour = of == PointKind::behaviour;
    result.id.value = behaviour ? "behaviour-incidents" : "achievements";
    result.name = behaviour ? "Behaviour incidents" : "Achievements";
    result.unit = behaviour ? "incidents" : "achievements";
    return result;
}

class PointsReader {
  public:
    PointsReader(const TrackingTable& from, Reading& reading)
        : from_(from), table_(from.table), reading_(reading) {
        if (sign_of(table_.about) == Sign::more_is_better) unsaid_ = PointKind::achievement;
        says_kind_ = table_.has(kind) && !holds_categories();
        says_part_ = holds_any<bool>(table_, part, parts);
        wide_ = std::ranges::any_of(table_.columns, [](const ColumnUse& use) { return !use.from.empty(); });
    }

    void read() {
        counts_rows_ = !table_.has(points) && !table_.has(achievement);
        if (const auto place = second_sign()) {
            report(reading_.diagnostics, faults::points_of_both_signs, *place,
                   "some points are less than nought, others more");
            return;
        }
        if (table_.has(kind) && !says_kind_)
            report(reading_.diagnostics, faults::categories_left_out, {{table_.file, table_.header.line, 0}},
                   fmt::format("the column “{}” tells neither behaviour nor achievement",
                               table_.columns[*table_.column_of[kind]].heading));
        std::size_t rows = 0;
        for (const Row& cells : table_.rows) {
            if (is_bystander(cells)) continue;
            ++rows;
            counts_rows_ ? count(cells) : read(cells);
        }
        if (bystanders_ > 0)
            report(reading_.diagnostics, faults::bystanders_left_out, first_bystander_,
                   fmt::format("{} row{} about a victim or a witness", bystanders_,
                               bystanders_ == 1 ? " is" : "s are"));
        if (counts_rows_ && rows > 0)
            report(reading_.diagnostics, faults::rows_counted, {table_.header},
                   fmt::format("there is no column of points, and {} row{}", rows, rows == 1 ? "" : "s"));
        if (empty_ > 0)
            report(reading_.diagnostics, faults::rows_without_value, first_empty_,
                   fmt::format("{} cell{} of points {} empty", empty_, empty_ == 1 ? "" : "s",
                               empty_ == 1 ? "is" : "are"));
    }

  private:
    /// Whether the column of kinds holds what happened, as `Disruption`: no cell is a kind, and none speaks
    /// of what more of is better.
    [[nodiscard]] bool holds_categories() const {
        diagnostics::Diagnostics unheard;
        bool any = false;
        for (const Row& cells : table_.rows) {
            RowReader row(table_, cells, unheard);
            if (row.empty(kind)) continue;
            if (row.choice<PointKind>(kind, point_kinds)) return false;
            if (speaks_of_good(row.text(kind).value)) return false;
            any = true;
        }
        return any;
    }

    /// Where points of another sign than the earlier ones stand, and no column says what each is.
    [[nodiscard]] std::optional<Place> second_sign() const {
        if (says_kind_ || table_.has(achievement)) return std::nullopt;
        diagnostics::Diagnostics unheard;
        double earlier = 0;
        for (const Row& cells : table_.rows) {
            RowReader row(table_, cells, unheard);
            const double number = row.number(points).value_or(0);
            if (number * earlier < 0) return row.place(points);
            if (number != 0) earlier = number;
        }
        return std::nullopt;
    }

    void read(const Row& cells) {
        RowReader row(table_, cells, reading_.diagnostics);
        if (row.empty(points) && row.empty(achievement)) {
            const std::size_t field = table_.has(points) ? points : achievement;
            // A column a week leaves most cells empty; a row of its own says something.
            if (!wide_)
                row.report_here(field, faults::missing_value, "points is empty");
            else if (empty_++ == 0)
                first_empty_ = row.place(field);
            return;
        }
        const PointKind of = kind_of(row);
        if (!row.empty(points)) add(row, points, of);
        if (!row.empty(achievement)) add(row, achievement, PointKind::achievement);
    }

    void count(const Row& cells) {
        RowReader row(table_, cells, reading_.diagnostics);
        const model::Measure of = measure_of_rows(kind_of(row));
        model::Measurement entry = entry_of(row, date, of);
        entry.value = 1.0;
        if (!row.sound()) return;
        know_measure(reading_.model, of);
        reading_.model.measurements.push_back(std::move(entry));
    }

    /// True also of a part that is not known, which is told.
    [[nodiscard]] bool is_bystander(const Row& cells) {
        if (!says_part_) return false;
        RowReader row(table_, cells, reading_.diagnostics);
        if (row.choice<bool>(part, parts).value_or(true)) return !row.sound();
        if (bystanders_++ == 0) first_bystander_ = row.place(part);
        return true;
    }

    [[nodiscard]] PointKind kind_of(RowReader& row) const {
        return says_kind_ ? row.choice<PointKind>(kind, point_kinds).value_or(unsaid_) : unsaid_;
    }

    [[nodiscard]] model::Measurement entry_of(RowReader& row, std::size_t field,
                                              const model::Measure& of) const {
        model::Measurement entry;
        entry.pupil = row.pupil(pupil_code);
        entry.date = row.date(date).value_or(model::Recorded<model::Date>{});
        entry.where = row.place(field).where;
        entry.measure = of.id.value;
        entry.comparison = from_.comparison.contains(entry.pupil.value.code);
        return entry;
    }

    void add(RowReader& row, std::size_t field, PointKind of_kind) {
        const model::Measure of = measure(of_kind);
        model::Measurement entry = entry_of(row, field, of);
        entry.written = row.text(field).value;
        const auto number = row.number(field);
        if (!row.sound() || !number) return;
        // Some systems count behaviour points as less than nought, others as more: the size is what happened.
        entry.value = of.better == model::Better::down && *number < 0 ? -*number : *number;
        know_measure(reading_.model, of);
        reading_.model.measurements.push_back(std::move(entry));
    }

    const TrackingTable& from_;
    const Table& table_;
    Reading& reading_;
    PointKind unsaid_ = PointKind::behaviour;  ///< what points are whose rows do not say it
    bool says_kind_ = false;
    bool counts_rows_ = false;  ///< a log without points
    bool wide_ = false;
    std::size_t empty_ = 0;
    Place first_empty_;
    bool says_part_ = false;
    std::size_t bystanders_ = 0;
    Place first_bystander_;
};

void read(const TrackingTable& from, Reading& reading) {
    PointsReader(from, reading).read();
}

}  // namespace

TrackingKind behaviour_kind() {
    return {"behaviour",
            "behaviour points|behavior|conduct|incidents|achievement|rewards",
            "points for behaviour and achievement",
            fields,
            Across{.from = date,
                   .until = std::nullopt,
                   .measure = std::nullopt,
                   .value = points,
                   .or_else = achievement,
                   .rows_of = incident},
            true,
            true,
            read,
            false};
}

}  // namespace casebook::read
