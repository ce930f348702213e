#include "disclosure/words.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <unordered_map>

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "disclosure/look_alikes.hpp"
#include "disclosure/ordinary_words.hpp"

namespace casebook::disclosure {
namespace {

constexpr std::size_t widest_near = 3;
constexpr char32_t first_georgian = 0x10D0;
constexpr char32_t last_georgian = 0x10FF;
constexpr std::size_t widest_line_break = 24;  // with the indentation of the next line

/// Letters that keyboards and habits exchange, and that Latin-ASCII leaves as they are.
struct Alike {
    char32_t letter;
    std::string_view as;
};
constexpr std::array written_alike{
    Alike{U'ə', "e"},  Alike{U'Ə', "e"}, Alike{U'ǝ', "e"}, Alike{U'Ǝ', "e"}, Alike{U'ɔ', "o"},
    Alike{U'Ɔ', "o"},  Alike{U'ɵ', "o"}, Alike{U'Ɵ', "o"}, Alike{U'ɣ', "g"}, Alike{U'Ɣ', "g"},
    Alike{U'ɩ', "i"},  Alike{U'Ɩ', "i"}, Alike{U'ʊ', "u"}, Alike{U'Ʊ', "u"}, Alike{U'ʋ', "v"},
    Alike{U'Ʋ', "v"},  Alike{U'ʒ', "z"}, Alike{U'Ʒ', "z"}, Alike{U'ɖ', "d"}, Alike{U'Ɖ', "d"},
    Alike{U'և', "եվ"}, Alike{U'ى', "ي"}, Alike{U'ی', "ي"}, Alike{U'ې', "ي"}, Alike{U'ک', "ك"},
    Alike{U'ہ', "ه"},  Alike{U'ۃ', "ه"}, Alike{U'ة', "ه"}, Alike{U'ھ', "ه"}, Alike{U'ە', "ه"},
};

/// The letters that a letter is compared by. Latin letters with a stroke or a hook, which have no
/// decomposition, go by CLDR's Latin-ASCII.
std::string fold(char32_t code) {
    if (const auto* const written = std::ranges::find(written_alike, code, &Alike::letter);
        written != written_alike.end())
        return std::string{written->as};
    thread_local const auto folding = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            "NFKD; [:Han:] Traditional-Simplified; Latin-ASCII; NFKD; [:^L:] Remove", UTRANS_FORWARD,
            status));
    }();
    icu::UnicodeString text(static_cast<UChar32>(code));
    folding->transliterate(text);
    text.foldCase();
    std::string result;
    return text.toUTF8String(result);
}

void append_folded(std::string& folded, char32_t code) {
    if (code < 0x80) {
        folded += static_cast<char>(code >= 'A' && code <= 'Z' ? code - 'A' + 'a' : code);
        return;
    }
    thread_local std::unordered_map<char32_t, std::string> known;
    auto found = known.find(code);
    if (found == known.end()) found = known.emplace(code, fold(code)).first;
    folded += found->second;
}

bool is_capital(char32_t code) {
    if (code < 0x80) return code >= 'A' && code <= 'Z';
    if (code >= first_georgian && code <= last_georgian) return true;  // its capitals are for headings alone
    const auto point = static_cast<UChar32>(code);
    return u_isupper(point) || u_istitle(point) || (u_toupper(point) == point && u_tolower(point) == point);
}

bool is_small(char32_t code) {
    return u_islower(static_cast<UChar32>(code));
}

/// Whether the script of a letter is written without spaces, or with endings joined on, so that each letter
/// is a word.
bool stands_alone(char32_t code) {
    constexpr char32_t first = 0xE00;
    constexpr std::array scripts{USCRIPT_HAN,  USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HANGUL,
                                 USCRIPT_THAI, USCRIPT_LAO,      USCRIPT_KHMER,    USCRIPT_MYANMAR};
    if (code < first) return false;
    UErrorCode status = U_ZERO_ERROR;
    return std::ranges::find(scripts, uscript_getScript(static_cast<UChar32>(code), &status)) !=
           scripts.end();
}

