// How many of the same pupils something held for before support and during it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "figures/caution.hpp"
#include "figures/provenance.hpp"

namespace casebook::figures {

/// What is asked of each pupil: to have missed a share of the sessions, scored so many points or more, or
/// been suspended.
enum class Asked { absence, score, suspension };

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

/// Pupils with an answer in both windows, in the four groups that they can stand in; `lost` are those
/// supported without one. `p` is that of the exact test of McNemar (1947): the chance of so lopsided a split
/// between `only_before` and `only_during` if both ways were alike; unset where nobody changed.
struct YesNoChange {
    std::string id;
    Asked asked = Asked::absence;
    double limit = 0;          ///< per cent of possible sessions, or points, from which the answer is yes
    std::string measure = {};  ///< name of the measure that was scored
    int both = 0;
    int only_before = 0;
    int only_during = 0;
    int neither = 0;
    int lost = 0;
    std::optional<double> p = {};
    std::vector<Band> bands = {};  ///< of a score
    Suspended suspended_before = {};
    Suspended suspended_during = {};
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
