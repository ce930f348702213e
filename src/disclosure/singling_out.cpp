#include "disclosure/singling_out.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "disclosure/plain_words.hpp"
#include "disclosure/policy.hpp"
#include "disclosure/singling_out_words.hpp"

namespace casebook::disclosure {
namespace {

using document::Audience;
using Phrase = std::vector<std::string>;

constexpr int nursery = -1;
constexpr int reception = 0;
constexpr int not_recorded = -2;
constexpr std::size_t reach_of_only = 4;    // words
constexpr std::size_t reach_of_number = 3;  // words

int year_of(std::string_view year_group) {
    if (year_group == "N") return nursery;
    if (year_group == "R") return reception;
    return small_number(year_group).value_or(not_recorded);
}

int key_stage_of(int year) {
    if (year < 1) return 0;
    return year <= 2 ? 1 : year <= 6 ? 2 : year <= 9 ? 3 : year <= 11 ? 4 : 5;
}

Phrase words_of(std::string_view text) {
    Phrase words;
    for (PlainWord& word : plain_words(text)) words.push_back(std::move(word.word));
    return words;
}

std::vector<Phrase> phrases_of(std::string_view list) {
    std::vector<Phrase> phrases;
    while (!list.empty()) {
        const std::string_view one = list.substr(0, list.find('|'));
        phrases.push_back(words_of(one));
        list.remove_prefix(std::min(one.size() + 1, list.size()));
    }
    return phrases;
}

std::size_t index_of(Audience audience) {
    return static_cast<std::size_t>(std::ranges::find(document::all_audiences, audience) -
                                    document::all_audiences.begin());
}

}  // namespace

/// Words that tell a set of pupils from the others.
struct SinglingOut::Mention {
    enum class Kind { year, key_stage, characteristic, reason };
    Kind kind;
    std::string name;
    Pupils pupils;
    bool is_recorded;
    std::size_t first;  ///< tokens
    std::size_t last;
    std::size_t sentence;
};

struct SinglingOut::Reading {
    std::vector<PlainWord> tokens;
    std::vector<Mention> mentions;

    explicit Reading(std::string_view text) : tokens(plain_words(text)) {}

    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < tokens.size() ? std::string_view{tokens[at].word} : std::string_view{};
    }
    [[nodiscard]] bool has(std::size_t at, const Phrase& phrase) const {
        if (phrase.empty() || at + phrase.size() > tokens.size()) return false;
        for (std::size_t i = 0; i < phrase.size(); ++i)
            if (tokens[at + i].word != phrase[i] || tokens[at + i].sentence != tokens[at].sentence)
                return false;
        return true;
    }
    /// One person, or a few by their number, is spoken of around the two mentions.
    [[nodiscard]] bool speaks_of_few(const Mention& one, const Mention& other) const {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::size_t sentence = tokens[i].sentence;
            if ((sentence == one.sentence || sentence == other.sentence) &&
                (is_one_person(word(i), word(i + 1)) || word(i) == "only"))
                return true;
        }
        const std::size_t begin = std::min(one.first, other.first);
        for (std::size_t back = 1; back <= reach_of_number && back <= begin; ++back)
            if (is_a_few(word(begin - back))) return true;
        return false;
    }
    [[nodiscard]] bool follows_only(const Mention& mention) const {
        for (std::size_t back = 1; back <= reach_of_only && back <= mention.first; ++back)
            if (const auto before = word(mention.first - back);
                (before == "only" || before == "sole") &&
                tokens[mention.first - back].sentence == mention.sentence) {
                for (std::size_t i = mention.first - back;
                     i < mention.last + reach_of_only && i < tokens.size(); ++i)
                    if (is_one_person(word(i), word(i + 1))) return true;
            }
        return false;
    }
};

SinglingOut::SinglingOut(const model::Model& model) {
    for (const auto* const pupils : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *pupils) years_.push_back(year_of(pupil.year_group.value));
    add_characteristics(model);
    add_reasons(model);
    for (const model::AllowedWord& allowed : model.school.allowed_words)
        allowed_.push_back(words_of(allowed.word.value));
    diagnostics::Diagnostics told_elsewhere;
    for (const Audience audience : document::all_audiences)
        thresholds_.at(index_of(audience)) = static_cast<std::size_t>(
            std::max(policy_for(model.school, audience, told_elsewhere).threshold, 0));
}

void SinglingOut::add_characteristics(const model::Model& model) {
    for (const Characteristic& characteristic : characteristics()) {
        Trait trait{std::string{characteristic.name}, phrases_of(characteristic.phrases), {}, false, false};
        std::size_t number = 0;
        for (const auto* const pupils : {&model.pupils, &model.pupils_set_aside})
            for (const model::Pupil& pupil : *pupils) {
                const std::optional<bool> has = characteristic.has(pupil);
                trait.is_recorded = trait.is_recorded || has.has_value();
                if (has.value_or(false)) trait.pupils.insert(number);
                ++number;
            }
        traits_.push_back(std::move(trait));
    }
}

void SinglingOut::add_reasons(const model::Model& model) {
    std::map<std::string_view, std::size_t> numbers;
    std::size_t number = 0;
    for (const auto* const pupils : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *pupils) numbers.emplace(pupil.id.value.code, number++);
    std::map<std::string, Trait> reasons;
    for (const model::Referral& referral : model.referrals) {
        const auto pupil = numbers.find(referral.pupil.value.code);
        if (pupil == numbers.end()) continue;
        for (const auto& reason : referral.reasons) {
            const auto [at, is_new] = reasons.try_emplace(reason.value);
            at->second.pupils.insert(pupil->second);
            if (!is_new) continue;
            at->second.name = reason.value;
            at->second.is_reason = true;
            const Phrase words = words_of(reason.value);
            at->second.phrases.push_back(words);
            // "bereavement or loss" is written as either.
            const bool either = std::ranges::find(words, "or") != words.end();
            for (const std::string& word : words) {
                if (either && word.size() > 3) at->second.phrases.push_back({word});
                if (const auto other = other_form(word); !other.empty())
                    at->second.phrases.push_back({std::string{other}});
            }
        }
    }
    for (auto& [name, trait] : reasons) traits_.push_back(std::move(trait));
}

