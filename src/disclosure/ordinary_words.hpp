// Short words that are also short names, particles of surnames, titles and months.
#pragma once

#include <string_view>

namespace casebook::disclosure {

/// Two-letter words and abbreviations of English prose. A name that is one of them is watched only where it
/// is written with a capital inside a sentence, and in full together with the other name.
[[nodiscard]] bool is_ordinary_short_word(std::string_view folded);

/// Parts of surnames that say nothing alone ("van", "bin").
[[nodiscard]] bool is_particle(std::string_view folded);

/// "Mr", "Miss", "Dr".
[[nodiscard]] bool is_title(std::string_view folded);

/// Words by which a grown-up is called for what they do or are to a child ("mother", "officer").
[[nodiscard]] bool is_role(std::string_view folded);

/// Roles that are hardly a family name, as "mentor"; "foster" and "head" are one, too.
[[nodiscard]] bool is_job(std::string_view folded);

/// Words that say more about a role, and are no names beside one ("key", "senior").
[[nodiscard]] bool goes_with_a_role(std::string_view folded);

/// Names of months.
[[nodiscard]] bool is_month(std::string_view folded);

}  // namespace casebook::disclosure
