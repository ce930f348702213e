#include "care/child.hpp"

#include <algorithm>
#include <vector>

#include "read/text.hpp"

namespace casebook::care {
namespace {

std::vector<const model::Pupil*> all_pupils(const model::Model& model) {
    std::vector<const model::Pupil*> list;
    for (const auto* const pupils : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *pupils) list.push_back(&pupil);
    return list;
}

std::string whole_name(const model::Pupil& pupil) {
    return read::folded(pupil.first_name.value) + " " + read::folded(pupil.last_name.value);
}

/// What tells a name from a word stays: the school, its staff, what is allowed.
model::Model setting_of(const model::Model& model) {
    model::Model result;
    result.school = model.school;
    result.school.allowed_words.clear();
    return result;
}

}  // namespace

std::optional<Child> child_named(const model::Model& model, std::string_view word) {
    const std::string wanted = read::folded(word);
    const auto pupils = all_pupils(model);
    const auto is_wanted = [&](const model::Pupil* pupil) {
        return !wanted.empty() && (read::folded(pupil->id.value.code) == wanted ||
                                   (!pupil->upn.value.empty() && read::folded(pupil->upn.value) == wanted));
    };
    const auto found = std::ranges::find_if(pupils, is_wanted);
    if (found == pupils.end()) return std::nullopt;
    const model::Pupil& pupil = **found;
    Child child{
        pupil.id.value.code, pupil.upn.value, pupil.first_name.value, pupil.last_name.value, {}, {}, false};
    for (const model::Plan& plan : model.plans)
        if (plan.pupil.value.code == child.code) child.plans.insert(plan.id.value);
    for (const model::Consent& consent : model.consents)
        if (consent.subject.value == child.code) child.consents.insert(consent.id.value);
    child.shares_name = std::ranges::count_if(pupils, [&](const model::Pupil* other) {
                            return whole_name(*other) == whole_name(pupil);
                        }) > 1;
    return child;
}

model::Model with_only(const model::Model& model, const Child& child) {
    model::Model result = setting_of(model);
    result.school.mentors.clear();
    for (const model::Pupil* const pupil : all_pupils(model))
        if (pupil->id.value.code == child.code) result.pupils.push_back(*pupil);
    return result;
}

model::Model without(const model::Model& model, const Child& child) {
    model::Model result = setting_of(model);
    result.school.mentors.clear();
    for (const model::Pupil* const pupil : all_pupils(model))
        if (pupil->id.value.code != child.code) result.pupils.push_back(*pupil);
    return result;
}

}  // namespace casebook::care
