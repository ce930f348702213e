// Small values that the tests of disclosure are made of.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "disclosure/policy.hpp"
#include "model/model.hpp"
#include "released/cell.hpp"

namespace casebook::sample {

using document::Audience;

inline model::Date date(int year, unsigned month, unsigned day) {
    return model::Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

inline model::Pupil pupil(std::string code, std::string first, std::string last) {
    model::Pupil pupil;
    pupil.id.value.code = std::move(code);
    pupil.first_name.value = std::move(first);
    pupil.last_name.value = std::move(last);
    return pupil;
}

inline model::Mentor mentor(std::string id, std::string name) {
    model::Mentor mentor;
    mentor.id.value = std::move(id);
    mentor.name.value = std::move(name);
    return mentor;
}

inline disclosure::Policy policy(int threshold, Audience audience = Audience::public_) {
    return {audience, threshold, audience == Audience::school, audience == Audience::school, false, {}};
}

/// A cell as a word, for comparing and grouping.
inline std::string spell(const released::Cell& cell) {
    struct Words {
        std::string operator()(const released::Number& number) const { return std::to_string(number.value); }
        std::string operator()(released::Withheld) const { return "withheld"; }
        std::string operator()(released::NotApplicable) const { return "not applicable"; }
        std::string operator()(released::Missing) const { return "missing"; }
    };
    return std::visit(Words{}, cell);
}

inline bool is_withheld(const released::Cell& cell) {
    return std::holds_alternative<released::Withheld>(cell);
}

}  // namespace casebook::sample
