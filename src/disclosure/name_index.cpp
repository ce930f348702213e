#include "disclosure/name_index.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include <fmt/format.h>

#include "disclosure/everyday_words.hpp"
#include "disclosure/ordinary_words.hpp"

namespace casebook::disclosure {
namespace {

constexpr std::uint32_t letters_of_a_part = 3;
constexpr std::size_t most_words = 64;  // where each letter is a word, a name has many

struct Part {
    std::size_t first;
    std::size_t last;
    std::uint32_t letters;
};

/// The parts of a name between spaces and hyphens; an apostrophe parts nothing, since "Day" of "O'Day" is a
/// word.
std::vector<Part> parts_of(const Words& name) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < name.list.size(); ++i) {
        const Gap gap = name.list[i].gap;
        if (parts.empty() || gap == Gap::near || gap == Gap::hyphen || gap == Gap::far ||
            gap == Gap::line_hyphen)
            parts.push_back({i, i, name.list[i].letters});
        else
            parts.back() = {parts.back().first, i, parts.back().letters + name.list[i].letters};
    }
    return parts;
}

std::uint32_t letters_of(const Words& name) {
    std::uint32_t letters = 0;
    for (const Word& word : name.list) letters += word.letters;
    return letters;
}

struct Pair {
    std::string_view letter;
    std::string_view letters;
};
constexpr std::array<Pair, 16> written_as_two = {{{"ä", "ae"},
                                                  {"ö", "oe"},
                                                  {"ü", "ue"},
                                                  {"å", "aa"},
                                                  {"ø", "oe"},
                                                  {"đ", "dj"},
                                                  {"ŋ", "ng"},
                                                  {"ə", "a"},
                                                  {"Ä", "Ae"},
                                                  {"Ö", "Oe"},
                                                  {"Ü", "Ue"},
                                                  {"Å", "Aa"},
                                                  {"Ø", "Oe"},
                                                  {"Đ", "Dj"},
                                                  {"Ŋ", "Ng"},
                                                  {"Ə", "A"}}};
constexpr std::array<Pair, 5> written_as_one = {
    {{"a", "ae"}, {"o", "oe"}, {"u", "ue"}, {"a", "aa"}, {"d", "dj"}}};

/// Every way to write the name with some of its umlauts and their like as two letters and others as they are;
/// of a name with very many, some of the ways.
std::set<std::string> written_out(std::string_view name) {
    constexpr std::size_t most_ways = 32;
    std::set<std::string> ways{""};
    for (std::size_t i = 0; i < name.size();) {
        const auto* const pair = std::ranges::find_if(
            written_as_two, [&](const Pair& one) { return name.substr(i).starts_with(one.letter); });
        const bool is_one = pair != written_as_two.end();
        const std::string_view as_it_is = name.substr(i, is_one ? pair->letter.size() : 1);
        std::set<std::string> longer;
        for (const std::string& way : ways) {
            longer.insert(way + std::string{as_it_is});
            if (is_one && longer.size() < most_ways) longer.insert(way + std::string{pair->letters});
        }
        ways = std::move(longer);
        i += as_it_is.size();
    }
    return ways;
}

/// The name as it would be written with umlauts, as far as letters are compared: `Joerg` as `Jorg`.
std::string written_shorter(std::string_view name) {
    std::string result{name};
    for (const Pair& pair : written_as_one)
        for (std::size_t at = result.find(pair.letters); at != std::string::npos;
             at = result.find(pair.letters, at + 1))
            result.replace(at, pair.letters.size(), pair.letter);
    for (const Pair& pair : written_as_one)
        if (result.size() > 2 && result.substr(1).starts_with(pair.letters.substr(1)) &&
            std::tolower(static_cast<unsigned char>(result.front())) == pair.letters.front())
            result.erase(1, 1);
    return result;
}

/// Where the first word of a family name ends that is also written as one with the next: `mac` of `maclean`.
std::vector<std::uint32_t> prefixes_of(std::string_view key) {
    constexpr std::array<std::string_view, 22> prefixes{
        "mc",  "mac", "nic",   "fitz",   "al",     "el",  "abd", "abdul", "abdel", "abu", "ibn",
        "bin", "van", "vande", "vanden", "vander", "von", "de",  "del",   "della", "da",  "le"};
    constexpr std::size_t letters_behind = 4;
    std::vector<std::uint32_t> ends;
    for (const std::string_view prefix : prefixes)
        if (key.starts_with(prefix) && key.size() >= prefix.size() + letters_behind)
            ends.push_back(static_cast<std::uint32_t>(prefix.size()));
    return ends;
}

