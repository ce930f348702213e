// From cmark's inline nodes to running text; HTML, forbidden links and pictures inside a line are left out
// and reported.
#pragma once

#include <cstdint>
#include <functional>

#include <cmark.h>

#include "diagnostics/diagnostic.hpp"
#include "document/inline.hpp"

namespace casebook::read {

/// Gives the place of cmark's line and byte column in the file.
using PlaceOf = std::function<diagnostics::Location(int line, int column)>;

class InlineReader {
  public:
    InlineReader(PlaceOf place_of, diagnostics::Diagnostics& diagnostics)
        : place_of_(std::move(place_of)), diagnostics_(diagnostics) {}

    /// The siblings from `first` up to (not including) `end`; null stands for all of them.
    [[nodiscard]] document::Inlines read(cmark_node* first, cmark_node* end = nullptr);

    /// Whether emphasis or links were nested too deeply and were flattened.
    [[nodiscard]] bool too_deep() const { return too_deep_; }
    [[nodiscard]] bool hidden() const { return hidden_; }

  private:
    void read_one(cmark_node* node, document::Inlines& result);
    void add_text(cmark_node* node, std::string_view text, document::Inlines& result);
    void add_link(cmark_node* node, document::Inlines& result);
    void leave_out_html(cmark_node* node);
    [[nodiscard]] document::Inlines children(cmark_node* node);
    [[nodiscard]] diagnostics::Location place(cmark_node* node) const;

    PlaceOf place_of_;
    diagnostics::Diagnostics& diagnostics_;
    int depth_ = 0;
    bool joins_ = false;  ///< the last text goes on: nothing but text stood between
    bool too_deep_ = false;
    bool hidden_ = false;
};

/// A comment in HTML is a note for whoever writes, and is left out without a word.
[[nodiscard]] bool only_a_comment(std::string_view html);

}  // namespace casebook::read
