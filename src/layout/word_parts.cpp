#include "layout/word_parts.hpp"

#include <unicode/uchar.h>

#include <string_view>

#include "fonts/utf8.hpp"

namespace casebook::layout {
namespace {

constexpr std::u32string_view may_stand_before = U"([{\"'‘“«¿¡";
constexpr std::u32string_view may_stand_behind = U")]}\"'’”»….,;:!?";

struct Core {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool capitalised = false;
};

// The letters of a word, without what stands around them; empty where anything else does.
Core core_of(std::string_view text) {
    Core core;
    bool behind = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t character = fonts::next_character(text, at);
        const auto code = static_cast<UChar32>(character);
        if (u_isalpha(code) != 0) {
            // "mentor’s" is parted before its apostrophe only.
            const bool possessive = behind && character == U's' && begin > core.end &&
                                    text.substr(core.end, begin - core.end).size() <= 3;
            if (behind && !possessive) return {};
            if (behind) continue;
            if (core.end == 0) {
                core.begin = begin;
                core.capitalised = u_isupper(code) != 0;
            }
            core.end = at;
        } else if (core.end == 0) {
            if (may_stand_before.find(character) == may_stand_before.npos) return {};
        } else {
            if (may_stand_behind.find(character) == may_stand_behind.npos) return {};
            behind = true;
        }
    }
    return core;
}

}  // namespace

std::vector<WordPart> word_parts(std::string_view text, fonts::Style style, const fonts::Reading& reading,
                                 const fonts::Hyphenation& hyphenation, const fonts::Library& library) {
    const Core core = core_of(text);
    std::vector<WordPart> parts;
    for (const std::size_t point : hyphenation.points(text.substr(core.begin, core.end - core.begin))) {
        const std::size_t at = core.begin + point;
        parts.push_back({&library.word(text.substr(0, at), style, reading),
                         &library.word(text.substr(at), style, reading), core.capitalised});
    }
    return parts;
}

}  // namespace casebook::layout
