// Who a paper is for.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace casebook::document {

/// Readers, from those who may see most to those who may see least.
enum class Audience { school, governors, public_ };

inline constexpr std::array all_audiences{Audience::school, Audience::governors, Audience::public_};

/// `school`, `governors`, `public`: the word in files, folders and options.
[[nodiscard]] std::string_view name(Audience audience);
[[nodiscard]] std::optional<Audience> audience_named(std::string_view word);

}  // namespace casebook::document
