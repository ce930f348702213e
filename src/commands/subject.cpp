#include <memory>
#include <ostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "care/held.hpp"
#include "commands/all_commands.hpp"
#include "commands/child_option.hpp"
#include "commands/options.hpp"
#include "document/document.hpp"
#include "publish/posix_disk.hpp"
#include "read/text.hpp"
#include "write/pdf_lock.hpp"

namespace casebook::commands {
namespace {

using document::Audience;

std::string record_text(const care::Held& held, const wording::Catalogue& words) {
    std::string text;
    for (const care::Fact& fact : held.facts) {
        if (!text.empty()) text += "; ";
        const std::string value{read::trimmed(fact.value)};
        text += fact.what.empty() ? value : fact.what + ": " + value;
    }
    const std::string line = std::to_string(held.line);
    if (held.line == 0) return text;
    return words.phrase(held.sheet.empty() ? "subject.line" : "subject.row",
                        {{"line", line}, {"sheet", held.sheet}, {"text", text}});
}

/// A plan or a story as it stands in its file.
document::Block lines_of(const care::Held& held) {
    document::Preformatted text;
    for (const care::Fact& fact : held.facts) text.text += fact.value + "\n";
    return {std::move(text), {}};
}

document::Document paper_about(const care::Child& child, const std::vector<care::Held>& held,
                               const Intake& intake, const wording::Catalogue& words) {
    document::Document paper;
    paper.title = words.phrase("subject.title", {{"code", child.code}});
    paper.author = intake.model.school.name.value;
    paper.audience_line = words.phrase("subject.audience");
    const auto say = [&](std::string_view phrase) {
        paper.blocks.push_back({document::Paragraph{document::words(words.phrase(phrase))}, {}});
    };
    const auto head = [&](const std::string& text) {
        paper.blocks.push_back({document::Heading{2, document::words(text)}, {}});
    };
    say("subject.about");
    say("subject.others");
    for (std::size_t i = 0; i < held.size();) {
        head(held[i].file);
        document::List rows;
        const std::string& file = held[i].file;
        for (; i < held.size() && held[i].file == file; ++i) {
            if (held[i].hold == care::Hold::unreadable)
                say("subject.unreadable");
            else if (held[i].hold == care::Hold::file || held[i].hold == care::Hold::story)
                paper.blocks.push_back(lines_of(held[i]));
            else
                rows.items.push_back(
                    {{document::Paragraph{document::words(record_text(held[i], words))}, {}}});
        }
        if (!rows.items.empty()) paper.blocks.push_back({std::move(rows), {}});
    }
    head(words.phrase("subject.elsewhere"));
    say("subject.elsewhere-text");
    document::number_anchors(paper);
    return paper;
}

std::vector<publish::File> files_of(const document::Document& paper, const std::string& name,
                                    const Workshop& workshop, diagnostics::Diagnostics& told) {
    std::vector<publish::File> files;
    const auto add = [&](const char* ending, std::string bytes) {
        files.push_back({Audience::school, name + ending, std::move(bytes), {}});
    };
    const auto password = workshop.passwords.find(Audience::school);
    std::string pdf = as_pdf(paper, workshop, told);
    if (password != workshop.passwords.end()) {
        add(".pdf", write::locked(pdf, password->second));
        return files;
    }
    add(".pdf", std::move(pdf));
    add(".html", as_html(paper, workshop));
    add(".docx", as_docx(paper, workshop));
    return files;
}

void print(const std::vector<care::Held>& held, const wording::Catalogue& words, Console& console) {
    if (console.json) {
        nlohmann::json list = nlohmann::json::array();
        for (const care::Held& one : held) {
            nlohmann::json facts = nlohmann::json::array();
            for (const care::Fact& fact : one.facts)
                facts.push_back({{"what", fact.what}, {"value", fact.value}});
            list.push_back({{"file", one.file}, {"sheet", one.sheet}, {"line", one.line}, {"held", facts}});
        }
        console.out << list.dump(2) << '\n';
        return;
    }
    std::string file;
    for (const care::Held& one : held) {
        if (one.file != file)
            console.out << (file.empty() ? "" : "\n") << diagnostics::printable(one.file) << '\n';
        file = one.file;
        const bool unreadable = one.hold == care::Hold::unreadable;
        console.out << "  "
                    << diagnostics::printable(unreadable ? words.phrase("subject.unreadable")
                                                         : record_text(one, words))
                    << '\n';
    }
}

void tell_subject(const RunOptions& options, const std::string& wanted, Console& console) {
    const Request request = request_of(options);
    Outcome outcome = make(request);
    const auto child = child_of(outcome.intake, wanted, console);
    if (!child) return;
    const Workshop workshop = equip(outcome.intake);
    const auto held =
        care::held_on(*child, outcome.intake.model, outcome.intake.folder, outcome.intake.dictionary);
    diagnostics::Diagnostics told;
    const std::vector<publish::File> files =
        files_of(paper_about(*child, held, outcome.intake, workshop.catalogue),
                 "subject-" + document::slug(child->code), workshop, told);
    publish::PosixDisk disk;
    const auto published = publish::publish(disk,
                                            {.out = output_folder(request),
                                             .records = request.folder,
                                             .files = files,
                                             .inputs = outcome.intake.folder,
                                             .refused = outcome.refused,
                                             .keep_others = true,
                                             .in_force = outcome.in_force},
                                            told);
    print(held, workshop.catalogue, console);
    if (!published) {
        outcome.intake.diagnostics.add(told);
        tell(outcome.intake, console);
        console.exit = Exit::usage;
        return;
    }
    if (console.quiet || console.json) return;
    console.out << '\n';
    for (const publish::File& file : files)
        console.out << (output_folder(request) / "school" / file.path).string() << '\n';
    console.out << "Read it before you hand it out. The next build takes it away again.\n";
}

}  // namespace

void declare_subject(CLI::App& command, Console& console) {
    const auto options = std::make_shared<RunOptions>();
    const auto wanted = std::make_shared<std::string>();
    add_folder(command, *options);
    add_child(command, *wanted);
    command.add_option("-o,--out", options->out,
                       "Where the papers go (default: the folder `out` inside FOLDER)");
    command.callback([options, wanted, &console] { tell_subject(*options, *wanted, console); });
}

}  // namespace casebook::commands
