// A reader who knows the rules of disclosure and every table that could have been: the oracle for
// suppression.
#pragma once

#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace casebook::attacker {

/// Puts every table that the reader thinks possible through the release, and keeps for each release which
/// values each quantity had in the tables that give it. The true table is one of them, so this is all that
/// the reader can learn.
class Attacker {
  public:
    explicit Attacker(int threshold) : threshold_(threshold) {}

    void think_of(const std::string& released, const std::vector<int>& quantities) {
        auto& seen = releases_[released];
        seen.resize(quantities.size());
        for (std::size_t i = 0; i < quantities.size(); ++i) seen[i].insert(quantities[i]);
    }

    /// The first quantity that shows too few people and for which the reader can rule out another such value.
    [[nodiscard]] std::string success() const {
        for (const auto& [released, seen] : releases_)
            for (std::size_t i = 0; i < seen.size(); ++i) {
                int possible = 0;
                for (const int value : seen[i]) possible += value >= 1 && value < threshold_ ? 1 : 0;
                if (possible != 0 && possible != threshold_ - 1)
                    return "quantity " + std::to_string(i) + " of " + released;
            }
        return {};
    }

    [[nodiscard]] std::size_t releases() const { return releases_.size(); }

  private:
    int threshold_;
    std::map<std::string, std::vector<std::set<int>>> releases_;
};

/// Every list of `size` counts that add up to `sum`.
inline void each_table(int sum, std::size_t size, const std::function<void(const std::vector<int>&)>& visit,
                       std::vector<int> begun = {}) {
    if (begun.size() + 1 == size) {
        begun.push_back(sum);
        visit(begun);
        return;
    }
    for (int count = 0; count <= sum; ++count) {
        begun.push_back(count);
        each_table(sum - count, size, visit, begun);
        begun.pop_back();
    }
}

/// Every list of `size` counts from 0 to `most`.
inline void each_list(int most, std::size_t size, const std::function<void(const std::vector<int>&)>& visit,
                      std::vector<int> begun = {}) {
    if (begun.size() == size) {
        visit(begun);
        return;
    }
    for (int count = 0; count <= most; ++count) {
        begun.push_back(count);
        each_list(most, size, visit, begun);
        begun.pop_back();
    }
}

}  // namespace casebook::attacker
