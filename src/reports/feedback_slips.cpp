#include "reports/feedback_slips.hpp"

#include "reports/reviews.hpp"
#include "reports/tables.hpp"

namespace casebook::reports {
namespace {

using document::Blocks;
using released::FeedbackSlip;

std::string support_sentence(const Context& context, const FeedbackSlip& one) {
    const auto& words = context.words;
    return words.phrase(
        "slip.support",
        {{"name", one.called},
         {"year", words.phrase("review.year", {{"year", words.label("year-group", one.year_group)}})},
         {"date", words.date(one.started)}});
}

std::string last_heard(const Context& context, const FeedbackSlip& one) {
    const auto& words = context.words;
    return one.last_heard.empty() ? words.phrase("slip.not-heard")
                                  : words.phrase("slip.last-heard", {{"date", words.date(one.last_heard)}});
}

Blocks target_table(const Context& context, const FeedbackSlip& one) {
    const auto& words = context.words;
    auto table =
        table_of(words.phrase("slip.targets", {{"name", one.called}}),
                 {words.phrase("slip.target"), words.phrase("action.by"), words.phrase("action.progress")});
    start_aligned(table);
    for (const auto& target : one.targets) {
        auto progress = words.label("target-progress", target.progress);
        if (target.late) progress = words.phrase("review.late", {{"progress", progress}});
        table.rows.push_back({document::words(target.text, target.where),
                              document::words(date_or_nothing(target.by, words)), document::words(progress)});
    }
    return finished(std::move(table), words);
}

Blocks steps(const Context& context, const FeedbackSlip& one) {
    return step_table(one.steps, one.where, context.words);
}

constexpr ValueKind<FeedbackSlip> slip_values[] = {
    {"slip.name", "Kit", [](const Context&, const FeedbackSlip& one) { return say(one.called, one.where); }},
    {"slip.code", "P014", [](const Context&, const FeedbackSlip& one) { return say(one.code); }},
    {"slip.support", "Kit (Year 8) has had the support of a learning mentor since 12 January 2026.",
     [](const Context& c, const FeedbackSlip& one) { return say(support_sentence(c, one)); }},
    {"slip.mentor", "The learning mentor is Denise Hathersall.",
     [](const Context& c, const FeedbackSlip& one) {
         return say(one.mentor.empty() ? std::string()
                                       : c.words.phrase("slip.mentor", {{"mentor", one.mentor}}));
     }},
    {"slip.last-heard", "The last feedback from a teacher that is recorded is of 3 March 2026.",
     [](const Context& c, const FeedbackSlip& one) { return say(last_heard(c, one)); }},
};
constexpr BlocksKind<FeedbackSlip> slip_blocks[] = {
    {"slip.targets", "What the pupil is working on: targets that are neither met nor dropped.", target_table},
    {"slip.steps", "What was agreed to help.", steps},
};
constexpr ConditionKind<FeedbackSlip> slip_conditions[] = {
    {"slip.has-targets", "a target is open",
     [](const Context&, const FeedbackSlip& one) { return !one.targets.empty(); }},
    {"slip.has-steps", "a support plan is recorded",
     [](const Context&, const FeedbackSlip& one) { return !one.steps.empty(); }},
};

}  // namespace

Kinds<FeedbackSlip> slip_kinds() {
    return {slip_values, slip_blocks, slip_conditions};
}

void each_slip(const Context& context, const Compose& compose) {
    for (const auto& slip : context.contents.slips)
        compose({slip->code, slip->called, slip_kinds().scope(context, *slip)});
}

}  // namespace casebook::reports
