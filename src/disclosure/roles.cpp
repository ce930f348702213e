#include "disclosure/roles.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace casebook::disclosure {
namespace {

constexpr std::array<std::string_view, 24> approvers{"headteacher",
                                                     "head teacher",
                                                     "acting headteacher",
                                                     "executive headteacher",
                                                     "co-headteacher",
                                                     "deputy headteacher",
                                                     "deputy head",
                                                     "assistant headteacher",
                                                     "assistant head",
                                                     "principal",
                                                     "vice principal",
                                                     "head of school",
                                                     "SENCo",
                                                     "special educational needs co-ordinator",
                                                     "inclusion lead",
                                                     "inclusion manager",
                                                     "pastoral lead",
                                                     "pastoral manager",
                                                     "designated safeguarding lead",
                                                     "line manager",
                                                     "learning mentor co-ordinator",
                                                     "governor",
                                                     "chair of governors",
                                                     "trust lead"};

// Roles that one person of a school has ("headteacher") would name somebody and are left out.
constexpr std::array<std::string_view, 13> speakers{
    "pupil",   "group of pupils",    "parent or carer", "parent",          "carer",  "family",
    "teacher", "teaching assistant", "learning mentor", "member of staff", "agency", "governor",
    "adult"};

constexpr std::array<std::string_view, 19> referrers{
    "class teacher",   "form tutor",      "teacher",       "teaching assistant",
    "head of year",    "senior leader",   "pastoral team", "SENCO",
    "parent or carer", "parent",          "carer",         "family",
    "pupil",           "agency",          "school nurse",  "education welfare officer",
    "previous school", "learning mentor", "not recorded"};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.remove_suffix(1);
    return text;
}

bool same_word(std::string_view one, std::string_view other) {
    return std::ranges::equal(
        one, other, [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

std::string_view known(std::span<const std::string_view> roles, std::string_view word) {
    const auto found =
        std::ranges::find_if(roles, [&](std::string_view role) { return same_word(role, word); });
    return found == roles.end() ? std::string_view{} : *found;
}

}  // namespace

std::string approver_role(std::string_view approved_by) {
    while (!approved_by.empty()) {
        const std::size_t comma = std::min(approved_by.find(','), approved_by.size());
        if (const auto role = known(approvers, trimmed(approved_by.substr(0, comma))); !role.empty())
            return std::string{role};
        approved_by.remove_prefix(std::min(comma + 1, approved_by.size()));
    }
    return "the school";
}

std::string referrer_role(std::string_view referred_by) {
    const auto found = known(referrers, trimmed(referred_by));
    return found.empty() ? "somebody else" : std::string{found};
}

std::string speaker_role(std::string_view role) {
    const auto found = known(speakers, trimmed(role));
    return found.empty() ? "adult" : std::string{found};
}

}  // namespace casebook::disclosure
