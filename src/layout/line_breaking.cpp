#include "layout/line_breaking.hpp"

#include <algorithm>

#include "layout/paragraph.hpp"

namespace casebook::layout {

LineBreaker::LineBreaker(const fonts::Library& library, diagnostics::Diagnostics& diagnostics,
                         const std::string& language, double mono_scale)
    : library_(library),
      diagnostics_(diagnostics),
      language_(language),
      direction_(fonts::direction_of_language(language)),
      mono_scale_(mono_scale),
      boundaries_(language) {}

std::vector<Line> LineBreaker::lines(const Segments& segments, const RichText& text, double size,
                                     double width, Manner manner) {
    const LineMeasure measure{width, size, manner.justified, manner.balanced};
    return Paragraph(segments, text, measure, manner.hyphenated, library_, *this, boundaries_).lines();
}

double Line::indent(double column, document::Alignment alignment) const {
    const double rest = std::max(column - width, 0.0);
    switch (alignment) {
        case document::Alignment::middle:
            return rest / 2;
        case document::Alignment::end:
            return right_to_left ? 0 : rest;
        case document::Alignment::start:
            break;
    }
    return right_to_left ? rest : 0;
}

}  // namespace casebook::layout
