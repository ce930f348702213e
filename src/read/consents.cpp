#include <array>

#include "read/all_readers.hpp"
#include "read/words_for_values.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { id, subject, given_by, purpose, audiences, from, until, withdrawn };

constexpr std::array purposes{
    Word<std::string_view>{"mentoring|support", "mentoring"},
    Word<std::string_view>{"sharing with agencies|agencies|information sharing", "sharing with agencies"},
    Word<std::string_view>{"case study|case studies|story", "case study"},
    Word<std::string_view>{"quotation|quote|quotations|words", "quotation"},
    Word<std::string_view>{"publication|publishing|website", "publication"},
    Word<std::string_view>{"recording|audio|video|film", "recording"},
    Word<std::string_view>{"image|images|photo|photograph|photographs|picture", "image"},
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
};
static_assert(fields.size() == withdrawn + 1);

std::optional<model::Date> day_of(const std::optional<model::Recorded<model::Date>>& date) {
    return date ? std::optional{date->value} : std::nullopt;
}

}  // namespace

std::span<const Field> consent_fields() {
    return fields;
}

void read_consents(const InputFile& file, Reading& reading) {
    const std::optional<Table> table = load_table(file, fields, reading);
    if (!table) return;
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, reading.diagnostics);
        model::Consent consent;
        consent.id = row.text(id);
        consent.subject = row.text(subject);
        consent.given_by = row.text(given_by).value;
        consent.purpose = row.choice<std::string_view>(purpose, purposes).value_or("");
        consent.audiences = row.audiences(audiences);
        consent.from = row.date(from).value_or(model::Recorded<model::Date>{});
        consent.until = day_of(row.date(until));
        consent.withdrawn = day_of(row.date(withdrawn));
        if (row.sound()) reading.model.consents.push_back(std::move(consent));
    }
}

}  // namespace casebook::read
