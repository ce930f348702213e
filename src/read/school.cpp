#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/arrangements.hpp"
#include "read/links.hpp"
#include "read/mapping.hpp"
#include "read/pictures.hpp"
#include "read/profile.hpp"
#include "read/text.hpp"
#include "read/yaml.hpp"

namespace casebook::read {
namespace {

using diagnostics::Severity;

constexpr int format_version = 1;
constexpr int most_pupils = 10'000;
constexpr double most_hours = 60;
constexpr int most_weeks = 60;
constexpr int most_months = 600;
constexpr int most_sessions = 500;
constexpr int most_threshold = 1000;
constexpr int most_lines = 10'000'000;

/// What is wrong here is about everything, so it is structural; a setting without effect holds releases back.
constexpr Gravity gravity{Severity::structural, Severity::fault};

constexpr std::array keys{
    Key{"", "casebook", true, "the version of this format: 1", CellKind::whole_number, {}, "1"},
    Key{"", "school", true, "the school"},
    Key{"", "period", true, "what the papers are about"},
    Key{"", "mentors", true, "the people whose work is recorded"},
    Key{"",
        "framework",
        true,
        "the inspection framework of the evidence file",
        CellKind::code,
        {},
        "ofsted-2025"},
    Key{"", "archive_frameworks", false, "frameworks no longer in force, shown beside it", CellKind::list},
    Key{"", "audiences", false, "how small a group may be shown to whom"},
    Key{"", "attendance", false, "how attendance is compared"},
    Key{"", "windows", false, "which measurements count as before, during and after support"},
    Key{"", "profile", false, "the make-up of the whole school, to compare with"},
    Key{"", "accepted_faults", false,
        "faults that cannot be mended, and warnings that are right as they are, with the reason"},
    Key{"", "guard", false, "how texts are guarded"},
    Key{"", "retention", false, "how long records are kept"},
    Key{"",
        "disguise",
        false,
        "case studies (names of their files, or all) of which readers beyond the school get other names, and "
        "ages, days and places more broadly",
        CellKind::list,
        {},
        "[a-quiet-way-back-to-class]"},
    Key{"", "half_terms", false, "the names that exports give to half terms, with their days"},
    Key{"", "measures", false, "tests, scales and points of the school's own"},
    Key{"", "mapping", false, "how exports are to be read"},
    Key{"", "look", false, "the school's own colours and sign"},
    Key{"", "site", false, "where the good-practice site stands"},
    Key{"", "columns", false, "what a column holds whose heading does not say it"},
    Key{"school", "name", true, "as it is printed", CellKind::text, {}, "Hazelbrook Primary School"},
    Key{"school", "phase", false, "primary, secondary, special …"},
    Key{"school", "pupils_on_roll", false, "how many pupils the school has", CellKind::whole_number},
    Key{"school", "note", false, "printed in every paper"},
    Key{"period",
        "label",
        true,
        "as it is printed: Autumn 2024 to autumn 2025",
        CellKind::text,
        {},
        "Autumn 2025"},
    Key{"period", "from", true, "first day", CellKind::date, {}, "2025-09-01"},
    Key{"period", "until", true, "last day", CellKind::date, {}, "2025-12-19"},
    Key{"period", "rolling_year", false,
        "no: keep to the period also where it has fewer than ten pupils supported; else the papers are then "
        "about the twelve months to its end, where these have more, and say so",
        CellKind::yes_no},
    Key{"mentors[]", "id", true, "the code in the other files", CellKind::code, {}, "M1"},
    Key{"mentors[]",
        "name",
        true,
        "never printed beyond the school's papers",
        CellKind::text,
        {},
        "Robin Sample"},
    Key{"mentors[]", "role", false, "learning mentor, pastoral lead …"},
    Key{"mentors[]", "hours_per_week", false, "in the contract", CellKind::number},
    Key{"audiences", "school", false, "the school's own papers"},
    Key{"audiences", "governors", false, "papers for governors"},
    Key{"audiences", "public", false, "the site"},
    Key{"audiences.*", "threshold", false, "the smallest number of people that may be shown",
        CellKind::whole_number},
    Key{"audiences.*", "reason", false, "why it is lower than usual; printed"},
    Key{"audiences.*",
        "password_file",
        false,
        "a file outside the folder whose first line locks this audience's PDF papers",
        CellKind::text,
        {},
        "../casebook-password.txt"},
    Key{"attendance", "baseline_weeks", false, "recorded weeks before support that count as before",
        CellKind::whole_number},
    Key{"attendance", "minimum_sessions", false, "possible half days that each side of a comparison needs",
        CellKind::whole_number},
    Key{"windows", "before_weeks", false,
        "a measurement at most so many weeks before support began counts as before, and so does one between "
        "the referral and the start, both days included; 12 where it is not set",
        CellKind::whole_number},
    Key{"windows", "end_weeks", false,
        "a measurement at most so many weeks after support ended still counts as its end; 2 where it is not "
        "set",
        CellKind::whole_number},
    Key{"windows", "follow_up_weeks", false,
        "a measurement at most so many weeks after that counts as after support; 26 where it is not set",
        CellKind::whole_number},
    Key{"accepted_faults[]", "fault", true,
        "the name of the fault or warning, as `casebook check --json` gives it", CellKind::code},
    Key{"accepted_faults[]", "file", true, "as sessions.csv"},
    Key{"accepted_faults[]", "line", false, "any line where it is not given", CellKind::whole_number},
    Key{"accepted_faults[]", "reason", true,
        "why it cannot be mended, or is right; printed of faults, not of warnings"},
    Key{"look",
        "colour",
        false,
        "of headings, links and charts in all papers, in quotes",
        CellKind::text,
        {},
        "\"#0d4f6e\""},
    Key{"look",
        "second_colour",
        false,
        "of second series and of the rules beside quotations",
        CellKind::text,
        {},
        "\"#c7781f\""},
    Key{"look",
        "logo",
        false,
        "a PNG or JPEG file in this folder, for the head of every paper",
        CellKind::text,
        {},
        "logo.png"},
    Key{"site",
        "address",
        false,
        "where the site is put on the web; search engines and feed readers need it",
        CellKind::text,
        {},
        "https://www.example.sch.uk/mentoring/"},
    Key{"site",
        "contact",
        false,
        "whom readers of the site may ask, as it is printed; the school's office where it is not set",
        CellKind::text,
        {},
        "the inclusion office at Hazelbrook"},
    Key{"retention", "months", false,
        "after support ended and the last record of a pupil; then `check` says that the records are due to "
        "go",
        CellKind::whole_number},
    Key{"guard", "allow", false, "words that may be printed although they are names"},
    Key{"guard.allow[]", "word", true, "the word"},
    Key{"guard.allow[]", "reason", true, "why nobody is meant"},
};

model::Arrangements arrangements_of(Settings& settings, diagnostics::Diagnostics& diagnostics) {
    model::Arrangements arrangements;
    arrangements.disguised = settings.list("disguise");
    if (const Node* const node = settings.map("retention"))
        if (const auto months = Settings(*node, "retention", keys, gravity, diagnostics)
                                    .whole_number("months", 1, most_months))
            arrangements.months_kept = months->value;
    return arrangements;
}

class SchoolReader {
  public:
    explicit SchoolReader(Reading& reading) : reading_(reading), school_(reading.model.school) {}

