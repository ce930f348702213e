// Released figures as tables, with the key of the signs that they hold.
#pragma once

#include <span>
#include <string_view>

#include "document/block.hpp"
#include "reports/context.hpp"

namespace casebook::reports {

/// A table by the name that stands behind `{{table …}}`.
struct TableKind {
    std::string_view id;
    std::string_view shows;
    document::Blocks (*make)(const Context&);
};

[[nodiscard]] std::span<const TableKind> all_tables();
[[nodiscard]] const TableKind* table_named(std::string_view id);

/// The key of the signs that stand in the tables among `blocks`; nothing where there is none.
[[nodiscard]] document::Blocks sign_key(const document::Blocks& blocks, const wording::Catalogue& words);

}  // namespace casebook::reports