bool may_stand_in_a_name(const Character& character) {
    switch (character.kind) {
        case CharacterKind::space:
        case CharacterKind::apostrophe:
        case CharacterKind::hyphen:
            return true;
        default:
            return character.code == U'.' || character.code == U',' || character.code == U'_' ||
                   character.code == U'+' || character.code == U'/' || character.code == U'·' ||
                   character.code == U'‧' || character.code == U'・' || character.code == U'་';
    }
}

Gap gap_of(std::span<const Character> between, bool small_follows) {
    using enum CharacterKind;
    if (between.empty()) return Gap::adjacent;
    if (between.size() == 1 && between.front().kind == hyphen) return Gap::hyphen;
    // "Rose- warne": a line's end that became a space.
    if (between.size() == 2 && between.front().kind == hyphen && between.back().kind == space &&
        small_follows)
        return Gap::line_hyphen;
    const auto breaks = std::ranges::count(between, line_break, &Character::kind);
    const bool blank = std::ranges::all_of(
        between.subspan(1), [](const Character& c) { return c.kind == space || c.kind == line_break; });
    if (breaks == 1 && blank && between.size() <= widest_line_break) {
        if (between.front().kind == hyphen) return Gap::line_hyphen;
        if (between.front().kind == space || between.front().kind == line_break) return Gap::near;
    }
    if (breaks > 0 || between.size() > widest_near || !std::ranges::all_of(between, may_stand_in_a_name))
        return Gap::far;
    return between.size() == 1 && between.front().kind == apostrophe ? Gap::apostrophe : Gap::near;
}

bool ends_sentence(std::span<const Character> between, bool before) {
    bool ended = before;
    for (std::size_t i = 0; i < between.size(); ++i) {
        if (between[i].kind == CharacterKind::stop) ended = true;
        if (between[i].kind == CharacterKind::digit) ended = false;
        if (between[i].kind == CharacterKind::line_break && i > 0 &&
            between[i - 1].kind == CharacterKind::line_break)
            ended = true;
    }
    return ended;
}

std::size_t word_end(std::span<const Character> characters, std::size_t at, bool at_capitals) {
    const bool alone = stands_alone(characters[at].code);
    std::size_t end = at + 1;
    while (end < characters.size()) {
        const Character& here = characters[end];
        if (here.kind == CharacterKind::mark) {
            ++end;
            continue;
        }
        if (here.kind != CharacterKind::letter || alone || stands_alone(here.code)) break;
        if (at_capitals && is_capital(here.code) && is_small(characters[end - 1].code)) break;
        ++end;
    }
    return end;
}

}  // namespace

Words words(std::span<const Character> characters, bool at_capitals) {
    Words result;
    result.folded.reserve(characters.size());
    std::size_t behind = 0;  // of the last word
    for (std::size_t at = 0; at < characters.size();) {
        if (characters[at].kind != CharacterKind::letter) {
            ++at;
            continue;
        }
        const std::size_t end = word_end(characters, at, at_capitals);
        const auto between = characters.subspan(behind, at - behind);
        Word word{};
        word.fold_begin = static_cast<std::uint32_t>(result.folded.size());
        const auto inside = characters.subspan(at, end - at);
        if (std::ranges::all_of(inside, [](const Character& c) { return c.code < 0x80; })) {
            for (const Character& character : inside) append_folded(result.folded, character.code);
            word.letters = static_cast<std::uint32_t>(inside.size());
        } else {
            for (const char32_t letter : as_it_looks(inside)) {
                append_folded(result.folded, letter);
                ++word.letters;
            }
        }
        word.fold_end = static_cast<std::uint32_t>(result.folded.size());
        word.begin = characters[at].begin;
        word.end = characters[end - 1].end;
        word.gap = result.list.empty() ? Gap::far : gap_of(between, is_small(characters[at].code));
        word.capital = is_capital(characters[at].code);
        // The stop behind "Mrs" ends no sentence.
        const bool is_called = between.size() == 2 && between.front().code == U'.' && !result.list.empty() &&
                               is_title(result.together(result.list.size() - 1, result.list.size() - 1));
        word.starts_sentence = !is_called && ends_sentence(between, result.list.empty());
        word.alone = stands_alone(characters[at].code);
        result.list.push_back(word);
        behind = end;
        at = end;
    }
    return result;
}

}  // namespace casebook::disclosure
