#include <algorithm>

#include "reports/figure_sentence.hpp"
#include "reports/improvement.hpp"
#include "reports/lookup.hpp"
#include "reports/register_list.hpp"
#include "reports/report_kinds.hpp"
#include "reports/reviews.hpp"
#include "reports/safeguard_tables.hpp"
#include "wording/sentences.hpp"

namespace casebook::reports {

namespace {

using wording::Unspoken;
using wording::Value;

/// A number of people or things by its id; where the release has no such figure, as one that nobody recorded.
Value figure(const Context& context, std::string_view id) {
    const auto* figure = by_id(context.contents.figures, id);
    if (figure) return wording::figure_in_words(*figure, context.words);
    return Unspoken{{}, context.words.phrase("sign.missing")};
}

template <auto Say>
Value of_attendance(const Context& context) {
    const auto* change = attendance(context.contents);
    if (!change) return Unspoken{{}, context.words.phrase("sign.missing")};
    const auto said = Say(*change, context.words);
    if constexpr (std::is_same_v<decltype(said), const Value>) {
        return said;
    } else {
        return say(said);
    }
}

Value pairs(const Context& context) {
    const auto* change = attendance(context.contents);
    if (!change) return Unspoken{{}, context.words.phrase("sign.missing")};
    if (const double* number = wording::released_number(change->pairs))
        return say(context.words.count("pupils", *number));
    return Unspoken{context.words.phrase("change.held-back", {{"title", change->title}}),
                    context.words.cell(change->pairs)};
}

/// One for all measures, from the first that can be shown.
std::string measure_windows(const Context& context) {
    for (const auto* change : measured(context.contents)) {
        auto sentence = wording::windows_sentence(*change, context.words);
        if (!sentence.empty()) return sentence;
    }
    return {};
}

std::string threshold_sentence(const Context& context) {
    const auto& threshold = context.contents.threshold;
    std::string text =
        threshold.people <= 1
            ? context.words.phrase("threshold.none")
            : context.words.phrase("threshold", {{"n", context.words.number(threshold.people)}});
    if (threshold.lowered)
        text += " " + context.words.phrase("threshold.lowered", {{"reason", threshold.reason}});
    return text;
}

bool is_one_sided(const Context& context) {
    const auto& cases = context.contents.cases;
    return !cases.empty() &&
           std::ranges::all_of(cases, [](const auto& one) { return one->result == "positive"; });
}
std::string cases_sentence(const Context& context) {
    std::vector<std::string> results;
    for (const auto& one : context.contents.cases) results.push_back(one->result);
    return wording::cases_sentence(results, context.words);
}

std::string who_supports(const Context& context) {
    const int mentors = context.contents.mentors;
    return mentors == 0 ? context.words.phrase("mentors.who-unknown")
                        : context.words.count("mentors.who", mentors);
}

std::string both(const std::string& one, const std::string& other) {
    return one.empty() || other.empty() ? one + other : one + " " + other;
}

bool is_beside_similar(const released::Comparison& comparison) {
    return comparison.id.ends_with(".similar-pupils");
}

constexpr ValueKind<> values[] = {
    {"school.name", "Hazelbrook Primary School", [](const Context& c) { return say(c.contents.school); }},
    {"school.phase", "primary", [](const Context& c) { return say(c.contents.phase); }},
    {"period.label", "Autumn 2024 to autumn 2025",
     [](const Context& c) { return say(wording::period_in_words(c.contents, c.words)); }},
    {"period.rolling", "In Autumn 2025 alone few pupils were supported. So the figures are those of …",
     [](const Context& c) {
         if (!c.contents.rolling_year) return say("");
         return say(c.words.phrase("period.rolling", {{"label", c.contents.period_label},
                                                      {"until", c.words.date(c.contents.period_until)}}));
     }},
    {"period.from", "3 September 2024",
     [](const Context& c) { return say(c.words.date(c.contents.period_from)); }},
    {"period.until", "12 December 2025",
     [](const Context& c) { return say(c.words.date(c.contents.period_until)); }},
    {"period.last-day", "12 December 2025",
     [](const Context& c) { return say(c.words.date(c.contents.last_day)); }},
    {"data.date", "12 December 2025",
     [](const Context& c) { return say(c.words.date(c.contents.data_date)); }},
    {"mentors.count", "2 learning mentors",
     [](const Context& c) { return say(c.words.count("mentors", c.contents.mentors)); }},
    {"mentors.who", "the school’s 2 learning mentors", [](const Context& c) { return say(who_supports(c)); }},
    {"threshold.people", "5",
     [](const Context& c) { return say(c.words.number(c.contents.threshold.people)); }},
    {"threshold.sentence", "Numbers of fewer than 5 people are not shown …",
     [](const Context& c) { return say(threshold_sentence(c)); }},
    {"safeguards.retention", "For 6 pupils support ended over a year ago …",
     [](const Context& c) { return say(retention_sentence(c)); }},
    {"pupils.supported", "45 pupils", [](const Context& c) { return figure(c, "pupils.supported"); }},
    {"pupils.now", "18 pupils", [](const Context& c) { return figure(c, "pupils.now"); }},
    {"pupils.sentence", "45 pupils were supported by a learning mentor between …",
     [](const Context& c) { return say(figure_sentence("pupils.supported", c)); }},
    {"pupils.key-stages", "By key stage: 30 KS2 and 12 KS1.",
     [](const Context& c) { return say(figure_sentence("pupils.by-key-stage", c)); }},
    {"sessions.contacts", "1,204 sessions", [](const Context& c) { return figure(c, "sessions.contacts"); }},
    {"sessions.sentence", "The weekly record holds 1,204 sessions with pupils.",
     [](const Context& c) { return say(figure_sentence("sessions.contacts", c)); }},
    {"caseload.sentence", "On 12 December 2025 the 2 learning mentors together supported 18 pupils. …",
     [](const Context& c) { return say(figure_sentence("caseload", c)); }},
    {"caseload.guide", "Published guidance for learning mentors speaks of 8 to 15 pupils …",
     [](const Context& c) { return say(caseload_guide(c)); }},
    {"referrals.received", "48 referrals", [](const Context& c) { return figure(c, "referrals.received"); }},
    {"referrals.sentence", "48 referrals were received in this period.",
     [](const Context& c) { return say(figure_sentence("referrals.received", c)); }},
    {"referrals.reasons", "The reasons named most often were attendance (14), …",
     [](const Context& c) { return say(figure_sentence("referrals.by-reason", c)); }},
    {"referrals.referrers", "Those who referred most often: class teacher (22), …",
     [](const Context& c) { return say(figure_sentence("referrals.by-referrer", c)); }},
    {"referrals.decisions", "What was decided: 41 accepted, 4 declined and 3 redirected to other help.",
     [](const Context& c) { return say(figure_sentence("referrals.by-decision", c)); }},
    {"pupils.reach", "That is 11% of the pupils on roll.",
     [](const Context& c) { return say(figure_sentence("pupils.reach", c)); }},
    {"pupils.represented", "More often supported than in the whole school, allowing for chance: …",
     [](const Context& c) { return say(figure_sentence("pupils.representation", c)); }},
    {"referrals.represented", "More often referred than in the whole school, allowing for chance: …",
     [](const Context& c) { return say(figure_sentence("referrals.representation", c)); }},
    {"referrals.waiting", "Half of the referrals were decided within 6 days, …",
     [](const Context& c) {
         return say(both(figure_sentence("referrals.until-decision", c),
                         figure_sentence("referrals.until-start", c)));
     }},
    {"referrals.again", "5 of the referrals were of pupils referred before.",
     [](const Context& c) { return say(figure_sentence("referrals.again", c)); }},
    {"targets.sentence", "Targets that pupils agreed: 12 met, 5 partly met and 2 under way. …",
     [](const Context& c) { return say(figure_sentence("targets.by-progress", c)); }},
    {"support.endings", "Support ended for these reasons: 12 targets met and 8 planned end.",
     [](const Context& c) { return say(figure_sentence("support.endings", c)); }},
    {"caseload.months", "The most pupils in any month were 24 (May 2025), the fewest …",
     [](const Context& c) { return say(figure_sentence("caseload.over-time", c)); }},
    {"hours.sentence", "The weekly record holds 612 hours: 420 hours one to one, …",
     [](const Context& c) { return say(figure_sentence("sessions.hours", c)); }},
    {"hours.per-pupil", "Half of the pupils supported were seen for 8.5 hours or more; …",
     [](const Context& c) { return say(figure_sentence("sessions.hours-per-pupil", c)); }},
    {"timetable.sentence", "The timetable plans 57 hours a week: 42 hours for pupils (guide: 37 to 43), …",
     [](const Context& c) { return say(figure_sentence("timetable.planned", c)); }},
    {"costs.sentence", "Recorded costs of the period: £61,000, of which …",
     [](const Context& c) { return say(figure_sentence("costs.counted", c)); }},
    {"costs.shared", "That is £1,350 for each pupil supported and £45 for each recorded hour with pupils.",
     [](const Context& c) {
         return say(both(figure_sentence("costs.per-pupil", c), figure_sentence("costs.per-hour", c)));
     }},
    {"attendance.change", "a rise of 2.1 percentage points", of_attendance<wording::change_in_words>},
    {"attendance.interval", "between 0.4 and 3.8 percentage points",
     of_attendance<wording::interval_in_words>},
    {"attendance.pairs", "31 pupils", pairs},
    {"attendance.headline",
     "Average attendance before and during support, for 31 pupils: a rise of 2.1 percentage points.",
     [](const Context& c) { return say(attendance_headline(c)); }},
    {"attendance.sentence", "For the 31 pupils measured both before and during support, …",
     [](const Context& c) { return say(figure_sentence("attendance.change", c)); }},
    {"attendance.counts", "Attendance was at least 1 percentage point higher for 19, …",
     of_attendance<wording::change_counts>},
    {"attendance.lost", "Of the 45 pupils supported, 14 could not be compared: …",
     of_attendance<wording::pairs_lost>},
    {"attendance.windows", "Before means the last 12 weeks recorded before support began; …",
     of_attendance<wording::windows_sentence>},
    {"attendance.whole-school",
     "Average attendance of the 31 pupils compared changed by +2.1 percentage points …",
     [](const Context& c) { return say(figure_sentence("attendance.whole-school", c)); }},
    {"attendance.similar-pupils",
     "Average attendance of the 24 pupils supported for whom a similar pupil was found …",
     [](const Context& c) { return say(figure_sentence("attendance.similar-pupils", c)); }},
    {"comparison.none", "Nor does it compare them with pupils who had no mentor.",
     [](const Context& c) {
         const bool none = std::ranges::none_of(c.contents.comparisons,
                                                [](const auto& one) { return is_beside_similar(*one); });
         return say(none ? c.words.phrase("comparison.none") : "");
     }},
    {"attendance.similar-details",
     "In attendance before support the two groups lay 0.42 standard deviations …",
     [](const Context& c) { return say(comparison_details(c)); }},
    {"absence.persistent", "10% or more of their sessions were missed by 14 of 31 pupils before support …",
     [](const Context& c) { return say(figure_sentence("absence.persistent", c)); }},
    {"absence.severe", "50% or more of their sessions were missed by none of 31 pupils before support …",
     [](const Context& c) { return say(figure_sentence("absence.severe", c)); }},
    {"attendance.trend", "Average attendance of the pupils supported at the time: 88.1% in autumn 2024 …",
     [](const Context& c) { return say(figure_sentence("attendance.trend", c)); }},
    {"attendance.trend-years", "Average attendance of the pupils supported at the time: 90.8% in 2024/25 …",
     [](const Context& c) { return say(figure_sentence("attendance.trend-years", c)); }},
    {"measures.trend-years", "Reading age: 98.2 months in 2024/25 …",
     [](const Context& c) { return say(figure_sentence("measure.trend-years", c)); }},
    {"measures.trends", "Reading age: 98.2 months in autumn 2024 …",
     [](const Context& c) { return say(figure_sentence("measure.trend", c)); }},
    {"suspensions.sentence", "Of 45 pupils supported, 6 were suspended in as long a time before support …",
     [](const Context& c) { return say(figure_sentence("suspensions.change", c)); }},
    {"sdq.sentence", "SDQ total difficulties (teacher): of 24 pupils, 11 had 16 points or more …",
     [](const Context& c) { return say(figure_sentence("sdq.bands", c)); }},
    {"measures.similar-pupils",
     "Reading age: the average of the 24 pupils supported for whom a similar pupil …",
     [](const Context& c) { return say(figure_sentence("measure.similar-pupils", c)); }},
    {"measures.sentence", "Clearly better: Reading age. No clear change: Confidence.",
     [](const Context& c) { return say(figure_sentence("measure.change", c)); }},
    {"measures.windows", "Before means the 12 weeks before support began …",
     [](const Context& c) { return say(measure_windows(c)); }},
    {"questionnaires.again",
     "“My mentor listens to me”: of 18 people who answered both times, 11 agreed the first time …",
     [](const Context& c) { return say(figure_sentence("questionnaire.change", c)); }},
    {"questionnaires.sentence",
     "What pupils say about mentoring: 22 of the 28 pupils who were asked answered (79%).",
     [](const Context& c) { return say(figure_sentence("questionnaire", c)); }},
    {"figures.held-back", "Held back here, since it would show too few people …: “Referrals, by reason”.",
     [](const Context& c) { return say(figures_held_back(c)); }},
    {"cases.sentence", "6 case studies: 4 tell of things that went well, …",
     [](const Context& c) { return say(cases_sentence(c)); }},
    {"cases.one-sided", "No case study here tells of support that did not work, …",
     [](const Context& c) { return say(is_one_sided(c) ? c.words.phrase("cases.one-sided") : ""); }},
    {"self-evaluation.sentence", "Written by the head teacher on 5 December 2025, by the areas of …",
     [](const Context& c) { return say(self_evaluation_sentence(c)); }},
    {"actions.sentence", "The action plan has 3 actions: 1 is under way and 2 are planned. None is late.",
     [](const Context& c) { return say(actions_sentence(c)); }},
    {"caseload-list.sentence", "On 12 December 2025 23 pupils have support. …",
     [](const Context& c) { return say(caseload_list_sentence(c)); }},
    {"register-list.sentence", "Up to 12 December 2025, 40 pupils had been referred or supported. …",
     [](const Context& c) { return say(register_list_sentence(c)); }},
};

}  // namespace

std::span<const ValueKind<>> report_values() {
    return values;
}

}  // namespace casebook::reports
