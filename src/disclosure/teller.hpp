// Gathers statements and secrets while the forms of figures are walked.
#pragma once

#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "disclosure/same_people.hpp"
#include "disclosure/statements.hpp"
#include "disclosure/suppression.hpp"
#include "released/cell.hpp"

namespace casebook::disclosure {

/// A value of a figure as the reader sees it, and as it is.
struct TwoCells {
    const released::Cell& shown;
    const released::Cell& full;
};

[[nodiscard]] inline const released::Number* number_in(const released::Cell& cell) {
    return std::get_if<released::Number>(&cell);
}

/// Writes down what one figure says. Counts are named `ID/PART`.
class Teller {
  public:
    Teller(Facts& facts, int threshold) : facts_(facts), threshold_(threshold) {}

    void speak_of(std::string_view id, std::string_view title) {
        id_ = id;
        title_ = title.empty() ? id : title;
    }
    [[nodiscard]] std::string named(std::string_view part) const {
        return same_people(part.empty() ? id_ : id_ + "/" + std::string{part});
    }
    [[nodiscard]] int threshold() const { return threshold_; }
    [[nodiscard]] bool knows(const std::string& count) const { return facts_.truth.contains(count); }
    [[nodiscard]] int truth(const std::string& count) const { return facts_.truth.at(count); }

    /// A count that stands in the papers; the reader knows besides that it is at least `least`.
    std::string value(std::string_view part, TwoCells cells, std::string_view label = {}, int least = 0);
    /// A count that stands in no paper.
    std::string inferred(std::string_view part, int people, std::string_view label);
    /// An average over the people of a count, with everything that is printed of it.
    void average(std::string_view part, const std::string& of, std::string printed) {
        facts_.averages.insert_or_assign(id_ + "/" + std::string{part}, Average{of, std::move(printed)});
    }
    /// The terms add up to between `low` and `high`.
    void says(std::vector<Term> terms, double low, double high, std::string_view shown_by = {});
    /// `parts` add up to `whole`, as far as they really do.
    void adds_up(const std::vector<std::string>& parts, const std::string& whole);
    /// `part` are some of `whole`; how many the others are is to stay hidden, where that is asked.
    void part_of(const std::string& part, const std::string& whole, bool rest_is_secret = true);

  private:
    [[nodiscard]] Size size_of(int people) const {
        return too_few(people, threshold_) ? Size::few : Size::enough;
    }

    Facts& facts_;
    int threshold_;
    std::string id_;
    std::string title_;
};

}  // namespace casebook::disclosure
