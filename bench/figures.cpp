// How long all figures of 2,000 pupils take, with six measures in each of twelve half terms and their weekly
// attendance, as a ratio to a single pass over the same rows.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>

#include "figures/figures.hpp"

namespace {

using namespace casebook;
using std::chrono::days;
using std::chrono::sys_days;

constexpr int pupils = 2'000;
constexpr int measures = 6;
constexpr int half_terms = 12;
constexpr int weeks = 39;
constexpr int runs = 5;

const sys_days first_day = std::chrono::year{2024} / 9 / 2;

model::Date after(int by_days) {
    return model::Date{first_day + days{by_days}};
}

model::Model make_school() {
    std::mt19937 random{20260115};
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    model::Model model;
    model.school.period = {"two years", after(0), after(600)};
    for (int number = 0; number < measures; ++number) {
        model::Measure measure;
        measure.id.value = fmt::format("measure-{}", number);
        measure.name = measure.id.value;
        model.measures.push_back(measure);
    }
    for (int number = 0; number < pupils; ++number) {
        model::Pupil pupil;
        pupil.id.value.code = fmt::format("P{:04}", number);
        pupil.year_group.value = "5";
        pupil.support_started = model::Recorded<model::Date>{after(90 + below(200)), {}};
        for (int week = 0; week < weeks; ++week) {
            model::Attendance row;
            row.pupil.value = pupil.id.value;
            row.week.value = after(7 * week);
            row.attended = 5 + below(6);
            row.possible = 10;
            row.where.line = static_cast<std::uint32_t>(model.attendance.size() + 2);
            model.attendance.push_back(row);
        }
        for (const model::Measure& measure : model.measures)
            for (int time = 0; time < half_terms; ++time) {
                model::Measurement row;
                row.pupil.value = pupil.id.value;
                row.measure = measure.id.value;
                row.date.value = after(48 * time + below(20));
                row.value = static_cast<double>(below(40));
                row.where.line = static_cast<std::uint32_t>(model.measurements.size() + 2);
                model.measurements.push_back(row);
            }
        model.pupils.push_back(std::move(pupil));
    }
    return model;
}

/// Best of several runs, in milliseconds.
template <typename Work>
double milliseconds(Work work) {
    double best = 1e9;
    for (int run = 0; run < runs; ++run) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        best = std::min(best, took.count());
    }
    return best;
}

/// The least that any figure must do: look at every row once, its pupil's code and its number.
double single_pass(const model::Model& model) {
    double sum = 0;
    for (const model::Attendance& row : model.attendance)
        sum += *row.attended + static_cast<double>(std::hash<std::string>{}(row.pupil.value.code) & 1U);
    for (const model::Measurement& row : model.measurements)
        sum += std::get<double>(row.value) +
               static_cast<double>(std::hash<std::string>{}(row.pupil.value.code) & 1U);
    return sum;
}

}  // namespace

int main() {
    const model::Model model = make_school();
    double sum = 0;
    std::size_t made = 0;
    const double floor = milliseconds([&] { sum += single_pass(model); });
    const double all = milliseconds([&] { made = figures::compute(model).all.size(); });
    fmt::print("rows: {}; figures: {}; pass: {:.2f} ms; figures: {:.1f} ms; ratio {:.1f} (sum {:.0f})\n",
               model.attendance.size() + model.measurements.size(), made, floor, all, all / floor, sum);
}
