// What publishing keeps, replaces, takes down and refuses.
#include "publish/publish.hpp"

#include <catch2/catch.hpp>

#include "memory_disk.hpp"
#include "orders.hpp"
#include "publish/manifest.hpp"

using namespace casebook;
using tests::Audience;
using tests::MemoryDisk;
using Kind = publish::Disk::Kind;

namespace {

const std::filesystem::path records = "/people/ayo/hazelbrook";
const std::filesystem::path out = records / "out";

struct Run {
    MemoryDisk disk;
    diagnostics::Diagnostics diagnostics;

    std::optional<publish::Published> operator()(const std::vector<publish::File>& files,
                                                 std::vector<Audience> refused = {},
                                                 bool keep_others = false) {
        auto order = tests::order_for(records, files);
        order.refused = std::move(refused);
        order.keep_others = keep_others;
        return publish::publish(disk, order, diagnostics);
    }
};

std::vector<publish::File> without(std::vector<publish::File> files, Audience audience) {
    std::erase_if(files, [audience](const auto& file) { return file.audience == audience; });
    return files;
}

/// The why of the one diagnostic with which `order` is refused, after which nothing on the disk has changed.
std::string refusal(MemoryDisk& disk, const publish::Order& order) {
    const auto before = disk.below("/");
    diagnostics::Diagnostics diagnostics;
    CHECK_FALSE(publish::publish(disk, order, diagnostics));
    CHECK(disk.below("/") == before);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.has(diagnostics::Severity::structural));
    return diagnostics.all().front().why;
}

std::string refusal_of_out(const std::filesystem::path& place, MemoryDisk disk = {}) {
    const auto files = tests::build_of(1);
    auto order = tests::order_for(records, files);
    order.out = place;
    return refusal(disk, order);
}

}  // namespace

TEST_CASE("the same build gives the same bytes, manifest and all, and the second run changes nothing") {
    Run one;
    Run other;
    auto shuffled = tests::build_of(1);
    std::reverse(shuffled.begin(), shuffled.end());
    const auto first = one(tests::build_of(1));
    REQUIRE(first);
    CHECK(first->written.size() == 6);
    REQUIRE(other(shuffled));
    CHECK(one.disk.below(out) == other.disk.below(out));

    const auto before = one.disk.below("/");
    const auto again = one(tests::build_of(1));
    REQUIRE(again);
    CHECK(again->written.empty());
    CHECK(again->unchanged.size() == 6);
    CHECK(one.disk.below("/") == before);
}

TEST_CASE("the manifest names every file with its hash, size, audience and sources") {
    Run run;
    REQUIRE(run(tests::build_of(1)));
    const auto manifest = publish::parse_manifest(run.disk.below(out).at("manifest.json"));
    REQUIRE(manifest);
    CHECK(manifest->files.size() == 6);
    const auto& entry = manifest->files.at("governors/governor-report.pdf");
    CHECK(entry.audience == Audience::governors);
    CHECK(entry.size == std::string("governors, version 1").size());
    CHECK(entry.hash == publish::hash_of("governors, version 1"));
    CHECK(entry.sources ==
          std::map<std::string, std::string>{{"casebook.yaml", publish::hash_of("school: Hazelbrook")}});
}

TEST_CASE("the hash is XXH3 with 64 bits") {
    CHECK(publish::hash_of("") == "2d06800538d394c2");  // the published test value for no bytes and seed 0
}

TEST_CASE("an audience whose release was refused keeps what was published for it, whole") {
    Run run;
    REQUIRE(run(tests::build_of(1)));
    const auto before = run.disk.below(out / "governors");
    const auto outcome = run(without(tests::build_of(2), Audience::governors), {Audience::governors});
    REQUIRE(outcome);
    CHECK(outcome->kept == std::vector<std::string>{"governors/governor-report.pdf"});
    CHECK(run.disk.below(out / "governors") == before);
    CHECK(run.disk.below(out / "school").at("evidence-file.pdf") == "evidence, version 2");
    CHECK(publish::differences(run.disk, out).empty());
}

TEST_CASE("an audience that is neither published nor refused is taken down") {
    Run run;
    REQUIRE(run(tests::build_of(1)));
    const auto outcome = run(without(tests::build_of(1), Audience::public_), {});
    REQUIRE(outcome);
    CHECK(outcome->removed == std::vector<std::string>{"public/cases/on-time.html",
                                                       "public/cases/only-in-1.html", "public/index.html"});
    CHECK(run.disk.kind(out / "public") == Kind::none);
}

