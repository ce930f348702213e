// A Markdown file that begins with its facts: taken apart into settings and prose.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "document/block.hpp"
#include "read/reading.hpp"
#include "read/yaml.hpp"

namespace casebook::read {

/// A Markdown file taken apart.
struct Story {
    std::uint32_t file = 0;
    Node facts;
    std::string text;  ///< of the whole file
    std::size_t body = 0;
    std::uint32_t body_line = 1;
};

/// Splits at the two lines of three hyphens. A file without facts is reported.
[[nodiscard]] std::optional<Story> open_story(const InputFile& input, Reading& reading);

/// The prose below the facts; its headings start at level 2.
[[nodiscard]] document::Blocks body_of(const Story& story, const InputFile& input, Reading& reading);

}  // namespace casebook::read
