// Small invented models for the tests of figures, in as few words as a test can say them.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/sources.hpp"
#include "model/model.hpp"

namespace made_up {

using namespace casebook;
using std::chrono::days;
using std::chrono::sys_days;

/// `2025-09-01`; the text is trusted.
inline model::Date date(std::string_view iso) {
    const auto number = [&](std::size_t from, std::size_t length) {
        return std::stoi(std::string{iso.substr(from, length)});
    };
    return model::Date{std::chrono::year{number(0, 4)},
                       std::chrono::month{static_cast<unsigned>(number(5, 2))},
                       std::chrono::day{static_cast<unsigned>(number(8, 2))}};
}

inline model::Date later(model::Date from, int by_days) {
    return model::Date{sys_days{from} + days{by_days}};
}

inline std::string code(int number) {
    const std::string digits = std::to_string(number);
    return "P" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

/// Files of the invented folder, in the order in which `sources()` registers them.
enum File : std::uint32_t {
    register_csv = 1,
    referrals_csv,
    sessions_csv,
    attendance_csv,
    questionnaire_csv,
    school_csv,
    scores_csv
};

inline diagnostics::Sources sources() {
    diagnostics::Sources sources;
    for (const char* name : {"register.csv", "referrals.csv", "sessions.csv", "tracking/attendance.csv",
                             "views/pupils.csv", "tracking/school.csv", "tracking/scores.csv"})
        sources.add(name, "");
    return sources;
}

/// A Model that grows row by row; each row stands on the next line of its file.
struct Folder {
    model::Model model;

    Folder() {
        model.school.period = {"the year", date("2025-01-06"), date("2025-12-19")};
        model.school.mentors.push_back({{"M1", {}}, {"Ann Other", {}}, "", {}});
        model.school.mentors.push_back({{"M2", {}}, {"Bo Further", {}}, "", {}});
    }

    template <typename Rows>
    static diagnostics::Location next(File file, const Rows& rows) {
        return {file, static_cast<std::uint32_t>(rows.size() + 2), 1};
    }

    Folder& pupil(std::string_view id, std::string_view started, std::string_view ended = "",
                  std::string_view mentor = "M1", std::string_view year_group = "5") {
        model::Pupil pupil;
        pupil.id = {{std::string{id}}, next(register_csv, model.pupils)};
        pupil.first_name.value = "Secretfirst";
        pupil.last_name.value = "Secretlast";
        pupil.year_group.value = year_group;
        pupil.mentor.value = mentor;
        if (!started.empty()) pupil.support_started = model::Recorded<model::Date>{date(started), {}};
        if (!ended.empty()) pupil.support_ended = model::Recorded<model::Date>{date(ended), {}};
        model.pupils.push_back(pupil);
        return *this;
    }

    Folder& week(std::string_view id, model::Date when, double attended, double possible) {
        model::Attendance row;
        row.pupil.value.code = id;
        row.week.value = when;
        row.attended = attended;
        row.possible = possible;
        row.where = next(attendance_csv, model.attendance);
        model.attendance.push_back(row);
        return *this;
    }

    Folder& percent(std::string_view id, model::Date when, double percent) {
        week(id, when, 0, 0);
        model.attendance.back().attended.reset();
        model.attendance.back().possible.reset();
        model.attendance.back().percent = percent;
        return *this;
    }

    /// `count` weeks in a row from that of `first`, each of ten possible sessions.
    Folder& weeks(std::string_view id, std::string_view first, int count, double attended) {
        for (int number = 0; number < count; ++number) week(id, later(date(first), 7 * number), attended, 10);
        return *this;
    }

    /// The whole school's attendance in `count` weeks in a row, in each of which 1,000 sessions were
    /// possible.
    Folder& school_weeks(std::string_view first, int count, double attended) {
        for (int number = 0; number < count; ++number) {
            model::SchoolAttendance row;
            row.week.value = later(date(first), 7 * number);
            row.attended = attended;
            row.possible = 1000;
            row.where = next(school_csv, model.school_attendance);
            model.school_attendance.push_back(row);
        }
        return *this;
    }

    Folder& measure(std::string_view id, model::Better better = model::Better::up,
                    model::Combine combine = model::Combine::latest) {
        model::Measure measure;
        measure.id.value = id;
        measure.name = "Measure " + std::string{id};
        measure.better = better;
        measure.combine = combine;
        model.measures.push_back(measure);
        return *this;
    }

    Folder& value(std::string_view id, std::string_view measure, std::string_view when, double value,
                  std::string_view until = "") {
        model::Measurement row;
        row.pupil.value.code = id;
        row.measure = measure;
        row.date.value = date(when);
        if (!until.empty()) row.until = date(until);
        row.value = value;
        row.where = next(scores_csv, model.measurements);
        model.measurements.push_back(row);
        return *this;
    }

    Folder& suspension(std::string_view id, std::string_view when, double days) {
        model::Suspension row;
        row.pupil.value.code = id;
        row.from.value = date(when);
        row.days = days;
        row.where = next(scores_csv, model.measurements);
        row.where.line += 500 + static_cast<std::uint32_t>(model.suspensions.size());
        model.suspensions.push_back(row);
        return *this;
    }

    Folder& session(std::string_view when, model::SessionKind kind, std::vector<std::string> pupils,
                    std::string_view mentor = "M1", int minutes = 30) {
        model::Session session;
        session.date = {date(when), next(sessions_csv, model.sessions)};
        session.minutes.value = minutes;
        session.mentor.value = mentor;
        session.kind = kind;
        for (const std::string& pupil : pupils) session.pupils.push_back({{pupil}, {}});
        model.sessions.push_back(session);
        return *this;
    }

    Folder& referral(std::string_view when, std::string_view by, std::vector<std::string> reasons,
                     model::Decision decision = model::Decision::accepted) {
        model::Referral referral;
        referral.date = {date(when), next(referrals_csv, model.referrals)};
        referral.pupil.value.code = "P001";
        referral.referred_by.value = by;
        for (const std::string& reason : reasons) referral.reasons.push_back({reason, {}});
        referral.decision = decision;
        model.referrals.push_back(referral);
        return *this;
    }
};

/// Numbers below a limit from a seeded stream that is the same everywhere (the distributions of <random>
/// are not).
class Dice {
  public:
    explicit Dice(unsigned seed) : stream_(seed) {}
    int below(int limit) { return static_cast<int>(stream_() % static_cast<unsigned>(limit)); }
    bool chance(int in_a_hundred) { return below(100) < in_a_hundred; }
    /// Uniform between 0 and 1, both excluded.
    double share() { return (static_cast<double>(stream_()) + 0.5) / 4294967296.0; }

  private:
    std::mt19937 stream_;
};

/// A folder with everything that can go right or wrong in it: pupils with and without support, weeks
/// before, at and after it, percentages, doubled, impossible and foreign rows.
inline Folder muddle(unsigned seed, int pupils = 40, int weeks = 60) {
    Dice dice{seed};
    Folder folder;
    const model::Date first = date("2024-09-02");
    for (int number = 1; number <= pupils; ++number) {
        const std::string started = dice.chance(85) ? (dice.chance(50) ? "2025-03-12" : "2025-05-05") : "";
        const std::string ended = dice.chance(40) ? "2025-06-18" : dice.chance(10) ? "2024-12-01" : "";
        folder.pupil(code(number), started, ended, dice.chance(50) ? "M1" : "M2",
                     std::to_string(1 + dice.below(6)));
        const bool by_percent = dice.chance(20);
        if (dice.chance(10)) continue;
        const int from = dice.chance(20) ? 25 : 0;
        for (int week = from; week < weeks; ++week) {
            const model::Date when = later(first, 7 * week + dice.below(5));
            if (dice.chance(8)) continue;
            if (by_percent || dice.chance(3))
                folder.percent(code(number), when, dice.below(101));
            else
                folder.week(code(number), when, dice.below(12), dice.chance(5) ? 0 : 10);
            if (dice.chance(3)) folder.week(code(number), when, 5, 10);
        }
    }
    folder.weeks("P999", "2025-02-03", 3, 9);
    folder.session("2025-11-28", model::SessionKind::one_to_one, {"P001"});
    return folder;
}

}  // namespace made_up
