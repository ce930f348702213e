#include "figures/explain_comparison.hpp"

#include <fmt/format.h>

#include "diagnostics/diagnostic.hpp"
#include "statistics/quantiles_of_laws.hpp"

namespace casebook::figures {
namespace {

void pupils(const Comparison& comparison, Explanation& out) {
    out.line("before | during | change; the school before | during | change; difference");
    for (const ComparedPupil& one : comparison.pupils)
        out.line(fmt::format("{:8} {:6.2f} | {:6.2f} | {:+6.2f};  {:6.2f} | {:6.2f} | {:+6.2f};  {:+6.2f}",
                             diagnostics::printable(one.pupil.code), one.before, one.during, one.change(),
                             one.other_before, one.other_during, one.other_change(),
                             one.change() - one.other_change()));
}

void sums(const Comparison& comparison, Explanation& out) {
    const std::size_t n = comparison.pupils.size();
    out.line(fmt::format("pupils compared: n = {}", n));
    if (n == 0) {
        out.line("nobody can be compared, so no mean");
        return;
    }
    out.line(fmt::format("mean change = {:+.2f}; of the school in the same weeks = {:+.2f}",
                         *comparison.change, *comparison.other_change));
    out.line(fmt::format("mean difference = {:+.2f} percentage points", *comparison.difference));
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
    out.sentence(
        fmt::format("with a change, but the school's attendance covers too little of their weeks: {}{}",
                    comparison.not_compared.size(), codes.empty() ? "" : " (" + codes + ")"));
}

}  // namespace

void explain_comparison(const Comparison& comparison, Explanation& out) {
    out.heading("Pupils");
    pupils(comparison, out);
    out.heading("Sums");
    sums(comparison, out);
    out.heading("Pupils who could not be compared");
    not_compared(comparison, out);
}

}  // namespace casebook::figures
