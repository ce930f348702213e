// Every paper of the samples is held against PDF/UA-1, and against what other programs read in it.
#include <catch2/catch.hpp>

#include "copied_folder.hpp"
#include "pdf_check/other_readers.hpp"
#include "pdf_check/rules.hpp"
#include "pipeline.hpp"

using namespace casebook;

TEST_CASE("each paper of each sample is tagged after PDF/UA-1, and all programs read the same words in it") {
    for (const char* sample : {"hazelbrook", "little-combe"}) {
        const tests::CopiedFolder folder(sample);
        const Outcome outcome =
            make({.folder = folder.folder(),
                  .out = folder.out(),
                  .today = model::Date{std::chrono::year{2025}, std::chrono::month{12}, std::chrono::day{20}},
                  .clock_only_removes = false});
        std::size_t papers = 0;
        for (const publish::File& file : outcome.files) {
            if (!file.path.ends_with(".pdf")) continue;
            CAPTURE(sample, file.path);
            CHECK(pdf_check::complaint_lines(file.bytes) == std::vector<std::string>{});
            CHECK(pdf_check::disagreements(file.bytes) == std::vector<std::string>{});
            ++papers;
        }
        CHECK(papers >= 2);
    }
}
