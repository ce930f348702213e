// Documents as Word files that a clerk can change: real styles, headings, lists, tables, notes and fields.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "document/document.hpp"
#include "document/palette.hpp"
#include "document/word_styles.hpp"

namespace casebook::write {

/// The words that the writer itself adds; the catalogue may give others.
struct DocxWords {
    std::string page_of = "Page {} of {}";
    std::string contents = "Contents";
    std::string page = "page {}";        ///< in a reference: "page 7"
    std::string on_page = "on page {}";  ///< behind a name: "Figure 3 on page 9"
    /// By `CalloutKind`: note, caution, draft, confidential.
    std::array<std::string, 4> callouts = {"Note", "Caution", "Draft", "Confidential"};
    std::string date = {};  ///< of the data, as it is printed
};

struct DocxStyle {
    document::Palette palette = document::standard_palette;
    DocxWords words = {};
    std::optional<document::Picture> logo = {};  ///< of the school, beside the title
    std::optional<document::WordStyles> own_styles =
        {};  ///< of the school, in place of ours of the same names
};

/// The bytes of a `.docx` file (ECMA-376, transitional). Page numbers are fields, which Word works out when
/// the file is opened. The same document gives the same bytes. Throws `std::logic_error` for a Placeholder
/// or a Directive.
[[nodiscard]] std::string docx(const document::Document& document, const DocxStyle& style);

}  // namespace casebook::write
