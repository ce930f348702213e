// Names of many communities, found again however an export writes them. All names are invented.
#include <array>

#include <set>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <catch2/catch.hpp>

#include "../many_names.hpp"
#include "cases.hpp"

using namespace casebook;

namespace {

/// Communities beside those of `many_names.hpp`.
const std::vector<tests::FullName> further{{"Noa", "בן־דוד"},
                                           {"יעל", "כהן"},
                                           {"Ji-woo", "Kim"},
                                           {"서연", "박"},
                                           {"Haruto", "Satō"},
                                           {"さくら", "田中"},
                                           {"Khin", ""},
                                           {"မြတ်", ""},
                                           {"Suharto", ""},
                                           {"Dewi", ""},
                                           {"Björk", "Einarsdóttir"},
                                           {"Sigurður", "Þórsson"},
                                           {"Daan", "van 't Hoff"},
                                           {"Sanne", "de Vries"},
                                           {"Nino", "ბერიძე"},
                                           {"გიორგი", "Kapanadze"},
                                           {"Anahit", "Հակոբյան"},
                                           {"Արամ", "Petrosyan"},
                                           {"Rosa María", "de la O"},
                                           {"Iolo", "ap Dafydd"},
                                           {"Seòras", "MacAoidh"},
                                           {"Ka'iulani", "Kaʻahumanu"},
                                           {"Ravi", "K."},
                                           {"S. Thangavelu", ""},
                                           {"नीता", "राम"},
                                           {"नीति", "रमा"},
                                           {"Michael-John", "O’Donoghue"},
                                           {"Żaneta", "Brzęczyszczykiewicz"},
                                           {"Işık", "Ilıca"},
                                           {"Çiğdem", "İnce"},
                                           {"Thuỳ Dương", "Ngô"},
                                           {"Ọ̀ṣunlàdé", "Adébísí"}};

std::vector<tests::FullName> all_names() {
    std::vector<tests::FullName> names = tests::many_names();
    names.insert(names.end(), further.begin(), further.end());
    return names;
}

std::string in_form(const char* form, UNormalization2Mode mode, const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::Normalizer2::getInstance(nullptr, form, mode, status)
        ->normalize(icu::UnicodeString::fromUTF8(text), status)
        .toUTF8String(result);
    return result;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string in_capitals(const std::string& text) {
    std::string result;
    icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale::getRoot()).toUTF8String(result);
    return result;
}

struct Typing {
    const char* how;
    std::string (*of)(const std::string&);
};
const std::array typings{
    Typing{"as on the register", [](const std::string& name) { return name; }},
    Typing{"in capitals", in_capitals},
    Typing{"with accents as signs of their own",
           [](const std::string& name) { return in_form("nfc", UNORM2_DECOMPOSE, name); }},
    Typing{"with accents composed",
           [](const std::string& name) { return in_form("nfc", UNORM2_COMPOSE, name); }},
    Typing{"with straight apostrophes",
           [](const std::string& name) { return replaced(replaced(name, "’", "'"), "ʻ", "'"); }},
    Typing{"with turned apostrophes", [](const std::string& name) { return replaced(name, "'", "ʼ"); }},
    Typing{"with the accent key for an apostrophe",
           [](const std::string& name) { return replaced(replaced(name, "’", "´"), "'", "`"); }},
    Typing{"with spaces that do not break",
           [](const std::string& name) { return replaced(name, " ", "\u00A0"); }},
};

}  // namespace

TEST_CASE("a name of any community is found however an export types it, and never as another child's") {
    const std::vector<tests::FullName> names = all_names();
    std::string pupils = "Pupil,First name,Last name\n";
    for (std::size_t i = 0; i < names.size(); ++i) {
        pupils += "N" + std::to_string(1000 + i) + ",\"" + names[i].first + "\",\"" + names[i].last + "\"\n";
    }
    for (const Typing& typing : typings) {
        INFO(typing.how);
        std::string rows = "First name,Last name,Date,Points\n";
        for (std::size_t i = 0; i < names.size(); ++i)
            rows += "\"" + typing.of(names[i].first) + "\",\"" + typing.of(names[i].last) + "\",2025-10-06," +
                    std::to_string(i) + "\n";
        std::vector<read::InputFile> files =
            tests::folder_on_disk(std::filesystem::path{CASEBOOK_SOURCE_DIR} / "tests/read/base");
        files.push_back({"register.csv", pupils});
        files.push_back({"tracking/behaviour.csv", rows});
        diagnostics::Sources sources;
        diagnostics::Diagnostics found;
        const model::Model model = read::read(files, {}, tests::case_today, sources, found);
        REQUIRE(model.pupils.size() == names.size());
        for (const diagnostics::Diagnostic& one : found.all()) {
            INFO(one.message);
            CHECK(one.severity == diagnostics::Severity::warning);
        }
        std::set<std::string> seen;
        for (const model::Measurement& one : model.measurements) {
            INFO(one.pupil.value.code << " has the value " << one.written);
            CHECK(one.pupil.value.code == "N" + std::to_string(1000 + std::stoi(one.written)));
            seen.insert(one.pupil.value.code);
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            INFO(names[i].first << " " << names[i].last);
            CHECK(seen.contains("N" + std::to_string(1000 + i)));
        }
    }
}
