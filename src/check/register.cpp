#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// The letter that belongs to the twelve characters after it: the sum of each times its position (2 to 13),
/// modulo 23 (Department for Education, guide to unique pupil numbers). A temporary number ends in a letter,
/// counted by its place in the alphabet of check letters.
char check_letter(std::string_view upn) {
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    std::size_t sum = 0;
    for (std::size_t i = 1; i < upn.size(); ++i) {
        const std::size_t value =
            digit(upn[i]) ? static_cast<std::size_t>(upn[i] - '0') : letters.find(upn[i]);
        sum += value * (i + 1);
    }
    return letters[sum % letters.size()];
}

/// What is wrong with a UPN, without repeating it.
std::string_view trouble_with(std::string_view upn) {
    constexpr std::size_t length = 13;
    constexpr std::string_view serial_letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    if (upn.size() != length) return "it does not have 13 characters";
    for (std::size_t i = 1; i + 1 < length; ++i)
        if (!digit(upn[i])) return "only the first and the last character can be letters";
    if (!digit(upn.back()) && serial_letters.find(upn.back()) == std::string_view::npos)
        return "it cannot end like this";
    return upn.front() == check_letter(upn)
               ? std::string_view{}
               : "its check letter does not fit the rest, so a character is wrong";
}

}  // namespace

void pupil_stands_once(model::Model& model, model::Date, const Reporter& report) {
    // Capitals are left out so often that two codes that differ in them alone would be mixed up.
    std::map<std::string, model::Recorded<model::PupilId>> seen;
    set_pupils_aside(model, [&](const model::Pupil& pupil) {
        std::string letters = pupil.id.value.code;
        std::ranges::transform(letters, letters.begin(), [](unsigned char c) { return std::tolower(c); });
        const auto [first, added] = seen.emplace(std::move(letters), pupil.id);
        if (added) return false;
        const model::PupilId& other = first->second.value;
        report({.where = pupil.id.where,
                .width = width_of(pupil.id.value.code),
                .message = fmt::format("pupil {} stands on the register twice", pupil.id.value.code),
                .why = fmt::format(
                    "line {} has {}, and a code has to mean one pupil", first->second.where.line,
                    other == pupil.id.value ? std::string{"the same code"}
                                            : fmt::format("{}, which differs in capitals alone", other.code)),
                .mend = "give one of the two another code, or remove the row"});
        return true;
    });
}

void upn_stands_once(model::Model& model, model::Date, const Reporter& report) {
    std::map<std::string, std::pair<model::PupilId, diagnostics::Location>> seen;
    set_pupils_aside(model, [&](const model::Pupil& pupil) {
        if (pupil.upn.value.empty()) return false;
        const auto [first, added] = seen.emplace(pupil.upn.value, std::pair{pupil.id.value, pupil.id.where});
        if (added || first->second.first == pupil.id.value) return false;
        report({.where = pupil.upn.where,
                .width = width_of(pupil.upn.value),
                .message = fmt::format("{} has the UPN of {}", pupil.id.value.code, first->second.first.code),
                .why = fmt::format("line {} has the same UPN, so both are one child, who would count twice",
                                   first->second.second.line),
                .mend = "keep one row a child, with the present support; earlier support stands in its plan; "
                        "where they are two children, correct the UPN"});
        return true;
    });
}

void upn_is_valid(model::Model& model, model::Date, const Reporter& report) {
    for (const model::Pupil& pupil : model.pupils) {
        if (pupil.upn.value.empty()) continue;
        const std::string_view trouble = trouble_with(pupil.upn.value);
        if (trouble.empty()) continue;
        report({.where = pupil.upn.where,
                .width = width_of(pupil.upn.value),
                .message = fmt::format("the UPN of {} cannot be right", pupil.id.value.code),
                .why = std::string{trouble},
                .mend = "copy it again from the school's system"});
    }
}

void birth_is_past(model::Model& model, model::Date today, const Reporter& report) {
    set_pupils_aside(model, [&](const model::Pupil& pupil) {
        if (!pupil.date_of_birth || pupil.date_of_birth->value <= today) return false;
        report({.where = pupil.date_of_birth->where,
                .width = 10,
                .message = fmt::format("the date of birth of {} lies after today", pupil.id.value.code),
                .why = "nobody on the register is still to be born",
                .mend = "correct the date"});
        return true;
    });
}

void support_follows_birth(model::Model& model, model::Date, const Reporter& report) {
    set_pupils_aside(model, [&](const model::Pupil& pupil) {
        if (!pupil.date_of_birth || !pupil.support_started) return false;
        if (pupil.support_started->value >= pupil.date_of_birth->value) return false;
        report({.where = pupil.support_started->where,
                .width = 10,
                .message = fmt::format("support of {} started on {}", pupil.id.value.code,
                                       iso(pupil.support_started->value)),
                .why = "the pupil was born later",
                .mend = "correct the one date or the other"});
        return true;
    });
}

void support_ends_after_start(model::Model& model, model::Date, const Reporter& report) {
    set_pupils_aside(model, [&](const model::Pupil& pupil) {
        if (!pupil.support_ended) return false;
        if (pupil.support_started && pupil.support_ended->value >= pupil.support_started->value) return false;
        report({.where = pupil.support_ended->where,
                .width = 10,
                .message = fmt::format("support of {} ended on {}", pupil.id.value.code,
                                       iso(pupil.support_ended->value)),
                .why = pupil.support_started
                           ? fmt::format("it started later, on {}", iso(pupil.support_started->value))
                           : std::string{"nothing says when it started"},
                .mend = "correct the dates of support"});
        return true;
    });
}

}  // namespace casebook::check
