#include "reports/all_placeholders.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "charts/all_charts.hpp"
#include "reports/entries.hpp"
#include "reports/evidence.hpp"
#include "reports/feedback_slips.hpp"
#include "reports/report_kinds.hpp"
#include "reports/reviews.hpp"
#include "reports/tables.hpp"

namespace casebook::reports {

namespace {

template <typename... Of>
void add(std::vector<Placeholder>& all, std::string_view place, const Kinds<Of...>& kinds) {
    for (const auto& kind : kinds.values) all.push_back({NameKind::value, kind.name, place, kind.example});
    for (const auto& kind : kinds.blocks) all.push_back({NameKind::blocks, kind.name, place, kind.gives});
    for (const auto& kind : kinds.conditions)
        all.push_back({NameKind::condition, kind.name, place, kind.holds});
    for (const auto& kind : kinds.lists) all.push_back({NameKind::list, kind.name, place, kind.gives});
}

/// What stands inside a line and takes words; `read` gives them their meaning.
constexpr std::pair<std::string_view, std::string_view> inside_a_line[] = {
    {"{{see In short}}", "The name of another part and its page: a heading by its words or its {#name}."},
    {"{{see chart attendance.before-after}}", "Figure 3 on page 9; tables likewise."},
    {"{{name-of table referrals.by-reason}}", "Table 2"},
    {"{{page-of figure attendance.change}}", "page 14, where the figure's origin is told (school only)."},
    {"{{entry Absence > persistent}}",
     "Marks a place for the index, here with a sub-entry; nothing is seen."},
    {"{{entry Truancy see also Attendance}}", "Makes the index point from one entry to another."},
    {"{{source attendance.change}}", "In the margin: the figure and the page that tells how it was made."},
};

}  // namespace

std::string Placeholder::written() const {
    switch (kind) {
        case NameKind::condition:
            return fmt::format("{{when {}}}", name);
        case NameKind::list:
            return fmt::format("{{{{each {}}}}}", name);
        case NameKind::chart:
            return fmt::format("{{{{chart {}}}}}", name);
        case NameKind::table:
            return fmt::format("{{{{table {}}}}}", name);
        case NameKind::index:
            return fmt::format("{{{{index {}}}}}", name);
        case NameKind::directive:
            return std::string(name);
        case NameKind::value:
        case NameKind::blocks:
            break;
    }
    return fmt::format("{{{{{}}}}}", name);
}

std::vector<Placeholder> all_placeholders() {
    std::vector<Placeholder> all;
    add(all, "", report_kinds());
    for (const auto& kind : charts::all_charts()) all.push_back({NameKind::chart, kind.id, "", kind.shows});
    for (const auto& kind : all_tables()) all.push_back({NameKind::table, kind.id, "", kind.shows});
    for (const auto& kind : all_indexes()) all.push_back({NameKind::index, kind.by, "", kind.shows});
    for (const auto& kind : report_directives()) {
        const Placeholder one{NameKind::directive, kind.example, "", kind.gives};
        // Charts, tables and indexes stand in the list by their names already.
        const bool listed =
            std::ranges::any_of(all, [&](const auto& other) { return other.written() == one.written(); });
        if (!listed) all.push_back(one);
    }
    for (const auto& [example, gives] : inside_a_line)
        all.push_back({NameKind::directive, example, "", gives});
    add(all, "cases", case_kinds());
    add(all, "notes", note_kinds());
    add(all, "quotations", quotation_kinds());
    add(all, "each mentors", mentor_kinds());
    add(all, "each measures", measure_kinds());
    add(all, "each questionnaires", questionnaire_kinds());
    add(all, "each frameworks", framework_kinds());
    add(all, "each framework.areas", area_kinds());
    add(all, "each area.figures", sentence_kinds());
    add(all, "each traces", trace_kinds());
    add(all, "review-sheet", review_kinds());
    add(all, "feedback-slip", slip_kinds());
    return all;
}

}  // namespace casebook::reports
