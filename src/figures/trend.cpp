#include "figures/trend.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <unordered_map>

#include "figures/figure_kind.hpp"
#include "figures/terms.hpp"
#include "figures/weeks.hpp"
#include "statistics/paired_change.hpp"

namespace casebook::figures {
namespace {

using Shapes = std::vector<Shape>;
using std::chrono::sys_days;

constexpr std::string_view not_on_register = "the pupil is not on the register";
constexpr std::string_view not_in_period = "not within the period";
constexpr std::string_view not_then = "the pupil was not supported in that half term, term or year";
constexpr std::string_view no_value = "no value that can be counted";

/// What a pupil's rows of one half term, term or year add up to.
struct Sums {
    double amount = 0;
    double weight = 0;
    sys_days last{};  ///< of the latest row
    double latest = 0;

    void add(double value, double of, sys_days day) {
        amount += value;
        weight += of;
        if (day >= last) {
            last = day;
            latest = value;
        }
    }

    [[nodiscard]] bool none() const { return weight <= 0; }
};
/// By the first day of the half term, term or year, for each pupil of the register in its order; the sums of
/// most are none.
using ByTime = std::map<sys_days, std::vector<Sums>>;

/// What a row is counted for: a pupil's place in the register and the first day of a time; or why for none.
struct CountedFor {
    std::string_view why_not;
    std::size_t pupil = 0;
    sys_days term = {};
};

class Supported {
  public:
    Supported(const model::Model& model, Days days, Step step)
        : pupils_(model.pupils), days_(days), step_(step) {
        for (std::size_t place = 0; place < pupils_.size(); ++place)
            places_.emplace(pupils_[place].id.value.code, place);
    }

    [[nodiscard]] CountedFor counted_for(std::string_view code, sys_days day) const {
        const auto found = places_.find(code);
        if (found == places_.end()) return {not_on_register};
        if (!days_.has(day)) return {not_in_period};
        const Term term = stretch_of(step_, day);
        const Days of_term{std::max(term.first, days_.first), std::min(term.last, days_.last)};
        if (why_not_supported(pupils_[found->second], of_term)) return {not_then};
        return {{}, found->second, term.first};
    }

    [[nodiscard]] Sums& sums(ByTime& terms, const CountedFor& row) const {
        std::vector<Sums>& of_term = terms[row.term];
        if (of_term.empty()) of_term.resize(pupils_.size());
        return of_term[row.pupil];
    }

