// Numbers that readers are not shown: whatever they are, every byte of the papers stays the same, in text and
// drawing, alternative text, search data, metadata and file name.
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "copied_folder.hpp"
#include "pipeline.hpp"

using namespace casebook;
using document::Audience;
using tests::CopiedFolder;

namespace {

const model::Date a_day{std::chrono::year{2025}, std::chrono::month{12}, std::chrono::day{20}};

/// A change of one record, after which as many people are few as before, only in other places.
struct Edit {
    std::string what;
    std::string_view file, before, after;
    bool is_shown = false;  ///< governors are shown what changes
};

const std::vector<Edit> edits{
    {"one referral fewer by a pupil, one more by an agency", "referrals.csv", "2024-11-06,P015,pupil",
     "2024-11-06,P015,agency"},
    {"another rare reason", "referrals.csv", "pupil,study skills; confidence",
     "pupil,young carer; confidence"},
    {"another rare way that support ended", "plans/P032.yaml", "reason: moved to another school",
     "reason: did not help"},
    {"another frequent reason", "referrals.csv", "pupil,friendships; anxiety", "pupil,behaviour; anxiety",
     true},
};

std::map<std::string, std::string> papers_for(Audience audience, const Outcome& outcome) {
    std::map<std::string, std::string> papers;
    for (const publish::File& file : outcome.files)
        if (file.audience == audience) papers.emplace(file.path, file.bytes);
    return papers;
}

Outcome made(const CopiedFolder& folder) {
    return make(
        {.folder = folder.folder(), .out = folder.out(), .today = a_day, .clock_only_removes = false});
}

}  // namespace

TEST_CASE("a hidden number could be another without a byte of the papers changing") {
    const CopiedFolder as_it_is("hazelbrook");
    const Outcome before = made(as_it_is);
    for (const Edit& edit : edits) {
        INFO(edit.what);
        const CopiedFolder folder("hazelbrook");
        folder.replace(edit.file, edit.before, edit.after);
        const Outcome after = made(folder);
        REQUIRE(after.refused.empty());
        CHECK(papers_for(Audience::school, after) != papers_for(Audience::school, before));
        for (const Audience audience : {Audience::governors, Audience::public_}) {
            std::set<std::string> differ;
            const auto old = papers_for(audience, before);
            for (const auto& [path, bytes] : papers_for(audience, after))
                if (!old.contains(path) || old.at(path) != bytes) differ.insert(path);
            INFO(document::name(audience));
            CHECK(papers_for(audience, after).size() == old.size());
            if (audience == Audience::governors)
                CHECK(differ.empty() != edit.is_shown);
            else if (!edit.is_shown)
                CHECK(differ == std::set<std::string>{});
        }
    }
}
