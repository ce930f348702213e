#include "read/story_file.hpp"

#include <algorithm>
#include <utility>

#include "read/markdown.hpp"
#include "read/open_text.hpp"
#include "read/text.hpp"

namespace casebook::read {

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
    if (end == std::string_view::npos && trimmed(text).empty()) {
        report(reading.diagnostics, faults::empty_settings, {{story.file, 0, 0}}, "the file is empty");
        return std::nullopt;
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

}  // namespace casebook::read
