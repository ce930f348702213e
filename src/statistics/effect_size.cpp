#include "statistics/effect_size.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <cstdint>

namespace casebook::statistics {
namespace {

using NoncentralT = boost::math::non_central_t_distribution<double>;

// From here on the series of the noncentral t lose digits, while what stands in for them has nine.
constexpr double huge_t = 1e4;

// The chance that t stays below its value falls as the noncentrality δ grows; seen from δ it is the chance
// that S·t + Z exceeds δ, where S = √(χ²/df) and Z is normal. So δ is a quantile of S·t + Z.
class Noncentrality {
  public:
    /// `t` is not negative.
    Noncentrality(double t, double degrees_of_freedom) : t_(t), degrees_of_freedom_(degrees_of_freedom) {}

    [[nodiscard]] double quantile(double probability) const {
        return t_ > huge_t ? quantile_for_huge_t(probability) : quantile_by_root(probability);
    }

  private:
    [[nodiscard]] double quantile_of_s(double probability) const {
        return std::sqrt(
            boost::math::quantile(boost::math::chi_squared_distribution<double>(degrees_of_freedom_),
                                  probability) /
            degrees_of_freedom_);
    }

    /// S·t with a first correction for Z: half the slope of the logarithm of its density.
    [[nodiscard]] double quantile_for_huge_t(double probability) const {
        const double s = quantile_of_s(probability);
        return t_ * s - 0.5 * ((degrees_of_freedom_ - 1) / s - degrees_of_freedom_ * s) / t_;
    }

    /// S·t + Z is below both its 0.001 quantiles' sum in less than 0.002 of all cases, so the root lies
    /// within.
    [[nodiscard]] double quantile_by_root(double probability) const {
        const auto excess = [&](double noncentrality) {
            const NoncentralT law(degrees_of_freedom_, noncentrality);
            return probability < 0.5 ? boost::math::cdf(boost::math::complement(law, t_)) - probability
                                     : 1 - probability - boost::math::cdf(law, t_);
        };
        std::uintmax_t steps = 200;
        const auto ends = boost::math::tools::toms748_solve(
            excess, t_ * quantile_of_s(0.001) - 3.1, t_ * quantile_of_s(0.999) + 3.1,
            boost::math::tools::eps_tolerance<double>(46), steps);
        return (ends.first + ends.second) / 2;
    }

    double t_;
    double degrees_of_freedom_;
};

}  // namespace

double hedges_correction(double degrees_of_freedom) {
    return 1 - 3 / (4 * degrees_of_freedom - 1);
}

double exact_hedges_correction(double degrees_of_freedom) {
    if (degrees_of_freedom <= 1) return 0;
    // gamma((m−1)/2) over gamma(m/2)
    const double ratio = boost::math::tgamma_delta_ratio((degrees_of_freedom - 1) / 2, 0.5);
    return 1 / (std::sqrt(degrees_of_freedom / 2) * ratio);
}

Interval noncentrality_interval(double t, double degrees_of_freedom) {
    const Noncentrality noncentrality(std::abs(t), degrees_of_freedom);
    const Interval found{noncentrality.quantile(0.025), noncentrality.quantile(0.975)};
    return t < 0 ? Interval{-found.high, -found.low} : found;
}

}  // namespace casebook::statistics
