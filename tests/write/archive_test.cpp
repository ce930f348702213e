#include <png.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "../layout/random_author.hpp"
#include "finished_file.hpp"
#include "layout/lay_out.hpp"
#include "layout/variants.hpp"
#include "pdf_check/rules.hpp"
#include "sample_paper.hpp"
#include "write/pdf.hpp"

namespace {

using namespace casebook;

constexpr const char* archives[] = {"preflight",       "pdfbox2",          "fontbox2", "xmpbox",
                                    "commons-logging", "javax.activation", "jaxb-api"};

// Apache PDFBox's program that holds a file against PDF/A-1b; empty where it is not installed.
std::string preflight() {
    std::string path;
    for (const char* const name : archives) {
        const std::string archive = std::string{"/usr/share/java/"} + name + ".jar";
        if (!std::filesystem::exists(archive)) return {};
        path += (path.empty() ? "" : ":") + archive;
    }
    const bool has_java = std::system("command -v java > /dev/null") == 0;
    return has_java ? "java -cp " + path + " org.apache.pdfbox.preflight.Validator_A1b" : std::string{};
}

std::string archived(const document::Document& paper) {
    static const fonts::Library library;
    layout::PageStyle style;
    for (const layout::Variant& variant : layout::all_variants())
        if (variant.id == "archive") style = variant.of(style);
    REQUIRE(style.archive);
    diagnostics::Diagnostics diagnostics;
    std::string bytes = write::pdf(layout::lay_out(paper, style, library, diagnostics), diagnostics);
    CHECK(diagnostics.all().empty());
    return bytes;
}

// Half of what lies below shows through.
document::Picture half_opaque() {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = image.height = 8;
    image.format = PNG_FORMAT_RGBA;
    const std::string pixels(8 * 8 * 4, '\x80');
    std::string bytes(1000, '\0');
    png_alloc_size_t size = bytes.size();
    REQUIRE(png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr) != 0);
    bytes.resize(size);
    document::Picture picture;
    picture.media_type = "image/png";
    picture.bytes = std::make_shared<const std::string>(std::move(bytes));
    picture.width = picture.height = 300;
    picture.alternative = "A field";
    return picture;
}

}  // namespace

TEST_CASE("a copy for the archive is PDF/A-1b to PDFBox, and is read as well as any other paper") {
    document::Document report = sample::report();
    report.blocks.push_back({half_opaque()});
    report.blocks.push_back(sample::paragraph("Names: محمد علي, নেহা রহমান, 王小明, Łukasz, “Zoë” & <Ann>"));
    std::vector<std::string> files{archived(report)};
    for (const unsigned seed : test::seeds(2)) {
        document::Document paper = test::RandomAuthor(seed).paper();
        if (paper.title.empty()) paper.title = "A paper";
        files.push_back(archived(paper));
    }
    const std::string program = preflight();
    if (program.empty())
        WARN("left out: java, libpdfbox2-java, libactivation-java or libjaxb-api-java is not installed");
    for (const std::string& bytes : files) {
        CHECK(bytes.starts_with("%PDF-1.4"));
        CHECK(bytes.find("/SMask") == bytes.npos);
        CHECK(pdf_check::complaint_lines(bytes) == std::vector<std::string>{});
        if (program.empty()) continue;
        const std::string answer = test::FinishedFile(bytes, ".pdf").ask(program);
        CHECK_THAT(answer, Catch::Contains("is a valid PDF/A-1b file"));
    }
    CHECK(archived(report) == files.front());
}
