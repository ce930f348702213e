#include "statistics/quantiles_of_laws.hpp"

#include <boost/math/distributions/students_t.hpp>

namespace casebook::statistics {

double t_quantile(double probability, double degrees_of_freedom) {
    return boost::math::quantile(boost::math::students_t_distribution<double>(degrees_of_freedom),
                                 probability);
}

}  // namespace casebook::statistics