/// "May 2026" is a month, whoever is called May.
bool is_month_of_a_year(std::string_view key, std::string_view behind) {
    if (!is_month(key)) return false;
    while (!behind.empty() && (behind.front() == ' ' || behind.front() == ',')) behind.remove_prefix(1);
    const auto digit = [&](std::size_t i) {
        return i < behind.size() && std::isdigit(static_cast<unsigned char>(behind[i])) != 0;
    };
    return (behind.starts_with("19") || behind.starts_with("20")) && digit(2) && digit(3) && !digit(4);
}

std::string initial_of(std::string_view name) {
    const std::vector<Character> letters = characters(name);
    return letters.empty() ? std::string{} : std::string{name.substr(letters[0].begin, letters[0].end)};
}

std::string user_name(std::string_view first, std::string_view last) {
    return initial_of(first) + std::string{last};
}

std::set<std::string, std::less<>> words_of_names(const model::Model& model) {
    std::set<std::string, std::less<>> result;
    for (const auto* const pupils : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *pupils)
            for (const std::string_view name :
                 {pupil.first_name.value, pupil.known_as.value, pupil.last_name.value}) {
                const Words parts = words(characters(name));
                for (std::size_t i = 0; i < parts.list.size(); ++i) {
                    result.emplace(parts.together(i, i));
                    result.emplace(std::string{parts.together(i, i)} + "s");
                }
            }
    for (const auto* const pupils : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *pupils)
            for (const std::string_view first : {pupil.first_name.value, pupil.known_as.value})
                for (const bool turned : {false, true}) {
                    const std::string_view last = pupil.last_name.value;
                    const std::string full =
                        turned ? fmt::format("{} {}", last, first) : fmt::format("{} {}", first, last);
                    result.emplace(words(characters(full)).folded);
                    result.emplace(words(characters(user_name(first, last))).folded);
                }
    const auto add = [&](std::string_view written) {
        const Words parts = words(characters(written));
        for (std::size_t i = 0; i < parts.list.size(); ++i) result.emplace(parts.together(i, i));
    };
    for (const model::Consent& consent : model.consents) add(consent.given_by);
    for (const model::CaseStudy& story : model.cases)
        if (story.approved) add(story.approved->by);
    return result;
}

/// Nothing but separators of a path stands around it, as in `cases/grace.html`.
bool is_whole_part(std::string_view path, std::size_t begin, std::size_t end) {
    const bool begins = begin == 0 || path[begin - 1] == '/' || path[begin - 1] == '#';
    return begins && (end == path.size() || path[end] == '/' || path[end] == '.' || path[end] == '#');
}

/// "Grace I. came", and not "with Grace I came"; the same for "A".
bool is_no_pronoun(const Word& word, std::string_view text) {
    const std::string_view written = text.substr(word.begin, word.end - word.begin);
    return (written != "I" && written != "A") || (word.end < text.size() && text[word.end] == '.');
}

std::vector<std::string_view> several(std::string_view names, std::string_view separators = ";/") {
    std::vector<std::string_view> list;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find_first_of(separators), names.size());
        if (names.substr(0, end).find_first_not_of(' ') != std::string_view::npos)
            list.push_back(names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return list;
}

/// "O'Donoghue" and "Ann-Marie" may be written as one word in the register.
bool is_tight(const Word& word) {
    return word.capital && (word.gap == Gap::hyphen || word.gap == Gap::apostrophe);
}

/// Two consonants of a script of India with their vowel signs are a name as long as any other.
bool has_vowel_signs(std::string_view written) {
    const std::vector<Character> all = characters(written);
    constexpr char32_t first_of_india = 0x900;
    return all.size() >= letters_of_a_part &&
           std::ranges::all_of(all, [](const Character& one) { return one.code >= first_of_india; });
}

bool ends_with_a_further_s(std::string_view key) {
    return key.size() > letters_of_a_part && key.back() == 's';
}

}  // namespace

