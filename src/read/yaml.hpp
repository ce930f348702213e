// From YAML text to plain nodes with their places; every scalar stays the text that was written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "read/read.hpp"

namespace casebook::read {

struct Entry;

/// Nothing was written, one value, a list, or settings by name.
enum class NodeKind { nothing, scalar, list, map };

struct Node {
    NodeKind kind = NodeKind::nothing;
    diagnostics::Location where = {};
    std::string text = {};       ///< of a scalar
    std::vector<Node> items;     ///< of a list
    std::vector<Entry> entries;  ///< of a map, in the order of the file; keys are unique

    [[nodiscard]] const Entry* find(std::string_view key) const;
};

struct Entry {
    std::string key;
    diagnostics::Location where;
    Node value;
};

/// A piece of a file that is YAML: all of it, or the front matter.
struct YamlText {
    std::string_view text;
    std::uint32_t file = 0;
    std::uint32_t first_line = 1;
    diagnostics::Severity severity = diagnostics::Severity::fault;  ///< of what makes it unreadable
};

/// Empty where it could not be read: references, several documents, duplicate keys, quotation marks that
/// swallow lines, nesting over 32 levels and over 100,000 values are refused. yaml-cpp itself lets most of
/// these pass.
[[nodiscard]] std::optional<Node> parse_yaml(const YamlText& yaml, diagnostics::Diagnostics& diagnostics);

/// A YAML file as UTF-8 text, added to the sources and parsed; any other encoding is refused.
struct YamlFile {
    std::uint32_t file = 0;
    std::optional<Node> root;
};
[[nodiscard]] YamlFile read_yaml_file(const InputFile& input, diagnostics::Severity severity,
                                      diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::read
