// Which values numbers of people can have for a reader who knows some statements about them.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "disclosure/statements.hpp"

namespace casebook::disclosure {

/// The least and the most that a sum of counts can be; whole numbers, `high` may be `unbounded`.
struct Range {
    double low = 0;
    double high = unbounded;
    friend bool operator==(const Range&, const Range&) = default;
};

/// What the reader can find out about one sum.
struct Finding {
    bool solved = false;  ///< false: the statements contradict each other, or the limit of work was reached
    Range range = {};
    std::vector<std::size_t> because = {};  ///< places of the statements that bound it
};

/// Counts are whole numbers from 0 on. Bounds come from linear programs (Clp); that a single value is
/// possible is shown by a solution in whole numbers: a corner of the linear program where that is whole, else
/// a search (Cbc) of at most 2,000 nodes. What is not shown within that limit counts as impossible.
class Feasible {
  public:
    explicit Feasible(std::vector<Statement> statements);
    Feasible(const Feasible&) = delete;
    Feasible& operator=(const Feasible&) = delete;
    ~Feasible();

    [[nodiscard]] Finding find_out(std::span<const Term> sum);
    /// Whether the sum can have every value from `first` to `last`.
    [[nodiscard]] bool can_be_each(std::span<const Term> sum, int first, int last);
    [[nodiscard]] const std::vector<Statement>& statements() const;

  private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace casebook::disclosure
