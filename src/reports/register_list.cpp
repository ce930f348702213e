#include "reports/register_list.hpp"

#include <algorithm>
#include <array>

#include "reports/point_list.hpp"
#include "reports/tables.hpp"

namespace casebook::reports {
namespace {

using document::Alignment;
using document::Blocks;
using released::RegisterEntry;
using released::RegisterPoint;

constexpr std::array<PointWords<RegisterPoint>, 3> all_points = {{
    {RegisterPoint::undecided, "register-point.undecided"},
    {RegisterPoint::not_begun, "register-point.not-begun"},
    {RegisterPoint::no_ending, "register-point.no-ending"},
}};

std::string label_or_nothing(const std::string& word, const wording::Catalogue& words) {
    return word.empty() ? words.phrase("table.nothing") : words.label("label", word);
}

/// A day that stays on one line, however narrow the column.
std::string day(const std::string& iso, const wording::Catalogue& words) {
    auto text = date_or_nothing(iso, words);
    for (auto at = text.find(' '); at != std::string::npos; at = text.find(' ', at))
        text.replace(at, 1, "\u00A0");
    return text;
}

std::string ended(const RegisterEntry& one, const wording::Catalogue& words) {
    if (!one.started.empty() && one.ended.empty()) return words.phrase("register-list.goes-on");
    return day(one.ended, words);
}

/// The latest day, with how often in all where that was more than once.
std::string referred(const RegisterEntry& one, const wording::Catalogue& words) {
    const auto latest = day(one.referred, words);
    if (one.referrals < 2) return latest;
    return words.phrase("register-list.again", {{"date", latest}, {"n", words.number(one.referrals)}});
}

struct Column {
    std::string_view key;
    Alignment alignment;
    std::string (*text)(const RegisterEntry&, const wording::Catalogue&);
};
constexpr std::array<Column, 7> columns = {{
    {"register-list.pupil", Alignment::start,
     [](const RegisterEntry& one, const wording::Catalogue&) { return one.code; }},
    {"register-list.year", Alignment::start,
     [](const RegisterEntry& one, const wording::Catalogue& words) {
         return or_nothing(words.label("year-group", one.year_group), words);
     }},
    {"register-list.referred", Alignment::start, referred},
    {"register-list.decision", Alignment::start,
     [](const RegisterEntry& one, const wording::Catalogue& words) {
         return label_or_nothing(one.decision, words);
     }},
    {"register-list.from", Alignment::start,
     [](const RegisterEntry& one, const wording::Catalogue& words) { return day(one.started, words); }},
    {"register-list.to", Alignment::start, ended},
    {"register-list.ending", Alignment::start,
     [](const RegisterEntry& one, const wording::Catalogue& words) {
         return label_or_nothing(one.ending, words);
     }},
}};

}  // namespace

std::string register_list_sentence(const Context& context) {
    const auto& [contents, words, setting] = context;
    if (contents.register_list.empty()) return words.phrase("register-list.none");
    const auto to_look_at =
        std::ranges::count_if(contents.register_list, [](const auto& one) { return !one->points.empty(); });
    return words.phrase(
               "register-list.sentence",
               {{"date", words.date(contents.data_date)},
                {"pupils", words.count("pupils", static_cast<double>(contents.register_list.size()))}}) +
           " " + words.count("register-list.to-look-at", static_cast<double>(to_look_at));
}

Blocks register_list(const Context& context) {
    const auto& [contents, words, setting] = context;
    if (contents.register_list.empty()) return {};
    std::vector<std::string> heads;
    for (const Column& column : columns) heads.push_back(words.phrase(column.key));
    auto table = table_of(words.phrase("register-list.caption"), heads);
    for (std::size_t i = 0; i < columns.size(); ++i) table.columns[i].alignment = columns[i].alignment;
    for (const auto& one : contents.register_list) {
        table.rows.emplace_back();
        for (const Column& column : columns)
            table.rows.back().push_back(document::words(column.text(*one, words)));
    }
    return {{std::move(table)}};
}

Blocks register_points(const Context& context) {
    return point_list(all_points, context.contents.register_list, &RegisterEntry::points,
                      "register-point.none", context.words);
}

}  // namespace casebook::reports
