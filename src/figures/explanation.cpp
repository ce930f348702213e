#include "figures/explanation.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "diagnostics/diagnostic.hpp"

namespace casebook::figures {
namespace {

using diagnostics::Location;

constexpr std::size_t line_width = 100;
constexpr std::string_view set_in = "  ";
constexpr std::string_view further_in = "    ";

std::string wrapped(std::string_view text) {
    std::string result{set_in};
    std::size_t width = set_in.size();
    bool first = true;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, space);
        text.remove_prefix(std::min(space + 1, text.size()));
        if (!first && width + 1 + word.size() > line_width) {
            result += '\n';
            result += further_in;
            width = further_in.size();
        } else if (!first) {
            result += ' ';
            ++width;
        }
        result += word;
        width += word.size();
        first = false;
    }
    return result + '\n';
}

/// Largest group first; within a group the order of the rows.
std::vector<std::pair<std::string_view, std::vector<Location>>> by_reason(std::span<const LeftOut> left_out) {
    std::map<std::string_view, std::vector<Location>> groups;
    for (const LeftOut& row : left_out) groups[row.reason].push_back(row.where);
    std::vector<std::pair<std::string_view, std::vector<Location>>> result{groups.begin(), groups.end()};
    std::ranges::stable_sort(result, std::ranges::greater{},
                             [](const auto& group) { return group.second.size(); });
    return result;
}

std::string one_file(std::string_view name,
                     const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ranges) {
    if (ranges.front().first == 0) return std::string{name};
    if (ranges.size() == 1 && ranges.front().first == ranges.front().second)
        return fmt::format("{}:{}", name, ranges.front().first);
    std::string result = fmt::format("{} lines", name);
    for (std::size_t at = 0; at < ranges.size(); ++at) {
        const auto [first, last] = ranges[at];
        result += fmt::format("{} {}", at == 0 ? "" : ",", first);
        if (last != first) result += fmt::format("-{}", last);
    }
    return result;
}

}  // namespace

std::vector<std::string> line_ranges(std::span<const Location> places, const diagnostics::Sources& sources) {
    std::vector<Location> sorted{places.begin(), places.end()};
    std::ranges::sort(sorted);
    std::vector<std::string> result;
    for (std::size_t at = 0; at < sorted.size();) {
        const std::uint32_t file = sorted[at].file;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
        for (; at < sorted.size() && sorted[at].file == file; ++at) {
            const std::uint32_t line = sorted[at].line;
            if (!ranges.empty() && line <= ranges.back().second + 1)
                ranges.back().second = line;
            else
                ranges.emplace_back(line, line);
        }
        result.push_back(one_file(diagnostics::printable(sources.name(file)), ranges));
    }
    return result;
}

std::string iso(model::Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

void Explanation::heading(std::string_view text) {
    if (!text_.empty()) text_ += '\n';
    text_ += text;
    text_ += '\n';
}

void Explanation::sentence(std::string_view text) {
    text_ += wrapped(text);
}

void Explanation::line(std::string_view text) {
    text_ += set_in;
    text_ += text;
    text_ += '\n';
}

void Explanation::rows(const Provenance& provenance) {
    heading(fmt::format("Rows used: {}", provenance.used.size()));
    for (const std::string& file : line_ranges(provenance.used, *sources_)) sentence(file);
    heading(fmt::format("Rows left out: {}", provenance.left_out.size()));
    left_out(provenance.left_out);
}

void Explanation::left_out(std::span<const LeftOut> rows) {
    for (const auto& [reason, places] : by_reason(rows)) {
        sentence(fmt::format("{}: {}", reason, places.size()));
        for (const std::string& file : line_ranges(places, *sources_))
            text_ += fmt::format("{}{}", set_in, wrapped(file));
    }
}

}  // namespace casebook::figures