NameIndex::NameIndex(const model::Model& model, std::string_view dictionary)
    : everyday_(everyday_among(words_of_names(model), dictionary)) {
    for (const auto* const pupils : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *pupils) add_pupil(pupil);
    for (const model::Mentor& mentor : model.school.mentors) add_staff(mentor);
    for (const model::Consent& consent : model.consents)
        add_adult(consent.given_by, Owner::family, consent.subject.value);
    for (const model::CaseStudy& story : model.cases)
        if (story.approved) add_adult(story.approved->by, Owner::approver, story.id.value);
    const Words school = words(characters(model.school.name.value));
    if (school.list.size() > 1) add(school, 0, school.list.size() - 1, Style::any_case, Owner::school, {});
    for (const model::AllowedWord& allowed : model.school.allowed_words) allow(allowed);
}

void NameIndex::add_pupil(const model::Pupil& pupil) {
    const std::string& code = pupil.id.value.code;
    std::vector<std::string_view> called = several(pupil.known_as.value, ";/,");
    called.insert(called.begin(), pupil.first_name.value);
    const std::string& last = pupil.last_name.value;
    add_name(last, code);
    for (const std::string_view first : called) {
        add_name(first, code);
        if (first.empty() || last.empty()) continue;
        for (const std::string& full : {std::string{first} + " " + last, last + " " + std::string{first}}) {
            const Words name = words(characters(full));
            if (!name.list.empty())
                add(name, 0, name.list.size() - 1, reads_as_words(name) ? Style::initial : Style::any_case,
                    Owner::pupil, code);
        }
        add_initials(first, last, code);
        add_user_name(first, last, code);
    }
}

// "jrosewarne", as computers call people.
void NameIndex::add_user_name(std::string_view first, std::string_view last, const std::string& code) {
    constexpr std::uint32_t shortest = 5;
    const Words name = words(characters(user_name(first, last)));
    if (name.list.size() != 1 || letters_of(name) <= shortest) return;
    add(name, 0, 0, everyday_.contains(name.folded) ? Style::everyday : Style::any_case, Owner::pupil, code);
}

// "Can Do" and "Jo King" are what others write of other things in small letters.
bool NameIndex::reads_as_words(const Words& name) const {
    constexpr std::size_t most_letters = 4;  // "summer page" is no phrase that anybody writes
    if (everyday_.contains(name.folded)) return true;
    for (std::size_t i = 0; i < name.list.size(); ++i) {
        const std::string_view word = name.together(i, i);
        const bool is_short = word.size() <= most_letters && everyday_.contains(word);
        if (!is_short && !is_ordinary_short_word(word)) return false;
    }
    return true;
}

void NameIndex::add_initials(std::string_view first, std::string_view last, const std::string& code) {
    for (const std::string& written :
         {initial_of(first) + " " + std::string{last}, std::string{last} + " " + initial_of(first),
          std::string{first} + " " + initial_of(last)}) {
        const Words name = words(characters(written));
        if (name.list.size() > 1) add(name, 0, name.list.size() - 1, Style::initial, Owner::pupil, code);
    }
}

void NameIndex::add_name(std::string_view name, const std::string& code) {
    for (const std::string& way : written_out(name)) add_spelling(way, code);
    constexpr std::size_t shortest = 4;
    if (const std::string other = written_shorter(name); other != name && other.size() >= shortest)
        add_spelling(other, code);
}

void NameIndex::add_spelling(std::string_view text, const std::string& code) {
    const Words name = words(characters(text));
    const std::uint32_t letters = letters_of(name);
    if (letters == 1 && name.list.front().alone) add(name, 0, 0, Style::by_itself, Owner::pupil, code);
    if (letters < 2) return;
    const auto style_of = [&](std::size_t first, std::size_t last) {
        return everyday_.contains(name.together(first, last)) ? Style::everyday : Style::any_case;
    };
    const bool ordinary = letters == 2 && name.list.size() == 1 && is_ordinary_short_word(name.folded);
    add(name, 0, name.list.size() - 1,
        ordinary ? Style::capital_inside_sentence : style_of(0, name.list.size() - 1), Owner::pupil, code);
    const std::vector<Part> parts = parts_of(name);
    if (parts.size() < 2) return;
    for (const Part& part : parts) {
        if (is_particle(name.together(part.first, part.last))) continue;
        const std::string_view written =
            text.substr(name.list[part.first].begin, name.list[part.last].end - name.list[part.first].begin);
        if (part.letters >= letters_of_a_part || has_vowel_signs(written)) {
            add(name, part.first, part.last, style_of(part.first, part.last), Owner::pupil, code);
        } else if (part.letters > 1) {
            add(name, part.first, part.last, Style::after_title, Owner::pupil, code);
            if (written.size() > part.letters)  // "Hà" is no English word
                add(name, part.first, part.last, Style::capital_inside_sentence, Owner::pupil, code);
        }
    }
}

