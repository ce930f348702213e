#include "read/headings.hpp"

#include <array>
#include <set>
#include <utility>

#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr std::array separators{',', ';', '\t'};
constexpr std::size_t rows_looked_at = 12;

}  // namespace

Headings::Headings(std::span<const Field> fields) {
    // A spelling of nothing but signs folds to nothing, and must not recognise an empty heading.
    const auto know = [&](std::string_view spelling, std::size_t field) {
        if (std::string key = folded(spelling); !key.empty()) fields_.emplace(std::move(key), field);
    };
    for (std::size_t i = 0; i < fields.size(); ++i) {
        know(fields[i].name, i);
        std::string_view rest = fields[i].synonyms;
        while (!rest.empty()) {
            const std::size_t bar = rest.find('|');
            know(rest.substr(0, bar), i);
            rest = bar == std::string_view::npos ? std::string_view{} : rest.substr(bar + 1);
        }
    }
}

void Headings::declare(std::string_view heading, std::size_t field) {
    fields_.insert_or_assign(folded(heading), field);
}

std::optional<std::size_t> Headings::field(std::string_view heading) const {
    const auto found = fields_.find(folded(heading));
    return found == fields_.end() ? std::nullopt : std::optional{found->second};
}

std::size_t Headings::recognised(const Row& row) const {
    std::set<std::size_t> found;
    for (const Cell& cell : row.cells)
        if (const auto known = field(cell.text)) found.insert(*known);
    return found.size();
}

Layout find_layout(std::string_view text, const Headings& headings) {
    Layout best;
    std::size_t most = 0;
    for (const char separator : separators) {
        const std::vector<Row> rows = scan_csv(text, separator, rows_looked_at);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::size_t known = headings.recognised(rows[i]);
            if (known > most) {
                most = known;
                best = {separator, i};
            }
        }
    }
    return best;
}

}  // namespace casebook::read
