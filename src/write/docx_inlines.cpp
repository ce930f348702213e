#include "write/docx_inlines.hpp"

#include <fmt/format.h>

#include <optional>
#include <stdexcept>
#include <vector>

#include "fonts/direction.hpp"
#include "write/html_escape.hpp"

namespace casebook::write {
namespace {

using namespace document;
using fonts::Direction;

/// A stretch of words that are read in one direction, with the spaces behind them.
struct Stretch {
    std::string_view text;
    bool is_turned = false;
};

std::vector<Stretch> stretches(std::string_view text) {
    if (!fonts::may_turn(text)) return {{text}};
    std::vector<Stretch> found;
    for (std::size_t from = 0; from < text.size();) {
        std::size_t to = std::min(text.find(' ', from), text.size());
        while (to < text.size() && text[to] == ' ') ++to;
        const std::string_view word = text.substr(from, to - from);
        const std::optional<Direction> direction = fonts::first_direction(word);
        const bool before = !found.empty() && found.back().is_turned;
        const bool is_turned = direction ? *direction == Direction::right_to_left : before;
        if (!found.empty() && before == is_turned)
            found.back().text = {found.back().text.data(), found.back().text.size() + word.size()};
        else
            found.push_back({word, is_turned});
        from = to;
    }
    return found;
}

/// Words of a run, whose tabs and line ends have elements of their own.
std::string words_of(std::string_view text) {
    std::string result;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find_first_of("\t\n", from), text.size());
        if (to > from)
            result +=
                fmt::format(R"(<w:t xml:space="preserve">{}</w:t>)", escape(text.substr(from, to - from)));
        if (to < text.size()) result += text[to] == '\t' ? "<w:tab/>" : "<w:br/>";
        from = to + 1;
    }
    return result;
}

/// How a run looks; its properties stand in the order that the schema asks for.
struct Look {
    std::string_view style = {};
    bool bold = false;
    bool italic = false;
    std::string_view language = {};

    [[nodiscard]] std::string properties(bool is_turned) const {
        std::string result;
        if (!style.empty()) result += fmt::format(R"(<w:rStyle w:val="{}"/>)", style);
        if (bold) result += "<w:b/><w:bCs/>";
        if (italic) result += "<w:i/><w:iCs/>";
        if (is_turned) result += "<w:rtl/>";
        if (!language.empty())
            result += fmt::format(R"(<w:lang w:{}="{}"/>)", is_turned ? "bidi" : "val", escape(language));
        return result;
    }
};

class RunWriter {
  public:
    explicit RunWriter(DocxParts& parts) : parts_(parts) {}

    std::string run(const Inlines& inlines) {
        std::string result;
        for (const Inline& part : inlines) result += std::visit(*this, part.kind);
        return result;
    }

    std::string operator()(const Text& text) { return words(text.text); }
    std::string operator()(const Emphasis& part) { return looking(part.content, &Look::italic, true); }
    std::string operator()(const Strong& part) { return looking(part.content, &Look::bold, true); }
    std::string operator()(const LineBreak&) { return "<w:r><w:br/></w:r>"; }
    std::string operator()(const Code& part) {
        const Look before = look_;
        look_.style = "CodeText";
        const std::string result = words(part.text);
        look_ = before;
        return result;
    }
    std::string operator()(const Language& part) {
        return looking(part.content, &Look::language, std::string_view{part.tag});
    }