// "A Mentor" and "Learning mentor 2" name nobody, and would be found on every page.
void NameIndex::add_staff(const model::Mentor& mentor) {
    const Words name = words(characters(mentor.name.value));
    bool has_job = false;
    bool has_name = false;
    for (std::size_t i = 0; i < name.list.size(); ++i) {
        const std::string_view word = name.together(i, i);
        has_job = has_job || is_job(word);
        has_name = has_name || (word.size() > 1 && !is_role(word) && !goes_with_a_role(word));
    }
    if (has_job && !has_name) return;
    for (const std::string& way : written_out(mentor.name.value))
        add_adult_name(words(characters(way)), Owner::staff, mentor.id.value);
}

// A role that we do not know ("Key worker") is taken for one: two capitals at least, or a title, make a name.
void NameIndex::add_adult(std::string_view written, Owner owner, const std::string& code) {
    for (const std::string_view one : several(written, ",;/()&")) {
        const Words name = words(characters(one));
        const auto word = [&](std::size_t i) { return name.together(i, i); };
        std::size_t titles = 0;
        bool is_name = !name.list.empty();
        for (std::size_t i = 0; i < name.list.size(); ++i) {
            if (is_title(word(i))) ++titles;
            is_name = is_name && !is_role(word(i)) && (name.list[i].capital || is_particle(word(i))) &&
                      (titles > 0 || !everyday_.contains(word(i)) || name.list.size() > 2);
        }
        if (!is_name || name.list.size() < 2) continue;
        for (const std::string& way : written_out(one)) add_adult_name(words(characters(way)), owner, code);
    }
}

void NameIndex::add_adult_name(const Words& name, Owner owner, const std::string& code) {
    std::vector<Part> parts;
    for (const Part& part : parts_of(name))
        if (!is_title(name.together(part.first, part.last))) parts.push_back(part);
    if (parts.size() > 1) add(name, parts.front().first, parts.back().last, Style::any_case, owner, code);
    for (const Part& part : parts)
        if (part.letters > 1 && !is_particle(name.together(part.first, part.last)))
            add(name, part.first, part.last,
                part.letters >= letters_of_a_part ? Style::capital : Style::after_title, owner, code);
}

void NameIndex::add(const Words& words, std::size_t first, std::size_t last, Style style, Owner owner,
                    const std::string& code) {
    Pattern pattern{{}, style, owner, code};
    for (std::size_t i = first + 1; i <= last; ++i) {
        pattern.joints.push_back(words.list[i].fold_begin - words.list[first].fold_begin);
        Entry& before = entries_[std::string{words.together(first, i - 1)}];
        before.begins_longer = true;
        before.parts_far = before.parts_far || words.list[i].gap == Gap::far;
    }
    const std::string key{words.together(first, last)};
    if (first == last)
        for (const std::uint32_t end : prefixes_of(key)) {
            pattern.joints.push_back(end);
            entries_[key.substr(0, end)].begins_longer = true;
        }
    auto& patterns = entries_[key].patterns;
    const bool known = std::ranges::any_of(patterns, [&](const Pattern& other) {
        return other.owner == owner && other.style == style && other.joints == pattern.joints;
    });
    if (!known) patterns.push_back(std::move(pattern));
}

void NameIndex::allow(const model::AllowedWord& allowed) {
    const Words word = words(characters(allowed.word.value));
    if (word.list.empty()) return;
    bool& with_capital = allowed_[word.folded];
    with_capital = with_capital || word.list.front().capital;
}

bool NameIndex::is_allowed(std::string_view key, const Word& word) const {
    const auto allowed = allowed_.find(key);
    return allowed != allowed_.end() && (allowed->second || !word.capital || word.starts_sentence);
}

