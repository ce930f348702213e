#include "figures/explain.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "figures/all_figures.hpp"
#include "figures/explanation.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::Folder;
using Kind = model::SessionKind;

namespace {

/// Rows of the work around the pupils all stand in one more file.
constexpr std::uint32_t work_csv = made_up::questionnaire_csv + 1;

diagnostics::Sources sources_of_school() {
    diagnostics::Sources sources = made_up::sources();
    for (std::uint32_t file = made_up::questionnaire_csv; file < work_csv;)
        file = sources.add("work.csv", "");
    return sources;
}

/// One record of each kind around the pupils, each on a line of its own.
void add_work(model::Model& model) {
    std::uint32_t line = 1;
    const auto here = [&] { return diagnostics::Location{work_csv, ++line, 1}; };
    const model::Recorded<model::Date> when{made_up::date("2025-02-03"), {}};
    const auto dated = [&] { return model::Recorded<model::Date>{when.value, here()}; };
    model.school.pupils_on_roll = {400, {}};
    for (model::Pupil& pupil : model.pupils) pupil.intensity = model::Intensity::medium;
    model.costs.push_back({{"books", here()}, "resources", {40, {}}, when, {}, "receipt"});
    model.timetable.push_back({{"M1", here()}, "Monday", {300, {}}, model::TimetableKind::pupils, ""});
    model.agencies.push_back({dated(), {"school nurse", {}}, "mentor", "monthly", ""});
    model.meetings.push_back({dated(), {"TAC", {}}, {}, {1, {}}, {}, {}});
    model.training.push_back({dated(), {"M1", {}}, "First aid", "health and safety", {}, "", {}});
    model.supervision.push_back({dated(), {"M1", {}}, model::SupervisionKind::supervision, "", {}, "", {}});
    model.visits.push_back({dated(), "co-ordinator", "monitoring", "", ""});
    model.programmes.push_back({{"Bench club", here()}, when, {}, {"M1", {}}, {}, 10, "", "", ""});
    model::Plan plan;
    plan.started = when;
    plan.targets.resize(2);
    for (model::Target& target : plan.targets) target.text = {"Come in at the first bell", here()};
    model.plans.push_back(plan);
}

Folder small_school() {
    Folder folder = made_up::muddle(3);
    folder.session("2025-02-03", Kind::one_to_one, {"P001"}).session("2025-02-04", Kind::staff, {"P002"});
    folder.referral("2025-02-03", "SENCO", {"anxiety", "attendance"})
        .referral("2024-02-03", "parent", {"anger"});
    folder.school_weeks("2024-09-02", 40, 945);
    folder.weeks("C001", "2024-12-02", 40, 8);
    for (model::Attendance& row : folder.model.attendance) row.comparison = row.pupil.value.code == "C001";
    folder.measure("reading").measure("sdq-total-teacher", model::Better::down);
    for (const char* const measure : {"reading", "sdq-total-teacher"})
        for (const char* const pupil : {"P001", "P002", "P003", "P004", "P005", "P006", "P999"})
            folder.value(pupil, measure, "2025-03-03", 20)
                .value(pupil, measure, "2025-06-03", 17)
                .value(pupil, measure, "2025-09-03", 12);
    folder.suspension("P001", "2025-02-04", 1).suspension("P999", "2025-02-04", 2);
    model::Questionnaire questionnaire;
    questionnaire.id = "pupils";
    questionnaire.title.value = "What pupils say";
    questionnaire.scale = {"no", "yes"};
    questionnaire.agree = {"yes"};
    model::QuestionnaireItem item;
    item.id.value = "safe";
    item.text = "I feel safe.";
    questionnaire.items.push_back(item);
    questionnaire.responses.resize(2);
    questionnaire.responses[0] = {{made_up::questionnaire_csv, 2, 1}, {{"safe", "yes"}}};
    questionnaire.responses[1].where = {made_up::questionnaire_csv, 3, 1};
    for (std::size_t i = 0; i < 2; ++i) questionnaire.responses[i].respondent = std::to_string(i);
    folder.model.questionnaires.push_back(questionnaire);
    questionnaire.id = "pupils-again";
    questionnaire.repeats = {"pupils", {}};
    for (model::QuestionnaireAnswers& answers : questionnaire.responses) answers.where.line += 10;
    folder.model.questionnaires.push_back(questionnaire);
    folder.value("Q001", "reading", "2025-03-03", 20).value("Q001", "reading", "2025-06-03", 18);
    for (model::Measurement& row : folder.model.measurements) row.comparison = row.pupil.value.code == "Q001";
    add_work(folder.model);
    folder.model.school.profile = {{.group = {"free school meals", {}}, .pupils = 30}};
    return folder;
}

/// All places that a text names, as "file:line": from `file:14` and from `file lines 14-62, 70`, over wrapped
/// lines.
std::multiset<std::string> places_in(const std::string& text) {
    const std::string unwrapped = std::regex_replace(text, std::regex{"\n {4}(?=[0-9])|\n {4}lines"}, " ");
    std::multiset<std::string> places;
    const std::regex one{R"(([a-z/]+\.csv):([0-9]+))"};
    for (std::sregex_iterator it{unwrapped.begin(), unwrapped.end(), one}, end; it != end; ++it)
        places.insert((*it)[1].str() + ":" + (*it)[2].str());
    const std::regex many{R"(([a-z/]+\.csv) lines ((?:[0-9]+(?:-[0-9]+)?,? *)+))"};
    const std::regex range{R"(([0-9]+)(?:-([0-9]+))?)"};
    for (std::sregex_iterator it{unwrapped.begin(), unwrapped.end(), many}, end; it != end; ++it) {
        const std::string list = (*it)[2];
        for (std::sregex_iterator part{list.begin(), list.end(), range}; part != end; ++part) {
            const int first = std::stoi((*part)[1]);
            const int last = (*part)[2].matched ? std::stoi((*part)[2]) : first;
            for (int line = first; line <= last; ++line)
                places.insert((*it)[1].str() + ":" + std::to_string(line));
        }
    }
    return places;
}

}  // namespace

