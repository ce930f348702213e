#include "site/pieces.hpp"

#include <algorithm>
#include <iterator>

#include "site/compose.hpp"

namespace casebook::site {

using namespace document;

Document Pieces::document(std::string title) const {
    Document result;
    result.title = std::move(title);
    result.author = release->school;
    result.date = release->data_date;
    result.stamp = release->note;
    return result;
}

Page Pieces::page(std::string_view path, Document document, std::string summary) const {
    number_anchors(document);
    return Page{released::Paper(release, std::string(path), std::move(document)), std::move(summary)};
}

Block heading(int level, std::string_view text) {
    return heading(level, words(text));
}
Block heading(int level, Inlines content) {
    return {Heading{level, std::move(content)}};
}
Block paragraph(std::string_view text, ParagraphStyle style) {
    return paragraph(words(text), style);
}
Block paragraph(Inlines content, ParagraphStyle style) {
    return {Paragraph{std::move(content), style}};
}

Inline link(std::string_view from, std::string_view to, std::string_view text) {
    return {Link{relative_link(from, file_of(to)), words(text)}};
}

Inline file_link(std::string_view from, std::string_view file, std::string_view text) {
    return {Link{relative_link(from, file), words(text)}};
}

Block list(std::vector<Inlines> items) {
    List result;
    for (Inlines& item : items) result.items.push_back({paragraph(std::move(item))});
    return {std::move(result)};
}

Block quotation(const Pieces& pieces, const released::Quote& quote) {
    Inlines role = words(pieces.catalogue.label("role", quote.role), quote.where);
    return {Quotation{{{Paragraph{words(quote.text, quote.where)}, quote.where}}, std::move(role)},
            quote.where};
}

void append(Blocks& blocks, Blocks more) {
    blocks.insert(blocks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

Inlines theme_links(const Pieces& pieces, std::string_view from, const std::vector<std::string>& themes) {
    Inlines result;
    for (const std::string& words : themes) {
        if (!result.empty()) result.push_back({Text{pieces.catalogue.phrase("list.between")}});
        const ThemePage* theme = pieces.plan.theme(words);
        result.push_back(theme != nullptr ? link(from, theme->path, words) : Inline{Text{words}});
    }
    return result;
}

bool shares_theme(const Plan& plan, const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::ranges::any_of(a, [&](const std::string& one) {
        return std::ranges::any_of(b, [&](const std::string& other) {
            return plan.theme(one) != nullptr && plan.theme(one) == plan.theme(other);
        });
    });
}

std::vector<std::string> earlier(const std::vector<std::string>& was, std::string_view folder) {
    std::vector<std::string> paths;
    for (const std::string& name : was) paths.push_back(std::string(folder) + slug(name));
    return paths;
}

Inlines facet_line(const Pieces& pieces, const released::Case& story) {
    const auto& catalogue = pieces.catalogue;
    std::string about = catalogue.label("kind", story.kind);
    if (!story.key_stage.empty()) about += " · " + catalogue.label("key-stage", story.key_stage);
    return {{Text{about + " · "}}, {Strong{words(catalogue.label("result", story.result))}}};
}

Blocks case_entries(const Pieces& pieces, std::string_view from, const std::vector<const CasePage*>& cases,
                    int level) {
    Blocks result;
    for (const CasePage* page : cases) {
        const released::Case& story = *page->story;
        result.push_back({Heading{level, {link(from, page->path, story.title)}}, story.where});
        result.push_back({Paragraph{words(story.summary, story.where)}, story.where});
        result.push_back(paragraph(facet_line(pieces, story), ParagraphStyle::small));
    }
    return result;
}

Blocks note_entries(const Pieces& pieces, std::string_view from, const std::vector<const NotePage*>& notes,
                    int level) {
    Blocks result;
    for (const NotePage* page : notes) {
        const released::Note& note = *page->note;
        result.push_back({Heading{level, {link(from, page->path, note.title)}}, note.where});
        result.push_back({Paragraph{words(note.summary, note.where)}, note.where});
        result.push_back(paragraph(pieces.catalogue.label("note-kind", note.kind), ParagraphStyle::small));
    }
    return result;
}

}  // namespace casebook::site
