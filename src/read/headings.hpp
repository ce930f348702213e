// Finds a file's separator, its row of headings, and which column is which field.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "read/csv.hpp"
#include "read/fields.hpp"

namespace casebook::read {

/// Folded headings → field.
class Headings {
  public:
    explicit Headings(std::span<const Field> fields);
    /// From now on this heading means that field and no other.
    void declare(std::string_view heading, std::size_t field);
    [[nodiscard]] std::optional<std::size_t> field(std::string_view heading) const;
    /// Different fields that the row's cells name.
    [[nodiscard]] std::size_t recognised(const Row& row) const;

  private:
    std::map<std::string, std::size_t, std::less<>> fields_;
};

/// Where the headings stand. Of all separators and of the first rows, the one with the most known headings.
struct Layout {
    char separator = ',';
    std::size_t header = 0;  ///< index of the row
};
[[nodiscard]] Layout find_layout(std::string_view text, const Headings& headings);

}  // namespace casebook::read
