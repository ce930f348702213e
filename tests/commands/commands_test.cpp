#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "../pipeline/copied_folder.hpp"
#include "commands/command.hpp"

using namespace casebook;
using tests::CopiedFolder;

namespace {

struct Answer {
    int exit;
    std::string out;
    std::string err;
};

Answer casebook_says(const std::vector<std::string>& words) {
    std::vector<const char*> arguments{"casebook"};
    for (const std::string& word : words) arguments.push_back(word.c_str());
    std::ostringstream out;
    std::ostringstream err;
    const int exit = commands::run(static_cast<int>(arguments.size()), arguments.data(), out, err);
    return {exit, out.str(), err.str()};
}

/// A command line and what must be in its answer. `FOLDER` and `OUT` stand for a copy of little-combe and its
/// output.
struct Case {
    std::string words;
    int exit;
    std::string said;  ///< on either stream
};

const std::vector<Case> cases{
    {"build FOLDER", 0, "governors: 6 files"},
    {"build FOLDER -o OUT", 0, "written"},
    {"build FOLDER --out OUT --only governor-report", 0, "governors: 3 files"},
    {"build FOLDER --only site", 0, "public: "},
    {"build FOLDER --only governor-reprot", 2, "did you mean governor-report?"},
    {"build FOLDER --variant large-print", 0, "governors: 8 files"},
    {"build FOLDER --variant large-print --variant monochrome", 0, "governors: 10 files"},
    {"build FOLDER --variant large-pint", 2, "did you mean large-print?"},
    {"build FOLDER --date 2025-12-31", 0, "written"},
    {"build FOLDER --date 31/12/2025", 2, "write it as 2025-12-31"},
    {"build FOLDER --date 2025-02-30", 2, "is not a date"},
    {"build FOLDER --quiet", 0, ""},
    {"build FOLDER -q", 0, ""},
    {"build FOLDER --json", 0, "[]"},
    {"build /nowhere-at-all", 1, "nowhere-at-all"},
    {"build", 2, "FOLDER is required"},
    {"watch FOLDER --builds 1", 0, "governors: 6 files"},
    {"watch FOLDER --builds 1 --only site -o OUT", 0, "public: "},
    {"watch FOLDER --builds 1 --only governor-report --out OUT --variant large-print --date 2025-12-31 "
     "--quiet",
     0, ""},
    {"watch FOLDER --builds 1 --only governor-report --json", 0, "[]"},
    {"watch FOLDER --builds 0", 2, "--builds"},
    {"watch /nowhere-at-all", 1, "nowhere-at-all"},
    {"watch --help", 0, "--builds"},
    {"serve FOLDER --builds 1", 0, "http://127.0.0.1:"},
    {"serve FOLDER --builds 1 --audience governors --date 2025-12-31 --quiet", 0, ""},
    {"serve FOLDER --builds 1 --audience everybody", 2, "there are: school, staff, governors, public"},
    {"serve FOLDER --builds 1 --port 0 --json", 0, "[]"},
    {"serve FOLDER --port 65536", 2, "--port"},
    {"serve /nowhere-at-all", 1, "nowhere-at-all"},
    {"serve --help", 0, "--audience"},
    {"subject FOLDER P002", 0, "First name: Tabitha"},
    {"subject FOLDER p002 -o OUT --quiet", 0, "register.csv"},
    {"subject FOLDER P002 --out OUT --date 2025-12-31 --json", 0, "\"file\": \"register.csv\""},
    {"subject FOLDER P02", 2, "did you mean P002?"},
    {"subject /nowhere-at-all P002", 1, "nowhere-at-all"},
    {"subject --help", 0, "PUPIL"},
    {"forget FOLDER P002", 0, "nothing was changed"},
    {"forget FOLDER P002 --date 2025-12-31 --json", 0, "\"taken_out\""},
    {"forget FOLDER P002 --yes", 0, "taken out:"},
    {"forget FOLDER P002 --quiet", 0, ""},
    {"forget FOLDER nobody", 2, "is no pupil of the register"},
    {"forget --help", 0, "--yes"},
    {"check FOLDER", 0, "no faults"},
    {"check FOLDER --date 2025-12-31 --quiet", 0, ""},
    {"check FOLDER --json", 0, "\"diagnostics\": []"},
    {"explain FOLDER attendance.change", 0, "tracking/attendance.csv"},
    {"explain FOLDER attendance.change --json", 0, "\"figure\": \"attendance.change\""},
    {"explain FOLDER attendance.chnage --quiet", 2, "attendance.change"},
    {"explain attendance.change", 2, "name your folder before the figure"},
    {"explain FOLDER", 0, "referrals.by-reason"},
    {"explain FOLDER pupils.supported --date 2025-12-31", 0, "register.csv"},
    {"audit FOLDER", 0, "governors: threshold"},
    {"audit FOLDER --date 2025-12-31 --quiet", 0, ""},
    {"audit FOLDER --json", 0, "\"findings\""},
    {"audit /nowhere-at-all", 1, "nowhere-at-all"},
    {"release BUILT governors --by Okoro", 0, "signed off for governors by Okoro"},
    {"release governors BUILT --by Okoro --date 2025-12-31", 0, "2025-12-31: signed off"},
    {"audit --help", 0, "data-protection officer"},
    {"release --help", 0, "--by"},
    {"release BUILT public --by Okoro -o OUT", 0, "signed off for public"},
    {"release FOLDER public --by Okoro --out OUT --quiet", 1, "run `casebook build`"},
    {"release BUILT public --by Okoro --json", 0, "[]"},
    {"release FOLDER school --by Okoro", 2, "nobody to release to"},
    {"release FOLDER governors", 2, "--by is required"},
    {"import FOLDER/register.csv --as register --folder FOLDER", 0, "First name"},
    {"import EXPORT --as attendance --folder FOLDER", 0, "Attendance, on or from 2025-09-08"},
    {"import EXPORT --as attendance --folder FOLDER --write", 0, "written: tracking/autumn.csv"},
    {"import EXPORT --as attendance --folder FOLDER --json", 0, "\"path\": \"tracking/autumn.csv\""},
    {"import EXPORT --as attendance --folder FOLDER --quiet", 0, ""},
    {"import EXPORT --as attendance --folder /nowhere-at-all --write", 1, "there is no casebook.yaml"},
    {"import EXPORT --as attendance --sheet Autumn --folder FOLDER", 0, "columns"},
    {"import FOLDER/casebook.yaml --as attendance --folder FOLDER --quiet", 1, "error: "},
    {"import FOLDER/casebook.yaml --as attendance --folder FOLDER --json", 1, "\"severity\": \"error\""},
    {"import MARKS --as attendance --folder FOLDER", 0, "as marks: 2 rows can be read"},
    {"import EXPORT --as atendance", 2, "did you mean attendance?"},
    {"import /nowhere-at-all --as attendance", 1, "is no file"},
    {"import --help", 0, "--sheet"},
    {"list placeholders", 0, "{{school.name}}"},
    {"list reports", 0, "governor-report"},
    {"list figures", 0, "attendance.change"},
    {"list charts", 0, "attendance.before-after"},
    {"list checks", 0, "unknown-pupil"},
    {"list gaps", 0, "no-baseline"},
    {"list frameworks", 0, "ofsted-2025"},
    {"list fields meetings.csv", 0, "meetings.csv: Count"},
    {"list fields nonsense", 2, "casebook list fields"},
    {"list fields --markdown", 0, "## `plans/*.yaml`"},
    {"new OUT --primary", 0, "register.csv"},
    {"new OUT --secondary --quiet", 0, ""},
    {"new OUT --primary --secondary", 2, "excludes"},
    {"new OUT --workbook", 0, "casebook.xlsx"},
    {"new FOLDER --workbook", 0, "casebook.xlsx"},
    {"new FOLDER", 2, "exists already"},
    {"new", 2, "name the folder"},
    {"new case Mornings --folder FOLDER", 0, "cases/mornings.md"},
    {"new case --folder FOLDER", 2, "a title is needed"},
    {"new case Mornings --folder OUT", 2, "no casebook.yaml"},
    {"new plan P999 --folder FOLDER", 2, "is not in the register"},
    {"new plan P003 --folder FOLDER --quiet", 0, ""},
    {"new plan ../P003 --folder FOLDER", 2, "cannot be the name of a file"},
    {"new My school", 2, "quotation marks"},
    {"new --json", 2, "name the folder"},
    {"new --help", 0, "--workbook"},
    {"build FOLDER -o FOLDER", 2, "it is the folder of your records"},
    {"schema sessions.csv", 0, "\"Minutes\""},
    {"schema plans/P001.yaml --json", 0, "json-schema.org"},
    {"schema session.csv --quiet", 2, "did you mean sessions.csv?"},
    {"schema --help", 0, "FILE"},
    {"completion bash", 0, "complete -o filenames -F _casebook casebook"},
    {"completion zsh --quiet", 0, "#compdef casebook"},
    {"completion fish --json", 0, "-l only"},
    {"completion powershell", 0, "Register-ArgumentCompleter"},
    {"completion csh", 2, "there are: bash"},
    {"completion --help", 0, "SHELL"},
    {"man", 0, ".SH EXIT STATUS"},
    {"man --quiet", 0, "casebook build"},
    {"man --json", 0, "casebook build"},
    {"man --help", 0, "manual"},
    {"list files", 0, "register.csv"},
    {"list fields", 0, "register.csv: Pupil"},
    {"list commands --json", 0, "\"name\": \"build\""},
    {"list commands --quiet", 0, "explain"},
    {"list placeholder", 2, "did you mean placeholders?"},
    {"list", 2, "WHAT is required"},
    {"specimen -o OUT", 0, "specimen.pdf"},
    {"specimen --out OUT --quiet", 0, ""},
    {"specimen --out OUT --json", 0, "[]"},
    {"specimen -o /nowhere-at-all/below", 1, "nowhere-at-all"},
    {"specimen --help", 0, "--out"},
    {"biuld FOLDER", 2, "did you mean build?"},
    {"--version", 0, "casebook "},
    {"--help", 0, "Exit status"},
    {"build --help", 0, "--only"},
    {"check --help", 0, "--date"},
    {"explain --help", 0, "FIGURE"},
    {"list --help", 0, "WHAT"},
    {"", 2, "required"},
};

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream stream(line);
    return {std::istream_iterator<std::string>(stream), {}};
}

