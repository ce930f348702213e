#include "charts/diverging.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "charts/axis.hpp"
#include "charts/cells.hpp"
#include "charts/figures_table.hpp"
#include "charts/key.hpp"

namespace casebook::charts {

namespace {

using document::Ink;
using document::Pattern;

constexpr double bar_height = 13;
constexpr double between_rows = 5;
constexpr double gap = 8;
constexpr double label_share = 0.34;
constexpr double inside = 2.5;  // between a count and the ends of its part of the bar

struct Fill {
    Ink ink;
    Pattern pattern = Pattern::solid;
    double tint = 1;
};

/// From the mildest to the strongest; more answers than fills share the strongest.
constexpr Fill against_fills[] = {{Ink::second, Pattern::dotted}, {Ink::second, Pattern::solid}};
constexpr Fill in_favour_fills[] = {{Ink::accent, Pattern::solid, 0.4}, {Ink::accent}};
constexpr Fill middle_fills[] = {{Ink::pale}, {Ink::muted, Pattern::open}};

Fill fill_of(const Diverging& spec, std::size_t answer) {
    const auto size = spec.answers.size();
    const auto strongest = [](auto& fills, std::size_t distance, std::size_t most) {
        const auto last = std::size(fills) - 1;
        return most <= 1 ? fills[last] : fills[std::min(distance, last)];
    };
    if (answer < spec.against) return strongest(against_fills, spec.against - 1 - answer, spec.against);
    if (answer >= size - spec.in_favour)
        return strongest(in_favour_fills, answer - (size - spec.in_favour), spec.in_favour);
    return middle_fills[(answer - spec.against) % std::size(middle_fills)];
}

/// Shares in per cent; empty where any count is not released or nobody answered.
std::vector<double> shares_of(const DivergingRow& row, std::size_t answers) {
    std::vector<double> counts;
    for (const auto& cell : row.counts) {
        const double* count = drawable(cell);
        if (!count || *count < 0) return {};
        counts.push_back(*count);
    }
    const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
    if (counts.size() != answers || !(all > 0)) return {};
    for (double& count : counts) count *= 100 / all;
    return counts;
}

/// How far a row reaches to the left of the middle.
double left_of_middle(const std::vector<double>& shares, const Diverging& spec) {
    double left = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (i < spec.against)
            left += shares[i];
        else if (i < shares.size() - spec.in_favour)
            left += shares[i] / 2;
    }
    return left;
}

class Painter {
  public:
    Painter(const Diverging& spec, const Setting& setting) : spec_(spec), setting_(setting) {
        std::vector<std::string> labels;
        double left = 0;
        double right = 0;
        Lines numbers = {spec.number_is};
        for (const auto& row : spec.rows) {
            labels.push_back(row.label);
            shares_.push_back(shares_of(row, spec.answers.size()));
            if (!shares_.back().empty()) {
                const double part = left_of_middle(shares_.back(), spec);
                left = std::max(left, part);
                right = std::max(right, 100 - part);
            }
            Lines lines;
            for (const auto& words : number_of(row))
                std::ranges::move(wrap(words, setting.width * 0.22, text_size, setting.text_width),
                                  std::back_inserter(lines));
            numbers.insert(numbers.end(), lines.begin(), lines.end());
            numbers_.push_back(std::move(lines));
        }
        labels_ = row_labels(labels, label_share, setting);
        heights_ = row_heights(labels_, bar_height, between_rows);
        for (std::size_t i = 0; i < heights_.size(); ++i)
            heights_[i] =
                std::max(heights_[i], line_height * static_cast<double>(numbers_[i].size()) + between_rows);
        const double number_width = widest(numbers, text_size, setting);
        const double step = left + right > 120 ? 50 : 25;
        scale_ = {-std::ceil(left / step - 1e-9) * step, std::ceil(right / step - 1e-9) * step,
                  labels_.width + gap, setting.width - (number_width > 0 ? number_width + gap : 0)};
    }

