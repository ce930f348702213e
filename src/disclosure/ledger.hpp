// The ledger of what was released to whom: `releases.jsonl` in the mentor's folder, one line a release.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "disclosure/statements.hpp"
#include "document/audience.hpp"

namespace casebook::disclosure {

inline constexpr std::string_view ledger_name = "releases.jsonl";

/// The days that figures look at, ISO 8601.
struct Window {
    std::string from;
    std::string last;
    friend bool operator==(const Window&, const Window&) = default;
};

/// One release that somebody signed off. Of hidden numbers it holds their names and whether they were few,
/// never the number.
struct Earlier {
    std::uint32_t line = 0;  ///< in the ledger
    document::Audience audience = document::Audience::public_;
    std::string by;
    std::string on;  ///< day of the signature
    Window window;
    std::string files = {};  ///< hash of the papers
    std::vector<Statement> statements = {};
    std::set<std::string> few = {};                ///< hidden counts below the threshold
    std::map<std::string, Average> averages = {};  ///< that were shown, by name
    friend bool operator==(const Earlier&, const Earlier&) = default;
};

/// The releases in the bytes of a ledger. A line that cannot be read is a fault with its place: what was
/// released by it is not known, so nothing can be compared with it. So is the first line before which others
/// were changed, moved or taken out since it was written; that the last line is missing cannot be seen.
[[nodiscard]] std::vector<Earlier> parse_ledger(std::string_view bytes, std::uint32_t file,
                                                diagnostics::Diagnostics& diagnostics);

/// One line to stand behind those of the ledger, with its line break.
[[nodiscard]] std::string as_line(const Earlier& release, std::string_view ledger);

/// Whose papers these readers see besides their own: those of all who may see less.
[[nodiscard]] std::vector<document::Audience> also_read_by(document::Audience audience);

}  // namespace casebook::disclosure
