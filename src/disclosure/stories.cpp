#include "disclosure/stories.hpp"

#include <array>

#include <fmt/format.h>

#include "disclosure/consent.hpp"
#include "disclosure/dates.hpp"
#include "disclosure/disguise.hpp"
#include "disclosure/quoted_words.hpp"
#include "disclosure/roles.hpp"

namespace casebook::disclosure {
namespace {

using document::Audience;

constexpr std::array<std::string_view, 3> kinds{"pupil", "group", "programme"};
constexpr std::array<std::string_view, 3> results{"positive", "mixed", "negative"};
constexpr std::array<std::string_view, 3> intensities{"significant", "medium", "low"};

template <std::size_t Size, typename Choice>
std::string word(const std::array<std::string_view, Size>& words, Choice choice) {
    return std::string{words.at(static_cast<std::size_t>(choice))};
}

std::vector<std::string> values(const std::vector<model::Recorded<std::string>>& list) {
    std::vector<std::string> result;
    for (const auto& one : list) result.push_back(one.value);
    return result;
}

released::Case case_value(const model::CaseStudy& story, const Policy& policy) {
    released::Case value;
    value.id = story.id.value;
    value.title = story.title.value;
    value.kind = word(kinds, story.kind);
    value.result = word(results, story.result);
    value.key_stage = story.key_stage;
    if (story.intensity) value.intensity = word(intensities, *story.intensity);
    value.barriers = values(story.barriers);
    value.themes = values(story.themes);
    value.outcomes = values(story.outcomes);
    value.agencies = values(story.agencies);
    if (policy.shows_pupils)
        for (const auto& pupil : story.pupils) value.pupils.push_back(pupil.value.code);
    value.summary = story.summary.value;
    value.body = story.body;
    if (story.approved) {
        value.approved_by = policy.shows_staff ? story.approved->by : approver_role(story.approved->by);
        value.approved_on = iso(story.approved->date);
    }
    value.where = story.id.where;
    value.was = values(story.was);
    return value;
}

released::Note note_value(const model::PracticeNote& note) {
    return {note.id.value,      note.title.value, note.kind,     values(note.themes),
            note.summary.value, note.body,        note.id.where, values(note.was)};
}

released::Quote quote_value(const model::Quotation& quotation, const Policy& policy) {
    return {quotation.text.value, policy.shows_staff ? quotation.role : speaker_role(quotation.role),
            quotation.theme.value, quotation.text.where};
}

bool meant_for(const std::set<Audience>& audiences, Audience audience) {
    return audience == Audience::school || audiences.contains(audience);
}

std::string joined(const std::vector<Shortfall>& list, std::string Shortfall::*part) {
    std::string text;
    std::string last;
    for (const Shortfall& shortfall : list) {
        if (shortfall.*part == last) continue;
        last = shortfall.*part;
        text += text.empty() ? last : "; " + last;
    }
    return text;
}

diagnostics::Diagnostic warning(std::string_view id, diagnostics::Location where, std::size_t width,
                                const std::string& what, Audience audience,
                                const std::vector<Shortfall>& list) {
    return {diagnostics::Severity::warning,
            std::string{id},
            where,
            width,
            fmt::format("{} is held back from {}", what, readers(audience)),
            joined(list, &Shortfall::missing),
            joined(list, &Shortfall::mend)};
}

std::string case_name(const model::CaseStudy& story) {
    return fmt::format("the case study `{}`", story.id.value);
}

std::string quotation_name(const model::Quotation& quotation, const diagnostics::Sources& sources) {
    return fmt::format("the quotation at {}", sources.spell(quotation.text.where));
}

std::vector<Shortfall> lacking_of(const model::CaseStudy& story, Audience audience, const model::Model& model,
                                  model::Date day) {
    std::vector<Shortfall> list = shortfalls(story, audience, model, day);
    const auto quoted = quoted_without_consent(story, audience, model, day);
    list.insert(list.end(), quoted.begin(), quoted.end());
    return list;
}

std::vector<Shortfall> lacking_of(const model::Quotation& quotation, Audience audience,
                                  const model::Model& model, model::Date day) {
    return shortfalls(quotation, audience, model, day);
}

/// What the other audiences do not get although it is meant for them, for the school's own list.
std::vector<released::HeldBack> held_back(const model::Model& model, const Occasion& occasion,
                                          const diagnostics::Sources& sources) {
    std::vector<released::HeldBack> result;
    const auto judge = [&](const auto& story, const std::string& what) {
        for (const Audience audience : document::reading_audiences) {
            if (audience == Audience::school || !story.audiences.contains(audience)) continue;
            const auto lacking = lacking_of(story, audience, model, occasion.judged_on);
            if (lacking.empty()) continue;
            result.push_back(
                {what, std::string{document::name(audience)}, joined(lacking, &Shortfall::missing)});
        }
    };
    for (const model::CaseStudy& story : model.cases) judge(story, case_name(story));
    for (const model::Quotation& quotation : model.quotations)
        judge(quotation, quotation_name(quotation, sources));
    return result;
}

/// The story as this audience gets it; what a disguise changed is told to its author.
released::Case for_readers(const model::CaseStudy& story, const model::Model& model, const Occasion& occasion,
                           const Policy& policy, diagnostics::Diagnostics& diagnostics) {
    released::Case value = case_value(story, policy);
    if (policy.shows_pupils || !occasion.disguised.contains(value.id)) return value;
    const auto changes = occasion.watch != nullptr
                             ? disguise(value, model.school, policy.audience, *occasion.watch)
                             : disguise(value, model.school, policy.audience, Watch(model));
    if (changes.empty()) return value;
    diagnostics.add(
        {diagnostics::Severity::warning,
         "story-disguised",
         {story.id.where.file, 0, 0},
         1,
         fmt::format("{} is changed for {}: {}", case_name(story), readers(policy.audience),
                     spelled(changes)),
         "what children are called, how old they are, when and where it was, tells who is meant",
         "read it as these readers get it: what only people see as telling, as a rare hobby, is still "
         "there"});
    return value;
}

}  // namespace

Stories stories(const model::Model& model, const Occasion& occasion, const Policy& policy,
                const diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics) {
    Stories result;
    const Audience audience = policy.audience;
    for (const model::CaseStudy& story : model.cases) {
        if (!meant_for(story.audiences, audience)) continue;
        const auto lacking = lacking_of(story, audience, model, occasion.judged_on);
        if (lacking.empty())
            result.cases.push_back(for_readers(story, model, occasion, policy, diagnostics));
        else
            diagnostics.add(
                warning("case-held-back", story.id.where, 1, case_name(story), audience, lacking));
    }
    for (const model::Quotation& quotation : model.quotations) {
        if (!meant_for(quotation.audiences, audience)) continue;
        const auto lacking = lacking_of(quotation, audience, model, occasion.judged_on);
        if (lacking.empty())
            result.quotes.push_back(quote_value(quotation, policy));
        else
            diagnostics.add(
                warning("quotation-held-back", quotation.text.where, 1, "the quotation", audience, lacking));
    }
    for (const model::PracticeNote& note : model.practice) result.notes.push_back(note_value(note));
    if (audience == Audience::school) result.held_back = held_back(model, occasion, sources);
    return result;
}

}  // namespace casebook::disclosure
