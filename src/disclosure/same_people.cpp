#include "disclosure/same_people.hpp"

#include <algorithm>
#include <utility>

namespace casebook::disclosure {
namespace {

constexpr std::pair<std::string_view, std::string_view> same[] = {
    {"pupils.by-key-stage/people", "pupils.supported"},
    {"pupils.representation/people", "pupils.supported"},
    {"pupils.representation/row:EYFS", "pupils.by-key-stage/row:EYFS"},
    {"pupils.representation/row:KS1", "pupils.by-key-stage/row:KS1"},
    {"pupils.representation/row:KS2", "pupils.by-key-stage/row:KS2"},
    {"pupils.representation/row:KS3", "pupils.by-key-stage/row:KS3"},
    {"pupils.representation/row:KS4", "pupils.by-key-stage/row:KS4"},
    {"pupils.representation/row:KS5", "pupils.by-key-stage/row:KS5"},
    {"referrals.by-reason/people", "referrals.received"},
    {"referrals.by-referrer/people", "referrals.received"},
    {"referrals.by-decision/people", "referrals.received"},
    {"referrals.until-decision/whole-1", "referrals.received"},
    {"referrals.until-start/whole-1", "referrals.received"},
    {"referrals.until-start/whole-2", "referrals.by-decision/row:accepted"},
    {"absence.persistent/pairs", "attendance.change/pairs"},
    {"absence.severe/pairs", "attendance.change/pairs"},
};

constexpr Sum sums[] = {
    {{"support.endings/people", "pupils.now"}, "pupils.supported"},
    {{"referrals.until-decision/whole-2", "referrals.by-decision/row:pending"}, "referrals.received"},
    {{"attendance.whole-school/pupils", "attendance.whole-school/not-compared"}, "attendance.change/pairs"},
    {{"attendance.similar-pupils/pupils", "attendance.similar-pupils/not-compared"},
     "attendance.change/pairs"},
};

constexpr std::string_view growing[] = {"pupils.supported", "referrals.received", "referrals.again",
                                        "support.endings/people"};
constexpr std::string_view of_growing_rows[] = {
    "pupils.by-key-stage/row:",   "referrals.by-reason/row:", "referrals.by-referrer/row:",
    "referrals.by-decision/row:", "caseload.over-time/",      "pupils.representation/has:",
    "pupils.representation/of:",  "support.endings/row:"};
constexpr std::string_view answer_parts[] = {"/responses", "/answered", "/agreed"};

}  // namespace

std::string same_people(std::string_view count) {
    const auto* const found =
        std::ranges::find(same, count, &std::pair<std::string_view, std::string_view>::first);
    return std::string{found == std::end(same) ? count : found->second};
}

std::span<const Sum> known_sums() {
    return sums;
}

bool grows(std::string_view count) {
    if (count == "referrals.by-decision/row:pending") return false;
    const auto begins = [&](std::string_view start) { return count.starts_with(start); };
    return std::ranges::find(growing, count) != std::end(growing) || count.ends_with("/pairs") ||
           std::ranges::any_of(of_growing_rows, begins) || is_of_answers(count);
}

bool is_of_answers(std::string_view count) {
    return count.find("/label:") != std::string_view::npos ||
           std::ranges::any_of(answer_parts, [&](std::string_view end) { return count.ends_with(end); });
}

}  // namespace casebook::disclosure
