#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "wording/sentences.hpp"

namespace casebook::wording {

namespace {

struct CautionKey {
    released::Caution caution;
    std::string_view key;
};
constexpr CautionKey caution_keys[] = {
    {released::Caution::few_pairs, "caution.few-pairs"},
    {released::Caution::indicative, "caution.indicative"},
    {released::Caution::regression_to_the_mean, "caution.regression-to-the-mean"},
    {released::Caution::no_comparison, "caution.no-comparison"},
    {released::Caution::pairs_lost, "caution.pairs-lost"},
    {released::Caution::percentages_averaged, "caution.percentages-averaged"},
    {released::Caution::low_response, "caution.low-response"},
    {released::Caution::selection, "caution.selection"},
    {released::Caution::growing_up, "caution.growing-up"},
    {released::Caution::season, "caution.season"},
    {released::Caution::unblinded_raters, "caution.unblinded-raters"},
    {released::Caution::many_measures, "caution.many-measures"},
    {released::Caution::changed_definition, "caution.changed-definition"},
    {released::Caution::overlapping_windows, "caution.overlapping-windows"},
};
static_assert(std::size(caution_keys) ==
              static_cast<std::size_t>(released::Caution::overlapping_windows) + 1);

/// More measures than these are counted and not named.
constexpr std::size_t most_named = 2;

constexpr Gap gaps[] = {
    {"pupils", "register.csv", 1},
    {"sessions", "sessions.csv", 8},
    {"referrals", "referrals.csv", 2},
    {"attendance", "tracking/attendance.csv", 3},
    {"questionnaire", "views/pupil-questionnaire.csv", 0},
    {"cases", "cases/", 0},
    {"negative-case", "cases/", 0},
    {"practice", "practice/", 0},
    {"quotations", "views/quotations.yaml", 0},
};

template <typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

std::string first_letter_large(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string still_supported(double still, double in_all, std::string_view last_day, const Catalogue& words) {
    const auto date = words.date(last_day);
    if (still == in_all)
        return words.phrase(still == 1 ? "supported.still.all.one" : "supported.still.all", {{"date", date}});
    const auto count = still == 0 ? words.phrase("none") : words.number(still);
    return words.phrase(still == 1 ? "supported.still.one" : "supported.still",
                        {{"n", count}, {"date", date}});
}

}  // namespace

std::vector<std::string> cautions(const std::set<released::Caution>& cautions, const Catalogue& words) {
    std::vector<std::string> out;
    for (const auto& [caution, key] : caution_keys) {
        if (cautions.contains(caution)) out.push_back(words.phrase(key));
    }
    return out;
}

std::vector<std::string> cautions(std::span<const released::Change* const> changes, const Catalogue& words) {
    std::vector<std::string> out;
    for (const auto& [caution, key] : caution_keys) {
        std::vector<std::string> concerned;
        for (const released::Change* const change : changes)
            if (change->cautions.contains(caution)) concerned.push_back(change->title);
        if (concerned.empty()) continue;
        out.push_back(words.phrase(key));
        if (concerned.size() == changes.size()) continue;
        const std::string whom =
            concerned.size() <= most_named
                ? words.phrase("caution.concerns", {{"titles", words.list(concerned)}})
                : words.phrase("caution.concerns-many",
                               {{"n", words.number(static_cast<double>(concerned.size()))},
                                {"all", words.number(static_cast<double>(changes.size()))}});
        out.back() += " " + whom;
    }
    return out;
}

Value figure_in_words(const released::Figure& figure, const Catalogue& words) {
    const auto instead = [&](std::string_view key) {
        return Unspoken{words.phrase(key, {{"title", figure.title}}), words.cell(figure.value)};
    };
    const auto key = fmt::format("figure.{}", figure.id);
    return std::visit(
        Overloaded{[&](const released::Number& number) -> Value {
                       const auto text =
                           words.has(key) ? words.count(key, number.value) : words.number(number.value);
                       return Spoken{document::words(text)};
                   },
                   [&](const released::Withheld&) -> Value { return instead("figure-held-back"); },
                   [&](const released::NotApplicable&) -> Value { return instead("figure-not-applicable"); },
                   [&](const released::Missing&) -> Value { return instead("figure-missing"); }},
        figure.value);
}

std::string period_in_words(const released::Contents& contents, const Catalogue& words) {
    if (!contents.rolling_year) return contents.period_label;
    return words.phrase("period.rolling-label", {{"until", words.date(contents.period_until)}});
}

std::string supported_sentence(const released::Figure* supported, const released::Figure* now,
                               std::string_view from, std::string_view last_day, const Catalogue& words) {
    if (supported && std::holds_alternative<released::Withheld>(supported->value)) {
        return words.phrase("supported.held-back");
    }
    const double* in_all = supported ? released_number(supported->value) : nullptr;
    if (!in_all) return words.phrase("supported.missing");
    const auto from_words = words.date(from);
    const auto until_words = words.date(last_day);
    if (*in_all == 0) return words.phrase("supported.nobody", {{"from", from_words}, {"until", until_words}});
    auto sentence = words.phrase(
        *in_all == 1 ? "supported.one" : "supported",
        {{"pupils", words.count("pupils", *in_all)}, {"from", from_words}, {"until", until_words}});
    if (const double* still = now ? released_number(now->value) : nullptr) {
        sentence += " " + first_letter_large(still_supported(*still, *in_all, last_day, words));
    }
    return sentence;
}

std::string largest_groups(const released::Breakdown& breakdown, std::size_t most, const Catalogue& words) {
    struct Group {
        double count;
        std::string_view label;
    };
    std::vector<Group> groups;
    bool some_withheld = false;
    for (const auto& row : breakdown.rows) {
        const double* count = released_number(row.count);
        if (count && *count > 0) groups.push_back({*count, row.label});
        some_withheld = some_withheld || std::holds_alternative<released::Withheld>(row.count);
    }
    if (groups.empty()) {
        return some_withheld ? words.phrase("groups.all-held-back", {{"title", breakdown.title}})
                             : std::string();
    }
    const auto one = fmt::format("groups-one.{}", breakdown.id);
    if (groups.size() == 1 && !some_withheld && words.has(one)) {
        const auto alone = one + ".one";
        const bool is_one = groups[0].count == 1 && words.has(alone);
        return words.phrase(is_one ? alone : one, {{"label", words.label("label", groups[0].label)},
                                                   {"n", words.number(groups[0].count)}});
    }
    std::ranges::stable_sort(groups, std::ranges::greater{}, &Group::count);
    // A tie at the end is named whole: leaving one of two equals out would be a choice that nobody made.
    auto last = std::min(most, groups.size());
    while (last < groups.size() && last < most + 2 && groups[last].count == groups[last - 1].count) ++last;
    groups.resize(last);
    std::vector<std::string> parts;
    for (const auto& [count, label] : groups) {
        parts.push_back(words.phrase("groups.item",
                                     {{"label", words.label("label", label)}, {"n", words.number(count)}}));
    }
    // A withheld group may be larger than any that is shown.
    const std::string_view general = some_withheld ? "groups-shown" : "groups";
    const auto key = fmt::format("{}.{}", general, breakdown.id);
    return words.phrase(words.has(key) ? std::string_view(key) : general,
                        {{"groups", words.list(parts)}, {"title", breakdown.title}});
}

std::string groups_sentence(const released::Breakdown& breakdown, const Catalogue& words) {
    std::vector<std::string> parts;
    std::vector<std::pair<const double*, std::string_view>> shown;
    bool some_withheld = false;
    for (const auto& row : breakdown.rows) {
        const double* count = released_number(row.count);
        if (count && *count > 0) {
            shown.emplace_back(count, row.label);
            parts.push_back(words.phrase("groups.count-first", {{"label", words.label("label", row.label)},
                                                                {"n", words.number(*count)}}));
        }
        some_withheld = some_withheld || std::holds_alternative<released::Withheld>(row.count);
    }
    if (parts.empty()) {
        return some_withheld ? words.phrase("groups.all-held-back", {{"title", breakdown.title}})
                             : std::string();
    }
    const auto only = fmt::format("groups-only.{}", breakdown.id);
    if (shown.size() == 1 && !some_withheld && words.has(only) && *shown[0].first > 1)
        return words.phrase(
            only, {{"n", words.number(*shown[0].first)}, {"label", words.label("label", shown[0].second)}});
    const auto key = fmt::format("groups-all.{}", breakdown.id);
    auto sentence = words.phrase(words.has(key) ? std::string_view(key) : "groups-all",
                                 {{"groups", words.list(parts)}, {"title", breakdown.title}});
    if (some_withheld) sentence += " " + words.phrase("groups.rest-held-back");
    return sentence;
}

std::string caseload_sentence(const released::Caseload& caseload, int mentors, std::string_view last_day,
                              const Catalogue& words) {
    const double* now = released_number(caseload.now);
    const double* most = released_number(caseload.most);
    const double* mean = released_number(caseload.mean);
    const auto together = words.count("caseload.together", mentors);
    const auto& who = caseload.mentor.empty() ? together : caseload.mentor;
    if (!now) {
        const bool withheld = std::holds_alternative<released::Withheld>(caseload.now);
        if (withheld) return words.phrase("caseload.held-back");
        if (!released_number(caseload.contacts)) return {};
    }
    std::string sentence = now ? words.phrase("caseload.now", {{"who", who},
                                                               {"pupils", words.count("pupils", *now)},
                                                               {"date", words.date(last_day)}})
                               : words.phrase("caseload.not-recorded", {{"who", who}});
    if (most) sentence += " " + words.phrase("caseload.most", {{"most", words.number(*most)}});
    if (mean) sentence += " " + words.phrase("caseload.mean", {{"mean", words.number(*mean, 1)}});
    const double* contacts = released_number(caseload.contacts);
    const double* hours = released_number(caseload.hours);
    if (contacts && hours) {
        sentence +=
            " " + words.phrase("caseload.contacts", {{"contacts", words.count("contacts", *contacts)},
                                                     {"hours", words.count("hours", std::round(*hours))}});
    }
    return sentence;
}

std::string cases_sentence(std::span<const std::string> results, const Catalogue& words) {
    if (results.empty()) return words.phrase("cases.none");
    std::vector<std::string> parts;
    for (const std::string_view result : {"positive", "mixed", "negative"}) {
        const auto n = std::ranges::count(results, result);
        if (n > 0) parts.push_back(words.count(fmt::format("cases.{}", result), static_cast<double>(n)));
    }
    const auto number = static_cast<double>(results.size());
    const auto cases = words.count("cases", number);
    if (parts.size() == 1)
        return words.phrase(
            number == 1 ? "cases.sentence.alone" : "cases.sentence.alike",
            {{"cases", cases}, {"result", words.count(fmt::format("cases.alike.{}", results[0]), number)}});
    return words.phrase("cases.sentence", {{"cases", cases}, {"results", words.list(parts)}});
}

const Gap& gap(std::string_view subject) {
    const auto found = std::ranges::find(gaps, subject, &Gap::subject);
    if (found == std::end(gaps))
        throw std::logic_error(fmt::format("no file is known to bring \"{}\"", subject));
    return *found;
}

std::string gap_sentence(const Gap& gap, const Catalogue& words) {
    const auto what = words.phrase(fmt::format("gap.{}", gap.subject));
    if (gap.minutes_a_week == 0)
        return words.phrase("gap.sentence-now-and-then", {{"what", what}, {"file", gap.file}});
    return words.phrase(
        "gap.sentence",
        {{"what", what}, {"file", gap.file}, {"minutes", words.count("minutes", gap.minutes_a_week)}});
}

}  // namespace casebook::wording
