#include "disclosure/policy.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebook::disclosure {
namespace {

using document::Audience;

struct Default {
    Audience audience;
    int threshold;
    bool shows_pupils;
    bool shows_staff;
};
constexpr std::array<Default, document::all_audiences.size()> defaults = {{
    {Audience::school, 0, true, true},
    {Audience::staff, 0, true, true},
    {Audience::governors, 5, false, false},
    {Audience::public_, 10, false, false},
}};

diagnostics::Diagnostic without_reason(Audience audience, const model::Recorded<int>& asked, int kept) {
    return {diagnostics::Severity::warning,
            "threshold-lowered-without-reason",
            asked.where,
            fmt::to_string(asked.value).size(),
            fmt::format("the threshold for {} is {}", document::name(audience), asked.value),
            fmt::format("fewer than {} people are shown to {} only for a written reason, which is printed",
                        kept, document::name(audience)),
            fmt::format("add a `reason:` beside the threshold, or leave it at {}; {} was used", kept, kept)};
}

bool says_something(const std::string& reason) {
    return reason.find_first_not_of(" \t\r\n") != std::string::npos;
}

/// With a full stop where the school wrote none.
std::string as_sentence(std::string text) {
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    if (!text.empty() && std::string_view{".!?"}.find(text.back()) == std::string_view::npos) text += '.';
    return text;
}

}  // namespace

Policy policy_for(const model::School& school, Audience audience, diagnostics::Diagnostics& diagnostics) {
    const Default& usual = *std::ranges::find(defaults, audience, &Default::audience);
    Policy policy{audience, usual.threshold, usual.shows_pupils, usual.shows_staff, false, {}};
    const auto settings = school.audiences.find(audience);
    if (settings == school.audiences.end() || !settings->second.threshold) return policy;

    const model::Recorded<int>& asked = *settings->second.threshold;
    if (asked.value >= usual.threshold) {
        policy.threshold = asked.value;
    } else if (says_something(settings->second.reason)) {
        policy.threshold = std::max(asked.value, 1);
        policy.lowered = true;
        policy.reason = as_sentence(settings->second.reason);
    } else {
        diagnostics.add(without_reason(audience, asked, usual.threshold));
    }
    return policy;
}

}  // namespace casebook::disclosure
