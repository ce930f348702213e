// What is not wrong but missing: which gap of the record costs which paper what, and how long it takes to
// mend.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.hpp"

namespace casebook::check {

/// One gap of a folder.
struct Gap {
    std::string_view id;     ///< stable name, as `no-baseline`
    std::string what;        ///< "7 pupils have no attendance before support"
    std::string_view costs;  ///< the paper and what it cannot show
    std::string mend;
    int minutes = 0;  ///< to mend it, for all it concerns
    std::vector<std::string> about =
        {};  ///< codes of pupils, ids of stories and consents; for the school only
};

/// A kind of gap: how long one takes to mend, and how it is found. `find` names what each is about; an empty
/// name stands for the folder itself.
struct GapKind {
    std::string_view id;
    std::string_view one;      ///< in a sentence after a count of one, as "pupil has no consent"
    std::string_view several;  ///< after a larger count
    std::string_view costs;
    std::string_view mend;
    int minutes_at_least;  ///< for all of them together
    int minutes_each;      ///< for each of them besides
    std::vector<std::string> (*find)(const model::Model& model, model::Date today);
};

/// Every kind of gap that is looked for.
[[nodiscard]] std::span<const GapKind> all_gaps();

/// The gaps of a folder, the quickest to mend first. Minutes are those of a practised user of a spreadsheet.
[[nodiscard]] std::vector<Gap> gaps(const model::Model& model, model::Date today);

}  // namespace casebook::check
