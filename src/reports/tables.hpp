// Released figures as tables, with the key of the signs that they hold.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/block.hpp"
#include "reports/context.hpp"

namespace casebook::reports {

/// A table by the name that stands behind `{{table …}}`.
struct TableKind {
    std::string_view id;  ///< that of the figure that it shows, where there is one such
    std::string_view shows;
    document::Blocks (*make)(const Context&, std::string_view id);

    [[nodiscard]] document::Blocks blocks(const Context& context) const { return make(context, id); }
};

[[nodiscard]] std::span<const TableKind> all_tables();
[[nodiscard]] const TableKind* table_named(std::string_view id);

/// An empty table whose first column stands at the left and heads its rows.
[[nodiscard]] document::Table table_of(std::string_view caption, const std::vector<std::string>& heads);
/// All columns at the left, for a table of words.
void start_aligned(document::Table& table);
/// What stands in a cell: the text, or the sign for nothing recorded.
[[nodiscard]] std::string or_nothing(std::string text, const wording::Catalogue& words);
/// The same for a day in ISO 8601, written short.
[[nodiscard]] std::string date_or_nothing(const std::string& iso, const wording::Catalogue& words);
/// The table with the key of its signs; nothing where it has no rows.
[[nodiscard]] document::Blocks finished(document::Table table, const wording::Catalogue& words);

/// The key of the signs that stand in the tables among `blocks`; nothing where there is none.
[[nodiscard]] document::Blocks sign_key(const document::Blocks& blocks, const wording::Catalogue& words);

}  // namespace casebook::reports
