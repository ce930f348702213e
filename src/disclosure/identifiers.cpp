#include "disclosure/identifiers.hpp"

#include <algorithm>
#include <optional>

#include <unicode/uchar.h>

namespace casebook::disclosure {
namespace {

constexpr std::size_t upn_length = 13;
constexpr std::size_t widest_gap = 3;

/// A letter in capitals or a digit as ASCII, also where it is written full width; nothing for other
/// characters.
std::optional<char> plain(const Character& character) {
    if (character.code >= 0xFF01 && character.code <= 0xFF5E)
        return plain({0, 0, character.code - 0xFEE0, character.kind});
    if (character.code > 0x7F || !character.is_word()) return std::nullopt;
    const char c = static_cast<char>(character.code);
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool may_part(const Character& character) {
    return character.kind == CharacterKind::space || character.kind == CharacterKind::hyphen ||
           character.code == U'.' || character.kind == CharacterKind::line_break;
}

struct Run {
    std::string text;
    std::size_t end;  ///< character behind it
};

/// The letters and digits from `at` on, as far as they stand together.
Run run_at(std::span<const Character> characters, std::size_t at) {
    Run run{{}, at};
    while (run.end < characters.size()) {
        const auto c = plain(characters[run.end]);
        if (!c) break;
        run.text += *c;
        ++run.end;
    }
    return run;
}

/// As many letters and digits as a UPN has, from `at` on, over gaps.
Run spaced_run_at(std::span<const Character> characters, std::size_t at) {
    Run run{{}, at};
    std::size_t gap = 0;
    for (std::size_t i = at; i < characters.size() && run.text.size() < upn_length; ++i) {
        if (const auto c = plain(characters[i])) {
            run.text += *c;
            run.end = i + 1;
            gap = 0;
        } else if (!may_part(characters[i]) || ++gap > widest_gap) {
            break;
        }
    }
    return run;
}

std::string compact(std::string_view text) {
    std::string result;
    for (const Character& character : characters(text))
        if (const auto c = plain(character)) result += *c;
    return result;
}

bool has_letter_and_digit(std::string_view code) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return code.size() > 2 && std::ranges::any_of(code, digit) && !std::ranges::all_of(code, digit);
}

}  // namespace

Identifiers::Identifiers(const model::Model& model) {
    for (const auto* const pupils : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *pupils) add(pupil);
}

void Identifiers::add(const model::Pupil& pupil) {
    const std::string& code = pupil.id.value.code;
    if (const std::string upn = compact(pupil.upn.value); upn.size() == upn_length)
        known_.emplace(upn, Known{"UPN", code});
    if (const std::string short_code = compact(code);
        short_code.size() == code.size() && has_letter_and_digit(short_code))
        known_.emplace(short_code, Known{"pupil code", code});
}

std::vector<Identified> Identifiers::find(std::span<const Character> characters) const {
    std::vector<Identified> found;
    for (std::size_t at = 0; at < characters.size(); ++at) {
        if (!plain(characters[at]) || (at > 0 && characters[at - 1].is_word())) continue;
        for (const Run& run : {run_at(characters, at), spaced_run_at(characters, at)}) {
            if (run.end < characters.size() && characters[run.end].is_word()) continue;
            const auto known = known_.find(run.text);
            if (known == known_.end()) continue;
            found.push_back(
                {characters[at].begin, characters[run.end - 1].end, known->second.kind, known->second.code});
            at = run.end - 1;
            break;
        }
    }
    return found;
}

}  // namespace casebook::disclosure
