// The faces a PDF uses: which glyphs of each, and what text every glyph stands for.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fonts/face.hpp"
#include "write/pdf_objects.hpp"

namespace casebook::write {

class PdfFonts {
  public:
    /// Number of a face in this file; its resource name is `F` and the number.
    [[nodiscard]] std::size_t number_of(const fonts::Face& face);

    /// Notes that a glyph is drawn for `text`, and gives the code that shows it. A glyph that stands for
    /// several texts (a hyphen, and one that is there only because the line ends) has a code for each.
    /// Nothing where no code is left, so that the place must say itself what it reads as. Empty text claims
    /// nothing.
    [[nodiscard]] std::optional<std::uint32_t> draw(std::size_t font, std::uint32_t glyph,
                                                    std::string_view text);

    /// Advance of a glyph as the file states it, in thousandths of the em.
    [[nodiscard]] double width(std::size_t font, std::uint32_t glyph) const;

    /// Writes all fonts; gives the dictionary for each page's resources. `with_sets` lists the glyphs of each
    /// face beside it, as PDF/A-1 wants it (CIDSet).
    [[nodiscard]] HPDF_Dict write(PdfFile& file, bool with_sets) const;

  private:
    struct Font {
        const fonts::Face* face = nullptr;
        std::map<std::uint32_t, std::string> glyphs;  // with the text each stands for
        /// Further texts of a glyph, with their codes.
        std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> further = {};
    };
    static HPDF_Dict write(PdfFile& file, const Font& font, bool with_set);

    std::vector<Font> fonts_;
};

}  // namespace casebook::write
