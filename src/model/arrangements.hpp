// What casebook.yaml arranges about the records themselves; no figure and no paper's words depend on it, so
// it is no part of the Model.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/recorded.hpp"

namespace casebook::model {

struct Arrangements {
    std::optional<int> months_kept;  ///< records of a pupil, after support ended and the last record
    /// Case studies of which readers beyond the school get names, ages, days and places changed by rule: ids,
    /// or `all`.
    std::vector<Recorded<std::string>> disguised;
};

}  // namespace casebook::model