  private:
    std::span<const model::Pupil> pupils_;
    Days days_;
    Step step_;
    std::unordered_map<std::string_view, std::size_t> places_;
};

bool keeps(std::string_view why_not, diagnostics::Location where, Provenance& provenance) {
    if (why_not.empty())
        provenance.used.push_back(where);
    else
        provenance.left_out.push_back({where, why_not});
    return why_not.empty();
}

double value_of(const Sums& sums, model::Combine combine) {
    return combine == model::Combine::latest ? sums.latest : sums.amount / sums.weight;
}

bool is_in_part(const Term& year, Days days) {
    return std::ranges::any_of(
        stretches_between(Step::half_term, year.first, year.last),
        [&](const Term& half) { return half.last < days.first || days.last < half.first; });
}

/// A time for each half term, term or year from the first to the last with a value.
std::vector<TrendTime> times_of(const ByTime& terms, Step step, Days days, model::Combine combine) {
    std::vector<TrendTime> times;
    if (terms.empty()) return times;
    for (const Term& term : stretches_between(step, terms.begin()->first, terms.rbegin()->first)) {
        TrendTime time{model::Date{term.first}, model::Date{term.last}};
        time.in_part = step == Step::school_year && is_in_part(term, days);
        if (const auto found = terms.find(term.first); found != terms.end()) {
            std::vector<double> values;
            for (const Sums& sums : found->second)
                if (!sums.none()) values.push_back(value_of(sums, combine));
            const auto result = statistics::mean_of(values);
            time.pupils = result.n;
            time.mean = result.mean;
            time.sd = result.sd;
            time.interval = result.interval;
        }
        times.push_back(time);
    }
    return times;
}

bool is_share(const std::optional<double>& part, const std::optional<double>& whole) {
    return part && whole && *whole > 0 && *part >= 0 && *part <= *whole;
}

void add_whole_school(Trend& trend, const model::Model& model, Days days) {
    std::map<sys_days, Sums> terms;
    for (const model::SchoolAttendance& row : model.school_attendance) {
        const sys_days day{row.week.value};
        const bool counts = is_share(row.attended, row.possible);
        const bool percent = !counts && row.percent && *row.percent >= 0 && *row.percent <= 100;
        const std::string_view why_not = !counts && !percent ? no_value : days.has(day) ? "" : not_in_period;
        if (!keeps(why_not, row.where, trend.provenance)) continue;
        Sums& sums = terms[stretch_of(trend.step, day).first];
        // A percentage says nothing of how many sessions it is of; beside counts it weighs next to nothing.
        if (counts)
            sums.add(100 * *row.attended, *row.possible, day);
        else
            sums.add(*row.percent, 1, day);
    }
    for (TrendTime& time : trend.times)
        if (const auto found = terms.find(sys_days{time.first}); found != terms.end())
            time.whole_school = found->second.amount / found->second.weight;
}

Trend attendance_trend(const model::Model& model, Days days, Step step) {
    Trend trend{.id = "attendance" + std::string{ending_of(step)}, .step = step};
    const Supported supported{model, days, step};
    ByTime counts;
    ByTime percentages;
    for (const model::Attendance& row : model.attendance) {
        const sys_days day{row.week.value};
        const bool has_counts = is_share(row.attended, row.possible);
        const bool percent = !has_counts && row.percent && *row.percent >= 0 && *row.percent <= 100;
        const CountedFor counted =
            !has_counts && !percent ? CountedFor{no_value} : supported.counted_for(row.pupil.value.code, day);
        if (!keeps(counted.why_not, row.where, trend.provenance)) continue;
        if (has_counts)
            supported.sums(counts, counted).add(100 * *row.attended, *row.possible, day);
        else
            supported.sums(percentages, counted).add(*row.percent, 1, day);
    }
    // Counts say more than percentages: where a pupil has both in a term, the counts are used.
    for (const auto& [term, pupils] : percentages)
        for (std::size_t place = 0; place < pupils.size(); ++place) {
            Sums& own = supported.sums(counts, {{}, place, term});
            if (own.none()) own = pupils[place];
        }
    trend.times = times_of(counts, step, days, model::Combine::mean);
    add_whole_school(trend, model, days);
    return trend;
}

template <Step step>
Shapes attendance(const Workings& run) {
    if (run.model.attendance.empty()) return {};
    Trend trend = attendance_trend(run.model, run.days, step);
    if (trend.times.size() < 2) return {};
    return alone(std::move(trend));
}

Trend trend_of(const model::Measure& measure, Step step) {
    return {.id = measure.id.value + std::string{ending_of(step)},
            .measure = measure.name,
            .unit = measure.unit,
            .a_week = measure.combine == model::Combine::sum,
            .step = step};
}

/// One for each measure that has numbers in two times or more.
template <Step step>
Shapes measures(const Workings& run) {
    const Supported supported{run.model, run.days, step};
    std::unordered_map<std::string_view, std::pair<Trend, ByTime>> trends;
    std::unordered_map<std::string_view, const model::Measure*> known;
    for (const model::Measure& measure : run.model.measures) {
        if (!measure.grades.empty() && !measure.equal_steps) continue;
        known.emplace(measure.id.value, &measure);
        trends.emplace(measure.id.value, std::pair{trend_of(measure, step), ByTime{}});
    }
    for (const model::Measurement& row : run.model.measurements) {
        const auto found = trends.find(row.measure);
        if (found == trends.end()) continue;
        auto& [trend, terms] = found->second;
        const sys_days day{row.date.value};
        const auto* const value = std::get_if<double>(&row.value);
        const CountedFor counted =
            value == nullptr ? CountedFor{no_value} : supported.counted_for(row.pupil.value.code, day);
        if (!keeps(counted.why_not, row.where, trend.provenance)) continue;
        const sys_days last = row.until ? sys_days{*row.until} : day;
        const double weeks = known.at(row.measure)->combine == model::Combine::sum
                                 ? static_cast<double>((monday_of(last) - monday_of(day)).count()) / 7 + 1
                                 : 1;
        supported.sums(terms, counted).add(*value, weeks, day);
    }
    Shapes shapes;
    for (const model::Measure& measure : run.model.measures) {
        const auto found = trends.find(measure.id.value);
        if (found == trends.end() || found->second.second.size() < 2) continue;
        found->second.first.times = times_of(found->second.second, step, run.days, measure.combine);
        shapes.emplace_back(std::move(found->second.first));
    }
    return shapes;
}

constexpr std::string_view arithmetic =
    "for each pupil and term: sessions attended / sessions possible, or the last value, the mean of all, or "
    "points over the weeks recorded; mean over the pupils, with its 95 % t interval; terms are September to "
    "December, January to March, April to August";
constexpr std::string_view of_half_terms =
    "for each pupil and half term: sessions attended / sessions possible, or the last value, the mean of "
    "all, or points over the weeks recorded; mean over the pupils, with its 95 % t interval; terms are "
    "September to December, January to March, April to August, and their second halves begin on 1 November, "
    "16 February and 1 June";
constexpr std::string_view of_years =
    "for each pupil and school year: sessions attended / sessions possible, or the last value, the mean of "
    "all, or points over the weeks recorded; mean over the pupils, with its 95 % t interval; a school year "
    "lasts from September to August, and is told as a part where one of its half terms or more lies outside "
    "the days looked at";
constexpr std::string_view source = "Student (1908), The probable error of a mean, Biometrika 6, 1-25";

constexpr FigureKind kinds[] = {
    {{"attendance.trend", "Attendance, term by term",
      "For each term: attendance of the pupils who were supported on some day of it, and of the whole school "
      "where it is recorded. In each term other pupils are supported, so the line is no change of the same "
      "pupils.",
      arithmetic, source, LooksAt::period, true},
     attendance<Step::term>},
    {{"attendance.trend-half-terms", "Attendance, half term by half term",
      "For each half term: attendance of the pupils who were supported on some day of it, and of the whole "
      "school where it is recorded. In each half term other pupils are supported, so the line is no change "
      "of the same pupils.",
      of_half_terms, source, LooksAt::period, true},
     attendance<Step::half_term>},
    {{"attendance.trend-years", "Attendance, school year by school year",
      "For each school year: attendance of the pupils who were supported on some day of it, and of the whole "
      "school where it is recorded. In each year other pupils are supported, so it is no change of the same "
      "pupils; a part of a year has other months in it than a whole one.",
      of_years, source, LooksAt::period, true},
     attendance<Step::school_year>},
    {{"measure.trend", "Other measures, term by term",
      "For each measure and term: the mean of the pupils who were supported on some day of it. In each term "
      "other pupils are supported, so the line is no change of the same pupils.",
      arithmetic, source, LooksAt::period, true},
     measures<Step::term>},
    {{"measure.trend-half-terms", "Other measures, half term by half term",
      "For each measure and half term: the mean of the pupils who were supported on some day of it. In each "
      "half term other pupils are supported, so the line is no change of the same pupils.",
      of_half_terms, source, LooksAt::period, true},
     measures<Step::half_term>},
    {{"measure.trend-years", "Other measures, school year by school year",
      "For each measure and school year: the mean of the pupils who were supported on some day of it. In "
      "each year other pupils are supported, so it is no change of the same pupils; a part of a year has "
      "other months in it than a whole one.",
      of_years, source, LooksAt::period, true},
     measures<Step::school_year>},
};

}  // namespace

std::string_view ending_of(Step step) {
    switch (step) {
        case Step::half_term:
            return ".trend-half-terms";
        case Step::school_year:
            return ".trend-years";
        default:
            return ".trend";
    }
}

std::span<const FigureKind> trend_figures() {
    return kinds;
}

}  // namespace casebook::figures
