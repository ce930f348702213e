#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/text.hpp"
#include "read/yaml.hpp"

namespace casebook::read {
namespace {

constexpr std::array keys{
    Key{"", "id", true, "as casebook.yaml names it; the same as the file's name"},
    Key{"", "title", true, "as it is printed"},
    Key{"", "version", true, "the edition of the source"},
    Key{"", "source", true, "the document it was taken from"},
    Key{"", "archive", false, "yes where it is no longer in force", CellKind::yes_no},
    Key{"", "grades", true, "best first", CellKind::list},
    Key{"", "areas", true, "in the order of the source"},
    Key{"areas[]", "id", true, "a short name"},
    Key{"areas[]", "title", true, "as it is printed"},
    Key{"areas[]", "question", false, "what the area asks"},
    Key{"areas[]", "themes", false, "case studies and notes with one of these feed it", CellKind::list},
    Key{"areas[]", "outcomes", false, "case studies with one of these feed it", CellKind::list},
    Key{"areas[]", "figures", false, "figures that feed it", CellKind::list},
    Key{"", "outcomes", false, "what all areas together are to bring about"},
    Key{"outcomes[]", "id", true, "as case studies name it"},
    Key{"outcomes[]", "title", true, "as it is printed"},
    Key{"outcomes[]", "aims", false, "what it consists of", CellKind::list},
};
constexpr std::string_view folder = "templates/frameworks/";
constexpr Gravity grave{diagnostics::Severity::structural, diagnostics::Severity::warning};

model::FrameworkArea read_area(const Node& node, Reading& reading) {
    Settings settings(node, "areas[]", keys, grave, reading.diagnostics);
    model::FrameworkArea area;
    area.id = settings.plain_text("id");
    area.title = settings.plain_text("title");
    area.question = settings.plain_text("question");
    area.themes = settings.plain_list("themes");
    area.outcomes = settings.plain_list("outcomes");
    area.figures = settings.plain_list("figures");
    return area;
}

model::FrameworkOutcome read_outcome(const Node& node, Reading& reading) {
    Settings settings(node, "outcomes[]", keys, grave, reading.diagnostics);
    return {settings.plain_text("id"), settings.plain_text("title"), settings.plain_list("aims")};
}

void read_framework(const InputFile& input, Reading& reading) {
    const YamlFile yaml =
        read_yaml_file(input, diagnostics::Severity::structural, reading.sources, reading.diagnostics);
    if (!yaml.root) return;
    Settings settings(*yaml.root, "", keys, grave, reading.diagnostics);
    model::Framework framework;
    framework.id = settings.plain_text("id");
    framework.title = settings.plain_text("title");
    framework.version = settings.plain_text("version");
    framework.source = settings.plain_text("source");
    framework.archive = settings.yes_no("archive").value_or(false);
    framework.grades = settings.plain_list("grades");
    for (const Node* const area : settings.maps("areas"))
        framework.areas.push_back(read_area(*area, reading));
    for (const Node* const outcome : settings.maps("outcomes"))
        framework.outcomes.push_back(read_outcome(*outcome, reading));
    reading.model.frameworks.push_back(std::move(framework));
}

/// By the file's name, the folder's own file before the shipped one.
const InputFile* framework_file(std::string_view id, const Reading& reading) {
    const std::string path = fmt::format("{}{}.yaml", folder, id);
    const InputFile* const own = find_file(reading.folder, path);
    return own != nullptr ? own : find_file(reading.shipped, path);
}

std::vector<std::string_view> available(const Reading& reading) {
    std::vector<std::string_view> ids;
    for (const auto files : {reading.folder, reading.shipped})
        for (const InputFile& file : files)
            if (matches("templates/frameworks/*.yaml", file.path)) ids.push_back(stem(file.path));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

}  // namespace

void read_frameworks(Reading& reading) {
    for (const model::Recorded<std::string>& id : reading.wanted_frameworks) {
        if (const InputFile* const file = framework_file(id.value, reading)) {
            read_framework(*file, reading);
            continue;
        }
        const std::vector<std::string_view> ids = available(reading);
        std::string mend = suggestion(id.value, ids);
        if (mend.empty() && !ids.empty()) mend = fmt::format("use {}", alternatives(ids));
        report(reading.diagnostics, faults::unknown_framework,
               {id.where, std::max<std::size_t>(characters(id.value), 1)},
               fmt::format("framework is “{}”", id.value), {.mend = std::move(mend)});
    }
}

}  // namespace casebook::read
