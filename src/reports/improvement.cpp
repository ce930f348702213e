#include "reports/improvement.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "reports/lookup.hpp"
#include "reports/tables.hpp"

namespace casebook::reports {

namespace {

using released::Action;

/// In the order in which a reader asks for them.
constexpr std::array<std::string_view, 4> statuses = {"done", "under way", "planned", "dropped"};

bool is_closed(const Action& action) {
    return action.status == "done" || action.status == "dropped";
}

std::string framework_title(const Context& context, std::string_view id) {
    const auto* framework = by_id(context.contents.frameworks, id);
    return framework ? framework->title : std::string(id);
}

/// "Under way. Late.", with what came of it.
std::string progress(const Action& action, const wording::Catalogue& words) {
    std::string text = words.label("action-status", action.status) + ".";
    if (action.late) text += " " + words.phrase("action.late");
    if (!action.result.empty()) text += " " + action.result;
    return text;
}

/// The labels of the catalogue begin with a letter of ASCII.
std::string lower_first(std::string text) {
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
        text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
}

std::string due(const Action& action, const wording::Catalogue& words) {
    if (action.review.empty() || is_closed(action)) return words.date(action.by);
    return words.phrase("action.due", {{"by", words.date(action.by)}, {"review", words.date(action.review)}});
}

/// The open ones first, by the day they are due.
std::vector<const Action*> actions_of(const Context& context, std::string_view area) {
    std::vector<const Action*> chosen;
    for (const auto& action : context.contents.actions)
        if (area.empty() || action->area == area) chosen.push_back(&*action);
    std::ranges::stable_sort(chosen, {}, [](const Action* one) {
        return std::pair{is_closed(*one), one->by};
    });
    return chosen;
}

}  // namespace

const released::Judgement* judgement_of(const released::FrameworkArea& area,
                                        const released::Contents& contents) {
    const auto framework = std::ranges::find_if(contents.frameworks, [&](const auto& one) {
        return std::ranges::any_of(one->areas, [&](const auto& its) { return &its == &area; });
    });
    if (framework == contents.frameworks.end()) return nullptr;
    for (const auto& evaluation : contents.self_evaluations) {
        if (evaluation->framework != (*framework)->id) continue;
        const auto found = std::ranges::find(evaluation->judgements, area.id, &released::Judgement::area);
        if (found != evaluation->judgements.end()) return &*found;
    }
    return nullptr;
}

std::string self_evaluation_sentence(const Context& context) {
    const auto& words = context.words;
    if (context.contents.self_evaluations.empty()) return words.phrase("self-evaluation.none");
    const auto& evaluation = *context.contents.self_evaluations.front();
    return words.phrase("self-evaluation.written",
                        {{"by", evaluation.by},
                         {"date", words.date(evaluation.date)},
                         {"framework", framework_title(context, evaluation.framework)}});
}

document::Blocks self_evaluation_body(const Context& context) {
    if (context.contents.self_evaluations.empty()) return {};
    return context.contents.self_evaluations.front()->body;
}

std::string actions_sentence(const Context& context) {
    const auto& [contents, words, setting] = context;
    if (contents.actions.empty()) return {};
    std::vector<std::string> parts;
    for (const std::string_view status : statuses) {
        const auto n = std::ranges::count_if(contents.actions,
                                             [&](const auto& action) { return action->status == status; });
        if (n > 0)
            parts.push_back(words.phrase("actions.part", {{"n", words.number(static_cast<double>(n))},
                                                          {"status", words.label("actions-are", status)}}));
    }
    const auto late = std::ranges::count_if(contents.actions, [](const auto& one) { return one->late; });
    return words.phrase(
               "actions.sentence",
               {{"actions", words.count("actions.counted", static_cast<double>(contents.actions.size()))},
                {"parts", words.list(parts)}}) +
           " " +
           (late > 0 ? words.count("actions.late", static_cast<double>(late))
                     : words.phrase("actions.none-late"));
}

document::Blocks action_list(const Context& context) {
    const auto& words = context.words;
    document::List list;
    for (const Action* const one : actions_of(context, {})) {
        auto text = words.phrase("action.line", {{"action", one->action},
                                                 {"owner", one->owner},
                                                 {"by", words.short_date(one->by)},
                                                 {"progress", lower_first(progress(*one, words))}});
        list.items.push_back({{document::Paragraph{document::words(text, one->where)}}});
    }
    if (list.items.empty()) return {};
    return {{std::move(list)}};
}

document::Blocks action_table(const Context& context, std::string_view area) {
    const auto& words = context.words;
    const auto chosen = actions_of(context, area);
    auto table =
        table_of(words.phrase("action.caption"),
                 {words.phrase("action.action"), words.phrase("action.criterion"),
                  words.phrase("action.owner"), words.phrase("action.by"), words.phrase("action.progress")});
    for (auto& column : table.columns) column.alignment = document::Alignment::start;
    for (const Action* const one : chosen)
        table.rows.push_back({document::words(one->action, one->where),
                              document::words(one->criterion, one->where),
                              document::words(one->owner, one->where), document::words(due(*one, words)),
                              document::words(progress(*one, words), one->where)});
    return finished(std::move(table), words);
}

}  // namespace casebook::reports
