// The notes of a page: their marks in the text, and the list of them at its end.
#pragma once

#include <string>
#include <vector>

#include "document/inline.hpp"
#include "write/html.hpp"

namespace casebook::write {

class HtmlNotes {
  public:
    explicit HtmlNotes(const HtmlStyle& style) : style_(style) {}

    /// The mark of a note, which leads to it; its words are kept for the end of the page. Where no link may
    /// stand, only the number.
    [[nodiscard]] std::string mark(const document::Note& note, bool with_link);
    /// All notes so far, with links back to their marks; empty where there was none.
    [[nodiscard]] std::string section() const;

  private:
    struct Kept {
        int number;
        std::string words;
    };
    [[nodiscard]] std::string id(std::string_view what, int number) const;

    const HtmlStyle& style_;
    std::vector<Kept> kept_;
};

/// Running text in a page whose notes are gathered.
[[nodiscard]] std::string html_inlines(const document::Inlines& inlines, const HtmlStyle& style,
                                       HtmlNotes& notes);

}  // namespace casebook::write
