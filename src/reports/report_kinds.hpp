// The names that hold everywhere in a report's template, and the directives.
#pragma once

#include "reports/placeholder_kinds.hpp"

namespace casebook::reports {

[[nodiscard]] std::span<const ValueKind<>> report_values();
[[nodiscard]] std::span<const BlocksKind<>> report_blocks();
[[nodiscard]] std::span<const ConditionKind<>> report_conditions();
[[nodiscard]] std::span<const ListKind<>> report_lists();
[[nodiscard]] std::span<const DirectiveKind> report_directives();

[[nodiscard]] inline Kinds<> report_kinds() {
    return {report_values(), report_blocks(), report_conditions(), report_lists()};
}

}  // namespace casebook::reports
