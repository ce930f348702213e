// Ages, year groups, days and places in a text, said more broadly by stated rules.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::disclosure {

/// Bytes of a text, and what is to stand in their place.
struct Broader {
    std::size_t begin = 0;
    std::size_t length = 0;
    std::string words;
};

/// In the order of the text, none over another.
///
/// - Ages of 3 to 18 ("an 8-year-old", "aged eight", "8 years old"): those of the key stage, "7 to 11".
/// - Year groups ("Year 4", "in Reception"): the key stage.
/// - Days ("on 12 March 2026", "12/03/2026", "2026-03-12") and months with their year ("in March 2026"): the
///   term; September to December are autumn, January to March spring, April to August summer. A month alone
///   stays.
/// - Places whose kind is said ("Priory Road", "St Mary’s Church", "the Elmtree Estate"): the kind, "a street
///   nearby". The school's name: "the school". Places of a name alone ("Cromer") stay.
[[nodiscard]] std::vector<Broader> said_more_broadly(std::string_view text, std::string_view school);

}  // namespace casebook::disclosure
