#include "figures/representation.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "figures/figure_kind.hpp"
#include "figures/key_stage.hpp"
#include "model/characteristics.hpp"
#include "statistics/proportion.hpp"

namespace casebook::figures {
namespace {

using Shapes = std::vector<Shape>;

constexpr std::array<std::string_view, 15> years = {"N", "R", "1", "2",  "3",  "4",  "5", "6",
                                                    "7", "8", "9", "10", "11", "12", "13"};

std::optional<int> on_roll(const model::School& school) {
    if (school.pupils_on_roll) return school.pupils_on_roll->value;
    int sum = 0;
    for (const model::ProfileGroup& group : school.profile)
        if (group.group.value.starts_with("year ")) sum += group.pupils.value_or(0);
    return sum > 0 ? std::optional{sum} : std::nullopt;
}

/// What the profile says of one group.
struct InSchool {
    std::optional<int> pupils;
    std::optional<double> percent;
};

InSchool in_school(const model::School& school, std::string_view label) {
    const auto found = std::ranges::find_if(
        school.profile, [&](const model::ProfileGroup& one) { return one.group.value == label; });
    if (found == school.profile.end()) return {};
    InSchool result{found->pupils, found->percent};
    const auto roll = on_roll(school);
    if (result.pupils && roll) result.percent = 100.0 * *result.pupils / *roll;
    if (found->percent && roll) result.pupils = static_cast<int>(*found->percent / 100 * *roll + 0.5);
    return result;
}

/// Of all the years of a key stage that the profile names.
InSchool in_key_stage(const model::School& school, std::string_view stage) {
    InSchool result;
    for (const std::string_view year : years) {
        if (key_stage(year) != stage) continue;
        const auto [pupils, percent] = in_school(school, fmt::format("year {}", year));
        if (pupils) result.pupils = result.pupils.value_or(0) + *pupils;
        if (percent) result.percent = result.percent.value_or(0) + *percent;
    }
    return result;
}

/// Puts the school's share beside the group, and what may be said of the two.
void compare(RepresentedGroup& group, const model::School& school) {
    group.interval = statistics::wilson_interval(group.count, group.of);
    const InSchool known =
        group.by == GroupedBy::key_stage ? in_key_stage(school, group.label) : in_school(school, group.label);
    group.school_count = known.pupils;
    group.on_roll = on_roll(school);
    group.in_school = known.percent;
    if (!group.in_school || !group.interval) return;
    group.verdict = group.interval->low > *group.in_school    ? Verdict::over
                    : group.interval->high < *group.in_school ? Verdict::under
                                                              : Verdict::not_told_apart;
}

using Pupils = std::vector<const model::Pupil*>;

void add_group(Representation& result, std::string label, GroupedBy by, std::int64_t count) {
    result.groups.push_back(
        {.label = std::move(label), .by = by, .count = static_cast<int>(count), .of = result.people});
}

void add_years(Representation& result, const Pupils& pupils) {
    for (const std::string_view year : years)
        add_group(result, fmt::format("year {}", year), GroupedBy::year,
                  std::ranges::count_if(
                      pupils, [&](const model::Pupil* pupil) { return pupil->year_group.value == year; }));
}

void add_key_stages(Representation& result, const Pupils& pupils) {
    for (const std::string_view stage : {"EYFS", "KS1", "KS2", "KS3", "KS4", "KS5"})
        add_group(result, std::string{stage}, GroupedBy::key_stage,
                  std::ranges::count_if(pupils, [&](const model::Pupil* pupil) {
                      return key_stage(pupil->year_group.value) == stage;
                  }));
}

void add_characteristics(Representation& result, const Pupils& pupils) {
    for (const auto& [label, of] : model::characteristics) {
        RepresentedGroup group{.label = std::string{label}};
        for (const model::Pupil* const pupil : pupils)
            if (const auto has = of(*pupil)) {
                ++group.of;
                group.count += *has ? 1 : 0;
            }
        if (group.of > 0) result.groups.push_back(std::move(group));
    }
}

template <typename WhyNot>
Shapes representation(std::string_view id, const model::Model& model, WhyNot why_not) {
    if (model.school.profile.empty()) return {};
    Representation result{.id = std::string{id}};
    Pupils pupils;
    for (const model::Pupil& pupil : model.pupils) {
        if (const auto reason = why_not(pupil)) {
            result.provenance.left_out.push_back({pupil.id.where, *reason});
            continue;
        }
        pupils.push_back(&pupil);
        result.provenance.used.push_back(pupil.id.where);
    }
    result.people = static_cast<int>(pupils.size());
    if (pupils.empty()) return {};
    add_years(result, pupils);
    add_key_stages(result, pupils);
    add_characteristics(result, pupils);
    for (RepresentedGroup& group : result.groups) compare(group, model.school);
    // Year groups that the school has not got are not said to be missing.
    std::erase_if(result.groups, [](const RepresentedGroup& group) {
        return group.by != GroupedBy::characteristic && group.count == 0 && !group.in_school;
    });
    return alone(std::move(result));
}

Shapes of_supported(const Workings& run) {
    Shapes shapes = representation("pupils.representation", run.model, [&](const model::Pupil& pupil) {
        return why_not_supported(pupil, run.days);
    });
    for (Shape& shape : shapes) std::get<Representation>(shape).of_supported = true;
    return shapes;
}

Shapes of_referred(const Workings& run) {
    std::set<model::PupilId> referred;
    for (const model::Referral& referral : run.model.referrals)
        if (run.days.has(std::chrono::sys_days{referral.date.value})) referred.insert(referral.pupil.value);
    return representation("referrals.representation", run.model,
                          [&](const model::Pupil& pupil) -> std::optional<std::string_view> {
                              if (referred.contains(pupil.id.value)) return std::nullopt;
                              return "no referral in the period";
                          });
}

constexpr std::string_view how =
    "share = pupils of the group / pupils of whom the register says whether they belong to it; over- or "
    "under-represented only where the whole 95 % interval lies above or below the school's share; of twenty "
    "such comparisons about one says so by chance alone";
constexpr std::string_view source = "interval: Wilson (1927)";

constexpr FigureKind kinds[] = {
    {{"pupils.representation", "Pupils supported beside the school’s own make-up",
      "For each year group and characteristic in the register: its share among the pupils supported in the "
      "period, beside its share among all pupils on roll (the profile in casebook.yaml).",
      how, source},
     of_supported},
    {{"referrals.representation", "Pupils referred beside the school’s own make-up",
      "For each year group and characteristic in the register: its share among the pupils with a referral in "
      "the period, each pupil once, beside its share among all pupils on roll.",
      how, source},
     of_referred},
};

}  // namespace

std::span<const FigureKind> representation_figures() {
    return kinds;
}

}  // namespace casebook::figures
