#include "diagnostics/sources.hpp"

#include <utility>

#include <fmt/format.h>

namespace casebook::diagnostics {

std::uint32_t Sources::add(std::string name, std::string text) {
    files_.push_back({std::move(name), std::move(text)});
    return static_cast<std::uint32_t>(files_.size());
}

std::string_view Sources::name(std::uint32_t file) const {
    return file == 0 || file > files_.size() ? std::string_view{} : std::string_view{files_[file - 1].name};
}

std::string_view Sources::text(std::uint32_t file) const {
    return file == 0 || file > files_.size() ? std::string_view{} : std::string_view{files_[file - 1].text};
}

std::string_view Sources::line(Location where) const {
    std::string_view rest = text(where.file);
    if (where.line == 0) return {};
    // A lone CR ends a line too: old Mac exports have no LF at all.
    for (std::uint32_t current = 1;; ++current) {
        const std::size_t end = rest.find_first_of("\r\n");
        if (current == where.line) return rest.substr(0, end);
        if (end == std::string_view::npos) return {};
        const bool pair = rest[end] == '\r' && end + 1 < rest.size() && rest[end + 1] == '\n';
        rest.remove_prefix(end + (pair ? 2 : 1));
    }
}

std::string Sources::spell(Location where) const {
    std::string spelled{name(where.file)};
    if (where.line != 0) spelled += fmt::format(":{}", where.line);
    if (where.line != 0 && where.column != 0) spelled += fmt::format(":{}", where.column);
    return spelled;
}

}  // namespace casebook::diagnostics
