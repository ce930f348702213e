#include <algorithm>
#include <string>

#include "disclosure/form_facts.hpp"

namespace casebook::disclosure {
namespace {

using released::Cell;

const released::RepresentedGroup* with_label(const released::Representation& representation,
                                             const std::string& label) {
    const auto found = std::ranges::find(representation.groups, label, &released::RepresentedGroup::label);
    return found == representation.groups.end() ? nullptr : &*found;
}

// Everybody may know how many pupils of the school have the characteristic, so who has it and is not
// supported follows from who is supported; and likewise those without it.
void tell_of_school(Teller& teller, const figures::RepresentedGroup& group, const std::string& has,
                    const std::string& of) {
    if (!group.school_count || *group.school_count < group.count) return;
    const std::string others =
        teller.inferred("not-supported:" + group.label, *group.school_count - group.count, group.label);
    teller.says({{has}, {others}}, *group.school_count, *group.school_count);
    if (!group.on_roll) return;
    const int without = *group.on_roll - *group.school_count;
    if (without < group.of - group.count) return;
    const std::string neither =
        teller.inferred("neither:" + group.label, without - (group.of - group.count), group.label);
    teller.says({{of}, {has, -1}, {neither}}, without, without);
}

}  // namespace

void tell(Teller& teller, const figures::Representation& figure, Two<released::Representation> two,
          const Around&) {
    teller.speak_of(figure.id, two.full.title);
    const std::string people = teller.value("people", two(&released::Representation::people));
    if (people.empty()) return;
    const Cell hidden = released::Withheld{};
    for (const figures::RepresentedGroup& group : figure.groups) {
        const released::RepresentedGroup* const full = with_label(two.full, group.label);
        const released::RepresentedGroup* const shown = with_label(two.shown, group.label);
        if (full == nullptr || group.by == figures::GroupedBy::year) continue;
        const TwoCells count{shown == nullptr ? hidden : shown->count, full->count};
        if (group.by == figures::GroupedBy::key_stage) {
            teller.value("row:" + group.label, count, group.label);
            continue;
        }
        const std::string of =
            teller.value("of:" + group.label, {shown == nullptr ? hidden : shown->of, full->of}, group.label);
        const std::string has = teller.value("has:" + group.label, count, group.label);
        teller.part_of(of, people);
        teller.part_of(has, of);
        if (number_in(full->in_school) != nullptr && shown != nullptr &&
            number_in(shown->in_school) != nullptr)
            tell_of_school(teller, group, has, of);
    }
}

}  // namespace casebook::disclosure
