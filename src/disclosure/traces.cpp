#include "disclosure/traces.hpp"

#include <map>
#include <set>
#include <string>

#include "figures/all_figures.hpp"

namespace casebook::disclosure {
namespace {

using diagnostics::Location;

struct Rows {
    std::set<Location> used;
    std::map<Location, std::string_view> left_out;
};

Rows rows_of(const std::vector<const figures::Figure*>& named) {
    Rows rows;
    for (const figures::Figure* const figure : named) {
        const std::vector<Location>& used = figures::provenance_of(*figure).used;
        rows.used.insert(used.begin(), used.end());
    }
    for (const figures::Figure* const figure : named)
        for (const figures::LeftOut& row : figures::provenance_of(*figure).left_out)
            if (!rows.used.contains(row.where)) rows.left_out.emplace(row.where, row.reason);
    return rows;
}

void add_files(released::Trace& trace, const Rows& rows, const diagnostics::Sources& sources) {
    std::map<std::uint32_t, released::Trace::File> files;
    const auto file = [&](std::uint32_t id) -> released::Trace::File& {
        return files.try_emplace(id, released::Trace::File{std::string{sources.name(id)}, 0, 0})
            .first->second;
    };
    for (const Location& where : rows.used) ++file(where.file).used;
    for (const auto& [where, reason] : rows.left_out) ++file(where.file).left_out;
    for (const auto& [id, counts] : files) trace.files.push_back(counts);
}

void add_reasons(released::Trace& trace, const Rows& rows) {
    std::map<std::string_view, int> reasons;
    for (const auto& [where, reason] : rows.left_out) ++reasons[reason];
    for (const auto& [reason, count] : reasons) trace.left_out.push_back({std::string{reason}, count});
}

released::Trace trace_of(const figures::Definition& definition,
                         const std::vector<const figures::Figure*>& figures,
                         const diagnostics::Sources& sources) {
    const Rows rows = rows_of(figures);
    released::Trace trace;
    trace.id = std::string{definition.id};
    trace.title = std::string{definition.title};
    trace.meaning = std::string{definition.meaning};
    trace.arithmetic = std::string{definition.arithmetic};
    trace.source = std::string{definition.source};
    add_files(trace, rows, sources);
    add_reasons(trace, rows);
    return trace;
}

/// What all figures of a kind share is told once, with the first of them.
released::Trace trace_of_one(const figures::Definition& definition, const figures::Figure& figure, bool first,
                             const diagnostics::Sources& sources) {
    released::Trace trace = trace_of(definition, {&figure}, sources);
    trace.id = figure.id;
    trace.title = figures::title_of(figure);
    if (first) return trace;
    trace.meaning.clear();
    trace.arithmetic.clear();
    trace.source.clear();
    return trace;
}

}  // namespace

std::vector<released::Trace> traces(const figures::Figures& figures, const diagnostics::Sources& sources) {
    std::vector<released::Trace> list;
    for (const auto& [definition, compute] : figures::all_figures()) {
        const auto named = figures::figures_named(figures, definition.id);
        if (named.empty()) continue;
        if (!definition.each) {
            list.push_back(trace_of(definition, named, sources));
            continue;
        }
        for (const figures::Figure* const figure : named)
            list.push_back(trace_of_one(definition, *figure, figure == named.front(), sources));
    }
    return list;
}

}  // namespace casebook::disclosure
