#include "charts/percent_axis.hpp"

namespace casebook::charts {

double add_percent_axis(document::Drawing& drawing, const Scale& scale, double top, double bottom,
                        const Setting& setting) {
    const auto& words = setting.words;
    for (const double value : ticks(scale.low, scale.high, 10)) {
        const double x = scale.x(value);
        drawing.marks.push_back(document::Line{{x, top}, {x, bottom}, 0.5, document::Ink::pale});
        drawing.marks.push_back(document::Label{{x, bottom + 11},
                                                words.phrase("chart.percent", {{"n", words.number(value)}}),
                                                small_size,
                                                document::Anchor::middle,
                                                false,
                                                document::Ink::muted});
    }
    drawing.marks.push_back(document::Line{{scale.left, bottom}, {scale.right, bottom}});
    if (scale.low <= 0) return bottom + 15;
    const auto note = words.phrase("chart.scale-begins", {{"n", words.number(scale.low)}});
    const auto lines = wrap(note, scale.right - scale.left, small_size, setting.text_width);
    add_lines(drawing, lines, {scale.left, bottom + 24}, document::Anchor::start, small_size);
    return bottom + 24 + line_height * (static_cast<double>(lines.size()) - 1) + 4;
}

void add_before_during_key(document::Drawing& drawing, double left, double y, const Setting& setting) {
    double x = left + marker_size / 2;
    for (const bool filled : {false, true}) {
        const auto word = setting.words.phrase(filled ? "chart.during" : "chart.before");
        drawing.marks.push_back(document::Marker{
            {x, y - 3}, marker_size, document::Shape::circle, document::Ink::accent, filled});
        drawing.marks.push_back(document::Label{{x + 7, y}, word, small_size});
        x += 7 + setting.text_width(word, small_size, false) + 18;
    }
}

}  // namespace casebook::charts
