// Pupils suspended in a time before support and in as long a time during it.
#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "figures/cautions.hpp"
#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

using Shapes = std::vector<Shape>;
using std::chrono::days;
using std::chrono::sys_days;

constexpr days longest{365};
constexpr std::string_view not_supported = "the pupil was not supported in the period";
constexpr std::string_view permanent = "a permanent exclusion is no suspension";
constexpr std::string_view outside = "in neither of the pupil's two times";

/// Two stretches of time as long as each other, the second from the start of support on.
struct Times {
    sys_days from;
    sys_days started;
    sys_days until;  ///< the first day that is looked at no more
};

Times times_of(const model::Pupil& pupil, Days reported) {
    const sys_days started{pupil.support_started->value};
    sys_days last = reported.last;
    if (pupil.support_ended) last = std::min(last, sys_days{pupil.support_ended->value});
    const days length = std::min(last - started + days{1}, longest);
    return {started - length, started, started + length};
}

struct Of {
    Suspended before;
    Suspended during;
};

void add(Suspended& to, const model::Suspension& one) {
    ++to.times;
    to.days += one.days.value_or(0);
}

void add(Suspended& to, const Suspended& pupil) {
    to.times += pupil.times;
    to.days += pupil.days;
    to.largest = std::max(to.largest, pupil.days);
}

YesNoChange suspensions(const model::Model& model, Days reported) {
    YesNoChange change{.id = "suspensions.change", .asked = Asked::suspension};
    std::map<std::string_view, Times> supported;
    for (const model::Pupil& pupil : model.pupils)
        if (!why_not_supported(pupil, reported))
            supported.emplace(pupil.id.value.code, times_of(pupil, reported));
    std::unordered_map<std::string_view, Of> by_pupil;
    for (const model::Suspension& one : model.suspensions) {
        const auto times = supported.find(one.pupil.value.code);
        if (one.permanent) {
            change.provenance.left_out.push_back(
                {one.where, times == supported.end() ? not_supported : permanent});
            continue;
        }
        const sys_days day{one.from.value};
        const bool is_inside =
            times != supported.end() && times->second.from <= day && day < times->second.until;
        if (!is_inside) {
            change.provenance.left_out.push_back(
                {one.where, times == supported.end() ? not_supported : outside});
            continue;
        }
        change.provenance.used.push_back(one.where);
        Of& of = by_pupil[one.pupil.value.code];
        add(day < times->second.started ? of.before : of.during, one);
    }
    for (const auto& [code, times] : supported) {
        const Of& of = by_pupil[code];
        change.add(of.before.times > 0, of.during.times > 0);
        add(change.suspended_before, of.before);
        add(change.suspended_during, of.during);
    }
    change.test();
    change.cautions = cautions_of({.pairs = change.pairs()});
    return change;
}

constexpr FigureKind kinds[] = {
    {{"suspensions.change", "Suspensions before and during support",
      "Pupils supported who were suspended at least once in the first year of support, or in all of it where "
      "it was shorter, and in as long a time just before it; permanent exclusions are not counted; how "
      "often, for how many days, and how many of "
      "these days were one pupil's. A few pupils make most suspensions, so no interval is given for them.",
      "for each pupil: days from the start of support to its end, the last day counted or a year, and as "
      "many "
      "before the start; pupils with a suspension that began in each; exact test of McNemar over those on "
      "whom the two differ",
      "McNemar (1947), Note on the sampling error of the difference between correlated proportions or "
      "percentages, Psychometrika 12, 153-157",
      LooksAt::period, true},
     [](const Workings& run) -> Shapes {
         if (run.model.suspensions.empty()) return {};
         return {suspensions(run.model, run.days)};
     }},
};

}  // namespace

std::span<const FigureKind> suspension_figures() {
    return kinds;
}

}  // namespace casebook::figures
