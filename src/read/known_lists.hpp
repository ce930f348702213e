// Cells that hold several things with other signs between them than semicolons.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/row.hpp"

namespace casebook::read {

/// What a part means, as a code in the register's own letters; empty where it is not known.
using Meaning = std::function<std::optional<std::string>(std::string_view)>;

/// Reads the lists of one column. A part between semicolons that is not known is parted at commas, slashes,
/// plus signs and “and”, where every piece is known; where only some are, the row is at fault.
class KnownLists {
  public:
    KnownLists(const Table& table, std::size_t field, Meaning meaning)
        : table_(table), field_(field), meaning_(std::move(meaning)) {}

    [[nodiscard]] std::vector<model::Recorded<std::string>> read(RowReader& row);
    /// Tells how many cells were parted so.
    void tell(diagnostics::Diagnostics& diagnostics) const;

  private:
    const Table& table_;
    std::size_t field_;
    Meaning meaning_;
    std::size_t parted_ = 0;
    Place first_;
    std::string example_;
};

/// Codes of the register's pupils, whatever the case of their letters; where there is no register, nothing is
/// known.
[[nodiscard]] Meaning codes_of_pupils(const model::Model& model);

/// Words that stand alone in a cell of the column.
[[nodiscard]] Meaning words_alone_in(const Table& table, std::size_t field);

}  // namespace casebook::read
