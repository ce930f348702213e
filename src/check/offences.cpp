#include "check/offences.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace casebook::check {
namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// Lower case, without the noughts before a number: `P014`, `p14` and `P-14` are the same.
std::string bare(std::string_view code) {
    std::string result;
    for (const char c : code) {
        const bool leading_nought = c == '0' && (result.empty() || !digit(result.back()));
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (leading_nought || !(letter || digit(c))) continue;
        result += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return result;
}

std::string_view equal_code(std::string_view code, std::span<const std::string_view> codes) {
    const std::string wanted = bare(code);
    const auto found = std::find_if(codes.begin(), codes.end(), [&](std::string_view candidate) {
        return !wanted.empty() && bare(candidate) == wanted;
    });
    return found == codes.end() ? std::string_view{} : *found;
}

std::string question(std::string_view code) {
    return code.empty() ? std::string{} : fmt::format("did you mean {}?", code);
}

}  // namespace

void Reporter::operator()(Offence offence) const {
    diagnostics_.add({.severity = severity_,
                      .id = std::string{id_},
                      .where = offence.where,
                      .width = offence.width,
                      .message = std::move(offence.message),
                      .why = std::move(offence.why),
                      .mend = std::move(offence.mend)});
}

void set_pupils_aside(model::Model& model, const std::function<bool(const model::Pupil&)>& at_fault) {
    std::vector<model::Pupil> kept;
    for (model::Pupil& pupil : model.pupils) {
        std::vector<model::Pupil>& target = at_fault(pupil) ? model.pupils_set_aside : kept;
        target.push_back(std::move(pupil));
    }
    model.pupils = std::move(kept);
}

std::string iso(model::Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::size_t width_of(std::string_view text) {
    const auto count = std::count_if(text.begin(), text.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return std::max<std::size_t>(static_cast<std::size_t>(count), 1);
}

std::string same_code(std::string_view code, std::span<const std::string_view> codes) {
    return question(equal_code(code, codes));
}

std::string nearest_code(std::string_view code, std::span<const std::string_view> codes) {
    std::string_view found = equal_code(code, codes);
    constexpr std::size_t short_code = 3;  // in a code of three signs, one slip makes another code
    if (found.empty() && code.size() > short_code) {
        found = diagnostics::did_you_mean(code, codes);
        std::vector<std::string_view> others(codes.begin(), codes.end());
        std::erase(others, found);
        if (!diagnostics::did_you_mean(code, others).empty()) found = {};
    }
    return question(found);
}

}  // namespace casebook::check
