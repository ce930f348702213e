#include "statistics/odds_ratio.hpp"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <cstdint>
#include <vector>

#include "statistics/quantiles_of_laws.hpp"

namespace casebook::statistics {
namespace {

bool is_possible(Share share) {
    return share.of > 0 && share.count >= 0 && share.count <= share.of;
}

double log_choose(int of, int count) {
    return boost::math::lgamma(of + 1.0) - boost::math::lgamma(count + 1.0) -
           boost::math::lgamma(of - count + 1.0);
}

// Fisher's noncentral hypergeometric law: how many of the first group have the outcome, given how many have
// it in all and the odds ratio.
class Conditional {
  public:
    Conditional(Share one, Share other)
        : least_(std::max(0, one.count + other.count - other.of)),
          most_(std::min(one.of, one.count + other.count)) {
        for (int count = least_; count <= most_; ++count)
            log_weights_.push_back(log_choose(one.of, count) +
                                   log_choose(other.of, one.count + other.count - count));
    }

    [[nodiscard]] int least() const { return least_; }
    [[nodiscard]] int most() const { return most_; }

    struct Moments {
        double below = 0;  ///< chance of fewer than the count
        double at = 0;     ///< chance of the count itself
        double above = 0;
        double mean = 0;
    };

    [[nodiscard]] Moments at(double log_odds_ratio, int count) const {
        std::vector<double> logs(log_weights_.size());
        for (std::size_t i = 0; i < logs.size(); ++i)
            logs[i] = log_weights_[i] + log_odds_ratio * static_cast<double>(i);
        const double largest = *std::ranges::max_element(logs);
        double sum = 0;
        Moments moments;
        for (std::size_t i = 0; i < logs.size(); ++i) {
            const double weight = std::exp(logs[i] - largest);
            const int here = least_ + static_cast<int>(i);
            sum += weight;
            moments.mean += weight * here;
            (here < count ? moments.below : here == count ? moments.at : moments.above) += weight;
        }
        for (double* part : {&moments.below, &moments.at, &moments.above, &moments.mean}) *part /= sum;
        return moments;
    }

  private:
    int least_;
    int most_;
    std::vector<double> log_weights_;
};

/// Where a function of the logarithm of the odds ratio that rises from below 0 to above 0 is 0, as odds.
template <class Rising>
double odds_at_root(const Rising& rising) {
    double low = -1;
    double high = 1;
    while (rising(low) > 0) low *= 2;
    while (rising(high) < 0) high *= 2;
    std::uintmax_t steps = 200;
    const auto ends = boost::math::tools::toms748_solve(rising, low, high,
                                                        boost::math::tools::eps_tolerance<double>(46), steps);
    return std::exp((ends.first + ends.second) / 2);
}

}  // namespace

std::optional<OddsRatio> woolf_odds_ratio(Share one, Share other) {
    if (!is_possible(one) || !is_possible(other)) return std::nullopt;
    const double with = one.count;
    const double without = one.of - one.count;
    const double other_with = other.count;
    const double other_without = other.of - other.count;
    if (with == 0 || without == 0 || other_with == 0 || other_without == 0) return std::nullopt;
    const double value = with * other_without / (without * other_with);
    const double half =
        normal_quantile * std::sqrt(1 / with + 1 / without + 1 / other_with + 1 / other_without);
    return OddsRatio{value, {value * std::exp(-half), value * std::exp(half)}};
}

std::optional<ExactOddsRatio> exact_odds_ratio(Share one, Share other) {
    if (!is_possible(one) || !is_possible(other)) return std::nullopt;
    const Conditional law(one, other);
    if (law.least() == law.most()) return std::nullopt;
    const int count = one.count;
    ExactOddsRatio result;
    if (count == law.least()) {
        result.value = 0;
    } else {
        result.low = odds_at_root([&](double log_odds) {
            const auto chances = law.at(log_odds, count);
            return chances.at + chances.above - 0.025;
        });
    }
    if (count < law.most()) {
        result.high = odds_at_root([&](double log_odds) {
            const auto chances = law.at(log_odds, count);
            return 0.025 - chances.below - chances.at;
        });
        if (count > law.least())
            result.value =
                odds_at_root([&](double log_odds) { return law.at(log_odds, count).mean - count; });
    }
    return result;
}

}  // namespace casebook::statistics
