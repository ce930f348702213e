#include "disclosure/look_alikes.hpp"

#include <algorithm>
#include <array>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace casebook::disclosure {
namespace {

struct Pair {
    char32_t letter;
    char32_t latin;
};

// Capitals and small letters apart: small в does not look like b.
constexpr std::array pairs{
    Pair{U'А', U'A'}, Pair{U'В', U'B'}, Pair{U'С', U'C'}, Pair{U'Ԁ', U'D'}, Pair{U'Е', U'E'},
    Pair{U'Ԍ', U'G'}, Pair{U'Н', U'H'}, Pair{U'І', U'I'}, Pair{U'Ј', U'J'}, Pair{U'К', U'K'},
    Pair{U'М', U'M'}, Pair{U'О', U'O'}, Pair{U'Р', U'P'}, Pair{U'Ѕ', U'S'}, Pair{U'Т', U'T'},
    Pair{U'Ѵ', U'V'}, Pair{U'Ԝ', U'W'}, Pair{U'Х', U'X'}, Pair{U'У', U'Y'}, Pair{U'Ү', U'Y'},
    Pair{U'Ӏ', U'I'}, Pair{U'а', U'a'}, Pair{U'с', U'c'}, Pair{U'ԁ', U'd'}, Pair{U'е', U'e'},
    Pair{U'ё', U'e'}, Pair{U'һ', U'h'}, Pair{U'і', U'i'}, Pair{U'ї', U'i'}, Pair{U'ј', U'j'},
    Pair{U'о', U'o'}, Pair{U'р', U'p'}, Pair{U'ԛ', U'q'}, Pair{U'ѕ', U's'}, Pair{U'ѵ', U'v'},
    Pair{U'ԝ', U'w'}, Pair{U'х', U'x'}, Pair{U'у', U'y'}, Pair{U'ү', U'y'}, Pair{U'к', U'k'},
    Pair{U'п', U'n'}, Pair{U'г', U'r'}, Pair{U'Α', U'A'}, Pair{U'Β', U'B'}, Pair{U'Ε', U'E'},
    Pair{U'Ζ', U'Z'}, Pair{U'Η', U'H'}, Pair{U'Ι', U'I'}, Pair{U'Κ', U'K'}, Pair{U'Μ', U'M'},
    Pair{U'Ν', U'N'}, Pair{U'Ο', U'O'}, Pair{U'Ρ', U'P'}, Pair{U'Τ', U'T'}, Pair{U'Υ', U'Y'},
    Pair{U'Χ', U'X'}, Pair{U'α', U'a'}, Pair{U'ε', U'e'}, Pair{U'η', U'n'}, Pair{U'ι', U'i'},
    Pair{U'κ', U'k'}, Pair{U'ν', U'v'}, Pair{U'ο', U'o'}, Pair{U'ρ', U'p'}, Pair{U'τ', U't'},
    Pair{U'υ', U'u'}, Pair{U'χ', U'x'}, Pair{U'ϲ', U'c'}, Pair{U'ϳ', U'j'}, Pair{U'ω', U'w'},
};

constexpr char32_t first_greek = 0x370;
constexpr char32_t behind_cyrillic = 0x530;

bool may_be_disguise(char32_t code) {
    return code >= first_greek && code < behind_cyrillic;
}

/// The letter without its accent, which capitals of Greek leave out.
char32_t without_accent(char32_t code) {
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2* const normal = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (!normal->getDecomposition(static_cast<UChar32>(code), parts)) return code;
    return static_cast<char32_t>(parts.char32At(0));
}

char32_t latin(char32_t code) {
    const auto* const pair = std::ranges::find(pairs, code, &Pair::letter);
    return pair == pairs.end() ? code : pair->latin;
}

}  // namespace

std::vector<char32_t> as_it_looks(std::span<const Character> word) {
    std::vector<char32_t> letters;
    for (const Character& character : word)
        if (character.kind == CharacterKind::letter) letters.push_back(character.code);
    if (std::ranges::none_of(letters, may_be_disguise)) return letters;
    std::vector<char32_t> bare;
    for (const char32_t letter : letters) bare.push_back(without_accent(letter));
    const auto small_looks_latin = [](char32_t code) {
        const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(code)));
        return latin(small) != small;
    };
    // A word of another script is compared in its own letters, in any case: so either case must look alike.
    if (std::ranges::all_of(letters, may_be_disguise)) {
        if (!std::ranges::all_of(bare, small_looks_latin)) return letters;
        for (char32_t& letter : bare)
            letter = latin(static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter))));
        return bare;
    }
    for (char32_t& letter : bare) letter = latin(letter);
    return bare;
}

}  // namespace casebook::disclosure