/// The command line that makes the papers which another one is about.
std::vector<std::string> build_for(const std::vector<std::string>& words, const std::string& folder) {
    std::vector<std::string> build{"build", folder};
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i] == "-o" || words[i] == "--out" || words[i] == "--date")
            build.insert(build.end(), {words[i], words[i + 1]});
    return build;
}

/// Every option that a help text offers, as `--only`, `-o`.
std::set<std::string> options_in(const std::string& help) {
    static const std::regex option("(^|[ ,])(--?[a-z-]+)");
    std::set<std::string> found;
    std::istringstream lines(help);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("  -")) continue;
        const std::string head = line.substr(0, line.find("  ", 2));
        for (std::sregex_iterator at(head.begin(), head.end(), option), end; at != end; ++at)
            found.insert((*at)[2]);
    }
    return found;
}

bool some_case_says(std::string_view command, std::string_view word) {
    return std::ranges::any_of(cases, [&](const Case& one) {
        const auto words = words_of(one.words);
        return !words.empty() && words.front() == command && std::ranges::find(words, word) != words.end();
    });
}

}  // namespace

TEST_CASE("every command line is answered as its case says") {
    for (const Case& one : cases) {
        const CopiedFolder folder("little-combe");
        std::vector<std::string> words = words_of(one.words);
        const std::string exported = (folder.folder().parent_path() / "autumn.csv").string();
        std::ofstream(exported)
            << "Code,Tutor,w/c 08/09/2025,w/c 15/09/2025\nP001,7B,96%,91%\nP002,7B,88%,\n";
        const std::string marks = (folder.folder().parent_path() / "codes.csv").string();
        std::ofstream(marks) << "Code,Date,Session,Mark\nP001,08/09/2025,AM,/\nP001,08/09/2025,PM,\\\n";
        for (std::string& word : words)
            if (word.starts_with("FOLDER")) word = folder.folder().string() + word.substr(6);
        std::ranges::replace(words, std::string{"EXPORT"}, exported);
        std::ranges::replace(words, std::string{"MARKS"}, marks);
        std::ranges::replace(words, std::string{"OUT"}, (folder.folder().parent_path() / "papers").string());
        if (const auto built = std::ranges::find(words, "BUILT"); built != words.end()) {
            *built = folder.folder().string();
            CHECK(casebook_says(build_for(words, *built)).exit == 0);
        }
        const Answer answer = casebook_says(words);
        INFO(one.words << "\nout: " << answer.out << "\nerr: " << answer.err);
        CHECK(answer.exit == one.exit);
        CHECK_THAT(answer.out + answer.err, Catch::Contains(one.said));
        if (one.said.empty()) CHECK(answer.out + answer.err == "");
    }
}

