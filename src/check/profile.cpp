// The make-up of the whole school in casebook.yaml, held against itself and against the register.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "check/rules.hpp"
#include "model/characteristics.hpp"

namespace casebook::check {
namespace {

constexpr std::string_view year = "year ";
constexpr double whole = 100.5;  ///< per cent: shares that were rounded may add up to a little more than 100

bool is_year(const model::ProfileGroup& group) {
    return group.group.value.starts_with(year);
}

/// How many pupils the school has, and what says so.
struct Roll {
    int pupils = 0;
    std::string said_by;
};

std::optional<Roll> roll_of(const model::School& school) {
    if (school.pupils_on_roll)
        return Roll{school.pupils_on_roll->value,
                    fmt::format("pupils_on_roll in line {} is {}", school.pupils_on_roll->where.line,
                                school.pupils_on_roll->value)};
    int sum = 0;
    for (const model::ProfileGroup& group : school.profile)
        if (is_year(group)) sum += group.pupils.value_or(0);
    if (sum == 0) return std::nullopt;
    return Roll{sum, fmt::format("the year groups add up to {} pupils", sum)};
}

std::string written(const model::ProfileGroup& group) {
    return group.pupils ? fmt::to_string(*group.pupils) : fmt::format("{:g}%", group.percent.value_or(0));
}

bool belongs(const model::Pupil& pupil, std::string_view group) {
    if (group.starts_with(year)) return pupil.year_group.value == group.substr(year.size());
    const auto found = std::ranges::find(model::characteristics, group, &model::Characteristic::name);
    return found != model::characteristics.end() && found->of(pupil) == true;
}

bool supported(const model::Pupil& pupil, const model::Period& period) {
    return pupil.support_started && pupil.support_started->value <= period.until &&
           (!pupil.support_ended || pupil.support_ended->value >= period.from);
}

void tell_group(const Reporter& report, const model::ProfileGroup& group, std::string message,
                std::string why) {
    report({.where = group.group.where,
            .width = width_of(written(group)),
            .message = std::move(message),
            .why = std::move(why),
            .mend = "correct the one or the other; a share is written with its sign, as 28%. Until then the "
                    "papers leave this group out"});
}

/// All year groups together are no more than the school.
void add_up_years(model::School& school, const Reporter& report) {
    int pupils = 0;
    double percent = 0;
    const model::ProfileGroup* last = nullptr;
    for (const model::ProfileGroup& group : school.profile) {
        if (!is_year(group)) continue;
        pupils += group.pupils.value_or(0);
        percent += group.percent.value_or(0);
        last = &group;
    }
    const bool too_many = school.pupils_on_roll && pupils > school.pupils_on_roll->value;
    if (last == nullptr || (!too_many && percent <= whole)) return;
    report(
        {.where = last->group.where,
         .width = width_of(written(*last)),
         .message = too_many ? fmt::format("the year groups add up to {} pupils", pupils)
                             : fmt::format("the shares of the year groups add up to {:g}%", percent),
         .why = too_many ? fmt::format("{}, and every pupil is in one year group", roll_of(school)->said_by)
                         : std::string{"every pupil is in one year group, so they add up to 100% at most"},
         .mend = "correct the year group that is wrong, or pupils_on_roll; until then the papers leave the "
                 "year groups out"});
    std::erase_if(school.profile, is_year);
}

}  // namespace

void profile_fits_the_roll(model::Model& model, model::Date, const Reporter& report) {
    model::School& school = model.school;
    if (const auto roll = roll_of(school))
        std::erase_if(school.profile, [&](const model::ProfileGroup& group) {
            if (group.pupils.value_or(0) <= roll->pupils) return false;
            tell_group(report, group, fmt::format("{} is {}", group.group.value, *group.pupils),
                       fmt::format("{}, and a group is no larger than the school", roll->said_by));
            return true;
        });
    add_up_years(school, report);
}

void profile_fits_the_register(model::Model& model, model::Date, const Reporter& report) {
    model::School& school = model.school;
    const auto count = [&](const auto& counts) {
        return static_cast<int>(std::ranges::count_if(model.pupils, [&](const model::Pupil& pupil) {
            return supported(pupil, school.period) && counts(pupil);
        }));
    };
    const int all = count([](const model::Pupil&) { return true; });
    if (school.pupils_on_roll && all > school.pupils_on_roll->value) {
        report({.where = school.pupils_on_roll->where,
                .width = width_of(fmt::to_string(school.pupils_on_roll->value)),
                .message = fmt::format("pupils_on_roll is {}", school.pupils_on_roll->value),
                .why = fmt::format("the register has {} pupils who were supported in the period", all),
                .mend = "write how many pupils the whole school has, or correct the dates of support in "
                        "register.csv; until then no paper sets the pupils supported beside the school"});
        school.pupils_on_roll.reset();
        school.profile.clear();
    }
    const auto roll = roll_of(school);
    std::erase_if(school.profile, [&](const model::ProfileGroup& group) {
        if (!group.pupils && !roll) return false;
        // A rounded share may be half a per cent too small.
        const double most =
            group.pupils ? *group.pupils : (group.percent.value_or(0) + 0.5) / 100 * roll->pupils;
        const int known = count([&](const model::Pupil& pupil) { return belongs(pupil, group.group.value); });
        if (known <= most) return false;
        tell_group(report, group, fmt::format("{} is {}", group.group.value, written(group)),
                   fmt::format("the register has {} such pupil{} supported in the period", known,
                               known == 1 ? "" : "s"));
        return true;
    });
}

}  // namespace casebook::check