    void read(const Node& root) {
        Settings settings = group(root, "");
        check_version(settings);
        if (const Node* const node = settings.map("school")) read_school(*node);
        if (const Node* const node = settings.map("period")) read_period(*node);
        for (const Node* const node : settings.maps("mentors")) read_mentor(*node);
        if (const auto framework = settings.text("framework")) {
            school_.framework = framework->value;
            reading_.wanted_frameworks.push_back(*framework);
        }
        for (const model::Recorded<std::string>& id : settings.list("archive_frameworks")) {
            school_.archive_frameworks.push_back(id.value);
            reading_.wanted_frameworks.push_back(id);
        }
        if (const Node* const node = settings.map("audiences")) read_audiences(*node);
        if (const Node* const node = settings.map("attendance")) read_attendance(*node);
        if (const Node* const node = settings.map("windows")) read_windows(*node);
        if (const Node* const node = settings.map("profile")) read_profile(*node, gravity, reading_);
        for (const Node* const node : settings.maps("accepted_faults")) read_accepted(*node);
        if (const Node* const node = settings.map("guard")) read_guard(*node);
        arrangements_of(settings, reading_.diagnostics);  // only told of here; see read_arrangements
        read_mappings(settings, gravity, reading_);
        if (const Node* const node = settings.map("look")) read_look(*node);
        if (const Node* const node = settings.map("site")) read_site(*node);
    }

  private:
    Settings group(const Node& node, std::string_view path) {
        return Settings(node, path, keys, gravity, reading_.diagnostics);
    }

