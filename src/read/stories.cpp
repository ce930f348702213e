#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/markdown.hpp"
#include "read/table.hpp"
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
};

/// A Markdown file taken apart.
struct Story {
    std::uint32_t file = 0;
    Node facts;
    std::string text;  ///< of the whole file
    std::size_t body = 0;
    std::uint32_t body_line = 1;
};

/// Splits at the two lines of three hyphens. A file without facts is reported.
std::optional<Story> open_story(const InputFile& input, Reading& reading) {
    std::optional<Opened> opened = open_text(input, reading.sources, reading.diagnostics);
    if (!opened) return std::nullopt;
    Story story{opened->file, {}, std::move(opened->text)};
    const std::string_view text = story.text;
    std::size_t end = text.starts_with("---\n") ? 3 : std::string_view::npos;
    story.body_line = 1;
    while (end != std::string_view::npos) {
        end = text.find('\n', end);
        if (end == std::string_view::npos) break;
        ++story.body_line;
        const std::string_view line = text.substr(end + 1, text.find('\n', end + 1) - end - 1);
        if (line == "---" || line == "---" + std::string(line.size() > 3 ? line.size() - 3 : 0, ' ')) break;
        ++end;
    }
    if (end == std::string_view::npos) {
        report(reading.diagnostics, faults::front_matter_missing, {{story.file, 1, 0}},
               "the file does not begin with its facts");
        return std::nullopt;
    }
    const std::string_view facts = text.substr(4, end + 1 - 4);
    story.body = std::min(text.find('\n', end + 1), text.size());
    if (story.body < text.size()) ++story.body;
    ++story.body_line;
    std::optional<Node> root =
        parse_yaml({facts, story.file, 2, diagnostics::Severity::fault}, reading.diagnostics);
    if (!root) return std::nullopt;
    story.facts = std::move(*root);
    return story;
}

document::Blocks body_of(const Story& story, const InputFile& input, Reading& reading) {
    return read_markdown({std::string_view{story.text}.substr(story.body), story.file, story.body_line,
                          input.path, Purpose::story},
                         reading.folder, reading.diagnostics);
}

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
    result.body = body_of(*story, input, reading);
    if (settings.sound() && !clashes(reading.model.practice, input, story->file, reading))
        reading.model.practice.push_back(std::move(result));
}

}  // namespace casebook::read
