#include "reports/safeguard_tables.hpp"

#include <vector>

#include "reports/tables.hpp"

namespace casebook::reports {
namespace {

using document::Blocks;
using document::Table;

void add_row(Table& table, const std::vector<std::string>& texts) {
    table.rows.emplace_back();
    for (const std::string& text : texts) table.rows.back().push_back(document::words(text));
}

const released::Safeguards* sheet_of(const Context& context) {
    return context.contents.safeguards.empty() ? nullptr : &*context.contents.safeguards.front();
}

}  // namespace

Blocks readers_table(const Context& context, std::string_view /*of all*/) {
    const auto* const sheet = sheet_of(context);
    if (sheet == nullptr) return {};
    const auto& words = context.words;
    Table table = table_of(words.phrase("safeguards.readers"),
                           {words.phrase("safeguards.reader"), words.phrase("safeguards.sees"),
                            words.phrase("safeguards.threshold"), words.phrase("safeguards.locked")});
    for (document::Column& column : table.columns) column.alignment = document::Alignment::start;
    for (const released::ReaderRule& rule : sheet->readers) {
        std::string threshold = words.phrase("safeguards.threshold.none");
        if (rule.threshold > 0)
            threshold = words.phrase("safeguards.threshold.people", {{"n", words.number(rule.threshold)}});
        if (rule.lowered) threshold += " " + words.phrase("safeguards.lowered", {{"reason", rule.reason}});
        add_row(table, {words.label("safeguards.reader", rule.audience),
                        words.label("safeguards.sees", rule.audience), threshold,
                        words.phrase(rule.locked ? "safeguards.locked.yes" : "safeguards.locked.no")});
    }
    return finished(std::move(table), words);
}

Blocks records_table(const Context& context, std::string_view /*of all*/) {
    const auto* const sheet = sheet_of(context);
    if (sheet == nullptr) return {};
    const auto& words = context.words;
    Table table = table_of(words.phrase("safeguards.records"),
                           {words.phrase("safeguards.record"), words.phrase("safeguards.number")});
    for (const released::RecordKind& kind : sheet->records)
        add_row(table, {words.label("record", kind.kind), words.number(kind.records)});
    return finished(std::move(table), words);
}

Blocks consents_table(const Context& context, std::string_view /*of all*/) {
    const auto* const sheet = sheet_of(context);
    if (sheet == nullptr) return {};
    const auto& words = context.words;
    Table table = table_of(words.phrase("safeguards.consents"),
                           {words.phrase("safeguards.purpose"), words.phrase("safeguards.standing"),
                            words.phrase("safeguards.ended"), words.phrase("safeguards.withdrawn")});
    for (const released::ConsentCount& count : sheet->consents)
        add_row(table, {count.purpose, words.number(count.standing), words.number(count.ended),
                        words.number(count.withdrawn)});
    return finished(std::move(table), words);
}

std::string retention_sentence(const Context& context) {
    const auto* const sheet = sheet_of(context);
    if (sheet == nullptr) return {};
    if (sheet->ended_over_a_year_ago == 0) return context.words.phrase("safeguards.retention.none");
    return context.words.phrase(
        "safeguards.retention",
        {{"pupils", context.words.count("pupils", static_cast<double>(sheet->ended_over_a_year_ago))}});
}

}  // namespace casebook::reports
