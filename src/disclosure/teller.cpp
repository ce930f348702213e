#include "disclosure/teller.hpp"

namespace casebook::disclosure {
namespace {

std::string in_words(const std::string& title, std::string_view label) {
    return label.empty() ? title : title + ": " + std::string{label};
}

}  // namespace

std::string Teller::value(std::string_view part, TwoCells cells, std::string_view label, int least) {
    std::string count = named(part);
    const released::Number* const full = number_in(cells.full);
    if (full == nullptr) return {};
    const int people = static_cast<int>(std::lround(full->value));
    facts_.truth[count] = people;
    facts_.values.insert(count);
    if (least > 0) says({{count}}, least, unbounded);
    if (const released::Number* const shown = number_in(cells.shown)) {
        says({{count}}, shown->value, shown->value, count);
    } else {
        facts_.hidden.insert(count);
    }
    facts_.secrets.push_back({{{count}}, size_of(people), threshold_, title_, in_words(title_, label), true});
    return count;
}

std::string Teller::inferred(std::string_view part, int people, std::string_view label) {
    std::string count = named(part);
    facts_.truth.emplace(count, people);
    facts_.secrets.push_back({{{count}}, size_of(people), threshold_, title_, in_words(title_, label)});
    return count;
}

void Teller::says(std::vector<Term> terms, double low, double high, std::string_view shown_by) {
    facts_.statements.push_back({std::move(terms), low, high, title_, std::string{shown_by}});
}

void Teller::adds_up(const std::vector<std::string>& parts, const std::string& whole) {
    if (!knows(whole)) return;
    std::vector<Term> terms{{whole, -1}};
    int sum = 0;
    for (const std::string& part : parts) {
        if (!knows(part)) continue;
        terms.push_back({part});
        sum += truth(part);
    }
    if (sum == truth(whole)) says(std::move(terms), 0, 0);
}

void Teller::part_of(const std::string& part, const std::string& whole, bool rest_is_secret) {
    if (part == whole || !knows(part) || !knows(whole) || truth(part) > truth(whole)) return;
    std::vector<Term> rest{{whole}, {part, -1}};
    says(rest, 0, unbounded);
    if (rest_is_secret)
        facts_.secrets.push_back({std::move(rest), size_of(truth(whole) - truth(part)), threshold_, title_,
                                  "those who are not among \"" + title_ + "\""});
}

}  // namespace casebook::disclosure
