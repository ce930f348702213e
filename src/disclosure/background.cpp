#include "disclosure/background.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "disclosure/same_people.hpp"
#include "disclosure/suppression.hpp"

namespace casebook::disclosure {
namespace {

std::string suffix_of(const Window& window) {
    return "@" + window.from + ".." + window.last;
}

void rename(std::vector<Term>& terms, const std::string& suffix) {
    for (Term& term : terms) term.count += suffix;
}

std::map<std::string, double> printed_in(const Earlier& earlier) {
    std::map<std::string, double> printed;
    for (const Statement& statement : earlier.statements)
        if (statement.terms.size() == 1 && statement.low == statement.high)
            printed.emplace(statement.terms.front().count, statement.low / statement.terms.front().times);
    return printed;
}

std::set<std::string> counts_in(const Earlier& earlier) {
    std::set<std::string> counts;
    for (const Statement& statement : earlier.statements)
        for (const Term& term : statement.terms) counts.insert(term.count);
    return counts;
}

/// An earlier release beside the present one.
class Comparison {
  public:
    Comparison(const Earlier& earlier, const Window& now, const Facts& facts, Compare compare)
        : earlier_(earlier), now_(now), facts_(facts), compare_(compare), printed_(printed_in(earlier)) {
        const bool same = earlier.window == now;
        corrected_ =
            same && (compare == Compare::values_only || std::ranges::any_of(printed_, [&](const auto& one) {
                         const auto known = facts.truth.find(one.first);
                         return known != facts.truth.end() && known->second != one.second;
                     }));
        suffix_ = suffix_of(earlier.window) + (corrected_ ? fmt::format("#{}", earlier.line) : "");
    }

    void add_to(Background& background, const Policy& policy) const {
        for (Statement statement : earlier_.statements) {
            rename(statement.terms, suffix_);
            statement.shown_by.clear();
            statement.figure += told();
            background.statements.push_back(std::move(statement));
        }
        if (earlier_.audience == policy.audience)
            for (const std::string& few : earlier_.few)
                background.secrets.push_back(
                    {{{few + suffix_}}, Size::few, policy.threshold, few, in_words(few) + told(), true});
        for (const std::string& count : counts_in(earlier_))
            if (grows(count) && facts_.truth.contains(count)) hold_against_now(background, policy, count);
    }

    /// What grows from this release to `later`: one of the same stretch that reaches further or, of answers,
    /// any later one.
    void add_growth_to(Background& background, const Comparison& later) const {
        const bool further = earlier_.window.from == later.earlier_.window.from &&
                             earlier_.window.last < later.earlier_.window.last;
        const bool after = earlier_.line < later.earlier_.line && suffix_ != later.suffix_;
        const std::set<std::string> there = counts_in(later.earlier_);
        for (const std::string& count : counts_in(earlier_)) {
            if (!grows(count) || !there.contains(count)) continue;
            if (!(is_of_answers(count) ? after : further)) continue;
            const auto then = printed_.find(count);
            const auto since = later.printed_.find(count);
            if (then != printed_.end() && since != later.printed_.end() && since->second < then->second)
                continue;  // corrected
            background.statements.push_back({{{count + later.suffix_}, {count + suffix_, -1}},
                                             0,
                                             unbounded,
                                             in_words(count) + ", which can only grow" + told()});
        }
    }

  private:
    [[nodiscard]] std::string told() const {
        return fmt::format(" (released to {} on {})", document::name(earlier_.audience), earlier_.on);
    }

    [[nodiscard]] std::string in_words(const std::string& count) const {
        for (const Secret& secret : facts_.secrets)
            if (secret.is_value && secret.terms.front().count == count) return secret.what;
        return count;
    }

    void hold_against_now(Background& background, const Policy& policy, const std::string& count) const {
        const bool other_number = corrected_ || earlier_.window != now_;
        const bool overlap = earlier_.window.from <= now_.last && now_.from <= earlier_.window.last;
        if (is_of_answers(count) || earlier_.window.from == now_.from) {
            if (other_number) link(background, policy, count);
        } else if (overlap) {
            link_overlapping(background, policy, count);
        }
    }

