#include "disclosure/roles.hpp"

#include <algorithm>
#include <cctype>

#include "model/adult_roles.hpp"

namespace casebook::disclosure {
namespace {

using model::AdultRole;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.remove_suffix(1);
    return text;
}

bool same_word(std::string_view one, std::string_view other) {
    return std::ranges::equal(
        one, other, [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

/// The role of that name, if people of it do what is asked; else empty.
std::string_view known(bool AdultRole::*does, std::string_view word) {
    const auto found = std::ranges::find_if(
        model::adult_roles, [&](const AdultRole& role) { return role.*does && same_word(role.name, word); });
    return found == model::adult_roles.end() ? std::string_view{} : found->name;
}

}  // namespace

std::string approver_role(std::string_view approved_by) {
    while (!approved_by.empty()) {
        const std::size_t comma = std::min(approved_by.find(','), approved_by.size());
        if (const auto role = known(&AdultRole::approves, trimmed(approved_by.substr(0, comma)));
            !role.empty())
            return std::string{role};
        approved_by.remove_prefix(std::min(comma + 1, approved_by.size()));
    }
    return "the school";
}

std::string referrer_role(std::string_view referred_by) {
    const auto found = known(&AdultRole::refers, trimmed(referred_by));
    return found.empty() ? "somebody else" : std::string{found};
}

std::string speaker_role(std::string_view role) {
    const auto found = known(&AdultRole::speaks, trimmed(role));
    return found.empty() ? "adult" : std::string{found};
}

}  // namespace casebook::disclosure
