#include <array>

#include "read/all_readers.hpp"
#include "read/words_for_values.hpp"
#include "read/yaml.hpp"

namespace casebook::read {
namespace {

constexpr double most_pounds = 1e7;

constexpr std::array statuses{
    Word<model::ActionStatus>{"planned|not started", model::ActionStatus::planned},
    Word<model::ActionStatus>{"under way|in progress|started", model::ActionStatus::under_way},
    Word<model::ActionStatus>{"done|finished|complete|completed", model::ActionStatus::done},
    Word<model::ActionStatus>{"dropped|given up", model::ActionStatus::dropped},
};

constexpr std::array keys{
    Key{"", "actions", true, "what will be done"},
    Key{"actions[]",
        "action",
        true,
        "what will be done",
        CellKind::text,
        {},
        "Ask every teacher for a review each half term"},
    Key{"actions[]", "why", false, "what showed that it is needed"},
    Key{"actions[]", "area", false, "an area of the framework, by its id", CellKind::code},
    Key{"actions[]",
        "criterion",
        true,
        "how one will know that it is done and helped",
        CellKind::text,
        {},
        "A review by a teacher for nine pupils in ten"},
    Key{"actions[]", "owner", true, "a role, never a name", CellKind::text, {}, "line manager"},
    Key{"actions[]", "by", true, "when it should be done", CellKind::date, {}, "2026-03-27"},
    Key{"actions[]", "review", false, "when somebody looks at it again", CellKind::date},
    Key{"actions[]", "pounds", false, "what it costs", CellKind::number},
    Key{"actions[]", "status", false, "how far it has come", CellKind::choice, names<statuses>},
    Key{"actions[]", "result", false, "what came of it"},
};

}  // namespace

std::span<const Key> action_plan_keys() {
    return keys;
}

void read_action_plan(const InputFile& input, Reading& reading) {
    const YamlFile yaml =
        read_yaml_file(input, diagnostics::Severity::fault, reading.sources, reading.diagnostics);
    if (!yaml.root) return;
    Settings settings(*yaml.root, "", keys, {}, reading.diagnostics);
    for (const Node* const node : settings.maps("actions")) {
        Settings inner(*node, "actions[]", keys, {}, reading.diagnostics);
        model::Action action;
        if (auto text = inner.text("action")) action.action = std::move(*text);
        action.why = inner.plain_text("why");
        action.area = inner.plain_text("area");
        action.criterion = inner.plain_text("criterion");
        action.owner = inner.plain_text("owner");
        if (const auto by = inner.date("by")) action.by = *by;
        action.review = inner.date("review");
        if (const auto pounds = inner.number("pounds", 0, most_pounds)) action.pounds = pounds->value;
        action.status =
            inner.choice<model::ActionStatus>("status", statuses).value_or(model::ActionStatus::planned);
        action.result = inner.plain_text("result");
        if (inner.sound()) reading.model.actions.push_back(std::move(action));
    }
}

}  // namespace casebook::read