    /// The number of those who came between the two releases.
    void link(Background& background, const Policy& policy, const std::string& count) const {
        const int sign = is_of_answers(count) || earlier_.window.last <= now_.last ? 1 : -1;
        std::vector<Term> newcomers{{count + suffix_of(now_), sign}, {count + suffix_, -sign}};
        std::optional<int> people;
        if (const auto printed = printed_.find(count); printed != printed_.end())
            people = sign * (facts_.truth.at(count) - static_cast<int>(printed->second));
        if (people && *people < 0) {  // corrected since: fewer, where there can only be more
            for (Term& term : newcomers) term.times = -term.times;
            people = -*people;
        } else if (compare_ == Compare::growth) {
            background.statements.push_back(
                {newcomers, 0, unbounded, in_words(count) + ", which can only grow" + told()});
        }
        if (!people && compare_ == Compare::values_only) return;
        const Size size = !people                              ? Size::unknown
                          : too_few(*people, policy.threshold) ? Size::few
                                                               : Size::enough;
        background.secrets.push_back({std::move(newcomers), size, policy.threshold, count,
                                      "the difference in \"" + in_words(count) + "\" since then" + told()});
    }

    /// Of two stretches that overlap, as two rolling years do, some are counted in the later one only and
    /// some in the earlier one only. Their difference is all that is known of them, unless one stretch holds
    /// the other.
    void link_overlapping(Background& background, const Policy& policy, const std::string& count) const {
        const std::string now = count + suffix_of(now_);
        const std::string then = count + suffix_;
        const std::string came = now + " only, beside" + suffix_;
        const std::string left = then + " only, beside" + suffix_of(now_);
        const std::string figure = in_words(count) + ", counted in stretches that overlap" + told();
        background.statements.push_back({{{now}, {then, -1}, {came, -1}, {left}}, 0, 0, figure});
        background.statements.push_back({{{now}, {came, -1}}, 0, unbounded, figure});
        background.statements.push_back({{{then}, {left, -1}}, 0, unbounded, figure});
        if (compare_ == Compare::growth) {
            const Window& other = earlier_.window;
            if (now_.from <= other.from && other.last <= now_.last)
                background.statements.push_back({{{left}}, 0, 0, figure});
            if (other.from <= now_.from && now_.last <= other.last)
                background.statements.push_back({{{came}}, 0, 0, figure});
        }
        for (const std::string& those : {came, left})
            background.secrets.push_back(
                {{{those}},
                 Size::unknown,
                 policy.threshold,
                 count,
                 "those in one of two overlapping stretches only, of \"" + in_words(count) + "\"" + told()});
    }

    const Earlier& earlier_;
    const Window& now_;
    const Facts& facts_;
    Compare compare_;
    std::map<std::string, double> printed_;
    bool corrected_ = false;
    std::string suffix_;
};

}  // namespace

std::vector<Statement> dated(std::vector<Statement> statements, const Window& window) {
    for (Statement& statement : statements) rename(statement.terms, suffix_of(window));
    return statements;
}

std::vector<Secret> dated(std::vector<Secret> secrets, const Window& window) {
    for (Secret& secret : secrets) rename(secret.terms, suffix_of(window));
    return secrets;
}

Background background_of(const Policy& policy, const Window& window, const Facts& facts,
                         std::span<const Earlier> earlier, Compare compare) {
    Background background;
    const std::vector<document::Audience> others = also_read_by(policy.audience);
    for (const Earlier& release : earlier) {
        const bool seen = release.audience == policy.audience ||
                          std::ranges::find(others, release.audience) != others.end();
        if (!seen) continue;
        background.compared.push_back(release);
    }
    std::vector<Comparison> comparisons;
    for (const Earlier& release : background.compared)
        comparisons.emplace_back(release, window, facts, compare);
    for (const Comparison& one : comparisons) {
        one.add_to(background, policy);
        if (compare == Compare::growth)
            for (const Comparison& other : comparisons) one.add_growth_to(background, other);
    }
    return background;
}

}  // namespace casebook::disclosure
