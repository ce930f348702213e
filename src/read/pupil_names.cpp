#include "read/pupil_names.hpp"

#include <algorithm>

#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr char parted = '\x1f';  // stands in no folded name

std::string key_of(std::string_view first, std::string_view last) {
    return folded(first) + parted + folded(last);
}

PupilNames::Codes found_in(const std::map<std::string, PupilNames::Codes, std::less<>>& index,
                           const std::string& key) {
    const auto found = index.find(key);
    return found == index.end() ? PupilNames::Codes{} : found->second;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" ,"), text.size());
        if (std::string word = folded(text.substr(0, end)); !word.empty()) words.push_back(std::move(word));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// Without what stands in brackets, and without a last word that holds a figure: the class.
std::string without_class(std::string_view name) {
    std::string text{trimmed(name.substr(0, name.find('(')))};
    const std::size_t space = text.rfind(' ');
    if (space != std::string::npos && text.find_first_of("0123456789", space) != std::string::npos)
        text = std::string{trimmed(std::string_view{text}.substr(0, space))};
    return text;
}

/// Calls `visit(before, after)` for every way of parting the words in two.
template <typename Visit>
void each_parting(std::string_view name, const Visit& visit) {
    for (std::size_t space = name.find(' '); space != std::string_view::npos;
         space = name.find(' ', space + 1))
        visit(name.substr(0, space), name.substr(space + 1));
}

}  // namespace

bool looks_like_a_name(std::string_view text) {
    return text.find(' ') != std::string_view::npos &&
           text.find_first_of("0123456789") == std::string_view::npos;
}

PupilNames::PupilNames(const model::Model& model) {
    for (const auto* const list : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *list) {
            const std::string& code = pupil.id.value.code;
            codes_.insert(code);
            if (const std::string upn = folded(pupil.upn.value); !upn.empty()) {
                upns_[upn].insert(code);
                with_upn_.insert(code);
            }
            for (const std::string* const first : {&pupil.first_name.value, &pupil.known_as.value})
                if (!first->empty()) know(*first, pupil.last_name.value, code);
        }
}

void PupilNames::know(std::string_view first, std::string_view last, const std::string& code) {
    names_[key_of(first, last)].insert(code);
    given_[key_of(first.substr(0, first.find(' ')), last)].insert(code);
    // Where the first name begins with an accent, the letter without it is what people write.
    const std::string letters = folded(first);
    initials_[key_of(std::string_view{letters}.substr(0, 1), last)].insert(code);
    for (const std::string_view part : {first, last})
        for (std::string& word : words_of(part)) words_of_[code].insert(std::move(word));
}

PupilNames::Codes PupilNames::by_upn(std::string_view upn) const {
    const std::string key = folded(upn);
    return key.empty() ? Codes{} : found_in(upns_, key);
}

PupilNames::Codes PupilNames::by_parts(std::string_view first, std::string_view last) const {
    return found_in(names_, key_of(first, last));
}

PupilNames::Codes PupilNames::by_name(std::string_view name, NameOrder order) const {
    if (const std::size_t comma = name.find(','); comma != std::string_view::npos)
        return by_parts(name.substr(comma + 1), name.substr(0, comma));
    Codes all = by_parts(name, {});
    each_parting(name, [&](std::string_view before, std::string_view after) {
        all.merge(order == NameOrder::first_name ? by_parts(before, after) : by_parts(after, before));
    });
    return all;
}

PupilNames::Codes PupilNames::but_for_class(std::string_view name) const {
    const std::string bare = without_class(name);
    Codes all;
    if (bare.empty() || bare == trimmed(name)) return all;
    for (const NameOrder order : {NameOrder::first_name, NameOrder::last_name})
        all.merge(by_name(bare, order));
    return all;
}

PupilNames::Codes PupilNames::near(std::string_view name) const {
    const std::string bare = without_class(name);
    Codes all;
    const auto add = [&](std::string_view first, std::string_view last) {
        first = trimmed(first);
        all.merge(by_parts(first, last));
        all.merge(found_in(given_, key_of(first.substr(0, first.find(' ')), last)));
        if (folded(first).size() == 1) all.merge(found_in(initials_, key_of(first, last)));
    };
    if (const std::size_t comma = bare.find(','); comma != std::string::npos)
        add(std::string_view{bare}.substr(comma + 1), std::string_view{bare}.substr(0, comma));
    else
        each_parting(bare, [&](std::string_view before, std::string_view after) {
            add(before, after);
            add(after, before);
        });
    return all;
}

bool PupilNames::could_be(const std::string& code, std::string_view name) const {
    const auto known = words_of_.find(code);
    if (known == words_of_.end()) return true;
    return std::ranges::any_of(words_of(name),
                               [&](const std::string& word) { return known->second.contains(word); });
}

}  // namespace casebook::read
