#include <array>

#include "read/all_readers.hpp"
#include "read/rows.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date, visitor, purpose, found, agreed };

constexpr std::array purposes{
    Word<std::string_view>{"referral systems|referrals", "referral systems"},
    Word<std::string_view>{"working practice|practice", "working practice"},
    Word<std::string_view>{"monitoring|records|data", "monitoring"},
    Word<std::string_view>{"other|support", "other"},
};

constexpr std::array fields{
    Field{"Date", "day|when|visit date", Need::value, CellKind::date, "the day"},
    Field{"Visitor", "by|who|visited by", Need::value, CellKind::text,
          "a broad role, as area co-ordinator; never a name"},
    Field{"Purpose", "reason|what for|focus", Need::none, CellKind::choice, "what the visit looked at",
          names<purposes>},
    Field{"Found", "findings|seen|observations", Need::none, CellKind::text, "what was seen; no pupil"},
    Field{"Agreed", "actions|next steps|follow-up", Need::none, CellKind::text, "what was agreed"},
};
static_assert(fields.size() == agreed + 1);

}  // namespace

std::span<const Field> visit_fields() {
    return fields;
}

void read_visits(const InputFile& file, Reading& reading) {
    read_rows(file, fields, reading, reading.model.visits, [](RowReader& row, model::Visit& record) {
        record.date = needed(row.date(date));
        record.visitor = row.text(visitor).value;
        record.purpose = row.choice<std::string_view>(purpose, purposes).value_or("");
        record.found = row.text(found).value;
        record.agreed = row.text(agreed).value;
    });
}

}  // namespace casebook::read
