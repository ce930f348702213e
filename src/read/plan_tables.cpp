#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/rows.hpp"
#include "read/words_for_plans.hpp"

namespace casebook::read {
namespace {

enum PlanColumn : std::size_t {
    pupil,
    started,
    mentor,
    intensity,
    weeks,
    background,
    learning,
    attendance,
    behaviour,
    participation,
    strengths,
    other_support,
    own_view,
    support,
    ended,
    reason,
    exit_questionnaire,
    own_words
};

constexpr std::string_view pupil_headings = "pupil id|pupil code|code|id|mentee|child";

constexpr std::array plan_columns{
    Field{"Pupil", pupil_headings, Need::value, CellKind::code, "the code in the register"},
    Field{"Started", "start|from|support started|date|start date", Need::value, CellKind::date,
          "first day of this episode of support"},
    Field{"Mentor", "learning mentor|mentor id", Need::none, CellKind::code,
          "a mentor's id in casebook.yaml"},
    Field{"Intensity", "level|planned intensity", Need::none, CellKind::choice,
          "how much is planned: significant, medium or low", names<intensities>},
    Field{"Weeks", "planned weeks|number of weeks", Need::none, CellKind::whole_number,
          "how many weeks are planned"},
    Field{"Background", "profile", Need::none, CellKind::text,
          "what matters to know; no child-protection detail"},
    Field{"Learning", "", Need::none, CellKind::text, "strengths and difficulties in lessons"},
    Field{"Attendance", "", Need::none, CellKind::text, "in words; figures come from tracking/"},
    Field{"Behaviour", "behavior", Need::none, CellKind::text, "in words"},
    Field{"Participation", "", Need::none, CellKind::text, "clubs, friends, playtimes"},
    Field{"Strengths", "likes|good at", Need::none, CellKind::text, "what the pupil is good at and likes"},
    Field{"Other support", "who else helps", Need::none, CellKind::text, "who else helps; broad roles"},
    Field{"Own view", "pupil's view|child's view|pupil voice", Need::none, CellKind::text,
          "what the child says about it, in the child's words"},
    Field{"Support", "support plan|plan|actions|what we do", Need::none, CellKind::list,
          "what is done, separated by semicolons"},
    Field{"Ended", "end|until|support ended|end date", Need::none, CellKind::date,
          "last day of this episode; empty while it goes on"},
    Field{"Reason", "reason for ending|why it ended", Need::none, CellKind::choice,
          "why it ended; needed where Ended is filled", names<ending_reasons>},
    Field{"Exit questionnaire", "questionnaire", Need::none, CellKind::yes_no,
          "whether the pupil answered one; the answers are anonymous in views/"},
    Field{"Own words", "at the end|pupil's words", Need::none, CellKind::text,
          "what the pupil said at the end"},
};
static_assert(plan_columns.size() == own_words + 1);

enum TargetColumn : std::size_t { target_pupil, target, criterion, agreed, by, progress, target_started };

constexpr std::string_view which_episode =
    "first day of the episode of support; not needed where the pupil has one, or the last is meant";

constexpr std::array target_columns{
    Field{"Pupil", pupil_headings, Need::value, CellKind::code, "the code in the register"},
    Field{"Target", "goal|objective|aim", Need::value, CellKind::text, "in the pupil's words"},
    Field{"Criterion", "success criterion|success criteria|how we will know", Need::none, CellKind::text,
          "how everybody will know that it is met"},
    Field{"Agreed", "set|date set|date agreed|date", Need::none, CellKind::date,
          "when it was agreed with the pupil"},
    Field{"By", "due|deadline|review date|by when", Need::none, CellKind::date, "when it should be met"},
    Field{"Progress", "status|outcome|met|result", Need::none, CellKind::choice, "how far it has come",
          names<progress_words>},
    Field{"Started", "support started|episode", Need::none, CellKind::date, which_episode},
};
static_assert(target_columns.size() == target_started + 1);

enum ReviewColumn : std::size_t {
    review_pupil,
    review_date,
    review_by,
    going_well,
    to_change,
    decision,
    review_started
};

constexpr std::array review_columns{
    Field{"Pupil", pupil_headings, Need::value, CellKind::code, "the code in the register"},
    Field{"Date", "review date|reviewed|when", Need::value, CellKind::date, "when"},
    Field{"By", "reviewed by|whose view|view of|reviewer", Need::value, CellKind::choice,
          "whose view it is; never a name", names<reviewers>},
    Field{"Going well", "what goes well|positive|strengths", Need::none, CellKind::text, "in a sentence"},
    Field{"To change", "what should change|even better if|concerns|next steps", Need::none, CellKind::text,
          "in a sentence"},
    Field{"Decision", "decided|outcome", Need::none, CellKind::choice, "what was decided",
          names<review_decisions>},
    Field{"Started", "support started|episode", Need::none, CellKind::date, which_episode},
};
static_assert(review_columns.size() == review_started + 1);

std::optional<model::Ending> ending_of(RowReader& row) {
    if (row.empty(ended)) {
        for (const std::size_t field : {reason, exit_questionnaire, own_words})
            if (!row.empty(field)) {
                row.report_here(ended, faults::missing_value, "ended is empty",
                                {.why = "the row says how the episode ended, and not when"});
                break;
            }
        return std::nullopt;
    }
    model::Ending ending;
    ending.date = needed(row.date(ended));
    ending.reason = row.choice<std::string_view>(reason, ending_reasons).value_or("");
    if (row.empty(reason))
        row.report_here(reason, faults::missing_value, "reason is empty",
                        {.why = "an episode that ended has a reason, so that endings can be counted"});
    ending.exit_questionnaire = row.yes_no(exit_questionnaire);
    ending.own_words = row.text(own_words).value;
    return ending;
}

void read_plan_row(RowReader& row, model::Plan& plan) {
    plan.pupil = row.pupil(pupil);
    plan.started = needed(row.date(started));
    plan.mentor = row.text(mentor);
    plan.intensity = row.choice<model::Intensity>(intensity, intensities);
    if (const auto planned = row.whole_number(weeks)) {
        plan.weeks = planned->value;
        if (planned->value < 1 || planned->value > most_weeks)
            row.report_here(weeks, faults::out_of_range, fmt::format("weeks is {}", planned->value),
                            {.why = fmt::format("it has to lie between 1 and {}", most_weeks)});
    }
    plan.profile = {.background = row.text(background).value,
                    .learning = row.text(learning).value,
                    .attendance = row.text(attendance).value,
                    .behaviour = row.text(behaviour).value,
                    .participation = row.text(participation).value,
                    .strengths = row.text(strengths).value,
                    .other_support = row.text(other_support).value,
                    .own_view = row.text(own_view).value};
    for (model::Recorded<std::string>& step : row.list(support))
        plan.support.push_back({std::move(step.value), {}, {}});
    plan.ending = ending_of(row);
    plan.id = {fmt::format("{}-{}", plan.pupil.value.code, iso(plan.started.value)), row.place(pupil).where};
}

/// The plan that a row is about; null, and reported, where there is none.
model::Plan* plan_of(RowReader& row, std::size_t pupil_field, std::size_t started_field,
                     std::vector<model::Plan>& plans) {
    const model::PupilId code = row.pupil(pupil_field).value;
    const auto from = row.date(started_field);
    if (!row.sound()) return nullptr;
    model::Plan* found = nullptr;
    for (model::Plan& plan : plans) {
        if (plan.pupil.value != code || (from && plan.started.value != from->value)) continue;
        if (found == nullptr || found->started.value < plan.started.value) found = &plan;
    }
    if (found == nullptr)
        row.report_here(pupil_field, faults::plan_missing,
                        from ? fmt::format("{} has no plan that started on {}", code.code, iso(from->value))
                             : fmt::format("{} has no plan", code.code));
    return found;
}

}  // namespace

std::span<const Field> plan_fields() {
    return plan_columns;
}
std::span<const Field> target_fields() {
    return target_columns;
}
std::span<const Field> review_fields() {
    return review_columns;
}

void read_plan_table(const InputFile& file, Reading& reading) {
    read_rows(file, plan_columns, reading, reading.model.plans, read_plan_row);
}

void read_targets(const InputFile& file, Reading& reading) {
    const std::optional<Table> table = load_table(file, target_columns, reading);
    if (!table) return;
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, reading.diagnostics);
        model::Target one;
        one.text = row.text(target);
        one.criterion = row.text(criterion).value;
        one.agreed = row.date(agreed);
        one.by = row.date(by);
        one.progress =
            row.choice<model::Progress>(progress, progress_words).value_or(model::Progress::not_started);
        model::Plan* const plan = plan_of(row, target_pupil, target_started, reading.model.plans);
        if (plan != nullptr) plan->targets.push_back(std::move(one));
    }
}

void read_reviews(const InputFile& file, Reading& reading) {
    const std::optional<Table> table = load_table(file, review_columns, reading);
    if (!table) return;
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, reading.diagnostics);
        model::Review one;
        one.date = needed(row.date(review_date));
        one.by = row.choice<model::ReviewedBy>(review_by, reviewers).value_or(model::ReviewedBy::mentor);
        one.going_well = row.text(going_well).value;
        one.to_change = row.text(to_change).value;
        one.decision = row.choice<model::ReviewDecision>(decision, review_decisions);
        model::Plan* const plan = plan_of(row, review_pupil, review_started, reading.model.plans);
        if (plan != nullptr) plan->reviews.push_back(std::move(one));
    }
}

}  // namespace casebook::read
