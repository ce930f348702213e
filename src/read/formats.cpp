#include "read/formats.hpp"

#include <algorithm>
#include <array>

#include "read/reading.hpp"

namespace casebook::read {
namespace {

constexpr std::string_view save_as =
    "open it in the spreadsheet program, choose File, Save As, and pick “Excel Workbook (*.xlsx)”";
constexpr std::string_view unlock =
    "open it with its password; choose File, Info, Protect Workbook, Encrypt with Password; clear the "
    "password, and save it";
constexpr std::string_view from_numbers =
    "open it in Numbers, choose File, Export To, Excel, and put that file here";
constexpr std::string_view as_a_table =
    "copy its table into a spreadsheet, and save that as an Excel workbook (.xlsx)";
constexpr std::string_view old_excel = "this is an Excel workbook of 1997 to 2003 (.xls)";
constexpr std::string_view locked = "this workbook is locked with a password";
constexpr std::string_view open_document = "this is an OpenDocument spreadsheet (.ods)";
constexpr std::string_view numbers = "this is a Numbers document of an Apple computer";
constexpr std::string_view binary = "this is a binary Excel workbook (.xlsb)";
constexpr std::string_view word = "this is a Word document";
constexpr std::string_view not_read = "Casebook reads Excel workbooks (.xlsx) and CSV files";

struct Kind {
    std::string_view begins;
    const Fault* fault;
    std::string_view message;
    std::string_view mend = {};
};
constexpr std::array kinds{
    Kind{"PK\x03\x04", &faults::not_text, "this is a workbook or a Word document, whatever its name says"},
    Kind{"\xD0\xCF\x11\xE0", &faults::spreadsheet, old_excel, save_as},
    Kind{"%PDF-", &faults::not_text, "this is a PDF file",
         "export the records as CSV or as an Excel workbook; a PDF is made for printing"},
    Kind{"<html", &faults::web_page, "this is a web page, whatever its name says"},
    Kind{"<!doctype", &faults::web_page, "this is a web page, whatever its name says"},
    Kind{"<table", &faults::web_page, "this is a web page, whatever its name says"},
    Kind{"<?xml", &faults::web_page, "this is an XML file, whatever its name says"},
};

/// A name as the directory of an old Microsoft file holds it: each letter with a NUL behind it.
bool holds_wide(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) {
        wide += c;
        wide += '\0';
    }
    return bytes.find(wide) != std::string_view::npos;
}

ForeignFormat old_microsoft_file(std::string_view bytes) {
    if (holds_wide(bytes, "EncryptedPackage"))
        return {&faults::workbook_unreadable,
                locked,
                {.why = "nothing of it can be read without the password, and Casebook does not ask for it",
                 .mend = std::string{unlock}}};
    if (holds_wide(bytes, "WordDocument"))
        return {&faults::not_text,
                "this is a Word document of 1997 to 2003",
                {.why = "a table of records is no text document", .mend = std::string{as_a_table}}};
    return {&faults::spreadsheet, old_excel, {.mend = std::string{save_as}}};
}

}  // namespace

std::optional<ForeignFormat> foreign_format(std::string_view bytes) {
    const std::size_t start = bytes.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) return std::nullopt;
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) {
        return lower(bytes.substr(start, kind.begins.size())) == lower(kind.begins);
    });
    if (found == kinds.end()) return std::nullopt;
    if (found->fault == &faults::spreadsheet) return old_microsoft_file(bytes);
    if (bytes.substr(start, 2000).find("urn:schemas-microsoft-com:office:spreadsheet") !=
            std::string_view::npos &&
        found->begins == "<?xml")
        return ForeignFormat{&faults::spreadsheet,
                             "this is an XML Spreadsheet of Excel 2003",
                             {.why = "some systems export this old form under the name .xls; it is not read",
                              .mend = std::string{save_as}}};
    return ForeignFormat{found->fault, found->message, {.mend = std::string{found->mend}}};
}

std::optional<ForeignFormat> foreign_archive(Archive& archive) {
    const auto foreign = [](std::string_view message, std::string_view mend) {
        return ForeignFormat{
            &faults::workbook_unreadable, message, {.why = std::string{not_read}, .mend = std::string{mend}}};
    };
    if (archive.empty()) return foreign("this file holds nothing", "save or export it again");
    if (archive.has("content.xml")) {
        const std::string type = archive.part("mimetype").value_or(std::string{});
        if (type.find("opendocument.text") != std::string::npos)
            return foreign("this is an OpenDocument text (.odt)", as_a_table);
        return foreign(open_document, save_as);
    }
    if (archive.has("Index/Document.iwa") || archive.has("Index.zip") || archive.has("index.apxl"))
        return foreign(numbers, from_numbers);
    if (archive.has("word/document.xml")) return foreign(word, as_a_table);
    if (archive.has("xl/workbook.bin")) return foreign(binary, save_as);
    if (!archive.has("xl/workbook.xml") && !archive.has("_rels/.rels"))
        return foreign("this is an archive, and no workbook", "unpack it, and put the files here");
    return std::nullopt;
}

std::optional<ForeignFormat> foreign_ending(std::string_view path) {
    struct Ending {
        std::string_view ending;
        std::string_view message;
        std::string_view mend;
    };
    constexpr std::array endings{Ending{".xlsb", binary, save_as}, Ending{".ods", open_document, save_as},
                                 Ending{".numbers", numbers, from_numbers}};
    const std::string name = lower(path);
    for (const Ending& one : endings)
        if (name.ends_with(one.ending))
            return ForeignFormat{&faults::file_not_read,
                                 one.message,
                                 {.why = std::string{not_read}, .mend = std::string{one.mend}}};
    return std::nullopt;
}

}  // namespace casebook::read
