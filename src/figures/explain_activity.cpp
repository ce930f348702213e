#include "figures/explain_activity.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "diagnostics/diagnostic.hpp"

namespace casebook::figures {
namespace {

using diagnostics::printable;

constexpr std::array<std::string_view, 5> units = {"hours", "hours a week", "days", "pounds", "per cent"};
static_assert(static_cast<std::size_t>(Unit::per_cent) == units.size() - 1);
std::string_view name(Unit unit) {
    return units.at(static_cast<std::size_t>(unit));
}

constexpr std::array<std::string_view, 4> verdicts = {"no profile of the school to compare with",
                                                      "not told apart from the school's share",
                                                      "above the school's share", "below the school's share"};
static_assert(static_cast<std::size_t>(Verdict::under) == verdicts.size() - 1);

std::string of_part(const AmountPart& part) {
    std::string text = fmt::format("{:10.2f}  {}", part.value, printable(part.label));
    if (part.kind != part.label) text += fmt::format(" ({})", printable(part.kind));
    if (part.guide) text += fmt::format("; guide: {:.1f} to {:.1f}", part.guide->low, part.guide->high);
    if (!part.source.empty()) text += fmt::format("; taken from: {}", printable(part.source));
    return text;
}

}  // namespace

void explain_amount(const Amount& amount, Explanation& out) {
    out.heading("Result");
    for (const AmountPart& part : amount.parts) out.line(of_part(part));
    if (amount.total)
        out.line(fmt::format("{:10.2f}  {}{}", *amount.total, name(amount.unit),
                             amount.parts.empty() ? "" : " in all"));
    else
        out.line("nothing to work it out from");
}

void explain_spread(const Spread& spread, Explanation& out) {
    out.heading("Result");
    if (!spread.middle) {
        out.line("no value, so no median");
        return;
    }
    std::vector<double> values = spread.values;
    std::ranges::sort(values);
    std::string list;
    for (const double value : values) list += fmt::format("{}{:.4g}", list.empty() ? "" : ", ", value);
    out.sentence(fmt::format("{} values in {}, in order: {}", values.size(), name(spread.unit), list));
    out.line(fmt::format("median = {:.2f}; quartiles {:.2f} and {:.2f}", spread.middle->median,
                         spread.middle->lower_quartile, spread.middle->upper_quartile));
}

void explain_grid(const Grid& grid, Explanation& out) {
    out.heading("Result");
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        std::string counts;
        for (std::size_t column = 0; column < grid.columns.size(); ++column)
            counts += fmt::format("{}{} {}", column == 0 ? "" : ", ", printable(grid.columns[column]),
                                  grid.counts[row][column]);
        out.sentence(fmt::format("{}: {}", printable(grid.rows[row]), counts));
    }
}

void explain_representation(const Representation& representation, Explanation& out) {
    out.heading("Result");
    for (const RepresentedGroup& group : representation.groups) {
        std::string text = fmt::format("{}: {} of {}", printable(group.label), group.count, group.of);
        if (group.of > 0) text += fmt::format(" = {:.1f} %", 100.0 * group.count / group.of);
        if (group.interval)
            text +=
                fmt::format(", 95 % interval {:.1f} to {:.1f}", group.interval->low, group.interval->high);
        if (group.in_school) text += fmt::format("; in the school {:.1f} %", *group.in_school);
        text += fmt::format(": {}", verdicts.at(static_cast<std::size_t>(group.verdict)));
        out.sentence(text);
    }
}

}  // namespace casebook::figures