    void check_version(Settings& settings) {
        const auto version = settings.whole_number("casebook", 1, 1'000);
        if (version && version->value != format_version)
            settings.report_at({version->where}, faults::out_of_range,
                               fmt::format("casebook is {}", version->value),
                               {.why = "this program reads version 1 of the format",
                                .mend = "use a later version of the program"});
    }

    void read_school(const Node& node) {
        Settings settings = group(node, "school");
        if (auto name = settings.text("name")) school_.name = std::move(*name);
        school_.phase = settings.plain_text("phase");
        school_.pupils_on_roll = settings.whole_number("pupils_on_roll", 1, most_pupils);
        school_.note = settings.plain_text("note");
    }

    void read_period(const Node& node) {
        Settings settings = group(node, "period");
        school_.period.label = settings.plain_text("label");
        if (const auto from = settings.date("from")) school_.period.from = from->value;
        if (const auto until = settings.date("until")) school_.period.until = until->value;
        school_.period.where = settings.where("until");
        school_.period.rolling_year = settings.yes_no("rolling_year").value_or(true);
    }

    void read_mentor(const Node& node) {
        Settings settings = group(node, "mentors[]");
        model::Mentor mentor;
        if (auto id = settings.text("id")) mentor.id = std::move(*id);
        if (auto name = settings.text("name")) mentor.name = std::move(*name);
        mentor.role = settings.plain_text("role");
        if (const auto hours = settings.number("hours_per_week", 0, most_hours))
            mentor.hours_per_week = hours->value;
        for (const model::Mentor& earlier : school_.mentors)
            if (!mentor.id.value.empty() && earlier.id.value == mentor.id.value)
                settings.report_at({mentor.id.where, characters(mentor.id.value)}, faults::duplicate_key,
                                   fmt::format("mentor “{}” stands here twice", mentor.id.value),
                                   {.why = fmt::format("line {} has the same id", earlier.id.where.line),
                                    .mend = "give each mentor an id of their own"});
        school_.mentors.push_back(std::move(mentor));
    }

    void read_audiences(const Node& node) {
        Settings settings = group(node, "audiences");
        for (const document::Audience audience : document::all_audiences) {
            const Node* const one = settings.map(document::name(audience));
            if (one == nullptr) continue;
            Settings inner = group(*one, "audiences.*");
            model::AudienceSettings& target = school_.audiences[audience];
            target.threshold = inner.whole_number("threshold", 0, most_threshold);
            target.reason = inner.plain_text("reason");
            target.password_file = inner.text("password_file");
        }
    }

    void read_attendance(const Node& node) {
        Settings settings = group(node, "attendance");
        if (const auto weeks = settings.whole_number("baseline_weeks", 1, most_weeks))
            school_.attendance.baseline_weeks = weeks->value;
        if (const auto sessions = settings.whole_number("minimum_sessions", 1, most_sessions))
            school_.attendance.minimum_sessions = sessions->value;
    }

    void read_windows(const Node& node) {
        Settings settings = group(node, "windows");
        const auto weeks = [&](std::string_view name, int least, int& target) {
            if (const auto number = settings.whole_number(name, least, most_weeks)) target = number->value;
        };
        weeks("before_weeks", 1, school_.windows.before_weeks);
        weeks("end_weeks", 0, school_.windows.end_weeks);
        weeks("follow_up_weeks", 1, school_.windows.follow_up_weeks);
    }

    void read_accepted(const Node& node) {
        Settings settings = group(node, "accepted_faults[]");
        model::AcceptedFault accepted;
        if (auto fault = settings.text("fault")) accepted.fault = std::move(*fault);
        accepted.file = settings.plain_text("file");
        if (const auto line = settings.whole_number("line", 1, most_lines)) accepted.line = line->value;
        accepted.reason = settings.plain_text("reason");
        if (settings.sound()) school_.accepted_faults.push_back(std::move(accepted));
    }

    void read_guard(const Node& node) {
        Settings settings = group(node, "guard");
        for (const Node* const item : settings.maps("allow")) {
            Settings inner = group(*item, "guard.allow[]");
            model::AllowedWord allowed;
            if (auto word = inner.text("word")) allowed.word = std::move(*word);
            allowed.reason = inner.plain_text("reason");
            if (inner.sound()) school_.allowed_words.push_back(std::move(allowed));
        }
    }

    /// A look that cannot be had holds nothing back.
    void read_look(const Node& node) {
        Settings settings(node, "look", keys, {Severity::warning, Severity::warning}, reading_.diagnostics);
        school_.look.colour = colour(node, settings, "colour");
        school_.look.second_colour = colour(node, settings, "second_colour");
        if (const auto path = settings.text("logo")) read_logo(*path, settings);
    }

    std::optional<model::Recorded<document::Colour>> colour(const Node& node, Settings& settings,
                                                            std::string_view name) {
        const Entry* const entry = node.find(name);
        if (entry == nullptr) return std::nullopt;
        const std::string how = fmt::format("write it in quotes: {}: \"#0d4f6e\"", name);
        if (entry->value.kind == NodeKind::nothing) {
            settings.report_at(
                {entry->value.where}, faults::colour_unknown, fmt::format("{} is empty", name),
                {.why = "what follows a # without quotes is a note, which is not read", .mend = how});
            return std::nullopt;
        }
        const auto written = settings.text(name);
        if (!written) return std::nullopt;
        const auto value = document::colour_from(written->value);
        if (!value)
            settings.report_at({written->where, characters(written->value)}, faults::colour_unknown,
                               fmt::format("{} is “{}”", name, written->value), {.mend = how});
        return value ? std::optional{model::Recorded<document::Colour>{*value, written->where}}
                     : std::nullopt;
    }

    void read_logo(const model::Recorded<std::string>& path, Settings& settings) {
        const auto leave_out = [&](std::string message) {
            settings.report_at({path.where, characters(path.value)}, faults::picture_left_out,
                               std::move(message));
        };
        const InputFile* const file = find_file(reading_.folder, path.value);
        if (file == nullptr)
            return leave_out(fmt::format("there is no picture “{}” in this folder", path.value));
        PictureResult checked = clean_picture(path.value, file->bytes);
        if (!checked.picture)
            return leave_out(
                fmt::format("the picture “{}” cannot be shown: {}", path.value, checked.trouble));
        document::Picture& logo = school_.look.logo.emplace();
        logo.name = path.value;
        logo.media_type = checked.picture->media_type;
        logo.bytes = std::make_shared<const std::string>(std::move(checked.picture->bytes));
        logo.width = checked.picture->width;
        logo.height = checked.picture->height;
    }

    /// A site without an address is whole all the same.
    void read_site(const Node& node) {
        Settings settings(node, "site", keys, {Severity::warning, Severity::warning}, reading_.diagnostics);
        school_.site.contact = settings.plain_text("contact");
        const auto address = settings.text("address");
        if (!address) return;
        const bool on_the_web =
            address->value.starts_with("https://") || address->value.starts_with("http://");
        if (!on_the_web || !allowed_link(address->value) ||
            address->value.find_first_of("?#") != std::string::npos) {
            settings.report_at({address->where, characters(address->value)}, faults::wrong_type,
                               fmt::format("the site's address is “{}”", address->value),
                               {.why = "an address on the web begins with https:// and has no ? or # in it",
                                .mend = "write it as https://www.example.sch.uk/mentoring/"});
            return;
        }
        school_.site.address = address->value + (address->value.ends_with('/') ? "" : "/");
    }

    Reading& reading_;
    model::School& school_;
};

}  // namespace

std::span<const Key> school_keys() {
    static const std::vector<Key> all = [] {
        std::vector<Key> joined(keys.begin(), keys.end());
        joined.insert(joined.end(), profile_keys().begin(), profile_keys().end());
        joined.insert(joined.end(), mapping_keys().begin(), mapping_keys().end());
        return joined;
    }();
    return all;
}

void read_school(const InputFile& input, Reading& reading) {
    const YamlFile yaml = read_yaml_file(input, Severity::structural, reading.sources, reading.diagnostics);
    if (yaml.root) SchoolReader(reading).read(*yaml.root);
}

model::Arrangements read_arrangements(std::span<const InputFile> folder,
                                      const diagnostics::Sources& sources) {
    const InputFile* const input = find_file(folder, "casebook.yaml");
    if (input == nullptr) return {};
    diagnostics::Sources again;
    diagnostics::Diagnostics told_before;
    const YamlFile yaml = read_yaml_file(*input, Severity::structural, again, told_before);
    if (!yaml.root) return {};
    Settings settings(*yaml.root, "", keys, gravity, told_before);
    model::Arrangements arrangements = arrangements_of(settings, told_before);
    for (std::uint32_t id = 1; !sources.name(id).empty(); ++id)
        if (sources.name(id) == input->path)
            for (auto& story : arrangements.disguised) story.where.file = id;
    return arrangements;
}

}  // namespace casebook::read
