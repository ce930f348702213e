#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/export_faults.hpp"
#include "read/words_for_values.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t {
    id,
    subject,
    given_by,
    purpose,
    audiences,
    from,
    until,
    withdrawn,
    agreed,
    refused
};

constexpr std::array purposes{
    Word<std::string_view>{"mentoring|support", "mentoring"},
    Word<std::string_view>{"sharing with agencies|agencies|information sharing", "sharing with agencies"},
    Word<std::string_view>{"case study|case studies|story", "case study"},
    Word<std::string_view>{"quotation|quote|quotations|words", "quotation"},
    Word<std::string_view>{"publication|publishing|website", "publication"},
    Word<std::string_view>{"recording|audio|video|film", "recording"},
    Word<std::string_view>{"image|images|photo|photograph|photographs|picture", "image"},
};

/// What forms answer, in both columns: whether there is a consent.
constexpr std::array answers{
    Word<bool>{"yes|y|true|1|agreed|agree|given|consented|granted|accepted|active|current|in force|valid",
               true},
    Word<bool>{
        "no|n|false|0|refused|declined|not given|withheld|not agreed|disagreed|denied|rejected|withdrawn|"
        "revoked|expired|not returned|no response|no reply|none|not granted",
        false},
};
constexpr std::array refusals{
    Word<bool>{"yes|y|true|1|refused|declined", true},
    Word<bool>{"no|n|false|0|agreed|given|consented|none", false},
};

constexpr std::array fields{
    Field{"Consent", "consent id|id|ref|reference|number", Need::value, CellKind::code,
          "a code of your own, as C001"},
    Field{"Subject", "pupil|for|about|pupil id|pupil code|whom", Need::heading, CellKind::code,
          "a pupil's code, a case study's file name, or empty for an adult"},
    Field{"Given by", "giver|who|by|signed by", Need::value, CellKind::text,
          "a broad role: pupil, parent or carer, adult"},
    Field{"Purpose", "for what|use|purposes", Need::value, CellKind::choice, "what it is for",
          names<purposes>},
    Field{"Audiences", "audience|readers|shown to|for whom", Need::value, CellKind::list,
          "school, governors, public; separated by semicolons", audience_names},
    Field{"From", "date|given|given on|signed|date given|start", Need::value, CellKind::date,
          "when it was given"},
    Field{"Until", "expires|expiry|valid until|to|end", Need::none, CellKind::date,
          "empty where it has no end"},
    Field{"Withdrawn", "withdrawn on|date withdrawn|revoked", Need::none, CellKind::date,
          "empty while it holds"},
    Field{"Agreed",
          "consent given|agreed to|agrees|response|answer|consented|consents|permission|permission given|"
          "permission granted|granted|yes or no|yes no|y n|decision|reply|consent yes no|consent y n|status|"
          "consent status|gives consent|consent granted|consent received|outcome",
          Need::none, CellKind::choice, "yes, or no where it was refused; a no is never a consent",
          names<answers>},
    Field{"Refused",
          "declined|refusal|not agreed|objection|objects|opted out|opt out|denied|no consent|consent refused|"
          "consent declined|consent withheld|withheld|does not agree",
          Need::none, CellKind::choice, "yes where it was refused", names<refusals>},
};
static_assert(fields.size() == refused + 1);

std::optional<model::Date> day_of(const std::optional<model::Recorded<model::Date>>& date) {
    return date ? std::optional{date->value} : std::nullopt;
}

bool answers_yes_or_no(std::string_view text) {
    const std::array words{answers[0].spellings, answers[1].spellings};
    return spelled_as(text, words).has_value();
}

/// Whether the code of a consent is an answer instead: `1` and `0` can be codes.
bool answers_instead(std::string_view code) {
    return answers_yes_or_no(code) && code.find_first_of("0123456789") == std::string_view::npos;
}

/// Whether a column that is not known holds nothing but answers.
bool holds_answers(const Table& table, std::size_t column) {
    bool any = false;
    for (const Row& row : table.rows) {
        if (column >= row.cells.size() || row.cells[column].text.empty()) continue;
        if (!answers_yes_or_no(row.cells[column].text)) return false;
        any = true;
    }
    return any;
}

/// A column of yes and no that nobody understands could be the one that says who refused.
bool answers_are_known(const Table& table, Reading& reading) {
    bool known = true;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const ColumnUse& use = table.columns[column];
        if (use.field || !holds_answers(table, column)) continue;
        known = false;
        report(reading.diagnostics, faults::answers_unknown, {table.header},
               use.heading.empty() ? fmt::format("column {} has no heading and holds yes and no", column + 1)
                                   : fmt::format("column “{}” holds yes and no", use.heading));
    }
    return known;
}

/// Whether the row says that consent was refused, or leaves the question open.
bool is_refusal(const Table& table, RowReader& row) {
    const auto agrees = row.choice<bool>(agreed, answers);
    const auto refuses = row.choice<bool>(refused, refusals);
    if (!row.sound()) return false;
    const bool open = table.has(agreed) && !agrees;
    if (!open && agrees.value_or(true) && !refuses.value_or(false)) return false;
    row.report_here(open || !agrees.value_or(true) ? agreed : refused, faults::consent_refused,
                    open ? "consent has no answer" : "consent was refused",
                    {.why = open ? "an open question is no consent, so nothing is shown on its ground" : "",
                     .mend = open ? "fill in the answer" : ""});
    return true;
}

}  // namespace

std::span<const Field> consent_fields() {
    return fields;
}

void read_consents(const InputFile& file, Reading& reading) {
    const std::optional<Table> table = load_table(file, fields, reading);
    if (!table || !answers_are_known(*table, reading)) return;
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, reading.diagnostics);
        model::Consent consent;
        consent.id = row.text(id);
        if (answers_instead(consent.id.value))
            row.report_here(
                id, faults::answers_unknown, fmt::format("consent is “{}”", consent.id.value),
                {.why = "here stands a code of each consent; a yes or no has a column of its own",
                 .mend = "head this column Agreed, and add a column Consent with codes, as C001"});
        consent.subject = row.text(subject);
        consent.given_by = row.text(given_by).value;
        consent.purpose = row.choice<std::string_view>(purpose, purposes).value_or("");
        consent.audiences = row.audiences(audiences);
        consent.from = row.date(from).value_or(model::Recorded<model::Date>{});
        consent.until = day_of(row.date(until));
        consent.withdrawn = day_of(row.date(withdrawn));
        const bool refusal = is_refusal(*table, row);
        if (row.sound() && !refusal) reading.model.consents.push_back(std::move(consent));
    }
}

}  // namespace casebook::read
