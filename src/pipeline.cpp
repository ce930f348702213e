#include "pipeline.hpp"

#include <algorithm>
#include <utility>

#include "disclosure/gate.hpp"
#include "disclosure/guard.hpp"
#include "disclosure/standing_faults.hpp"
#include "disclosure/writings.hpp"
#include "figures/figures.hpp"
#include "intake.hpp"
#include "publish/output_place.hpp"
#include "remembrance.hpp"

namespace casebook {

using diagnostics::Diagnostics;
using diagnostics::Severity;
using document::Audience;

Outcome make(const Request& request) {
    publish::Memory none;
    return make(request, gather(request), none);
}

Outcome make(const Request& request, Intake gathered, publish::Memory& memory) {
    Outcome outcome{.intake = take_in(request, std::move(gathered))};  // text → read → Model → check
    Intake& in = outcome.intake;
    if (!in.usable()) return outcome;

    const Workshop workshop = equip(in, request.variants);
    Remembrance remembrance(memory, request, in, workshop);
    const figures::Figures figures = figures::compute(in.model);
    const disclosure::Watch watch(in.model, in.own_words());
    const disclosure::Writings writings(in.sources, watch);
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
        guard(release, papers, watch, writings, remembrance, found);
        std::vector<publish::File> files =
            finish(papers, workshop, {in.sources, in.records(), in_force}, remembrance, found);
        if (!found.has(Severity::fault)) scan(files, in.passwords, watch, remembrance, found);

        if (!document::is_within_school(audience) && (faults_stand || found.has(Severity::fault)))
            outcome.refused.push_back(audience);
        else
            std::ranges::move(files, std::back_inserter(outcome.files));
        outcome.in_force[audience] = in_force;
        in.diagnostics.add(found);
    }
    return outcome;
}

Outcome build(const Request& request, publish::Disk& disk, const std::optional<publish::Secret>& secret) {
    Outcome outcome;
    const std::filesystem::path out = output_folder(request);
    // A folder that is not there is told as such, and not as a place where nothing can be made.
    if (disk.real(request.folder) &&
        !publish::place_of(disk, out, request.folder, outcome.intake.diagnostics))
        return outcome;
    publish::Memory memory(disk, request.folder, out, secret);
    outcome.intake = gather(request);
    const std::string key = key_of(request, outcome.intake, memory);
    if (is_as_before(outcome, memory, key, request, disk)) return outcome;
    outcome = make(request, std::move(outcome.intake), memory);
    if (!outcome.intake.usable()) return outcome;
    outcome.published = publish::publish(disk,
                                         {.out = out,
                                          .records = request.folder,
                                          .files = outcome.files,
                                          .inputs = outcome.intake.folder,
                                          .refused = outcome.refused,
                                          .keep_others = !request.only.empty(),
                                          .in_force = outcome.in_force},
                                         outcome.intake.diagnostics);
    if (!outcome.published) return outcome;
    note_run(outcome, memory, key, request, disk);
    return outcome;
}

}  // namespace casebook
