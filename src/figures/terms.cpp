#include "figures/terms.hpp"

#include <array>
#include <span>

namespace casebook::figures {
namespace {

using std::chrono::days;
using std::chrono::month_day;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;
using namespace std::chrono_literals;

/// First days of the stretches, in the order of the calendar year.
constexpr std::array half_terms = {
    month_day{1d / std::chrono::January},   month_day{16d / std::chrono::February},
    month_day{1d / std::chrono::April},     month_day{1d / std::chrono::June},
    month_day{1d / std::chrono::September}, month_day{1d / std::chrono::November}};
constexpr std::array terms = {month_day{1d / std::chrono::January}, month_day{1d / std::chrono::April},
                              month_day{1d / std::chrono::September}};
constexpr std::array school_years = {month_day{1d / std::chrono::September}};

std::span<const month_day> first_days(Step step) {
    switch (step) {
        case Step::half_term:
            return half_terms;
        case Step::school_year:
            return school_years;
        default:
            return terms;
    }
}

sys_days in_year(month_day day, year of) {
    return sys_days{of / day};
}

}  // namespace

Term stretch_of(Step step, sys_days day) {
    const year now = year_month_day{day}.year();
    const std::span<const month_day> firsts = first_days(step);
    Term stretch{in_year(firsts.back(), now - std::chrono::years{1}), {}};
    sys_days next = in_year(firsts.front(), now);
    for (std::size_t i = 0; i < firsts.size() && next <= day; ++i) {
        stretch.first = next;
        next = i + 1 < firsts.size() ? in_year(firsts[i + 1], now)
                                     : in_year(firsts.front(), now + std::chrono::years{1});
    }
    stretch.last = next - days{1};
    return stretch;
}

std::vector<Term> stretches_between(Step step, sys_days first, sys_days last) {
    std::vector<Term> found;
    for (Term one = stretch_of(step, first); one.first <= last; one = stretch_of(step, one.last + days{1}))
        found.push_back(one);
    return found;
}

}  // namespace casebook::figures
