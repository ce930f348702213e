#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

#include "document/visit_inlines.hpp"
#include "invented.hpp"
#include "read/guide.hpp"
#include "site/defined_words.hpp"
#include "site/link_check.hpp"

namespace {

using namespace casebook;

std::vector<diagnostics::InputFile> shipped_guide() {
    namespace fs = std::filesystem;
    const fs::path root = std::string(CASEBOOK_SOURCE_DIR);
    std::vector<diagnostics::InputFile> files;
    for (const auto& entry : fs::recursive_directory_iterator(root / "site" / "guide"))
        if (entry.is_regular_file()) {
            const std::string path = fs::relative(entry.path(), root).generic_string();
            files.push_back({path, invented::file(path)});
        }
    std::ranges::sort(files, {}, &diagnostics::InputFile::path);
    return files;
}

document::Guide guide(const std::vector<diagnostics::InputFile>& own = {}) {
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    document::Guide result = read::read_guide(own, shipped_guide(), sources, diagnostics);
    for (const auto& one : diagnostics.all()) UNSCOPED_INFO(one.message);
    CHECK(diagnostics.all().empty());
    return result;
}

std::vector<site::File> files_of(const site::Site& site) {
    auto files = site::render(site.pages, invented::shells(), invented::catalogue());
    files.insert(files.end(), site.files.begin(), site.files.end());
    for (const auto& sheet : site.sheets) files.push_back({sheet.path() + ".pdf", {}});
    return files;
}

const std::string& bytes(const std::vector<site::File>& files, std::string_view path) {
    const auto found = std::ranges::find(files, path, &site::File::path);
    INFO(path);
    REQUIRE(found != files.end());
    return found->bytes;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE(
    "every link and anchor of the shipped guide leads somewhere, and every chapter and form is reached") {
    const auto text = guide();
    const auto site = site::compose(invented::release(invented::school()), invented::catalogue(), text);
    diagnostics::Diagnostics diagnostics;
    const auto files = files_of(site);
    site::check_links(files, diagnostics, site.pages);
    for (const auto& one : diagnostics.all()) UNSCOPED_INFO(one.message);
    CHECK(diagnostics.all().empty());
    const std::string& contents = bytes(files, "guide/index.html");
    for (const auto& chapter : text.chapters) CHECK(contains(contents, "href=\"" + chapter.id + ".html\""));
    const std::string& forms = bytes(files, "guide/forms/index.html");
    for (const auto& form : text.forms) {
        CHECK(contains(forms, "href=\"" + form.id + ".html\""));
        CHECK(contains(bytes(files, "guide/forms/" + form.id + ".html"), "href=\"../../guide.pdf\""));
    }
}

TEST_CASE("every form and chapter that the guide's facts name is there") {
    const auto text = guide();
    const auto known = [](const std::vector<document::GuidePage>& pages, const std::string& id) {
        return std::ranges::find(pages, id, &document::GuidePage::id) != pages.end();
    };
    for (const auto& chapter : text.chapters)
        for (const std::string& id : chapter.related) CHECK(known(text.forms, id));
    for (const auto& form : text.forms)
        for (const std::string& id : form.related) CHECK(known(text.chapters, id));
}

TEST_CASE("a link of the guide that leads nowhere is told with its file and line") {
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    const std::vector<diagnostics::InputFile> own{
        {"guide/reading.md",
         "---\ntitle: Reading\nsummary: You can read.\n---\nFirst.\n\nSee [that](no-such-page.html).\n"}};
    const auto text = read::read_guide(own, shipped_guide(), sources, diagnostics);
    const auto site = site::compose(invented::release(invented::school()), invented::catalogue(), text);
    site::check_links(files_of(site), diagnostics, site.pages);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all().front().id == "broken-link");
    CHECK(sources.name(diagnostics.all().front().where.file) == "guide/reading.md");
    CHECK(diagnostics.all().front().where.line == 7);
}

TEST_CASE("each page of the guide says whose it is: Casebook's, or the school's own") {
    const auto text =
        guide({{"guide/reading.md", "---\ntitle: Reading\nsummary: You can read.\n---\nWords.\n"}});
    const auto site = site::compose(invented::release(invented::school()), invented::catalogue(), text);
    const auto files = files_of(site);
    CHECK(contains(bytes(files, "guide/reading.html"), "Written by Ashdown &amp; Vale School."));
    for (const auto& chapter : text.chapters)
        if (chapter.shipped)
            CHECK(contains(bytes(files, "guide/" + chapter.id + ".html"), "guide that comes with Casebook"));
}

TEST_CASE("a site without a guide has no page of it and no link to one") {
    for (const site::File& file : invented::files(invented::school()))
        CHECK_FALSE(contains(file.path + file.bytes, "guide/"));
}

TEST_CASE("every reference of the book names a place in it, and every chapter, form and term is one") {
    const auto text = guide();
    const auto site = site::compose(invented::release(invented::school()), invented::catalogue(), text);
    const auto book = std::ranges::find(site.sheets, "guide", &released::Paper::path);
    REQUIRE(book != site.sheets.end());
    std::set<std::string> anchors;
    document::Document copy = book->document();
    document::visit_blocks(copy.blocks, [&](document::Block& block) {
        if (const auto* heading = std::get_if<document::Heading>(&block.kind))
            anchors.insert(heading->anchor);
    });
    std::size_t references = 0;
    document::visit_pieces(copy.blocks, [&](document::Inline& one, diagnostics::Location) {
        if (const auto* link = std::get_if<document::Link>(&one.kind)) CHECK(contains(link->target, ":"));
        const auto* reference = std::get_if<document::Reference>(&one.kind);
        if (reference == nullptr) return;
        ++references;
        INFO(document::plain(reference->content));
        CHECK(anchors.contains(reference->target));
    });
    CHECK(references > 60);
    for (const auto& chapter : text.chapters) CHECK(anchors.contains("chapter-" + chapter.id));
    for (const auto& form : text.forms) CHECK(anchors.contains("form-" + form.id));
}

TEST_CASE("a word of the glossary is marked where a text first uses it, whole, in any case, and once") {
    document::Guide text;
    text.glossary = document::GuidePage{"glossary", "Glossary", "Words."};
    for (const char* term : {"Target", "Register of target pupils", "EAL", "Case study"})
        text.glossary->body.push_back({document::Heading{3, document::words(term)}});
    const site::DefinedWords defined(text);
    const auto marked = [&](std::string_view words) {
        document::Blocks blocks{{document::Paragraph{document::words(words, {1, 2, 3})}}};
        std::string found;
        defined.mark_first(blocks, [&](const site::DefinedWords::Term& term, document::Inline word) {
            found += term.anchor + "=" + std::get<document::Text>(word.kind).text + "@" +
                     std::to_string(word.where.column) + ";";
            return document::Inlines{word};
        });
        CHECK(document::plain(std::get<document::Paragraph>(blocks.front().kind).content) == words);
        return found;
    };
    CHECK(marked("A target, and targets.") == "target=target@5;");
    CHECK(marked("Targets first.") == "target=Targets@3;");
    CHECK(marked("The register of target pupils") ==
          "register-of-target-pupils=register of target pupils@7;");
    CHECK(marked("untargeted; target-driven; retarget").empty());
    CHECK(marked("This is real, an EAL pupil.") == "eal=EAL@20;");
    CHECK(marked("é case study") == "case-study=case study@5;");
}

}  // namespace
