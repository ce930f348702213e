#include "disclosure/small_scale.hpp"

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "disclosure/rounding.hpp"
#include "statistics/paired_change.hpp"

namespace casebook::disclosure {
namespace {

constexpr double exact = 1e-6;
constexpr double half_a_digit = 0.05;
constexpr int most_moves = 400;

/// Whole numbers from the first to the last.
struct Whole {
    long first;
    long last;
};

/// The sums of so many steps that are printed as this mean.
Whole sums_printed_as(double mean, const PrintedChange& printed) {
    const double steps = printed.pairs / printed.step;
    return {static_cast<long>(std::ceil((mean - half_a_digit) * steps - exact)),
            static_cast<long>(std::floor((mean + half_a_digit) * steps + exact))};
}

/// Pairs whose changes are alike.
struct Group {
    std::size_t way;
    long steps;
    friend auto operator<=>(const Group&, const Group&) = default;
};

/// Changes in whole steps, by the direction they go: each stays within its own.
class Table {
  public:
    Table(const Ways& ways, long least, long most)
        : ranges_{Whole{least, most}, Whole{-most, -least}, Whole{1 - least, least - 1}} {
        const std::array nearest{least, -least, 0L};
        for (std::size_t way = 0; way < ways.size(); ++way) add({way, nearest[way]}, ways[way]);
    }

    [[nodiscard]] double squares() const { return static_cast<double>(squares_); }
    [[nodiscard]] std::vector<double> changes(double step) const {
        std::vector<double> all;
        for (const auto& [group, pairs] : pairs_)
            all.insert(all.end(), static_cast<std::size_t>(pairs), static_cast<double>(group.steps) * step);
        return all;
    }

    /// Brings the sum there with the least sum of squares there can be.
    [[nodiscard]] bool add_up_to(long sum) {
        while (sum_ != sum) {
            const long by = sum > sum_ ? 1 : -1;
            std::optional<Group> cheapest;
            for (const auto& [group, pairs] : pairs_)
                if (may(group, by) && (!cheapest || cost(group, by) < cost(*cheapest, by))) cheapest = group;
            if (!cheapest) return false;
            shift(*cheapest, by,
                  static_cast<int>(std::min<long>(pairs_.at(*cheapest), std::abs(sum - sum_))));
        }
        return true;
    }

    /// The sum of squares comes as near to this as pairs of a step up and a step down bring it, time after
    /// time.
    void spread_to(double squares) {
        for (int i = 0; i < most_moves && move_towards(squares); ++i) {
        }
    }

  private:
    [[nodiscard]] bool may(const Group& group, long by) const {
        const long then = group.steps + by;
        return then >= ranges_[group.way].first && then <= ranges_[group.way].last;
    }
    /// What a step of one pair adds to the sum of squares.
    [[nodiscard]] static long cost(const Group& group, long by) { return 2 * group.steps * by + 1; }

    void add(const Group& group, int pairs) {
        if (pairs == 0) return;
        if ((pairs_[group] += pairs) == 0) pairs_.erase(group);
        sum_ += group.steps * pairs;
        squares_ += group.steps * group.steps * pairs;
    }
    void shift(const Group& group, long by, int pairs) {
        add(group, -pairs);
        add({group.way, group.steps + by}, pairs);
    }

    struct Move {
        Group up;
        Group down;
        int times;
    };
    bool move_towards(double wanted) {
        const double missing = wanted - squares();
        double least_left = std::abs(missing) - exact;
        std::optional<Move> best;
        for (const auto& [up, rising] : pairs_) {
            if (!may(up, 1)) continue;
            for (const auto& [down, falling] : pairs_) {
                const int most = up == down ? rising / 2 : std::min(rising, falling);
                const auto each = static_cast<double>(cost(up, 1) + cost(down, -1));
                if (most == 0 || each * missing <= 0 || !may(down, -1)) continue;
                const int times = std::clamp(static_cast<int>(missing / each), 1, most);
                const double left = std::abs(missing - times * each);
                if (left >= least_left) continue;
                least_left = left;
                best = {up, down, times};
            }
        }
        if (!best) return false;
        shift(best->up, 1, best->times);
        shift(best->down, -1, best->times);
        return true;
    }

    std::array<Whole, 3> ranges_;
    std::map<Group, int> pairs_;
    long sum_ = 0;
    long squares_ = 0;
};

class Reader {
  public:
    Reader(const PrintedChange& printed, int few, const std::function<bool(const Ways&)>& are_printed_so)
        : printed_(printed),
          few_(few),
          are_printed_so_(are_printed_so),
          least_(std::max(1L, static_cast<long>(std::ceil(printed.threshold / printed.step - exact)))),
          most_(std::max(least_, std::lround(printed.most / printed.step))) {}

    [[nodiscard]] Open open(std::size_t way) const {
        if (printed_.ways[way]) return Open::all;
        int possible = 0;
        for (int people = 1; people <= few_; ++people) possible += can_be(way, people) ? 1 : 0;
        if (possible == few_) return Open::all;
        return possible == 0 ? Open::none : Open::some;
    }

  private:
    [[nodiscard]] bool can_be(std::size_t way, int people) const {
        const std::size_t second = (way + 1) % 3;
        const std::size_t third = (way + 2) % 3;
        Ways ways{};
        ways[way] = people;
        const int others = printed_.pairs - people;
        for (int count = 0; count <= others; ++count) {
            ways[second] = count;
            ways[third] = others - count;
            if (fits(second, ways) && fits(third, ways) && are_printed_so_(ways) && some_table(ways))
                return true;
        }
        return false;
    }
    [[nodiscard]] bool fits(std::size_t way, const Ways& ways) const {
        return !printed_.ways[way] || *printed_.ways[way] == ways[way];
    }