const NameIndex::Pattern* NameIndex::fitting(const Entry& entry, const Words& words, std::size_t first,
                                             std::size_t last, std::string_view text, bool path) const {
    const Word& head = words.list[first];
    const auto joined_rightly = [&](const Pattern& pattern) {
        for (std::size_t i = first + 1; i <= last; ++i)
            if (words.list[i].gap != Gap::line_hyphen && !is_tight(words.list[i]) &&
                std::ranges::find(pattern.joints, words.list[i].fold_begin - head.fold_begin) ==
                    pattern.joints.end())
                return false;
        return true;
    };
    const auto styled_rightly = [&](const Pattern& pattern) {
        if (pattern.style == Style::capital_inside_sentence) {
            const bool is_possessive = last + 1 < words.list.size() &&
                                       words.list[last + 1].gap == Gap::apostrophe &&
                                       words.together(last + 1, last + 1) == "s";
            const std::size_t end = words.list[last].end;
            const bool is_label = end < text.size() && text[end] == ':';
            return !path && head.capital && (!head.starts_sentence || is_possessive || is_label);
        }
        if (pattern.style == Style::after_title) {
            if (path || !head.capital || first == 0) return false;
            const Word& before = words.list[first - 1];
            const bool is_initial = before.letters == 1 && before.capital;
            return head.gap == Gap::near && (is_initial || is_title(words.together(first - 1, first - 1)));
        }
        if (pattern.style == Style::by_itself)
            return head.gap != Gap::adjacent &&
                   (last + 1 == words.list.size() || words.list[last + 1].gap != Gap::adjacent);
        if (pattern.style == Style::initial)
            return !path &&
                   std::all_of(words.list.begin() + static_cast<std::ptrdiff_t>(first),
                               words.list.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                               [&](const Word& word) { return word.capital && is_no_pronoun(word, text); });
        if (pattern.style == Style::everyday)
            return path ? is_whole_part(text, head.begin, words.list[last].end) : head.capital;
        return pattern.style == Style::any_case || path || head.capital;
    };
    const auto found = std::ranges::find_if(entry.patterns, [&](const Pattern& pattern) {
        return joined_rightly(pattern) && styled_rightly(pattern);
    });
    return found == entry.patterns.end() ? nullptr : &*found;
}

const NameIndex::Pattern* NameIndex::pattern_for(const Words& words, std::size_t first, std::size_t last,
                                                 std::string_view text, bool path) const {
    const std::string_view key = words.together(first, last);
    const Word& head = words.list[first];
    if (const auto entry = entries_.find(key); entry != entries_.end() && !is_allowed(key, head)) {
        const Pattern* const pattern = fitting(entry->second, words, first, last, text, path);
        if (pattern != nullptr &&
            !(head.capital && is_month_of_a_year(key, text.substr(words.list[last].end))))
            return pattern;
    }
    if (!ends_with_a_further_s(key) || !(path || head.capital) || is_allowed(key, head)) return nullptr;
    const std::string_view stem = key.substr(0, key.size() - 1);
    // "This" is no possessive of Thị; "Marks" may be one of Mark.
    if (everyday_.contains(key) && !everyday_.contains(stem)) return nullptr;
    const auto entry = entries_.find(stem);
    if (stem.size() < letters_of_a_part || entry == entries_.end() || is_allowed(stem, head)) return nullptr;
    return fitting(entry->second, words, first, last, text, path);
}

NameIndex::Match NameIndex::match_at(const Words& words, std::size_t first, std::string_view text,
                                     bool path) const {
    Match longest;
    for (std::size_t last = first; last < words.list.size() && last < first + most_words; ++last) {
        if (const Pattern* const pattern = pattern_for(words, first, last, text, path))
            longest = {last, pattern};
        if (last + 1 == words.list.size()) break;
        const Gap gap = words.list[last + 1].gap;
        if (gap == Gap::line_hyphen || is_tight(words.list[last + 1])) continue;
        const auto entry = entries_.find(words.together(first, last));
        if (entry == entries_.end() || !entry->second.begins_longer) break;
        if (gap == Gap::far && !entry->second.parts_far) break;
    }
    return longest;
}

std::vector<NameIndex::Found> NameIndex::find(const Words& words, std::string_view text, bool path) const {
    std::vector<Found> found;
    for (std::size_t first = 0; first < words.list.size(); ++first) {
        // "Donald" of "McDonald" is nobody's name.
        if (first > 0 && words.list[first].gap == Gap::adjacent &&
            !prefixes_of(std::string{words.together(first - 1, first)}).empty())
            continue;
        const Match match = match_at(words, first, text, path);
        if (match.pattern == nullptr) continue;
        if (match.pattern->owner != Owner::school)
            found.push_back({words.list[first].begin, words.list[match.last].end, match.pattern->owner,
                             match.pattern->code,
                             first == match.last ? words.together(first, first) : std::string_view{}});
        first = match.last;
    }
    return found;
}

}  // namespace casebook::disclosure
