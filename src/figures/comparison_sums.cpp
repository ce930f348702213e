#include "figures/comparison_sums.hpp"

#include <iterator>

#include "figures/cautions.hpp"
#include "statistics/paired_change.hpp"

namespace casebook::figures {
namespace {

void add_cautions(Comparison& comparison) {
    if (std::ssize(comparison.pupils) < few_pairs)
        comparison.cautions.insert(Caution::few_pairs);
    else if (std::ssize(comparison.pupils) < some_pairs)
        comparison.cautions.insert(Caution::indicative);
    if (comparison.without_change > 0 || !comparison.not_compared.empty())
        comparison.cautions.insert(Caution::pairs_lost);
}

}  // namespace

void sum_up(Comparison& comparison) {
    add_cautions(comparison);
    if (comparison.pupils.empty()) return;
    std::vector<double> differences;
    double own = 0;
    double other = 0;
    for (const ComparedPupil& pupil : comparison.pupils) {
        differences.push_back(pupil.change() - pupil.other_change());
        own += pupil.change();
        other += pupil.other_change();
    }
    const auto n = static_cast<double>(comparison.pupils.size());
    comparison.change = own / n;
    comparison.other_change = other / n;
    const auto result = statistics::paired_change(differences);
    comparison.difference = result.mean;
    comparison.sd = result.sd;
    comparison.interval = result.interval;
}

}  // namespace casebook::figures
