// References between the parts of a paper: what they may name, and what becomes of those that lead nowhere.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "document/document.hpp"
#include "reports/context.hpp"
#include "wording/fill.hpp"

namespace casebook::reports {

/// What `{{see chart attendance.before-after}}` names: the anchor of a chart, a table or a figure's origin.
[[nodiscard]] std::string anchor_of(std::string_view kind, std::string_view id);

/// A note in the margin with a figure's id and the page that tells how it was made; empty where the paper
/// does not tell it.
[[nodiscard]] document::Inlines source_of(std::string_view figure, const Context& context);

/// Numbers notes, figures and tables, and gives headings and index marks their anchors.
void number_parts(document::Document& document, const wording::Catalogue& words);

/// Targets of references that `templates` can have, but `document` has not, as where a chapter holds nothing
/// for these readers.
[[nodiscard]] std::set<std::string, std::less<>> absent_targets(const document::Document& document,
                                                                const wording::Templates& templates,
                                                                const Context& context);

/// Takes out the margin notes that lead to one of `absent`.
void drop_sources(document::Document& document, const std::set<std::string, std::less<>>& absent);

/// Gives each reference its name. One that leads nowhere is a fault with the name that was perhaps meant.
void name_references(document::Document& document, diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::reports
