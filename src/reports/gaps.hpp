// What a release does not hold, which file would bring it, and what follows from that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/context.hpp"

namespace casebook::reports {

/// Subjects of `wording::gap` that nothing is recorded for. What is withheld is no gap.
[[nodiscard]] std::vector<std::string_view> gaps(const released::Contents& contents);

/// Each gap with its file and its minutes a week.
[[nodiscard]] std::vector<std::string> gap_sentences(const Context& context);

/// What governors may ask, drawn from what the figures leave open; at most `most`.
[[nodiscard]] std::vector<std::string> questions(const Context& context, std::size_t most = 6);

/// What the record itself suggests to do next; at most `most`.
[[nodiscard]] std::vector<std::string> next_steps(const Context& context, std::size_t most = 5);

}  // namespace casebook::reports
