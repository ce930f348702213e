#include "charts/questionnaire.hpp"

#include <algorithm>

#include "charts/cells.hpp"
#include "charts/diverging.hpp"
#include "charts/figures_table.hpp"
#include "charts/interval_bars.hpp"
#include "wording/sentences.hpp"

namespace casebook::charts {

namespace {

bool is_shown(const released::Item& item) {
    return drawable(item.agreed) && drawable(item.answered) && drawable(item.agreed_percent);
}

bool has_all_answers(const released::Item& item, std::size_t answers) {
    return is_shown(item) && item.counts.size() == answers &&
           std::ranges::all_of(item.counts, [](const auto& count) { return drawable(count) != nullptr; });
}

/// "19 of 21 (90%)", or the sign of what is not there.
std::string numbers(const released::Item& item, const wording::Catalogue& words) {
    if (!is_shown(item)) return words.cell(drawable(item.agreed_percent) ? item.agreed : item.agreed_percent);
    return words.phrase("chart.share", {{"agreed", words.cell(item.agreed)},
                                        {"answered", words.cell(item.answered)},
                                        {"percent", words.cell(item.agreed_percent)}});
}

/// How many labels at the upper end of the scale count as agreement; 0 where they do not stand together
/// there.
std::size_t agreeing(const released::Questionnaire& asked) {
    std::size_t upper = 0;
    while (upper < asked.scale.size() && asked.agree.contains(asked.scale[asked.scale.size() - 1 - upper]))
        ++upper;
    return upper == asked.agree.size() && upper < asked.scale.size() ? upper : 0;
}

document::Table table(const released::Questionnaire& asked, Part part, const wording::Catalogue& words) {
    std::vector<std::string> heads = {words.phrase("chart.statement")};
    heads.insert(heads.end(), asked.scale.begin(), asked.scale.end());
    heads.push_back(words.phrase("chart.agreed"));
    heads.push_back(words.phrase("chart.answered"));
    FiguresTable table(heads, words);
    for (std::size_t row = part.begin; row < part.end; ++row) {
        const auto& item = asked.items[row];
        std::vector<FiguresTable::Figure> figures;
        for (std::size_t i = 0; i < asked.scale.size(); ++i)
            figures.push_back(
                {i < item.counts.size() ? item.counts[i] : released::Cell{released::Missing{}}});
        figures.push_back({item.agreed});
        figures.push_back({item.answered});
        table.add({item.text}, figures);
    }
    return std::move(table).finish();
}

std::string alternative(const released::Questionnaire& asked, const wording::Catalogue& words) {
    const auto [most, fewest] = wording::extremes(asked);
    if (!most) return words.phrase("chart.shares", {{"title", asked.title}});
    return words.phrase("chart.shares-extremes", {{"title", asked.title},
                                                  {"most", most->text},
                                                  {"most-numbers", numbers(*most, words)},
                                                  {"fewest", fewest->text},
                                                  {"fewest-numbers", numbers(*fewest, words)}});
}

Charts answers(const released::Questionnaire& asked, std::size_t in_favour, const TableOf& table,
               const Setting& setting) {
    const auto& words = setting.words;
    const auto size = asked.scale.size();
    // A middle answer is one that as many labels stand above as below.
    const auto against = size == 2 * in_favour + 1 ? in_favour : size - in_favour;
    Diverging spec{words.phrase("chart.answers-caption", {{"title", asked.title}}),
                   words.phrase("chart.agreed"),
                   asked.scale,
                   against,
                   in_favour,
                   {}};
    for (const auto& item : asked.items) {
        Lines number = {numbers(item, words)};
        if (const auto span = drawable(item.agreed_interval, item.agreed_percent))
            number.push_back(written(*span, {.name = {}, .sign = "%"}, words));
        spec.rows.push_back({item.text, item.counts, std::move(number)});
    }
    return diverging(spec, table, setting);
}

Charts shares(const released::Questionnaire& asked, const TableOf& table, const Setting& setting) {
    const auto& words = setting.words;
    IntervalBars spec{
        words.phrase("chart.shares-caption", {{"title", asked.title}}),
        words.phrase("chart.statement"),
        {.name = words.phrase("chart.agreed-percent"), .sign = "%", .least = 0, .most = 100, .span = 100},
        {}};
    for (const auto& item : asked.items) {
        const released::Cell value =
            is_shown(item) || !drawable(item.agreed_percent) ? item.agreed_percent : item.agreed;
        spec.rows.push_back({item.text, value, item.agreed_interval, numbers(item, words)});
    }
    return interval_bars(spec, table, setting);
}

}  // namespace

Charts questionnaire(const released::Questionnaire& asked, const Setting& setting) {
    if (std::ranges::none_of(asked.items, is_shown)) return {};
    const auto in_favour = agreeing(asked);
    const bool all = in_favour > 0 && std::ranges::all_of(asked.items, [&](const released::Item& item) {
                         return has_all_answers(item, asked.scale.size());
                     });
    const TableOf table_of = [&](Part part) { return table(asked, part, setting.words); };
    auto charts = all ? answers(asked, in_favour, table_of, setting) : shares(asked, table_of, setting);
    if (charts.size() == 1) charts.front().drawing.alternative = alternative(asked, setting.words);
    return charts;
}

}  // namespace casebook::charts
