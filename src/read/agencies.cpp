#include <array>

#include "read/all_readers.hpp"
#include "read/rows.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date, agency, answered_by, frequency, purpose };

constexpr std::array frequencies{
    Word<std::string_view>{"weekly|every week|once a week", "weekly"},
    Word<std::string_view>{"monthly|every month|once a month", "monthly"},
    Word<std::string_view>{"termly|every term|half termly|once a term", "termly"},
    Word<std::string_view>{"yearly|annually|once a year|every year", "yearly"},
    Word<std::string_view>{"never|not at all|no contact", "never"},
};

constexpr std::array fields{
    Field{"Date", "asked on|day|when", Need::value, CellKind::date, "when it was asked or noted"},
    Field{"Agency", "service|organisation|who", Need::value, CellKind::text,
          "a broad role, as school nurse; never a person"},
    Field{"Answered by", "respondent|answer of|role", Need::none, CellKind::text,
          "the broad role of the one who answered"},
    Field{"Contact", "frequency|how often|contact frequency", Need::value, CellKind::choice,
          "how often you are in touch", names<frequencies>},
    Field{"What for", "purpose|reason|works on", Need::none, CellKind::text,
          "what the contact is about; no pupil"},
};
static_assert(fields.size() == purpose + 1);

}  // namespace

std::span<const Field> agency_fields() {
    return fields;
}

void read_agencies(const InputFile& file, Reading& reading) {
    read_rows(file, fields, reading, reading.model.agencies,
              [](RowReader& row, model::AgencyContact& record) {
                  record.date = needed(row.date(date));
                  record.agency = row.text(agency);
                  record.answered_by = row.text(answered_by).value;
                  record.frequency = row.choice<std::string_view>(frequency, frequencies).value_or("");
                  record.purpose = row.text(purpose).value;
              });
}

}  // namespace casebook::read
