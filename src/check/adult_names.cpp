// Adults who are named where a broad role belongs.
#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "check/rules.hpp"
#include "model/adult_roles.hpp"

namespace casebook::check {
namespace {

constexpr std::array titles{"mr",    "mrs",  "miss", "ms",   "mx",  "dr",   "prof",  "professor",
                            "sir",   "dame", "rev",  "revd", "fr",  "imam", "rabbi", "sister",
                            "madam", "mme",  "sr",   "sra",  "pan", "pani"};
/// Words that only roles and services have, beside those of the table of roles: where one stands, all of it
/// is taken for a role.
constexpr std::array role_words{
    "sendco",     "mum",          "dad",        "mother",      "father",    "child",       "self",
    "service",    "services",     "worker",     "social",      "police",    "camhs",       "psychologist",
    "counsellor", "therapist",    "adviser",    "advisor",     "support",   "coordinator", "behaviour",
    "attendance", "help",         "hub",        "council",     "authority", "health",      "care",
    "youth",      "centre",       "charity",    "grandparent", "guardian",  "foster",      "lunchtime",
    "supervisor", "office",       "college",    "nursery",     "academy",   "primary",     "secondary",
    "student",    "friend",       "peer",       "doctor",      "gp",        "hospital",    "clinic",
    "other",      "unknown",      "department", "faculty",     "house",     "phase",       "stage",
    "key",        "early",        "years",      "panel",       "meeting",   "leadership",  "slt",
    "smt",        "ewo",          "dsl",        "ks1",         "ks2",       "ks3",         "ks4",
    "specialist", "practitioner", "consultant", "home",        "community", "project"};

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end = [&] {
        while (word.ends_with('.')) word.pop_back();
        if (!word.empty()) words.push_back(word);
        word.clear();
    };
    for (const char c : text) {
        const bool parts = c == ' ' || c == ',' || c == '/' || c == '(' || c == ')' || c == ';';
        if (parts)
            end();
        else
            word += c;
    }
    end();
    return words;
}

std::string in_small_letters(std::string word) {
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return word;
}

template <std::size_t Size>
bool is_one_of(const std::array<const char*, Size>& list, const std::string& word) {
    return std::ranges::any_of(list, [&](const char* one) { return word == one; });
}

bool is_word_of_a_role(const std::string& word) {
    constexpr std::size_t least = 3;  // “of”, “or”
    return is_one_of(role_words, word) ||
           (word.size() >= least &&
            std::ranges::any_of(model::adult_roles, [&](const model::AdultRole& role) {
                const std::vector<std::string> parts = words_of(role.name);
                return std::ranges::any_of(
                    parts, [&](const std::string& part) { return in_small_letters(part) == word; });
            }));
}

/// Whether a word begins as names do: with a capital that small letters follow, or with a letter beyond
/// English.
bool begins_as_a_name(const std::string& word) {
    const auto first = static_cast<unsigned char>(word.front());
    if (first >= 0x80) return true;
    const bool capital = std::isupper(first) != 0;
    return capital && (word.size() == 1 || std::ranges::any_of(word, [](char c) {
                           return std::islower(static_cast<unsigned char>(c)) != 0;
                       }));
}

/// "Mrs Page", "Jo Bloggs", "J. Bloggs"; not "Class Teacher" or "CAMHS".
bool looks_like_a_person(std::string_view text) {
    const std::vector<std::string> words = words_of(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (is_one_of(titles, in_small_letters(words[i])) && begins_as_a_name(words[i + 1])) return true;
    const bool role = std::ranges::any_of(
        words, [](const std::string& word) { return is_word_of_a_role(in_small_letters(word)); });
    return !role && words.size() >= 2 && words.size() <= 4 && std::ranges::all_of(words, begins_as_a_name);
}

bool is_a_mentor(std::string_view text, const model::School& school) {
    return std::ranges::any_of(school.mentors, [&](const model::Mentor& mentor) {
        const std::vector<std::string> parts = words_of(mentor.name.value);
        return in_small_letters(std::string{text}) == in_small_letters(mentor.name.value) ||
               std::ranges::find(parts, text) != parts.end();
    });
}

}  // namespace

void referrer_is_a_role(model::Model& model, model::Date, const Reporter& report) {
    for (const model::Referral& referral : model.referrals) {
        const std::string& text = referral.referred_by.value;
        if (text.empty() || (!looks_like_a_person(text) && !is_a_mentor(text, model.school))) continue;
        report({.where = referral.referred_by.where,
                .width = width_of(text),
                .message = fmt::format("“{}” looks like a person's name", text),
                .why =
                    "adults stand in records by their roles; outside the school's papers this is counted as "
                    "“somebody else”",
                .mend = "write a broad role, as class teacher, head of year, or parent or carer"});
    }
}

}  // namespace casebook::check
