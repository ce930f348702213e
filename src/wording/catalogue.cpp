#include "wording/catalogue.hpp"

#include <fmt/format.h>

#include <cmath>
#include <stdexcept>
#include <variant>

namespace casebook::wording {

namespace {

constexpr std::string_view minus = "−";

/// Puts arguments in the places that name them; a name that no argument has stays as it was written.
std::string put_in(std::string_view phrase, Catalogue::Arguments arguments) {
    std::string out;
    while (!phrase.empty()) {
        const auto open = phrase.find('{');
        const auto close = open == phrase.npos ? phrase.npos : phrase.find('}', open);
        out += phrase.substr(0, close == phrase.npos ? phrase.npos : open);
        if (close == phrase.npos) break;
        const auto name = phrase.substr(open + 1, close - open - 1);
        auto value = phrase.substr(open, close - open + 1);
        for (const auto& [argument, words] : arguments) {
            if (argument == name) value = words;
        }
        out += value;
        phrase.remove_prefix(close + 1);
    }
    return out;
}

/// Digits before the point in groups of three.
std::string grouped(std::string digits) {
    const auto point = digits.find('.');
    const auto whole = point == std::string::npos ? digits.size() : point;
    for (auto at = whole; at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

template <typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

}  // namespace

Catalogue::Catalogue(std::map<std::string, std::string, std::less<>> phrases)
    : phrases_(std::move(phrases)) {}

bool Catalogue::has(std::string_view key) const {
    return phrases_.contains(key);
}

std::string Catalogue::phrase(std::string_view key, Arguments arguments) const {
    const auto found = phrases_.find(key);
    if (found == phrases_.end()) {
        throw std::logic_error(fmt::format("the catalogue of words has no phrase \"{}\"", key));
    }
    return put_in(found->second, arguments);
}

std::string Catalogue::label(std::string_view prefix, std::string_view word) const {
    const auto key = fmt::format("{}.{}", prefix, word);
    return has(key) ? phrase(key) : std::string(word);
}

std::string Catalogue::count(std::string_view key, double n) const {
    const auto singular = fmt::format("{}.one", key);
    const auto digits = number(n, n == std::floor(n) ? 0 : 1);
    const bool one = n == 1 && has(singular);
    return phrase(one ? std::string_view(singular) : key, {{"n", digits}});
}

std::string Catalogue::number(double value, int decimals) const {
    // A figure is a double that a reader will see: one that is not a number must never reach print as "nan".
    if (!std::isfinite(value)) return phrase("sign.missing");
    auto digits = fmt::format("{:.{}f}", std::abs(value), decimals);
    const bool zero = digits.find_first_not_of("0.") == std::string::npos;
    digits = grouped(std::move(digits));
    return value < 0 && !zero ? std::string(minus) + digits : digits;
}

std::string Catalogue::signed_number(double value, int decimals) const {
    auto digits = number(value, decimals);
    const bool above = value > 0 && digits.find_first_of("123456789") != std::string::npos;
    return above ? "+" + digits : digits;
}

std::string Catalogue::cell(const released::Cell& cell, int decimals) const {
    return std::visit(
        Overloaded{[&](const released::Number& n) { return number(n.value, decimals); },
                   [&](const released::Withheld&) { return phrase("sign.withheld"); },
                   [&](const released::NotApplicable&) { return phrase("sign.not-applicable"); },
                   [&](const released::Missing&) { return phrase("sign.missing"); }},
        cell);
}

std::string Catalogue::date(std::string_view iso) const {
    return date(iso, "month");
}

std::string Catalogue::short_date(std::string_view iso) const {
    return date(iso, "month-short");
}

std::string Catalogue::date(std::string_view iso, std::string_view months) const {
    const bool shaped = iso.size() == 10 && iso[4] == '-' && iso[7] == '-';
    if (!shaped) return std::string(iso);
    const auto month = iso[5] == '0' ? iso.substr(6, 1) : iso.substr(5, 2);
    const auto key = fmt::format("{}.{}", months, month);
    if (!has(key)) return std::string(iso);
    const auto day = iso[8] == '0' ? iso.substr(9, 1) : iso.substr(8, 2);
    const auto name = phrase(key);
    return phrase("date", {{"day", day}, {"month", name}, {"year", iso.substr(0, 4)}});
}

std::string Catalogue::list(std::span<const std::string> items) const {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += phrase(i + 1 == items.size() ? "list.last" : "list.between");
        out += items[i];
    }
    return out;
}

}  // namespace casebook::wording
