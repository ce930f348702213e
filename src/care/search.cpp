#include "care/search.hpp"

#include <algorithm>

#include "care/text_table.hpp"
#include "read/text.hpp"

namespace casebook::care {
namespace {

std::string without_noughts(std::string_view word) {
    std::string result = read::folded(word);
    const std::size_t first = result.find_first_not_of('0');
    const bool figures = std::ranges::all_of(result, [](char c) { return c >= '0' && c <= '9'; });
    return figures && first != std::string::npos ? result.substr(first) : result;
}

}  // namespace

Search::Search(const Child& child, const model::Model& model, std::string_view dictionary)
    : child_(child),
      own_(with_only(model, child), {{}, {}, dictionary}),
      others_(without(model, child), {{}, {}, dictionary}) {
    for (const auto* const pupils : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *pupils) codes_.insert(without_noughts(pupil.id.value.code));
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    speaks_for_itself_ = child.code.size() > 2 && std::ranges::any_of(child.code, digit) &&
                         !std::ranges::all_of(child.code, digit);
}

bool Search::is_code(std::string_view word) const {
    return without_noughts(word) == without_noughts(child_.code);
}

bool Search::is_any_code(std::string_view word) const {
    return codes_.contains(without_noughts(word));
}

bool Search::mentions(std::string_view text) const {
    return std::ranges::any_of(own_.find(text),
                               [](const disclosure::Watch::Hit& hit) { return !hit.own_word; });
}

bool Search::is_whole_name(std::string_view text) const {
    if (child_.shares_name || child_.first_name.empty() || child_.last_name.empty()) return false;
    const std::string first = read::folded(child_.first_name);
    const std::string last = read::folded(child_.last_name);
    const std::string written = read::folded(text);
    return written == first + last || written == last + first;
}

std::string Search::about_the_child(std::string_view text) const {
    const std::vector<std::string> words = elements_of(text);
    const bool list = words.size() > 1 &&
                      std::ranges::all_of(words, [&](const std::string& word) { return is_any_code(word); });
    if (list) return "a group";
    const auto own = own_.find(text);
    for (const auto& hit : others_.find(text)) {
        // Brothers and sisters share a name, and twins a birthday.
        const bool is_own_too = std::ranges::any_of(own, [&](const auto& other) {
            return other.offset < hit.offset + hit.length && hit.offset < other.offset + other.length;
        });
        if (!is_own_too) return "(left out: another child is named here)";
    }
    return std::string{text};
}

}  // namespace casebook::care