TEST_CASE("every figure has one definition, whose id finds its results") {
    std::set<std::string_view> ids;
    for (const auto& [figure, compute_it] : all_figures()) {
        CAPTURE(figure.id);
        CHECK(ids.insert(figure.id).second);
        CHECK_FALSE(figure.title.empty());
        CHECK_FALSE(figure.meaning.empty());
        CHECK_FALSE(figure.arithmetic.empty());
        CHECK(definition(figure.id) == &figure);
    }
    const Figures figures = compute(small_school().model);
    REQUIRE_FALSE(figures.all.empty());
    for (const Figure& figure : figures.all) {
        CAPTURE(figure.id);
        CHECK(ids.contains(figure.kind));
        for (const std::string_view id : {figure.kind, std::string_view{figure.id}}) {
            const auto named = figures_named(figures, id);
            CHECK(std::ranges::find(named, &figure) != named.end());
        }
    }
    CHECK(definition("attendance") == nullptr);
    CHECK(figures_named(figures, "attendance").empty());
}

TEST_CASE("an explanation names every row used and every row left out") {
    const diagnostics::Sources sources = sources_of_school();
    const Figures figures = compute(small_school().model);
    for (const auto& [figure, compute_it] : all_figures()) {
        CAPTURE(figure.id);
        std::multiset<std::string> expected;
        for (const Figure* const result : figures_named(figures, figure.id)) {
            for (const diagnostics::Location where : provenance_of(*result).used)
                expected.insert(sources.spell({where.file, where.line, 0}));
            for (const LeftOut& row : provenance_of(*result).left_out)
                expected.insert(sources.spell({row.where.file, row.where.line, 0}));
        }
        REQUIRE_FALSE(expected.empty());
        const std::string text = explain(figures, figure.id, sources);
        CHECK(places_in(text) == expected);
        CHECK(text.find("Rows used: ") != std::string::npos);
        CHECK(text.find("Rows left out: ") != std::string::npos);
    }
}

