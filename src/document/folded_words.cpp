#include "document/folded_words.hpp"

#include <algorithm>
#include <memory>

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace casebook::document {
namespace {

icu::Transliterator& ascii_folding() {
    thread_local const auto folding = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }();
    return *folding;
}

bool is_apostrophe(UChar32 c) {
    return c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ';
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; });
}

/// The same as for other scripts without their tables: most text is of these letters.
std::vector<std::string> words_of_ascii(std::string_view small) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : small) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
            word += c;
        } else if (c != '\'' && !word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

bool belongs_to_a_word(UChar32 c) {
    const bool mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;  // vowels of many scripts are marks
    return u_isalnum(c) != 0 || mark;
}

}  // namespace

std::string romanised(std::string_view text) {
    if (is_ascii(text)) {
        std::string small{text};
        for (char& c : small)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return small;
    }
    icu::UnicodeString letters =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    ascii_folding().transliterate(letters);
    std::string result;
    return letters.toUTF8String(result);
}

std::vector<std::string> folded_words(std::string_view text) {
    const std::string small = romanised(text);
    if (is_ascii(small)) return words_of_ascii(small);
    const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(small);
    std::vector<std::string> words;
    icu::UnicodeString word;
    const auto end_word = [&] {
        if (!word.isEmpty()) word.toUTF8String(words.emplace_back());
        word.remove();
    };
    for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
        const UChar32 c = letters.char32At(i);
        if (belongs_to_a_word(c))
            word.append(c);
        else if (!is_apostrophe(c))
            end_word();
    }
    end_word();
    return words;
}

}  // namespace casebook::document
