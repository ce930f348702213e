// The practice guide as it was written: chapters, forms to print, and a glossary.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/location.hpp"
#include "document/block.hpp"

namespace casebook::document {

/// A chapter, a form or the glossary.
struct GuidePage {
    std::string id;  ///< its address without folder and ending: `five-steps`
    std::string title;
    std::string summary;  ///< one sentence
    std::vector<std::string> themes = {};
    std::vector<std::string> related = {};  ///< ids: of a chapter's forms, of a form's chapters
    std::vector<std::string> was = {};      ///< ids that it had before
    Blocks body = {};                       ///< headings start at level 2
    bool shipped = true;                    ///< came with the program; else the school wrote it
    diagnostics::Location where = {};       ///< the file
};

struct Guide {
    std::vector<GuidePage> chapters;  ///< in the order of reading
    std::vector<GuidePage> forms;
    std::optional<GuidePage> glossary;  ///< each heading of level 3 is a term, explained below it

    [[nodiscard]] bool empty() const { return chapters.empty() && forms.empty() && !glossary; }
};

}  // namespace casebook::document
