// From the bytes of a file to UTF-8 text with LF line ends, or the reason why that cannot be.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "read/faults.hpp"

namespace casebook::read {

/// How the bytes of a file were understood.
enum class Encoding { utf8, utf16, windows_1252, mac_roman, dos_850, mixed };

/// What is to be told of a text's letters.
struct EncodingNote {
    const Fault* fault;
    std::size_t line;
    std::string message;
    std::size_t column = 0;  ///< 0: the whole line
    Instead words = {};
};

/// Text, or the fault that stopped it; `line` is where the first offending byte stands (0: the whole file).
struct Decoded {
    std::string text;  ///< valid UTF-8 without a byte order mark; CR LF and CR have become LF
    Encoding encoding = Encoding::utf8;
    std::size_t odd_line = 0;  ///< the first line that is neither UTF-8 nor UTF-16; 0: none
    std::vector<EncodingNote> notes = {};
    const Fault* refusal = nullptr;
    std::string message = {};  ///< what the refusal says
    std::size_t line = 0;
    Instead words = {};
};

/// Decodes a text file. A spreadsheet, a web page and a file with NUL characters are refused.
[[nodiscard]] Decoded decode(std::string_view bytes);

/// The same of a web page.
[[nodiscard]] Decoded decode_page(std::string_view bytes);

/// Mends letters that became several signs each, where that is without a doubt, and says what was mended or
/// what cannot be.
[[nodiscard]] std::vector<EncodingNote> mend_letters(std::string& text);

/// Characters (code points) of valid UTF-8.
[[nodiscard]] std::size_t characters(std::string_view text);

/// Whether a text has the form of a unique pupil number: a letter, eleven figures, and a figure or a letter.
[[nodiscard]] bool looks_like_upn(std::string_view text);

[[nodiscard]] bool valid_utf8(std::string_view text);

/// The text in NFC without characters that nobody can see but that change how text is shown or compared:
/// controls, bidirectional overrides, zero-width spaces. `changed` becomes true where one was taken out.
[[nodiscard]] std::string clean(std::string_view text, bool& hidden);

/// The text without spaces, tabs and no-break spaces at both ends; `before` counts the characters cut from
/// the front.
[[nodiscard]] std::string_view trimmed(std::string_view text, std::size_t* before = nullptr);

/// What remains when case, accents, spaces and punctuation do not matter: "Élève-ID" → "eleveid".
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace casebook::read
