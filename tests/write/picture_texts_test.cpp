// Names written into pictures and Word files by other programs are seen where they stand; pixels are not
// words.
#include "write/picture_texts.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "write/docx_package.hpp"
#include "write/docx_texts.hpp"

using namespace casebook;

namespace {

std::string big_endian(std::size_t value, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i)
        text += static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xFFU);
    return text;
}

std::string chunk(const std::string& name, const std::string& data) {
    return big_endian(data.size(), 4) + name + data + std::string(4, '\0');
}

std::string png(const std::string& chunks, const std::string& behind = {}) {
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", std::string(13, '\1')) + chunks + chunk("IDAT", "xZoe Wrenx") +
           chunk("IEND", "") + behind;
}

std::string segment(char marker, const std::string& data) {
    return std::string{'\xFF', marker} + big_endian(data.size() + 2, 2) + data;
}

std::string jpeg(const std::string& segments, const std::string& behind = {}) {
    return "\xFF\xD8" + segments + segment('\xDA', "scan") + "Zoe Wren\xFF\xD9" + behind;
}

std::string deflated(const std::string& text) {
    auto* const writer = libdeflate_alloc_compressor(6);
    std::string packed(libdeflate_zlib_compress_bound(writer, text.size()), '\0');
    packed.resize(libdeflate_zlib_compress(writer, text.data(), text.size(), packed.data(), packed.size()));
    libdeflate_free_compressor(writer);
    return packed;
}

bool sees(const std::vector<std::string>& texts, const std::string& name = "Zoe Wren") {
    return std::ranges::any_of(texts,
                               [&](const std::string& text) { return text.find(name) != std::string::npos; });
}

std::string of_two_bytes(const std::string& text) {
    std::string wide;
    for (const char c : text) (wide += c) += '\0';
    return wide;
}

std::string word_file(const std::string& part, const std::string& content) {
    return write::packed({{part, content}});
}

}  // namespace

TEST_CASE("a name in a picture's metadata is seen in every place, and pixels are no words") {
    CHECK_FALSE(sees(write::picture_texts(png(""))));
    CHECK(sees(write::picture_texts(png(chunk("tEXt", std::string("Author\0Zoe Wren", 15))))));
    CHECK(sees(
        write::picture_texts(png(chunk("zTXt", std::string("Author\0\0", 8) + deflated("by Zoe Wren"))))));
    CHECK(sees(write::picture_texts(
        png(chunk("iTXt", std::string("XML\0\1\0en\0\0", 10) + deflated("<x>Zoe Wren</x>"))))));
    CHECK(sees(write::picture_texts(png(chunk("eXIf", "MM" + of_two_bytes("Zoe Wren"))))));
    CHECK(sees(write::picture_texts(png(chunk("caBX", "Zoe Wren")))));  // a chunk that is not known
    CHECK(sees(write::picture_texts(png("", "Zoe Wren"))));

    CHECK_FALSE(sees(write::picture_texts(jpeg(segment('\xE0', "JFIF")))));
    CHECK(sees(write::picture_texts(jpeg(segment('\xFE', "Zoe Wren")))));
    CHECK(sees(write::picture_texts(jpeg(segment('\xE1', "Exif" + of_two_bytes("Zoe Wren"))))));
    CHECK(sees(write::picture_texts(jpeg(segment('\xED', "8BIM Zoe Wren")))));
    CHECK(sees(write::picture_texts(jpeg("", "Zoe Wren"))));
}

TEST_CASE("a picture that is broken, or none, is looked at whole") {
    const std::string whole = png(chunk("tEXt", std::string("Author\0Zoe Wren", 15)));
    for (std::size_t end = 9; end + 1 < whole.size(); ++end) {
        const auto texts = write::picture_texts(whole.substr(0, end));
        CHECK(std::ranges::find(texts, whole.substr(0, end)) != texts.end());
    }
    CHECK(sees(write::picture_texts("GIF89a Zoe Wren")));
}

TEST_CASE("a name that another program put into a Word file is seen in every place") {
    const auto text_of = [](const std::string& part, const std::string& xml) {
        return write::docx_texts(word_file(part, "<?xml version=\"1.0\"?><r>" + xml + "</r>"));
    };
    const std::string body = "word/document.xml";
    for (const auto& [part, xml] : std::vector<std::pair<std::string, std::string>>{
             {body, "<w:p><w:r><w:t>Zoe </w:t></w:r><w:r><w:t>Wren</w:t></w:r></w:p>"},
             {body,
              "<w:p><w:del><w:r><w:delText>Zoe </w:delText></w:r><w:r><w:delText>Wren</w:delText></w:r>"
              "</w:del></w:p>"},
             {body, "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Zoe Wren</w:t></w:r></w:p>"},
             {body, "<w:p><w:ins w:author=\"Zoe Wren\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>"},
             {body, "<w:p><wp:docPr id=\"1\" name=\"Zoe Wren.png\"/></w:p>"},
             {body, "<w:p><wp:docPr id=\"1\" name=\"p\" descr=\"Zoe Wren\"/></w:p>"},
             {body, "<w:sdt><w:sdtPr><w:alias w:val=\"Zoe Wren\"/></w:sdtPr></w:sdt>"},
             {body, "<w:tbl><w:tblPr><w:tblDescription w:val=\"Zoe Wren\"/></w:tblPr></w:tbl>"},
             {body, "<!-- Zoe Wren -->"},
             {"word/comments.xml", "<w:comment w:author=\"Zoe Wren\"/>"},
             {"word/footnotes.xml", "<w:p><w:r><w:t>Zoe Wren</w:t></w:r></w:p>"},
             {"word/charts/chart1.xml", "<c:v>Zoe Wren</c:v>"},
             {"docProps/core.xml", "<cp:lastModifiedBy>Zoe Wren</cp:lastModifiedBy>"},
             {"docProps/core.xml", "<cp:keywords>Zoe Wren</cp:keywords>"},
             {"docProps/app.xml", "<Manager>Zoe Wren</Manager>"},
             {"docProps/custom.xml", "<property name=\"Zoe Wren\"/>"},
             {"docProps/custom.xml", "<vt:lpwstr>Zoe Wren</vt:lpwstr>"},
             {"customXml/item1.xml", "<pupil>Zoe Wren</pupil>"},
             {"word/_rels/document.xml.rels", "<Relationship Target=\"file:///Zoe Wren.docx\"/>"},
         }) {
        INFO(part << ": " << xml);
        CHECK(sees(text_of(part, xml)));
    }
    CHECK(sees(write::docx_texts(word_file("word/media/Zoe Wren.png", png("")))));
    CHECK(sees(write::docx_texts(
        word_file("word/media/image1.png", png(chunk("tEXt", std::string("Author\0Zoe Wren", 15)))))));
}
