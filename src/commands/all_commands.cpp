#include "commands/all_commands.hpp"

#include <array>

namespace casebook::commands {
namespace {

constexpr std::array table{
    Command{"new", "Make a folder to begin with, a case study or a plan", declare_new},
    Command{"build", "Make every paper of a folder: evidence file, governor report and site", declare_build},
    Command{"watch", "Make the papers again after each change of a folder", declare_watch},
    Command{"serve", "Show the site in a browser on this computer, again after each change", declare_serve},
    Command{"check", "Read a folder and tell every fault, without writing anything", declare_check},
    Command{"explain", "Show how a figure was made, down to the file and line", declare_explain},
    Command{"audit", "Show what readers could work out of the figures, for the data-protection officer",
            declare_audit},
    Command{"release", "Sign off the papers for an audience, and write down what was released",
            declare_release},
    Command{"import", "Show what an exported file holds, and how casebook.yaml would say so", declare_import},
    Command{"subject", "Collect what a folder holds on one child, for the child or the family", declare_subject},
    Command{"forget", "Take one child out of a folder's records, and say what remains", declare_forget},
    Command{"list", "Print what this program knows: reports, figures, placeholders, checks, files",
            declare_list},
    Command{"specimen", "Make a few pages that show every kind of block, chart and script, to look at",
            declare_specimen},
    Command{"schema", "Print the schema of a file, for other programs", declare_schema},
    Command{"completion", "Print what completes commands and options in a shell", declare_completion},
    Command{"man", "Print the manual page", declare_man},
};

}  // namespace

std::span<const Command> all_commands() {
    return table;
}

}  // namespace casebook::commands
