// An attacker who has only the released papers: counts as unknowns, what the papers print about them as
// constraints, and a search over whole numbers. Shares no code with the audit.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace casebook::outsider {

inline constexpr int many = 400;  ///< more people than there are in any of these tests

using Terms = std::vector<std::pair<int, int>>;  ///< unknown, factor

/// low <= sum of factor x unknown <= high
struct Constraint {
    Terms terms;
    int low;
    int high;
};

/// What may be the value of each unknown, narrowed from constraint to constraint, then guessed.
class Search {
  public:
    explicit Search(const std::vector<Constraint>& constraints, std::size_t unknowns, std::vector<int> hints)
        : constraints_(constraints), hints_(std::move(hints)), touching_(unknowns) {
        for (std::size_t i = 0; i < constraints.size(); ++i)
            for (const auto& [unknown, factor] : constraints[i].terms)
                touching_[static_cast<std::size_t>(unknown)].push_back(i);
    }

    struct Box {
        std::vector<int> low;
        std::vector<int> high;
    };
    enum class Answer { possible, impossible, undecided };

    [[nodiscard]] Answer solve(Box box, std::vector<std::size_t> touched) {
        guesses_ = 0;
        return descend(std::move(box), std::move(touched));
    }
    /// Narrows by all constraints; false: nothing is left.
    [[nodiscard]] bool narrow_all(Box& box) const {
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < constraints_.size(); ++i) all.push_back(i);
        return narrow(box, std::move(all));
    }
    [[nodiscard]] const std::vector<std::size_t>& touching(int unknown) const {
        return touching_[static_cast<std::size_t>(unknown)];
    }

  private:
    static constexpr int most_guesses = 30000;

    [[nodiscard]] bool narrow(Box& box, std::vector<std::size_t> waiting) const {
        std::vector<bool> is_waiting(constraints_.size(), false);
        for (const std::size_t one : waiting) is_waiting[one] = true;
        while (!waiting.empty()) {
            const std::size_t at = waiting.back();
            waiting.pop_back();
            is_waiting[at] = false;
            const Constraint& constraint = constraints_[at];
            long least = 0;
            long most = 0;
            for (const auto& [unknown, factor] : constraint.terms) {
                const auto i = static_cast<std::size_t>(unknown);
                least += static_cast<long>(factor) * (factor > 0 ? box.low[i] : box.high[i]);
                most += static_cast<long>(factor) * (factor > 0 ? box.high[i] : box.low[i]);
            }
            if (least > constraint.high || most < constraint.low) return false;
            for (const auto& [unknown, factor] : constraint.terms) {  // factors are 1 or -1
                const auto i = static_cast<std::size_t>(unknown);
                const long own_least = factor > 0 ? box.low[i] : -box.high[i];
                const long own_most = factor > 0 ? box.high[i] : -box.low[i];
                const long up_to = constraint.high - (least - own_least);
                const long from = constraint.low - (most - own_most);
                int low = box.low[i];
                int high = box.high[i];
                if (factor > 0) {
                    low = static_cast<int>(std::max<long>(low, from));
                    high = static_cast<int>(std::min<long>(high, up_to));
                } else {
                    low = static_cast<int>(std::max<long>(low, -up_to));
                    high = static_cast<int>(std::min<long>(high, -from));
                }
                if (low > high) return false;
                if (low == box.low[i] && high == box.high[i]) continue;
                least += (factor > 0 ? low : -high) - own_least;
                most += (factor > 0 ? high : -low) - own_most;
                box.low[i] = low;
                box.high[i] = high;
                for (const std::size_t other : touching_[i])
                    if (!is_waiting[other]) {
                        is_waiting[other] = true;
                        waiting.push_back(other);
                    }
            }
        }
        return true;
    }

    Answer descend(Box box, std::vector<std::size_t> touched) {
        if (!narrow(box, std::move(touched))) return Answer::impossible;
        if (++guesses_ > most_guesses) return Answer::undecided;
        std::optional<std::size_t> next;
        for (std::size_t i = 0; i < box.low.size(); ++i)
            if (box.low[i] < box.high[i] &&
                (!next || box.high[i] - box.low[i] < box.high[*next] - box.low[*next]))
                next = i;
        if (!next) return Answer::possible;
        const std::size_t at = *next;
        const int hint = std::clamp(hints_[at], box.low[at], box.high[at]);
        const int span = box.high[at] - box.low[at];
        for (int off = 0; off <= span; ++off)
            for (const int sign : {1, -1}) {
                const int value = hint + sign * off;
                if (value < box.low[at] || value > box.high[at] || (off == 0 && sign < 0)) continue;
                Box guess = box;
                guess.low[at] = guess.high[at] = value;
                const Answer answer = descend(std::move(guess), touching_[at]);
                if (answer != Answer::impossible) return answer;
            }
        return Answer::impossible;
    }

    const std::vector<Constraint>& constraints_;
    std::vector<int> hints_;  ///< where to begin guessing; they change the speed alone
    std::vector<std::vector<std::size_t>> touching_;
    int guesses_ = 0;
};

/// What the attacker wrote down.
class Notes {
  public:
    /// The number of an unknown; `hint` is where a search begins.
    int unknown(const std::string& name, int hint) {
        const auto [at, is_new] = unknowns_.emplace(name, static_cast<int>(unknowns_.size()));
        if (is_new) hints_.push_back(hint);
        return at->second;
    }
    [[nodiscard]] bool has(const std::string& name) const { return unknowns_.contains(name); }
    void note(std::vector<std::pair<int, int>> terms, int low, int high = many) {
        constraints_.push_back({std::move(terms), low, high});
    }

    /// Something that was noted and is not so; empty where the true numbers, the hints, fit all notes.
    [[nodiscard]] std::string untrue() const {
        for (const Constraint& one : constraints_) {
            int sum = 0;
            std::string names;
            for (const auto& [unknown, factor] : one.terms) {
                sum += factor * hints_[static_cast<std::size_t>(unknown)];
                for (const auto& [name, at] : unknowns_)
                    if (at == unknown) names += (factor < 0 ? " - " : " + ") + name;
            }
            if (sum < one.low || sum > one.high)
                return std::to_string(one.low) + " <=" + names + " <= " + std::to_string(one.high);
        }
        return {};
    }

    /// All notes, and that the sum lies between two numbers.
    [[nodiscard]] std::vector<Constraint> with(const Terms& sum, int low, int high) const {
        std::vector<Constraint> constraints = constraints_;
        constraints.push_back({sum, low, high});
        return constraints;
    }

    /// Whether the sum can have the value, as a search finds within its limit of guesses.
    [[nodiscard]] Search::Answer can_be(const Terms& sum, int value) const {
        const std::vector<Constraint> constraints = with(sum, value, value);
        Search search(constraints, unknowns_.size(), hints_);
        Search::Box box{std::vector<int>(unknowns_.size(), 0), std::vector<int>(unknowns_.size(), many)};
        if (!search.narrow_all(box)) return Search::Answer::impossible;
        return search.solve(std::move(box), {});
    }

  private:
    std::map<std::string, int> unknowns_;
    std::vector<int> hints_;
    std::vector<Constraint> constraints_;
};

}  // namespace casebook::outsider
