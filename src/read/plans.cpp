#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/text.hpp"
#include "read/words_for_plans.hpp"
#include "read/words_for_values.hpp"
#include "read/yaml.hpp"

namespace casebook::read {
namespace {

constexpr double largest_value = 1e9;

constexpr std::array keys{
    Key{"", "pupil", true, "the code in the register", CellKind::code, {}, "P001"},
    Key{"", "started", true, "first day of this episode of support", CellKind::date, {}, "2025-09-15"},
    Key{"", "mentor", false, "a mentor's id in casebook.yaml", CellKind::code},
    Key{"", "intensity", false, "how much is planned: significant, medium or low", CellKind::choice,
        names<intensities>},
    Key{"", "weeks", false, "how many weeks are planned", CellKind::whole_number},
    Key{"", "profile", false, "what was known when support began"},
    Key{"", "baseline", false, "measurements before support, on scales of your own"},
    Key{"", "targets", false, "what the pupil agreed to work on"},
    Key{"", "support", false, "the support plan: who does what, how often"},
    Key{"", "reviews", false, "by teacher, pupil, parent or carer, mentor, agency"},
    Key{"", "ending", false, "when and why support ended"},
    Key{"", "hand_over", false, "what went with the pupil to the next school or helper"},
    Key{"profile", "background", false, "what matters to know; no child-protection detail"},
    Key{"profile", "learning", false, "strengths and difficulties in lessons"},
    Key{"profile", "attendance", false, "in words; figures come from tracking/"},
    Key{"profile", "behaviour", false, "in words"},
    Key{"profile", "participation", false, "clubs, friends, playtimes"},
    Key{"profile", "strengths", false, "what the pupil is good at and likes"},
    Key{"profile", "other_support", false, "who else helps; broad roles"},
    Key{"profile", "own_view", false, "what the child says about it, in the child's words"},
    Key{"baseline[]",
        "measure",
        true,
        "what was measured, as behaviour form",
        CellKind::text,
        {},
        "behaviour form"},
    Key{"baseline[]", "date", true, "when", CellKind::date, {}, "2025-09-12"},
    Key{"baseline[]", "value", true, "the score", CellKind::number, {}, "14"},
    Key{"targets[]",
        "target",
        true,
        "in the pupil's words",
        CellKind::text,
        {},
        "Start work within two minutes"},
    Key{"targets[]", "criterion", false, "how everybody will know that it is met"},
    Key{"targets[]", "agreed", false, "when it was agreed with the pupil", CellKind::date},
    Key{"targets[]", "by", false, "when it should be met", CellKind::date},
    Key{"targets[]", "progress", false, "how far it has come", CellKind::choice, names<progress_words>},
    Key{"support[]", "what", true, "what is done", CellKind::text, {}, "Meet at the start of the day"},
    Key{"support[]", "how_often", false, "as twice a week"},
    Key{"support[]", "who", false, "a broad role, never a name"},
    Key{"reviews[]", "date", true, "when", CellKind::date, {}, "2025-11-28"},
    Key{"reviews[]", "by", true, "whose view it is", CellKind::choice, names<reviewers>, "teacher"},
    Key{"reviews[]", "going_well", false, "in a sentence"},
    Key{"reviews[]", "to_change", false, "in a sentence"},
    Key{"reviews[]", "decision", false, "what was decided", CellKind::choice, names<review_decisions>},
    Key{"ending", "date", true, "last day of this episode", CellKind::date, {}, "2025-12-12"},
    Key{"ending", "reason", true, "why it ended", CellKind::choice, names<ending_reasons>, "targets met"},
    Key{"ending", "exit_questionnaire", false,
        "whether the pupil answered one; the answers are anonymous in views/", CellKind::yes_no},
    Key{"ending", "own_words", false, "what the pupil said at the end"},
    Key{"hand_over", "date", true, "when", CellKind::date, {}, "2025-07-10"},
    Key{"hand_over", "to", true, "as secondary school; never a name", CellKind::text, {}, "secondary school"},
    Key{"hand_over", "shared", false, "which records went along", CellKind::list},
    Key{"hand_over", "consent", false, "the consent's code in consents.csv", CellKind::code},
    Key{"hand_over", "followed_up", false, "when somebody asked how it goes", CellKind::date},
    Key{"hand_over", "how_it_went", false, "what was heard then"},
};

class PlanReader {
  public:
    PlanReader(Reading& reading, model::Plan& plan) : reading_(reading), plan_(plan) {}

