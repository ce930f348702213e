#include <algorithm>
#include <array>
#include <cctype>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "charts/all_charts.hpp"
#include "check/check.hpp"
#include "check/readiness.hpp"
#include "commands/all_commands.hpp"
#include "commands/values.hpp"
#include "diagnostics/diagnostic.hpp"
#include "figures/all_figures.hpp"
#include "publish/input_folder.hpp"
#include "publish/program_place.hpp"
#include "read/all_readers.hpp"
#include "reference/records_page.hpp"
#include "reports/all_placeholders.hpp"
#include "reports/all_reports.hpp"

namespace casebook::commands {
namespace {

/// One thing that the program knows, and what it is.
struct Entry {
    std::string name;
    std::string meaning;
};
using Entries = std::vector<Entry>;

Entries commands() {
    Entries entries;
    for (const Command& one : all_commands())
        entries.push_back({std::string{one.name}, std::string{one.summary}});
    return entries;
}

Entries files() {
    Entries entries;
    for (const read::Reader& one : read::all_readers())
        entries.push_back({std::string{one.pattern}, std::string{one.holds}});
    return entries;
}

std::string described(std::string_view meaning, const std::string& written, bool needed) {
    return fmt::format("{} ({}{})", meaning, written, needed ? "; needed" : "");
}

/// Columns and settings of every file, as `register.csv: Pupil` and `plans/*.yaml: targets[].criterion`.
Entries fields() {
    Entries entries;
    for (const read::Reader& reader : read::all_readers()) {
        for (const read::Field& one : reader.fields)
            entries.push_back({fmt::format("{}: {}", reader.pattern, one.name),
                               described(one.meaning, reference::written_as(one.kind, one.choices),
                                         one.need != read::Need::none)});
        for (const read::Key& one : reader.keys)
            entries.push_back({fmt::format("{}: {}", reader.pattern, reference::full_name(one)),
                               described(one.meaning,
                                         reference::is_group(one, reader.keys)
                                             ? std::string{"settings below it"}
                                             : reference::written_as(one.kind, one.choices),
                                         one.required)});
    }
    return entries;
}

Entries checks() {
    Entries entries;
    for (const check::Check& one : check::all_checks())
        entries.push_back({std::string{one.id}, std::string{one.rule}});
    return entries;
}

Entries gaps() {
    Entries entries;
    for (const check::GapKind& one : check::all_gaps())
        entries.push_back({std::string{one.id}, fmt::format("{}; costs: {}", one.one, one.costs)});
    return entries;
}

/// Those that came with the program, by the names of their files.
Entries frameworks() {
    diagnostics::Sources sources;
    diagnostics::Diagnostics none;
    Entries entries;
    for (const diagnostics::InputFile& file :
         publish::read_folder(publish::shipped_folder() / "templates" / "frameworks", {}, sources, none)) {
        const std::size_t title = file.bytes.find("title: ");
        if (title == std::string::npos) continue;
        const std::size_t from = title + std::string_view{"title: "}.size();
        entries.push_back({file.path.substr(0, file.path.rfind('.')),
                           file.bytes.substr(from, file.bytes.find('\n', from) - from)});
    }
    return entries;
}

Entries figures_known() {
    Entries entries;
    for (const auto& [one, compute] : figures::all_figures())
        entries.push_back({std::string{one.id}, fmt::format("{}: {}", one.title, one.meaning)});
    return entries;
}

Entries charts_known() {
    Entries entries;
    for (const charts::ChartKind& one : charts::all_charts())
        entries.push_back({std::string{one.id}, std::string{one.shows}});
    return entries;
}

Entries reports_known() {
    Entries entries;
    for (const reports::Report& one : reports::all_reports())
        entries.push_back(
            {std::string{one.id}, fmt::format("for {}, worded in templates/{}.md",
                                              document::name(one.audience), one.template_name)});
    return entries;
}

Entries placeholders() {
    Entries entries;
    for (const reports::Placeholder& one : reports::all_placeholders())
        entries.push_back({one.written(), std::string{one.example}});
    return entries;
}

struct Topic {
    std::string_view name;
    Entries (*entries)();
};
constexpr std::array topics{
    Topic{"commands", commands},
    Topic{"files", files},
    Topic{"fields", fields},
    Topic{"checks", checks},
    Topic{"gaps", gaps},
    Topic{"frameworks", frameworks},
    Topic{"figures", figures_known},
    Topic{"charts", charts_known},
    Topic{"reports", reports_known},
    Topic{"placeholders", placeholders},
};

std::vector<std::string_view> topic_names() {
    std::vector<std::string_view> names;
    for (const Topic& topic : topics) names.push_back(topic.name);
    return names;
}

/// Only those whose name contains the word, whatever its capitals.
void keep_matching(Entries& entries, std::string_view word) {
    const auto small = [](std::string_view text) {
        std::string result{text};
        std::ranges::transform(result, result.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return result;
    };
    std::erase_if(entries,
                  [&](const Entry& one) { return small(one.name).find(small(word)) == std::string::npos; });
}

void print(const Topic& topic, std::string_view word, Console& console) {
    Entries entries = topic.entries();
    keep_matching(entries, word);
    if (entries.empty() && !word.empty())
        throw CLI::ValidationError(
            "WORD",
            fmt::format("nothing among the {0} has \"{1}\" in its name; all of them: casebook list {0}",
                        topic.name, word));
    if (console.json) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const Entry& one : entries) list.push_back({{"name", one.name}, {"meaning", one.meaning}});
        console.out << list.dump(2) << '\n';
        return;
    }
    std::size_t widest = 0;
    for (const Entry& one : entries) widest = std::max(widest, one.name.size());
    for (const Entry& one : entries)
        console.out << fmt::format("{:<{}}  {}\n", one.name, widest, one.meaning);
}

}  // namespace

void declare_list(CLI::App& command, Console& console) {
    const auto wanted = std::make_shared<std::string>();
    const auto word = std::make_shared<std::string>();
    const auto markdown = std::make_shared<bool>(false);
    command.add_option("WHAT", *wanted, with_values("One of", topic_names()))->required();
    command.add_option("WORD", *word, "Only those whose name contains it, as sessions.csv");
    command.add_flag("--markdown", *markdown, "With fields: the whole reference as a page of Markdown");
    command.callback([wanted, word, markdown, &console] {
        if (*markdown && *wanted == "fields") {
            console.out << reference::records_page();
            return;
        }
        const auto* const topic =
            std::find_if(topics.begin(), topics.end(), [&](const Topic& one) { return one.name == *wanted; });
        if (topic == topics.end()) {
            const auto known = topic_names();
            const std::string_view near = diagnostics::did_you_mean(*wanted, known);
            throw CLI::ValidationError(
                "WHAT", fmt::format("\"{}\" cannot be listed{}; there are: {}", *wanted,
                                    near.empty() ? "" : fmt::format(" (did you mean {}?)", near),
                                    fmt::join(known, ", ")));
        }
        print(*topic, *word, console);
    });
}

}  // namespace casebook::commands
