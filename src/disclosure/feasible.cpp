#include "disclosure/feasible.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <CbcModel.hpp>
#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>
#include <OsiClpSolverInterface.hpp>

namespace casebook::disclosure {
namespace {

constexpr double tolerance = 1e-6;
constexpr int most_nodes = 2000;
constexpr int most_steps = 20000;  ///< of one linear program

bool is_whole(double value) {
    return std::abs(value - std::round(value)) < tolerance;
}

double bound(double value) {
    return std::isinf(value) ? std::copysign(COIN_DBL_MAX, value) : value;
}

/// Sets of counts that some statement ties together.
class Groups {
  public:
    explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::size_t of(std::size_t one) {
        while (parent_[one] != one) one = parent_[one] = parent_[parent_[one]];
        return one;
    }
    void join(std::size_t one, std::size_t other) { parent_[of(one)] = of(other); }

  private:
    std::vector<std::size_t> parent_;
};

struct Row {
    std::vector<std::pair<int, double>> terms;  ///< column and factor
    double low;
    double high;
    std::size_t statement;
};

/// A sum over the columns of a system, less what is known of it.
struct Objective {
    std::vector<std::pair<int, double>> terms;
    double constant = 0;
};

/// The statements over counts that hang together, as a linear program; the last row is the sum asked for.
class System {
  public:
    System(int columns, const std::vector<Row>& rows) : columns_(columns) {
        std::vector<int> row_at;
        std::vector<int> column_at;
        std::vector<double> factors;
        std::vector<double> low;
        std::vector<double> high;
        for (const Row& row : rows) {
            for (const auto& [column, factor] : row.terms) {
                row_at.push_back(static_cast<int>(low.size()));
                column_at.push_back(column);
                factors.push_back(factor);
            }
            low.push_back(bound(row.low));
            high.push_back(bound(row.high));
            statements_.push_back(row.statement);
        }
        CoinPackedMatrix matrix(false, row_at.data(), column_at.data(), factors.data(),
                                static_cast<CoinBigIndex>(factors.size()));
        matrix.setDimensions(static_cast<int>(low.size()), columns);
        simplex_.setLogLevel(0);
        simplex_.setMaximumIterations(most_steps);
        simplex_.loadProblem(matrix, nullptr, nullptr, nullptr, low.data(), high.data());
    }

    [[nodiscard]] Finding find_out(const Objective& sum) {
        const auto low = solve(sum, 1);
        if (!low) return {};
        std::set<std::size_t> because = bounding();
        const auto high = solve(sum, -1);
        if (!high) return {};
        because.merge(bounding());
        const double most = std::isinf(*high) ? unbounded : std::floor(*high + sum.constant + tolerance);
        return {
            true, {std::ceil(*low + sum.constant - tolerance) + 0.0, most}, {because.begin(), because.end()}};
    }

    [[nodiscard]] bool can_be(const Objective& sum, int value) {
        const double wanted = value - sum.constant;
        const auto gives_it = [&](const std::vector<double>& counts) {
            return std::abs(sum_of(sum, counts) - wanted) < tolerance;
        };
        if (std::ranges::any_of(known_, gives_it)) return true;
        ClpSimplex asked(simplex_);
        asked.setLogLevel(0);
        std::vector<int> columns;
        std::vector<double> factors;
        for (const auto& [column, factor] : sum.terms) {
            columns.push_back(column);
            factors.push_back(factor);
        }
        asked.addRow(static_cast<int>(columns.size()), columns.data(), factors.data(), wanted, wanted);
        asked.dual();
        if (asked.status() != 0) return false;
        if (remember(asked)) return true;
        return search(asked);
    }

