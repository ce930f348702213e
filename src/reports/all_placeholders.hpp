// The table of every name that a template may use, for `casebook list placeholders`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casebook::reports {

enum class NameKind { value, blocks, condition, list, directive, chart, table, index };

struct Placeholder {
    NameKind kind;
    std::string_view name;     ///< `attendance.change`
    std::string_view place;    ///< where it holds: empty for everywhere, else the list whose part may use it
    std::string_view example;  ///< what it gives, as an example or in words
    /// As it is written: `{{attendance.change}}`, `{when cases}`, `{{each mentors}}`, `{{chart
    /// referrals.by-reason}}`.
    [[nodiscard]] std::string written() const;
};

/// Made from the same tables that fill the templates.
[[nodiscard]] std::vector<Placeholder> all_placeholders();

}  // namespace casebook::reports
