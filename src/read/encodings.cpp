#include "read/encodings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace casebook::read {
namespace {

std::string converted(std::string_view bytes, const char* encoding) {
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding);
    std::string result;
    text.toUTF8String(result);
    return result;
}

struct Sign {
    UChar32 sign;
    bool after_a_letter;   ///< may stand behind a letter
    bool before_a_letter;  ///< may stand in front of one
};
/// Signs of ordinary English texts, and where they stand.
constexpr std::array signs{Sign{0x2019, true, true},  Sign{0x2018, false, true},  Sign{0x201C, false, true},
                           Sign{0x201D, true, false}, Sign{0x2013, true, true},   Sign{0x2014, true, true},
                           Sign{0x2026, true, true},  Sign{0x20AC, false, false}, Sign{0xA3, false, false},
                           Sign{0xBD, false, false},  Sign{0xBC, false, false},   Sign{0xBE, false, false},
                           Sign{0xB0, false, true},   Sign{0xA0, true, true},     Sign{0x2022, false, false},
                           Sign{0xB7, false, false},  Sign{0xB2, true, false},    Sign{0xD7, false, false},
                           Sign{0xAB, false, true},   Sign{0xBB, true, false},    Sign{0x2122, true, false},
                           Sign{0xAE, true, false},   Sign{0xA9, false, false}};
constexpr int odd = 2;
constexpr int doubtful = 1;

/// Letters beyond ASCII that stand beside each other in names and words of the languages that Windows-1252 is
/// for: `éé`, `öß`, `ção`, `Þórður`. In others they come from bytes of another encoding, as in `Jiøí`.
bool stand_together(UChar32 one, UChar32 after) {
    constexpr UChar32 sharp_s = 0xDF;
    constexpr UChar32 cedilla = 0xE7;
    constexpr UChar32 thorn = 0xDE;
    const UChar32 small = u_tolower(one);
    return small == u_tolower(after) || after == sharp_s || small == cedilla || one == thorn;
}

/// How ill a sign or letter beyond ASCII fits its neighbours: 0 is well.
int oddness(UChar32 before, UChar32 one, UChar32 after) {
    const bool behind = u_isalpha(before) != 0;
    const bool ahead = u_isalpha(after) != 0;
    const bool letter = u_isalpha(one) != 0 && one != 0xAA && one != 0xBA && one != 0x192;
    if (letter) {
        if (after >= 0x80 && u_isalpha(after) != 0 && !stand_together(one, after)) return odd;
        const bool capital_inside = u_isupper(one) != 0 && u_islower(before) != 0;
        const bool capital_follows = u_islower(one) != 0 && u_isupper(after) != 0;
        return capital_inside || capital_follows ? odd : behind || ahead ? 0 : doubtful;
    }
    const auto* const known =
        std::find_if(signs.begin(), signs.end(), [one](const Sign& sign) { return sign.sign == one; });
    if (known == signs.end()) return odd;
    // A dash may part two words, but hardly stands within one: `Mon–Fri` has a capital behind it.
    const bool dash = one == 0x2013 || one == 0x2014;
    if (dash && behind && ahead) return u_isupper(after) != 0 ? 0 : doubtful;
    if (one == 0x2026 && behind && u_islower(after) != 0) return odd;
    return (behind && !known->after_a_letter) || (ahead && !known->before_a_letter) ? odd : 0;
}

struct Oddness {
    int sum = 0;
    int worst = 0;
};

Oddness oddness_of(std::string_view text) {
    Oddness result;
    UChar32 before = ' ';
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto next = [&](std::size_t& i) {
        UChar32 one = ' ';
        if (i < text.size()) U8_NEXT(bytes, i, text.size(), one);
        return one;
    };
    for (std::size_t i = 0; i < text.size();) {
        const UChar32 one = next(i);
        std::size_t ahead = i;
        const int here = one >= 0x80 ? oddness(before, one, next(ahead)) : 0;
        result.sum += here;
        result.worst = std::max(result.worst, here);
        before = one;
    }
    return result;
}

/// The text with its sequences of UTF-8 kept and the other bytes read as Windows-1252; `kept` counts the
/// former.
std::string mixed(std::string_view bytes, std::size_t& kept) {
    std::string result;
    const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t start = i;
        UChar32 one = 0;
        U8_NEXT(data, i, bytes.size(), one);
        if (one >= 0) {
            if (one >= 0x80) ++kept;
            result += bytes.substr(start, i - start);
        } else {
            i = start + 1;
            result += converted(bytes.substr(start, 1), "windows-1252");
        }
    }
    return result;
}

}  // namespace

OlderText older_text(std::string_view bytes) {
    OlderText windows{converted(bytes, "windows-1252")};
    const auto [of_windows, worst] = oddness_of(windows.text);
    if (worst < odd) return windows;
    std::size_t kept = 0;
    std::string both = mixed(bytes, kept);
    if (kept > 0 && oddness_of(both).sum < of_windows)
        return {std::move(both), Encoding::mixed,
                "some lines are UTF-8 and others Windows-1252, as when two files are put together; each was "
                "read as what it is",
                true};
    std::string mac = converted(bytes, "macintosh");
    std::string dos = converted(bytes, "ibm-850");
    const int of_mac = oddness_of(mac).sum;
    const int of_dos = oddness_of(dos).sum;
    if (of_mac == 0 && of_dos > 0)
        return {
            std::move(mac), Encoding::mac_roman,
            "it was read as Mac Roman, the older encoding of Apple computers, since only so the letters make "
            "words",
            true};
    if (of_dos == 0 && of_mac > 0)
        return {std::move(dos), Encoding::dos_850,
                "it was read as DOS code page 850, since only so the letters make words", true};
    windows.sure = false;
    return windows;
}

}  // namespace casebook::read
