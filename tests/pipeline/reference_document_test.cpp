// A school's own Word styles, from templates/reference.docx in its folder to the papers that a clerk opens.
#include <catch2/catch.hpp>

#include "copied_folder.hpp"
#include "pipeline.hpp"
#include "write/docx_package.hpp"

using namespace casebook;
using tests::CopiedFolder;

namespace {

std::string styles_of_papers(const CopiedFolder& folder, std::string_view told) {
    const Outcome outcome =
        make({.folder = folder.folder(),
              .out = folder.out(),
              .today = model::Date{std::chrono::year{2025}, std::chrono::month{12}, std::chrono::day{20}},
              .clock_only_removes = false});
    std::string ids;
    for (const auto& diagnostic : outcome.intake.diagnostics.all()) ids += diagnostic.id + " ";
    INFO(ids);
    CHECK((ids.find("reference-unreadable") != std::string::npos) == !told.empty());
    for (const publish::File& file : outcome.files)
        if (file.path.ends_with(".docx")) return write::unpacked(file.bytes).at("word/styles.xml");
    FAIL("no Word file was made");
    return {};
}

}  // namespace

TEST_CASE("papers for Word have the styles of the school's own file, and ours where it cannot be read") {
    const CopiedFolder folder("little-combe");
    const std::string ours = styles_of_papers(folder, "");
    folder.write("templates/reference.docx", "no Word file\n");
    CHECK(styles_of_papers(folder, "reference-unreadable") == ours);
    folder.write(
        "templates/reference.docx",
        write::packed(
            {{"word/styles.xml",
              R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="b1"><w:name w:val="heading 1"/><w:rPr><w:sz w:val="47"/></w:rPr></w:style></w:styles>)"}}));
    const std::string own = styles_of_papers(folder, "");
    CHECK(ours.find(R"(w:val="47")") == std::string::npos);
    CHECK(
        own.find(
            R"(w:styleId="Heading1"><w:name w:val="heading 1"/><w:next w:val="Normal"/><w:qFormat/><w:rPr><w:sz w:val="47"/></w:rPr>)") !=
        std::string::npos);
}
