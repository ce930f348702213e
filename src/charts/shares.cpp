#include "charts/shares.hpp"

#include <algorithm>

#include "charts/canvas.hpp"
#include "charts/figures_table.hpp"
#include "wording/sentences.hpp"

namespace casebook::charts {

namespace {

constexpr double bar_height = 11;
constexpr double between_rows = 6;
constexpr double gap = 8;

/// "19 of 21 (90%)", or the sign of what is not there.
std::string numbers(const released::Item& item, const wording::Catalogue& words) {
    const double* agreed = wording::released_number(item.agreed);
    const double* answered = wording::released_number(item.answered);
    const double* percent = wording::released_number(item.agreed_percent);
    if (!agreed || !answered || !percent) return words.cell(percent ? item.agreed : item.agreed_percent);
    return words.phrase("chart.share", {{"agreed", words.number(*agreed)},
                                        {"answered", words.number(*answered)},
                                        {"percent", words.number(*percent)}});
}

bool is_shown(const released::Item& item) {
    return wording::released_number(item.agreed) && wording::released_number(item.answered) &&
           wording::released_number(item.agreed_percent);
}

void add_share(document::Drawing& drawing, const released::Item& item, const Scale& scale, double y) {
    const double share = std::clamp(*wording::released_number(item.agreed_percent), 0.0, 100.0);
    if (share > 0) {
        drawing.marks.push_back(
            document::Bar{{scale.left, y - bar_height / 2}, scale.x(share) - scale.left, bar_height});
    }
    if (!item.agreed_interval) return;
    const double low = scale.x(std::clamp(item.agreed_interval->low, 0.0, 100.0));
    const double high = scale.x(std::clamp(item.agreed_interval->high, 0.0, 100.0));
    // The white line below keeps the span readable where it lies on the bar.
    drawing.marks.push_back(document::Line{{low, y}, {high, y}, 3.5, document::Ink::paper});
    drawing.marks.push_back(document::Line{{low, y}, {high, y}, 1.5});
    for (const double x : {low, high}) drawing.marks.push_back(document::Line{{x, y - 3}, {x, y + 3}, 1.5});
}

document::Table table(const released::Questionnaire& questionnaire, const wording::Catalogue& words) {
    std::vector<std::string> heads = {words.phrase("chart.statement")};
    heads.insert(heads.end(), questionnaire.scale.begin(), questionnaire.scale.end());
    heads.push_back(words.phrase("chart.agreed"));
    heads.push_back(words.phrase("chart.answered"));
    FiguresTable table(heads, words);
    for (const auto& item : questionnaire.items) {
        std::vector<FiguresTable::Figure> figures;
        for (std::size_t i = 0; i < questionnaire.scale.size(); ++i) {
            figures.push_back(
                {i < item.counts.size() ? item.counts[i] : released::Cell{released::Missing{}}});
        }
        figures.push_back({item.agreed});
        figures.push_back({item.answered});
        table.add({item.text}, figures);
    }
    return std::move(table).finish();
}

std::string alternative(const released::Questionnaire& questionnaire, const wording::Catalogue& words) {
    const auto [most, fewest] = wording::extremes(questionnaire);
    if (!most) return words.phrase("chart.shares", {{"title", questionnaire.title}});
    return words.phrase("chart.shares-extremes", {{"title", questionnaire.title},
                                                  {"most", most->text},
                                                  {"most-numbers", numbers(*most, words)},
                                                  {"fewest", fewest->text},
                                                  {"fewest-numbers", numbers(*fewest, words)}});
}

}  // namespace

std::optional<document::Chart> shares(const released::Questionnaire& questionnaire, const Setting& setting) {
    const auto& items = questionnaire.items;
    if (std::ranges::none_of(items, is_shown)) return std::nullopt;
    const auto& words = setting.words;
    double numbers_width = 0;
    std::vector<std::vector<std::string>> labels;
    double labels_width = 0;
    for (const auto& item : items) {
        numbers_width = std::max(numbers_width, setting.text_width(numbers(item, words), text_size, false));
        labels.push_back(wrap(item.text, setting.width * 0.42, text_size, setting.text_width));
        for (const auto& line : labels.back()) {
            labels_width = std::max(labels_width, setting.text_width(line, text_size, false));
        }
    }
    const Scale scale{0, 100, labels_width + gap, setting.width - numbers_width - 2 * gap};

    document::Drawing drawing;
    drawing.width = setting.width;
    double y = between_rows / 2;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto lines = static_cast<double>(labels[i].size());
        const double height = std::max(bar_height, line_height * lines);
        const double middle = y + height / 2;
        add_lines(drawing, labels[i], {scale.left - gap, middle + 3 - line_height * (lines - 1) / 2},
                  document::Anchor::end, text_size);
        const bool shown = is_shown(items[i]);
        if (shown) add_share(drawing, items[i], scale, middle);
        drawing.marks.push_back(document::Label{{setting.width, middle + 3},
                                                numbers(items[i], words),
                                                text_size,
                                                document::Anchor::end,
                                                false,
                                                shown ? document::Ink::text : document::Ink::muted});
        y += height + between_rows;
    }
    const double bottom = y;
    drawing.marks.push_back(document::Line{{scale.left, 0}, {scale.left, bottom}});
    for (const double value : {0.0, 50.0, 100.0}) {
        drawing.marks.push_back(document::Label{{scale.x(value), bottom + 10},
                                                words.phrase("chart.percent", {{"n", words.number(value)}}),
                                                small_size,
                                                document::Anchor::middle,
                                                false,
                                                document::Ink::muted});
    }
    drawing.height = bottom + 14;
    drawing.alternative = alternative(questionnaire, words);
    return document::Chart{
        std::move(drawing),
        document::words(words.phrase("chart.shares-caption", {{"title", questionnaire.title}})),
        table(questionnaire, words)};
}

}  // namespace casebook::charts
