#include "figures/explain.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "diagnostics/diagnostic.hpp"
#include "figures/all_figures.hpp"
#include "figures/explain_activity.hpp"
#include "figures/explain_change.hpp"
#include "figures/explain_comparison.hpp"
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
    if (figures.rolling_year)
        out.sentence(
            "These are the twelve months to the end of the school's period, which by itself has fewer than "
            "ten pupils supported; rolling_year: no under period in casebook.yaml keeps to the period.");
    if (days.last < days.first)
        out.sentence("No data of the period are recorded.");
    else
        out.sentence(
            fmt::format("First day counted: {}; last day counted: {}.", iso(days.first), iso(days.last)));
}

void explain_form(const Count& count, Explanation& out) {
    out.heading("Result");
    out.line(fmt::format("{}: one for each row used", count.value));
    out.rows(count.provenance);
}

void explain_form(const Breakdown& breakdown, Explanation& out) {
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

void explain_form(const Caseload& caseload, Explanation& out) {
    out.heading(fmt::format("Mentor {}", printable(caseload.mentor_id)));
    out.line(fmt::format("on the last day reported: {}; most: {}", caseload.now, caseload.most));
    if (caseload.mean)
        out.line(fmt::format("mean = {} / {} school weeks = {:.2f}",
                             std::lround(*caseload.mean * caseload.weeks), caseload.weeks, *caseload.mean));
    else
        out.line("no school week is recorded in the period, so no mean");
    out.line(fmt::format("sessions with pupils: {}; minutes: {}", caseload.contacts, caseload.minutes));
    out.rows(caseload.provenance);
}

/// Pupils supported in the period who stand in no mentor's caseload.
std::vector<LeftOut> without_mentor(const Figures& figures) {
    std::set<diagnostics::Location> known;
    for (const Caseload& caseload : figures.each<Caseload>()) {
        known.insert(caseload.provenance.used.begin(), caseload.provenance.used.end());
        for (const LeftOut& row : caseload.provenance.left_out) known.insert(row.where);
    }
    std::vector<LeftOut> rest;
    const Count* const supported = figures.find<Count>("pupils.supported");
    if (supported == nullptr) return rest;
    for (const diagnostics::Location& where : supported->provenance.used)
        if (!known.contains(where))
            rest.push_back(
                {where, "supported in the period, with no mentor of casebook.yaml in the register"});
    return rest;
}

void explain_without_mentor(const Figures& figures, Explanation& out) {
    const std::vector<LeftOut> rest = without_mentor(figures);
    if (rest.empty()) return;
    out.heading(fmt::format("In no caseload: {}", rest.size()));
    out.left_out(rest);
}

void explain_form(const PairedChange& change, Explanation& out) {
    if (change.of) out.heading(printable(change.of->measure.name));
    explain_change(change, out);
    out.rows(change.provenance);
}

void explain_form(const Comparison& comparison, Explanation& out) {
    if (comparison.measure) out.heading(printable(comparison.measure->name));
    explain_comparison(comparison, out);
    out.rows(comparison.provenance);
}

void explain_form(const YesNoChange& change, Explanation& out) {
    constexpr std::array asked = {"missed this many per cent or more", "scored this many points or more",
                                  "suspended at least once", "agreed"};
    static_assert(static_cast<std::size_t>(Asked::agreement) == asked.size() - 1);
    out.heading(change.again ? printable(change.measure) : "Result");
    const auto* const what = asked[static_cast<std::size_t>(change.asked)];
    const std::string limit = change.limit > 0 ? fmt::format(" ({})", change.limit) : "";
    out.line(fmt::format("{}{}: before {} of {}, during {} of {}", what, limit, change.before(),
                         change.pairs(), change.during(), change.pairs()));
    out.line(fmt::format("before only: {}; during only: {}; both: {}; neither: {}", change.only_before,
                         change.only_during, change.both, change.neither));
    if (change.p) out.line(fmt::format("exact test of McNemar: p = {:.4f}", *change.p));
    if (change.again)
        out.line(fmt::format("second answer higher on the scale: {}; lower: {}; the same: {}",
                             change.again->higher, change.again->lower, change.again->same));
    out.line(fmt::format("{}: {}",
                         change.again ? "answered the first time only" : "pupils supported without a pair",
                         change.lost));
    for (const Band& band : change.bands)
        out.line(fmt::format("from {:2} points: before {}, during {}", band.from, band.before, band.during));
    if (change.asked == Asked::suspension)
        for (const auto& [when, one] :
             {std::pair{"before", change.suspended_before}, std::pair{"during", change.suspended_during}})
            out.line(fmt::format("{}: {} suspensions, {} days, {} of them one pupil's", when, one.times,
                                 one.days, one.largest));
    out.rows(change.provenance);
}

void explain_form(const Trend& trend, Explanation& out) {
    out.heading(trend.measure.empty() ? "Result" : printable(trend.measure));
    for (const TrendTime& time : trend.times) {
        std::string line = fmt::format("{} to {}: n = {}", iso(time.first), iso(time.last), time.pupils);
        if (time.mean) line += fmt::format(", mean {:.2f}", *time.mean);
        if (time.interval)
            line += fmt::format(", 95 % interval {:.2f} to {:.2f}", time.interval->low, time.interval->high);
        if (time.whole_school) line += fmt::format("; whole school {:.2f}", *time.whole_school);
        out.line(line);
        if (time.in_part) out.line("  only a part of this year is looked at");
    }
    out.rows(trend.provenance);
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

void explain_form(const QuestionnaireResult& questionnaire, Explanation& out) {
    out.heading(
        fmt::format("Questionnaire {}: {}", printable(questionnaire.id), printable(questionnaire.title)));
    if (questionnaire.given_to)
        out.line(fmt::format("responses: {} of {} asked", questionnaire.responses, *questionnaire.given_to));
    else
        out.line(fmt::format("responses: {}; how many were asked is not recorded", questionnaire.responses));
    for (const ItemResult& item : questionnaire.items) explain_item(questionnaire, item, out);
    out.rows(questionnaire.provenance);
}

void explain_form(const Amount& amount, Explanation& out) {
    explain_amount(amount, out);
    out.rows(amount.provenance);
}

void explain_form(const Spread& spread, Explanation& out) {
    explain_spread(spread, out);
    out.rows(spread.provenance);
}

void explain_form(const Grid& grid, Explanation& out) {
    explain_grid(grid, out);
    out.rows(grid.provenance);
}

void explain_form(const Representation& representation, Explanation& out) {
    explain_representation(representation, out);
    out.rows(representation.provenance);
}

/// The days that a definition looks at.
void explain_days(const Figures& figures, LooksAt looks_at, Explanation& out) {
    if (looks_at == LooksAt::period) in_period(figures, out);
    if (looks_at == LooksAt::last_day) on_last_day(figures, out);
}

/// What a kind of figures has beside its results.
struct Remainder {
    std::string_view kind;
    void (*explain)(const Figures&, Explanation&);
};
constexpr Remainder remainders[] = {{"caseload", explain_without_mentor}};

std::string unknown(std::string_view id) {
    std::vector<std::string_view> ids;
    for (const FigureKind& kind : all_figures()) ids.push_back(kind.definition.id);
    const std::string_view nearest = diagnostics::did_you_mean(id, ids);
    std::string text = fmt::format("There is no figure \"{}\".", printable(id));
    if (!nearest.empty()) text += fmt::format(" Did you mean \"{}\"?", nearest);
    text += "\n\nFigures\n";
    for (const FigureKind& kind : all_figures())
        text += fmt::format("  {:22} {}\n", kind.definition.id, kind.definition.title);
    return text;
}

}  // namespace

std::string explain(const Figures& figures, std::string_view id, const diagnostics::Sources& sources) {
    const std::vector<const Figure*> named = figures_named(figures, id);
    const Definition* const found = definition(named.empty() ? id : named.front()->kind);
    if (found == nullptr) return unknown(id);
    Explanation out{sources};
    out.heading(fmt::format("{}: {}", id, found->title));
    out.heading("What is counted");
    out.sentence(found->meaning);
    out.heading("How");
    out.sentence(found->arithmetic);
    if (!found->source.empty()) {
        out.heading("Source of the method");
        out.sentence(found->source);
    }
    explain_days(figures, found->looks_at, out);
    if (named.empty()) out.sentence("The folder holds nothing that this figure is made from.");
    for (const Figure* const figure : named)
        std::visit([&](const auto& form) { explain_form(form, out); }, figure->shape);
    for (const Remainder& remainder : remainders)
        if (remainder.kind == found->id) remainder.explain(figures, out);
    return std::move(out).text();
}

}  // namespace casebook::figures
