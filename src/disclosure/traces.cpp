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
    std::map<Location, std::string> left_out;
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
    std::map<std::string, int> reasons;
    for (const auto& [where, reason] : rows.left_out) ++reasons[reason];
    for (const auto& [reason, count] : reasons) trace.left_out.push_back({reason, count});
}

}  // namespace

std::vector<released::Trace> traces(const figures::Figures& figures, const diagnostics::Sources& sources) {
    std::vector<released::Trace> list;
    for (const auto& [definition, compute] : figures::all_figures()) {
        const auto named = figures::figures_named(figures, definition.id);
        if (named.empty()) continue;
        const Rows rows = rows_of(named);
        released::Trace trace;
        trace.id = std::string{definition.id};
        trace.title = std::string{definition.title};
        trace.meaning = std::string{definition.meaning};
        trace.arithmetic = std::string{definition.arithmetic};
        trace.source = std::string{definition.source};
        add_files(trace, rows, sources);
        add_reasons(trace, rows);
        list.push_back(std::move(trace));
    }
    return list;
}

}  // namespace casebook::disclosure
