// The three terms of a school year in England.
#pragma once

#include <chrono>
#include <vector>

namespace casebook::figures {

/// September to December, January to March, April to August; holidays and half terms are inside.
struct Term {
    std::chrono::sys_days first;
    std::chrono::sys_days last;
};

/// The term that holds `day`.
[[nodiscard]] Term term_of(std::chrono::sys_days day);
/// The terms that hold a day from `first` to `last`, in order.
[[nodiscard]] std::vector<Term> terms_between(std::chrono::sys_days first, std::chrono::sys_days last);

}  // namespace casebook::figures
