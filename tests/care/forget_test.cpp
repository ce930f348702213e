// What is held on one child, and the folder without it: other rows stay byte for byte.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "../disclosure/sample.hpp"
#include "care/forget.hpp"

using namespace casebook;
using care::Hold;
using diagnostics::InputFile;

namespace {

model::Model school() {
    model::Model model;
    model.pupils = {sample::pupil("P001", "Zoë", "Okafor"), sample::pupil("P002", "Jamal", "O’Shea"),
                    sample::pupil("P003", "Grace", "Pell")};
    model.pupils[0].upn.value = "X801990120001";
    model.plans.resize(1);
    model.plans[0].id.value = "zoe-first";
    model.plans[0].pupil.value.code = "P001";
    model.consents.resize(2);
    model.consents[0].id.value = "C001";
    model.consents[0].subject.value = "P001";
    model.consents[1].id.value = "C002";
    model.consents[1].subject.value = "P002";
    return model;
}

struct Told {
    std::vector<care::Held> held;
    care::Forgetting forgetting;
};

Told forgotten(const model::Model& model, const std::vector<InputFile>& folder,
               std::string_view code = "P001") {
    const auto child = care::child_named(model, code);
    REQUIRE(child);
    Told told;
    told.held = care::held_on(*child, model, folder, {});
    told.forgetting = care::forget(told.held, folder);
    return told;
}

/// The file afterwards; `(gone)` where it is removed, `(as it was)` where nothing in it changes.
std::string after(const std::string& path, const std::string& bytes) {
    const auto told = forgotten(school(), {{path, bytes}});
    if (!told.forgetting.removed.empty()) return "(gone)";
    return told.forgetting.changed.empty() ? "(as it was)" : told.forgetting.changed.front().bytes;
}

std::vector<Hold> holds(const std::string& path, const std::string& bytes) {
    std::vector<Hold> list;
    for (const auto& one : forgotten(school(), {{path, bytes}}).held) list.push_back(one.hold);
    return list;
}

}  // namespace

TEST_CASE(
    "rows of the child go, and the others stay byte for byte, whatever line ends and letters they have") {
    CHECK(after("referrals.csv",
                "Date,Pupil,Reasons\r\n2025-01-01,P001,attendance\r\n2025-01-02,P002,\"x, y\"\r\n") ==
          "Date,Pupil,Reasons\r\n2025-01-02,P002,\"x, y\"\r\n");
    CHECK(after("referrals.csv", "Pupil;Note\nP002;caf\xE9\nP001;\"two\nlines\"\nP003;x") ==
          "Pupil;Note\nP002;caf\xE9\nP003;x");
    CHECK(after("a.csv", "\xEF\xBB\xBFPupil,X\rP001,1\rP002,2\r") == "\xEF\xBB\xBFPupil,X\rP002,2\r");
    CHECK(after("a.csv", "Pupil,X\nP002,2\nP001,1") == "Pupil,X\nP002,2\n");
    CHECK(after("a.csv", "# kept by M1\n\nPupil,X\np001 ,1\n\"P001\",2\nP002,3\n") ==
          "# kept by M1\n\nPupil,X\nP002,3\n");
    CHECK(after("plans/zoe-first.yaml", "pupil: P001\nstarted: 2025-01-01\n") == "(gone)");
    CHECK(after("plans/jamal.yaml", "pupil: P002\nstarted: 2025-01-01\n") == "(as it was)");
    CHECK(after("targets.csv", "Plan,Target\nzoe-first,a\nother,b\n") == "Plan,Target\nother,b\n");
    CHECK(after("mis.csv", "UPN,Name,Marks\nX801990120001,Someone,1\nX801990120002,Someone,2\n") ==
          "UPN,Name,Marks\nX801990120002,Someone,2\n");
    CHECK(after("mis.csv", "Name,Marks\n\"Okafor, Zoe\",1\n\"Pell, Grace\",2\n") ==
          "Name,Marks\n\"Pell, Grace\",2\n");
    CHECK(after("mis.csv", "First,Last,Marks\nZoë,Okafor,1\nGrace,Pell,2\n") ==
          "First,Last,Marks\nGrace,Pell,2\n");
}

