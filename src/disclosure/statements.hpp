// What a reader knows of numbers of people, as linear statements, and what the reader must not work out of
// them.
#pragma once

#include <limits>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace casebook::disclosure {

inline constexpr double unbounded = std::numeric_limits<double>::infinity();

/// `times` the number of people that bears this name, as `pupils.by-key-stage/row:KS2`. The same people have
/// the same name in every figure.
struct Term {
    std::string count;
    int times = 1;
    friend bool operator==(const Term&, const Term&) = default;
};

/// The reader knows that `low` <= the sum of the terms <= `high`.
struct Statement {
    std::vector<Term> terms;
    double low = 0;
    double high = unbounded;
    std::string figure;  ///< that says it, as it is told to people
    std::string shown_by =
        {};  ///< the released value that says it; empty: so by definition, or long released
    friend bool operator==(const Statement&, const Statement&) = default;
};

/// Whether a number is one that must stay hidden; of an earlier release it may not be known any more.
enum class Size { few, enough, unknown };

/// A number of people of whom 1 to `threshold` − 1 must all stay possible, if they are few.
struct Secret {
    std::vector<Term> terms;
    Size size = Size::few;
    int threshold = 0;
    std::string figure;
    std::string what;       ///< in words, for the school
    bool is_value = false;  ///< stands, or would stand, in a paper; else it follows from values
};

/// An average that stands in a paper.
struct Average {
    std::string of;       ///< the count of people that it is over
    std::string printed;  ///< all its digits, with those of what stands beside it
    friend bool operator==(const Average&, const Average&) = default;
};

/// All that one release says, and all that it must not say.
struct Facts {
    std::vector<Statement> statements;
    std::vector<Secret> secrets;
    std::map<std::string, int> truth;              ///< of every count that is named
    std::set<std::string> values;                  ///< counts that stand in a paper, shown or hidden
    std::set<std::string> hidden;                  ///< those of them that are withheld
    std::map<std::string, Average> averages = {};  ///< those that are shown, by name
};

}  // namespace casebook::disclosure
