#include "reports/entries.hpp"
#include "reports/lookup.hpp"
#include "reports/report_kinds.hpp"

namespace casebook::reports {

namespace {

using Scopes = std::vector<wording::Scope>;

Scopes frameworks(const Context& context, bool archive) {
    std::vector<const released::Framework*> chosen;
    for (const auto& framework : context.contents.frameworks) {
        if (framework->archive == archive) chosen.push_back(&*framework);
    }
    return scopes(context, framework_kinds(), chosen);
}

Scopes own_areas(const Context& context) {
    std::vector<const released::FrameworkArea*> areas;
    for (const auto& framework : context.contents.frameworks) {
        if (framework->archive) continue;
        for (const auto& area : framework->areas) areas.push_back(&area);
    }
    return scopes(context, area_kinds(), areas);
}

constexpr ListKind<> lists[] = {
    {"mentors", "parts/mentor",
     "Each learning mentor's caseload; all together where a mentor may not be shown alone.",
     [](const Context& c) { return scopes(c, mentor_kinds(), all_of(c.contents.caseloads)); }},
    {"questionnaires", "parts/questionnaire", "Each questionnaire.",
     [](const Context& c) { return scopes(c, questionnaire_kinds(), all_of(c.contents.questionnaires)); }},
    {"measures", "parts/measure", "Each measure beside attendance, before and during support.",
     [](const Context& c) { return scopes(c, measure_kinds(), measured(c.contents)); }},
    {"frameworks", "parts/framework", "The inspection framework that the school named.",
     [](const Context& c) { return frameworks(c, false); }},
    {"evaluated-areas", "parts/area-evaluation",
     "The areas of the inspection framework that the school named.",
     [](const Context& c) { return own_areas(c); }},
    {"archive-frameworks", "parts/framework-archive",
     "Frameworks that are no longer in force, as archive views.",
     [](const Context& c) { return frameworks(c, true); }},
    {"traces", "parts/trace", "How each figure was made (school only).",
     [](const Context& c) { return scopes(c, trace_kinds(), all_of(c.contents.traces)); }},
};

}  // namespace

std::span<const ListKind<>> report_lists() {
    return lists;
}

}  // namespace casebook::reports
