#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "copied_folder.hpp"
#include "pipeline.hpp"

using namespace casebook;
using document::Audience;
using tests::CopiedFolder;

namespace {

const model::Date a_day{std::chrono::year{2025}, std::chrono::month{12}, std::chrono::day{20}};

/// A place where the name of a pupil on the register can slip in, and what the diagnostic must point at.
struct Plant {
    std::string where;
    std::function<void(const CopiedFolder&)> plant;
    std::string file;  ///< that the finding names
    std::vector<Audience> refused;
};

constexpr std::string_view story = "cases/a-quiet-way-back-to-class.md";
const std::filesystem::path a_picture =
    std::filesystem::path(CASEBOOK_SOURCE_DIR) /
    "tests/read/cases/pictures-are-shown-only-when-they-are-sound/practice/hall.png";
const std::vector both{Audience::governors, Audience::public_};

const std::vector<Plant> plants{
    {"a case study", [](const auto& folder) { folder.append(story, "\nThen Zoë came by herself.\n"); },
     std::string{story}, both},
    {"a case study, in capitals without accents",
     [](const auto& folder) { folder.append(story, "\nWell done ZOE!\n"); }, std::string{story}, both},
    {"a case study, split by emphasis",
     [](const auto& folder) { folder.append(story, "\nThen Łu*kasz* came.\n"); }, std::string{story}, both},
    {"the summary of a case study",
     [](const auto& folder) { folder.replace(story, "summary: A girl", "summary: Zoë, a girl"); },
     std::string{story}, both},
    {"a template",
     [](const auto& folder) {
         folder.write("templates/reports/governor-report.md",
                      "# Report\n\nWith thanks to Łukasz’s family.\n");
     },
     "templates/reports/governor-report.md",
     {Audience::governors}},
    {"a quotation",
     [](const auto& folder) {
         folder.replace("views/quotations.yaml", "I had my questions", "Łukasz had my questions");
     },
     "views/quotations.yaml", both},
    {"a quotation inside a case study",
     [](const auto& folder) { folder.append(story, "\n> Wisniewski was kind.\n>\n> — pupil\n"); },
     std::string{story}, both},
    {"an alternative text",
     [](const auto& folder) {
         folder.append(story, "\n![Zoë at the door](pictures/door.png)\n");
         std::filesystem::create_directories(folder.folder() / "cases/pictures");
         std::filesystem::copy(a_picture, folder.folder() / "cases/pictures/door.png");
     },
     std::string{story}, both},
    {"a file name", [](const auto& folder) { folder.rename(story, "cases/zoe-comes-back.md"); },
     "cases/zoe-comes-back.md", both},
    {"a pupil number", [](const auto& folder) { folder.append(story, "\nHer number is N8019 9012 0013.\n"); },
     std::string{story}, both},
    {"a date of birth", [](const auto& folder) { folder.append(story, "\nBorn on 6 August 2016.\n"); },
     std::string{story}, both},
};

/// What singles out one child of the sample: it has one young carer in Year 4.
const std::string only_one = "the only Year 4 young carer";
const std::vector<Plant> combinations{
    {"a case study", [](const auto& folder) { folder.append(story, "\nShe was " + only_one + " then.\n"); },
     std::string{story}, both},
    {"the summary of a case study",
     [](const auto& folder) {
         folder.replace(story, "summary: A girl", "summary: " + only_one + ", a girl");
     },
     std::string{story}, both},
    {"the title of a case study",
     [](const auto& folder) { folder.replace(story, "title: ", "title: For " + only_one + ", "); },
     std::string{story}, both},
    {"an alternative text",
     [](const auto& folder) {
         folder.append(story, "\n![" + only_one + " at the door](pictures/door.png)\n");
         std::filesystem::create_directories(folder.folder() / "cases/pictures");
         std::filesystem::copy(a_picture, folder.folder() / "cases/pictures/door.png");
     },
     std::string{story}, both},
    {"the caption of a picture",
     [](const auto& folder) {
         folder.append(story, "\n![A door](pictures/door.png \"" + only_one + "\")\n");
         std::filesystem::create_directories(folder.folder() / "cases/pictures");
         std::filesystem::copy(a_picture, folder.folder() / "cases/pictures/door.png");
     },
     std::string{story}, both},
    {"a file name", [](const auto& folder) { folder.rename(story, "cases/the-only-year-4-young-carer.md"); },
     "cases/the-only-year-4-young-carer.md", both},
};

Outcome made(const CopiedFolder& folder) {
    return make(
        {.folder = folder.folder(), .out = folder.out(), .today = a_day, .clock_only_removes = false});
}

bool has_files_for(const Outcome& outcome, Audience audience) {
    return std::ranges::any_of(outcome.files,
                               [&](const publish::File& file) { return file.audience == audience; });
}

/// A fault of the guard in this file, on a line.
bool names_place(const Outcome& outcome, std::string_view file) {
    const auto& in = outcome.intake;
    return std::ranges::any_of(in.diagnostics.all(), [&](const diagnostics::Diagnostic& one) {
        return one.severity == diagnostics::Severity::fault &&
               (one.id.ends_with("-in-paper") || one.id == "pupil-singled-out") &&
               in.sources.name(one.where.file) == file;
    });
}

}  // namespace

TEST_CASE("the sample as it stands is released to everybody") {
    const CopiedFolder folder("hazelbrook");
    const Outcome outcome = made(folder);
    CHECK(outcome.refused.empty());
    for (const Audience audience : document::all_audiences) CHECK(has_files_for(outcome, audience));
}

