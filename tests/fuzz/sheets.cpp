// Fuzz target: a workbook that is whole as an archive, whose sheets, cells, styles and merges are chosen by
// the bytes; so the readers behind the archive are reached.
#include <array>

#include <fmt/format.h>
#include <fuzzer/FuzzedDataProvider.h>

#include "archive.hpp"
#include "folder.hpp"

namespace {

constexpr std::array headings{"Pupil",    "Date",    "Week beginning", "Attended", "Possible", "Attendance",
                              "Autumn 1", "Minutes", "Kind",           "Mentor",   "UPN",      "Name",
                              "Points",   "Value",   "Measure",        "",         "Total",    "8 Sept"};
constexpr std::array values{"P001", "45903", "0.953", "95.3%",   "3/9/25", "2025-09-08", "-4", "4+",
                            "",     "#N/A",  "TRUE",  "A1:XFD9", "0",      "one-to-one", "M1", "1e308"};
constexpr std::array sheet_names{"attendance", "register", "sessions", "plans", "targets", "Sheet1"};
constexpr std::array types{"s", "n", "str", "inlineStr", "b", "e", "d"};
constexpr std::array formats{"dd/mm/yyyy", "0.0%", "0000", "General", "[h]:mm", "\"x\"0", "m/d/yy;@"};
constexpr std::size_t most_sheets = 3;
constexpr std::size_t most_rows = 12;
constexpr std::size_t most_cells = 10;

template <std::size_t size>
std::string one_of(FuzzedDataProvider& bytes, const std::array<const char*, size>& list) {
    return bytes.PickValueInArray(list);
}

/// A text that XML can hold; now and then the bytes as they are.
std::string text(FuzzedDataProvider& bytes) {
    const std::string raw = bytes.ConsumeRandomLengthString(24);
    if (bytes.ConsumeProbability<float>() < 0.1F) return raw;
    std::string result;
    for (const char c : raw)
        if (c == '<')
            result += "&lt;";
        else if (c == '&')
            result += "&amp;";
        else if (static_cast<unsigned char>(c) >= ' ' && static_cast<unsigned char>(c) < 0x7F)
            result += c;
    return result;
}

std::string value(FuzzedDataProvider& bytes, bool heading) {
    if (bytes.ConsumeProbability<float>() < 0.3F) return text(bytes);
    return heading ? one_of(bytes, headings) : one_of(bytes, values);
}

std::string cell(FuzzedDataProvider& bytes, bool heading) {
    const std::string type = heading ? "str" : one_of(bytes, types);
    const std::string name = bytes.ConsumeBool()
                                 ? std::string{}
                                 : fmt::format(" r=\"{}{}\"", bytes.PickValueInArray({'A', 'C', 'Z'}),
                                               bytes.ConsumeIntegralInRange(0, 40));
    const std::string what = value(bytes, heading);
    if (type == "inlineStr") return fmt::format("<c{} t=\"inlineStr\"><is><t>{}</t></is></c>", name, what);
    const std::string formula = bytes.ConsumeProbability<float>() < 0.1F ? "<f>A1</f>" : "";
    return fmt::format("<c{} t=\"{}\" s=\"{}\">{}<v>{}</v></c>", name, type,
                       bytes.ConsumeIntegralInRange(0, 9), formula, what);
}

std::string sheet(FuzzedDataProvider& bytes) {
    std::string xml = "<worksheet><cols><col min=\"2\" max=\"4\" hidden=\"1\"/></cols><sheetData>";
    const auto rows = bytes.ConsumeIntegralInRange<std::size_t>(0, most_rows);
    for (std::size_t row = 0; row < rows; ++row) {
        xml += bytes.ConsumeProbability<float>() < 0.1F
                   ? fmt::format("<row r=\"{}\" hidden=\"1\">", bytes.ConsumeIntegral<std::uint32_t>())
                   : std::string{"<row>"};
        const auto cells = bytes.ConsumeIntegralInRange<std::size_t>(0, most_cells);
        for (std::size_t i = 0; i < cells; ++i) xml += cell(bytes, row < 2 && bytes.ConsumeBool());
        xml += "</row>";
    }
    xml += "</sheetData><mergeCells>";
    while (bytes.ConsumeProbability<float>() < 0.3F && bytes.remaining_bytes() > 0)
        xml += fmt::format("<mergeCell ref=\"A{}:{}{}\"/>", bytes.ConsumeIntegralInRange(0, 40),
                           bytes.PickValueInArray({"A", "C", "XFD"}), bytes.ConsumeIntegralInRange(0, 60));
    return xml + "</mergeCells></worksheet>";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider bytes(data, size);
    std::vector<std::pair<std::string, std::string>> parts;
    std::string relations = "<Relationships>";
    std::string sheets;
    const auto count = bytes.ConsumeIntegralInRange<std::size_t>(1, most_sheets);
    for (std::size_t i = 1; i <= count; ++i) {
        relations += fmt::format("<Relationship Id=\"r{0}\" Type=\"x/worksheet\" Target=\"s{0}.xml\"/>", i);
        sheets += fmt::format("<sheet name=\"{}\" r:id=\"r{}\"/>", one_of(bytes, sheet_names), i);
        parts.emplace_back(fmt::format("xl/s{}.xml", i), sheet(bytes));
    }
    std::string strings = "<sst>";
    for (int i = 0; i < 8; ++i)
        strings += fmt::format("<si><t>{}</t></si>", value(bytes, bytes.ConsumeBool()));
    std::string styles = "<styleSheet><numFmts>";
    for (int i = 0; i < 4; ++i)
        styles += fmt::format("<numFmt numFmtId=\"{}\" formatCode=\"{}\"/>", 164 + i,
                              bytes.ConsumeBool() ? text(bytes) : one_of(bytes, formats));
    styles += "</numFmts><cellXfs>";
    for (int i = 0; i < 9; ++i)
        styles += fmt::format("<xf numFmtId=\"{}\"/>", bytes.ConsumeBool() ? 164 + i % 4 : i * 5);
    parts.emplace_back("xl/strings.xml", strings + "</sst>");
    parts.emplace_back("xl/styles.xml", styles + "</cellXfs></styleSheet>");
    relations +=
        "<Relationship Id=\"s\" Type=\"x/sharedStrings\" Target=\"strings.xml\"/>"
        "<Relationship Id=\"t\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>";
    parts.emplace_back("xl/_rels/workbook.xml.rels", relations);
    parts.emplace_back(
        "xl/workbook.xml",
        fmt::format("<workbook xmlns:r=\"r\"><workbookPr date1904=\"{}\"/><sheets>{}</sheets></workbook>",
                    bytes.ConsumeBool() ? 1 : 0, sheets));
    const char* const path =
        bytes.PickValueInArray({"casebook.xlsx", "tracking/attendance.xlsx", "register.xlsx",
                                "tracking/scores.xlsx", "tracking/behaviour.csv"});
    casebook::tests::read_in_folder({path, casebook::tests::zipped(parts)});
    return 0;
}
