// Where something stands in the files that were read.
#pragma once

#include <compare>
#include <cstdint>

namespace casebook::diagnostics {

/// A place in a file that was read; `file` indexes `Sources` (0: no file), `line` and `column` count from 1
/// (0: the whole file, the whole line). Columns count characters (code points), not bytes.
struct Location {
    std::uint32_t file = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend auto operator<=>(const Location&, const Location&) = default;
};

}  // namespace casebook::diagnostics
