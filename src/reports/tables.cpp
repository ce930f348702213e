#include "reports/tables.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "reports/activity_tables.hpp"
#include "reports/improvement.hpp"
#include "reports/lookup.hpp"
#include "reports/register_list.hpp"
#include "reports/reviews.hpp"
#include "reports/safeguard_tables.hpp"
#include "reports/trend_tables.hpp"
#include "wording/sentences.hpp"

namespace casebook::reports {

namespace {

using document::Blocks;
using document::Inlines;
using document::Table;

Blocks breakdown(const Context& context, std::string_view id) {
    const auto& words = context.words;
    const auto* found = by_id(context.contents.breakdowns, id);
    if (!found) return {};
    auto table = table_of(found->title, {words.phrase("chart.group"), words.phrase("chart.number")});
    for (const auto& row : found->rows) {
        table.rows.push_back(
            {document::words(words.label("label", row.label)), document::words(words.cell(row.count))});
    }
    if (table.rows.empty()) return {};
    table.rows.push_back(
        {document::words(words.phrase(found->exclusive ? "table.all" : "table.counted-from")),
         document::words(words.cell(found->people))});
    return finished(std::move(table), words);
}

Blocks caseload(const Context& context, std::string_view /*of all*/) {
    const auto& words = context.words;
    auto table =
        table_of(words.phrase("table.caseload"),
                 {words.phrase("table.mentor"), words.phrase("table.now"), words.phrase("table.most"),
                  words.phrase("table.mean"), words.phrase("table.contacts"), words.phrase("table.hours")});
    for (const auto& one : context.contents.caseloads) {
        table.rows.push_back(
            {document::words(one->mentor.empty() ? words.phrase("table.all-mentors") : one->mentor),
             document::words(words.cell(one->now)), document::words(words.cell(one->most)),
             document::words(words.cell(one->mean, 1)), document::words(words.cell(one->contacts)),
             document::words(words.cell(one->hours))});
    }
    return finished(std::move(table), words);
}

/// "2.1 to 3.9", with signs.
std::string chance(const released::Change& change, const wording::Catalogue& words) {
    if (!change.interval) return wording::released_number(change.mean) ? "" : words.cell(change.mean);
    return words.phrase("chart.span", {{"low", words.signed_number(change.interval->low, 1)},
                                       {"high", words.signed_number(change.interval->high, 1)}});
}

/// "Reading age, months".
std::string name_and_unit(const released::Change& change, const wording::Catalogue& words) {
    return words.phrase("chart.measure-unit",
                        {{"measure", change.title}, {"unit", wording::change_unit(change, words)}});
}

Blocks measures(const Context& context, std::string_view /*each*/) {
    const auto& words = context.words;
    auto table = table_of(
        words.phrase("table.measures"),
        {words.phrase("chart.measure"), words.phrase("table.pupils"), words.phrase("table.before"),
         words.phrase("table.during"), words.phrase("chart.change-head"), words.phrase("table.chance")});
    for (const released::Change* const one : measured(context.contents)) {
        if (one->of->by_rank) continue;
        const double* mean = wording::released_number(one->mean);
        table.rows.push_back({document::words(name_and_unit(*one, words)),
                              document::words(words.cell(one->pairs)),
                              document::words(words.cell(one->mean_before, 1)),
                              document::words(words.cell(one->mean_during, 1)),
                              document::words(mean ? words.signed_number(*mean, 1) : words.cell(one->mean)),
                              document::words(chance(*one, words))});
    }
    return finished(std::move(table), words);
}

/// Four bands of difficulties for each rater; the school alone has them.
Blocks bands(const Context& context, std::string_view /*each*/) {
    const auto& words = context.words;
    Blocks blocks;
    for (const auto& one : context.contents.yes_no_changes) {
        if (one->bands.empty()) continue;
        auto table = table_of(
            words.phrase("table.bands", {{"measure", one->measure}}),
            {words.phrase("table.band"), words.phrase("table.before"), words.phrase("table.during")});
        for (std::size_t i = 0; i < one->bands.size(); ++i)
            table.rows.push_back({document::words(words.phrase("band." + std::to_string(i))),
                                  document::words(words.number(one->bands[i].before)),
                                  document::words(words.number(one->bands[i].during))});
        blocks.push_back({std::move(table)});
    }
    return blocks;
}

/// A table for each questionnaire that was repeated; the school alone has them.
Blocks answers_again(const Context& context, std::string_view /*each*/) {
    const auto& words = context.words;
    std::vector<Table> tables;
    std::string title;
    for (const auto& one : context.contents.yes_no_changes) {
        if (!one->again) continue;
        if (tables.empty() || one->again->title != title) {
            title = one->again->title;
            std::vector<std::string> heads;
            for (const auto* key : {"chart.statement", "table.both-times", "table.agreed-first",
                                    "table.agreed-second", "table.came-to-agree", "table.no-longer",
                                    "table.higher", "table.lower", "table.same", "table.p"})
                heads.push_back(words.phrase(key));
            tables.push_back(table_of(words.phrase("table.answers-again", {{"title", title}}), heads));
        }
        std::vector<Inlines> row = {document::words(one->measure)};
        for (const auto& cell : {one->pairs, one->before, one->during, one->began, one->stopped})
            row.push_back(document::words(words.cell(cell)));
        for (const int people : {one->again->higher, one->again->lower, one->again->same})
            row.push_back(document::words(words.number(people)));
        row.push_back(document::words(words.cell(one->p, 3)));
        tables.back().rows.push_back(std::move(row));
    }
    Blocks blocks;
    for (Table& table : tables) blocks.push_back({std::move(table)});
    auto key = sign_key(blocks, words);
    std::ranges::move(key, std::back_inserter(blocks));
    return blocks;
}

Blocks questionnaire(const Context& context, std::string_view /*each*/) {
    const auto& words = context.words;
    Blocks blocks;
    for (const auto& one : context.contents.questionnaires) {
        std::vector<std::string> heads = {words.phrase("chart.statement")};
        heads.insert(heads.end(), one->scale.begin(), one->scale.end());
        heads.push_back(words.phrase("chart.answered"));
        auto table = table_of(one->title, heads);
        for (const auto& item : one->items) {
            std::vector<Inlines> row = {document::words(item.text)};
            for (std::size_t i = 0; i < one->scale.size(); ++i) {
                const auto cell =
                    i < item.counts.size() ? item.counts[i] : released::Cell{released::Missing{}};
                row.push_back(document::words(words.cell(cell)));
            }
            row.push_back(document::words(words.cell(item.answered)));
            table.rows.push_back(std::move(row));
        }
        if (!table.rows.empty()) blocks.push_back({std::move(table)});
    }
    auto key = sign_key(blocks, words);
    std::ranges::move(key, std::back_inserter(blocks));
    return blocks;
}

constexpr TableKind kinds[] = {
    {"action-plan", "What the school said it would do, by when, and what came of it.",
     [](const Context& context, std::string_view /*all*/) { return action_table(context); }},
    {"agencies.frequency", "How often mentors and each agency are in touch (school only).", grid_table},
    {"attendance.trend-half-terms",
     "Attendance half term by half term, with numbers of pupils and the whole school (school only).",
     trend_table},
    {"attendance.trend-years",
     "Attendance school year by school year, with numbers of pupils and the whole school.", trend_table},
    {"caseload", "Pupils, contacts and hours of each mentor, or of all together.", caseload},
    {"register-list", "Every pupil who was referred or supported, from referral to ending (school only).",
     [](const Context& context, std::string_view /*all*/) { return register_list(context); }},
    {"caseload-list", "Every pupil who has support now, by mentor, with check points (school only).",
     [](const Context& context, std::string_view /*all*/) { return caseload_list(context); }},
    {"caseload.by-intensity", "Pupils supported month by month, by planned intensity.", grid_table},
    {"caseload.over-time", "Pupils supported month by month, by mentor or all together.", grid_table},
    {"costs.counted", "What the support cost, sum by sum or by kind.", amount_table},
    {"measures.change",
     "Each measure that has an average, before and during support; attendance stands elsewhere.", measures},
    {"measures.trend-half-terms",
     "Each measure half term by half term, with numbers of pupils (school only).", trend_table},
    {"measures.trend-years", "Each measure school year by school year, with numbers of pupils.", trend_table},
    {"meetings.by-kind", "Meetings by kind (school only).", breakdown},
    {"programmes.sessions", "Pupils, sessions planned and held of each programme (school only).", grid_table},
    {"pupils.by-key-stage", "Pupils supported in each key stage.", breakdown},
    {"pupils.representation", "Pupils supported by year group and characteristic, beside the whole school.",
     representation_table},
    {"questionnaire", "How many chose each answer, a table for each questionnaire.", questionnaire},
    {"questionnaire.change",
     "Statements that the same people answered twice, a table for each questionnaire (school only).",
     answers_again},
    {"referrals.by-decision", "What was decided about the referrals.", breakdown},
    {"referrals.by-reason", "The reasons that referrals gave.", breakdown},
    {"referrals.by-referrer", "Who referred pupils.", breakdown},
    {"referrals.representation",
     "Pupils referred by year group and characteristic, beside the whole school (school only).",
     representation_table},
    {"safeguards.consents", "Consents by purpose: standing, ended, withdrawn (school only).", consents_table},
    {"safeguards.readers", "What each group of readers may see (school only).", readers_table},
    {"safeguards.records", "How many records of each kind the folder holds (school only).", records_table},
    {"sdq.bands", "Pupils in each band of difficulties before and during support (school only).", bands},
    {"sessions.hours", "Hours of recorded work by kind.", amount_table},
    {"spreads", "How long pupils waited and how many hours they were seen for: quarters and half.",
     spread_table},
    {"supervision.kept", "Supervision and check points, held and planned (school only).", grid_table},
    {"support.endings", "Support that ended, by reason.", breakdown},
    {"support.intensity-check", "Planned intensity beside what dates and contacts say (school only).",
     grid_table},
    {"targets.by-progress", "Targets that pupils agreed, by how far they came (school only).", breakdown},
    {"timetable.planned", "The planned week beside the guide.", amount_table},
    {"training.by-standard", "Training by standard (school only).", breakdown},
    {"visits.by-purpose", "Visits from outside, by purpose (school only).", breakdown},
};

bool holds(const document::Blocks& blocks, std::string_view sign) {
    const auto table_holds = [&](const Table& table) {
        return std::ranges::any_of(table.rows, [&](const auto& row) {
            return std::ranges::any_of(row,
                                       [&](const Inlines& cell) { return document::plain(cell) == sign; });
        });
    };
    return std::ranges::any_of(blocks, [&](const document::Block& block) {
        if (const auto* table = std::get_if<Table>(&block.kind)) return table_holds(*table);
        if (const auto* chart = std::get_if<document::Chart>(&block.kind)) return table_holds(chart->table);
        return false;
    });
}

}  // namespace

Table table_of(std::string_view caption, const std::vector<std::string>& heads) {
    Table table;
    table.caption = document::words(caption);
    for (const auto& head : heads) {
        const bool first = table.columns.empty();
        table.columns.push_back(
            {document::words(head), first ? document::Alignment::start : document::Alignment::end});
    }
    table.row_heads = true;
    return table;
}

void start_aligned(document::Table& table) {
    for (auto& column : table.columns) column.alignment = document::Alignment::start;
}

std::string or_nothing(std::string text, const wording::Catalogue& words) {
    return text.empty() ? words.phrase("table.nothing") : text;
}

std::string date_or_nothing(const std::string& iso, const wording::Catalogue& words) {
    return iso.empty() ? words.phrase("table.nothing") : words.short_date(iso);
}

Blocks finished(Table table, const wording::Catalogue& words) {
    if (table.rows.empty()) return {};
    Blocks blocks;
    blocks.push_back({std::move(table)});
    auto key = sign_key(blocks, words);
    std::ranges::move(key, std::back_inserter(blocks));
    return blocks;
}

std::span<const TableKind> all_tables() {
    return kinds;
}

const TableKind* table_named(std::string_view id) {
    const auto found = std::ranges::find(kinds, id, &TableKind::id);
    return found == std::end(kinds) ? nullptr : &*found;
}

document::Blocks sign_key(const document::Blocks& blocks, const wording::Catalogue& words) {
    std::vector<std::string> signs;
    for (const std::string sign : {"withheld", "not-applicable", "missing"}) {
        if (holds(blocks, words.phrase("sign." + sign))) signs.push_back(words.phrase("sign-key." + sign));
    }
    if (signs.empty()) return {};
    const auto text = words.phrase("sign-key.sentence", {{"signs", words.list(signs)}});
    return {{document::Paragraph{document::words(text), document::ParagraphStyle::small}}};
}

}  // namespace casebook::reports
