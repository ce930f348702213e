#include "disclosure/consent.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "disclosure/dates.hpp"
#include "document/folded_words.hpp"
#include "model/adult_roles.hpp"
#include "model/consents.hpp"

namespace casebook::disclosure {
namespace {

using document::Audience;
using model::Consent;
using model::Date;
using model::is_for_stories;
using model::stands;

constexpr std::array<std::string_view, 3> children{"pupil", "child", "young person"};

/// Roles of the table of adults that do not work with the child, or leave open who it is.
constexpr std::array<std::string_view, 7> of_the_family_or_open{
    "pupil", "group of pupils", "parent or carer", "parent", "carer", "family", "adult"};
/// What those who work in a school are called beyond that table; and what is no role within a longer text,
/// since `Mrs Head` and `Mrs Ta` are names.
constexpr std::array<std::string_view, 5> other_staff{"staff", "mentor", "tutor", "headmistress",
                                                      "headmaster"};
constexpr std::array<std::string_view, 5> staff_alone{"head", "the head", "TA", "school", "the school"};

/// Whether the text is one of the words, in any case.
bool is_one_of(std::span<const std::string_view> list, std::string_view text) {
    const auto words = document::folded_words(text);
    return std::ranges::any_of(list,
                               [&](std::string_view one) { return document::folded_words(one) == words; });
}

bool given_by(Date from, Date day) {
    return from.ok() && std::chrono::sys_days{from} <= std::chrono::sys_days{day};
}

/// A date ahead announces a withdrawal or is a slip of the pen; either way the family no longer wants it.
bool withdrawn(const Consent& consent) {
    return consent.withdrawn.has_value();
}

bool ended(const Consent& consent, Date day) {
    return consent.until &&
           (!consent.until->ok() || std::chrono::sys_days{*consent.until} < std::chrono::sys_days{day});
}

bool is_of_an_adult(const Consent& consent) {
    return !is_one_of(children, consent.given_by);
}

/// Whether the text names the mentor: by the code of casebook.yaml, or by every word of the name there.
bool names(std::string_view text, const model::Mentor& mentor) {
    auto words = document::folded_words(text);
    auto of_mentor = document::folded_words(mentor.name.value);
    if (words.empty()) return false;
    // A first name alone is that of many.
    if (words == document::folded_words(mentor.id.value) || words == of_mentor) return true;
    std::ranges::sort(words);
    std::ranges::sort(of_mentor);
    return of_mentor.size() > 1 && std::ranges::includes(words, of_mentor);
}

/// `teacher`, `Mr Hale (class teacher)`, the name of a mentor: a role of the school or an agency stands in
/// the cell. A name or a role that is not known is taken for the family's own, since forms are often signed
/// with the parent's name.
bool is_of_staff(std::string_view given_by, const std::vector<model::Mentor>& mentors) {
    if (std::ranges::any_of(mentors, [&](const auto& mentor) { return names(given_by, mentor); }))
        return true;
    auto words = document::folded_words(given_by);
    // A parent governor agrees as a parent.
    if (std::ranges::find(words, "parent") != words.end()) std::erase(words, "governor");
    const auto holds = [&](std::string_view role) {
        return !std::ranges::search(words, document::folded_words(role)).empty();
    };
    return std::ranges::any_of(model::adult_roles,
                               [&](const model::AdultRole& role) {
                                   return !is_one_of(of_the_family_or_open, role.name) && holds(role.name);
                               }) ||
           std::ranges::any_of(other_staff, holds) || is_one_of(staff_alone, given_by);
}

bool covers(const Consent& consent, Audience audience, Date day) {
    return stands(consent, day) && consent.audiences.contains(audience);
}

/// A withdrawal takes back whatever the same giver had said about the subject until then, in whichever row it
/// stands; only what is given anew afterwards counts.
bool taken_back(const Consent& consent, const std::vector<const Consent*>& given) {
    return std::ranges::any_of(given, [&](const Consent* other) {
        return document::folded_words(other->given_by) == document::folded_words(consent.given_by) &&
               withdrawn(*other) &&
               (!other->withdrawn->ok() || given_by(consent.from.value, *other->withdrawn));
    });
}

std::string lapse(const Consent& consent, Date day) {
    if (withdrawn(consent))
        return given_by(*consent.withdrawn, day)
                   ? fmt::format("consent {} was withdrawn on {}", consent.id.value, iso(*consent.withdrawn))
                   : fmt::format("consent {} is withdrawn from {}, which counts at once", consent.id.value,
                                 iso(*consent.withdrawn));
    if (ended(consent, day))
        return fmt::format("consent {} ended on {}", consent.id.value, iso(*consent.until));
    return fmt::format("consent {} begins on {}, after {}", consent.id.value, iso(consent.from.value),
                       iso(day));
}

/// What is missing of the consents about one subject, a pupil or a case.
std::vector<Shortfall> missing_consent(const std::string& subject, std::string_view about,
                                       const std::vector<const Consent*>& given, Audience audience,
                                       Date day) {
    const std::string mend = fmt::format(
        "ask again and add the answer to consents.csv (subject {}, purpose case study, audience {}), or take "
        "`{}` out of the audiences of the case study",
        subject, document::name(audience), document::name(audience));
    std::set<std::string> still_consent;
    for (const Consent* const consent : given)
        if (covers(*consent, audience, day) && !taken_back(*consent, given))
            still_consent.insert(consent->given_by);

    std::vector<Shortfall> list;
    for (const Consent* const consent : given)
        if (!stands(*consent, day) && (given_by(consent->from.value, day) || withdrawn(*consent)) &&
            !still_consent.contains(consent->given_by))
            list.push_back({fmt::format("for {}: {}", about, lapse(*consent, day)), mend});
    if (!still_consent.empty() || !list.empty()) return list;

    const bool other_audience = std::ranges::any_of(
        given, [&](const Consent* consent) { return stands(*consent, day) && !taken_back(*consent, given); });
    if (other_audience)
        return {{fmt::format("for {}: the consent does not cover {}", about, readers(audience)), mend}};
    if (!given.empty()) return {{fmt::format("for {}: {}", about, lapse(*given.front(), day)), mend}};
    return {{fmt::format("for {}: no consent to a case study is recorded", about), mend}};
}

std::vector<const Consent*> story_consents(std::span<const Consent> consents, const std::string& subject,
                                           bool of_adults_only) {
    std::vector<const Consent*> list;
    for (const Consent& consent : consents)
        if (consent.subject.value == subject && is_for_stories(consent) &&
            (!of_adults_only || is_of_an_adult(consent)))
            list.push_back(&consent);
    return list;
}

/// Whether the approver has a pupil of the story as mentor, and so is most likely its writer.
bool approved_by_a_mentor_of_its_pupils(const model::CaseStudy& story, const model::Model& model) {
    return std::ranges::any_of(model.school.mentors, [&](const model::Mentor& mentor) {
        return names(story.approved->by, mentor) &&
               std::ranges::any_of(model.pupils, [&](const model::Pupil& pupil) {
                   return pupil.mentor.value == mentor.id.value &&
                          std::ranges::any_of(story.pupils,
                                              [&](const auto& one) { return one.value == pupil.id.value; });
               });
    });
}

/// Words that stand where a name is still to come.
bool is_no_name(std::string_view by) {
    constexpr std::array<std::string_view, 12> words{"tbc",     "tba",  "tbd", "pending", "nobody", "none",
                                                     "unknown", "name", "me",  "self",    "yes",    "n/a"};
    return document::folded_words(by).empty() || is_one_of(words, by);
}

void check_approval(const model::CaseStudy& story, const model::Model& model, Date day,
                    std::vector<Shortfall>& list) {
    const std::string mend =
        "let somebody other than its writer read it as a stranger would, then write `approved:` with `by:` "
        "and `date:` in its front matter";
    if (!story.approved || is_no_name(story.approved->by))
        list.push_back({"nobody has approved it", mend});
    else if (approved_by_a_mentor_of_its_pupils(story, model))
        list.push_back({"it was approved by a mentor of the pupil whom it is about", mend});
    else if (!story.approved->date.ok())
        list.push_back({"the date of its approval is missing", mend});
    else if (!given_by(story.approved->date, day))
        list.push_back(
            {fmt::format("its approval is dated {}, after {}", iso(story.approved->date), iso(day)),
             "correct the date of the approval"});
}

/// What is missing of the consents about a pupil: somebody of the family has to have given one, and before
/// the story was approved.
std::vector<Shortfall> missing_of_family(const model::CaseStudy& story, const std::string& code,
                                         const model::Model& model, Audience audience, Date day) {
    const auto given = story_consents(model.consents, code, false);
    std::vector<const Consent*> of_family;
    for (const Consent* const consent : given)
        if (!is_of_staff(consent->given_by, model.school.mentors)) of_family.push_back(consent);
    if (of_family.empty() && !given.empty())
        return {{fmt::format(
                     "for {}: consent {} was given by somebody who works with the child, not by the family",
                     code, given.front()->id.value),
                 "ask the family, and write who agreed under Given by, as parent or carer"}};
    std::vector<Shortfall> list = missing_consent(code, code, of_family, audience, day);
    if (list.empty()) list = missing_consent(code, code, given, audience, day);
    if (!list.empty() || !story.approved || !story.approved->date.ok()) return list;
    const bool was_asked = std::ranges::any_of(of_family, [&](const Consent* consent) {
        return given_by(consent->from.value, story.approved->date);
    });
    if (!was_asked)
        list.push_back(
            {fmt::format("for {}: it was approved on {}, before anybody of the family had consented", code,
                         iso(story.approved->date)),
             "let it be read and approved again, or correct the date"});
    return list;
}

/// A child or the family speaks: `adult` leaves open who it is.
bool is_of_the_family(std::string_view role) {
    return is_one_of(children, role) || (is_one_of(of_the_family_or_open, role) &&
                                         !is_one_of(std::array{std::string_view{"adult"}}, role));
}

std::string quotation_mend(Audience audience) {
    return fmt::format(
        "add a consent for the purpose quotation and the audience {} to consents.csv and name it here, or "
        "take "
        "`{}` out of the audiences of the quotation",
        document::name(audience), document::name(audience));
}

std::vector<Shortfall> quotation_consent(const Consent& consent, Audience audience, Date day) {
    const std::string mend = quotation_mend(audience);
    if (consent.purpose != "quotation")
        return {{fmt::format("consent {} is for the purpose {}, not for a quotation", consent.id.value,
                             consent.purpose),
                 mend}};
    if (!stands(consent, day)) return {{lapse(consent, day), mend}};
    if (!consent.audiences.contains(audience))
        return {{fmt::format("consent {} does not cover {}", consent.id.value, readers(audience)), mend}};
    return {};
}

}  // namespace

std::string_view readers(Audience audience) {
    constexpr std::array<std::string_view, document::all_audiences.size()> words{"the school", "teachers",
                                                                                 "governors", "the public"};
    return words.at(static_cast<std::size_t>(audience));
}

std::vector<Shortfall> shortfalls(const model::CaseStudy& story, Audience audience, const model::Model& model,
                                  Date day) {
    if (document::is_within_school(audience)) return {};
    std::vector<Shortfall> list;
    check_approval(story, model, day, list);
    const auto add = [&](const std::vector<Shortfall>& more) {
        list.insert(list.end(), more.begin(), more.end());
    };
    if (story.pupils.empty() && story.kind == model::CaseKind::pupil)
        add({{"it is about a pupil, but names no pupil's code",
              "write the code under `pupils:` in its front matter"}});
    else if (story.pupils.empty())
        add(missing_consent(story.id.value, "the adults in it",
                            story_consents(model.consents, story.id.value, true), audience, day));
    for (const auto& pupil : story.pupils)
        add(missing_of_family(story, pupil.value.code, model, audience, day));
    return list;
}

std::vector<Shortfall> shortfalls(const model::Quotation& quotation, Audience audience,
                                  const model::Model& model, Date day) {
    if (document::is_within_school(audience)) return {};
    const std::string& id = quotation.consent.value;
    if (id.empty()) return {{"it names no consent", quotation_mend(audience)}};
    bool found = false;
    std::vector<Shortfall> list;
    for (const Consent& consent : model.consents) {
        if (consent.id.value != id) continue;
        found = true;
        if (is_of_the_family(quotation.role) && is_of_staff(consent.given_by, model.school.mentors))
            list.push_back(
                {fmt::format("consent {} was given by somebody who works with the child, not by who "
                             "said it or the family",
                             id),
                 quotation_mend(audience)});
        const auto more = quotation_consent(consent, audience, day);
        list.insert(list.end(), more.begin(), more.end());
    }
    if (!found)
        list.push_back({fmt::format("its consent {} is not in consents.csv", id), quotation_mend(audience)});
    return list;
}

}  // namespace casebook::disclosure
