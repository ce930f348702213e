#include "read/headings.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr std::array separators{',', ';', '\t', '|'};
constexpr std::size_t rows_looked_at = 30;
constexpr std::size_t needed_counts = 4;  ///< times as much as another heading
constexpr std::size_t most_across = 3;

}  // namespace

std::string heading_key(std::string_view heading) {
    std::string words;
    for (const char c : heading) {
        if (c == '%')
            words += " percent ";
        else
            words += c;
    }
    std::string key = folded(words);
    return key.empty() ? std::string{trimmed(heading)} : key;
}

Headings::Headings(std::span<const Field> fields) {
    const auto know = [&](std::string_view spelling, std::size_t field) {
        const std::string key = heading_key(spelling);
        if (key.empty()) return;
        const auto [known, first] = fields_.emplace(key, field);
        if (!first && known->second != field) others_.emplace(key, field);
    };
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].need != Need::none) needed_.insert(i);
        if (fields[i].kind == CellKind::percentage) percentages_.insert(i);
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
    fields_.insert_or_assign(heading_key(heading), field);
}

std::optional<std::size_t> Headings::field(std::string_view heading) const {
    if (const auto found = fields_.find(heading_key(heading)); found != fields_.end()) return found->second;
    if (heading.find('%') == std::string_view::npos) return std::nullopt;
    // The sign may only say how a percentage is written.
    const auto found = fields_.find(folded(heading));
    const bool percentage = found != fields_.end() && percentages_.contains(found->second);
    return percentage ? std::optional{found->second} : std::nullopt;
}

std::optional<std::size_t> Headings::other_field(std::string_view heading) const {
    const auto found = others_.find(heading_key(heading));
    return found == others_.end() ? std::nullopt : std::optional{found->second};
}

void Headings::allow_across(std::function<bool(std::string_view)> names_time,
                            std::set<std::size_t> instead_of) {
    names_time_ = std::move(names_time);
    across_ = std::move(instead_of);
}

HeaderRow Headings::header_row(std::span<const Row> rows) const {
    HeaderRow best;
    std::size_t known_in_best = 0;
    for (std::size_t i = 0; i < std::min(rows.size(), rows_looked_at); ++i) {
        std::set<std::size_t> found;
        std::size_t times = 0;
        for (const Cell& cell : rows[i].cells) {
            const auto known = field(cell.text);
            if (known) found.insert(*known);
            if (!known && names_time_ && times < most_across && names_time_(cell.text)) ++times;
        }
        std::size_t needed = 0;
        bool complete = true;
        for (const std::size_t one : needed_) {
            if (found.contains(one)) ++needed;
            complete = complete && (found.contains(one) || (times > 0 && across_.contains(one)));
        }
        // A row of dates without any heading is a row of data.
        const std::size_t score = found.empty() ? 0 : needed * needed_counts + found.size() + times;
        // Times may stand in a row of their own above the headings, each over several columns.
        const bool below_times = best.score > 0 && i == best.index + 1 && found.size() > known_in_best;
        if (score <= best.score && !below_times) continue;
        best = {i, std::max(score, best.score), complete || (below_times && best.complete)};
        known_in_best = found.size();
    }
    return best;
}

Layout find_layout(std::string_view text, const Headings& headings, char named) {
    Layout best;
    if (named != '\0') best.separator = named;
    std::size_t most = 0;
    for (const char separator : separators) {
        if (named != '\0' && separator != named) continue;
        const HeaderRow header = headings.header_row(scan_csv(text, separator, rows_looked_at));
        if (header.score <= most) continue;
        most = header.score;
        best = {separator, header.index};
    }
    return best;
}

}  // namespace casebook::read