TEST_CASE("an explanation never holds a name, an escape, or a number that is none") {
    const diagnostics::Sources sources = sources_of_school();
    Folder folder = small_school();
    folder.referral("2025-02-03", "SENCO\x1b[31m", {"an\xE2\x80\xAExiety"});
    for (const Figures& figures : {compute(folder.model), compute(Folder{}.model)})
        for (const auto& [figure, compute_it] : all_figures()) {
            const std::string text = explain(figures, figure.id, sources);
            CAPTURE(figure.id, text);
            for (const char* never : {"Secret", "Ann Other", "\x1b", "\xE2\x80\xAE", " nan", "inf\n"})
                CHECK(text.find(never) == std::string::npos);
        }
}

TEST_CASE("lines that follow one another become a range") {
    const diagnostics::Sources sources = sources_of_school();
    using Places = std::vector<diagnostics::Location>;
    CHECK(line_ranges(Places{{4, 14, 1}}, sources) == std::vector<std::string>{"tracking/attendance.csv:14"});
    CHECK(
        line_ranges(Places{{4, 16, 1}, {4, 14, 1}, {1, 2, 1}, {4, 15, 1}, {4, 20, 1}, {4, 22, 1}, {4, 23, 1}},
                    sources) ==
        std::vector<std::string>{"register.csv:2", "tracking/attendance.csv lines 14-16, 20, 22-23"});
    CHECK(line_ranges(Places{{4, 0, 0}}, sources) == std::vector<std::string>{"tracking/attendance.csv"});
    CHECK(line_ranges(Places{}, sources).empty());
}

TEST_CASE("the arithmetic is written out with the numbers") {
    Folder folder;
    folder.pupil("P001", "2025-03-03").weeks("P001", "2025-01-06", 8, 8).weeks("P001", "2025-03-10", 6, 9);
    folder.pupil("P002", "2025-03-03").weeks("P002", "2025-01-06", 8, 6).weeks("P002", "2025-03-10", 6, 9);
    folder.pupil("P003", "2025-03-03").weeks("P003", "2025-01-06", 8, 10).weeks("P003", "2025-03-10", 6, 9);
    folder.pupil("P004", "2025-03-03");
    const std::string text = explain(compute(folder.model), "attendance.change", made_up::sources());
    for (const char* part :
         {"64/80 =  80.00 (8 weeks, 2025-01-06 to 2025-02-24)",
          "54/60 =  90.00 (6 weeks, 2025-03-10 to 2025-04-14)", "+30.00",
          "mean change = +30.00 / 3 = +10.00 percentage points", "sqrt(800.00 / 2) = 20.00",
          "10.00 -/+ 4.3027 x 20.00 / sqrt(3) = -39.68 to 59.68", "d_z = 10.00 / 20.00 = 0.500",
          "g = 0.500 x (1 - 3 / (4 x 2 - 1)) = 0.286",
          "rose by 1 or more: 2; fell by 1 or more: 1; neither: 0", "nothing usable recorded: 1 (P004)",
          "tracking/attendance.csv lines 2-43"}) {
        CAPTURE(text);
        CHECK(text.find(part) != std::string::npos);
    }
}

TEST_CASE("an unknown id is answered with the nearest one and the list of all") {
    const std::string text = explain(compute(Folder{}.model), "attendence.change", made_up::sources());
    CHECK(text.find("There is no figure \"attendence.change\". Did you mean \"attendance.change\"?") == 0);
    for (const auto& [figure, compute_it] : all_figures())
        CHECK(text.find("  " + std::string{figure.id}) != std::string::npos);
}

TEST_CASE("lines of sentences stay within a terminal's width") {
    const Figures figures = compute(small_school().model);
    for (const auto& [figure, compute_it] : all_figures()) {
        std::istringstream text{explain(figures, figure.id, made_up::sources())};
        for (std::string line; std::getline(text, line);)
            if (line.find(" | ") == std::string::npos) CHECK(line.size() <= 104);
    }
}
