// What a finished PDF says, read from its bytes as another program would read them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casebook::write {

/// A text that stands beside the pages; `where` says what it is: `Title`, `Alt`, `URI`, `XMP` …
struct PdfString {
    std::string where;
    std::string text;
};

struct PdfTexts {
    /// The words of each page in the order of its content. A word parted by the end of a line is whole again.
    std::vector<std::string> pages;
    /// Alternative and replacement texts, information, XMP, bookmarks, addresses (also percent-decoded), file
    /// names: every string of every object. And each page once more with nothing put between its lines.
    std::vector<PdfString> strings;
    /// What could not be read and might hide a text: a font without a map to Unicode, an embedded file. Empty
    /// for our own.
    std::vector<std::string> unreadable;
};

/// Throws `std::runtime_error` where the bytes are no PDF, or locked with another password.
[[nodiscard]] PdfTexts read_back(std::string_view pdf, const std::string& password = {});

}  // namespace casebook::write