    /// False where anything of the plan cannot be used: half a plan would be another plan.
    bool read(const Node& root) {
        Settings settings = group(root, "");
        if (auto code = settings.text("pupil"))
            plan_.pupil = {model::PupilId{std::move(code->value)}, code->where};
        if (const auto date = settings.date("started")) plan_.started = *date;
        plan_.mentor = settings.text("mentor").value_or(model::Recorded<std::string>{});
        plan_.intensity = settings.choice<model::Intensity>("intensity", intensities);
        if (const auto weeks = settings.whole_number("weeks", 1, most_weeks)) plan_.weeks = weeks->value;
        if (const Node* const node = settings.map("profile")) read_profile(*node);
        for (const Node* const node : settings.maps("baseline")) read_baseline(*node);
        for (const Node* const node : settings.maps("targets")) read_target(*node);
        for (const Node* const node : settings.maps("support")) read_step(*node);
        for (const Node* const node : settings.maps("reviews")) read_review(*node);
        if (const Node* const node = settings.map("ending")) read_ending(*node);
        if (const Node* const node = settings.map("hand_over")) read_hand_over(*node);
        note(settings);
        return sound_;
    }

  private:
    Settings group(const Node& node, std::string_view path) {
        return Settings(node, path, keys, {}, reading_.diagnostics);
    }
    void note(const Settings& settings) { sound_ = sound_ && settings.sound(); }

    void read_profile(const Node& node) {
        Settings settings = group(node, "profile");
        plan_.profile = {.background = settings.plain_text("background"),
                         .learning = settings.plain_text("learning"),
                         .attendance = settings.plain_text("attendance"),
                         .behaviour = settings.plain_text("behaviour"),
                         .participation = settings.plain_text("participation"),
                         .strengths = settings.plain_text("strengths"),
                         .other_support = settings.plain_text("other_support"),
                         .own_view = settings.plain_text("own_view")};
        note(settings);
    }

    void read_baseline(const Node& node) {
        Settings settings = group(node, "baseline[]");
        model::Baseline baseline;
        if (auto measure = settings.text("measure")) baseline.measure = std::move(*measure);
        if (const auto date = settings.date("date")) baseline.date = *date;
        if (const auto value = settings.number("value", -largest_value, largest_value))
            baseline.value = value->value;
        note(settings);
        plan_.baseline.push_back(std::move(baseline));
    }

    void read_target(const Node& node) {
        Settings settings = group(node, "targets[]");
        model::Target target;
        if (auto text = settings.text("target")) target.text = std::move(*text);
        target.criterion = settings.plain_text("criterion");
        target.agreed = settings.date("agreed");
        target.by = settings.date("by");
        target.progress = settings.choice<model::Progress>("progress", progress_words)
                              .value_or(model::Progress::not_started);
        note(settings);
        plan_.targets.push_back(std::move(target));
    }

    void read_step(const Node& node) {
        Settings settings = group(node, "support[]");
        plan_.support.push_back(
            {settings.plain_text("what"), settings.plain_text("how_often"), settings.plain_text("who")});
        note(settings);
    }

    void read_review(const Node& node) {
        Settings settings = group(node, "reviews[]");
        model::Review review;
        if (const auto date = settings.date("date")) review.date = *date;
        review.by = settings.choice<model::ReviewedBy>("by", reviewers).value_or(model::ReviewedBy::mentor);
        review.going_well = settings.plain_text("going_well");
        review.to_change = settings.plain_text("to_change");
        review.decision = settings.choice<model::ReviewDecision>("decision", review_decisions);
        note(settings);
        plan_.reviews.push_back(std::move(review));
    }

    void read_ending(const Node& node) {
        Settings settings = group(node, "ending");
        model::Ending ending;
        if (const auto date = settings.date("date")) ending.date = *date;
        ending.reason = settings.choice<std::string_view>("reason", ending_reasons).value_or("");
        ending.exit_questionnaire = settings.yes_no("exit_questionnaire");
        ending.own_words = settings.plain_text("own_words");
        note(settings);
        plan_.ending = std::move(ending);
    }

    void read_hand_over(const Node& node) {
        Settings settings = group(node, "hand_over");
        model::HandOver hand_over;
        if (const auto date = settings.date("date")) hand_over.date = *date;
        hand_over.to = settings.plain_text("to");
        hand_over.shared = settings.plain_list("shared");
        hand_over.consent = settings.text("consent").value_or(model::Recorded<std::string>{});
        hand_over.followed_up = settings.date("followed_up");
        hand_over.how_it_went = settings.plain_text("how_it_went");
        note(settings);
        plan_.hand_over = std::move(hand_over);
    }

    Reading& reading_;
    model::Plan& plan_;
    bool sound_ = true;
};

}  // namespace

std::span<const Key> plan_keys() {
    return keys;
}

void read_plan(const InputFile& input, Reading& reading) {
    const YamlFile yaml =
        read_yaml_file(input, diagnostics::Severity::fault, reading.sources, reading.diagnostics);
    if (!yaml.root) return;
    model::Plan plan;
    plan.id = {std::string{stem(input.path)}, {yaml.file, 0, 0}};
    if (PlanReader(reading, plan).read(*yaml.root)) reading.model.plans.push_back(std::move(plan));
}

}  // namespace casebook::read
