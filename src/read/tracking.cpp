#include "read/tracking.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/row.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

Loading loading_of(const TrackingKind& kind, Expect expect) {
    return {.expect = expect, .across = kind.across, .of_pupils = kind.of_pupils};
}

/// The kind that a file of a longer name means, as `behaviour-spring`; the longest name wins.
const TrackingKind* kind_by_beginning(std::string_view name) {
    const std::string wanted = folded(name);
    const TrackingKind* best = nullptr;
    for (const TrackingKind& kind : tracking_kinds()) {
        const bool longer = best == nullptr || kind.name.size() > best->name.size();
        if (wanted.starts_with(folded(kind.name)) && longer) best = &kind;
    }
    return best;
}

void report_unknown(const InputFile& file, Reading& reading) {
    std::vector<std::string_view> names;
    for (const TrackingKind& kind : tracking_kinds()) names.push_back(kind.name);
    report(reading.diagnostics, faults::file_not_read, {{reading.sources.add(file.path, {}), 0, 0}},
           "the headings are not those of any tracking data",
           {.why = fmt::format(
                "tracking data is {}; attendance has the columns Pupil, Week beginning, and Attended and "
                "Possible, or Attendance in per cent",
                alternatives(names)),
            .mend = "casebook import shows what it understands of a file, and proposes a mapping for "
                    "casebook.yaml"});
}

}  // namespace

std::span<const TrackingKind> tracking_kinds() {
    static const std::array kinds{attendance_kind(), marks_kind(),       school_attendance_kind(),
                                  behaviour_kind(),  suspensions_kind(), difficulties_kind(),
                                  scores_kind()};
    return kinds;
}

const TrackingKind* tracking_kind_named(std::string_view name) {
    for (const TrackingKind& kind : tracking_kinds()) {
        const std::string spellings = fmt::format("{}|{}", kind.name, kind.synonyms);
        const std::array all{std::string_view{spellings}};
        if (spelled_as(name, all)) return &kind;
    }
    return nullptr;
}

LoadedTracking load_tracking(const InputFile& file, Reading& reading) {
    const Mapping* const mapping = mapping_of(reading, file.path);
    LoadedTracking result;
    if (mapping != nullptr && !mapping->kind.empty()) result.kind = tracking_kind_named(mapping->kind);
    if (result.kind == nullptr) result.kind = tracking_kind_named(stem(file.path));
    if (result.kind == nullptr) result.kind = kind_by_beginning(stem(file.path));
    // A file named for attendance may hold rates or marks: its headings say which.
    const bool by_name = result.kind != nullptr && (mapping != nullptr || result.kind->name != "attendance");
    if (by_name) {
        result.table =
            load_table(file, result.kind->fields, reading, loading_of(*result.kind, Expect::certain));
    } else {
        const TrackingKind* const named = result.kind;
        for (const TrackingKind& kind : tracking_kinds()) {
            if (!kind.by_its_headings) continue;
            const std::size_t before = reading.diagnostics.all().size();
            result.table = load_table(file, kind.fields, reading, loading_of(kind, Expect::perhaps));
            result.kind = &kind;
            if (result.table || reading.diagnostics.all().size() > before) break;
            result.kind = nullptr;
        }
        // A file named for attendance whose headings lack something is told what.
        if (result.kind == nullptr && named != nullptr) {
            result.kind = named;
            result.table = load_table(file, named->fields, reading, loading_of(*named, Expect::certain));
        }
        if (result.kind == nullptr) report_unknown(file, reading);
    }
    if (result.table && result.kind->of_pupils)
        result.comparison = identify_pupils(*result.table, mapping, result.kind->of_every_pupil, reading);
    return result;
}

void read_tracking(const InputFile& file, Reading& reading) {
    const LoadedTracking loaded = load_tracking(file, reading);
    if (loaded.table)
        loaded.kind->read({*loaded.table, mapping_of(reading, file.path), loaded.comparison}, reading);
}

}  // namespace casebook::read
