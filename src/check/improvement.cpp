#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

const model::Framework* framework_of(const model::Model& model, std::string_view id) {
    const std::string_view wanted = id.empty() ? std::string_view{model.school.framework} : id;
    const auto found = std::ranges::find(model.frameworks, wanted, &model::Framework::id);
    return found == model.frameworks.end() ? nullptr : &*found;
}

std::string listed(const std::vector<std::string_view>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

std::vector<std::string_view> areas_of(const model::Framework& framework) {
    std::vector<std::string_view> ids;
    for (const model::FrameworkArea& area : framework.areas) ids.push_back(area.id);
    return ids;
}

/// "did you mean …?" where one is near, else all there are.
std::string offer(std::string_view word, const std::vector<std::string_view>& known) {
    const std::string_view near = diagnostics::did_you_mean(word, known);
    return near.empty() ? fmt::format("use one of: {}", listed(known))
                        : fmt::format("did you mean “{}”?", near);
}

}  // namespace

void judgement_fits_the_framework(model::Model& model, model::Date, const Reporter& report) {
    if (!model.self_evaluation) return;
    const model::Framework* const framework = framework_of(model, model.self_evaluation->framework);
    if (framework == nullptr) {
        report({.where = model.self_evaluation->date.where,
                .message = fmt::format("framework “{}” is not in use", model.self_evaluation->framework),
                .why = "the judgements cannot be put to its areas; they were set aside",
                .mend = "name it in casebook.yaml, under framework or archive_frameworks"});
        model.self_evaluation.reset();
        return;
    }
    const std::vector<std::string_view> areas = areas_of(*framework);
    const std::vector<std::string_view> grades(framework->grades.begin(), framework->grades.end());
    set_aside(model.self_evaluation->judgements, [&](const model::Judgement& judgement) {
        const auto unknown = [&](const model::Recorded<std::string>& word, std::string_view what,
                                 const std::vector<std::string_view>& known) {
            if (word.value.empty() || std::ranges::find(known, word.value) != known.end()) return false;
            report({.where = word.where,
                    .width = width_of(word.value),
                    .message = fmt::format("{} is “{}”", what, word.value),
                    .why = fmt::format("{} has no such {}", framework->title, what),
                    .mend = offer(word.value, known)});
            return true;
        };
        const bool area = unknown(judgement.area, "area", areas);
        return unknown(judgement.grade, "grade", grades) || area;
    });
}

void action_is_looked_at_in_time(model::Model& model, model::Date, const Reporter& report) {
    for (const model::Action& action : model.actions) {
        if (action.review) continue;
        report({.where = action.action.where,
                .width = width_of(action.action.value),
                .message = "the action has no day on which it is looked at again",
                .why = "a plan that nobody looks at again is no cycle",
                .mend = "add a line “review:” with the date"});
    }
}

}  // namespace casebook::check
