#include "wording/sentences_of_activity.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "wording/sentences.hpp"

namespace casebook::wording {

namespace {

constexpr std::array<std::string_view, 5> unit_keys = {"unit.hours", "unit.hours-a-week", "unit.days",
                                                       "unit.pounds", "unit.per-cent"};
static_assert(static_cast<std::size_t>(released::Unit::per_cent) == unit_keys.size() - 1);

std::string in_unit(double value, released::Unit unit, const Catalogue& words) {
    const std::string_view key = unit_keys.at(static_cast<std::size_t>(unit));
    if (unit == released::Unit::per_cent && value == 0) return words.phrase("unit.per-cent.under-one");
    if (value == 1 && words.has(fmt::format("{}.one", key))) return words.count(key, value);
    return words.phrase(
        key, {{"n", words.number(value, value == static_cast<double>(static_cast<long>(value)) ? 0 : 1)}});
}

std::string part_in_words(const released::AmountPart& part, const released::Amount& amount,
                          const Catalogue& words) {
    const auto value = quantity(part.value, amount.unit, words);
    const auto label = words.label(fmt::format("part.{}", amount.id), part.label);
    if (!part.guide) return words.phrase("amount.part", {{"value", value}, {"label", label}});
    return words.phrase("amount.part-with-guide", {{"value", value},
                                                   {"label", label},
                                                   {"low", words.number(part.guide->low)},
                                                   {"high", words.number(part.guide->high)}});
}

std::vector<std::string> shown_parts(const released::Amount& amount, const Catalogue& words) {
    std::vector<const released::AmountPart*> parts;
    for (const auto& part : amount.parts)
        if (const double* value = released_number(part.value); value && *value > 0) parts.push_back(&part);
    std::ranges::stable_sort(parts, std::ranges::greater{},
                             [](const auto* part) { return *released_number(part->value); });
    std::vector<std::string> said;
    for (const auto* part : parts) said.push_back(part_in_words(*part, amount, words));
    return said;
}

/// The school's own names for sums are a matter for the table.
bool has_words_for_all(const released::Amount& amount, const Catalogue& words) {
    return std::ranges::all_of(amount.parts, [&](const released::AmountPart& part) {
        return words.has(fmt::format("part.{}.{}", amount.id, part.label));
    });
}

std::vector<std::string> groups_that_are(released::Verdict verdict,
                                         const released::Representation& representation,
                                         const Catalogue& words) {
    std::vector<std::string> said;
    for (const auto& group : representation.groups)
        if (released_number(group.count) && group.verdict == verdict)
            said.push_back(words.phrase("represented.group", {{"group", words.label("group", group.label)},
                                                              {"share", words.cell(group.percent)},
                                                              {"school", words.cell(group.in_school)}}));
    return said;
}

/// All rows of a column together; empty where one of them is not released.
std::optional<double> of_column(const released::Grid& grid, std::size_t column) {
    double sum = 0;
    for (const auto& row : grid.rows) {
        const double* cell = column < row.cells.size() ? released_number(row.cells[column]) : nullptr;
        if (!cell) return std::nullopt;
        sum += *cell;
    }
    return sum;
}

}  // namespace

std::string quantity(const released::Cell& cell, released::Unit unit, const Catalogue& words) {
    const double* value = released_number(cell);
    return value ? in_unit(*value, unit, words) : words.cell(cell);
}

std::string month(std::string_view iso, const Catalogue& words) {
    if (iso.size() != 7 || iso[4] != '-') return std::string(iso);
    const auto number = iso[5] == '0' ? iso.substr(6) : iso.substr(5);
    const auto key = fmt::format("month.{}", number);
    if (!words.has(key)) return std::string(iso);
    return words.phrase("month-and-year", {{"month", words.phrase(key)}, {"year", iso.substr(0, 4)}});
}

std::string amount_sentence(const released::Amount& amount, const Catalogue& words) {
    const auto parts = shown_parts(amount, words);
    const auto key = [&](std::string_view form) { return fmt::format("amount.{}.{}", form, amount.id); };
    if (released_number(amount.total)) {
        const auto total = quantity(amount.total, amount.unit, words);
        if (parts.size() < 2 || !words.has(key("parts")) || !has_words_for_all(amount, words))
            return words.phrase(key("total"), {{"total", total}});
        return words.phrase(key("parts"), {{"total", total}, {"parts", words.list(parts)}});
    }
    if (!amount.pay_held_back || !words.has(key("without-pay"))) return {};
    if (parts.empty()) return words.phrase(key("only-pay"));
    return words.phrase(key("without-pay"), {{"parts", words.list(parts)}});
}

std::string spread_sentence(const released::Spread& spread, const Catalogue& words) {
    if (!released_number(spread.median)) return {};
    const auto median = quantity(spread.median, spread.unit, words);
    const auto key = [&](std::string_view form) { return fmt::format("spread.{}.{}", form, spread.id); };
    const double* const people = released_number(spread.people);
    if (people && *people == 1 && words.has(key("one")))
        return words.phrase(key("one"), {{"median", median}});
    const double* const lower = released_number(spread.lower_quartile);
    const double* const upper = released_number(spread.upper_quartile);
    if (!lower || !upper) return words.phrase(key("half"), {{"median", median}});
    const double middle = *released_number(spread.median);
    if (*upper == middle && words.has(key("three-quarters")))
        return words.phrase(key("three-quarters"),
                            {{"upper", quantity(spread.upper_quartile, spread.unit, words)}});
    if (*lower == middle && *upper == middle && words.has(key("middle")))
        return words.phrase(key("middle"), {{"median", median}});
    return words.phrase(key("quarters"), {{"median", median},
                                          {"lower", quantity(spread.lower_quartile, spread.unit, words)},
                                          {"upper", quantity(spread.upper_quartile, spread.unit, words)}});
}

std::string representation_sentence(const released::Representation& representation, const Catalogue& words) {
    using released::Verdict;
    std::vector<std::string> sentences;
    const auto over = groups_that_are(Verdict::over, representation, words);
    const auto under = groups_that_are(Verdict::under, representation, words);
    const auto alike = groups_that_are(Verdict::not_told_apart, representation, words).size();
    if (!over.empty()) sentences.push_back(words.phrase("represented.over", {{"groups", words.list(over)}}));
    if (!under.empty())
        sentences.push_back(words.phrase("represented.under", {{"groups", words.list(under)}}));
    if (alike > 0)
        sentences.push_back(words.count(sentences.empty() ? "represented.alike-only" : "represented.alike",
                                        static_cast<double>(alike)));
    if (over.size() + under.size() > 0) sentences.push_back(words.phrase("represented.by-chance"));
    const bool some_withheld = std::ranges::any_of(representation.groups, [](const auto& group) {
        return std::holds_alternative<released::Withheld>(group.count);
    });
    if (!sentences.empty() && some_withheld) sentences.push_back(words.phrase("represented.rest-held-back"));
    return fmt::format("{}", fmt::join(sentences, " "));
}

std::string months_sentence(const released::Grid& grid, const Catalogue& words) {
    if (!grid.columns_are_months || grid.rows.empty()) return {};
    std::size_t most = 0;
    std::size_t fewest = 0;
    for (std::size_t column = 0; column < grid.columns.size(); ++column) {
        const auto here = of_column(grid, column);
        if (!here) return {};
        if (*here > *of_column(grid, most)) most = column;
        if (*here < *of_column(grid, fewest)) fewest = column;
    }
    if (most == fewest) return {};
    return words.phrase("months.sentence", {{"most", words.number(*of_column(grid, most))},
                                            {"most-month", month(grid.columns[most], words)},
                                            {"fewest", words.number(*of_column(grid, fewest))},
                                            {"fewest-month", month(grid.columns[fewest], words)}});
}

}  // namespace casebook::wording
