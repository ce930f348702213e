// The school year in England, its three terms and their halves.
#pragma once

#include <chrono>
#include <vector>

#include "figures/trend.hpp"

namespace casebook::figures {

/// A stretch of a school year: September to December, January to March, April to August for the terms;
/// holidays and half terms' breaks are inside. The halves of a term part on 1 November, 16 February and 1
/// June; the school year begins on 1 September.
struct Term {
    std::chrono::sys_days first;
    std::chrono::sys_days last;
};

/// The half term, the term or the school year that holds `day`.
[[nodiscard]] Term stretch_of(Step step, std::chrono::sys_days day);
/// Those that hold a day from `first` to `last`, in order.
[[nodiscard]] std::vector<Term> stretches_between(Step step, std::chrono::sys_days first,
                                                  std::chrono::sys_days last);

}  // namespace casebook::figures
