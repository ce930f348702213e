#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/story_file.hpp"
#include "read/text.hpp"
#include "read/words_for_values.hpp"

namespace casebook::read {
namespace {

constexpr std::array case_settings{
    Key{"", "title", true, "as it is printed; names nobody", CellKind::text, {}, "A quiet way back to class"},
    Key{"", "kind", true, "pupil, group or programme", CellKind::choice, names<case_kinds>, "pupil"},
    Key{"", "result", true, "positive, mixed or negative", CellKind::choice, names<case_results>, "mixed"},
    Key{"", "pupils", false, "codes in the register; never printed", CellKind::list},
    Key{"", "key_stage", false, "as KS2"},
    Key{"", "barriers", false, "what stood in the way", CellKind::list},
    Key{"", "themes", false, "what it is about", CellKind::list},
    Key{"", "outcomes", false, "of the five outcomes, as be-healthy", CellKind::list},
    Key{"", "intensity", false, "significant, medium or low", CellKind::choice, names<intensities>},
    Key{"", "agencies", false, "broad roles of those who helped", CellKind::list},
    Key{"", "audiences", false, "who may read it beside the school", CellKind::list, audience_names},
    Key{"", "approved", false, "who agreed that nobody can be recognised"},
    Key{"", "summary", true, "one sentence", CellKind::text, {}, "What changed, in one sentence."},
    Key{"", "was", false, "names that the file had before; their addresses lead on to it", CellKind::list},
    Key{"approved", "by", true, "a person with a role", CellKind::text, {}, "Head teacher"},
    Key{"approved", "date", true, "when", CellKind::date, {}, "2025-11-28"},
};
constexpr std::array practice_kinds{
    Word<std::string_view>{"tip", "tip"},
    Word<std::string_view>{"activity", "activity"},
    Word<std::string_view>{"resource", "resource"},
    Word<std::string_view>{"routine", "routine"},
};
constexpr std::array practice_settings{
    Key{"", "title", true, "as it is printed", CellKind::text, {}, "Five minutes at the gate"},
    Key{"", "kind", true, "tip, activity, resource or routine", CellKind::choice, names<practice_kinds>,
        "tip"},
    Key{"", "themes", false, "what it is about", CellKind::list},
    Key{"", "summary", true, "one sentence", CellKind::text, {}, "What changed, in one sentence."},
    Key{"", "was", false, "names that the file had before; their addresses lead on to it", CellKind::list},
};

/// Two files whose names would become the same address.
template <typename Stories>
bool clashes(const Stories& earlier, const InputFile& input, std::uint32_t file, Reading& reading) {
    for (const auto& story : earlier) {
        if (document::slug(story.id.value) != document::slug(stem(input.path))) continue;
        report(reading.diagnostics, faults::file_names_clash, {{file, 0, 0}},
               fmt::format("{} and {} would have the same address", reading.sources.name(story.id.where.file),
                           input.path),
               {.why = "each story has a page of its own, named for its file"});
        return true;
    }
    return false;
}

std::optional<model::Approval> approval_of(const Node& node, Reading& reading) {
    Settings settings(node, "approved", case_settings, {}, reading.diagnostics);
    model::Approval approval;
    approval.by = settings.plain_text("by");
    if (const auto date = settings.date("date")) {
        approval.date = date->value;
        if (std::chrono::sys_days{date->value} > std::chrono::sys_days{reading.today})
            settings.report_at({date->where, 10}, faults::date_ahead, "the date of approval lies after today",
                               {.why = "nobody can have approved it yet; it counts as not approved"});
    }
    return settings.sound() ? std::optional{std::move(approval)} : std::nullopt;
}

}  // namespace

std::span<const Key> case_keys() {
    return case_settings;
}
std::span<const Key> practice_keys() {
    return practice_settings;
}

void read_case(const InputFile& input, Reading& reading) {
    const std::optional<Story> story = open_story(input, reading);
    if (!story) return;
    Settings settings(story->facts, "", case_settings, {}, reading.diagnostics);
    model::CaseStudy result;
    result.id = {std::string{stem(input.path)}, {story->file, 1, 1}};
    if (auto title = settings.text("title")) result.title = std::move(*title);
    result.kind = settings.choice<model::CaseKind>("kind", case_kinds).value_or(model::CaseKind::pupil);
    result.result =
        settings.choice<model::CaseResult>("result", case_results).value_or(model::CaseResult::positive);
    for (model::Recorded<std::string>& code : settings.list("pupils"))
        result.pupils.push_back({model::PupilId{std::move(code.value)}, code.where});
    result.key_stage = settings.plain_text("key_stage");
    result.barriers = settings.list("barriers");
    result.themes = settings.list("themes");
    result.outcomes = settings.list("outcomes");
    result.intensity = settings.choice<model::Intensity>("intensity", intensities);
    result.agencies = settings.list("agencies");
    result.audiences = settings.audiences("audiences");
    result.audiences.insert(document::Audience::school);
    if (const Node* const approved = settings.map("approved"))
        result.approved = approval_of(*approved, reading);
    if (auto summary = settings.text("summary")) result.summary = std::move(*summary);
    result.was = settings.list("was");
    result.body = body_of(*story, input, reading);
    if (settings.sound() && !clashes(reading.model.cases, input, story->file, reading))
        reading.model.cases.push_back(std::move(result));
}

void read_practice(const InputFile& input, Reading& reading) {
    const std::optional<Story> story = open_story(input, reading);
    if (!story) return;
    Settings settings(story->facts, "", practice_settings, {}, reading.diagnostics);
    model::PracticeNote result;
    result.id = {std::string{stem(input.path)}, {story->file, 1, 1}};
    if (auto title = settings.text("title")) result.title = std::move(*title);
    result.kind = settings.choice<std::string_view>("kind", practice_kinds).value_or("");
    result.themes = settings.list("themes");
    if (auto summary = settings.text("summary")) result.summary = std::move(*summary);
    result.was = settings.list("was");
    result.body = body_of(*story, input, reading);
    if (settings.sound() && !clashes(reading.model.practice, input, story->file, reading))
        reading.model.practice.push_back(std::move(result));
}

}  // namespace casebook::read
