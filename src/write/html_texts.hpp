// A finished page read back: its tags, and every text in it that a reader or a program could read.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace casebook::write {

struct HtmlTag {
    std::string name;  ///< lower case
    bool closes = false;
    std::vector<std::pair<std::string, std::string>> attributes;  ///< names in lower case, values decoded

    /// The value, or null where the tag does not have the attribute.
    [[nodiscard]] const std::string* attribute(std::string_view name) const;
};
struct HtmlWordsBetween {
    std::string text;  ///< decoded
};
/// A comment or a declaration, without its brackets.
struct HtmlComment {
    std::string text;
};
using HtmlToken = std::variant<HtmlTag, HtmlWordsBetween, HtmlComment>;

/// A page in pieces, in order. Made for pages of our own and of shells: character references are decoded as
/// far as such pages use them (named ones of XML, numbers). What stands in `style` and `script` is not
/// decoded.
[[nodiscard]] std::vector<HtmlToken> html_tokens(std::string_view html);

/// Texts of a page: words, joined across the elements that stand inside a line (a name split by emphasis is
/// whole) and cut at all others; then each attribute's value and each comment.
[[nodiscard]] std::vector<std::string> html_texts(std::string_view html);

}  // namespace casebook::write
