// Whether a title speaks of points of which more is better, or of which less is.
#pragma once

#include <string_view>

namespace casebook::read {

enum class Sign { unsaid, more_is_better, less_is_better };

/// `unsaid` also where the title speaks of both, as `Behaviour and achievement`.
[[nodiscard]] Sign sign_of(std::string_view title);

}  // namespace casebook::read
