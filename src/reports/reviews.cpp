#include "reports/reviews.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "charts/pupil_progress.hpp"
#include "reports/point_list.hpp"
#include "reports/tables.hpp"

namespace casebook::reports {

namespace {

using document::Blocks;
using document::Table;
using released::CheckPoint;
using released::PupilReview;
using released::ReviewSeries;

constexpr std::array<PointWords<CheckPoint>, 6> all_check_points = {{
    {CheckPoint::no_plan, "check-point.no-plan"},
    {CheckPoint::no_target, "check-point.no-target"},
    {CheckPoint::no_contact, "check-point.no-contact"},
    {CheckPoint::review_due, "check-point.review-due"},
    {CheckPoint::target_late, "check-point.target-late"},
    {CheckPoint::beyond_plan, "check-point.beyond-plan"},
}};

std::string support_sentence(const Context& context, const PupilReview& one) {
    const auto& words = context.words;
    const auto key = one.contacts == 0 ? "review.no-sessions" : "review.sessions";
    auto text = words.phrase("review.since", {{"name", one.called},
                                              {"date", words.date(one.started)},
                                              {"weeks", words.count("weeks", one.weeks)}});
    text += " " + words.phrase(key, {{"sessions", words.count("review.session-count", one.contacts)},
                                     {"hours", words.number(one.hours, 1)},
                                     {"last", words.date(one.last_contact)}});
    return text;
}

Blocks target_table(const Context& context, const PupilReview& one) {
    const auto& words = context.words;
    auto table = table_of(words.phrase("review.targets"),
                          {words.phrase("review.target"), words.phrase("review.criterion"),
                           words.phrase("action.by"), words.phrase("action.progress")});
    start_aligned(table);
    for (const auto& target : one.targets) {
        auto progress = words.label("target-progress", target.progress);
        if (target.late) progress = words.phrase("review.late", {{"progress", progress}});
        table.rows.push_back({document::words(target.text, target.where),
                              document::words(or_nothing(target.criterion, words), target.where),
                              document::words(date_or_nothing(target.by, words)), document::words(progress)});
    }
    return finished(std::move(table), words);
}

Blocks steps(const Context& context, const PupilReview& one) {
    return step_table(one.steps, one.where, context.words);
}

Blocks voice_table(const Context& context, const PupilReview& one) {
    const auto& words = context.words;
    auto table = table_of(
        words.phrase("review.voices"),
        {words.phrase("review.voice"), words.phrase("review.going-well"), words.phrase("review.to-change")});
    start_aligned(table);
    for (const auto& voice : one.voices)
        table.rows.push_back(
            {document::words(words.phrase("review.voice-when", {{"who", words.label("review-by", voice.by)},
                                                                {"date", words.date(voice.date)}})),
             document::words(or_nothing(voice.going_well, words), voice.where),
             document::words(or_nothing(voice.to_change, words), voice.where)});
    return finished(std::move(table), words);
}

std::string value_in_words(const ReviewSeries& series, double value, const wording::Catalogue& words) {
    const bool whole = value == static_cast<double>(static_cast<long long>(value));
    const auto number = words.number(value, whole ? 0 : 1);
    if (series.unit.empty()) return number;
    return series.unit == "%" ? number + series.unit
                              : words.phrase("review.value", {{"n", number}, {"unit", series.unit}});
}

/// What a drawing of one or two points would say worse.
std::string few_values(const ReviewSeries& series, const wording::Catalogue& words) {
    const auto title = series.title.empty() ? words.phrase("review.attendance") : series.title;
    const auto first = value_in_words(series, series.values.front(), words);
    const auto last = value_in_words(series, series.values.back(), words);
    auto text = words.phrase(series.values.size() == 1 ? "review.one-value" : "review.two-values",
                             {{"title", title},
                              {"first", first},
                              {"when", words.date(series.times.front())},
                              {"last", last},
                              {"until", words.date(series.times.back())}});
    if (series.lower_is_better) text += " " + words.phrase("review.lower-is-better");
    return text;
}

Blocks progress_blocks(const Context& context, const PupilReview& one) {
    Blocks blocks;
    std::vector<std::string> few;
    for (const auto& series : one.series) {
        auto charts = charts::pupil_progress(series, context.setting);
        if (charts.empty() && !series.values.empty()) few.push_back(few_values(series, context.words));
        for (auto& chart : charts) blocks.push_back({std::move(chart)});
        if (!charts.empty() && series.lower_is_better)
            for (auto& block : paragraphs({context.words.phrase("review.lower-is-better")},
                                          document::ParagraphStyle::small))
                blocks.push_back(std::move(block));
    }
    for (auto& block : bullets(few)) blocks.push_back(std::move(block));
    return blocks;
}

constexpr ValueKind<PupilReview> review_values[] = {
    {"review.name", "Kit", [](const Context&, const PupilReview& one) { return say(one.called, one.where); }},
    {"review.code", "P014", [](const Context&, const PupilReview& one) { return say(one.code); }},
    {"review.year", "Year 8",
     [](const Context& c, const PupilReview& one) {
         return say(c.words.phrase("review.year", {{"year", c.words.label("year-group", one.year_group)}}));
     }},
    {"review.support", "Kit has had support since 12 January 2026, for 20 weeks. …",
     [](const Context& c, const PupilReview& one) { return say(support_sentence(c, one)); }},
    {"review.mentor", "The learning mentor is Denise Hathersall.",
     [](const Context& c, const PupilReview& one) {
         return say(one.mentor.empty() ? std::string()
                                       : c.words.phrase("review.mentor", {{"mentor", one.mentor}}));
     }},
    {"review.strengths", "Kind to younger children.",
     [](const Context&, const PupilReview& one) { return say(one.strengths, one.where); }},
    {"review.own-view", "Mornings are the hard bit.",
     [](const Context&, const PupilReview& one) { return say(one.own_view, one.where); }},
    {"review.none-yet", "No targets are written down yet.",
     [](const Context& c, const PupilReview& one) {
         return say(one.targets.empty() ? c.words.phrase("review.none-yet") : std::string());
     }},
};
constexpr BlocksKind<PupilReview> review_blocks[] = {
    {"review.targets", "What the pupil agreed to work on, and how far it has come.", target_table},
    {"review.steps", "What was agreed to help.", steps},
    {"review.voices", "What teacher, pupil and family said at reviews, the latest first.", voice_table},
    {"review.progress", "Attendance month by month and every measure of this pupil over time.",
     progress_blocks},
};
constexpr ConditionKind<PupilReview> review_conditions[] = {
    {"review.has-targets", "the plan has targets",
     [](const Context&, const PupilReview& one) { return !one.targets.empty(); }},
    {"review.has-voices", "a review is recorded",
     [](const Context&, const PupilReview& one) { return !one.voices.empty(); }},
    {"review.has-steps", "a support plan is recorded",
     [](const Context&, const PupilReview& one) { return !one.steps.empty(); }},
    {"review.has-strengths", "strengths are recorded",
     [](const Context&, const PupilReview& one) { return !one.strengths.empty(); }},
    {"review.has-own-view", "the child's own view is recorded",
     [](const Context&, const PupilReview& one) { return !one.own_view.empty(); }},
    {"review.has-progress", "something was measured of this pupil",
     [](const Context&, const PupilReview& one) { return !one.series.empty(); }},
};

Table mentor_table(const std::string& mentor, const wording::Catalogue& words) {
    struct Column {
        std::string_view key;
        document::Alignment alignment;
    };
    using enum document::Alignment;
    constexpr std::array<Column, 8> columns = {{{"caseload-list.pupil", start},
                                                {"caseload-list.year", start},
                                                {"caseload-list.weeks", end},
                                                {"caseload-list.planned", start},
                                                {"caseload-list.recent", end},
                                                {"caseload-list.last", start},
                                                {"caseload-list.review", start},
                                                {"caseload-list.targets", end}}};
    std::vector<std::string> heads;
    for (const auto& column : columns) heads.push_back(words.phrase(column.key));
    auto table =
        table_of(words.phrase(mentor.empty() ? "caseload-list.caption-no-mentor" : "caseload-list.caption",
                              {{"mentor", mentor}}),
                 heads);
    for (std::size_t i = 0; i < columns.size(); ++i) table.columns[i].alignment = columns[i].alignment;
    return table;
}

std::vector<document::Inlines> row_of(const PupilReview& one, const wording::Catalogue& words) {
    std::vector<document::Inlines> row;
    for (const auto& text :
         {one.code, words.label("year-group", one.year_group), words.number(one.weeks),
          one.intensity.empty() ? std::string() : words.label("intensity-short", one.intensity),
          words.number(one.recent_contacts), words.short_date(one.last_contact),
          words.short_date(one.last_review), words.number(one.open_targets)})
        row.push_back(document::words(or_nothing(text, words)));
    return row;
}

}  // namespace

Kinds<PupilReview> review_kinds() {
    return {review_values, review_blocks, review_conditions};
}

Blocks step_table(const std::vector<released::ReviewStep>& steps, diagnostics::Location where,
                  const wording::Catalogue& words) {
    auto table =
        table_of(words.phrase("review.steps"),
                 {words.phrase("review.what"), words.phrase("review.how-often"), words.phrase("review.who")});
    start_aligned(table);
    for (const auto& step : steps)
        table.rows.push_back({document::words(step.what, where),
                              document::words(or_nothing(step.how_often, words), where),
                              document::words(or_nothing(step.who, words), where)});
    return finished(std::move(table), words);
}

void each_review(const Context& context, const Compose& compose) {
    for (const auto& review : context.contents.reviews)
        compose({review->code, review->called, review_kinds().scope(context, *review)});
}

std::string caseload_list_sentence(const Context& context) {
    const auto& [contents, words, setting] = context;
    const auto to_look_at =
        std::ranges::count_if(contents.reviews, [](const auto& one) { return !one->check_points.empty(); });
    return words.phrase("caseload-list.sentence",
                        {{"date", words.date(contents.data_date)},
                         {"pupils", words.count("pupils", static_cast<double>(contents.reviews.size()))}}) +
           " " + words.count("caseload-list.to-look-at", static_cast<double>(to_look_at));
}

Blocks caseload_list(const Context& context) {
    const auto& [contents, words, setting] = context;
    Blocks blocks;
    const std::string* mentor = nullptr;
    for (const auto& one : contents.reviews) {
        if (!mentor || *mentor != one->mentor) blocks.push_back({mentor_table(one->mentor, words)});
        mentor = &one->mentor;
        std::get<Table>(blocks.back().kind).rows.push_back(row_of(*one, words));
    }
    return blocks;
}

Blocks check_points(const Context& context) {
    return point_list(all_check_points, context.contents.reviews, &PupilReview::check_points,
                      "check-point.none", context.words);
}

}  // namespace casebook::reports
