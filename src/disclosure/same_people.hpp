// Which numbers of different figures count the same people, and which add up to which.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace casebook::disclosure {

/// The name of a count, wherever it stands: `pupils.by-key-stage/people` is `pupils.supported`.
[[nodiscard]] std::string same_people(std::string_view count);

/// `parts` add up to `whole`, by the definitions of the figures; a part may be empty, and one that no figure
/// lists is nobody.
struct Sum {
    std::array<std::string_view, 2> parts;
    std::string_view whole;
};
[[nodiscard]] std::span<const Sum> known_sums();

/// Whether the count can only grow while the period goes on: those counted earlier stay counted, so that the
/// difference of two releases counts those who came between them.
[[nodiscard]] bool grows(std::string_view count);

/// Whether the count is of answers to a questionnaire, which belong to it and to no period.
[[nodiscard]] bool is_of_answers(std::string_view count);

}  // namespace casebook::disclosure
