#include "read/text.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "read/encodings.hpp"
#include "read/export_faults.hpp"
#include "read/formats.hpp"
#include "read/mojibake.hpp"

namespace casebook::read {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::size_t line_of(std::string_view text, std::size_t offset) {
    return 1 + static_cast<std::size_t>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

/// The offset of the first byte that is not UTF-8.
std::size_t first_invalid(std::string_view text) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < length;) {
        if (bytes[i] < 0x80) {
            ++i;
            continue;
        }
        const std::int32_t start = i;
        UChar32 character = 0;
        U8_NEXT(bytes, i, length, character);
        if (character < 0) return static_cast<std::size_t>(start);
    }
    return npos;
}

std::string converted(std::string_view bytes, const char* encoding) {
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding);
    std::string result;
    text.toUTF8String(result);
    return result;
}

std::string with_line_feeds(std::string_view text) {
    if (text.find('\r') == npos) return std::string{text};
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            result += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            result += '\n';
        }
    }
    return result;
}

/// UTF-16 without a byte order mark: every other byte of the first ones is NUL.
const char* guessed_utf16(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 64);
    if (head.size() < 4 || head.size() % 2 != 0) return nullptr;
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < head.size(); ++i)
        if (head[i] == '\0') ++nuls[i % 2];
    if (nuls[0] == 0 && nuls[1] * 2 >= head.size() * 3 / 4) return "UTF-16LE";
    if (nuls[1] == 0 && nuls[0] * 2 >= head.size() * 3 / 4) return "UTF-16BE";
    return nullptr;
}

const char* utf16_name(std::string_view bytes) {
    if (bytes.substr(0, 2) == "\xFF\xFE") return "UTF-16LE";
    if (bytes.substr(0, 2) == "\xFE\xFF") return "UTF-16BE";
    return guessed_utf16(bytes);
}

/// How many bytes that are not UTF-8 stand together; a few are enough to be told.
std::size_t odd_run(std::string_view bytes, std::size_t from) {
    constexpr std::size_t most = 4;
    std::size_t count = 0;
    while (count < most && from + count < bytes.size() &&
           static_cast<unsigned char>(bytes[from + count]) >= 0x80)
        ++count;
    return count;
}

std::string hex(std::string_view bytes, std::size_t from) {
    std::string result;
    for (std::size_t i = 0; i < odd_run(bytes, from); ++i)
        result += fmt::format("{}{:02X}", i == 0 ? "" : " ", static_cast<unsigned char>(bytes[from + i]));
    return result;
}

bool hidden_character(UChar32 c) {
    if (c == '\t' || c == '\n') return false;
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200B || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

/// Word's Shift+Enter, and other ends of a line than ours.
bool ends_a_line(UChar32 c) {
    return c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t'; });
}

const icu::Normalizer2* normalizer(const char* name, UNormalization2Mode mode) {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getInstance(nullptr, name, mode, status);
}

}  // namespace

bool looks_like_upn(std::string_view text) {
    constexpr std::size_t length = 13;
    const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto figure = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() == length && letter(text.front()) &&
           std::all_of(text.begin() + 1, text.end() - 1, figure) &&
           (letter(text.back()) || figure(text.back()));
}

