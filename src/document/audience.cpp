#include "document/audience.hpp"

#include <algorithm>

namespace casebook::document {
namespace {

constexpr std::array<std::string_view, all_audiences.size()> names{"school", "staff", "governors", "public"};

}  // namespace

std::string_view name(Audience audience) {
    return names.at(static_cast<std::size_t>(audience));
}

std::optional<Audience> audience_named(std::string_view word) {
    const auto* const found = std::find(names.begin(), names.end(), word);
    if (found == names.end()) return std::nullopt;
    return all_audiences.at(static_cast<std::size_t>(found - names.begin()));
}

}  // namespace casebook::document