  private:
    /// The least (`sense` 1) or the most (−1) of the sum; nothing where the program has no solution.
    std::optional<double> solve(const Objective& sum, double sense) {
        std::vector<double> objective(static_cast<std::size_t>(columns_), 0.0);
        for (const auto& [column, factor] : sum.terms) objective[static_cast<std::size_t>(column)] += factor;
        simplex_.setOptimizationDirection(sense);
        simplex_.chgObjCoefficients(objective.data());
        simplex_.primal();
        constexpr int unbounded_status = 2;
        if (simplex_.status() == unbounded_status) return -sense * unbounded;
        if (simplex_.status() != 0) return std::nullopt;
        remember(simplex_);
        return simplex_.objectiveValue();
    }

    [[nodiscard]] std::set<std::size_t> bounding() const {
        std::set<std::size_t> found;
        if (simplex_.status() != 0) return found;
        for (std::size_t row = 0; row < statements_.size(); ++row)
            if (std::abs(simplex_.getRowPrice()[row]) > tolerance) found.insert(statements_[row]);
        return found;
    }

    static double sum_of(const Objective& sum, const std::vector<double>& counts) {
        double total = 0;
        for (const auto& [column, factor] : sum.terms)
            total += factor * counts[static_cast<std::size_t>(column)];
        return total;
    }

    /// Keeps a solution in whole numbers: it shows values of other sums to be possible, too.
    bool remember(const ClpSimplex& solved) {
        const double* const at = solved.getColSolution();
        std::vector<double> counts(at, at + columns_);
        if (!std::ranges::all_of(counts, is_whole)) return false;
        keep(std::move(counts));
        return true;
    }
    void keep(std::vector<double> counts) {
        constexpr std::size_t most_kept = 200;
        for (double& count : counts) count = std::round(count);
        if (known_.size() < most_kept) known_.push_back(std::move(counts));
    }

    bool search(const ClpSimplex& asked) {
        OsiClpSolverInterface solver;
        solver.messageHandler()->setLogLevel(0);
        solver.loadProblem(*asked.matrix(), asked.getColLower(), asked.getColUpper(), nullptr,
                           asked.getRowLower(), asked.getRowUpper());
        for (int column = 0; column < columns_; ++column) solver.setInteger(column);
        CbcModel model(solver);
        model.setLogLevel(0);
        model.setMaximumNodes(most_nodes);
        model.setMaximumSolutions(1);
        model.branchAndBound();
        if (model.bestSolution() == nullptr) return false;
        keep(std::vector<double>(model.bestSolution(), model.bestSolution() + columns_));
        return true;
    }

    int columns_;
    ClpSimplex simplex_;
    std::vector<std::size_t> statements_;
    std::vector<std::vector<double>> known_;
};

struct Known {
    double people;
    std::size_t statement;
};

}  // namespace

struct Feasible::Work {
    std::vector<Statement> statements;
    std::unordered_map<std::string, std::size_t> places;  ///< of counts
    std::vector<std::optional<Known>> known;              ///< counts that a single statement gives
    bool contradicted = false;
    std::vector<std::vector<Term>> open = {};  ///< of each statement, the terms that are not known
    std::vector<std::size_t> group = {};       ///< of each count
    std::map<std::set<std::size_t>, std::pair<std::map<std::size_t, int>, std::unique_ptr<System>>> systems =
        {};

    explicit Work(std::vector<Statement> given) : statements(std::move(given)) {
        for (const Statement& statement : statements)
            for (const Term& term : statement.terms) places.emplace(term.count, places.size());
        known.resize(places.size());
        for (std::size_t i = 0; i < statements.size(); ++i) settle(i);
        Groups groups(places.size());
        for (const Statement& statement : statements) {
            std::optional<std::size_t> first;
            for (const Term& term : statement.terms) {
                const std::size_t place = places.at(term.count);
                if (known[place]) continue;
                if (first) groups.join(*first, place);
                first = place;
            }
        }
        for (std::size_t i = 0; i < places.size(); ++i) group.push_back(groups.of(i));
    }