TEST_CASE("a new folder builds at once, for either phase, also with a case study and a plan begun in it") {
    const std::string phase = GENERATE(as<std::string>{}, "--primary", "--secondary");
    const CopiedFolder scratch("little-combe");
    const std::string folder = (scratch.folder().parent_path() / "my school").string();
    REQUIRE(casebook_says({"new", folder, phase}).exit == 0);
    const Answer checked = casebook_says({"check", folder});
    INFO(checked.out << checked.err);
    CHECK(checked.exit == 0);
    CHECK_THAT(checked.out, Catch::Contains("READY BY MONDAY"));
    const Answer built = casebook_says({"build", folder});
    INFO(built.out << built.err);
    CHECK(built.exit == 0);
    CHECK_THAT(built.out, Catch::Contains("governors: 6 files"));
    REQUIRE(casebook_says({"new", "case", "Mornings: a \"quiet\" way", "--folder", folder}).exit == 0);
    CHECK(casebook_says({"check", folder}).exit == 0);
    CHECK(casebook_says({"new", "case", "Mornings: a \"quiet\" way", "--folder", folder}).exit == 2);
    REQUIRE(casebook_says({"new", "plan", "P001", "--folder", folder}).exit == 0);
    CHECK_THAT(casebook_says({"check", folder}).err, Catch::Contains("there are no pupils in register.csv"));
}

