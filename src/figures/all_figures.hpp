// The table of every figure that Casebook can work out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "figures/figure_kind.hpp"

namespace casebook::figures {

/// In the order in which papers list them; each id once.
[[nodiscard]] const std::vector<FigureKind>& all_figures();

/// The definition of a kind of figures, or null where there is none of that id.
[[nodiscard]] const Definition* definition(std::string_view kind);

/// What papers call a figure: as its definition does; a change of a measure, as the measure is called.
[[nodiscard]] std::string title_of(const Figure& figure);

/// The figures that an id stands for: that of the id, or all of the kind. Empty for an unknown id, and where
/// the folder gives none of the kind.
[[nodiscard]] std::vector<const Figure*> figures_named(const Figures& figures, std::string_view id);

}  // namespace casebook::figures
