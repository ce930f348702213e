#include "figures/terms.hpp"

#include <array>

namespace casebook::figures {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year_month_day;

/// First and last months of each term.
struct Months {
    month first;
    month last;
};
constexpr std::array terms = {
    Months{std::chrono::January, std::chrono::March},
    Months{std::chrono::April, std::chrono::August},
    Months{std::chrono::September, std::chrono::December},
};

}  // namespace

Term term_of(sys_days day) {
    const year_month_day date{day};
    Months months = terms.back();
    for (const Months& one : terms)
        if (one.first <= date.month() && date.month() <= one.last) months = one;
    return {sys_days{date.year() / months.first / 1},
            sys_days{date.year() / months.last / std::chrono::last}};
}

std::vector<Term> terms_between(sys_days first, sys_days last) {
    std::vector<Term> found;
    for (Term term = term_of(first); term.first <= last; term = term_of(term.last + days{1}))
        found.push_back(term);
    return found;
}

}  // namespace casebook::figures
