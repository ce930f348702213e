#include "statistics/mcnemar.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>

#include "statistics/proportion.hpp"

namespace casebook::statistics {

McNemar exact_mcnemar(int to_yes, int to_no) {
    const int changed = to_yes + to_no;
    if (changed == 0) return {};
    const boost::math::binomial_distribution<double> alike(changed, 0.5);
    return {std::min(1.0, 2 * boost::math::cdf(alike, std::min(to_yes, to_no))),
            exact_share_interval(to_yes, changed)};
}

}  // namespace casebook::statistics
