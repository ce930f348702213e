#include "document/word_styles.hpp"

#include <algorithm>

namespace casebook::document {

const WordStyle* WordStyles::find(std::string_view type, std::string_view name) const {
    const auto found = std::ranges::find_if(
        styles, [&](const WordStyle& style) { return style.type == type && style.name == name; });
    return found == styles.end() ? nullptr : &*found;
}

}  // namespace casebook::document
