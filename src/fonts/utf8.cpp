#include "fonts/utf8.hpp"

namespace casebook::fonts {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Lead {
    unsigned char mask;
    unsigned char mark;
    std::size_t bytes;
    char32_t least;  // smaller ones are written too long
};
constexpr Lead leads[] = {
    {0x80, 0x00, 1, 0}, {0xE0, 0xC0, 2, 0x80}, {0xF0, 0xE0, 3, 0x800}, {0xF8, 0xF0, 4, 0x10000}};

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t begin = at++;
    for (const Lead& lead : leads) {
        if ((byte(begin) & lead.mask) != lead.mark) continue;
        if (begin + lead.bytes > text.size()) return replacement;
        char32_t character = byte(begin) & static_cast<unsigned char>(~lead.mask);
        for (std::size_t i = 1; i < lead.bytes; ++i) {
            if ((byte(begin + i) & 0xC0) != 0x80) return replacement;
            character = character << 6 | (byte(begin + i) & 0x3F);
        }
        const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
        if (character < lead.least || surrogate || character > 0x10FFFF) return replacement;
        at = begin + lead.bytes;
        return character;
    }
    return replacement;
}

void append_character(std::string& text, char32_t character) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | character >> 6);
        put(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        put(0xE0 | character >> 12);
        put(0x80 | (character >> 6 & 0x3F));
        put(0x80 | (character & 0x3F));
    } else {
        put(0xF0 | character >> 18);
        put(0x80 | (character >> 12 & 0x3F));
        put(0x80 | (character >> 6 & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

}  // namespace casebook::fonts
