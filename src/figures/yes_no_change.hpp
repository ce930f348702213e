// How many of the same people something held for on a first occasion and on a second.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "figures/caution.hpp"
#include "figures/provenance.hpp"
#include "model/recorded.hpp"

namespace casebook::figures {

/// What is asked of each pupil: to have missed a share of the sessions, scored so many points or more, or
/// been suspended, or agreed with a statement.
enum class Asked { absence, score, suspension, agreement };

/// Pupils by a finer group, as the bands of a questionnaire.
struct Band {
    double from = 0;  ///< the lowest score
    int before = 0;
    int during = 0;
};

/// What stands behind the pupils suspended, in a window.
struct Suspended {
    int times = 0;
    double days = 0;
    double largest = 0;  ///< days of the pupil with the most of them
};

/// What else is known of people who answered a statement twice. An answer higher on the scale is nearer to
/// the end that is written last.
struct AnsweredAgain {
    std::string title;                      ///< of the later questionnaire
    std::optional<model::Date> first = {};  ///< when it was asked
    std::optional<model::Date> second = {};
    int higher = 0;
    int lower = 0;
    int same = 0;
};

/// Pupils with an answer in both windows, in the four groups that they can stand in; `lost` are those
/// supported without one, or those who answered the first time only. `p` is that of the exact test of McNemar
/// (1947): the chance of so lopsided a split between `only_before` and `only_during` if both ways were alike;
/// unset where nobody changed.
struct YesNoChange {
    std::string id;
    Asked asked = Asked::absence;
    double limit = 0;          ///< per cent of possible sessions, or points, from which the answer is yes
    std::string measure = {};  ///< name of the measure that was scored, or the statement
    int both = 0;
    int only_before = 0;
    int only_during = 0;
    int neither = 0;
    int lost = 0;
    std::optional<double> p = {};
    std::vector<Band> bands = {};  ///< of a score
    Suspended suspended_before = {};
    Suspended suspended_during = {};
    std::optional<AnsweredAgain> again = {};  ///< set where statements were asked twice
    std::set<Caution> cautions = {};
    Provenance provenance = {};

    [[nodiscard]] int pairs() const { return both + only_before + only_during + neither; }
    [[nodiscard]] int before() const { return both + only_before; }
    [[nodiscard]] int during() const { return both + only_during; }

    /// Puts one pupil into a group.
    void add(bool before, bool during);
    /// Works out `p` from the groups.
    void test();
};

}  // namespace casebook::figures
