#include "write/pdf_read_back.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "write/pdf_read_page.hpp"

namespace casebook::write {
namespace {

std::string percent_decoded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned byte = 0;
        const bool encoded =
            text[at] == '%' && at + 2 < text.size() &&
            std::from_chars(text.data() + at + 1, text.data() + at + 3, byte, 16).ptr == text.data() + at + 3;
        result += encoded ? static_cast<char>(byte) : text[at];
        if (encoded) at += 2;
    }
    return result;
}

// The text of an XML stream: tags become spaces, the five entities their characters.
std::string without_tags(std::string_view xml) {
    constexpr std::array<std::pair<std::string_view, char>, 5> entities{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    std::string result;
    bool inside = false;
    for (std::size_t at = 0; at < xml.size(); ++at) {
        if (xml[at] == '<') inside = true;
        if (!inside) {
            const auto entity = std::find_if(entities.begin(), entities.end(), [&](const auto& each) {
                return xml.substr(at).starts_with(each.first);
            });
            result += entity == entities.end() ? xml[at] : entity->second;
            if (entity != entities.end()) at += entity->first.size() - 1;
        } else if (xml[at] == '>') {
            inside = false;
            result += ' ';
        }
    }
    return result;
}

class ObjectReader {
  public:
    explicit ObjectReader(PdfTexts& texts) : texts_(texts) {}

    void read(QPDFObjectHandle object) {
        if (object.isStream()) read_stream(object);
        read(object, {}, 0);
    }

  private:
    static constexpr int deepest = 100;

    // Objects that are referred to come by themselves.
    void read(QPDFObjectHandle object, const std::string& key, int depth) {
        if (depth > deepest) return;
        if (object.isString()) add(key, object);
        if (object.isStream()) object = object.getDict();
        if (object.isDictionary()) {
            for (const std::string& name : object.getKeys()) {
                QPDFObjectHandle value = object.getKey(name);
                if (!value.isIndirect() || value.isString()) read(value, name.substr(1), depth + 1);
            }
        } else if (object.isArray()) {
            for (QPDFObjectHandle& item : object.getArrayAsVector()) {
                if (!item.isIndirect() || item.isString()) read(item, key, depth + 1);
            }
        }
    }

    void add(const std::string& key, QPDFObjectHandle string) {
        const std::string text = string.getUTF8Value();
        texts_.strings.push_back({key, text});
        if (const std::string decoded = percent_decoded(text); decoded != text)
            texts_.strings.push_back({key, decoded});
    }

    void read_stream(QPDFObjectHandle stream) {
        QPDFObjectHandle type = stream.getDict().getKey("/Type");
        if (type.isNameAndEquals("/Metadata")) {
            const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_all);
            texts_.strings.push_back(
                {"XMP", without_tags({reinterpret_cast<const char*>(data->getBuffer()), data->getSize()})});
        }
        if (type.isNameAndEquals("/EmbeddedFile")) texts_.unreadable.push_back("an embedded file");
    }

    PdfTexts& texts_;
};

// Where a line ends in a hyphen that is seen, the word may go on.
std::string joined(const std::string& words) {
    std::string result;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] != '\n') {
            result += words[at];
        } else if (!result.ends_with('-') && !result.ends_with("\u2010")) {
            result += ' ';
        }
    }
    return result;
}

std::string without_breaks(std::string words) {
    for (const std::string_view end : {"-\n", "\u2010\n", "\n"}) {
        for (std::size_t at = words.find(end); at != std::string::npos; at = words.find(end, at))
            words.erase(at, end.size());
    }
    return words;
}

}  // namespace

PdfTexts read_back(std::string_view pdf, const std::string& password) {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("the finished file", pdf.data(), pdf.size(),
                               password.empty() ? nullptr : password.c_str());
    PdfTexts texts;
    ReadFonts fonts;
    for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
        const std::string words = words_of_page(page.getObjectHandle(), fonts, texts);
        texts.pages.push_back(joined(words));
        texts.strings.push_back(
            {"page " + std::to_string(texts.pages.size()) + " without line breaks", without_breaks(words)});
    }
    ObjectReader reader(texts);
    for (const QPDFObjectHandle& object : document.getAllObjects()) reader.read(object);
    return texts;
}

}  // namespace casebook::write
