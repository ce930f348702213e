#include "figures/explain_change.hpp"

#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "diagnostics/diagnostic.hpp"
#include "statistics/quantiles_of_laws.hpp"

namespace casebook::figures {
namespace {

constexpr std::array<std::string_view, all_cautions> cautions = {
    "Fewer than 10 pairs: papers show counts only.",
    "Fewer than 20 pairs: indicative only.",
    "Pupils are referred when things are at their worst, so some improvement is expected without any "
    "support.",
    "There is no comparison group: what else changed in these weeks is not known.",
    "Some pupils supported have no pair; had they one, the mean could differ.",
    "Some rates are plain means of percentages, in which a short week weighs as much as a full one.",
    "Fewer than six in ten answered, or it is not recorded how many were asked.",
    "The pupils were chosen for support, so they are not like all pupils.",
    "Children grow older and learn in the meantime, with or without support.",
    "The weeks before and during support lie in different parts of the school year.",
    "The values are the judgement of a teacher or mentor who knew of the support.",
    "Five or more changes are looked at; one in twenty stands out by chance alone.",
    "The measure was changed between the two windows of some pupils.",
    "An earlier episode of support lies in the window before of some pupils.",
};

constexpr std::array<std::string_view, 3> losses = {
    "too little recorded before support",
    "too little recorded during support",
    "nothing usable recorded",
};
static_assert(static_cast<std::size_t>(LostReason::no_data) == losses.size() - 1);

std::string value(const WindowSums& sums, double value, const PairedChange& change) {
    const std::string_view what = change.of->measure.combine == model::Combine::sum ? "week" : "value";
    const std::string when =
        sums.first == sums.last ? iso(sums.first) : fmt::format("{} to {}", iso(sums.first), iso(sums.last));
    return fmt::format("{:8.2f} ({} {}{}, {})", value, sums.weeks, what, sums.weeks == 1 ? "" : "s", when);
}

std::string rate(const WindowSums& sums, double rate) {
    const std::string quotient = sums.from_percentages
                                     ? fmt::format("mean of {} percentages", sums.weeks)
                                     : fmt::format("{:.10g}/{:.10g}", sums.attended, sums.possible);
    const std::string weeks =
        sums.weeks == 1 ? fmt::format("1 week, {}", iso(sums.first))
                        : fmt::format("{} weeks, {} to {}", sums.weeks, iso(sums.first), iso(sums.last));
    return fmt::format("{:>7} = {:6.2f} ({})", quotient, rate, weeks);
}

constexpr std::array<std::string_view, 3> ways_to_combine = {
    "in each window the last value counts", "in each window the mean of all values counts",
    "in each window the sum of all values counts, over the weeks that they are about"};
static_assert(static_cast<std::size_t>(model::Combine::sum) == ways_to_combine.size() - 1);

void windows(const ChangeOf& of, Explanation& out) {
    out.sentence(fmt::format(
        "before: from {} weeks before support began, or from the referral where it is earlier, to the day on "
        "which it began",
        of.windows.before_weeks));
    out.sentence(fmt::format("during: from there to {} weeks after support ended, or to the last day counted",
                             of.windows.end_weeks));
    out.sentence(ways_to_combine[static_cast<std::size_t>(of.measure.combine)]);
}

void windows(const PairedChange& change, Explanation& out) {
    if (change.of) return windows(*change.of, out);
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

void measured_pairs(const PairedChange& change, Explanation& out) {
    out.line(change.of->by_rank ? "before | during | change; grades by their place in the list, from 0"
                                : "before | during | change");
    for (const PupilChange& pair : change.pairs)
        out.line(fmt::format("{:8} {} | {} | {:+.2f}", diagnostics::printable(pair.pupil.code),
                             value(pair.before_sums, pair.before, change),
                             value(pair.during_sums, pair.during, change), pair.during - pair.before));
}

void pairs(const PairedChange& change, Explanation& out) {
    if (change.of) return measured_pairs(change, out);
    out.line("100 x attended/possible, before | during | change; weeks by their Mondays");
    for (const PupilChange& pair : change.pairs)
        out.line(fmt::format("{:8} {} | {} | {:+.2f}", diagnostics::printable(pair.pupil.code),
                             rate(pair.before_sums, pair.before), rate(pair.during_sums, pair.during),
                             pair.during - pair.before));
}

constexpr std::array<std::string_view, 3> thresholds = {
    "", " (the least change that the measure's own unsteadiness does not give)", ""};
static_assert(static_cast<std::size_t>(ThresholdFrom::any_change) == thresholds.size() - 1);

void directions(const PairedChange& change, Explanation& out) {
    if (change.threshold <= 0) {
        out.line(fmt::format("rose: {}; fell: {}; neither: {}", change.rose, change.fell, change.steady));
        return;
    }
    const auto from = change.of ? change.of->threshold_from : ThresholdFrom::school;
    out.line(fmt::format("rose by {0:.4g} or more: {1}; fell by {0:.4g} or more: {2}; neither: {3}{4}",
                         change.threshold, change.rose, change.fell, change.steady,
                         thresholds[static_cast<std::size_t>(from)]));
}

void expected(const PairedChange& change, Explanation& out) {
    if (!change.of || !change.of->expected_return) return;
    const model::Measure& measure = change.of->measure;
    out.line(fmt::format("expected with nothing done = (1 - {}) x ({} - {:.2f}) = {:+.2f}",
                         *measure.reliability, *measure.usual, *change.mean_before,
                         *change.of->expected_return));
}

void sums(const PairedChange& change, Explanation& out) {
    const std::size_t n = change.pairs.size();
    out.line(fmt::format("pairs: n = {}", n));
    if (n == 0) {
        out.line("no pair, so no mean");
        return;
    }
    if (!change.mean) return directions(change, out);
    const auto count = static_cast<double>(n);
    out.line(fmt::format("mean before = {:.2f} / {} = {:.2f}", *change.mean_before * count, n,
                         *change.mean_before));
    out.line(fmt::format("mean during = {:.2f} / {} = {:.2f}", *change.mean_during * count, n,
                         *change.mean_during));
    out.line(fmt::format("mean change = {:+.2f} / {} = {:+.2f}{}", *change.mean * count, n, *change.mean,
                         change.of ? "" : " percentage points"));
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
    if (change.of && change.g_interval)
        out.line(fmt::format("95 % interval of g, by the noncentral t: {:.3f} to {:.3f}",
                             change.g_interval->low, change.g_interval->high));
    directions(change, out);
}

/// With as many digits as hold it beside R or a spreadsheet.
void in_full(const PairedChange& change, Explanation& out) {
    if (!change.mean) return;
    out.heading("In full, to hold beside another program");
    const auto line = [&](std::string_view what, const std::optional<double>& value) {
        if (value) out.line(fmt::format("{} = {:.9g}", what, *value));
    };
    const auto interval = [&](std::string_view what, const std::optional<Interval>& value) {
        if (value) out.line(fmt::format("{} = {:.9g} to {:.9g}", what, value->low, value->high));
    };
    line("mean before", change.mean_before);
    line("mean during", change.mean_during);
    line("mean change", change.mean);
    line("standard deviation of the changes", change.sd);
    interval("95 % interval", change.interval);
    line("d_z", change.d_z);
    line("g", change.g);
    interval("95 % interval of g", change.g_interval);
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
    expected(change, out);
    in_full(change, out);
    lost(change, out);
    out.heading("Cautions");
    for (const Caution caution : change.cautions) out.sentence(cautions[static_cast<std::size_t>(caution)]);
}

}  // namespace casebook::figures
