// The words by which a text gives a pupil's characteristic, age or place in school, and by which it speaks of
// one person.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/records.hpp"

namespace casebook::disclosure {

/// phrase may end with words in brackets, of which one must follow: `looked after (child|pupil)`.
struct Characteristic {
    std::string_view name;
    std::string_view phrases;
    std::optional<bool> (*has)(const model::Pupil& pupil);
};
[[nodiscard]] std::span<const Characteristic> characteristics();

/// Another form of a word that schools give as a reason for referral ("bereaved" of "bereavement"); empty
/// where none is known.
[[nodiscard]] std::string_view other_form(std::string_view reason);

/// 1 to 18 for "4", "four"; nothing for other words.
[[nodiscard]] std::optional<int> small_number(std::string_view word);

/// "boy", "she": a word for one person. `next` is the word behind it: "pupil voice" speaks of nobody.
[[nodiscard]] bool is_one_person(std::string_view word, std::string_view next);

/// "both", "two" … "nine": a few people are meant where it stands before them.
[[nodiscard]] bool is_a_few(std::string_view word);

}  // namespace casebook::disclosure
