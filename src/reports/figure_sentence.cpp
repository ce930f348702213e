#include "reports/figure_sentence.hpp"

#include <algorithm>

#include "reports/lookup.hpp"
#include "wording/sentences.hpp"
#include "wording/sentences_of_activity.hpp"
#include "wording/sentences_of_trend.hpp"
#include "wording/sentences_of_yes_no.hpp"

namespace casebook::reports {

namespace {

bool is_withheld(const released::Cell& cell) {
    return std::holds_alternative<released::Withheld>(cell);
}

const double* number_of(const Context& context, std::string_view id) {
    const auto* figure = by_id(context.contents.figures, id);
    return figure ? wording::released_number(figure->value) : nullptr;
}

/// "48 referrals were received in this period.", or that nobody recorded it, which is not the same as none.
std::string counted(const Context& context, std::string_view id, std::string_view key) {
    if (const double* number = number_of(context, id)) return context.words.count(key, *number);
    const auto* figure = by_id(context.contents.figures, id);
    const bool missing = figure && std::holds_alternative<released::Missing>(figure->value);
    return missing ? context.words.phrase("figure-missing", {{"title", figure->title}}) : std::string();
}

bool shows_a_number(const released::Breakdown& breakdown) {
    return std::ranges::any_of(
        breakdown.rows, [](const auto& row) { return wording::released_number(row.count) != nullptr; });
}

/// There is something to show, and none of it is shown.
bool all_withheld(const released::Breakdown& breakdown) {
    const double* people = wording::released_number(breakdown.people);
    const bool nobody =
        breakdown.rows.empty() &&
        (people ? *people == 0 : !std::holds_alternative<released::Withheld>(breakdown.people));
    return !nobody && !shows_a_number(breakdown);
}

std::string supported(const Context& context) {
    const auto& contents = context.contents;
    return wording::supported_sentence(by_id(contents.figures, "pupils.supported"),
                                       by_id(contents.figures, "pupils.now"), contents.period_from,
                                       contents.last_day, context.words);
}

std::string now(const Context& context) {
    const double* number = number_of(context, "pupils.now");
    if (!number) return {};
    return context.words.phrase("sentence.pupils.now",
                                {{"date", context.words.date(context.contents.last_day)},
                                 {"pupils", context.words.count("pupils", *number)}});
}
std::string contacts(const Context& context) {
    return counted(context, "sessions.contacts", "sentence.sessions.contacts");
}
std::string referred(const Context& context) {
    return counted(context, "referrals.received", "sentence.referrals.received");
}

std::string largest(const Context& context, std::string_view id) {
    const auto* breakdown = by_id(context.contents.breakdowns, id);
    return breakdown && shows_a_number(*breakdown) ? wording::largest_groups(*breakdown, 3, context.words)
                                                   : std::string();
}
std::string reasons(const Context& context) {
    return largest(context, "referrals.by-reason");
}
std::string referrers(const Context& context) {
    return largest(context, "referrals.by-referrer");
}

std::string groups(const Context& context, std::string_view id) {
    const auto* breakdown = by_id(context.contents.breakdowns, id);
    return breakdown && shows_a_number(*breakdown) ? wording::groups_sentence(*breakdown, context.words)
                                                   : std::string();
}
std::string decisions(const Context& context) {
    return groups(context, "referrals.by-decision");
}
std::string key_stages(const Context& context) {
    return groups(context, "pupils.by-key-stage");
}

std::string caseload(const Context& context) {
    std::string text;
    for (const auto& one : context.contents.caseloads) {
        if (is_withheld(one->now)) continue;
        const auto sentence = wording::caseload_sentence(*one, context.contents.mentors,
                                                         context.contents.last_day, context.words);
        if (!sentence.empty()) text += (text.empty() ? "" : " ") + sentence;
    }
    return text;
}

bool attendance_is_held_back(const Context& context) {
    const auto* const change = attendance(context.contents);
    return change && is_withheld(change->pairs) && !wording::released_number(change->mean);
}

/// What else is held back where attendance is: said with it, once, and not again below.
std::vector<std::string> held_back_with_attendance(const Context& context) {
    std::vector<std::string> titles;
    for (const std::string_view id : {"absence.persistent", "absence.severe"})
        if (const auto* const one = by_id(context.contents.yes_no_changes, id);
            one && (is_withheld(one->pairs) || is_withheld(one->before) || is_withheld(one->during)))
            titles.push_back(one->title);
    for (const std::string_view id : {"attendance.whole-school", "attendance.similar-pupils"})
        if (const auto* const one = by_id(context.contents.comparisons, id);
            one && is_withheld(one->pupils) && !wording::released_number(one->difference))
            titles.push_back(one->title);
    return titles;
}

bool is_said_with_attendance(const Context& context, const std::string& title) {
    return attendance_is_held_back(context) &&
           std::ranges::count(held_back_with_attendance(context), title) > 0;
}

std::string change(const Context& context) {
    const auto* change = attendance(context.contents);
    if (!change) return {};
    auto titles = held_back_with_attendance(context);
    if (!attendance_is_held_back(context) || titles.empty())
        return wording::change_sentence(*change, context.words);
    titles.insert(titles.begin(), change->title);
    for (auto& title : titles) title = context.words.phrase("figures-held-back.quoted", {{"title", title}});
    return context.words.phrase("change.held-back.several", {{"titles", context.words.list(titles)}});
}

std::string compared(const Context& context, std::string_view id) {
    const auto* comparison = by_id(context.contents.comparisons, id);
    if (!comparison || is_said_with_attendance(context, comparison->title)) return {};
    return wording::comparison_sentence(*comparison, context.words);
}

std::string beside_whole_school(const Context& context) {
    return compared(context, "attendance.whole-school");
}
std::string beside_similar_pupils(const Context& context) {
    return compared(context, "attendance.similar-pupils");
}

/// Each measure of which there are values of similar pupils, with what else that comparison gives.
std::string measures_beside_similar_pupils(const Context& context) {
    std::string text;
    for (const auto& comparison : context.contents.comparisons) {
        if (comparison->measure.empty()) continue;
        text += (text.empty() ? "" : " ") + wording::comparison_sentence(*comparison, context.words);
        const auto details = wording::comparison_details(*comparison, context.words);
        if (!details.empty()) text += " " + details;
    }
    return text;
}

std::string yes_no(const Context& context, std::string_view id) {
    const auto* change = by_id(context.contents.yes_no_changes, id);
    if (!change || is_said_with_attendance(context, change->title)) return {};
    return wording::yes_no_sentence(*change, context.words);
}
std::string persistent(const Context& context) {
    return yes_no(context, "absence.persistent");
}
std::string severe(const Context& context) {
    return yes_no(context, "absence.severe");
}

std::string suspensions(const Context& context) {
    return yes_no(context, "suspensions.change");
}

std::string difficulties(const Context& context) {
    std::string text;
    for (const auto& change : context.contents.yes_no_changes) {
        if (change->asked != released::Asked::score) continue;
        const auto sentence = wording::yes_no_sentence(*change, context.words);
        if (!sentence.empty()) text += (text.empty() ? "" : " ") + sentence;
    }
    return text;
}

std::string trends(const Context& context, bool of_attendance, released::Step step) {
    std::string text;
    for (const auto& trend : context.contents.trends) {
        if (trend->measure.empty() != of_attendance || trend->step != step) continue;
        const auto sentence = wording::trend_sentence(*trend, context.words);
        if (!sentence.empty()) text += (text.empty() ? "" : " ") + sentence;
    }
    return text;
}
template <released::Step step>
std::string attendance_trend(const Context& context) {
    return trends(context, true, step);
}
template <released::Step step>
std::string measure_trends(const Context& context) {
    return trends(context, false, step);
}

bool is_good(const released::Change& change, wording::Direction direction) {
    return (direction == wording::Direction::rise) != change.of->lower_is_better;
}

/// Which measures are clearly better, worse, or neither: a direction only where the interval gives one.
std::string measures(const Context& context) {
    std::vector<std::string> better, worse, unclear, same, untold;
    for (const auto* change : measured(context.contents)) {
        if (change->of->by_rank) continue;
        const auto direction = wording::direction_of(*change);
        if (direction == wording::Direction::not_given)
            untold.push_back(change->title);
        else if (direction == wording::Direction::unmeasured)
            same.push_back(change->title);
        else if (direction == wording::Direction::unclear)
            unclear.push_back(change->title);
        else
            (is_good(*change, direction) ? better : worse).push_back(change->title);
    }
    std::string text;
    const auto say = [&](const std::vector<std::string>& titles, std::string_view key) {
        if (titles.empty()) return;
        text +=
            (text.empty() ? "" : " ") + context.words.phrase(key, {{"measures", context.words.list(titles)}});
    };
    say(better, "measures.better");
    say(worse, "measures.worse");
    say(unclear, "measures.unclear");
    say(same, "measures.same-for-all");
    say(untold, "measures.untold");
    for (const auto* change : measured(context.contents)) {
        if (!change->of->by_rank) continue;
        for (const auto& sentence : {wording::change_sentence(*change, context.words),
                                     wording::change_counts(*change, context.words)})
            if (!sentence.empty()) text += (text.empty() ? "" : " ") + sentence;
    }
    return text;
}

/// Statements that the same people answered twice, with what such answers do not say.
std::string answers_again(const Context& context) {
    std::string text;
    bool few = false;
    for (const auto& change : context.contents.yes_no_changes) {
        if (change->asked != released::Asked::agreement) continue;
        const auto sentence = wording::yes_no_sentence(*change, context.words);
        if (sentence.empty()) continue;
        text += (text.empty() ? "" : " ") + sentence;
        few = few || change->cautions.contains(released::Caution::few_pairs);
    }
    if (text.empty()) return text;
    if (few) text += " " + context.words.phrase("answers-again.few");
    return text + " " + context.words.phrase("answers-again.limits");
}

std::string questionnaire(const Context& context) {
    std::string text;
    for (const auto& one : context.contents.questionnaires) {
        if (!text.empty()) text += " ";
        text += context.words.phrase(
            "sentence.questionnaire",
            {{"title", one->title}, {"response", wording::response_sentence(*one, context.words)}});
    }
    return text;
}

std::string amount(const Context& context, std::string_view id) {
    const auto* found = by_id(context.contents.amounts, id);
    return found ? wording::amount_sentence(*found, context.words) : std::string();
}
std::string spread(const Context& context, std::string_view id) {
    const auto* found = by_id(context.contents.spreads, id);
    return found ? wording::spread_sentence(*found, context.words) : std::string();
}
std::string months(const Context& context) {
    const auto* found = by_id(context.contents.grids, "caseload.over-time");
    return found ? wording::months_sentence(*found, context.words) : std::string();
}
std::string again(const Context& context) {
    const double* number = number_of(context, "referrals.again");
    return number && *number > 0 ? context.words.count("sentence.referrals.again", *number) : std::string();
}

std::string represented(const Context& context, std::string_view id) {
    const auto* found = by_id(context.contents.representations, id);
    return found ? wording::representation_sentence(*found, context.words) : std::string();
}

constexpr FigureSentence sentences[] = {
    {"pupils.supported", supported},
    {"pupils.now", now},
    {"pupils.by-key-stage", key_stages},
    {"sessions.contacts", contacts},
    {"caseload", caseload},
    {"referrals.received", referred},
    {"referrals.by-reason", reasons},
    {"referrals.by-referrer", referrers},
    {"referrals.by-decision", decisions},
    {"referrals.again", again},
    {"referrals.until-decision", [](const Context& c) { return spread(c, "referrals.until-decision"); }},
    {"referrals.until-start", [](const Context& c) { return spread(c, "referrals.until-start"); }},
    {"support.endings", [](const Context& c) { return groups(c, "support.endings"); }},
    {"pupils.reach", [](const Context& c) { return amount(c, "pupils.reach"); }},
    {"pupils.representation", [](const Context& c) { return represented(c, "pupils.representation"); }},
    {"referrals.representation", [](const Context& c) { return represented(c, "referrals.representation"); }},
    {"caseload.over-time", months},
    {"sessions.hours", [](const Context& c) { return amount(c, "sessions.hours"); }},
    {"sessions.hours-per-pupil", [](const Context& c) { return spread(c, "sessions.hours-per-pupil"); }},
    {"timetable.planned", [](const Context& c) { return amount(c, "timetable.planned"); }},
    {"meetings.by-kind", [](const Context& c) { return groups(c, "meetings.by-kind"); }},
    {"training.by-standard", [](const Context& c) { return groups(c, "training.by-standard"); }},
    {"visits.by-purpose", [](const Context& c) { return groups(c, "visits.by-purpose"); }},
    {"costs.counted", [](const Context& c) { return amount(c, "costs.counted"); }},
    {"costs.per-pupil", [](const Context& c) { return amount(c, "costs.per-pupil"); }},
    {"costs.per-hour", [](const Context& c) { return amount(c, "costs.per-hour"); }},
    {"attendance.change", change},
    {"attendance.whole-school", beside_whole_school},
    {"attendance.similar-pupils", beside_similar_pupils},
    {"measure.similar-pupils", measures_beside_similar_pupils},
    {"absence.persistent", persistent},
    {"absence.severe", severe},
    {"suspensions.change", suspensions},
    {"measure.change", measures},
    {"sdq.bands", difficulties},
    {"attendance.trend", attendance_trend<released::Step::term>},
    {"attendance.trend-half-terms", attendance_trend<released::Step::half_term>},
    {"attendance.trend-years", attendance_trend<released::Step::school_year>},
    {"measure.trend", measure_trends<released::Step::term>},
    {"measure.trend-half-terms", measure_trends<released::Step::half_term>},
    {"measure.trend-years", measure_trends<released::Step::school_year>},
    {"targets.by-progress", [](const Context& c) { return groups(c, "targets.by-progress"); }},
    {"questionnaire", questionnaire},
    {"questionnaire.change", answers_again},
};

}  // namespace

std::span<const FigureSentence> figure_sentences() {
    return sentences;
}

std::string figure_sentence(std::string_view id, const Context& context) {
    const auto found = std::ranges::find(sentences, id, &FigureSentence::id);
    return found == std::end(sentences) ? std::string() : found->say(context);
}

std::string comparison_details(const Context& context) {
    const auto* comparison = by_id(context.contents.comparisons, "attendance.similar-pupils");
    return comparison ? wording::comparison_details(*comparison, context.words) : std::string();
}

std::string attendance_headline(const Context& context) {
    const auto* change = attendance(context.contents);
    if (!change) return {};
    const auto said = wording::change_in_words(*change, context.words);
    const auto* spoken = std::get_if<wording::Spoken>(&said);
    if (!spoken && std::holds_alternative<released::Withheld>(change->pairs))
        return context.words.phrase("change.headline-held-back");
    if (!spoken) return std::get<wording::Unspoken>(said).sentence;
    const auto found = document::plain(spoken->content);
    const auto direction = wording::direction_of(*change);
    const double* const mean = wording::released_number(change->mean);
    if (direction == wording::Direction::unclear || (mean != nullptr && *mean == 0))
        return context.words.phrase("change.headline-unclear", {{"change", found}});
    const double* pairs = wording::released_number(change->pairs);
    if (!pairs) return context.words.phrase("change.headline-short", {{"change", found}});
    return context.words.phrase("change.headline",
                                {{"change", found}, {"pupils", context.words.count("pupils", *pairs)}});
}

std::string caseload_guide(const Context& context) {
    const bool shown = std::ranges::any_of(context.contents.caseloads, [](const auto& one) {
        return wording::released_number(one->now) != nullptr;
    });
    return shown ? context.words.phrase("caseload.guide") : std::string();
}

// A longer list tells a reader of a small school nothing but that the school is small.
constexpr std::size_t most_named = 3;

std::string figures_held_back(const Context& context) {
    const auto& [contents, words, setting] = context;
    std::vector<std::string> titles;
    const auto add = [&](bool withheld, const std::string& title) {
        if (withheld) titles.push_back(words.phrase("figures-held-back.quoted", {{"title", title}}));
    };
    for (const auto& figure : contents.figures)
        add(std::holds_alternative<released::Withheld>(figure->value), figure->title);
    for (const auto& breakdown : contents.breakdowns) add(all_withheld(*breakdown), breakdown->title);
    const auto* const until_decision = by_id(contents.spreads, "referrals.until-decision");
    if (until_decision)
        add(std::holds_alternative<released::Withheld>(until_decision->median), until_decision->title);
    const bool caseload_withheld = std::ranges::any_of(contents.caseloads, [](const auto& one) {
        return std::holds_alternative<released::Withheld>(one->now);
    });
    add(caseload_withheld, words.phrase("table.caseload"));
    if (titles.empty()) return {};
    if (titles.size() <= most_named)
        return words.phrase("figures-held-back", {{"titles", words.list(titles)}});
    return words.phrase("figures-held-back.many",
                        {{"n", words.number(static_cast<double>(titles.size()))},
                         {"titles", words.list(std::vector(titles.begin(), titles.begin() + 2))},
                         {"fewest", words.count("pupils", contents.threshold.people)}});
}

std::string items_held_back(const released::Questionnaire& questionnaire, const wording::Catalogue& words) {
    const auto held_back = std::ranges::count_if(questionnaire.items, [](const released::Item& item) {
        return std::holds_alternative<released::Withheld>(item.agreed);
    });
    if (held_back == 0 || !wording::released_number(questionnaire.responses)) return {};
    if (held_back == std::ssize(questionnaire.items)) return words.phrase("items-all-held-back");
    return words.count("items-held-back", static_cast<double>(held_back));
}

std::string most_agreed(const released::Questionnaire& questionnaire, const wording::Catalogue& words) {
    const auto* item = wording::extremes(questionnaire).most;
    const auto key = wording::all_items_shown(questionnaire) ? "item.most" : "item.most-shown";
    return item ? words.phrase(key, {{"item", wording::item_sentence(*item, words)}}) : std::string();
}

std::string fewest_agreed(const released::Questionnaire& questionnaire, const wording::Catalogue& words) {
    const auto* item = wording::extremes(questionnaire).fewest;
    const auto key = wording::all_items_shown(questionnaire) ? "item.fewest" : "item.fewest-shown";
    return item ? words.phrase(key, {{"item", wording::item_sentence(*item, words)}}) : std::string();
}

}  // namespace casebook::reports
