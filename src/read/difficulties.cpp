#include <array>
#include <cmath>

#include <fmt/format.h>

#include "read/measures.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t {
    date = pupil_fields,
    rater,
    total,
    emotional,
    conduct,
    hyperactivity,
    peers,
    prosocial,
    impact
};

constexpr std::array raters{
    Word<std::string_view>{"teacher|t|school|staff|t4-17|t2-4|class teacher|form teacher|form "
                           "tutor|tutor|key worker|teaching assistant|ta",
                           "teacher"},
    Word<std::string_view>{
        "parent|p|carer|parent or "
        "carer|parent/carer|p4-17|p2-4|parents|mother|father|mum|dad|guardian|foster carer",
        "parent"},
    Word<std::string_view>{"self|s|pupil|child|self-report|young person|s11-17|s11-16|student|yp", "self"},
};

constexpr std::array fields = after_pupil_fields(std::array{
    Field{"Date", "date completed|completed|assessment date|date of assessment|measured", Need::value,
          CellKind::date, "when it was filled in"},
    Field{"Completed by", "rater|informant|version|respondent|who|filled in by|source", Need::value,
          CellKind::choice, "teacher, parent or self: their scores are three different measures",
          names<raters>},
    Field{"Total difficulties", "total|total score|sdq total|overall|total difficulties score|overall stress",
          Need::none, CellKind::number, "0 to 40; the sum of the first four scales"},
    Field{"Emotional", "emotional symptoms|emotional problems|emotional distress|emo|emotion", Need::none,
          CellKind::number, "0 to 10"},
    Field{"Conduct", "conduct problems|behavioural difficulties|cond|con", Need::none, CellKind::number,
          "0 to 10"},
    Field{"Hyperactivity",
          "hyper|hyp|hyperactivity inattention|hyperactivity/inattention|hyperactivity and concentration",
          Need::none, CellKind::number, "0 to 10"},
    Field{"Peers", "peer problems|peer|peer relationship problems|difficulties getting along", Need::none,
          CellKind::number, "0 to 10"},
    Field{"Prosocial", "pro-social|pro|pros|kind and helpful|prosocial behaviour", Need::none,
          CellKind::number, "0 to 10; more is better"},
    Field{"Impact", "impact score|imp|impact supplement", Need::none, CellKind::number, "0 to 10"},
});
static_assert(fields.size() == impact + 1);

/// One scale of the questionnaire. Only scores are kept: its items may not be copied.
struct Scale {
    std::size_t field;
    std::string_view id;
    std::string_view name;
    double most;
    model::Better better;
};
constexpr std::array scales{
    Scale{total, "total", "total difficulties", 40, model::Better::down},
    Scale{emotional, "emotional", "emotional symptoms", 10, model::Better::down},
    Scale{conduct, "conduct", "conduct problems", 10, model::Better::down},
    Scale{hyperactivity, "hyperactivity", "hyperactivity", 10, model::Better::down},
    Scale{peers, "peers", "peer problems", 10, model::Better::down},
    Scale{prosocial, "prosocial", "prosocial behaviour", 10, model::Better::up},
    Scale{impact, "impact", "impact", 10, model::Better::down},
};

model::Measure measure(const Scale& scale, std::string_view rater_name) {
    model::Measure result;
    result.id.value = fmt::format("sdq-{}-{}", scale.id, rater_name);
    result.name = fmt::format("SDQ {} ({})", scale.name, rater_name == "self" ? "self-report" : rater_name);
    result.unit = "points";
    result.better = scale.better;
    result.least = 0;
    result.most = scale.most;
    if (rater_name == "teacher") result.rated_by = model::Rater::teacher;
    if (rater_name == "parent") result.rated_by = model::Rater::parent;
    if (rater_name == "self") result.rated_by = model::Rater::pupil;
    return result;
}

/// Every score is a sum of items of 0, 1 or 2 points (Goodman 1997).
bool is_whole(RowReader& row, const Scale& scale, double value) {
    if (value == std::round(value)) return true;
    row.report_here(scale.field, faults::out_of_range, fmt::format("SDQ {} is {:g}", scale.name, value),
                    {.why = "the scores of this questionnaire are whole numbers",
                     .mend = "write the score as it stands on the form; a mean is no score"});
    return false;
}

/// The four scales of difficulties make the total; one that contradicts them is reported.
void check_total(RowReader& row, const std::map<std::size_t, double>& scores) {
    double sum = 0;
    for (const std::size_t part : {emotional, conduct, hyperactivity, peers}) {
        const auto found = scores.find(part);
        if (found == scores.end()) return;
        sum += found->second;
    }
    const auto given = scores.find(total);
    if (given == scores.end() || given->second == sum) return;
    row.report_here(total, faults::total_differs, fmt::format("total difficulties is {:g}", given->second),
                    {.why = fmt::format("emotional, conduct, hyperactivity and peers make {:g}", sum)});
}

void read(const TrackingTable& from, Reading& reading) {
    for (const Row& cells : from.table.rows) {
        RowReader row(from.table, cells, reading.diagnostics);
        model::Measurement entry;
        entry.pupil = row.pupil(pupil_code);
        entry.date = row.date(date).value_or(model::Recorded<model::Date>{});
        entry.comparison = from.comparison.contains(entry.pupil.value.code);
        const auto by = row.choice<std::string_view>(rater, raters);
        std::map<std::size_t, double> scores;
        std::vector<model::Measurement> made;
        for (const Scale& scale : scales) {
            if (!by || !from.table.has(scale.field) || row.empty(scale.field)) continue;
            const model::Measure of = measure(scale, *by);
            const auto value = measured_value(row, scale.field, of);
            if (!value) continue;
            if (const double* const number = std::get_if<double>(&*value);
                number && !is_whole(row, scale, *number))
                continue;
            entry.measure = of.id.value;
            entry.value = *value;
            entry.written = row.text(scale.field).value;
            entry.where = row.place(scale.field).where;
            if (const double* const number = std::get_if<double>(&*value)) scores[scale.field] = *number;
            made.push_back(entry);
        }
        if (row.sound()) check_total(row, scores);
        if (!row.sound()) continue;
        for (const Scale& scale : scales)
            if (scores.contains(scale.field)) know_measure(reading.model, measure(scale, *by));
        for (model::Measurement& one : made)
            if (find_measure(reading.model, one.measure) != nullptr)
                reading.model.measurements.push_back(std::move(one));
    }
}

}  // namespace

TrackingKind difficulties_kind() {
    return {"sdq",
            "strengths and difficulties|difficulties|sdq scores",
            "scores of the Strengths and Difficulties Questionnaire",
            fields,
            std::nullopt,
            true,
            true,
            read};
}

}  // namespace casebook::read
