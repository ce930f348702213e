#include "read/title_times.hpp"

#include <algorithm>
#include <array>
#include <regex>

#include <fmt/format.h>

#include "read/reading.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

/// When the export was made is not what it is about.
constexpr std::array of_printing{std::string_view{"printed"},  std::string_view{"generated"},
                                 std::string_view{"exported"}, std::string_view{"produced"},
                                 std::string_view{"created"},  std::string_view{"report date"},
                                 std::string_view{"run on"},   std::string_view{"run date"},
                                 std::string_view{"as at"},    std::string_view{"as of"}};

std::string text_of(const Row& row) {
    std::string text;
    for (const Cell& cell : row.cells)
        if (!cell.text.empty()) text += (text.empty() ? "" : " ") + cell.text;
    return text;
}

bool is_of_printing(std::string_view text) {
    const std::string words = lower(text);
    return std::ranges::any_of(of_printing,
                               [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

/// From each of its words on: a school's or a class's name may stand before the time.
std::optional<HeadingTime> half_term_in(std::string_view text, std::span<const HalfTerm> half_terms) {
    for (std::size_t at = 0; at < text.size(); at = std::min(text.find(' ', at), text.size() - 1) + 1) {
        const auto found = heading_time(text.substr(at), half_terms, {});
        const bool named = found && std::ranges::any_of(half_terms, [&](const HalfTerm& one) {
                               return one.from == found->from && one.until == found->until;
                           });
        if (named) return found;
    }
    return std::nullopt;
}

/// `week` or `w/c` says that one day stands for its week; two days are a stretch.
std::optional<HeadingTime> time_in(std::string_view text, std::span<const HalfTerm> half_terms,
                                   const model::Period& period, bool stretches) {
    static const std::regex of_week{R"(\b(week|wk|w ?/ ?[cbe]|wc|wb)\b)", std::regex::icase};
    if (is_of_printing(text)) return std::nullopt;
    if (stretches)
        if (auto named = half_term_in(text, half_terms)) return named;
    auto time = heading_time(text, {}, period);
    if (!time) return std::nullopt;
    const std::string all{text};
    const bool week = !time->until && std::regex_search(all, of_week);
    return week || (time->until && stretches) ? time : std::nullopt;
}

bool seems_to_say_a_time(std::string_view text, const model::Period& period) {
    static const std::regex named{
        R"(\b(week|wk|w/[cbe]|half ?term|term|autumn|spring|summer|michaelmas|lent|trinity)\b)",
        std::regex::icase};
    const std::string all{text};
    return !is_of_printing(text) && (heading_time(text, {}, period) || std::regex_search(all, named));
}

}  // namespace

TitleTimes times_of_title(std::span<const Row> title, std::span<const HalfTerm> half_terms,
                          const model::Period& period, bool stretches) {
    TitleTimes result;
    bool several = false;
    for (std::size_t row = 0; row < title.size(); ++row) {
        const std::string text = text_of(title[row]);
        if (const auto time = time_in(text, half_terms, period, stretches)) {
            several |= result.time &&
                       (result.time->time.from != time->from || result.time->time.until != time->until);
            result.time = {row, text, *time};
        } else if (result.unclear.empty() && seems_to_say_a_time(text, period)) {
            result.unclear = text;
        }
    }
    if (several) {
        result.unclear = result.time->text;
        result.time.reset();
    }
    return result;
}

Instead how_to_say_time_of_title(const TitleTimes& times, std::string_view field) {
    const std::string& line = times.unclear;
    Instead words{
        .why = fmt::format("“{}” above the headings does not say for certain which time the rows are "
                           "about; none was read",
                           line),
        .mend = fmt::format("write it there as “Week beginning 08/09/2025” or “From 03/09/2025 to "
                            "24/10/2025”, or add a column “{}”",
                            field)};
    // Up to the first figure: `Autumn 1` of `Attendance Autumn 1`, but nothing of `Autumn 2025`.
    for (std::size_t at = 0; at < line.size(); at = std::min(line.find(' ', at), line.size() - 1) + 1) {
        const std::size_t figure = line.find_first_of("0123456789", at);
        if (figure == std::string::npos || line.find_first_of("0123456789", figure + 1) == figure + 1)
            continue;
        if (const std::string name = line.substr(at, figure + 1 - at); is_like_half_term(name))
            words.mend = how_to_name_half_term(name);
    }
    return words;
}

}  // namespace casebook::read
