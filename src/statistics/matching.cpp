#include "statistics/matching.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "statistics/sample.hpp"

namespace casebook::statistics {
namespace {

using Subjects = std::span<const Subject>;

double root_mean_variance(const Sample& one, const Sample& other) {
    const double s = one.sd.value_or(0);
    const double t = other.sd.value_or(0);
    return std::sqrt((s * s + t * t) / 2);
}

std::vector<double> priors(Subjects group) {
    std::vector<double> values;
    for (const Subject& subject : group) values.push_back(subject.prior);
    return values;
}

/// Whose prior values lie near a value, among those with the same traits, in the order of those values.
class Neighbours {
  public:
    explicit Neighbours(Subjects group) : taken_(group.size()) {
        for (std::size_t place = 0; place < group.size(); ++place)
            strata_[group[place].traits].push_back({group[place].prior, place});
        for (auto& [traits, stratum] : strata_) std::ranges::sort(stratum);
    }

    [[nodiscard]] bool has_anybody_like(const Subject& subject) const {
        return strata_.contains(subject.traits);
    }

    [[nodiscard]] std::size_t number_near(const Subject& subject, double caliper) const {
        std::size_t number = 0;
        for_each_near(subject, caliper, [&](double, std::size_t) { ++number; });
        return number;
    }

    /// The nearest who is still free; of several equally near the earliest.
    [[nodiscard]] std::optional<std::size_t> take_nearest(const Subject& subject, double caliper) {
        std::optional<std::pair<double, std::size_t>> nearest;
        for_each_near(subject, caliper, [&](double prior, std::size_t place) {
            const std::pair candidate{std::abs(prior - subject.prior), place};
            if (!taken_[place] && (!nearest || candidate < *nearest)) nearest = candidate;
        });
        if (!nearest) return std::nullopt;
        taken_[nearest->second] = true;
        return nearest->second;
    }

  private:
    template <class Visit>
    void for_each_near(const Subject& subject, double caliper, const Visit& visit) const {
        const auto stratum = strata_.find(subject.traits);
        if (stratum == strata_.end()) return;
        // Prior values are decimals; a distance of exactly the caliper is within it.
        const double reach = caliper + no_spread;
        auto row =
            std::ranges::lower_bound(stratum->second, std::pair{subject.prior - reach, std::size_t{0}});
        for (; row != stratum->second.end() && row->first <= subject.prior + reach; ++row)
            visit(row->first, row->second);
    }

    std::map<std::vector<std::string>, std::vector<std::pair<double, std::size_t>>> strata_;
    std::vector<bool> taken_;
};

/// The places of `one` in the order in which they choose.
std::vector<std::size_t> order_of_choice(Subjects one, const Neighbours& others, double caliper) {
    std::vector<std::size_t> order(one.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::size_t> near;
    for (const Subject& subject : one) near.push_back(others.number_near(subject, caliper));
    std::ranges::stable_sort(order, {}, [&](std::size_t place) { return near[place]; });
    return order;
}

/// One respect in which subjects are compared, as a number.
template <class Measure>
std::pair<std::optional<double>, std::optional<double>> standardised(Subjects one, Subjects other,
                                                                     const std::vector<MatchedPair>& pairs,
                                                                     const Measure& measure) {
    std::vector<double> all_one;
    std::vector<double> all_other;
    for (const Subject& subject : one) all_one.push_back(measure(subject));
    for (const Subject& subject : other) all_other.push_back(measure(subject));
    std::vector<double> matched_one;
    std::vector<double> matched_other;
    for (const MatchedPair& pair : pairs) {
        matched_one.push_back(all_one[pair.one]);
        matched_other.push_back(all_other[pair.other]);
    }
    const double scale = root_mean_variance(sample(all_one), sample(all_other));
    const auto difference = [&](const std::vector<double>& a,
                                const std::vector<double>& b) -> std::optional<double> {
        if (a.empty() || b.empty()) return std::nullopt;
        const double apart = *sample(a).mean - *sample(b).mean;
        if (std::abs(apart) < no_spread) return 0.0;
        if (scale == 0) return std::nullopt;
        return apart / scale;
    };
    return {difference(all_one, all_other), difference(matched_one, matched_other)};
}

std::vector<Balance> balance(Subjects one, Subjects other, const std::vector<MatchedPair>& pairs) {
    std::vector<Balance> rows;
    const auto add = [&](std::optional<std::size_t> trait, std::string value, const auto& measure) {
        const auto [before, after] = standardised(one, other, pairs, measure);
        rows.push_back({trait, std::move(value), before, after});
    };
    add(std::nullopt, "", [](const Subject& subject) { return subject.prior; });
    const std::size_t traits = one.empty() ? 0 : one.front().traits.size();
    for (std::size_t trait = 0; trait < traits; ++trait) {
        std::set<std::string> values;
        for (const Subjects group : {one, other}) {
            for (const Subject& subject : group) values.insert(subject.traits[trait]);
        }
        for (const std::string& value : values)
            add(trait, value,
                [&](const Subject& subject) { return subject.traits[trait] == value ? 1.0 : 0.0; });
    }
    return rows;
}

}  // namespace

Matching match(Subjects one, Subjects other, double caliper_in_sds) {
    Matching result;
    result.caliper = caliper_in_sds * root_mean_variance(sample(priors(one)), sample(priors(other)));
    Neighbours others(other);
    for (const std::size_t place : order_of_choice(one, others, result.caliper)) {
        const Subject& subject = one[place];
        if (const auto found = others.take_nearest(subject, result.caliper))
            result.pairs.push_back({place, *found});
        else if (!others.has_anybody_like(subject))
            result.unmatched.push_back({place, Unmatched::nobody_alike});
        else
            result.unmatched.push_back({place, others.number_near(subject, result.caliper) == 0
                                                   ? Unmatched::nobody_near
                                                   : Unmatched::all_taken});
    }
    std::ranges::sort(result.pairs, {}, &MatchedPair::one);
    std::ranges::sort(result.unmatched, {}, &Matching::Left::one);
    result.balance = balance(one, other, result.pairs);
    return result;
}

PairedChange matched_difference(const Matching& matching, std::span<const double> outcomes_of_one,
                                std::span<const double> outcomes_of_other) {
    std::vector<double> differences;
    for (const MatchedPair& pair : matching.pairs)
        differences.push_back(outcomes_of_one[pair.one] - outcomes_of_other[pair.other]);
    return paired_change(differences);
}

}  // namespace casebook::statistics
