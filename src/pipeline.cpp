#include "pipeline.hpp"

#include <algorithm>
#include <utility>

#include "disclosure/gate.hpp"
#include "disclosure/guard.hpp"
#include "disclosure/standing_faults.hpp"
#include "figures/figures.hpp"
#include "intake.hpp"
#include "publish/output_place.hpp"

namespace casebook {

using diagnostics::Diagnostics;
using diagnostics::Severity;
using document::Audience;

Outcome make(const Request& request) {
    Outcome outcome{.intake = take_in(request)};  // text → read → Model → check
    Intake& in = outcome.intake;
    if (!in.usable()) return outcome;

    const Workshop workshop = equip(in, request.variants);
    const figures::Figures figures = figures::compute(in.model);
    const disclosure::Watch watch(in.model, in.own_words());
    const model::Date judged_on =
        request.clock_only_removes ? std::max(figures.date, request.today) : request.today;
    const bool faults_stand =
        !disclosure::standing_faults(in.diagnostics.all(), in.model.school, in.sources).empty();
    const int set_aside = disclosure::set_aside(in.diagnostics.all());

    for (const Audience audience : document::all_audiences) {
        Diagnostics found;
        const auto release = disclosure::Gate::release(
            in.model, figures, {audience, judged_on, set_aside, in.ledger, in.disguised(), &watch},
            in.sources, found);
        outcome.audits[audience] = disclosure::audit(release, in.model, figures, in.ledger);
        disclosure::tell(outcome.audits[audience], found);
        const std::set<std::string> in_force = consented(release);

        Papers papers = compose(release, workshop, request.only, found);
        guard(release, papers, watch, found);
        std::vector<publish::File> files =
            finish(papers, workshop, {in.sources, in.records(), in_force}, found);
        if (!found.has(Severity::fault)) scan(files, in.passwords, watch, found);

        if (!document::is_within_school(audience) && (faults_stand || found.has(Severity::fault)))
            outcome.refused.push_back(audience);
        else
            std::ranges::move(files, std::back_inserter(outcome.files));
        outcome.in_force[audience] = in_force;
        in.diagnostics.add(found);
    }
    return outcome;
}

Outcome build(const Request& request, publish::Disk& disk) {
    Outcome outcome;
    // A folder that is not there is told as such, and not as a place where nothing can be made.
    if (disk.real(request.folder) &&
        !publish::place_of(disk, output_folder(request), request.folder, outcome.intake.diagnostics))
        return outcome;
    outcome = make(request);
    if (!outcome.intake.usable()) return outcome;
    outcome.published = publish::publish(disk,
                                         {.out = output_folder(request),
                                          .records = request.folder,
                                          .files = outcome.files,
                                          .inputs = outcome.intake.folder,
                                          .refused = outcome.refused,
                                          .keep_others = !request.only.empty(),
                                          .in_force = outcome.in_force},
                                         outcome.intake.diagnostics);
    return outcome;
}

}  // namespace casebook