TEST_CASE("check tells errors by file, then warnings, then how many, and ends alike in every mode") {
    const CopiedFolder folder("little-combe");
    folder.append("sessions.csv", "2025-05-01,30,M1,P999,,,one to one,\n");
    folder.append("costs.csv", "Tea,resources,-3,2025-05-01,,\n");
    folder.append("outcomes.csv", "Date,For whom,Outcome,Before\n2025-05-01,school,calmer,4\n");
    const Answer told = casebook_says({"check", folder.folder().string()});
    CHECK(told.exit == 1);
    const auto place = [&](std::string_view text) { return told.err.find(text); };
    CHECK(place("ERRORS") < place("\ncosts.csv\n"));
    CHECK(place("\ncosts.csv\n") < place("\nsessions.csv\n"));
    CHECK(place("\nsessions.csv\n") < place("WARNINGS"));
    CHECK(place("WARNINGS") < place("\noutcomes.csv\n"));
    CHECK(place("\n2 errors and 1 warning in 3 files\n") != std::string::npos);
    for (const char* const mode : {"--quiet", "--json"})
        CHECK(casebook_says({"check", folder.folder().string(), mode}).exit == 1);
    CHECK_THAT(casebook_says({"check", folder.folder().string(), "--quiet"}).err,
               !Catch::Contains("WARNINGS") && !Catch::Contains("READY"));
}

TEST_CASE("the gaps of a folder that is kept as a workbook speak of its sheets") {
    const CopiedFolder scratch("little-combe");
    const std::string folder = (scratch.folder().parent_path() / "my school").string();
    REQUIRE(casebook_says({"new", folder, "--workbook"}).exit == 0);
    const Answer checked = casebook_says({"check", folder});
    INFO(checked.out << checked.err);
    CHECK_THAT(checked.out, Catch::Contains("the sheet “costs” of casebook.xlsx"));
    CHECK_THAT(checked.out, !Catch::Contains("costs.csv"));
}