TEST_CASE(
    "a refused audience loses its earlier papers, and only it, when one rests on a consent that is no longer "
    "in force") {
    auto first = tests::build_of(1);
    first[2].rests_on = {"case on-time"};  // governors
    first[4].rests_on = {"case on-time"};  // public
    Run run;
    REQUIRE(run(first));

    auto second = without(without(first, Audience::governors), Audience::public_);
    auto order = tests::order_for(records, second);
    order.refused = {Audience::governors, Audience::public_};
    order.in_force = {{Audience::governors, {"case on-time"}}, {Audience::public_, {"case other"}}};
    const auto published = publish::publish(run.disk, order, run.diagnostics);
    REQUIRE(published);
    CHECK(published->kept == std::vector<std::string>{"governors/governor-report.pdf"});
    CHECK(published->taken_down == published->removed);
    CHECK(published->taken_down.size() == 3);
    CHECK(run.disk.kind(out / "public/index.html") == Kind::none);
    CHECK(run.disk.kind(out / "governors/governor-report.pdf") == Kind::file);
}

TEST_CASE("a refused audience keeps its papers only while every consent that they rest on is in force") {
    const auto files = [] {
        auto files = tests::build_of(1);
        for (auto& file : files)
            if (file.path == "cases/on-time.html") file.rests_on = {"cases/on-time.md"};
        return files;
    }();
    const auto rebuilt = without(files, Audience::public_);
    const auto publish_again = [&](std::map<Audience, std::set<std::string>> in_force) {
        Run run;
        REQUIRE(run(files));
        auto order = tests::order_for(records, rebuilt);
        order.refused = {Audience::public_};
        order.in_force = std::move(in_force);
        auto outcome = publish::publish(run.disk, order, run.diagnostics);
        REQUIRE(outcome);
        CHECK(publish::differences(run.disk, out).empty());
        CHECK(run.disk.kind(out / "school") == Kind::folder);
        return std::pair(outcome->taken_down.size(), run.disk.kind(out / "public"));
    };
    CHECK(publish_again({{Audience::public_, {"cases/on-time.md", "cases/another.md"}}}) ==
          std::pair(std::size_t{0}, Kind::folder));
    CHECK(publish_again({{Audience::public_, {"cases/another.md"}}}) ==
          std::pair(std::size_t{3}, Kind::none));
    CHECK(publish_again({{Audience::school, {"cases/on-time.md"}}}) == std::pair(std::size_t{3}, Kind::none));
    CHECK(publish_again({}) == std::pair(std::size_t{3}, Kind::none));
}

TEST_CASE("a run for some papers only leaves the others as they are") {
    Run run;
    REQUIRE(run(tests::build_of(1)));
    const std::vector<publish::File> one{{Audience::school, "evidence-file.pdf", "newer", {}}};
    REQUIRE(run(one, {}, true));
    CHECK(run.disk.below(out).size() == 6 + 4 + 1);  // files, folders, manifest
    CHECK(run.disk.below(out).at("school/evidence-file.pdf") == "newer");
    CHECK(publish::differences(run.disk, out).empty());
}

TEST_CASE("a published file that someone changed is put right by the next run") {
    Run run;
    REQUIRE(run(tests::build_of(1)));
    run.disk.put(out / "public/index.html", Kind::file, "vandalised");
    CHECK(publish::differences(run.disk, out) == std::vector<std::string>{"public/index.html"});
    REQUIRE(run(tests::build_of(1)));
    CHECK(publish::differences(run.disk, out).empty());
}

TEST_CASE(
    "an output folder is refused that is the records' folder, holds it, or is root, home, a link or a file") {
    CHECK(refusal_of_out(records) == "it is the folder of your records, or holds it");
    CHECK(refusal_of_out(records / "cases" / "..") == "it is the folder of your records, or holds it");
    CHECK(refusal_of_out("/people/ayo/") == "it is your home folder, or holds it");
    CHECK(refusal_of_out("/people") == "it is your home folder, or holds it");
    CHECK(refusal_of_out("/") == "it is the root of the disk");
    CHECK(refusal_of_out("/people/ayo/no/such/folder") == "the folder /people/ayo/no/such does not exist");
    MemoryDisk disk;
    disk.put(out, Kind::link);
    const auto files = tests::build_of(1);
    CHECK(refusal(disk, tests::order_for(records, files)) == "it is a link to another place");
    disk.put(out, Kind::file, "notes");
    CHECK(refusal(disk, tests::order_for(records, files)) == "a file of that name exists");
}

