// Finds room for the names of points on a plot, so that no name lies on a mark, a line or another name.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "document/drawing.hpp"

namespace casebook::charts {

struct PlotBounds {
    double left;
    double top;
    double right;
    double bottom;
};

/// Where a name of one or more lines can stand.
struct LabelPlace {
    document::Point first_baseline;  ///< of lines that begin there
    document::Point nearest;         ///< the point of its edge that lies nearest to what it names
    bool far = false;                ///< so far from it that a line must lead there
};

class LabelPlaces {
  public:
    /// A mark of this radius, or a line, that no name may lie on.
    void keep_free(document::Point centre, double radius);
    void keep_free(document::Point from, document::Point to);

    /// The nearest room within `bounds` around a point, at least `distance` away; it is then taken.
    [[nodiscard]] std::optional<LabelPlace> find(document::Point centre, double distance, double width,
                                                 std::size_t lines, const PlotBounds& bounds);

  private:
    struct Segment {
        document::Point from;
        document::Point to;
    };
    [[nodiscard]] bool is_free(const PlotBounds& box) const;

    std::vector<PlotBounds> taken_;
    std::vector<PlotBounds> names_;
    std::vector<Segment> lines_;
};

}  // namespace casebook::charts
