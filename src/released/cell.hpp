// A printed number, or the reason that there is none.
#pragma once

#include <variant>

namespace casebook::released {

struct Number {
    double value = 0;
    friend bool operator==(const Number&, const Number&) = default;
};
/// Known, and held back from this audience because it would show too few people.
struct Withheld {
    friend bool operator==(const Withheld&, const Withheld&) = default;
};
/// The question makes no sense here.
struct NotApplicable {
    friend bool operator==(const NotApplicable&, const NotApplicable&) = default;
};
/// Nobody recorded it.
struct Missing {
    friend bool operator==(const Missing&, const Missing&) = default;
};

using Cell = std::variant<Number, Withheld, NotApplicable, Missing>;

struct Interval {
    double low = 0;
    double high = 0;
};

}  // namespace casebook::released
