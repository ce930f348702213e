// Example words of a new folder or a new case study that nobody has replaced.
#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

/// Words that `casebook new`, the reference and messages offer as examples.
constexpr std::array school_names{std::string_view{"The name of your school"},
                                  std::string_view{"Name of your school"}, std::string_view{"Your school"}};
constexpr std::array mentor_names{std::string_view{"Your name"}, std::string_view{"Name"},
                                  std::string_view{"A. Name"}, std::string_view{"A Name"}};
constexpr std::array summaries{std::string_view{"One sentence that says what was tried and what came of it."},
                               std::string_view{"What changed, in one sentence."}};
constexpr std::array approvers{std::string_view{"Name"}, std::string_view{"A. Name"},
                               std::string_view{"A Name"}, std::string_view{"Your name"}};
constexpr std::array targets{std::string_view{"in the pupil's words"}};
constexpr std::array criteria{std::string_view{"what everybody will see when it is met"}};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& examples, std::string_view text) {
    return std::ranges::find(examples, text) != examples.end();
}

void tell(const Reporter& report, diagnostics::Location where, std::string_view what, std::string_view text,
          std::string why) {
    report({.where = where,
            .width = width_of(text),
            .message = fmt::format("{} is still “{}”", what, text),
            .why = std::move(why),
            .mend = "write your own words in its place"});
}

}  // namespace

void examples_are_replaced(model::Model& model, model::Date, const Reporter& report) {
    const model::School& school = model.school;
    if (is_one_of(school_names, school.name.value))
        tell(report, school.name.where, "the school's name", school.name.value,
             "it is an example, and would be printed on every paper");
    for (const model::Mentor& mentor : school.mentors)
        if (is_one_of(mentor_names, mentor.name.value))
            tell(report, mentor.name.where, "a mentor's name", mentor.name.value,
                 "it is an example, and a name that is not known cannot be kept out of papers");
    for (model::CaseStudy& story : model.cases) {
        if (is_one_of(summaries, story.summary.value))
            tell(report, story.summary.where, "the summary", story.summary.value,
                 "it is an example, and would be printed below the title");
        if (!story.approved || !is_one_of(approvers, story.approved->by)) continue;
        tell(report, story.id.where, "the approver", story.approved->by,
             "it is an example, so the story counts as not approved");
        story.approved.reset();
    }
    for (const model::Plan& plan : model.plans)
        for (const model::Target& target : plan.targets)
            if (is_one_of(targets, target.text.value) || is_one_of(criteria, target.criterion))
                tell(report, target.text.where, "a target", target.text.value,
                     "it is an example, and would stand on the pupil's review sheet");
}

}  // namespace casebook::check
