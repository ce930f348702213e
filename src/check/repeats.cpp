#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

using diagnostics::Location;

/// What is known by one and the same key: which pupil, what, and when.
using Key = std::tuple<std::string, std::string, model::Date>;

Key key_of(const model::Suspension& one) {
    return {one.pupil.value.code, {}, one.from.value};
}

Key key_of(const model::Measurement& one) {
    return {one.pupil.value.code, one.measure, one.date.value};
}

Key key_of(const model::Attendance& one) {
    return {one.pupil.value.code, {}, one.week.value};
}

std::string said_by(const model::Attendance& one) {
    const auto number = [](const std::optional<double>& value) {
        return value ? fmt::format("{:g}", *value) : std::string{};
    };
    return fmt::format("{}|{}|{}|{}|{}|{}", number(one.attended), number(one.possible), number(one.percent),
                       number(one.authorised), number(one.unauthorised), one.until ? iso(*one.until) : "");
}

std::string said_by(const model::Suspension& one) {
    return fmt::format("{}|{}|{}", one.until ? iso(one.until->value) : "", one.days.value_or(0),
                       one.permanent);
}

std::string said_by(const model::Measurement& one) {
    return fmt::format("{}|{}", one.written, one.until ? iso(*one.until) : "");
}

std::string place_of(Location earlier, Location later) {
    return fmt::format("line {}{}", earlier.line, earlier.file == later.file ? "" : " of another file");
}

/// Rows of another file that say the same as an earlier one; each earlier row answers for one of them.
template <typename Record>
void leave_out_repeats(std::vector<Record>& records, std::string_view what, const Reporter& report) {
    std::map<std::pair<Key, std::string>, std::multimap<std::uint32_t, Location>> seen;
    set_aside(records, [&](const Record& one) {
        auto& earlier = seen[{key_of(one), said_by(one)}];
        for (auto at = earlier.begin(); at != earlier.end(); ++at) {
            if (at->first == one.where.file) continue;
            report({.where = one.where,
                    .message = fmt::format("this {} of {} stands here again", what, one.pupil.value.code),
                    .why = fmt::format("{} says the same, so it was counted once",
                                       place_of(at->second, one.where)),
                    .mend = "keep one of the two files, or take out of one what both hold"});
            earlier.erase(at);
            return true;
        }
        earlier.emplace(one.where.file, one.where);
        return false;
    });
}

/// Whether several values of one day become one, so that each of them may stand.
bool takes_several(const model::Model& model, const model::Measurement& one) {
    for (const model::Measure& measure : model.measures)
        if (measure.id.value == one.measure) return measure.combine != model::Combine::latest;
    return false;
}

}  // namespace

void records_of_two_files_stand_once(model::Model& model, model::Date, const Reporter& report) {
    leave_out_repeats(model.measurements, "value", report);
    leave_out_repeats(model.attendance, "attendance", report);
    leave_out_repeats(model.suspensions, "suspension", report);
}

void values_of_a_day_agree(model::Model& model, model::Date, const Reporter& report) {
    std::map<Key, model::Measurement> kept;
    set_aside(model.measurements, [&](const model::Measurement& one) {
        if (takes_several(model, one)) return false;
        const auto [earlier, added] = kept.emplace(key_of(one), one);
        if (added) return false;
        const bool same = said_by(earlier->second) == said_by(one);
        report(
            {.where = one.where,
             .width = width_of(one.written),
             .message = same ? fmt::format("this value of {} stands here again", one.pupil.value.code)
                             : fmt::format("{} of {} is {}, and another row of that day says {}", one.measure,
                                           one.pupil.value.code, one.written, earlier->second.written),
             .why = fmt::format("{} has a value of the same day, and one pupil has one",
                                place_of(earlier->second.where, one.where)),
             .mend =
                 "remove the row that is wrong; or say in casebook.yaml, under the measure, combine: mean"});
        return true;
    });
}

void suspension_stands_once(model::Model& model, model::Date, const Reporter& report) {
    std::map<Key, Location> kept;
    set_aside(model.suspensions, [&](const model::Suspension& one) {
        const auto [earlier, added] = kept.emplace(key_of(one), one.where);
        if (added) return false;
        report({.where = one.where,
                .message = fmt::format("a suspension of {} from {} stands here again", one.pupil.value.code,
                                       iso(one.from.value)),
                .why = fmt::format("{} has one from the same day, and it would be counted twice",
                                   place_of(earlier->second, one.where)),
                .mend = "remove one of the two rows"});
        return true;
    });
}

void suspensions_follow_each_other(model::Model& model, model::Date, const Reporter& report) {
    std::map<std::string, std::vector<const model::Suspension*>> of_pupils;
    for (const model::Suspension& one : model.suspensions) of_pupils[one.pupil.value.code].push_back(&one);
    for (auto& [code, list] : of_pupils) {
        std::ranges::stable_sort(list, {}, [](const model::Suspension* one) { return one->from.value; });
        const model::Suspension* longest = nullptr;  // of those before, the one that ends last
        for (const model::Suspension* const one : list) {
            // One may begin in the afternoon of the day on which another ended.
            if (longest != nullptr && one->from.value < longest->until->value)
                report(
                    {.where = one->where,
                     .message = fmt::format("two suspensions of {} lie over each other", code),
                     .why = fmt::format("the one at {} has days of this one, too, and they are counted twice",
                                        place_of(longest->where, one->where)),
                     .mend = "correct the dates, or remove the row that does not stand"});
            if (one->until && (longest == nullptr || one->until->value > longest->until->value))
                longest = one;
        }
    }
}

void session_stands_once(model::Model& model, model::Date, const Reporter& report) {
    using Told = std::tuple<model::Date, int, std::string, std::string, std::string, model::SessionKind,
                            std::vector<std::string>>;
    // In a long record a pupil may well be seen twice on one day; rows that were pasted twice are more.
    constexpr std::size_t one_in = 50;
    std::map<Told, Location> seen;
    std::vector<std::pair<Location, Location>> repeats;
    for (const model::Session& one : model.sessions) {
        std::vector<std::string> codes;
        for (const auto& pupil : one.pupils) codes.push_back(pupil.value.code);
        const auto [earlier, added] = seen.emplace(Told{one.date.value, one.minutes.value, one.mentor.value,
                                                        one.group, one.adult, one.kind, std::move(codes)},
                                                   one.date.where);
        if (!added) repeats.emplace_back(one.date.where, earlier->second);
    }
    if (repeats.size() * one_in <= model.sessions.size()) return;
    for (const auto& [where, earlier] : repeats)
        report({.where = where,
                .message = "this session stands here again",
                .why = fmt::format("{} says the same in every cell; both were counted",
                                   place_of(earlier, where)),
                .mend = "nothing, if there were two on that day; else remove one of the two rows"});
}

}  // namespace casebook::check
