#include <array>

#include "read/measures.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date = pupil_fields, points, kind };

enum class PointKind { behaviour, achievement };
constexpr std::array point_kinds{
    Word<PointKind>{"behaviour|negative|behavior|sanction|demerit|conduct", PointKind::behaviour},
    Word<PointKind>{"achievement|positive|reward|merit|praise|house point", PointKind::achievement},
};

constexpr std::array fields = after_pupil_fields(std::array{
    Field{"Date",
          "incident date|event date|week beginning|week|w/c|recorded|date of incident|week commencing",
          Need::value, CellKind::date, "the day, or the first day of the week that the points are of"},
    Field{"Points", "behaviour points|behavior points|total points|point|score|incidents|number of incidents",
          Need::value, CellKind::number, "points, or incidents"},
    Field{"Kind", "type|category|behaviour or achievement|polarity", Need::none, CellKind::choice,
          "behaviour (less is better) or achievement (more is better); behaviour where it is not given",
          names<point_kinds>},
});
static_assert(fields.size() == kind + 1);

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

void read(const TrackingTable& from, Reading& reading) {
    for (const Row& cells : from.table.rows) {
        RowReader row(from.table, cells, reading.diagnostics);
        model::Measurement entry;
        entry.pupil = row.pupil(pupil_code);
        entry.date = row.date(date).value_or(model::Recorded<model::Date>{});
        entry.where = row.place(points).where;
        const model::Measure of =
            measure(row.choice<PointKind>(kind, point_kinds).value_or(PointKind::behaviour));
        entry.measure = of.id.value;
        entry.written = row.text(points).value;
        const auto number = row.number(points);
        entry.comparison = from.comparison.contains(entry.pupil.value.code);
        if (!row.sound() || !number) continue;
        // Some systems count behaviour points as less than nought, others as more: the size is what happened.
        entry.value = of.better == model::Better::down && *number < 0 ? -*number : *number;
        know_measure(reading.model, of);
        reading.model.measurements.push_back(std::move(entry));
    }
}

}  // namespace

TrackingKind behaviour_kind() {
    return {"behaviour",
            "behaviour points|behavior|conduct|incidents|achievement|rewards",
            "points for behaviour and achievement",
            fields,
            Across{date, std::nullopt, std::nullopt, points},
            true,
            true,
            read};
}

}  // namespace casebook::read