SinglingOut::Pupils SinglingOut::in_years(const std::function<bool(int)>& fits) const {
    Pupils found;
    for (std::size_t i = 0; i < years_.size(); ++i)
        if (years_[i] != not_recorded && fits(years_[i])) found.insert(i);
    return found;
}

SinglingOut::Reading SinglingOut::read(std::string_view text) const {
    using enum Mention::Kind;
    Reading reading(text);
    const auto add = [&](Mention::Kind kind, std::string name, Pupils pupils, std::size_t first,
                         std::size_t last, bool is_recorded) {
        reading.mentions.push_back({kind, std::move(name), std::move(pupils), is_recorded, first, last,
                                    reading.tokens[first].sentence});
    };
    for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
        const std::string_view word = reading.word(at);
        const auto number = small_number(reading.word(at + 1));
        const std::string_view third = reading.word(at + 2);
        if ((word == "year" || word == "y" || word == "yr") && number && *number <= 13)
            add(year, fmt::format("year {}", *number), in_years([&](int one) { return one == *number; }), at,
                at + 1, true);
        if (word == "ks" && number)
            add(key_stage, fmt::format("key stage {}", *number),
                in_years([&](int one) { return key_stage_of(one) == *number; }), at, at + 1, true);
        if (word == "key" && reading.word(at + 1) == "stage" && small_number(third))
            add(key_stage, fmt::format("key stage {}", *small_number(third)),
                in_years([&](int one) { return key_stage_of(one) == *small_number(third); }), at, at + 2,
                true);
        // A pupil of 9 is in Year 4, or in Year 5 before the next birthday.
        if (const auto age = small_number(word);
            age && (reading.word(at + 1) == "year" || reading.word(at + 1) == "years") && third == "old")
            add(year, fmt::format("{} years old", *age),
                in_years([&](int one) { return one == *age - 5 || one == *age - 4; }), at, at + 2, true);
        const std::string_view next = reading.word(at + 1);
        const bool is_class = next == "class" || next == "year" || is_one_person(next, third) ||
                              (at > 0 && reading.word(at - 1) == "in");
        if ((word == "reception" || word == "nursery") && is_class)
            add(year, std::string{word},
                in_years([&](int one) { return one == (word == "nursery" ? nursery : reception); }), at, at,
                true);
        for (const Trait& trait : traits_) {
            const auto found = std::ranges::find_if(
                trait.phrases, [&](const Phrase& phrase) { return reading.has(at, phrase); });
            if (found == trait.phrases.end()) continue;
            add(trait.is_reason ? reason : characteristic, trait.name, trait.pupils, at,
                at + found->size() - 1, trait.is_recorded);
        }
    }
    return reading;
}

std::vector<SingledOut> SinglingOut::find(std::string_view text, Audience audience) const {
    using enum Mention::Kind;
    std::vector<SingledOut> found;
    const std::size_t threshold = thresholds_.at(index_of(audience));
    if (document::is_within_school(audience) || threshold < 2) return found;
    const Reading reading = read(text);
    const auto report = [&](std::size_t first, std::size_t last, const std::string& what, std::size_t count,
                            bool is_recorded) {
        if (is_recorded ? count == 0 || count >= threshold : years_.empty()) return;
        const std::span<const PlainWord> span{&reading.tokens[first], last - first + 1};
        const auto same = [](const std::string& word, const PlainWord& token) { return word == token.word; };
        for (const Phrase& phrase : allowed_)
            if (!std::ranges::search(phrase, span, same).empty()) return;
        const std::string held =
            is_recorded ? fmt::format("{} {} on the register", count, count == 1 ? "pupil" : "pupils")
                        : "which the register does not record";
        found.push_back({span.front().begin, span.back().end, fmt::format("{}, {}", what, held)});
    };
    const auto& mentions = reading.mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Mention& one = mentions[i];
        for (std::size_t j = i + 1; j < mentions.size(); ++j) {
            const Mention& other = mentions[j];
            if (other.sentence > one.sentence + 1) break;
            const bool is_place = one.kind == year || one.kind == key_stage;
            const bool is_other_place = other.kind == year || other.kind == key_stage;
            const bool reasons = one.kind == reason || other.kind == reason;
            const bool tells =
                reasons ? one.sentence == other.sentence && (one.kind == year || other.kind == year)
                        : !(is_place && is_other_place) && one.name != other.name && other.first > one.last;
            if (!tells || !reading.speaks_of_few(one, other)) continue;
            Pupils both;
            std::ranges::set_intersection(one.pupils, other.pupils, std::inserter(both, both.end()));
            report(std::min(one.first, other.first), std::max(one.last, other.last),
                   fmt::format("{} and {}", one.name, other.name), both.size(),
                   one.is_recorded && other.is_recorded);
        }
    }
    if (!found.empty()) return found;
    for (const Mention& one : mentions)
        if ((one.kind == year || one.kind == characteristic) && reading.follows_only(one))
            report(one.first, one.last, "the only one of " + one.name, one.pupils.size(), one.is_recorded);
    return found;
}

}  // namespace casebook::disclosure
