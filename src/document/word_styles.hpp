// The styles of a school's own Word file, as far as Word files of ours take them over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casebook::document {

struct WordStyle {
    std::string type;  ///< `paragraph`, `character` or `table`
    std::string name;  ///< the one that Word gives it whatever its language, in small letters: `heading 1`
    std::string based_on;    ///< name of the style that it changes; may be empty
    std::string properties;  ///< elements of WordprocessingML (ECMA-376, part 1, 17.7), in their order there
};

struct WordStyles {
    std::string run_defaults;        ///< the elements within `w:rPr` of the document's defaults
    std::string paragraph_defaults;  ///< the same within `w:pPr`
    std::vector<WordStyle> styles;

    /// Null where there is none of that kind and name.
    [[nodiscard]] const WordStyle* find(std::string_view type, std::string_view name) const;
};

}  // namespace casebook::document
