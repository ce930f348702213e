// Papers that are locked with a password: from casebook.yaml to the finished bytes.
#include <algorithm>
#include <catch2/catch.hpp>

#include "copied_folder.hpp"
#include "pdf_check/rules.hpp"
#include "pipeline.hpp"
#include "write/pdf_read_back.hpp"

using namespace casebook;
using document::Audience;
using tests::CopiedFolder;

namespace {

constexpr const char* password = "copper violin otter";

Outcome made(const CopiedFolder& folder) {
    return make({.folder = folder.folder(),
                 .out = folder.out(),
                 .today = model::Date{std::chrono::year{2025}, std::chrono::month{12}, std::chrono::day{20}},
                 .clock_only_removes = false});
}

void lock(const CopiedFolder& folder, std::string_view audience, std::string_view file) {
    const std::string named = "password_file: " + std::string{file} + "\n";
    if (audience == "school")
        folder.replace("casebook.yaml", "audiences:\n", "audiences:\n  school:\n    " + named);
    else
        folder.replace("casebook.yaml", "  " + std::string{audience} + ":\n",
                       "  " + std::string{audience} + ":\n    " + named);
}

std::vector<std::string> ids(const Outcome& outcome) {
    std::vector<std::string> result;
    for (const auto& diagnostic : outcome.intake.diagnostics.all()) result.push_back(diagnostic.id);
    return result;
}

}  // namespace

TEST_CASE(
    "papers with a password open with it only, are read by screen readers, and have no HTML beside them") {
    const CopiedFolder folder("little-combe");
    folder.write("../school-password.txt", std::string{password} + "\r\nnot this line\n");
    lock(folder, "school", "../school-password.txt");
    const Outcome outcome = made(folder);
    std::size_t papers = 0;
    for (const publish::File& file : outcome.files) {
        CAPTURE(file.path);
        if (file.audience != Audience::school) {
            if (file.path.ends_with(".pdf")) CHECK(pdf_check::complaint_lines(file.bytes).empty());
            continue;
        }
        REQUIRE(file.path.ends_with(".pdf"));
        ++papers;
        CHECK_THROWS(write::read_back(file.bytes));
        CHECK_THROWS(write::read_back(file.bytes, "copper violin badger"));
        CHECK_FALSE(write::read_back(file.bytes, password).pages.empty());
        CHECK(pdf_check::complaint_lines(file.bytes, password) == std::vector<std::string>{});
        const pdf_check::TaggedPdf pdf(file.bytes, password);
        int revision = 0;
        int permissions = 0;
        int version = 0;
        QPDF::encryption_method_e stream = QPDF::e_none;
        QPDF::encryption_method_e string = QPDF::e_none;
        QPDF::encryption_method_e embedded = QPDF::e_none;
        REQUIRE(pdf.file->isEncrypted(revision, permissions, version, stream, string, embedded));
        CHECK(revision == 6);
        CHECK(stream == QPDF::e_aesv3);
        CHECK(string == QPDF::e_aesv3);
        CHECK(pdf.file->allowAccessibility());
        CHECK(file.bytes.find("Little Combe") == std::string::npos);  // metadata too
    }
    CHECK(papers > 0);
}

TEST_CASE("a name that was planted in a paper is found although the paper is locked") {
    const CopiedFolder folder("hazelbrook");
    folder.write("../password.txt", password);
    lock(folder, "governors", "../password.txt");
    folder.write("templates/reports/governor-report.md", "# Report\n\nWith thanks to Łukasz’s family.\n");
    const Outcome outcome = made(folder);
    CHECK(std::ranges::count(outcome.refused, Audience::governors) == 1);
}

TEST_CASE("no paper is made where a password was asked for and cannot be had") {
    struct Case {
        std::string file;
        std::string bytes;
        std::string id;
        std::string audience = "governors";
    };
    for (const Case& each : {Case{"../nowhere.txt", "", "password-unreadable"},
                             Case{"../password.txt", "\ncopper violin otter\n", "password-empty"},
                             Case{"../password.txt", "cöpper violin otter", "password-characters"},
                             Case{"../password.txt", std::string(128, 'a') + "bcdefgh", "password-long"},
                             Case{"password.txt", password, "password-among-records"},
                             Case{"../password.txt", password, "password-public", "public"}}) {
        CAPTURE(each.id);
        const CopiedFolder folder("little-combe");
        if (each.file != "../nowhere.txt") folder.write(each.file, each.bytes);
        lock(folder, each.audience, each.file);
        const Outcome outcome = made(folder);
        CHECK(std::ranges::count(ids(outcome), each.id) == 1);
        CHECK(outcome.files.empty());
    }
}

TEST_CASE("a password that is easily guessed is a warning, and the paper is locked") {
    for (const char* weak : {"otter", "aaaaaaaaaaaaaaaaaaaa"}) {
        const CopiedFolder folder("little-combe");
        folder.write("../password.txt", weak);
        lock(folder, "school", "../password.txt");
        const Outcome outcome = made(folder);
        CHECK(std::ranges::count(ids(outcome), "password-weak") == 1);
        const auto paper = std::ranges::find(outcome.files, Audience::school, &publish::File::audience);
        REQUIRE(paper != outcome.files.end());
        CHECK_THROWS(write::read_back(paper->bytes));
    }
}
