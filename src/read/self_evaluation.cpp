#include <array>

#include "read/all_readers.hpp"
#include "read/story_file.hpp"

namespace casebook::read {
namespace {

constexpr std::array keys{
    Key{"", "date", true, "when it was written", CellKind::date, {}, "2025-11-28"},
    Key{"", "by", true, "a role, as head teacher", CellKind::text, {}, "head teacher"},
    Key{"", "framework", false, "the framework whose areas are judged; empty: the school's own",
        CellKind::code},
    Key{"", "judgements", true, "one for each area"},
    Key{"judgements[]",
        "area",
        true,
        "an area of the framework, by its id",
        CellKind::code,
        {},
        "attendance-and-behaviour"},
    Key{"judgements[]", "grade", false, "a grade of the framework, in its words"},
    Key{"judgements[]", "evidence", false, "where the evidence is held", CellKind::list},
    Key{"judgements[]", "next_step", false, "what follows from it"},
};

}  // namespace

std::span<const Key> self_evaluation_keys() {
    return keys;
}

void read_self_evaluation(const InputFile& input, Reading& reading) {
    const std::optional<Story> story = open_story(input, reading);
    if (!story) return;
    Settings settings(story->facts, "", keys, {}, reading.diagnostics);
    model::SelfEvaluation evaluation;
    if (const auto date = settings.date("date")) evaluation.date = *date;
    evaluation.by = settings.plain_text("by");
    evaluation.framework = settings.plain_text("framework");
    for (const Node* const node : settings.maps("judgements")) {
        Settings inner(*node, "judgements[]", keys, {}, reading.diagnostics);
        model::Judgement judgement;
        if (auto area = inner.text("area")) judgement.area = std::move(*area);
        if (auto grade = inner.text("grade")) judgement.grade = std::move(*grade);
        judgement.evidence = inner.plain_list("evidence");
        judgement.next_step = inner.plain_text("next_step");
        if (inner.sound()) evaluation.judgements.push_back(std::move(judgement));
    }
    evaluation.body = body_of(*story, input, reading);
    if (settings.sound()) reading.model.self_evaluation = std::move(evaluation);
}

}  // namespace casebook::read
