#include "disclosure/protection.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string_view>
#include <utility>

#include "disclosure/dates.hpp"
#include "disclosure/facts.hpp"
#include "disclosure/newcomers.hpp"
#include "disclosure/withhold.hpp"

namespace casebook::disclosure {
namespace {

Window window_of(const figures::Figures& figures) {
    const std::string until = iso(figures.period.until);
    return {iso(figures.period.from), std::min(until, iso(figures.date))};
}

/// What does not change while values are withheld.
class Setting {
  public:
    Setting(const model::Model& model, const figures::Figures& figures, const Policy& policy,
            std::span<const Earlier> earlier)
        : model_(model),
          figures_(figures),
          policy_(policy),
          earlier_(earlier),
          full_(values_for(model, figures, nothing_withheld(policy))),
          window_(window_of(figures)) {
        for (const document::Audience other : also_read_by(policy.audience)) {
            diagnostics::Diagnostics told_elsewhere;
            const Policy theirs = policy_for(model.school, other, told_elsewhere);
            const Facts facts = facts_of(figures, protected_values(model, figures, theirs, earlier),
                                         values_for(model, figures, nothing_withheld(theirs)), theirs);
            for (Statement statement : dated(facts.statements, window_)) {
                statement.shown_by.clear();
                statement.figure += " (papers for " + std::string{document::name(other)} + ")";
                beside_.push_back(std::move(statement));
            }
        }
        const Facts facts = facts_of(figures, full_, full_, policy);
        background_ = background_for(policy, facts, earlier);
        for (const document::Audience reader : document::reading_audiences) {
            diagnostics::Diagnostics told_elsewhere;
            const std::vector<document::Audience> others = also_read_by(reader);
            const Policy theirs = policy_for(model.school, reader, told_elsewhere);
            if (!theirs.shows_pupils && std::ranges::find(others, policy.audience) != others.end())
                of_other_readers_.push_back(background_for(theirs, facts, earlier));
        }
    }

    [[nodiscard]] Knowledge knowledge(const Values& values) const {
        return {facts_of(figures_, values, full_, policy_), background_, beside_, window_};
    }

    /// Averages that tell those of few who came since an earlier release.
    [[nodiscard]] Names averages_to_hide(const Knowledge& own) const {
        return averages_of_newcomers(own.facts, window_, model_, figures_, policy_, earlier_);
    }

    /// The same values as those see them who have papers of their own besides, and have had earlier ones.
    [[nodiscard]] std::vector<Knowledge> of_other_readers(const Knowledge& own) const {
        std::vector<Knowledge> all;
        for (const Background& background : of_other_readers_) {
            all.push_back({own.facts, background, {}, window_});
            all.back().facts.secrets.clear();
        }
        return all;
    }

  private:
    Background background_for(const Policy& policy, const Facts& facts,
                              std::span<const Earlier> earlier) const {
        Background background = background_of(policy, window_, facts, earlier, Compare::growth);
        if (hangs_together(facts, background)) return background;
        return background_of(policy, window_, facts, earlier, Compare::values_only);
    }

    /// Whether what was released earlier can be true together with the records as they are.
    [[nodiscard]] bool hangs_together(const Facts& facts, const Background& background) const {
        std::vector<Statement> all = dated(facts.statements, window_);
        all.insert(all.end(), background.statements.begin(), background.statements.end());
        Feasible feasible(std::move(all));
        return std::ranges::all_of(background.statements, [&](const Statement& statement) {
            return feasible.find_out(statement.terms).solved;
        });
    }

    const model::Model& model_;
    const figures::Figures& figures_;
    const Policy& policy_;
    std::span<const Earlier> earlier_;
    Values full_;
    Window window_;
    std::vector<Statement> beside_;
    Background background_;
    std::vector<Background> of_other_readers_;
};

/// Rows before parts, parts before the figures that others are a part of.
int loss(std::string_view name) {
    constexpr std::string_view wholes[] = {"pupils.supported", "referrals.received", "pupils.now"};
    if (std::ranges::find(wholes, name) != std::end(wholes)) return 3;
    if (name.find('/') == std::string_view::npos) return 2;
    for (const std::string_view part : {"/people", "/pairs", "/responses", "/pupils"})
        if (name.ends_with(part)) return 1;
    return 0;
}

std::optional<std::string> next_to_hide(const Verdict& verdict, const Names& hidden) {
    if (verdict.secret.is_value)
        for (const std::string& name : verdict.shown_by)
            if (verdict.secret.terms.front().count.starts_with(name + "@")) return name;
    std::optional<std::string> best;
    for (const std::string& name : verdict.shown_by) {
        if (hidden.contains(name)) continue;
        if (!best || std::pair{loss(name), name} < std::pair{loss(*best), *best}) best = name;
    }
    return best;
}

/// Adds to `hidden` one value for each number that can be worked out.
void hide_for(const Knowledge& knowledge, Names& hidden) {
    for (const Verdict& verdict : judge(knowledge, false)) {
        if (verdict.safe) continue;
        if (auto name = next_to_hide(verdict, hidden)) hidden.insert(std::move(*name));
    }
}

}  // namespace

Values protected_values(const model::Model& model, const figures::Figures& figures, const Policy& policy,
                        std::span<const Earlier> earlier) {
    Values values = values_for(model, figures, policy);
    if (policy.shows_pupils) return values;
    const Setting setting(model, figures, policy, earlier);
    Names hidden;
    while (true) {
        const std::size_t before = hidden.size();
        const Knowledge own = setting.knowledge(values);
        hide_for(own, hidden);
        hidden.merge(setting.averages_to_hide(own));
        for (const Knowledge& others : setting.of_other_readers(own)) hide_for(others, hidden);
        if (hidden.size() == before) return values;
        withhold(values, hidden);
    }
}

Knowledge knowledge_of(const Values& values, const model::Model& model, const figures::Figures& figures,
                       const Policy& policy, std::span<const Earlier> earlier) {
    return Setting(model, figures, policy, earlier).knowledge(values);
}

}  // namespace casebook::disclosure
