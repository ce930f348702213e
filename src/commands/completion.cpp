#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "commands/all_commands.hpp"
#include "commands/values.hpp"

namespace casebook::commands {
namespace {

/// A command's words, taken from the parser that reads them.
struct Words {
    std::string command;
    std::string summary;
    std::vector<std::string> options;  ///< long ones, as `--only`
    /// What may stand behind an option, and (under an empty name) in place of one.
    std::map<std::string, std::vector<std::string>> values;
};

std::vector<Words> all_words(Console& console) {
    std::vector<Words> result;
    for (const Command& command : all_commands()) {
        CLI::App app;
        add_common_options(app, console);
        command.declare(app, console);
        Words words{std::string{command.name}, std::string{command.summary}, {}, {}};
        for (const CLI::Option* const option : app.get_options()) {
            const std::vector<std::string> values = values_in(option->get_description());
            for (const std::string& name : option->get_lnames()) {
                words.options.push_back("--" + name);
                if (!values.empty()) words.values["--" + name] = values;
            }
            if (option->get_positional() && !values.empty()) words.values[{}] = values;
        }
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

/// For each option with known values: `shape` with the command, the option and the values.
std::string each_value(const std::vector<Words>& all, std::string_view shape) {
    std::string result;
    for (const Words& one : all)
        for (const auto& [option, values] : one.values)
            if (!option.empty())
                result += fmt::format(fmt::runtime(shape), one.command, option, fmt::join(values, " "));
    return result;
}

std::vector<std::string> in_place_of_options(const Words& one) {
    const auto found = one.values.find(std::string{});
    return found == one.values.end() ? std::vector<std::string>{} : found->second;
}

std::string for_bash(const std::vector<Words>& all) {
    std::string cases;
    for (const Words& one : all)
        cases += fmt::format("        {}) options='{}' words='{}' ;;\n", one.command,
                             fmt::join(one.options, " "), fmt::join(in_place_of_options(one), " "));
    return fmt::format(
        R"(# casebook completion for bash: source this file, or put it into /etc/bash_completion.d
_casebook() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} options= words=
    if ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W '{}' -- "$current"))
        return
    fi
    case "${{COMP_WORDS[1]}} ${{COMP_WORDS[COMP_CWORD - 1]}}" in
{}    esac
    if [[ -n $words ]]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
        return
    fi
    case ${{COMP_WORDS[1]}} in
{}    esac
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
    else
        COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
    fi
}}
complete -o filenames -F _casebook casebook
)",
        fmt::join(names(all), " "), each_value(all, "        '{} {}') words='{}' ;;\n"), cases);
}

std::string for_zsh(const std::vector<Words>& all) {
    std::string commands;
    std::string cases;
    for (const Words& one : all) {
        commands += fmt::format("        '{}:{}'\n", one.command, in_quotation_marks(one.summary));
        cases += fmt::format("        {}) options=({}) values=({}) ;;\n", one.command,
                             fmt::join(one.options, " "), fmt::join(in_place_of_options(one), " "));
    }
    return fmt::format(R"(#compdef casebook
# casebook completion for zsh: put this file, named _casebook, into a folder of $fpath
_casebook() {{
    local -a commands options values
    commands=(
{})
    if ((CURRENT == 2)); then
        _describe 'command' commands
        return
    fi
    case "${{words[2]}} ${{words[CURRENT-1]}}" in
{}    esac
    if (($#values)); then
        compadd -- $values
        return
    fi
    case ${{words[2]}} in
{}    esac
    compadd -- $options $values
    _files
}}
_casebook "$@"
)",
                       commands, each_value(all, "        '{} {}') values=({}) ;;\n"), cases);
}

std::string for_fish(const std::vector<Words>& all) {
    std::string result =
        "# casebook completion for fish: put this file into ~/.config/fish/completions/casebook.fish\n";
    for (const Words& one : all) {
        result += fmt::format("complete -c casebook -n __fish_use_subcommand -a {} -d '{}'\n", one.command,
                              in_quotation_marks(one.summary));
        const std::string within =
            fmt::format("complete -c casebook -n '__fish_seen_subcommand_from {}'", one.command);
        for (const std::string& option : one.options) {
            const auto values = one.values.find(option);
            result += fmt::format("{} -l {}", within, option.substr(2));
            if (values != one.values.end())
                result += fmt::format(" -x -a '{}'", fmt::join(values->second, " "));
            result += "\n";
        }
        if (const auto values = in_place_of_options(one); !values.empty())
            result += fmt::format("{} -a '{}'\n", within, fmt::join(values, " "));
    }
    return result;
}

std::string for_powershell(const std::vector<Words>& all) {
    std::string table;
    const auto row = [&](const std::string& name, const std::vector<std::string>& words) {
        std::vector<std::string> quoted;
        for (const std::string& word : words) quoted.push_back("'" + word + "'");
        table += fmt::format("        '{}' = @({})\n", name, fmt::join(quoted, ", "));
    };
    for (const Words& one : all) {
        std::vector<std::string> words = one.options;
        for (const std::string& value : in_place_of_options(one)) words.push_back(value);
        row(one.command, words);
    }
    for (const Words& one : all)
        for (const auto& [option, values] : one.values)
            if (!option.empty()) row(one.command + " " + option, values);
    return fmt::format(R"(# casebook completion for PowerShell: add this file to your $PROFILE
Register-ArgumentCompleter -Native -CommandName casebook -ScriptBlock {{
    param($word, $line, $cursor)
    $known = @{{
{}    }}
    $said = @($line.CommandElements | ForEach-Object {{ $_.ToString() }})
    $before = if ($word) {{ $said[-2] }} else {{ $said[-1] }}
    $wanted = if ($said.Count -gt 1 -and $known.ContainsKey("$($said[1]) $before")) {{ $known["$($said[1]) $before"] }}
              elseif ($said.Count -gt 1 -and $known.ContainsKey($said[1])) {{ $known[$said[1]] }}
              else {{ $known.Keys | Where-Object {{ $_ -notmatch ' ' }} }}
    $wanted | Where-Object {{ $_ -like "$word*" }} | Sort-Object
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
    command.add_option("SHELL", *wanted, with_values("One of", known))->required();
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
