#include "figures/explain.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "diagnostics/diagnostic.hpp"
#include "figures/all_figures.hpp"
#include "figures/explain_change.hpp"
#include "figures/explanation.hpp"
#include "figures/support.hpp"

namespace casebook::figures {
namespace {

using diagnostics::printable;

void on_last_day(const Figures& figures, Explanation& out) {
    out.heading("Days");
    const std::chrono::year_month_day day{reported_days(figures.period, figures.date).last};
    out.sentence(fmt::format("Day looked at: the last day of the period that the data reach, {}.", iso(day)));
}

void in_period(const Figures& figures, Explanation& out) {
    const Days days = reported_days(figures.period, figures.date);
    out.heading("Days");
    out.sentence(fmt::format("The period is {} to {}, the data's date is {}.", iso(figures.period.from),
                             iso(figures.period.until), iso(figures.date)));
    if (days.last < days.first)
        out.sentence("No data of the period are recorded.");
    else
        out.sentence(
            fmt::format("First day counted: {}; last day counted: {}.", iso(days.first), iso(days.last)));
}

template <auto Figure>
void explain_count(const Figures& figures, Explanation& out) {
    const Count& count = figures.*Figure;
    out.heading("Result");
    out.line(fmt::format("{}: one for each row used", count.value));
    out.rows(count.provenance);
}

template <auto Figure>
void explain_breakdown(const Figures& figures, Explanation& out) {
    const Breakdown& breakdown = figures.*Figure;
    out.heading("Result");
    int sum = 0;
    for (const BreakdownRow& row : breakdown.rows) {
        out.line(fmt::format("{:6}  {}", row.count, printable(row.label)));
        sum += row.count;
    }
    out.line(fmt::format("{:6}  added up, from {} rows used{}", sum, breakdown.people,
                         breakdown.exclusive ? "" : "; one row may count in several groups"));
    out.rows(breakdown.provenance);
}

/// Pupils supported in the period who stand in no mentor's caseload.
std::vector<LeftOut> without_mentor(const Figures& figures) {
    std::set<diagnostics::Location> known;
    for (const Caseload& caseload : figures.caseloads) {
        known.insert(caseload.provenance.used.begin(), caseload.provenance.used.end());
        for (const LeftOut& row : caseload.provenance.left_out) known.insert(row.where);
    }
    std::vector<LeftOut> rest;
    for (const diagnostics::Location& where : figures.supported.provenance.used)
        if (!known.contains(where))
            rest.push_back(
                {where, "supported in the period, with no mentor of casebook.yaml in the register"});
    return rest;
}

void explain_caseloads(const Figures& figures, Explanation& out) {
    if (figures.caseloads.empty()) out.sentence("No mentor is named in casebook.yaml.");
    for (const Caseload& caseload : figures.caseloads) {
        out.heading(fmt::format("Mentor {}", printable(caseload.mentor_id)));
        out.line(fmt::format("on the last day reported: {}; most: {}", caseload.now, caseload.most));
        if (caseload.mean)
            out.line(fmt::format("mean = {} / {} school weeks = {:.2f}",
                                 std::lround(*caseload.mean * caseload.weeks), caseload.weeks,
                                 *caseload.mean));
        else
            out.line("no school week is recorded in the period, so no mean");
        out.line(fmt::format("sessions with pupils: {}; minutes: {}", caseload.contacts, caseload.minutes));
        out.rows(caseload.provenance);
    }
    const std::vector<LeftOut> rest = without_mentor(figures);
    if (rest.empty()) return;
    out.heading(fmt::format("In no caseload: {}", rest.size()));
    out.left_out(rest);
}

void explain_attendance(const Figures& figures, Explanation& out) {
    explain_change(figures.attendance, out);
    out.rows(figures.attendance.provenance);
}

void explain_item(const QuestionnaireResult& questionnaire, const ItemResult& item, Explanation& out) {
    out.sentence(fmt::format("{}: {}", printable(item.id), printable(item.text)));
    std::string counts;
    for (std::size_t place = 0; place < item.counts.size(); ++place)
        counts += fmt::format("{}{} {}", place == 0 ? "" : ", ", printable(questionnaire.scale[place]),
                              item.counts[place]);
    out.sentence(fmt::format("  {}", counts));
    if (item.agreed_interval)
        out.sentence(fmt::format("  agreed: 100 x {}/{} = {:.1f} %, 95 % interval {:.1f} to {:.1f}",
                                 item.agreed, item.answered, 100.0 * item.agreed / item.answered,
                                 item.agreed_interval->low, item.agreed_interval->high));
    else
        out.sentence("  nobody answered, so no share");
}

void explain_questionnaires(const Figures& figures, Explanation& out) {
    if (figures.questionnaires.empty()) out.sentence("No questionnaire is recorded.");
    for (const QuestionnaireResult& questionnaire : figures.questionnaires) {
        out.heading(
            fmt::format("Questionnaire {}: {}", printable(questionnaire.id), printable(questionnaire.title)));
        if (questionnaire.given_to)
            out.line(
                fmt::format("responses: {} of {} asked", questionnaire.responses, *questionnaire.given_to));
        else
            out.line(
                fmt::format("responses: {}; how many were asked is not recorded", questionnaire.responses));
        for (const ItemResult& item : questionnaire.items) explain_item(questionnaire, item, out);
        out.rows(questionnaire.provenance);
    }
}

struct Explainer {
    std::string_view id;
    void (*days)(const Figures&, Explanation&);  ///< which days count; null where any day does
    void (*write)(const Figures&, Explanation&);
};
constexpr std::array<Explainer, 11> explainers = {{
    {"pupils.supported", in_period, explain_count<&Figures::supported>},
    {"pupils.now", on_last_day, explain_count<&Figures::on_caseload>},
    {"pupils.by-key-stage", in_period, explain_breakdown<&Figures::supported_by_key_stage>},
    {"sessions.contacts", in_period, explain_count<&Figures::contacts>},
    {"caseload", in_period, explain_caseloads},
    {"referrals.received", in_period, explain_count<&Figures::referred>},
    {"referrals.by-reason", in_period, explain_breakdown<&Figures::referrals_by_reason>},
    {"referrals.by-referrer", in_period, explain_breakdown<&Figures::referrals_by_referrer>},
    {"referrals.by-decision", in_period, explain_breakdown<&Figures::referrals_by_decision>},
    {"attendance.change", in_period, explain_attendance},
    {"questionnaire", nullptr, explain_questionnaires},
}};

std::string unknown(std::string_view id) {
    std::vector<std::string_view> ids;
    for (const Definition& definition : all_figures()) ids.push_back(definition.id);
    const std::string_view nearest = diagnostics::did_you_mean(id, ids);
    std::string text = fmt::format("There is no figure \"{}\".", printable(id));
    if (!nearest.empty()) text += fmt::format(" Did you mean \"{}\"?", nearest);
    text += "\n\nFigures\n";
    for (const Definition& definition : all_figures())
        text += fmt::format("  {:22} {}\n", definition.id, definition.title);
    return text;
}

}  // namespace

std::string explain(const Figures& figures, std::string_view id, const diagnostics::Sources& sources) {
    const Definition* const found = definition(id);
    const auto explainer = std::ranges::find(explainers, id, &Explainer::id);
    if (found == nullptr || explainer == explainers.end()) return unknown(id);
    Explanation out{sources};
    out.heading(fmt::format("{}: {}", found->id, found->title));
    out.heading("What is counted");
    out.sentence(found->meaning);
    out.heading("How");
    out.sentence(found->arithmetic);
    if (!found->source.empty()) {
        out.heading("Source of the method");
        out.sentence(found->source);
    }
    if (explainer->days != nullptr) explainer->days(figures, out);
    explainer->write(figures, out);
    return std::move(out).text();
}

}  // namespace casebook::figures