TEST_CASE("the child goes out of a row that is about several") {
    const std::string head = "Date,Pupil,Group\n";
    CHECK(after("sessions.csv", head + "d,P002; P001; P003,G\n") == head + "d,P002; P003,G\n");
    CHECK(after("sessions.csv", head + "d,P001; P003,G\n") == head + "d,P003,G\n");
    CHECK(after("sessions.csv", head + "d,\"P002, P001\",G\n") == head + "d,\"P002\",G\n");
    CHECK(after("sessions.csv", head + "d,P001;P001,G\n") == head);
}

TEST_CASE("entries of lists and the front matter of a story lose the child") {
    const std::string one = "- text: It helped.\n  consent: C001\n";
    const std::string other = "# of another\n- text: It was fine.\n  consent: C002\n";
    CHECK(after("views/quotations.yaml", one + other) == other);
    CHECK(after("views/quotations.yaml", other + one) == other);
    CHECK(after("views/quotations.yaml", one) == "(gone)");
    const auto story = [](const std::string& pupils) {
        return "---\r\ntitle: A walk\r\n" + pupils + "\r\nsummary: x\r\n---\r\nHe walked.\r\n";
    };
    CHECK(after("cases/a.md", story("pupils: [P001]")) == story("pupils: []"));
    CHECK(after("cases/a.md", story("pupils: [P002, P001]")) == story("pupils: [P002]"));
    CHECK(after("cases/a.md", story("pupils: [P001, P002]")) == story("pupils: [P002]"));
    CHECK(after("cases/a.md", story("pupils:\r\n  - P001\r\n  - P002")) == story("pupils:\r\n  - P002"));
}

TEST_CASE("what only names the child is listed for people, and nothing of it is changed") {
    const std::string text = "One day Zoe came.\n\nThen P001 went,\nand Grace stayed.\n";
    CHECK(after("practice/a.md", text) == "(as it was)");
    CHECK(holds("practice/a.md", text) == std::vector{Hold::mention, Hold::mention});
    CHECK(holds("sessions.csv", "Pupil,Note\nP002,came with Zoë\n") == std::vector{Hold::mention});
    CHECK(holds("sessions.csv", "Pupil,Note\nP002,P001\n") == std::vector{Hold::mention});
    CHECK(holds("a.xls", "x") == std::vector{Hold::unreadable});
    CHECK(holds("a.csv", std::string("P\0u\0", 4)) == std::vector{Hold::unreadable});
    CHECK(holds("cases/zoe-on-time.md", "Nothing.\n") == std::vector{Hold::mention});
}

TEST_CASE("a code that is a figure is believed only in a column of pupils") {
    model::Model model = school();
    model.pupils[0].id.value.code = "014";
    model.pupils[1].id.value.code = "015";
    const std::vector<InputFile> folder{{"sessions.csv", "Minutes,Pupil\n14,015\n30,14\n14,15\n"}};
    const auto told = forgotten(model, folder, "014");
    REQUIRE(told.forgetting.changed.size() == 1);
    CHECK(told.forgetting.changed[0].bytes == "Minutes,Pupil\n14,015\n14,15\n");
}

TEST_CASE("what is told of a child names no other") {
    const std::vector<InputFile> folder{
        {"sessions.csv", "Pupil,Note\nP001; P002,with Jamal\nP001,alone\n"},
        {"cases/a.md", "---\npupils: [P001, P002]\n---\nJamal and a friend.\n"}};
    for (const care::Held& one : forgotten(school(), folder).held)
        for (const care::Fact& fact : one.facts) {
            INFO(one.file << ':' << one.line << ' ' << fact.value);
            CHECK(fact.value.find("P002") == std::string::npos);
            CHECK(fact.value.find("Jamal") == std::string::npos);
        }
}

TEST_CASE("the register is changed last, so that a run that was cut short can be done again") {
    const std::vector<InputFile> folder{{"register.csv", "Pupil,First name\nP001,Zoë\nP002,Jamal\n"},
                                        {"sessions.csv", "Pupil,Minutes\nP001,30\nP002,30\n"}};
    const auto told = forgotten(school(), folder);
    REQUIRE(told.forgetting.changed.size() == 2);
    CHECK(told.forgetting.changed.back().path == "register.csv");
}
