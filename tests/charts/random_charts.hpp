// Charts of random values with the labels that real schools have, and worse ones.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "charts/diverging.hpp"
#include "charts/forest.hpp"
#include "charts/funnel.hpp"
#include "charts/heat_table.hpp"
#include "charts/interval_bars.hpp"
#include "charts/paired_dots.hpp"
#include "charts/time_line.hpp"

namespace casebook::tests {

class RandomCharts {
  public:
    explicit RandomCharts(unsigned seed) : chance_(seed) {}

    int below(int n) { return static_cast<int>(chance_() % static_cast<unsigned>(n)); }

    std::string label() {
        static const std::vector<std::string> labels = {
            "attendance",
            "KS2",
            "P014",
            "Łódź Street Primary",
            "خدمة الأسرة والطفل في المدينة",
            "שירות",
            "পরিবার সহায়তা",
            "family support worker",
            "I get on better with other children than I did before",
            "difficulties at home that the family has asked the school to help with, "
            "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
            "学校",
            "a"};
        return labels[static_cast<std::size_t>(below(static_cast<int>(labels.size())))];
    }
    int rows() { return below(6) == 0 ? 1 + below(60) : 1 + below(9); }

    /// A number, or one of the reasons that there is none.
    released::Cell cell(double low, double high) {
        const int kind = below(9);
        if (kind == 0) return released::Withheld{};
        if (kind == 1) return below(2) == 0 ? released::Cell{released::Missing{}} : released::NotApplicable{};
        return released::Number{number(low, high)};
    }
    double number(double low, double high) {
        if (all_equal_) return low;
        const double part = below(1001) / 1000.0;
        const double outlier = below(40) == 0 ? 50 : 1;
        return low + (high - low) * part * outlier;
    }
    std::optional<released::Interval> interval(const released::Cell& about, double reach) {
        const auto* value = std::get_if<released::Number>(&about);
        if (!value || below(5) == 0) return std::nullopt;
        const double half = number(0, reach);
        return released::Interval{value->value - half, value->value + half * 1.3};
    }
    /// From time to time every number is the same.
    void another() { all_equal_ = below(10) == 0; }

    charts::Measure measure() {
        charts::Measure measure{.name = below(2) == 0 ? "Attendance in per cent" : label(),
                                .sign = below(2) == 0 ? "%" : "",
                                .decimals = below(3)};
        measure.is_change = below(3) == 0;
        return measure;
    }

    charts::IntervalBars bars() {
        charts::IntervalBars spec{"Bars", "Group", measure(), {}};
        const double low = below(3) == 0 ? -80 : 0;
        const bool spans = below(2) == 0;
        for (int i = rows(); i > 0; --i) {
            const auto value = cell(low, 120);
            spec.rows.push_back({label(), value, spans ? interval(value, 40) : std::nullopt, {}});
        }
        return spec;
    }
    charts::PairedDots paired() {
        charts::PairedDots spec{"Pairs", "Pupil", "before support", label(), measure(), 1, {}};
        for (int i = rows(); i > 0; --i) spec.rows.push_back({label(), cell(-20, 100), cell(-20, 100)});
        return spec;
    }
    charts::Diverging diverging() {
        const int answers = 2 + below(6);
        charts::Diverging spec{"Answers", below(2) == 0 ? "Agreed" : "", {}, 0, 0, {}};
        for (int i = 0; i < answers; ++i) spec.answers.push_back(label());
        spec.in_favour = static_cast<std::size_t>(1 + below(answers));
        spec.against = static_cast<std::size_t>(below(answers - static_cast<int>(spec.in_favour) + 1));
        for (int i = rows(); i > 0; --i) {
            charts::DivergingRow row{label(), {}, {}};
            if (below(2) == 0) row.number = {"19 of 21 (90%)", "71% to 97%"};
            const bool full = below(3) > 0;
            for (int k = 0; k < answers; ++k)
                row.counts.push_back(full ? released::Cell{released::Number{double(below(30))}}
                                          : cell(0, 30));
            spec.rows.push_back(std::move(row));
        }
        return spec;
    }
    charts::HeatTable heat() {
        charts::HeatTable spec{"Heat", "Agency", measure(), {}, {}};
        const int columns = below(4) == 0 ? 1 + below(40) : 1 + below(9);
        for (int i = 0; i < columns; ++i) spec.columns.push_back(label());
        for (int i = rows(); i > 0; --i) {
            charts::HeatRow row{label(), {}};
            for (int k = below(4) == 0 ? below(columns) : columns; k > 0; --k)
                row.cells.push_back(cell(0, 40));
            spec.rows.push_back(std::move(row));
        }
        return spec;
    }
    charts::Forest forest() {
        charts::Forest spec{"Forest", "Group", below(2) == 0 ? "Pupils" : "", measure(), 0, "", "", {}};
        if (below(2) == 0) spec.below = "attendance fell", spec.above = "attendance rose";
        if (below(4) == 0) spec.no_change = 1;
        for (int i = rows(); i > 0; --i) {
            const auto value = cell(-10, 10);
            spec.rows.push_back({label(), value, interval(value, 12), cell(0, 300), below(5) == 0});
        }
        return spec;
    }
    charts::TimeLine time_line() {
        charts::TimeLine spec{"Line", "Week", measure(), {}, {}, {}};
        spec.nought = below(2) == 0 ? charts::Nought::shown : charts::Nought::may_be_left_out;
        const int times = 1 + below(below(2) == 0 ? 60 : 8);
        for (int i = 0; i < times; ++i)
            spec.times.push_back(below(2) == 0 ? "week " + std::to_string(i + 1) : label());
        for (int i = below(3) == 0 ? rows() : 1 + below(4); i > 0; --i) {
            charts::Series series{label(), {}};
            for (int k = below(4) == 0 ? below(times + 1) : times; k > 0; --k)
                series.values.push_back(cell(-5, 100));
            spec.series.push_back(std::move(series));
        }
        return spec;
    }
    charts::Funnel funnel() {
        charts::Funnel spec{"Funnel",
                            "School",
                            "Pupils supported",
                            {.name = "Gained, per cent", .sign = "%", .least = 0, .most = 100},
                            released::Number{double(below(101))},
                            {}};
        for (int i = rows(); i > 0; --i)
            spec.points.push_back({label(), cell(0, 100), cell(1, below(5) == 0 ? 4000 : 200)});
        return spec;
    }

  private:
    std::mt19937 chance_;
    bool all_equal_ = false;
};

}  // namespace casebook::tests