TEST_CASE("an output folder is refused that holds a file or a manifest which is not ours") {
    const auto files = tests::build_of(2);
    Run run;
    REQUIRE(run(tests::build_of(1)));
    run.disk.put(out / "school/my-notes.txt", Kind::file, "mine");
    CHECK(refusal(run.disk, tests::order_for(records, files)) ==
          "it holds files that Casebook did not write: school/my-notes.txt");
    run.disk.remove(out / "school/my-notes.txt");
    run.disk.put(out / "public/index.html", Kind::link);
    CHECK(refusal(run.disk, tests::order_for(records, files)) ==
          "it holds files that Casebook did not write: public/index.html");

    for (
        const auto* text :
        {"", "{}", "[]", R"({"made-by":"a web app","format":1,"files":[]})",
         R"({"made-by":"casebook","format":1,"files":[{"path":"school/../../register.csv","audience":"school",
                                 "xxh3":"0","size":1,"sources":{}}]})"}) {
        CAPTURE(text);
        MemoryDisk disk;
        disk.put(out, Kind::folder);
        disk.put(out / "manifest.json", Kind::file, text);
        CHECK(refusal(disk, tests::order_for(records, files))
                  .find("was not written by this version of Casebook") != std::string::npos);
    }
    MemoryDisk photographs;
    photographs.put(out, Kind::folder);
    photographs.put(out / "trip.jpg", Kind::file, "jpeg");
    CHECK(refusal(photographs, tests::order_for(records, files)).find("trip.jpg") != std::string::npos);
}

TEST_CASE(
    "an empty folder may become the output, and what file browsers leave in one is no reason to refuse and "
    "is not removed") {
    Run run;
    run.disk.put(out, Kind::folder);
    REQUIRE(run(tests::build_of(1)));
    run.disk.put(out / "public/Thumbs.db", Kind::file, "thumbs");
    REQUIRE(run(tests::build_of(2)));
    CHECK(run.disk.below(out).at("public/Thumbs.db") == "thumbs");
    CHECK(run.disk.below(out).at("public/index.html") == "home, version 2");
}

TEST_CASE("names that not every computer can hold, or that clash, are refused with both sources") {
    struct Case {
        std::vector<std::string> paths;
        std::string why;
    };
    const std::vector<Case> cases{
        {{"../evil.html"}, "it leads out of its folder"},
        {{"a/./b.html"}, "it leads out of its folder"},
        {{"/etc/passwd"}, "a part of the path is empty"},
        {{"con.html"}, "Windows keeps the name con for itself"},
        {{"cases/NUL"}, "Windows keeps the name NUL for itself"},
        {{"aux.tar.gz"}, "Windows keeps the name aux for itself"},
        {{"ends-in-a-dot."}, "Windows cannot keep a name that ends in a dot or a space"},
        {{"ends in a space /x"}, "Windows cannot keep a name that ends in a dot or a space"},
        {{"what?.html"}, "it has characters that not every computer allows in a file name"},
        {{"a\\b.html"}, "it has characters that not every computer allows in a file name"},
        {{std::string(180, 'x')}, "it has more than 180 characters"},
        {{"Amira.html", "amira.html"}, "many computers take these two names for one"},
        {{"same.html", "same.html"}, "one would replace the other"},
        {{"cases", "cases/on-time.html"}, "many computers take these two names for one"},
        {{"Cases/a.html", "cases/b.html"}, "many computers take these two names for one"},
    };
    for (const auto& example : cases) {
        CAPTURE(example.paths);
        std::vector<publish::File> files;
        for (const auto& path : example.paths) {
            files.push_back({Audience::public_, path, "", {"cases/" + std::to_string(files.size()) + ".md"}});
        }
        MemoryDisk disk;
        const auto order = tests::order_for(records, files);
        CHECK(refusal(disk, order) == example.why);
        diagnostics::Diagnostics diagnostics;
        (void)publish::publish(disk, order, diagnostics);
        for (const auto& file : files) {
            CHECK(diagnostics.all().front().message.find(file.sources.front()) != std::string::npos);
        }
    }
    Run run;
    CHECK(run({{Audience::public_, "console.html", "", {}},
               {Audience::public_, "cases/com10 (2).html", "", {}},
               {Audience::school, "console.html", "", {}}}));
}

TEST_CASE("while one run publishes, another is told so and touches nothing") {
    Run run;
    REQUIRE(run(tests::build_of(1)));
    const auto held = run.disk.lock(records / ".casebook-out.lock");
    const auto before = run.disk.below("/");
    CHECK_THROWS_WITH(run(tests::build_of(2)), Catch::Contains("another run of Casebook is writing"));
    CHECK(run.disk.below("/") == before);
}

TEST_CASE("a folder under the name of our staging folder that lacks our mark is left alone") {
    Run run;
    run.disk.put(records / ".casebook-out", Kind::folder);
    run.disk.put(records / ".casebook-out/next", Kind::file, "someone's");
    CHECK_THROWS_WITH(run(tests::build_of(1)), Catch::Contains("Casebook did not make it"));
    CHECK(run.disk.read(records / ".casebook-out/next") == "someone's");
}