    /// A statement of one count that gives its value.
    void settle(std::size_t at) {
        const Statement& statement = statements[at];
        if (statement.terms.size() != 1 || statement.low != statement.high) return;
        const double people = statement.low / statement.terms.front().times;
        auto& place = known[places.at(statement.terms.front().count)];
        if (place && place->people != people) contradicted = true;
        if (!place) place = Known{people, at};
    }

    struct Asked {
        Objective sum;
        System* system = nullptr;
        std::vector<std::size_t> because = {};  ///< statements that give what is known of the sum
        bool has_stranger = false;              ///< a count of which no statement speaks
    };

    Asked ask(std::span<const Term> sum) {
        Asked asked;
        std::set<std::size_t> wanted;
        std::vector<std::pair<std::size_t, double>> open_terms;
        for (const Term& term : sum) {
            const auto place = places.find(term.count);
            if (place == places.end()) {
                asked.has_stranger = true;
            } else if (const auto& value = known[place->second]) {
                asked.sum.constant += term.times * value->people;
                asked.because.push_back(value->statement);
            } else {
                wanted.insert(group[place->second]);
                open_terms.emplace_back(place->second, term.times);
            }
        }
        if (wanted.empty()) return asked;
        auto& [columns, system] = systems[wanted];
        if (!system) system = make(wanted, columns);
        for (const auto& [place, times] : open_terms) asked.sum.terms.emplace_back(columns.at(place), times);
        asked.system = system.get();
        return asked;
    }

    std::unique_ptr<System> make(const std::set<std::size_t>& wanted, std::map<std::size_t, int>& columns) {
        for (std::size_t i = 0; i < group.size(); ++i)
            if (!known[i] && wanted.contains(group[i])) columns.emplace(i, static_cast<int>(columns.size()));
        std::vector<Row> rows;
        for (std::size_t i = 0; i < statements.size(); ++i) {
            Row row{{}, statements[i].low, statements[i].high, i};
            for (const Term& term : statements[i].terms) {
                const std::size_t place = places.at(term.count);
                if (known[place]) {
                    row.low -= term.times * known[place]->people;
                    row.high -= term.times * known[place]->people;
                } else if (const auto column = columns.find(place); column != columns.end()) {
                    row.terms.emplace_back(column->second, term.times);
                }
            }
            if (!row.terms.empty()) rows.push_back(std::move(row));
        }
        return std::make_unique<System>(static_cast<int>(columns.size()), rows);
    }

    /// The statements behind a bound, with those that give the known counts in them.
    std::vector<std::size_t> with_known(const std::vector<std::size_t>& because) const {
        std::set<std::size_t> all(because.begin(), because.end());
        for (const std::size_t one : because)
            for (const Term& term : statements[one].terms)
                if (const auto& value = known[places.at(term.count)]) all.insert(value->statement);
        return {all.begin(), all.end()};
    }
};

Feasible::Feasible(std::vector<Statement> statements)
    : work_(std::make_unique<Work>(std::move(statements))) {}
Feasible::~Feasible() = default;

const std::vector<Statement>& Feasible::statements() const {
    return work_->statements;
}

Finding Feasible::find_out(std::span<const Term> sum) {
    if (work_->contradicted) return {};
    Work::Asked asked = work_->ask(sum);
    if (asked.has_stranger) return {true, {-unbounded, unbounded}, {}};
    if (asked.system == nullptr) return {true, {asked.sum.constant, asked.sum.constant}, asked.because};
    Finding found = asked.system->find_out(asked.sum);
    found.because.insert(found.because.end(), asked.because.begin(), asked.because.end());
    found.because = work_->with_known(found.because);
    return found;
}

bool Feasible::can_be_each(std::span<const Term> sum, int first, int last) {
    if (work_->contradicted) return false;
    const Work::Asked asked = work_->ask(sum);
    if (asked.has_stranger) return true;
    if (asked.system == nullptr) return asked.sum.constant == first && asked.sum.constant == last;
    for (int value = first; value <= last; ++value)
        if (!asked.system->can_be(asked.sum, value)) return false;
    return true;
}

}  // namespace casebook::disclosure
