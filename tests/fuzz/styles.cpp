// Fuzz target: the styles of a school's reference.docx, in an archive that is whole.
#include <array>

#include <fmt/format.h>
#include <fuzzer/FuzzedDataProvider.h>

#include "archive.hpp"
#include "folder.hpp"

namespace {

constexpr std::array elements{"w:style",  "w:name",        "w:basedOn", "w:pPr",        "w:rPr",
                              "w:rFonts", "w:docDefaults", "w:color",   "w:numPr",      "w:tblPr",
                              "x:rPr",    "w:lang",        "w:sz",      "w:rPrDefault", "w:spacing",
                              "styles",   "w:styles",      "w:",        "w:tcPr"};
constexpr std::array attributes{"w:val",   "w:styleId",    "w:type", "w:asciiTheme",
                                "w:ascii", "w:themeColor", "val"};
constexpr std::array values{"Normal", "paragraph", "heading 1", "minorHAnsi", "character",
                            "A",      "B",         "C",         "table",      ""};
constexpr int deepest = 40;

std::string text(FuzzedDataProvider& bytes) {
    return bytes.ConsumeProbability<float>() < 0.2F ? bytes.ConsumeRandomLengthString(20)
                                                    : bytes.PickValueInArray(values);
}

std::string element(FuzzedDataProvider& bytes, int depth) {
    const std::string name = bytes.PickValueInArray(elements);
    std::string xml = "<" + name;
    for (int i = bytes.ConsumeIntegralInRange(0, 3); i > 0; --i)
        xml += fmt::format(" {}=\"{}\"", bytes.PickValueInArray(attributes), text(bytes));
    xml += ">";
    for (int i = bytes.ConsumeIntegralInRange(0, 4); i > 0 && depth < deepest && bytes.remaining_bytes() > 0;
         --i)
        xml += element(bytes, depth + 1);
    return xml + "</" + name + ">";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider bytes(data, size);
    std::string styles =
        R"(<w:styles><w:style w:type="paragraph" w:styleId="A"><w:name w:val="Normal"/></w:style>)";
    while (bytes.remaining_bytes() > 0) styles += element(bytes, 0);
    casebook::tests::read_in_folder(
        {"templates/reference.docx",
         casebook::tests::zipped(
             {{"word/styles.xml", styles + "</w:styles>"},
              {"word/theme/theme1.xml",
               R"(<theme><themeElements><fontScheme><minorFont><latin typeface="Verdana"/></minorFont></fontScheme></themeElements></theme>)"}})});
    return 0;
}
