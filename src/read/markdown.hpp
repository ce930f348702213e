// From Markdown (CommonMark and pipe tables) to the blocks of a Document; what papers must not carry is left
// out and reported.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "document/block.hpp"
#include "read/reading.hpp"

namespace casebook::read {

/// `story`: pictures are loaded, headings are moved so that the first level is 2. `words`: a template;
/// `{{…}}` becomes Placeholder and Directive, and headings keep their level.
enum class Purpose { story, words };

struct Markdown {
    std::string_view text;  ///< valid UTF-8; the body without front matter
    std::uint32_t file = 0;
    std::uint32_t first_line = 1;
    std::string_view path;  ///< of the file, for pictures beside it
    Purpose purpose = Purpose::story;
};

/// Lines of places are exact. Columns are those of the first character for blocks and for text outside
/// tables; after typographic replacements (`--`, `...`) and inside cells with `\|` they may be a few
/// characters off. Empty where the text is over 256 KiB, a line over 16 KiB, a paragraph over 32 KiB, or the
/// nesting over 50 levels deep; that is reported.
[[nodiscard]] document::Blocks read_markdown(const Markdown& markdown, std::span<const InputFile> folder,
                                             diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::read
