// What `casebook.yaml` says: the school, its mentors, the period, and how papers for each audience are held
// back.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/audience.hpp"
#include "document/block.hpp"
#include "document/palette.hpp"
#include "model/recorded.hpp"

namespace casebook::model {

struct Mentor {
    Recorded<std::string> id;
    Recorded<std::string> name;
    std::string role;
    std::optional<double> hours_per_week;
};

struct Period {
    std::string label;
    Date from{};
    Date until{};
    diagnostics::Location where{};  ///< of `until`
    bool rolling_year = false;      ///< where it has too few pupils, a whole year may take its place
};

/// How many of the pupils on roll belong to a group, as the school's census gives it.
struct ProfileGroup {
    Recorded<std::string> group;  ///< `free school meals` …, or `year 5`, `year R`
    std::optional<int> pupils = {};
    std::optional<double> percent = {};  ///< of the pupils on roll; set only where `pupils` is not
};

/// What a school set for one audience. `threshold` is the smallest number of people that may be shown; a
/// value under the audience's default needs a `reason`, which is printed.
struct AudienceSettings {
    std::optional<Recorded<int>> threshold;
    std::string reason;
    std::optional<Recorded<std::string>> password_file = {};  ///< beside the folder; its papers are locked
};

/// How attendance windows are cut; both are printed beside the figure.
struct AttendanceWindows {
    int baseline_weeks = 12;    ///< recorded weeks before support starts that count as "before"
    int minimum_sessions = 20;  ///< possible half-day sessions a window needs to count
};

/// Where the values before, during and after support are looked for; printed with every change of a measure.
struct ChangeWindows {
    int before_weeks =
        12;             ///< a value at most so old when support begins, or from the referral on, is before
    int end_weeks = 2;  ///< a value at most so long after support ended is still at its end
    int follow_up_weeks = 26;  ///< a value at most so long after that is of the time after support
};

/// A fault that the school accepts, with its reason: the record stays set aside, but releases are no longer
/// refused.
struct AcceptedFault {
    Recorded<std::string> fault;  ///< the diagnostic's id
    std::string file;             ///< as `sessions.csv`
    std::optional<int> line;      ///< any line where empty
    std::string reason;
};

/// A word that the text guard lets pass although it is also a name on the register.
struct AllowedWord {
    Recorded<std::string> word;
    std::string reason;
};

/// The school's own colours and sign for its papers; what is empty stays as Casebook has it.
struct Look {
    std::optional<Recorded<document::Colour>> colour;         ///< of headings, links and charts
    std::optional<Recorded<document::Colour>> second_colour;  ///< of second series, bars and rules
    std::optional<document::Picture> logo;
};

/// Where the good-practice site stands, and whom its readers may ask.
struct SiteSettings {
    std::string address;  ///< `https://…/`, with the last slash; empty where it is not known
    std::string contact;  ///< printed on the site, as "the school office"
};

struct School {
    Recorded<std::string> name;
    std::string phase;
    std::optional<Recorded<int>> pupils_on_roll;
    std::vector<ProfileGroup> profile = {};  ///< of the pupils on roll, to compare with
    std::string note;                        ///< printed in every paper, as "an invented school"
    Period period;
    std::vector<Mentor> mentors;
    std::string framework;
    std::vector<std::string> archive_frameworks;
    std::map<document::Audience, AudienceSettings> audiences;
    AttendanceWindows attendance;
    ChangeWindows windows = {};
    std::vector<AcceptedFault> accepted_faults;
    std::vector<AllowedWord> allowed_words;
    Look look;
    SiteSettings site = {};
};

}  // namespace casebook::model