bool valid_utf8(std::string_view text) {
    return first_invalid(text) == npos;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<EncodingNote> mend_letters(std::string& text) {
    constexpr std::string_view lost = "\xEF\xBF\xBD";
    std::vector<EncodingNote> notes;
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return notes;
    if (auto mended = without_mojibake(text)) {
        const std::string more = mended->places < 2
                                     ? std::string{}
                                     : fmt::format(", and {} more place{} like it", mended->places - 1,
                                                   mended->places == 2 ? "" : "s");
        notes.push_back({&faults::letters_mended, mended->line,
                         fmt::format("“{}” was read as “{}”{}", mended->before, mended->after, more)});
        text = std::move(mended->text);
    } else if (const std::string_view word = looks_like_mojibake(text); !word.empty()) {
        const auto at = static_cast<std::size_t>(word.data() - text.data());
        notes.push_back({&faults::letters_doubtful, line_of(text, at),
                         fmt::format("“{}” looks like a damaged word", word)});
    }
    if (const std::size_t at = text.find(lost); at != npos)
        notes.push_back({&faults::letters_lost, line_of(text, at), "a letter was lost here"});
    return notes;
}

Decoded decode(std::string_view bytes) {
    if (auto kind = foreign_format(bytes)) {
        Decoded result;
        result.refusal = kind->fault;
        result.message = kind->message;
        result.words = std::move(kind->words);
        return result;
    }
    return decode_page(bytes);
}

Decoded decode_page(std::string_view bytes) {
    Decoded result;
    std::string text;
    if (const char* const name = utf16_name(bytes)) {
        result.encoding = Encoding::utf16;
        text = converted(bytes, name);
    } else if (const std::size_t invalid = first_invalid(bytes); invalid != npos) {
        OlderText older = older_text(bytes);
        result.encoding = older.encoding;
        const std::string before = with_line_feeds(bytes.substr(0, invalid));
        const std::size_t line_begins = before.rfind('\n') + 1;
        result.odd_line = line_of(before, before.size());
        result.notes.push_back({&faults::old_encoding,
                                result.odd_line,
                                "the file is not UTF-8",
                                0,
                                {.why = std::move(older.why)}});
        if (!older.sure)
            result.notes.push_back(
                {&faults::encoding_unclear, result.odd_line,
                 fmt::format("here stand{} the byte{} {}", odd_run(bytes, invalid) == 1 ? "s" : "",
                             odd_run(bytes, invalid) == 1 ? "" : "s", hex(bytes, invalid)),
                 1 + characters(std::string_view{before}.substr(line_begins))});
        text = std::move(older.text);
    } else {
        text = std::string{bytes};
    }
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.erase(0, mark.size());
    result.text = with_line_feeds(text);
    for (EncodingNote& note : mend_letters(result.text)) result.notes.push_back(std::move(note));
    if (const std::size_t nul = result.text.find('\0'); nul != npos) {
        result.refusal = &faults::not_text;
        result.line = line_of(result.text, nul);
        result.message = "the file holds a NUL character";
        result.text.clear();
    }
    return result;
}

std::string clean(std::string_view text, bool& hidden) {
    if (plain_ascii(text)) return std::string{text};
    std::string visible;
    visible.reserve(text.size());
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        UChar32 character = 0;
        U8_NEXT(bytes, i, text.size(), character);
        if (hidden_character(character)) {
            hidden = true;
            // Nothing else may stand between two words.
            if (ends_a_line(character)) visible += ' ';
        } else {
            visible += text.substr(start, i - start);
        }
    }
    static const icu::Normalizer2* const nfc = normalizer("nfc", UNORM2_COMPOSE);
    UErrorCode status = U_ZERO_ERROR;
    if (nfc->isNormalizedUTF8(visible, status) != 0) return visible;
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    nfc->normalizeUTF8(0, visible, sink, nullptr, status);
    return result;
}

std::string_view trimmed(std::string_view text, std::size_t* before) {
    constexpr std::string_view no_break = "\xC2\xA0";
    std::size_t cut = 0;
    for (;; ++cut) {
        if (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n')) {
            text.remove_prefix(1);
        } else if (text.starts_with(no_break)) {
            text.remove_prefix(2);
        } else {
            break;
        }
    }
    for (;;) {
        if (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n')) {
            text.remove_suffix(1);
        } else if (text.ends_with(no_break)) {
            text.remove_suffix(2);
        } else {
            break;
        }
    }
    if (before != nullptr) *before = cut;
    return text;
}

/// Letters that Unicode does not take apart, as people write them on a keyboard that lacks them.
const std::map<UChar32, const char*> unaccented{
    {0x142, "l"}, {0x141, "l"},  {0xF8, "o"},   {0xD8, "o"},  {0x131, "i"}, {0xF0, "d"},
    {0xD0, "d"},  {0x111, "d"},  {0x110, "d"},  {0xFE, "th"}, {0xDE, "th"}, {0xE6, "ae"},
    {0xC6, "ae"}, {0x153, "oe"}, {0x152, "oe"}, {0x127, "h"}, {0x126, "h"}};

/// Marks that make another word, as the vowel signs of Hindi, Tamil or Thai; accents, and the points of
/// Hebrew and Arabic, are often left out where people type.
bool belongs_to_the_word(UChar32 letter) {
    constexpr int virama = 9;
    constexpr int thai_vowel = 103;
    const auto type = u_charType(letter);
    if (type == U_COMBINING_SPACING_MARK) return true;
    const int combining = u_getCombiningClass(letter);
    return type == U_NON_SPACING_MARK && (combining == 0 || combining == virama || combining == thai_vowel) &&
           u_hasBinaryProperty(letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
}

/// Apostrophes and stretched lines that Unicode counts among the letters.
bool only_looks_like_a_letter(UChar32 letter) {
    return (letter >= 0x2B9 && letter <= 0x2BF) || letter == 0x2C8 || letter == 0x2EE || letter == 0xA78B ||
           letter == 0xA78C || letter == 0x640;
}

std::string folded(std::string_view text) {
    std::string result;
    if (plain_ascii(text)) {
        for (const char c : text) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) result += c;
            if (c >= 'A' && c <= 'Z') result += static_cast<char>(c - 'A' + 'a');
        }
        return result;
    }
    static const icu::Normalizer2* const nfkd = normalizer("nfkc", UNORM2_DECOMPOSE);
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString letters;
    const icu::UnicodeString all = nfkd->normalize(
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status);
    for (std::int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
        const UChar32 letter = all.char32At(i);
        if (const auto plain = unaccented.find(letter); plain != unaccented.end())
            letters.append(icu::UnicodeString::fromUTF8(plain->second));
        else if ((u_isalnum(letter) && !only_looks_like_a_letter(letter)) || belongs_to_the_word(letter))
            letters.append(letter);
    }
    letters.foldCase().toUTF8String(result);
    return result;
}

}  // namespace casebook::read
