// Sentences of how many pupils something held for before and during support.
#pragma once

#include <string>

#include "released/yes_no_change.hpp"
#include "wording/catalogue.hpp"

namespace casebook::wording {

/// "Persistent absence (…): 14 of 31 pupils before support, 9 during it." For the school also how many went
/// which way, and whether chance alone could explain it. What is held back is said to be so; empty where no
/// pupil has both windows.
[[nodiscard]] std::string yes_no_sentence(const released::YesNoChange& change, const Catalogue& words);

}  // namespace casebook::wording
