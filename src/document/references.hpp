// What points from one part of a document to another: numbers of notes, figures and tables, and names that
// references print.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace casebook::document {

/// Numbers the notes of the document from 1 on, in the order of their marks.
void number_notes(Document& document);

/// How numbered things are called; `{}` stands for the number.
struct NumberedNames {
    std::string figure = "Figure {}";
    std::string table = "Table {}";
};
/// Numbers charts and pictures, and tables, that have a caption: "Figure 3", "Table 2". What has no anchor
/// gets one (`figure-3`), so that lists can lead to it. A chart's own table has no number.
void number_figures(Document& document, const NumberedNames& names);

/// A caption as it is printed: "Figure 3: …" with the place that references to it lead to.
[[nodiscard]] Inlines captioned(const std::string& anchor, const std::string& number, const Inlines& caption);

/// An anchor and what a reference to it is called.
struct Place {
    std::string anchor;
    Inlines name;
};
/// Everything a reference may name: headings by their words, numbered things by their numbers, targets by
/// the heading that they stand below. In order.
[[nodiscard]] std::vector<Place> places_of(const Document& document);

/// A reference to something that is not in the document.
struct Unresolved {
    std::string target;
    diagnostics::Location where;
};
/// Gives every Reference its name where it has none yet. One that leads nowhere is listed and loses its
/// target, so that only its words are left.
[[nodiscard]] std::vector<Unresolved> resolve_references(Document& document);

}  // namespace casebook::document