    [[nodiscard]] std::vector<Part> parts() const { return parts_of(heights_, setting_.height - 60); }

    [[nodiscard]] document::Drawing draw(Part part) const {
        document::Drawing drawing;
        drawing.width = setting_.width;
        double top = add_key(drawing, key(), 0, 0, setting_);
        if (!spec_.number_is.empty()) {
            drawing.marks.push_back(document::Label{{setting_.width, top + small_size},
                                                    spec_.number_is,
                                                    small_size,
                                                    document::Anchor::end,
                                                    false,
                                                    Ink::muted});
            top += line_height;
        }
        double bottom = top;
        for (std::size_t row = part.begin; row < part.end; ++row) bottom += heights_[row];
        drawing.height = add_scale(drawing, top, bottom);
        const double middle = scale_.at(0);
        drawing.marks.push_back(document::Line{{middle, top}, {middle, bottom}, 1});
        static_cast<void>(
            add_rows(drawing, labels_, heights_, part, top, scale_.from - gap,
                     [this](document::Drawing& on, std::size_t row, double y) { add_bar(on, row, y); }));
        return drawing;
    }

  private:
    [[nodiscard]] Lines number_of(const DivergingRow& row) const {
        if (!row.number.empty()) return row.number;
        // A row without a bar says why.
        for (const auto& cell : row.counts)
            if (!drawable(cell)) return {setting_.words.cell(cell)};
        return {};
    }

    [[nodiscard]] std::vector<KeyEntry> key() const {
        std::vector<KeyEntry> entries;
        for (std::size_t i = 0; i < spec_.answers.size(); ++i) {
            const Fill fill = fill_of(spec_, i);
            entries.push_back({[fill](document::Drawing& drawing, document::Point middle) {
                                   drawing.marks.push_back(
                                       document::Bar{{middle.x - sample_width / 2, middle.y - 4.5},
                                                     sample_width,
                                                     9,
                                                     fill.ink,
                                                     fill.pattern,
                                                     fill.tint});
                               },
                               spec_.answers[i]});
        }
        return entries;
    }

    /// Shares to both sides of the middle, written without a minus.
    double add_scale(document::Drawing& drawing, double top, double bottom) const {
        std::vector<Wish> wishes;
        for (const double value : ticks(scale_.low, scale_.high, 8)) {
            const double x = scale_.at(value);
            if (value != 0) drawing.marks.push_back(document::Line{{x, top}, {x, bottom}, 0.5, Ink::pale});
            wishes.push_back(
                {x, setting_.words.phrase("chart.percent", {{"n", setting_.words.number(std::abs(value))}})});
        }
        add_label_row(drawing, wishes, bottom + small_size + 3, 0, setting_.width, setting_);
        return add_note(drawing, setting_.words.phrase("chart.share-of-answers"),
                        std::min(scale_.from, setting_.width / 3), setting_.width, bottom + small_size + 6,
                        setting_) +
               1;
    }

    void add_bar(document::Drawing& drawing, std::size_t row, double y) const {
        const auto& shares = shares_[row];
        double at = -left_of_middle(shares, spec_);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            const double from = scale_.at(at);
            const double to = scale_.at(at + shares[i]);
            at += shares[i];
            if (!(to > from)) continue;
            const Fill fill = fill_of(spec_, i);
            drawing.marks.push_back(document::Bar{
                {from, y - bar_height / 2}, to - from, bar_height, fill.ink, fill.pattern, fill.tint});
            add_count(drawing, spec_.rows[row].counts[i], fill, from, to, y);
            if (i > 0 && from > scale_.at(-left_of_middle(shares, spec_)))
                drawing.marks.push_back(
                    document::Line{{from, y - bar_height / 2}, {from, y + bar_height / 2}, 0.75, Ink::paper});
        }
        add_lines_around(drawing, numbers_[row], {setting_.width, y}, document::Anchor::end, text_size,
                         shares.empty() ? Ink::muted : Ink::text);
    }

