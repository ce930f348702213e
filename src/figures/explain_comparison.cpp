#include "figures/explain_comparison.hpp"

#include <array>
#include <cstddef>
#include <string>

#include <fmt/format.h>

#include "diagnostics/diagnostic.hpp"
#include "statistics/quantiles_of_laws.hpp"

namespace casebook::figures {
namespace {

void pupils(const Comparison& comparison, Explanation& out) {
    out.line(comparison.matched
                 ? "before | during | change; the other before | during | change; difference"
                 : "before | during | change; the school before | during | change; difference");
    for (const ComparedPupil& one : comparison.pupils)
        out.line(fmt::format(
            "{:8} {:6.2f} | {:6.2f} | {:+6.2f};  {:6.2f} | {:6.2f} | {:+6.2f};  {:+6.2f}{}{}",
            diagnostics::printable(one.pupil.code), one.before, one.during, one.change(), one.other_before,
            one.other_during, one.other_change(), one.change() - one.other_change(),
            one.other.empty() ? "" : "  beside ", diagnostics::printable(one.other)));
}

/// " percentage points", or the measure's own.
std::string unit_of(const Comparison& comparison) {
    if (!comparison.measure) return " percentage points";
    const std::string& unit = comparison.measure->unit;
    return unit.empty() ? "" : " " + diagnostics::printable(unit);
}

constexpr std::array why_no_months = {
    "",
    "they are defined for attainment alone",
    "there is no size of the difference",
    "fewer than ten pupils are compared",
    "the interval of g holds nought, so chance alone could give the difference",
    "g lies beyond the end of the table",
};
static_assert(static_cast<std::size_t>(NoMonths::beyond_table) == why_no_months.size() - 1);

void months(const Matched& matched, Explanation& out) {
    if (matched.months)
        out.line(fmt::format("months of progress: {}", *matched.months));
    else
        out.line(fmt::format("months of progress: none, since {}",
                             why_no_months[static_cast<std::size_t>(matched.no_months)]));
}

void sums(const Comparison& comparison, Explanation& out) {
    const std::size_t n = comparison.pupils.size();
    out.line(fmt::format("pupils compared: n = {}", n));
    if (n == 0) {
        out.line("nobody can be compared, so no mean");
        return;
    }
    out.line(fmt::format("mean change = {:+.2f}; of those compared with = {:+.2f}", *comparison.change,
                         *comparison.other_change));
    out.line(fmt::format("mean difference = {:+.2f}{}", *comparison.difference, unit_of(comparison)));
    if (comparison.sd)
        out.line(fmt::format("standard deviation of the differences = {:.2f}", *comparison.sd));
    if (comparison.interval)
        out.line(fmt::format("95 % interval = {:.2f} -/+ {:.4f} x {:.2f} / sqrt({}) = {:.2f} to {:.2f}",
                             *comparison.difference,
                             statistics::t_quantile(0.975, static_cast<double>(n) - 1), *comparison.sd, n,
                             comparison.interval->low, comparison.interval->high));
}

void not_compared(const Comparison& comparison, Explanation& out) {
    out.line(fmt::format("supported, with no change of their own: {}", comparison.without_change));
    std::string codes;
    for (const model::PupilId& pupil : comparison.not_compared)
        codes += fmt::format("{}{}", codes.empty() ? "" : ", ", diagnostics::printable(pupil.code));
    const std::string_view why =
        comparison.matched ? "with a change, but nobody with nearly the same value before was left"
                           : "with a change, but the school's attendance covers too little of their weeks";
    out.sentence(fmt::format("{}: {}{}", why, comparison.not_compared.size(),
                             codes.empty() ? "" : " (" + codes + ")"));
}

std::string spelled(const std::optional<double>& value) {
    return value ? fmt::format("{:.3f}", *value) : "not known";
}

void groups(const Comparison& comparison, Explanation& out) {
    const Matched& matched = *comparison.matched;
    out.line(fmt::format("pupils to compare with who have both windows: {}", matched.candidates));
    out.line(fmt::format("near enough: {:.2f}{} before support", matched.caliper, unit_of(comparison)));
    out.line(fmt::format("groups apart before matching: {} standard deviations; after: {}",
                         spelled(matched.apart_before), spelled(matched.apart_after)));
    out.line(
        fmt::format("not matched: nobody near {}, all taken {}", matched.nobody_near, matched.all_taken));
    if (matched.g && matched.g_interval)
        out.line(fmt::format("g between groups = {:.3f}, 95 % interval {:.3f} to {:.3f}", *matched.g,
                             matched.g_interval->low, matched.g_interval->high));
    months(matched, out);
    if (comparison.measure) return;
    const std::size_t n = comparison.pupils.size();
    out.line(fmt::format("missed a tenth or more during support: {} of {}, of the others {} of {}",
                         matched.persistent, n, matched.other_persistent, n));
    if (matched.odds_ratio && matched.odds_interval)
        out.line(fmt::format("odds ratio = {:.3f}, 95 % interval {:.3f} to {:.3f}", *matched.odds_ratio,
                             matched.odds_interval->low, matched.odds_interval->high));
}

}  // namespace

void explain_comparison(const Comparison& comparison, Explanation& out) {
    out.heading("Pupils");
    pupils(comparison, out);
    out.heading("Sums");
    sums(comparison, out);
    if (comparison.matched) {
        out.heading("The two groups");
        groups(comparison, out);
    }
    out.heading("Pupils who could not be compared");
    not_compared(comparison, out);
}

}  // namespace casebook::figures