    std::string operator()(const Link& link) {
        const auto target = safe_target(link.target, 0);
        if (!target || inside_link_) return run(link.content);
        if (target->front() == '#') return led(target->substr(1), link.content);
        // What is no address but a page of the site is not there beside a Word file.
        if (target->find(':') == std::string::npos) return run(link.content);
        return fmt::format(R"(<w:hyperlink r:id="{}" w:history="1">{}</w:hyperlink>)", parts_.link(*target),
                           linked(link.content));
    }
    std::string operator()(const Reference& reference) {
        if (parts_.bookmark(reference.target).empty()) return run(reference.content);
        const DocxWords& words = parts_.style().words;
        if (reference.mention == Mention::page) return page_of(reference.target, words.page);
        const std::string name = led(reference.target, reference.content);
        if (reference.mention == Mention::name) return name;
        return name + this->words(" ") + page_of(reference.target, words.on_page);
    }
    std::string operator()(const Note& note) {
        if (plain(note.content).empty()) return {};
        const std::string text = RunWriter(parts_).run(note.content);
        const int number = parts_.note(fmt::format(
            R"(<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>{}{}</w:p>)",
            docx_run(" "), text));
        return fmt::format(
            R"(<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>)",
            number);
    }
    std::string operator()(const MarginNote& note) {
        if (plain(note.content).empty()) return {};
        return words(" ") + looking(note.content, &Look::style, std::string_view{"MarginNote"});
    }
    std::string operator()(const Target& target) {
        if (parts_.bookmark(target.anchor).empty()) return {};
        const int number = parts_.next_number();
        return fmt::format(R"(<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>)", number,
                           parts_.bookmark(target.anchor));
    }
    std::string operator()(const IndexMark&) { return {}; }
    std::string operator()(const Placeholder& placeholder) {
        throw std::logic_error("placeholder {{" + placeholder.name + "}} in a finished document");
    }

  private:
    std::string words(std::string_view text) const {
        std::string result;
        for (const Stretch& stretch : stretches(text))
            result += docx_run(stretch.text, look_.properties(stretch.is_turned));
        return result;
    }

    template <typename Value>
    std::string looking(const Inlines& content, Value Look::*property, Value value) {
        const Look before = look_;
        look_.*property = value;
        std::string result = run(content);
        look_ = before;
        return result;
    }

    std::string linked(const Inlines& content) {
        inside_link_ = true;
        std::string result = looking(content, &Look::style, std::string_view{"Hyperlink"});
        inside_link_ = false;
        return result;
    }
    std::string led(std::string_view anchor, const Inlines& content) {
        const std::string bookmark = parts_.bookmark(anchor);
        if (inside_link_ || bookmark.empty()) return run(content);
        return fmt::format(R"(<w:hyperlink w:anchor="{}" w:history="1">{}</w:hyperlink>)", bookmark,
                           linked(content));
    }

    /// Words around the number of a page, which is a field.
    std::string page_of(std::string_view anchor, std::string_view phrase) {
        const std::size_t at = phrase.find("{}");
        if (at == std::string_view::npos) return words(phrase);
        return words(phrase.substr(0, at)) + docx_page_of(parts_.bookmark(anchor), look_.properties(false)) +
               words(phrase.substr(at + 2));
    }

    DocxParts& parts_;
    Look look_;
    bool inside_link_ = false;
};

}  // namespace

std::string docx_run(std::string_view text, std::string_view properties) {
    if (text.empty()) return {};
    const std::string look = properties.empty() ? "" : fmt::format("<w:rPr>{}</w:rPr>", properties);
    return fmt::format("<w:r>{}{}</w:r>", look, words_of(text));
}

std::string docx_field(std::string_view instruction, std::string_view shown, Shown state,
                       std::string_view properties) {
    const std::string look = properties.empty() ? "" : fmt::format("<w:rPr>{}</w:rPr>", properties);
    return fmt::format(
        R"(<w:r>{0}<w:fldChar w:fldCharType="begin"{1}/></w:r><w:r>{0}<w:instrText xml:space="preserve">{2}</w:instrText></w:r><w:r>{0}<w:fldChar w:fldCharType="separate"/></w:r>{3}<w:r>{0}<w:fldChar w:fldCharType="end"/></w:r>)",
        look, state == Shown::stale ? R"( w:dirty="true")" : "", escape(instruction),
        docx_run(shown, properties));
}

std::string docx_page_of(const std::string& bookmark, std::string_view properties) {
    return docx_field(fmt::format(R"( PAGEREF {} \h )", bookmark), "…", Shown::stale, properties);
}

bool begins_at_the_right(const Inlines& inlines) {
    const std::string text = plain(inlines);
    std::size_t turned = 0;
    for (const Stretch& stretch : stretches(text))
        if (stretch.is_turned) turned += stretch.text.size();
    return turned * 2 > text.size();
}

std::string docx_inlines(const Inlines& inlines, DocxParts& parts) {
    return RunWriter(parts).run(inlines);
}

}  // namespace casebook::write
