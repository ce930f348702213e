#include "read/profile.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr double most_pupils = 10'000;

constexpr std::string_view how_many = "pupils on roll in it, or their share";
constexpr std::array keys{
    Key{"profile", "year_groups", false, "the pupils on roll of each year group"},
    Key{"profile",
        "free_school_meals",
        false,
        "pupils on roll with free school meals",
        CellKind::text,
        {},
        "118, or 28%"},
    Key{"profile",
        "special_needs",
        false,
        "pupils on roll with special educational needs, K and E together",
        CellKind::text,
        {},
        "64, or 16%"},
    Key{"profile",
        "english_additional",
        false,
        "pupils on roll with English as an additional language",
        CellKind::text,
        {},
        "51, or 12%"},
    Key{"profile", "looked_after", false, "pupils on roll who are looked after", CellKind::text, {}, "5"},
    Key{"profile", "young_carer", false, "pupils on roll known as young carers", CellKind::text, {}, "7"},
    Key{"profile.year_groups", "N", false, how_many},
    Key{"profile.year_groups", "R", false, how_many},
    Key{"profile.year_groups", "1", false, how_many},
    Key{"profile.year_groups", "2", false, how_many},
    Key{"profile.year_groups", "3", false, how_many},
    Key{"profile.year_groups", "4", false, how_many},
    Key{"profile.year_groups", "5", false, how_many},
    Key{"profile.year_groups", "6", false, how_many},
    Key{"profile.year_groups", "7", false, how_many},
    Key{"profile.year_groups", "8", false, how_many},
    Key{"profile.year_groups", "9", false, how_many},
    Key{"profile.year_groups", "10", false, how_many},
    Key{"profile.year_groups", "11", false, how_many},
    Key{"profile.year_groups", "12", false, how_many},
    Key{"profile.year_groups", "13", false, how_many},
};

/// What the figures call a characteristic.
struct Characteristic {
    std::string_view key;
    std::string_view group;
};
constexpr std::array<Characteristic, 5> characteristics = {{
    {"free_school_meals", "free school meals"},
    {"special_needs", "special needs"},
    {"english_additional", "English as an additional language"},
    {"looked_after", "looked after"},
    {"young_carer", "young carer"},
}};

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

void read_group(Settings& settings, std::string_view key, std::string group, model::School& school) {
    const auto written = settings.text(key);
    if (!written) return;
    std::string_view digits = written->value;
    const bool share = digits.ends_with('%');
    if (share) digits.remove_suffix(1);
    while (digits.ends_with(' ')) digits.remove_suffix(1);
    const auto number = number_of(digits);
    const bool whole = number && *number == std::floor(*number);
    if (!number || *number < 0 || *number > (share ? 100 : most_pupils) || (!share && !whole)) {
        settings.report_at({written->where, characters(written->value)}, faults::out_of_range,
                           fmt::format("{} is “{}”", key, written->value),
                           {.why = "a number of pupils, or their share of all pupils, is wanted here",
                            .mend = "write a whole number as 118, or a share as 28%"});
        return;
    }
    model::ProfileGroup& read = school.profile.emplace_back();
    read.group = {std::move(group), written->where};
    if (share)
        read.percent = *number;
    else
        read.pupils = static_cast<int>(*number);
}

}  // namespace

std::span<const Key> profile_keys() {
    return keys;
}

void read_profile(const Node& node, Gravity gravity, Reading& reading) {
    Settings settings(node, "profile", keys, gravity, reading.diagnostics);
    if (const Node* const years = settings.map("year_groups")) {
        Settings inner(*years, "profile.year_groups", keys, gravity, reading.diagnostics);
        for (const Key& key : keys)
            if (key.path == "profile.year_groups")
                read_group(inner, key.name, fmt::format("year {}", key.name), reading.model.school);
    }
    for (const auto& [key, group] : characteristics)
        read_group(settings, key, std::string{group}, reading.model.school);
}

}  // namespace casebook::read
