#include "disclosure/singling_out_words.hpp"

#include <algorithm>
#include <array>

namespace casebook::disclosure {
namespace {

using model::Pupil;

std::optional<bool> has_needs(const Pupil& pupil, std::string_view codes) {
    if (pupil.special_needs.empty()) return std::nullopt;
    return codes.find(pupil.special_needs) != std::string_view::npos;
}

constexpr std::array table{
    Characteristic{
        "looked after",
        "looked after child|looked after children|looked after pupil|looked after pupils|looked after boy|"
        "looked after girl|looked after young|looked after student|looked after learner|"
        "is looked after by the|child in care|children in care|boy in care|girl in care|pupil in care|"
        "pupils in care|student in care|is in care|was in care|taken into care|came into care|living in care|"
        "lives in care|who in care|care experienced|foster child|foster children|foster care|foster carer|"
        "foster carers|foster family|foster home|foster placement|foster parents|fostered|kinship care|"
        "children s home|lac|cla|care leaver",
        [](const Pupil& pupil) { return pupil.looked_after; }},
    Characteristic{
        "young carer",
        "young carer|young carers|cares for his|cares for her|cares for their|caring for his|caring for her|"
        "caring for their|cared for his|cared for her|looks after his|looks after her|looking after his|"
        "looking after her",
        [](const Pupil& pupil) { return pupil.young_carer; }},
    Characteristic{"free school meals", "free school meals|free school meal|free meals|fsm|pupil premium",
                   [](const Pupil& pupil) { return pupil.free_school_meals; }},
    Characteristic{"English as an additional language",
                   "additional language|eal|english is a second language|english as a second language",
                   [](const Pupil& pupil) { return pupil.english_additional; }},
    Characteristic{"an education, health and care plan",
                   "education health and care plan|ehc plan|ehcp|statement of special",
                   [](const Pupil& pupil) { return has_needs(pupil, "E"); }},
    Characteristic{
        "special educational needs",
        "special educational needs|special educational need|special needs|sen support|send support|"
        "sen register|send register|sen",
        [](const Pupil& pupil) { return has_needs(pupil, "KE"); }},
};

struct Form {
    std::string_view reason;
    std::string_view other;
};
constexpr std::array<Form, 6> forms{{{"bereavement", "bereaved"},
                                     {"anxiety", "anxious"},
                                     {"anger", "angry"},
                                     {"bullying", "bullied"},
                                     {"exclusion", "excluded"},
                                     {"suspension", "suspended"}}};

constexpr std::array<std::string_view, 18> numbers{
    "one", "two",    "three",  "four",     "five",     "six",     "seven",   "eight",     "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"};

constexpr std::array<std::string_view, 25> persons{
    "boy",     "girl",    "pupil",    "child",     "student", "learner", "mentee", "lad",   "daughter",
    "son",     "he",      "she",      "him",       "her",     "his",     "hers",   "carer", "refugee",
    "himself", "herself", "teenager", "youngster", "sibling", "twin",    "person"};

/// Behind "pupil", "child" and "student": what is meant is a thing.
constexpr std::array<std::string_view, 12> things{"premium", "voice",   "questionnaire", "questionnaires",
                                                  "review",  "reviews", "survey",        "views",
                                                  "support", "numbers", "protection",    "council"};

template <std::size_t Size>
bool among(const std::array<std::string_view, Size>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

}  // namespace

std::span<const Characteristic> characteristics() {
    return table;
}

std::string_view other_form(std::string_view reason) {
    const auto* const form = std::ranges::find(forms, reason, &Form::reason);
    return form == forms.end() ? std::string_view{} : form->other;
}

std::optional<int> small_number(std::string_view word) {
    const auto* const found = std::ranges::find(numbers, word);
    if (found != numbers.end()) return static_cast<int>(found - numbers.begin()) + 1;
    if (word.empty() || word.size() > 2 ||
        !std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    int value = 0;
    for (const char c : word) value = value * 10 + (c - '0');
    return value >= 1 && value <= static_cast<int>(numbers.size()) ? std::optional{value} : std::nullopt;
}

bool is_one_person(std::string_view word, std::string_view next) {
    return among(persons, word) && !among(things, next);
}

bool is_a_few(std::string_view word) {
    if (word == "both") return true;
    const auto number = small_number(word);
    return number && *number >= 2 && *number <= 9;
}

}  // namespace casebook::disclosure
