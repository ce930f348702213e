// What shells offer, asked of the shells themselves.
#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "../pipeline/copied_folder.hpp"
#include "commands/command.hpp"

using namespace casebook;

namespace {

std::string script_of(const char* shell) {
    const std::array arguments{"casebook", "completion", shell};
    std::ostringstream out;
    std::ostringstream err;
    REQUIRE(commands::run(3, arguments.data(), out, err) == 0);
    return out.str();
}

/// Each word that the shell offers, on a line of its own, for a command line whose last word is begun.
std::string offered(const char* shell, const std::string& words) {
    const tests::CopiedFolder scratch("little-combe");
    const std::filesystem::path place = scratch.folder().parent_path() / "asked";
    const std::string script = (scratch.folder().parent_path() / "completion").string();
    std::ofstream(script) << script_of(shell);
    const bool bash = std::string_view{shell} == "bash";
    // In zsh the tools of completion are there only at the prompt; these stand in for them.
    std::ofstream(place)
        << (bash ? "source " + script + "\nCOMP_WORDS=(" + words +
                       ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_casebook\nprintf '%s\\n' "
                       "\"${COMPREPLY[@]}\"\n"
                 : "compadd() { shift; print -l -- \"$@\" }\n_files() { }\n_describe() { print -l -- "
                   "${(P)2} }\nwords=(" +
                       words + ")\nCURRENT=$#words\nsource " + script + "\n");
    const std::string command = std::string{shell} + " " + place.string() + " 2>&1";
    const std::unique_ptr<FILE, int (*)(FILE*)> answer(popen(command.c_str(), "r"), pclose);
    REQUIRE(answer != nullptr);
    std::string text = "\n";
    for (int c = std::fgetc(answer.get()); c != EOF; c = std::fgetc(answer.get()))
        text += static_cast<char>(c);
    return text;
}

struct Case {
    const char* words;
    const char* offered;
    const char* not_offered;
};
constexpr std::array cases{
    Case{"casebook build F --only gov", "\ngovernor-report\n", "\n--only\n"},
    Case{"casebook build F --variant l", "\nlarge-print\n", "\nsite\n"},
    Case{"casebook import F --as att", "\nattendance\n", "\n--as\n"},
    Case{"casebook list fie", "\nfields\n", "\ncosts\n"},
    Case{"casebook release F gov", "\ngovernors\n", "\nlarge-print\n"},
    Case{"casebook build --va", "\n--variant\n", "\nlarge-print\n"},
};

}  // namespace

TEST_CASE("shells offer the values of options where a value belongs, and the options elsewhere") {
    for (const char* const shell : {"bash", "zsh"})
        for (const Case& one : cases) {
            const std::string found = offered(shell, one.words);
            INFO(shell << ": " << one.words << found);
            CHECK(found.find(one.offered) != std::string::npos);
            CHECK(found.find(one.not_offered) == std::string::npos);
        }
}

TEST_CASE("fish and PowerShell are given the same values") {
    CHECK_THAT(script_of("fish"), Catch::Contains("-l only -x -a '") && Catch::Contains("governor-report"));
    CHECK_THAT(script_of("powershell"), Catch::Contains("'build --variant' = @('large-print'"));
}
