#include "figures/contacts.hpp"

#include <chrono>

#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

constexpr bool with_pupils(model::SessionKind kind) {
    using enum model::SessionKind;
    return kind == one_to_one || kind == group || kind == in_class || kind == drop_in;
}

}  // namespace

std::optional<std::string_view> why_not_contact(const model::Session& session, Days days) {
    const std::chrono::sys_days date{session.date.value};
    if (date < days.first) return "before the first day counted";
    if (date > days.last) return "after the last day counted";
    if (!with_pupils(session.kind)) return "time with an adult, not with pupils";
    if (session.pupils.empty()) return "no pupil is named";
    return std::nullopt;
}

Count count_contacts(const model::Model& model, Days days) {
    Count count{"sessions.contacts"};
    count.is_work = true;
    each_contact(model.sessions, days, count.provenance, [&](const model::Session&) { ++count.value; });
    return count;
}

namespace {

using Shapes = std::vector<Shape>;

constexpr FigureKind kinds[] = {
    {{"sessions.contacts", "Sessions with pupils",
      "Rows of the weekly record in which a mentor was with at least one named pupil: one to one, group, in "
      "class or drop-in. A group counts once, however many pupils came. Time with parents, agencies or staff "
      "about a pupil is not counted here.",
      "rows of the weekly record of these kinds, with a pupil, dated in the period", ""},
     [](const Workings& run) -> Shapes { return alone(count_contacts(run.model, run.days)); }},
};

}  // namespace

std::span<const FigureKind> session_figures() {
    return kinds;
}

}  // namespace casebook::figures
