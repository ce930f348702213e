#include <array>
#include <cmath>

#include "charts/activity.hpp"
#include "charts/bars.hpp"
#include "charts/before_after.hpp"
#include "charts/comparison.hpp"
#include "charts/diverging.hpp"
#include "charts/forest.hpp"
#include "charts/funnel.hpp"
#include "charts/heat_table.hpp"
#include "charts/interval_bars.hpp"
#include "charts/paired_dots.hpp"
#include "charts/pupil_progress.hpp"
#include "charts/questionnaire.hpp"
#include "charts/time_line.hpp"
#include "charts/trend.hpp"
#include "specimen/specimen.hpp"

namespace casebook::specimen {

namespace {

using charts::Charts;
using charts::Setting;
using released::Cell;
using released::Interval;
using released::Missing;
using released::NotApplicable;
using released::Number;
using released::Withheld;

/// Numbers that look like measurements and are the same on every machine.
class Invented {
  public:
    explicit Invented(unsigned seed) : state_(seed) {}
    int below(int n) {
        state_ = state_ * 1103515245U + 12345U;
        return static_cast<int>((state_ >> 16U) % static_cast<unsigned>(n));
    }

  private:
    unsigned state_;
};

Charts bars(const Setting& setting) {
    return charts::bars(
        {"referrals.by-reason",
         "Referrals, by reason",
         "",
         {{"attendance", Number{15}},
          {"behaviour", Number{12}},
          {"friendships", Number{10}},
          {"difficulties at home that the family has asked the school to help with", Number{9}},
          {"moving to secondary school", Number{6}},
          {"bereavement", Withheld{}},
          {"young carer", Withheld{}},
          {"not recorded", Missing{}}},
         Number{48},
         false,
         5},
        setting);
}

Charts interval_bars(const Setting& setting) {
    return charts::interval_bars(
        {"Change of confidence since the first questionnaire, by year group",
         "Year group",
         {.name = "Average change, points on a scale from 0 to 10", .decimals = 1, .is_change = true},
         {{"Year 2", Number{1.8}, Interval{0.6, 3.0}, {}},
          {"Year 3", Number{0.9}, Interval{-0.4, 2.2}, {}},
          {"Year 4", Number{0}, Interval{-1.1, 1.1}, {}},
          {"Year 5", Number{-0.7}, Interval{-1.9, 0.5}, {}},
          {"Year 6", Withheld{}, std::nullopt, {}}}},
        setting);
}

Charts before_after_pupils(const Setting& setting) {
    released::Change change;
    std::vector<released::PupilRow> pupils;
    Invented any(3);
    for (int i = 1; i <= 14; ++i) {
        const double before = 70 + any.below(260) / 10.0;
        pupils.push_back({change.id, "P0" + std::to_string(10 + i), before,
                          std::min(100.0, before + (any.below(140) - 45) / 10.0)});
    }
    return charts::before_after_pupils(change, pupils, setting);
}

Charts before_after_means(const Setting& setting) {
    released::Change change;
    change.unit = "percentage points";
    change.pairs = Number{34};
    change.mean_before = Number{89.8};
    change.mean_during = Number{92.3};
    change.mean = Number{2.5};
    change.interval = Interval{0.6, 4.3};
    const auto chart = charts::before_after_means(change, setting);
    return chart ? Charts{*chart} : Charts{};
}

Charts paired_dots(const Setting& setting) {
    return charts::paired_dots({"Worries at the start and the end of the group “Moving on”",
                                "Pupil",
                                "first week",
                                "last week",
                                {.name = "Worries, points from 0 to 40", .least = 0, .most = 40, .span = 20},
                                2,
                                {{"P003", Number{31}, Number{18}},
                                 {"P007", Number{22}, Number{21}},
                                 {"P011", Number{14}, Number{19}},
                                 {"P014", Number{27}, Missing{}},
                                 {"P020", Withheld{}, Withheld{}}}},
                               setting);
}

Charts questionnaire(const Setting& setting) {
    released::Questionnaire asked{"pupils",
                                  "What pupils say about mentoring",
                                  "pupils",
                                  "2025-11-28",
                                  {"Strongly disagree", "Disagree", "Not sure", "Agree", "Strongly agree"},
                                  {},
                                  Number{22},
                                  Number{28},
                                  {},
                                  {"Agree", "Strongly agree"}};
    const auto add = [&](std::string text, const std::vector<double>& counts, Interval span) {
        released::Item item{std::move(text), {}, {}, {}, {}, span};
        double answered = 0;
        for (const double count : counts) {
            item.counts.push_back(Number{count});
            answered += count;
        }
        const double agreed = counts[3] + counts[4];
        item.answered = Number{answered};
        item.agreed = Number{agreed};
        item.agreed_percent = Number{std::round(100 * agreed / answered)};
        asked.items.push_back(std::move(item));
    };
    add("My mentor listens to me", {0, 1, 1, 8, 12}, {72, 97});
    add("I helped to decide what we would work on", {1, 2, 4, 9, 6}, {47, 84});
    add("I find it easier to be in lessons than I did before", {3, 5, 4, 7, 3}, {27, 65});
    add("I get on better with other children than I did before", {2, 6, 5, 6, 3}, {23, 61});
    return charts::questionnaire(asked, setting);
}

Charts shares(const Setting& setting) {
    released::Questionnaire asked{
        "parents", "What parents say", "parents",  "2025-11-28", {"No", "In part", "Yes"},
        {},        Number{26},         Number{40}, {},           {"Yes"}};
    const auto add = [&](std::string text, Cell agreed, Cell percent, std::optional<Interval> span) {
        asked.items.push_back(
            {std::move(text), {Withheld{}, Withheld{}, agreed}, Number{26}, agreed, percent, span});
    };
    add("I know whom to ring", Number{19}, Number{73}, Interval{54, 86});
    add("My child looks forward to school", Number{14}, Number{54}, Interval{35, 71});
    add("I was asked what would help", Withheld{}, Withheld{}, std::nullopt);
    return charts::questionnaire(asked, setting);
}

Charts diverging(const Setting& setting) {
    return charts::diverging(
        {"How often in the last month",
         "",
         {"Never", "Seldom", "Often", "Always"},
         2,
         2,
         {{"I came to school on time", {Number{2}, Number{7}, Number{14}, Number{9}}, {}},
          {"I asked for help", {Number{6}, Number{11}, Number{10}, Number{3}}, {}},
          {"I sat alone at lunch", {Withheld{}, Withheld{}, Number{8}, Number{0}}, {}}}},
        setting);
}

Charts comparison(const Setting& setting) {
    return charts::comparison(
        {"attendance.whole-school", "Attendance beside the whole school’s", "", "percentage points",
         Number{34}, Number{2.5}, Number{-0.4}, Number{2.9}, Interval{0.9, 4.9}},
        setting);
}

Charts before_after(const Setting& setting) {
    released::Change change;
    change.id = "confidence.change";
    change.title = "Confidence (own rating)";
    change.pairs = Number{24};
    change.mean_before = Number{3.4};
    change.mean_during = Number{5.1};
    change.mean = Number{1.7};
    change.interval = Interval{0.6, 2.8};
    change.of = released::ChangeOf{.measure = change.title};
    return charts::before_after(change, released::Contents{}, setting);
}

Charts trend(const Setting& setting) {
    released::Trend trend{.id = "attendance.trend",
                          .title = "Attendance, term by term",
                          .about = {},
                          .measure = {},
                          .unit = {},
                          .times = {}};
    trend.times = {{"2024-09-01", Number{16}, Number{90.1}, Interval{87.8, 92.4}, Number{94.2}},
                   {"2025-01-01", Withheld{}, Withheld{}, {}, Number{93.6}},
                   {"2025-04-01", Number{19}, Number{91.8}, Interval{89.9, 93.7}, Number{94.8}},
                   {"2025-09-01", Number{21}, Number{92.4}, Interval{90.6, 94.2}, Missing{}}};
    return charts::trend(trend, setting);
}

/// On a short scale, which is shown whole.
Charts pupil_progress(const Setting& setting) {
    return charts::pupil_progress({.title = "Confidence (the pupil’s own rating)",
                                   .unit = {},
                                   .least = 1,
                                   .most = 10,
                                   .times = {"2025-09-08", "2025-10-24", "2025-12-12"},
                                   .values = {4, 4, 6}},
                                  setting);
}

Charts heat_table(const Setting& setting) {
    Charts all = charts::heat_table(
        {"Who met whom, meetings in the year",
         "Agency",
         {.name = "Meetings"},
         {"Learning mentor", "Class teacher", "SENCO", "School nurse", "Family support", "Police"},
         {{"Attendance officer", {Number{24}, Number{9}, Number{4}, Number{0}, Number{6}, Number{2}}},
          {"Educational psychologist", {Number{7}, Number{11}, Number{18}, Withheld{}, Number{3}, Number{0}}},
          {"Children’s social care", {Number{13}, Number{5}, Number{8}, Number{6}, Number{17}, Withheld{}}},
          {"Youth worker", {Number{5}, Missing{}, Number{1}, Number{0}, Number{4}, Number{3}}}}},
        setting);
    charts::HeatTable terms{
        "Attendance by half term",
        "Key stage",
        {.name = "Attendance in per cent", .decimals = 1, .least = 0, .most = 100, .span = 10},
        {"Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"},
        {{"KS1", {Number{93.1}, Number{92.4}, Number{90.8}, Number{91.5}, Number{94.0}, Missing{}}},
         {"KS2", {Number{89.9}, Number{88.2}, Number{87.4}, Number{90.3}, Number{91.1}, Missing{}}},
         {"KS3", {Withheld{}, Number{84.6}, Number{83.0}, Number{85.2}, Number{88.7}, Missing{}}}}};
    for (auto& chart : charts::heat_table(terms, setting)) all.push_back(std::move(chart));
    return all;
}

Charts forest(const Setting& setting) {
    return charts::forest(
        {"Change of attendance from before to during support, by group",
         "Group",
         "Pupils",
         {.name = "Average change, percentage points", .decimals = 1, .is_change = true, .span = 8},
         0,
         "attendance fell",
         "attendance rose",
         {{"Key stage 1", Number{1.2}, Interval{-0.9, 3.3}, Number{11}},
          {"Key stage 2", Number{3.1}, Interval{1.0, 5.2}, Number{23}},
          {"Under two terms of support", Number{0.4}, Interval{-2.0, 2.8}, Number{14}},
          {"Two terms or more", Number{3.9}, Interval{1.8, 6.0}, Number{20}},
          {"Referred for behaviour", Number{-1.4}, Interval{-14.5, 11.7}, Number{6}},
          {"New to the school", Number{2}, std::nullopt, Number{3}},
          {"Young carers", Withheld{}, std::nullopt, Withheld{}},
          {"All pupils", Number{2.5}, Interval{0.6, 4.3}, Number{34}, true}}},
        setting);
}

Charts time_line(const Setting& setting) {
    charts::TimeLine caseload{"Pupils on the caseload, week by week",
                              "Week",
                              {.name = "Pupils", .least = 0},
                              charts::Nought::shown,
                              {},
                              {{"All mentors", {}}}};
    Invented any(8);
    double pupils = 9;
    for (int week = 1; week <= 39; ++week) {
        caseload.times.push_back("week " + std::to_string(week));
        pupils = std::clamp(pupils + any.below(4) - 1.2, 6.0, 21.0);
        const bool holiday = week == 8 || week == 15 || week == 16 || week == 22;
        caseload.series[0].values.push_back(holiday ? Cell{Missing{}} : Number{std::round(pupils)});
    }
    auto all = charts::time_line(caseload, setting);
    charts::TimeLine terms{
        "Attendance by half term",
        "Half term",
        {.name = "Attendance in per cent", .sign = "%", .decimals = 1, .least = 0, .most = 100, .span = 20},
        charts::Nought::may_be_left_out,
        {"Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"},
        {{"Supported pupils",
          {Number{86.1}, Number{85.3}, Number{87.9}, Number{90.2}, Number{91.0}, Number{91.4}}},
         {"Whole school",
          {Number{94.2}, Number{93.5}, Number{93.9}, Number{94.1}, Number{94.6}, Number{94.4}}},
         {"Young carers", {Withheld{}, Withheld{}, Number{84.0}, Number{85.1}, Missing{}, Number{90.6}}}}};
    for (auto& chart : charts::time_line(terms, setting)) all.push_back(std::move(chart));
    return all;
}

Charts small_multiples(const Setting& setting) {
    charts::TimeLine terms{
        "Attendance by half term, a panel for each year group",
        "Half term",
        {.name = "Attendance in per cent", .sign = "%", .decimals = 1, .least = 0, .most = 100, .span = 20},
        charts::Nought::may_be_left_out,
        {"Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"},
        {}};
    Invented any(21);
    for (int year = 1; year <= 6; ++year) {
        charts::Series series{"Year " + std::to_string(year), {}};
        double rate = 84 + any.below(80) / 10.0;
        for (int term = 0; term < 6; ++term) {
            rate = std::min(99.0, rate + (any.below(50) - 20) / 10.0);
            series.values.push_back(year == 3 && term == 2  ? Cell{Missing{}}
                                    : year == 6 && term < 2 ? Cell{Withheld{}}
                                                            : Number{std::round(rate * 10) / 10});
        }
        terms.series.push_back(std::move(series));
    }
    return charts::small_multiples(terms, setting);
}

Charts funnel(const Setting& setting) {
    charts::Funnel schools{
        "Pupils whose attendance rose, by school",
        "School",
        "Pupils measured before and during support",
        {.name = "Pupils whose attendance rose, per cent", .sign = "%", .least = 0, .most = 100},
        Number{58},
        {}};
    Invented any(34);
    for (int i = 1; i <= 26; ++i) {
        const int size = 5 + any.below(16) * any.below(8);
        const double share = std::clamp(58 + (any.below(61) - 30) / std::sqrt(size / 6.0), 0.0, 100.0);
        schools.points.push_back(
            {"School " + std::to_string(i), Number{std::round(share)}, Number{double(size)}});
    }
    schools.points[4].share = Number{82};
    schools.points[4].size = Number{64};
    schools.points[11].share = Number{33};
    schools.points[11].size = Number{51};
    schools.points[20].share = Withheld{};
    return charts::funnel(schools, setting);
}

const released::Grid months_of_two_mentors{"caseload.over-time",
                                           "Pupils supported, month by month",
                                           "",
                                           {"2025-01", "2025-02", "2025-03", "2025-04"},
                                           true,
                                           {{"A mentor", {Number{8}, Number{11}, Number{12}, Number{9}}},
                                            {"Another", {Number{6}, Number{6}, Missing{}, Number{10}}}}};

Charts months(const Setting& setting) {
    return charts::months(months_of_two_mentors, setting);
}

Charts grid(const Setting& setting) {
    return charts::grid(
        {"agencies.frequency",
         "How often mentors and agencies are in touch",
         "",
         {"weekly", "monthly", "termly", "yearly", "never"},
         false,
         {{"School nurse", {Number{1}, Number{2}, Number{0}, Number{0}, Number{0}}},
          {"Educational psychologist", {Number{0}, Number{1}, Number{3}, Number{1}, Number{1}}}}},
        setting);
}

Charts parts(const Setting& setting) {
    return charts::parts({"sessions.hours",
                          "Hours of recorded work, by kind",
                          "",
                          released::Unit::hours,
                          Number{532},
                          {{"one to one", Number{301}}, {"group", Number{164}}, {"in class", Number{67}}}},
                         setting);
}

Charts represented(const Setting& setting) {
    using enum released::Verdict;
    return charts::represented(
        {"pupils.represented",
         "Pupils supported beside the school’s own make-up",
         "",
         {{"KS2", Number{35}, Number{40}, Number{88}, released::Interval{74, 95}, Number{57}, over},
          {"KS1", Number{5}, Number{40}, Number{13}, released::Interval{5, 26}, Number{29}, under},
          {"free school meals", Number{15}, Number{40}, Number{38}, released::Interval{24, 53}, Number{29},
           not_told_apart},
          {"young carers", Withheld{}, Number{40}, Withheld{}, {}, Number{2}, no_profile}},
         Number{40}},
        setting);
}

constexpr std::array samples = {
    ChartSample{"bars", bars},
    ChartSample{"interval_bars", interval_bars},
    ChartSample{"questionnaire", questionnaire},
    ChartSample{"questionnaire", shares},
    ChartSample{"diverging", diverging},
    ChartSample{"before_after_pupils", before_after_pupils},
    ChartSample{"before_after_means", before_after_means},
    ChartSample{"paired_dots", paired_dots},
    ChartSample{"forest", forest},
    ChartSample{"comparison", comparison},
    ChartSample{"before_after", before_after},
    ChartSample{"heat_table", heat_table},
    ChartSample{"time_line", time_line},
    ChartSample{"small_multiples", small_multiples},
    ChartSample{"funnel", funnel},
    ChartSample{"trend", trend},
    ChartSample{"pupil_progress", pupil_progress},
    ChartSample{"months", months},
    ChartSample{"grid", grid},
    ChartSample{"parts", parts},
    ChartSample{"represented", represented},
};

}  // namespace

std::span<const ChartSample> chart_samples() {
    return samples;
}

}  // namespace casebook::specimen