TEST_CASE("a child that is forgotten stands in no file of the folder any more, and the folder builds") {
    const CopiedFolder folder("hazelbrook");
    const std::string place = folder.folder().string();
    const auto files_with = [&](std::string_view code) {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.folder())) {
            const std::string path = entry.path().lexically_relative(folder.folder()).string();
            if (entry.is_regular_file() && !path.starts_with("out/") &&
                folder.read(path).find(code) != std::string::npos)
                found.push_back(path);
        }
        return found;
    };
    CHECK(casebook_says({"build", place}).exit == 0);  // what is remembered of it may quote the records
    REQUIRE(files_with("P009").size() > 5);
    const std::string before = folder.read("sessions.csv");
    CHECK(casebook_says({"forget", place, "P009"}).exit == 0);
    CHECK(folder.read("sessions.csv") == before);
    CHECK(casebook_says({"forget", place, "P009", "--yes"}).exit == 0);
    CHECK(files_with("P009") == std::vector<std::string>{});
    CHECK(casebook_says({"build", place}).exit == 0);
    CHECK(casebook_says({"forget", place, "P009"}).exit == 2);
}

TEST_CASE("every command has a case, and so has each of its options") {
    for (const commands::Command& command : commands::all_commands()) {
        INFO(command.name);
        CHECK(some_case_says(command.name, command.name));
        const std::set<std::string> options =
            options_in(casebook_says({std::string{command.name}, "--help"}).out);
        CHECK(options.contains("--help"));
        for (const std::string& option : options) {
            INFO(option);
            CHECK((option == "-h" || option == "-q" || some_case_says(command.name, option)));
        }
    }
}

TEST_CASE("JSON goes to standard output alone, so that another program can read it") {
    const CopiedFolder folder("little-combe");
    folder.append("sessions.csv", "2025-05-01,30,M1,P999,,,one to one\n");
    const Answer answer = casebook_says({"check", folder.folder().string(), "--json"});
    CHECK(answer.exit == 1);
    CHECK(answer.err == "");
    CHECK_THAT(answer.out,
               Catch::StartsWith("{") && Catch::Contains("unknown-pupil") && Catch::EndsWith("}\n"));
}

TEST_CASE(
    "a row at fault is set aside: the school's papers are drafts, the others are refused and their last good "
    "version stays") {
    const CopiedFolder folder("little-combe");
    REQUIRE(casebook_says({"build", folder.folder().string()}).exit == 0);
    const std::string before = folder.read("out/governors/governor-report.html");

    folder.append("sessions.csv", "2025-05-01,30,M1,P999,,,one to one\n");
    const Answer answer = casebook_says({"build", folder.folder().string()});
    CHECK(answer.exit == 1);
    CHECK_THAT(answer.err, Catch::Contains("sessions.csv:258") && Catch::Contains("not made"));
    CHECK_THAT(folder.read("out/school/evidence-file.html"), Catch::Contains("Draft"));
    CHECK(folder.read("out/governors/governor-report.html") == before);

    folder.append("casebook.yaml",
                  "accepted_faults:\n  - fault: unknown-pupil\n    file: sessions.csv\n    line: 258\n    "
                  "reason: A visitor from another school.\n");
    const Answer accepted = casebook_says({"build", folder.folder().string()});
    CHECK(accepted.exit == 1);  // the row is still set aside
    CHECK_THAT(accepted.err, !Catch::Contains("not made"));
    CHECK_THAT(accepted.out, Catch::Contains("governors: 6 files"));
}

TEST_CASE("a withdrawn consent takes the papers down even while a fault keeps new ones from being made") {
    const CopiedFolder folder("hazelbrook");
    REQUIRE(casebook_says({"build", folder.folder().string()}).exit == 0);
    REQUIRE(folder.read("out/public/cases/a-quiet-way-back-to-class.html") != "");

    folder.append("sessions.csv", "2025-05-01,30,M1,P999,,,one to one\n");
    folder.replace("consents.csv",
                   "C061,P013,parent or carer,case study,school; governors; public,2025-10-15,,",
                   "C061,P013,parent or carer,case study,school; governors; public,2025-10-15,,2025-12-10");
    const Answer answer = casebook_says({"build", folder.folder().string()});
    CHECK(answer.exit == 1);
    CHECK_THAT(answer.err, Catch::Contains("were taken down"));
    CHECK(folder.read("out/public/index.html") == "");
    CHECK(folder.read("out/governors/governor-report.html") == "");
    CHECK(folder.read("out/school/evidence-file.html") != "");
}
