// Who a paper is for.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace casebook::document {

/// Readers, from those who may see most to those who may see least. `staff` are the teachers of a pupil: they
/// are told who is mentored and what was agreed, and no figure.
enum class Audience { school, staff, governors, public_ };

inline constexpr std::array all_audiences{Audience::school, Audience::staff, Audience::governors,
                                          Audience::public_};
/// Readers who get figures, stories and quotations, by the words that these records may name.
inline constexpr std::array reading_audiences{Audience::school, Audience::governors, Audience::public_};

/// Whether its papers may be about single pupils: nobody outside the school reads them.
[[nodiscard]] constexpr bool is_within_school(Audience audience) {
    return audience == Audience::school || audience == Audience::staff;
}

/// `school`, `staff`, `governors`, `public`: the word in files, folders and options.
[[nodiscard]] std::string_view name(Audience audience);
[[nodiscard]] std::optional<Audience> audience_named(std::string_view word);

}  // namespace casebook::document
