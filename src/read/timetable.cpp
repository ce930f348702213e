#include <array>

#include "read/all_readers.hpp"
#include "read/rows.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { mentor, day, minutes, kind, activity };

constexpr std::array days{
    Word<std::string_view>{"Monday|mon", "Monday"},
    Word<std::string_view>{"Tuesday|tue|tues", "Tuesday"},
    Word<std::string_view>{"Wednesday|wed", "Wednesday"},
    Word<std::string_view>{"Thursday|thu|thur|thurs", "Thursday"},
    Word<std::string_view>{"Friday|fri", "Friday"},
};
constexpr std::array kinds{
    Word<model::TimetableKind>{"pupils|pupil|mentoring pupils|mentoring", model::TimetableKind::pupils},
    Word<model::TimetableKind>{"adults|adult|work with adults|parents|staff", model::TimetableKind::adults},
    Word<model::TimetableKind>{"organisation|organisational tasks|admin|administration|records",
                               model::TimetableKind::organisation},
};

constexpr std::array fields{
    Field{"Mentor", "learning mentor|mentor id|who", Need::value, CellKind::code,
          "a mentor's id in casebook.yaml"},
    Field{"Day", "weekday|day of the week", Need::value, CellKind::choice, "the day of the planned week",
          names<days>},
    Field{"Minutes", "mins|duration|length", Need::value, CellKind::whole_number,
          "how much of the day is planned for it"},
    Field{"Kind", "type|work with|category", Need::value, CellKind::choice,
          "work with pupils, with adults, or organisation", names<kinds>},
    Field{"Activity", "what|description|task", Need::none, CellKind::text, "what is planned"},
};
static_assert(fields.size() == activity + 1);

}  // namespace

std::span<const Field> timetable_fields() {
    return fields;
}

void read_timetable(const InputFile& file, Reading& reading) {
    read_rows(file, fields, reading, reading.model.timetable,
              [](RowReader& row, model::TimetableEntry& record) {
                  record.mentor = row.text(mentor);
                  record.day = row.choice<std::string_view>(day, days).value_or("");
                  record.minutes = row.whole_number(minutes).value_or(model::Recorded<int>{});
                  record.kind =
                      row.choice<model::TimetableKind>(kind, kinds).value_or(model::TimetableKind::pupils);
                  record.activity = row.text(activity).value;
              });
}

}  // namespace casebook::read
