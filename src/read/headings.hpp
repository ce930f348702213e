// Finds a file's separator, its row of headings, and which column is which field.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "read/csv.hpp"
#include "read/fields.hpp"

namespace casebook::read {

/// The row of headings among the first rows, and how well it is known.
struct HeaderRow {
    std::size_t index = 0;
    std::size_t score = 0;
    bool complete = false;  ///< every heading that is needed is there
};

/// What two headings have in common that mean the same: `Att. %` and `ATT %`, but not `Att`.
[[nodiscard]] std::string heading_key(std::string_view heading);

/// Folded headings → field.
class Headings {
  public:
    explicit Headings(std::span<const Field> fields);
    /// From now on this heading means that field and no other.
    void declare(std::string_view heading, std::size_t field);
    /// Headings for which this is true, as dates, are columns that stand for the fields given.
    void allow_across(std::function<bool(std::string_view)> names_time, std::set<std::size_t> instead_of);
    [[nodiscard]] std::optional<std::size_t> field(std::string_view heading) const;
    /// What else the heading could mean, as `Code` a pupil's code or a mark; empty where it means one thing.
    [[nodiscard]] std::optional<std::size_t> other_field(std::string_view heading) const;
    /// Of the first rows the one with the most known headings, those that are needed before all others.
    [[nodiscard]] HeaderRow header_row(std::span<const Row> rows) const;

  private:
    std::map<std::string, std::size_t, std::less<>> fields_;
    std::map<std::string, std::size_t, std::less<>> others_;
    std::set<std::size_t> needed_;
    std::set<std::size_t> percentages_;
    std::function<bool(std::string_view)> names_time_;
    std::set<std::size_t> across_;
};

/// Where the headings stand. Of all separators and of the first rows, the one with the most known headings;
/// `named`: the separator that the file itself names, or NUL.
struct Layout {
    char separator = ',';
    std::size_t header = 0;  ///< index of the row
};
[[nodiscard]] Layout find_layout(std::string_view text, const Headings& headings, char named = '\0');

}  // namespace casebook::read
