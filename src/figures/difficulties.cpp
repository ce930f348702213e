// Bands of the Strengths and Difficulties Questionnaire before and during support.
#include <algorithm>
#include <array>
#include <string_view>

#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

using Shapes = std::vector<Shape>;

/// Lowest total scores of the four bands: close to average, slightly raised, high, very high.
struct Bands {
    std::string_view measure;
    std::array<double, 4> from;
};
constexpr Bands bands_of[] = {
    {"sdq-total-teacher", {0, 12, 16, 19}},
    {"sdq-total-parent", {0, 14, 17, 20}},
    {"sdq-total-self", {0, 15, 18, 20}},
};
constexpr std::size_t high = 2;

std::size_t band_of(double score, const Bands& bands) {
    const auto above = std::ranges::upper_bound(bands.from, score);
    return above == bands.from.begin() ? 0 : static_cast<std::size_t>(above - bands.from.begin()) - 1;
}

YesNoChange in_bands(const PairedChange& change, const Bands& bands) {
    YesNoChange result{.id = change.of->measure.id.value + ".bands",
                       .asked = Asked::score,
                       .limit = bands.from[high],
                       .measure = change.of->measure.name};
    for (const double from : bands.from) result.bands.push_back({from});
    for (const PupilChange& pair : change.pairs) {
        const std::size_t before = band_of(pair.before, bands);
        const std::size_t during = band_of(pair.during, bands);
        ++result.bands[before].before;
        ++result.bands[during].during;
        result.add(before >= high, during >= high);
    }
    result.test();
    result.lost = static_cast<int>(change.lost.size());
    result.cautions = change.cautions;
    result.provenance = change.provenance;
    return result;
}

Shapes difficulties(const Workings& run) {
    Shapes shapes;
    for (const PairedChange& change : run.measures)
        for (const Bands& bands : bands_of)
            if (change.of->measure.id.value == bands.measure) shapes.emplace_back(in_bands(change, bands));
    return shapes;
}

constexpr FigureKind kinds[] = {
    {{"sdq.bands", "Bands of difficulties before and during support",
      "For each rater of the Strengths and Difficulties Questionnaire: pupils whose total score lay in the "
      "high or very high band before support, and during it, in the same windows as the change of the score.",
      "the total score in each window; bands from 0, 12, 16 and 19 points for teachers, 0, 14, 17 and 20 for "
      "parents, 0, 15, 18 and 20 for the pupils themselves; exact test of McNemar over those on whom the two "
      "windows differ",
      "McNemar (1947), Note on the sampling error of the difference between correlated proportions or "
      "percentages, Psychometrika 12, 153-157; four bands as published for the questionnaire in 2016",
      LooksAt::period, true},
     difficulties},
};

}  // namespace

std::span<const FigureKind> difficulty_figures() {
    return kinds;
}

}  // namespace casebook::figures
