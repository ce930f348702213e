#include <catch2/catch.hpp>

#include "model/model.hpp"

using namespace casebook;
using namespace std::chrono_literals;

namespace {

constexpr model::Date first{2025y, std::chrono::January, 6d};  // a Monday
constexpr model::Date last{2025y, std::chrono::April, 4d};

model::Model with_stretch(std::optional<double> possible) {
    model::Model model;
    model::Attendance stretch;
    stretch.week.value = first;
    stretch.until = last;
    stretch.possible = possible;
    if (possible)
        stretch.attended = *possible;
    else
        stretch.percent = 90.0;
    model.attendance.push_back(stretch);
    return model;
}

}  // namespace

TEST_CASE("a stretch of attendance tells of as many weekdays as there were sessions to attend") {
    CHECK(model::data_date(with_stretch(10)) == model::Date{2025y, std::chrono::January, 10d});
    CHECK(model::data_date(with_stretch(11)) == model::Date{2025y, std::chrono::January, 13d});
    CHECK(model::data_date(with_stretch(0)) == first);
    CHECK(model::data_date(with_stretch(200)) == last);
}

TEST_CASE("a percentage tells of its whole stretch, unless a record lies within it") {
    model::Model model = with_stretch(std::nullopt);
    CHECK(model::data_date(model) == last);

    model::Session session;
    session.date.value = model::Date{2025y, std::chrono::February, 3d};
    model.sessions.push_back(session);
    CHECK(model::data_date(model) == session.date.value);

    model.sessions.front().date.value = model::Date{2024y, std::chrono::December, 9d};
    CHECK(model::data_date(model) == last);
}

TEST_CASE("without any record the data is of the period's last day") {
    model::Model model;
    model.school.period.until = last;
    CHECK(model::data_date(model) == last);
}