TEST_CASE("a person's name in the place of a referrer's role does not leave the school") {
    const CopiedFolder folder("hazelbrook");
    std::string rows = folder.read("referrals.csv");
    for (std::size_t at = 0; (at = rows.find("class teacher", at)) != std::string::npos;)
        rows.replace(at, 13, "Mrs Dunnock");
    folder.write("referrals.csv", rows);
    const Outcome outcome = made(folder);
    REQUIRE(outcome.refused.empty());
    for (const publish::File& file : outcome.files)
        if (file.audience != Audience::school) CHECK(file.bytes.find("Dunnock") == std::string::npos);
}

TEST_CASE(
    "a name, number or birthday of a pupil keeps a paper from its readers, with its place, and the school's "
    "papers are still made") {
    for (const Plant& plant : plants) {
        INFO(plant.where);
        const CopiedFolder folder("hazelbrook");
        plant.plant(folder);
        const Outcome outcome = made(folder);
        INFO(diagnostics::for_people(outcome.intake.diagnostics.sorted(outcome.intake.sources),
                                     outcome.intake.sources));
        CHECK(outcome.refused == plant.refused);
        for (const Audience audience : plant.refused) CHECK_FALSE(has_files_for(outcome, audience));
        CHECK(has_files_for(outcome, Audience::school));
        CHECK(names_place(outcome, plant.file));
    }
}

TEST_CASE("words that fit one child only keep a paper from its readers, wherever they stand") {
    for (const Plant& plant : combinations) {
        INFO(plant.where);
        const CopiedFolder folder("hazelbrook");
        plant.plant(folder);
        const Outcome outcome = made(folder);
        INFO(diagnostics::for_people(outcome.intake.diagnostics.sorted(outcome.intake.sources),
                                     outcome.intake.sources));
        CHECK(outcome.refused == plant.refused);
        CHECK(has_files_for(outcome, Audience::school));
        CHECK(names_place(outcome, plant.file));
    }
}

TEST_CASE("a disguised case study goes out with no name in any file, and its author is told of each change") {
    const CopiedFolder folder("hazelbrook");
    folder.append("casebook.yaml", "\ndisguise: [a-quiet-way-back-to-class]\n");
    folder.append(story, "\nOn 12 March 2026 Zoë, aged 8, left Priory Road with Łukasz.\n");
    const Outcome outcome = made(folder);
    CHECK(outcome.refused.empty());
    std::size_t told = 0;
    for (const auto& one : outcome.intake.diagnostics.all())
        if (one.id == "story-disguised") {
            ++told;
            for (const char* const change : {"P013 → ", "aged 8 → ", "Priory Road → ", "12 March 2026 → "})
                CHECK(one.message.find(change) != std::string::npos);
        }
    CHECK(told == both.size());
    for (const publish::File& file : outcome.files) {
        if (document::is_within_school(file.audience)) continue;
        INFO(file.path);
        for (const char* const word : {"Zoë", "Łukasz", "Priory Road", "12 March 2026"})
            CHECK(file.bytes.find(word) == std::string::npos);
    }
}

TEST_CASE("the sheet of one child is left out where it names another, and the other sheets are made") {
    const CopiedFolder folder("hazelbrook");
    const auto sheets = [](const Outcome& outcome) {
        std::vector<std::string> paths;
        for (const publish::File& file : outcome.files)
            if (file.path.ends_with(".pdf") &&
                (file.path.starts_with("review-sheet/") || file.path.starts_with("feedback-slip/")))
                paths.push_back(file.path);
        return paths;
    };
    auto before = sheets(made(folder));
    folder.replace("plans/P038.yaml", "Uses the card when reminded", "Uses the card when Zoë reminds");
    const Outcome outcome = made(folder);
    CHECK(std::erase(before, "review-sheet/P038.pdf") == 1);
    CHECK(sheets(outcome) == before);
    CHECK(std::ranges::any_of(outcome.intake.diagnostics.all(), [](const diagnostics::Diagnostic& one) {
        return one.id == "other-child-in-sheet" && one.severity == diagnostics::Severity::fault;
    }));
}

TEST_CASE("the slip about one child is left out where a target names another, as the sheet is") {
    const CopiedFolder folder("hazelbrook");
    folder.replace("plans/P038.yaml", "Leave the room before I shout", "Leave the room before Zoë shouts");
    const Outcome outcome = made(folder);
    const auto is_made = [&](std::string_view path) {
        return std::ranges::find(outcome.files, path, &publish::File::path) != outcome.files.end();
    };
    CHECK_FALSE(is_made("feedback-slip/P038.pdf"));
    CHECK_FALSE(is_made("review-sheet/P038.pdf"));
    CHECK(is_made("feedback-slip/P039.pdf"));
}

TEST_CASE("two children of one name, as first or family name, each get a sheet") {
    const CopiedFolder folder("hazelbrook");
    std::size_t sheets = 0;
    for (const publish::File& file : made(folder).files) sheets += file.path.starts_with("review-sheet/");
    folder.replace("register.csv", "P001,", "P099,,Tariq,Ffion,,2015-05-05,5,no,N,no,no,no,,,,\nP001,");
    const Outcome outcome = made(folder);
    CHECK(std::ranges::none_of(outcome.intake.diagnostics.all(), [](const diagnostics::Diagnostic& one) {
        return one.id == "other-child-in-sheet";
    }));
    std::size_t now = 0;
    for (const publish::File& file : outcome.files) now += file.path.starts_with("review-sheet/");
    CHECK(now == sheets);
}
