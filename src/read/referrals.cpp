#include <array>

#include "read/all_readers.hpp"
#include "read/known_lists.hpp"
#include "read/words_for_values.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t {
    date,
    pupil,
    referred_by,
    reasons,
    tried_before,
    decision,
    decision_date,
    decision_reason,
    redirected_to
};

constexpr std::array fields{
    Field{"Date", "referral date|date of referral|referred|date referred|referred on", Need::value,
          CellKind::date, "when the referral was made"},
    Field{"Pupil", "pupil id|pupil code|code|mentee|child", Need::value, CellKind::code,
          "the code in the register"},
    Field{"Referred by", "referrer|referral from|from|source|who referred", Need::heading, CellKind::text,
          "a broad role, never a name"},
    Field{"Reasons", "reason|reason for referral|reasons for referral|referral reason|concerns|concern",
          Need::heading, CellKind::list, "one or several, separated by semicolons"},
    Field{"Tried before",
          "already tried|tried|previous support|strategies tried|what was tried|interventions tried",
          Need::none, CellKind::text, "what was done before"},
    Field{"Decision", "outcome|result|status", Need::none, CellKind::choice,
          "accepted, declined, redirected or pending", names<decisions>},
    Field{"Decision date", "decided|date of decision|decided on", Need::none, CellKind::date,
          "when it was decided"},
    Field{"Decision reason", "reason for decision|why|notes|comment|comments", Need::none, CellKind::text,
          "why"},
    Field{"Redirected to", "redirected|passed to|referred on to", Need::none, CellKind::text,
          "a broad role or service, where the decision is redirected"},
};
static_assert(fields.size() == redirected_to + 1);

}  // namespace

std::span<const Field> referral_fields() {
    return fields;
}

void read_referrals(const InputFile& file, Reading& reading) {
    const std::optional<Table> table = load_table(file, fields, reading);
    if (!table) return;
    KnownLists lists(*table, reasons, words_alone_in(*table, reasons));
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, reading.diagnostics);
        model::Referral referral;
        referral.date = row.date(date).value_or(model::Recorded<model::Date>{});
        referral.pupil = row.pupil(pupil);
        referral.referred_by = row.text(referred_by);
        referral.reasons = lists.read(row);
        referral.tried_before = row.text(tried_before).value;
        referral.decision =
            row.choice<model::Decision>(decision, decisions).value_or(model::Decision::pending);
        referral.decided = row.date(decision_date);
        referral.decision_reason = row.text(decision_reason).value;
        referral.redirected_to = row.text(redirected_to).value;
        if (row.sound()) reading.model.referrals.push_back(std::move(referral));
    }
    lists.tell(reading.diagnostics);
}

}  // namespace casebook::read
