#include "write/pdf_archive.hpp"

#include <lcms2.h>

#include <memory>
#include <stdexcept>

namespace casebook::write {
namespace {

constexpr double version = 2.1;  // the newest that PDF 1.4 knows
constexpr std::string_view condition = "sRGB IEC61966-2.1";

// The profile's date is that of its making: a fixed one, since two builds are the same (ICC.1:2001-04, 6.1).
constexpr std::size_t date_at = 24;
constexpr std::string_view date{"\x07\xE8\0\1\0\1\0\0\0\0\0\0", 12};

std::string srgb() {
    struct Release {
        void operator()(void* profile) const { cmsCloseProfile(profile); }
    };
    const std::unique_ptr<void, Release> profile{cmsCreate_sRGBProfile()};
    if (!profile) throw std::bad_alloc();
    cmsSetProfileVersion(profile.get(), version);
    cmsUInt32Number size = 0;
    if (!cmsSaveProfileToMem(profile.get(), nullptr, &size))
        throw std::runtime_error("Little CMS makes no profile of sRGB");
    std::string bytes(size, '\0');
    if (!cmsSaveProfileToMem(profile.get(), bytes.data(), &size))
        throw std::runtime_error("Little CMS makes no profile of sRGB");
    return bytes.replace(date_at, date.size(), date);
}

}  // namespace

void write_output_intent(PdfFile& file) {
    HPDF_Dict profile = file.stream(srgb(), true);
    file.put_number(profile, "N", 3);
    HPDF_Dict intent = file.dictionary();
    file.put_name(intent, "Type", "OutputIntent");
    file.put_name(intent, "S", "GTS_PDFA1");
    file.put_text(intent, "OutputConditionIdentifier", condition);
    file.put_text(intent, "Info", condition);
    file.put(intent, "DestOutputProfile", profile);
    HPDF_Array intents = file.array();
    file.add(intents, intent);
    file.put(file.catalogue(), "OutputIntents", intents);
}

std::string archive_metadata() {
    return "  </rdf:Description>\n"
           "  <rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
           "   <pdfaid:part>1</pdfaid:part>\n"
           "   <pdfaid:conformance>B</pdfaid:conformance>\n"
           "  </rdf:Description>\n"
           "  <rdf:Description rdf:about=\"\"\n"
           "    xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
           "    xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
           "    xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
           "   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
           "    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
           "    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
           "    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
           "    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
           "     <pdfaProperty:name>part</pdfaProperty:name>\n"
           "     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
           "     <pdfaProperty:category>internal</pdfaProperty:category>\n"
           "     <pdfaProperty:description>Which part of PDF/UA the file keeps "
           "to</pdfaProperty:description>\n"
           "    </rdf:li></rdf:Seq></pdfaSchema:property>\n"
           "   </rdf:li></rdf:Bag></pdfaExtension:schemas>\n";
}

}  // namespace casebook::write
