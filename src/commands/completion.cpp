#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "commands/all_commands.hpp"

namespace casebook::commands {
namespace {

/// A command's words, taken from the parser that reads them.
struct Words {
    std::string command;
    std::string summary;
    std::vector<std::string> options;  ///< long ones, as `--only`
};

std::vector<Words> all_words(Console& console) {
    std::vector<Words> result;
    for (const Command& command : all_commands()) {
        CLI::App app;
        add_common_options(app, console);
        command.declare(app, console);
        Words words{std::string{command.name}, std::string{command.summary}, {}};
        for (const CLI::Option* const option : app.get_options())
            for (const std::string& name : option->get_lnames()) words.options.push_back("--" + name);
        result.push_back(std::move(words));
    }
    return result;
}

std::vector<std::string> names(const std::vector<Words>& all) {
    std::vector<std::string> result;
    for (const Words& one : all) result.push_back(one.command);
    return result;
}

/// Text between single quotation marks of a shell.
std::string in_quotation_marks(std::string_view text) {
    std::string result;
    for (const char c : text) result += c == '\'' ? std::string{"’"} : std::string(1, c);
    return result;
}

std::string for_bash(const std::vector<Words>& all) {
    std::string cases;
    for (const Words& one : all)
        cases += fmt::format("        {}) words='{}' ;;\n", one.command, fmt::join(one.options, " "));
    return fmt::format(
        R"(# casebook completion for bash: source this file, or put it into /etc/bash_completion.d
_casebook() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} words=
    if ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W '{}' -- "$current"))
        return
    fi
    case ${{COMP_WORDS[1]}} in
{}    esac
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    else
        COMPREPLY=($(compgen -f -- "$current"))
    fi
}}
complete -o filenames -F _casebook casebook
)",
        fmt::join(names(all), " "), cases);
}

std::string for_zsh(const std::vector<Words>& all) {
    std::string commands;
    std::string cases;
    for (const Words& one : all) {
        commands += fmt::format("        '{}:{}'\n", one.command, in_quotation_marks(one.summary));
        cases += fmt::format("        {}) options=({}) ;;\n", one.command, fmt::join(one.options, " "));
    }
    return fmt::format(R"(#compdef casebook
# casebook completion for zsh: put this file, named _casebook, into a folder of $fpath
_casebook() {{
    local -a commands options
    commands=(
{})
    if ((CURRENT == 2)); then
        _describe 'command' commands
        return
    fi
    case ${{words[2]}} in
{}    esac
    compadd -- $options
    _files
}}
_casebook "$@"
)",
                       commands, cases);
}

std::string for_fish(const std::vector<Words>& all) {
    std::string result =
        "# casebook completion for fish: put this file into ~/.config/fish/completions/casebook.fish\n";
    for (const Words& one : all) {
        result += fmt::format("complete -c casebook -n __fish_use_subcommand -a {} -d '{}'\n", one.command,
                              in_quotation_marks(one.summary));
        for (const std::string& option : one.options)
            result += fmt::format("complete -c casebook -n '__fish_seen_subcommand_from {}' -l {}\n",
                                  one.command, option.substr(2));
    }
    return result;
}

std::string for_powershell(const std::vector<Words>& all) {
    std::string table;
    for (const Words& one : all) {
        std::vector<std::string> options;
        for (const std::string& option : one.options) options.push_back("'" + option + "'");
        table += fmt::format("        '{}' = @({})\n", one.command, fmt::join(options, ", "));
    }
    return fmt::format(R"(# casebook completion for PowerShell: add this file to your $PROFILE
Register-ArgumentCompleter -Native -CommandName casebook -ScriptBlock {{
    param($word, $line, $cursor)
    $options = @{{
{}    }}
    $said = @($line.CommandElements | ForEach-Object {{ $_.ToString() }})
    $known = if ($said.Count -gt 1 -and $options.ContainsKey($said[1])) {{ $options[$said[1]] }} else {{ $options.Keys }}
    $known | Where-Object {{ $_ -like "$word*" }} | Sort-Object
}}
)",
                       table);
}

struct Shell {
    std::string_view name;
    std::string (*script)(const std::vector<Words>& all);
};
constexpr std::array shells{Shell{"bash", for_bash}, Shell{"zsh", for_zsh}, Shell{"fish", for_fish},
                            Shell{"powershell", for_powershell}};

/// Text for troff: a hyphen that is typed, and no line that begins with a dot.
std::string troff(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\\' || c == '-') result += '\\';
        result += c;
        if (c == '\n') result += "\\&";
    }
    return result;
}

std::string manual(Console& console) {
    std::string page =
        ".TH CASEBOOK 1\n.SH NAME\ncasebook \\- evidence, governor report and site from a learning mentor's "
        "folder\n.SH SYNOPSIS\n.B casebook\n.I COMMAND\n[\\fIOPTION\\fR ...]\n.SH COMMANDS\n";
    for (const Command& command : all_commands()) {
        CLI::App app;
        add_common_options(app, console);
        command.declare(app, console);
        page += fmt::format(".SS casebook {}\n{}.\n", command.name, troff(command.summary));
        for (const CLI::Option* const option : app.get_options())
            page += fmt::format(".TP\n.B {}\n{}\n", troff(option->get_name(option->get_positional(), true)),
                                troff(option->get_description()));
    }
    page += ".SH EXIT STATUS\n";
    for (const ExitMeaning& exit : exit_meanings())
        page += fmt::format(".TP\n.B {}\n{}\n", static_cast<int>(exit.exit), troff(exit.meaning));
    return page;
}

}  // namespace

void declare_completion(CLI::App& command, Console& console) {
    const auto wanted = std::make_shared<std::string>();
    std::vector<std::string> known;
    for (const Shell& shell : shells) known.emplace_back(shell.name);
    command.add_option("SHELL", *wanted, fmt::format("One of: {}", fmt::join(known, ", ")))->required();
    command.callback([wanted, known, &console] {
        const auto* const shell =
            std::ranges::find_if(shells, [&](const Shell& one) { return one.name == *wanted; });
        if (shell == shells.end())
            throw CLI::ValidationError(
                "SHELL", fmt::format("\"{}\" is not known; there are: {}", *wanted, fmt::join(known, ", ")));
        console.out << shell->script(all_words(console));
    });
}

void declare_man(CLI::App& command, Console& console) {
    command.callback([&console] { console.out << manual(console); });
}

}  // namespace casebook::commands