    void add_count(document::Drawing& drawing, const released::Cell& count, const Fill& fill, double from,
                   double to, double y) const {
        const auto text = setting_.words.cell(count);
        const double width = setting_.text_width(text, small_size, false);
        if (to - from < width + 4 * inside) return;
        const double middle = (from + to) / 2;
        const bool dark = fill.ink == Ink::accent && fill.tint > 0.7;
        if (fill.ink == Ink::second)
            drawing.marks.push_back(document::Bar{
                {middle - width / 2 - inside, y - 4.3}, width + 2 * inside, 9.6, Ink::paper, Pattern::solid});
        drawing.marks.push_back(document::Label{{middle, y + small_size / 3},
                                                text,
                                                small_size,
                                                document::Anchor::middle,
                                                false,
                                                dark ? Ink::paper : Ink::text});
    }

    const Diverging& spec_;
    const Setting& setting_;
    RowLabels labels_;
    std::vector<double> heights_;
    std::vector<std::vector<double>> shares_;
    std::vector<Lines> numbers_;
    Scale scale_{};
};

document::Table own_table(const Diverging& spec, Part part, const wording::Catalogue& words) {
    std::vector<std::string> heads = {words.phrase("chart.statement")};
    heads.insert(heads.end(), spec.answers.begin(), spec.answers.end());
    FiguresTable table(heads, words);
    for (std::size_t row = part.begin; row < part.end; ++row) {
        std::vector<FiguresTable::Figure> figures;
        for (const auto& count : spec.rows[row].counts) figures.push_back({count});
        table.add({spec.rows[row].label}, figures);
    }
    return std::move(table).finish();
}

/// The rows in which most and fewest stand right of the middle.
std::string alternative(const Diverging& spec, Part part, const wording::Catalogue& words) {
    struct Said {
        double share;
        const DivergingRow* row;
    };
    std::vector<Said> shown;
    for (std::size_t i = part.begin; i < part.end; ++i) {
        const auto shares = shares_of(spec.rows[i], spec.answers.size());
        if (shares.empty()) continue;
        const auto upper = static_cast<std::ptrdiff_t>(spec.in_favour);
        shown.push_back({std::accumulate(shares.end() - upper, shares.end(), 0.0), &spec.rows[i]});
    }
    const auto without = static_cast<double>(part.end - part.begin - shown.size());
    auto text = words.phrase("chart.diverging", {{"title", spec.caption}});
    if (!shown.empty()) {
        const auto [fewest, most] = std::ranges::minmax(shown, {}, &Said::share);
        text += " " + words.phrase(shown.size() == 1 ? "chart.diverging-one" : "chart.diverging-extremes",
                                   {{"most", most.row->label},
                                    {"most-share", words.number(most.share)},
                                    {"fewest", fewest.row->label},
                                    {"fewest-share", words.number(fewest.share)}});
    }
    if (without > 0) text += " " + words.count("chart.rows-without", without);
    return text;
}

}  // namespace

Charts diverging(const Diverging& answers, const TableOf& table, const Setting& setting) {
    const auto size = answers.answers.size();
    if (answers.against + answers.in_favour > size) return {};
    if (std::ranges::all_of(answers.rows,
                            [&](const DivergingRow& row) { return shares_of(row, size).empty(); }))
        return {};
    const Painter painter(answers, setting);
    const auto parts = painter.parts();
    Charts charts;
    for (const auto& part : parts) {
        auto drawing = painter.draw(part);
        drawing.alternative = alternative(answers, part, setting.words);
        const auto caption = part_caption(answers.caption, charts.size(), parts.size(), setting.words);
        charts.push_back({std::move(drawing), document::words(caption), table(part)});
    }
    return charts;
}

Charts diverging(const Diverging& answers, const Setting& setting) {
    return diverging(
        answers, [&](Part part) { return own_table(answers, part, setting.words); }, setting);
}

}  // namespace casebook::charts
