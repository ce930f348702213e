#include <array>

#include "read/all_readers.hpp"
#include "read/rows.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date, mentor, title, standard, hours, provider, renew_by };

/// The minimum standards of competence for learning mentors (DfES 2005, table 3), in our words.
constexpr std::array standards{
    Word<std::string_view>{"mentoring for learning|mentoring|learning and development",
                           "mentoring for learning"},
    Word<std::string_view>{"transfer and transition|transition|transfer", "transfer and transition"},
    Word<std::string_view>{"keeping children safe|safeguarding|protection|child protection",
                           "keeping children safe"},
    Word<std::string_view>{"health and safety|safety|first aid", "health and safety"},
    Word<std::string_view>{"own practice|reflection|review own contribution|professional development",
                           "own practice"},
    Word<std::string_view>{"access to services|services|signposting", "access to services"},
    Word<std::string_view>{"working in networks|networks|multi-agency", "working in networks"},
    Word<std::string_view>{"other|none", "other"},
};

constexpr std::array fields{
    Field{"Date", "day|when|attended on", Need::value, CellKind::date, "first day"},
    Field{"Mentor", "learning mentor|mentor id|who|staff member", Need::value, CellKind::code,
          "a mentor's id in casebook.yaml"},
    Field{"Training", "title|course|name|event", Need::value, CellKind::text, "what it was called"},
    Field{"Standard", "standards|area|competence", Need::none, CellKind::choice,
          "which standard for mentors it serves", names<standards>},
    Field{"Hours", "length|duration (hours)|length (hours)", Need::none, CellKind::number,
          "how long it took"},
    Field{"Provider", "by|run by|organisation", Need::none, CellKind::text, "who gave it"},
    Field{"Renew by", "expires|expiry|renewal", Need::none, CellKind::date, "where it has to be done again"},
};
static_assert(fields.size() == renew_by + 1);

}  // namespace

std::span<const Field> training_fields() {
    return fields;
}

void read_training(const InputFile& file, Reading& reading) {
    read_rows(file, fields, reading, reading.model.training, [](RowReader& row, model::Training& record) {
        record.date = needed(row.date(date));
        record.mentor = row.text(mentor);
        record.title = row.text(title).value;
        record.standard = row.choice<std::string_view>(standard, standards).value_or("");
        record.hours = row.number(hours);
        record.provider = row.text(provider).value;
        record.renew_by = row.date(renew_by);
    });
}

}  // namespace casebook::read