    [[nodiscard]] bool some_table(const Ways& ways) const {
        constexpr long most_tried = 11;
        // The mean is in the middle of its interval, too.
        const Whole by_mean = sums_printed_as(printed_.mean, printed_);
        const Whole by_interval =
            sums_printed_as((printed_.interval.low + printed_.interval.high) / 2, printed_);
        const long first = std::max(by_mean.first, by_interval.first);
        const long last = std::min(by_mean.last, by_interval.last);
        const long apart = std::max(1L, (last - first + most_tried - 1) / most_tried);
        for (long sum = first; sum <= last; sum += apart) {
            if (!befores_fit(sum)) continue;
            if (Table table(ways, least_, most_); table.add_up_to(sum) && can_be_spread(table, sum))
                return true;
        }
        return false;
    }

    /// The digits printed leave the sum of squares open by some per cent; sums of squares of whole numbers
    /// that add up to the same lie two apart.
    [[nodiscard]] bool can_be_spread(Table& table, long sum) const {
        constexpr int most_tried = 60;
        const Spread spread = spread_printed(sum);
        const auto n = static_cast<double>(printed_.pairs);
        const auto total = static_cast<double>(sum);
        const auto squares = [&](double deviation) {
            return (n - 1) * deviation * deviation + total * total / n;
        };
        const double last = squares(spread.deviation * (1 + spread.open)) + 2;
        if (table.squares() > last) return false;
        const double first = squares(spread.deviation * (1 - spread.open));
        const double apart = std::max(2.0, (last - first) / most_tried);
        for (double wanted = first; wanted <= last; wanted += apart) {
            table.spread_to(wanted);
            if (is_printed_alike(table)) return true;
        }
        return false;
    }

    /// Whether values before with whole sums are printed as the two means are.
    [[nodiscard]] bool befores_fit(long sum) const {
        const auto [first, last] = sums_printed_as(printed_.before, printed_);
        const auto [first_during, last_during] = sums_printed_as(printed_.during, printed_);
        return std::max(first, first_during - sum) <= std::min(last, last_during - sum);
    }

    /// A standard deviation in steps, and by what share it may be more or less.
    struct Spread {
        double deviation;
        double open;
    };
    /// By g, where its digits say more than those of the interval do.
    [[nodiscard]] Spread spread_printed(long sum) const {
        constexpr double half_of_g = 0.005;
        const double width = printed_.interval.high - printed_.interval.low;
        const Spread by_width{width / width_of_one() / printed_.step,
                              std::min(0.5, 2 * half_a_digit / std::max(width, half_a_digit))};
        if (!printed_.g || std::abs(*printed_.g) < 0.1) return by_width;
        const double open = 2 * half_of_g / std::abs(*printed_.g);
        const double small_sample = 1 - 3 / (4.0 * (printed_.pairs - 1) - 1);  // Hedges (1981), nearly
        const double mean = static_cast<double>(sum) / printed_.pairs;
        return open < by_width.open ? Spread{small_sample * mean / *printed_.g, open} : by_width;
    }
    /// The width of the interval where the deviation is one.
    [[nodiscard]] double width_of_one() const {
        std::vector<double> changes(static_cast<std::size_t>(printed_.pairs), 0.0);
        changes.front() = 1;
        const auto one = statistics::mean_of(changes);
        return (one.interval->high - one.interval->low) / *one.sd;
    }

    [[nodiscard]] bool is_printed_alike(const Table& table) const {
        const std::vector<double> changes = table.changes(printed_.step);
        const auto same = [](std::optional<double> value, double shown, int decimals) {
            return value && std::abs(rounded(*value, decimals) - shown) < exact;
        };
        const auto both = [&](const std::optional<statistics::Interval>& one,
                              const statistics::Interval& shown, int decimals) {
            return one && same(one->low, shown.low, decimals) && same(one->high, shown.high, decimals);
        };
        const auto result = statistics::mean_of(changes);
        if (!same(result.mean, printed_.mean, 1) || !both(result.interval, printed_.interval, 1))
            return false;
        if (!printed_.g) return true;
        const auto sizes = statistics::paired_change(changes);
        return same(sizes.g, *printed_.g, 2) &&
               (!printed_.g_interval || both(sizes.g_interval, *printed_.g_interval, 2));
    }

    const PrintedChange& printed_;
    int few_;
    const std::function<bool(const Ways&)>& are_printed_so_;
    long least_;  ///< steps of a rise
    long most_;
};

}  // namespace

bool of_two_values(const figures::PairedChange& change) {
    std::set<double> values;
    for (const figures::PupilChange& pair : change.pairs) values.insert({pair.before, pair.during});
    return values.size() <= 2;
}

std::optional<double> step_of(const figures::PairedChange& change) {
    for (const double step : {1.0, 0.5, 0.1, 0.05, 0.01})
        if (std::ranges::all_of(change.pairs, [&](const figures::PupilChange& pair) {
                const double steps = (pair.during - pair.before) / step;
                return std::abs(steps - std::round(steps)) < exact;
            }))
            return step;
    return std::nullopt;
}

std::array<Open, 3> open_directions(const PrintedChange& printed, int few,
                                    const std::function<bool(const Ways&)>& are_printed_so) {
    const Reader reader(printed, few, are_printed_so);
    return {reader.open(0), reader.open(1), reader.open(2)};
}

}  // namespace casebook::disclosure
