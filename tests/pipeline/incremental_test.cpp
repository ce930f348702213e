// A build that remembers earlier ones gives the files of one that remembers nothing, byte for byte, whatever
// was edited, renamed, deleted or tampered with in between. CASEBOOK_INCREMENTAL_ROUNDS sets the number of
// sequences of edits; a few run with the suite, three hundred by hand.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "../figures/made_up.hpp"
#include "copied_folder.hpp"
#include "diagnostics/told.hpp"
#include "pipeline.hpp"
#include "publish/posix_disk.hpp"

using namespace casebook;
using document::Audience;
using made_up::Dice;
using tests::CopiedFolder;
namespace fs = std::filesystem;

namespace {

constexpr publish::Secret secret{1, 2, 3};

int rounds() {
    const char* const wished = std::getenv("CASEBOOK_INCREMENTAL_ROUNDS");
    return wished == nullptr ? 4 : std::stoi(wished);
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

using Tree = std::map<std::string, std::string>;

Tree tree(const fs::path& folder) {
    Tree files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.emplace(fs::relative(entry.path(), folder).generic_string(), bytes_of(entry.path()));
    return files;
}

std::string told_by(const Outcome& outcome) {
    return outcome.as_before ? outcome.as_before->as_json
                             : diagnostics::told(outcome.intake.diagnostics, outcome.intake.sources).as_json;
}

/// A school under edit, its output, and the day.
class School {
  public:
    School(std::string_view sample, unsigned seed) : folder_(sample), dice_(seed) {}

    void edit() {
        using Edit = void (School::*)();
        constexpr Edit edits[] = {&School::write_on,         &School::rename_text,
                                  &School::delete_text,      &School::reword,
                                  &School::restyle,          &School::drop_overrides,
                                  &School::withdraw,         &School::move_the_clock,
                                  &School::rename_a_pupil,   &School::cut_a_table,
                                  &School::recolour,         &School::spoil_the_output,
                                  &School::spoil_the_memory, &School::put_an_old_memory_back,
                                  &School::do_nothing};
        (this->*edits[below(std::size(edits))])();
    }

    Outcome build_with_memory() {
        publish::PosixDisk disk;
        keep_a_memory();
        return build(request(folder_.out()), disk, secret);
    }
    Outcome build_from_nothing() {
        publish::PosixDisk disk;
        fs::remove_all(clean());
        return build(request(clean()), disk);
    }
    [[nodiscard]] fs::path out() const { return folder_.out(); }
    [[nodiscard]] fs::path clean() const { return folder_.folder().parent_path() / "clean"; }
    [[nodiscard]] const std::string& history() const { return history_; }

  private:
    Request request(fs::path out) const {
        return {.folder = folder_.folder(), .out = std::move(out), .today = today_};
    }
    std::size_t below(std::size_t n) {
        return std::min(n - 1, static_cast<std::size_t>(dice_.share() * static_cast<double>(n)));
    }
    void note(const std::string& what) { history_ += what + "; "; }

    std::vector<std::string> all(std::string_view part, std::string_view ending) const {
        std::vector<std::string> paths;
        if (fs::exists(folder_.folder() / part))
            for (const auto& entry : fs::directory_iterator(folder_.folder() / part))
                if (entry.path().extension() == ending)
                    paths.push_back((fs::path{part} / entry.path().filename()).generic_string());
        std::ranges::sort(paths);
        return paths;
    }
    std::string one_of(const std::vector<std::string>& paths) {
        return paths.empty() ? std::string{} : paths[below(paths.size())];
    }
    std::string a_text() {
        auto texts = all("cases", ".md");
        for (const std::string& note : all("practice", ".md")) texts.push_back(note);
        return one_of(texts);
    }

    void write_on() {
        const std::string text = a_text();
        if (text.empty()) return;
        note("write on in " + text);
        folder_.append(text, fmt::format("\nThe timetable was changed {} times.\n", below(90) + 2));
    }
    void rename_text() {
        const std::string text = a_text();
        if (text.empty()) return;
        note("rename " + text);
        folder_.rename(text, text.substr(0, text.size() - 3) + fmt::format("-{}.md", below(90)));
    }
    void delete_text() {
        const std::string text = a_text();
        if (text.empty()) return;
        note("delete " + text);
        fs::remove(folder_.folder() / text);
    }
    void override_with(const std::string& path, const std::string& more) {
        note("override " + path);
        folder_.write(path, bytes_of(fs::path(CASEBOOK_SOURCE_DIR) / path) + more);
    }
    void reword() {
        if (below(2) == 0)
            override_with("templates/reports/governor-report.md",
                          fmt::format("\nThis report has been read {} times.\n", below(90) + 2));
        else
            override_with("templates/wording/en-GB.yaml", fmt::format("# {}\n", below(90)));
    }
    void restyle() { override_with("site/casebook.css", fmt::format("p {{ margin: {}px }}\n", below(90))); }
    void drop_overrides() {
        note("drop overrides");
        fs::remove_all(folder_.folder() / "templates");
        fs::remove_all(folder_.folder() / "site");
    }
    void withdraw() {
        std::string consents = folder_.read("consents.csv");
        std::vector<std::size_t> open;  // rows that end in two empty cells: until, withdrawn
        for (std::size_t at = consents.find(",,\n"); at != std::string::npos;
             at = consents.find(",,\n", at + 1))
            open.push_back(at);
        if (open.empty()) return;
        note("withdraw");
        folder_.write("consents.csv", consents.insert(open[below(open.size())] + 2,
                                                      fmt::format("2025-12-{:02}", below(28) + 1)));
    }
    void move_the_clock() {
        note("move the clock");
        today_ = std::chrono::sys_days{today_} + std::chrono::days{below(700)} - std::chrono::days{200};
    }
    /// To a word that stands in most stories, or to one that stands in none.
    void rename_a_pupil() {
        note("rename a pupil");
        std::string table = folder_.read("register.csv");
        const std::size_t row = table.find('\n', table.find('\n') + below(table.size() / 2));
        const std::size_t cell = table.find(',', table.find(',', row) + 1);
        if (row == std::string::npos || cell == std::string::npos) return;
        const std::size_t end = table.find(',', cell + 1);
        folder_.write("register.csv",
                      table.replace(cell + 1, end - cell - 1, below(2) == 0 ? "Learned" : "Ottokar"));
    }
    void cut_a_table() {
        const std::string path = below(2) == 0 ? one_of(all("tracking", ".csv")) : one_of(all("", ".csv"));
        if (path.empty() || path == "register.csv") return;
        note("cut " + path);
        const std::string table = folder_.read(path);
        const std::size_t end = table.rfind('\n', table.size() - 2);
        if (end != std::string::npos && end > table.find('\n')) folder_.write(path, table.substr(0, end + 1));
    }
    void recolour() {
        note("recolour");
        const std::string settings = folder_.read("casebook.yaml");
        if (settings.find("look:") == std::string::npos)
            folder_.append("casebook.yaml", "\nlook:\n  colour: \"#7a1f3d\"\n");
    }
    void spoil_the_output() {
        if (!fs::exists(out())) return;
        const Tree files = tree(out());
        if (files.empty()) return;
        const auto file = std::next(files.begin(), static_cast<std::ptrdiff_t>(below(files.size())));
        if (file->first == "manifest.json") return;
        note("spoil " + file->first);
        if (below(2) == 0)
            fs::remove(out() / file->first);
        else
            std::ofstream(out() / file->first, std::ios::binary) << file->second << "A pupil's name";
    }
    [[nodiscard]] fs::path memory() const { return folder_.folder() / ".casebook/memory"; }
    void keep_a_memory() {
        if (fs::exists(memory())) memories_.push_back(bytes_of(memory()));
    }
    void spoil_the_memory() {
        if (!fs::exists(memory())) return;
        note("spoil the memory");
        std::string bytes = bytes_of(memory());
        bytes[below(bytes.size())] ^= 1;
        std::ofstream(memory(), std::ios::binary) << bytes;
    }
    void put_an_old_memory_back() {
        if (memories_.empty()) return;
        note("put an old memory back");
        std::ofstream(memory(), std::ios::binary) << memories_[below(memories_.size())];
    }
    void do_nothing() { note("nothing"); }

    CopiedFolder folder_;
    Dice dice_;
    model::Date today_ = made_up::date("2026-01-10");
    std::string history_;
    std::vector<std::string> memories_;
};

/// What was published for audiences that were not refused; the others keep what an earlier run gave them.
Tree fresh(Tree files, const std::vector<Audience>& refused) {
    for (const Audience audience : refused)
        std::erase_if(files, [&](const auto& file) {
            return file.first == "manifest.json" ||
                   file.first.starts_with(fmt::format("{}/", document::name(audience)));
        });
    return files;
}

}  // namespace

TEST_CASE("a build that remembers gives what a build from nothing gives, after any edits") {
    int unchanged = 0;
    for (int round = 0; round < rounds(); ++round) {
        School school(round % 4 == 3 ? "hazelbrook" : "little-combe", static_cast<unsigned>(1000 + round));
        (void)school.build_with_memory();
        for (int step = 0; step < 3; ++step) {
            school.edit();
            const Outcome remembering = school.build_with_memory();
            const Outcome clean = school.build_from_nothing();
            INFO("round " << round << ": " << school.history());
            REQUIRE(told_by(remembering) == told_by(clean));
            REQUIRE(remembering.refused == clean.refused);
            REQUIRE(remembering.published.has_value() == clean.published.has_value());
            unchanged += remembering.as_before ? 1 : 0;
            if (!clean.published) continue;
            const Tree one = fresh(tree(school.out()), clean.refused);
            const Tree other = fresh(tree(school.clean()), clean.refused);
            for (const auto& [path, bytes] : other) {
                INFO(path);
                REQUIRE(one.contains(path));
                REQUIRE(one.at(path) == bytes);
            }
            REQUIRE(one.size() == other.size());
        }
    }
    if (rounds() >= 50) CHECK(unchanged > 0);  // else the run that does nothing was never tried
}

TEST_CASE("a second build of the same folder touches no file and says the same") {
    CopiedFolder folder("little-combe");
    publish::PosixDisk disk;
    const Request request{.folder = folder.folder(), .today = made_up::date("2026-01-10")};
    const Outcome first = build(request, disk, secret);
    const auto written = fs::last_write_time(folder.out() / "public/index.html");
    const Outcome second = build(request, disk, secret);
    REQUIRE(second.as_before);
    CHECK(told_by(second) == told_by(first));
    CHECK(second.refused == first.refused);
    CHECK(second.published->unchanged.size() == first.files.size());
    CHECK(second.published->written.empty());
    CHECK(fs::last_write_time(folder.out() / "public/index.html") == written);
}

TEST_CASE("another day, another report or a file by hand is another run") {
    CopiedFolder folder("little-combe");
    publish::PosixDisk disk;
    Request request{
        .folder = folder.folder(), .only = {"governor-report"}, .today = made_up::date("2026-01-10")};
    (void)build(request, disk, secret);
    REQUIRE(build(request, disk, secret).as_before);
    SECTION("another day") {
        request.today = made_up::date("2026-01-11");
    }
    SECTION("another report") {
        request.only = {"impact-briefing"};
    }
    SECTION("another way to print") {
        request.variants = {"monochrome"};
    }
    SECTION("a file that somebody put into the output") {
        std::ofstream(folder.out() / "governors/mine.txt") << "mine";
    }
    SECTION("a paper that somebody changed") {
        std::ofstream(folder.out() / "governors/governor-report.html", std::ios::app) << " ";
    }
    SECTION("a secret of somebody else") {
        CHECK_FALSE(build(request, disk, publish::Secret{9}).as_before);
        return;
    }
    CHECK_FALSE(build(request, disk, secret).as_before);
}

TEST_CASE("a locked paper is made anew, whatever is remembered") {
    CopiedFolder folder("little-combe");
    std::ofstream(folder.folder().parent_path() / "password.txt") << "correct horse staple\n";
    folder.replace("casebook.yaml", "  governors:\n", "  governors:\n    password_file: ../password.txt\n");
    publish::PosixDisk disk;
    const Request request{
        .folder = folder.folder(), .only = {"governor-report"}, .today = made_up::date("2026-01-10")};
    (void)build(request, disk, secret);
    const std::string first = bytes_of(folder.out() / "governors/governor-report.pdf");
    const Outcome second = build(request, disk, secret);
    CHECK_FALSE(second.as_before);
    CHECK(bytes_of(folder.out() / "governors/governor-report.pdf") != first);
}
