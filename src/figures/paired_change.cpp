#include "figures/paired_change.hpp"

#include "statistics/paired_change.hpp"

namespace casebook::figures {
namespace {

// Values carry rounding noise of about 1e-14: a rise of exactly the threshold is a rise.
constexpr double rounding = 1e-9;

void count_direction(double difference, PairedChange& change) {
    const double least = change.threshold > 0 ? change.threshold - rounding : rounding;
    if (difference >= least)
        ++change.rose;
    else if (difference <= -least)
        ++change.fell;
    else
        ++change.steady;
}

}  // namespace

void sum_up(PairedChange& change) {
    if (change.pairs.empty()) return;
    std::vector<double> differences;
    double before = 0;
    double during = 0;
    for (const PupilChange& pair : change.pairs) {
        differences.push_back(pair.during - pair.before);
        count_direction(differences.back(), change);
        before += pair.before;
        during += pair.during;
    }
    if (change.of && change.of->by_rank) return;
    const auto n = static_cast<double>(change.pairs.size());
    change.mean_before = before / n;
    change.mean_during = during / n;
    const auto result = statistics::paired_change(differences);
    change.mean = result.mean;
    change.sd = result.sd;
    change.interval = result.interval;
    change.d_z = result.d_z;
    change.g = result.g;
    change.g_interval = result.g_interval;
}

}  // namespace casebook::figures
