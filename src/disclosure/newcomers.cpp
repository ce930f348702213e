#include "disclosure/newcomers.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "disclosure/dates.hpp"
#include "disclosure/same_people.hpp"
#include "disclosure/suppression.hpp"

namespace casebook::disclosure {
namespace {

bool reads(document::Audience reader, document::Audience papers) {
    const std::vector<document::Audience> others = also_read_by(reader);
    return reader == papers || std::ranges::find(others, papers) != others.end();
}

/// Whether somebody may hold both papers.
bool same_readers(document::Audience one, document::Audience other) {
    return reads(one, other) || reads(other, one);
}

bool overlap(const Window& one, const Window& other) {
    return one.from <= other.last && other.from <= one.last;
}

std::optional<int> printed_then(const Earlier& earlier, const std::string& count) {
    for (const Statement& statement : earlier.statements)
        if (statement.terms.size() == 1 && statement.terms.front().count == count &&
            statement.low == statement.high)
            return static_cast<int>(statement.low / statement.terms.front().times);
    return std::nullopt;
}

/// How many of the pupils with a change of attendance were counted by that day and supported on after it.
int supported_on_after(const std::string& day, const model::Model& model, const figures::Figures& figures) {
    const auto* const change = figures.find<figures::PairedChange>("attendance.change");
    if (change == nullptr) return 0;
    std::set<model::PupilId> counted;
    for (const figures::PupilChange& pair : change->pairs) counted.insert(pair.pupil);
    return static_cast<int>(std::ranges::count_if(model.pupils, [&](const model::Pupil& pupil) {
        return counted.contains(pupil.id.value) && pupil.support_started &&
               iso(pupil.support_started->value) < day &&
               (!pupil.support_ended || day < iso(pupil.support_ended->value));
    }));
}

}  // namespace

Names averages_of_newcomers(const Facts& facts, const Window& window, const model::Model& model,
                            const figures::Figures& figures, const Policy& policy,
                            std::span<const Earlier> earlier) {
    Names names;
    if (policy.threshold <= 1 || facts.averages.empty()) return names;
    for (const Earlier& release : earlier) {
        if (!same_readers(policy.audience, release.audience) || !overlap(release.window, window)) continue;
        const bool moves = supported_on_after(release.window.last, model, figures) >= policy.threshold;
        for (const auto& [name, average] : facts.averages) {
            const auto then = release.averages.find(name);
            if (then == release.averages.end() || then->second.printed == average.printed) continue;
            if (moves && name.starts_with("attendance.")) continue;
            const std::optional<int> people = printed_then(release, average.of);
            if (!people || too_few(std::abs(facts.truth.at(average.of) - *people), policy.threshold))
                names.insert(name);
        }
    }
    return names;
}

}  // namespace casebook::disclosure
