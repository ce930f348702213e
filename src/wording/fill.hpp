// Fills a template: places of values are replaced in the tree, never in text, so that no value can bring
// markup in.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "diagnostics/diagnostic.hpp"
#include "document/document.hpp"
#include "wording/catalogue.hpp"
#include "wording/scope.hpp"

namespace casebook::wording {

using Templates = std::map<std::string, document::Template, std::less<>>;

/// What a directive makes: finished blocks, or entries that a part is rendered for.
using Made = std::variant<document::Blocks, Entries>;

/// The directives that a report adds to `each` and `when`, which every template has.
struct Directives {
    std::span<const std::string_view> verbs;
    /// Called for a verb of `verbs` only; reports what is wrong with the words after it itself.
    std::function<Made(const document::Directive&, diagnostics::Location)> make;
};

/// The blocks of a template with every placeholder, directive and condition carried out.
/// - A value that is not there replaces its whole sentence by its own sentence; each such sentence stands
/// once a paragraph.
///   A paragraph or list item left without words is dropped.
/// - `when NAME` before a heading drops the section up to the next heading of the same or a higher level
/// unless NAME
///   holds.
/// - `each NAME` renders the list's part for each entry (`each NAME as=PART` another part); lists that follow
/// each other
///   become one. A part inside itself is a fault.
/// - Headings of spliced blocks are moved below the heading that they stand under.
/// - An unknown name is a fault (`unknown-placeholder`, `unknown-directive`, `unknown-condition`,
/// `unknown-list`,
///   `unknown-part`) with its place and the name that was perhaps meant; its sentence or block is left out.
/// - A direction word in the sentence of a value that gives the direction is a warning (`typed-direction`);
/// the words
///   are `lint.direction-words` of the catalogue.
[[nodiscard]] document::Blocks fill(const document::Blocks& blocks, const Scope& scope,
                                    const Directives& directives, const Templates& templates,
                                    const Catalogue& catalogue, diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::wording
