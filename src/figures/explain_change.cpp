#include "figures/explain_change.hpp"

#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "diagnostics/diagnostic.hpp"
#include "statistics/quantiles_of_laws.hpp"

namespace casebook::figures {
namespace {

constexpr std::array<std::string_view, 7> cautions = {
    "Fewer than 10 pairs: papers show counts only.",
    "Fewer than 20 pairs: indicative only.",
    "Pupils are referred when things are at their worst, so some improvement is expected without any "
    "support.",
    "There is no comparison group: what else changed in these weeks is not known.",
    "Some pupils supported have no pair; had they one, the mean could differ.",
    "Some rates are plain means of percentages, in which a short week weighs as much as a full one.",
    "Fewer than six in ten answered, or it is not recorded how many were asked.",
};
static_assert(static_cast<std::size_t>(Caution::low_response) == cautions.size() - 1);

constexpr std::array<std::string_view, 3> losses = {
    "too little recorded before support",
    "too little recorded during support",
    "no usable attendance recorded",
};
static_assert(static_cast<std::size_t>(LostReason::no_data) == losses.size() - 1);

std::string rate(const WindowSums& sums, double rate) {
    const std::string quotient = sums.from_percentages
                                     ? fmt::format("mean of {} percentages", sums.weeks)
                                     : fmt::format("{:.10g}/{:.10g}", sums.attended, sums.possible);
    const std::string weeks =
        sums.weeks == 1 ? fmt::format("1 week, {}", iso(sums.first))
                        : fmt::format("{} weeks, {} to {}", sums.weeks, iso(sums.first), iso(sums.last));
    return fmt::format("{:>7} = {:6.2f} ({})", quotient, rate, weeks);
}

void windows(const PairedChange& change, Explanation& out) {
    const int minimum = change.windows.minimum_sessions;
    out.sentence(fmt::format("before: the last {} recorded weeks that end before support started",
                             change.windows.baseline_weeks));
    out.sentence(
        "during: the recorded weeks after the one in which support started, to its ending or the last day "
        "counted");
    out.sentence(fmt::format(
        "a window counts from {} possible sessions; where only percentages are recorded, from {} weeks",
        minimum, (minimum + 9) / 10));
}

void pairs(const PairedChange& change, Explanation& out) {
    out.line("100 x attended/possible, before | during | change; weeks by their Mondays");
    for (const PupilChange& pair : change.pairs)
        out.line(fmt::format("{:8} {} | {} | {:+.2f}", diagnostics::printable(pair.pupil.code),
                             rate(pair.before_sums, pair.before), rate(pair.during_sums, pair.during),
                             pair.during - pair.before));
}

void sums(const PairedChange& change, Explanation& out) {
    const std::size_t n = change.pairs.size();
    out.line(fmt::format("pairs: n = {}", n));
    if (n == 0) {
        out.line("no pair, so no mean");
        return;
    }
    const auto count = static_cast<double>(n);
    out.line(fmt::format("mean before = {:.2f} / {} = {:.2f}", *change.mean_before * count, n,
                         *change.mean_before));
    out.line(fmt::format("mean during = {:.2f} / {} = {:.2f}", *change.mean_during * count, n,
                         *change.mean_during));
    out.line(fmt::format("mean change = {:+.2f} / {} = {:+.2f} percentage points", *change.mean * count, n,
                         *change.mean));
    if (change.sd) {
        const double squares = *change.sd * *change.sd * (count - 1);
        out.line(fmt::format("standard deviation of the changes = sqrt({:.2f} / {}) = {:.2f}", squares, n - 1,
                             *change.sd));
    }
    if (change.interval) {
        const int degrees_of_freedom = static_cast<int>(n) - 1;
        out.line(fmt::format("95 % interval = {:.2f} -/+ {:.4f} x {:.2f} / sqrt({}) = {:.2f} to {:.2f}",
                             *change.mean, statistics::t_quantile(0.975, degrees_of_freedom), *change.sd, n,
                             change.interval->low, change.interval->high));
    }
    if (change.d_z)
        out.line(fmt::format("d_z = {:.2f} / {:.2f} = {:.3f}", *change.mean, *change.sd, *change.d_z));
    if (change.g)
        out.line(fmt::format("g = {:.3f} x (1 - 3 / (4 x {} - 1)) = {:.3f}", *change.d_z, n - 1, *change.g));
    out.line(fmt::format("rose by {0} or more: {1}; fell by {0} or more: {2}; neither: {3}", change.threshold,
                         change.rose, change.fell, change.steady));
}

void lost(const PairedChange& change, Explanation& out) {
    out.heading(fmt::format("Pupils supported without a pair: {}", change.lost.size()));
    for (const LostReason reason :
         {LostReason::no_baseline, LostReason::no_support_window, LostReason::no_data}) {
        int number = 0;
        std::string codes;
        for (const auto& [pupil, why] : change.lost) {
            if (why != reason) continue;
            codes += fmt::format("{}{}", number == 0 ? "" : ", ", diagnostics::printable(pupil.code));
            ++number;
        }
        if (number > 0)
            out.sentence(fmt::format("{}: {} ({})", losses[static_cast<std::size_t>(reason)], number, codes));
    }
}

}  // namespace

void explain_change(const PairedChange& change, Explanation& out) {
    out.heading("Windows");
    windows(change, out);
    out.heading("Pairs");
    pairs(change, out);
    out.heading("Sums");
    sums(change, out);
    lost(change, out);
    out.heading("Cautions");
    for (const Caution caution : change.cautions) out.sentence(cautions[static_cast<std::size_t>(caution)]);
}

}  // namespace casebook::figures
