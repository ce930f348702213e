#include "disclosure/plain_words.hpp"

#include "disclosure/characters.hpp"

namespace casebook::disclosure {
namespace {

char plain(char32_t code) {
    if (code > 0x7F) return '?';
    return static_cast<char>(code >= U'A' && code <= U'Z' ? code - U'A' + U'a' : code);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::vector<PlainWord> plain_words(std::string_view text) {
    std::vector<PlainWord> words;
    std::size_t sentence = 0;
    bool stopped = false;
    for (const Character& character : characters(text)) {
        const bool digit = character.kind == CharacterKind::digit;
        if (!digit && character.kind != CharacterKind::letter) {
            stopped = stopped || character.code == U'.' || character.code == U'!' || character.code == U'?';
            continue;
        }
        const char c = plain(character.code);
        const bool goes_on = !words.empty() && words.back().end == character.begin &&
                             is_digit(words.back().word.back()) == digit;
        if (!goes_on) {
            if (stopped && !digit) ++sentence;
            stopped = false;
            words.push_back({{}, character.begin, character.end, sentence});
        }
        words.back().word += c;
        words.back().end = character.end;
    }
    return words;
}

}  // namespace casebook::disclosure
