// Headings, paragraphs, lists, quotations, callouts and other blocks made of lines.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "layout/composer.hpp"
#include "layout/shift.hpp"

namespace casebook::layout {
namespace {

using document::Ink;
using fonts::Style;

struct HeadingLook {
    Style style;
    Ink ink;
};
// Levels 2 to 6.
constexpr std::array heading_looks{HeadingLook{Style::bold, Ink::accent}, HeadingLook{Style::bold, Ink::text},
                                   HeadingLook{Style::bold, Ink::text},
                                   HeadingLook{Style::bold_italic, Ink::text},
                                   HeadingLook{Style::italic, Ink::text}};

Setting setting_of(document::ParagraphStyle style, const PageStyle& page) {
    switch (style) {
        case document::ParagraphStyle::lead:
            return {.type = page.lead, .running = true};
        case document::ParagraphStyle::small:
            return {.type = page.small, .look = {Style::regular, Ink::muted}, .running = true};
        case document::ParagraphStyle::body:
            break;
    }
    return {.type = page.body, .running = true};
}

bool is_blank(const document::Inlines& inlines) {
    return document::plain(inlines).find_first_not_of(" \t\r\n") == std::string::npos;
}

// The baseline of a strip's first words; where it has none, that of a line of body text.
double first_baseline(const Strip& strip, double otherwise) {
    for (const Box& box : strip.boxes) {
        if (const auto* text = std::get_if<Text>(&box.shape)) return text->baseline;
    }
    return otherwise;
}

constexpr double parting_a_list = 0.02;
constexpr double parting_one_item = 0.15;  // from the others of its list

constexpr std::array bullets{"•", "–", "·"};

std::string label_of(const document::List& list, std::size_t item, int depth) {
    if (list.ordered)
        return fmt::format("{}.", static_cast<long long>(list.start) + static_cast<long long>(item));
    return bullets[static_cast<std::size_t>(depth) % bullets.size()];
}

// Whether its items are single paragraphs, with nothing below them but lists of such items. Otherwise its
// items stand apart, so that the space between them is the same all along.
bool is_tight(const document::List& list) {
    return std::ranges::all_of(list.items, [](const document::Blocks& item) {
        for (std::size_t i = 0; i < item.size(); ++i) {
            const auto* const below = std::get_if<document::List>(&item[i].kind);
            const bool fits = i == 0 ? std::holds_alternative<document::Paragraph>(item[i].kind)
                                     : below != nullptr && is_tight(*below);
            if (!fits) return false;
        }
        return true;
    });
}

constexpr std::size_t longest_term = 12;  // lines beside its meaning

struct CalloutLook {
    bool ground;
    bool border;
    double bar;
    Ink ink;
};
const std::map<document::CalloutKind, CalloutLook> callout_looks{
    {document::CalloutKind::note, {true, false, 2.5, Ink::accent}},
    {document::CalloutKind::caution, {true, false, 5, Ink::second}},
    {document::CalloutKind::draft, {false, true, 0, Ink::text}},
    {document::CalloutKind::confidential, {false, true, 5, Ink::text}},
};

}  // namespace

void compose_block(Composer& composer, const document::Heading& heading, const Column& column) {
    if (is_blank(heading.content)) return;
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 2, 6) - 2);
    const int structural = composer.structural_level(heading.level);
    const NodeId node =
        composer.structure.add({.role = Role::heading, .parent = column.node, .level = structural});
    const Look look{heading_looks[level].style, heading_looks[level].ink};
    const RichText text = rich(heading.content, look, node, composer.structure);
    const std::string title = rich(document::plain(heading.content), {}, no_node).text;
    const double above = composer.style.space_above_heading[level];
    composer.space(composer.is_below_heading() ? above / 2 : above);
    const std::size_t first = composer.add_lines(
        text, {.type = composer.style.headings[level], .look = look, .balanced = true}, column);
    for (std::size_t i = first; i < composer.strips().size(); ++i) composer.strips()[i].keep_with_next = true;
    if (first < composer.strips().size()) {
        composer.strips()[first].anchor = heading.anchor;
        composer.strips()[first].bookmark = {structural, title, 0, 0};
        // The text below the heading stands on the grid, without more space between them than is asked for.
        const double lines = static_cast<double>(composer.strips().size() - first);
        composer.strips()[first].on_grid =
            lines * composer.style.headings[level].leading + composer.style.space_below_heading;
        for (std::size_t i = first + 1; i < composer.strips().size(); ++i)
            composer.strips()[i].on_grid.reset();
    }
    composer.set_space(composer.style.space_below_heading);
    composer.end_heading();
}

void compose_block(Composer& composer, const document::Paragraph& paragraph, const Column& column) {
    if (is_blank(paragraph.content)) return;
    const NodeId node = composer.structure.add(Role::paragraph, column.node);
    const Setting setting = setting_of(paragraph.style, composer.style);
    const RichText text = rich(paragraph.content, setting.look, node, composer.structure);
    composer.add_lines(text, setting, column);
    if (text.text.ends_with(':')) composer.strips().back().keep_with_next = true;
    composer.space(composer.style.paragraph_space);
}

void compose_block(Composer& composer, const document::List& list, const Column& column) {
    if (list.items.empty()) return;
    const PageStyle& style = composer.style;
    const NodeId node =
        composer.structure.add({.role = Role::list, .parent = column.node, .ordered = list.ordered});
    const double baseline = baseline_in(style.body, composer.library.face(Style::regular));
    const double widest = composer.library.width(label_of(list, list.items.size() - 1, column.list_depth),
                                                 style.body.size, Style::regular);
    const double indent = std::min(std::max(style.list_indent, widest + 6), column.width / 2);
    const double between = is_tight(list) ? 0 : style.paragraph_space;
    if (column.list_depth > 0 && is_tight(list)) composer.set_space(between);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const NodeId item = composer.structure.add(Role::list_item, node);
        const NodeId label = composer.structure.add(Role::label, item);
        const NodeId body = composer.structure.add(Role::item_body, item);
        if (i > 0) composer.set_space(between);
        const std::size_t first = composer.strips().size();
        const double width = column.width - indent;
        composer.compose(list.items[i], {composer.at_end(column, width), width, body, column.list_depth + 1});
        if (first == composer.strips().size()) composer.add({.height = style.body.leading});
        Strip& strip = composer.strips()[first];
        if (i > 0) {
            const bool one_is_left = i == 1 || i + 1 == list.items.size();
            strip.reluctance = one_is_left ? parting_one_item : parting_a_list;
        }
        const std::string words = label_of(list, i, column.list_depth);
        const double aside = list.ordered ? 0 : 4;
        const double left = composer.at_start({column.left + aside, column.width - 2 * aside},
                                              composer.library.width(words, style.body.size, Style::regular));
        Box box{set_line(composer.library, words, Style::regular, style.body.size, left,
                         first_baseline(strip, baseline), Ink::text, composer.direction),
                label};
        strip.boxes.insert(strip.boxes.begin(), std::move(box));
    }
    composer.set_space(style.paragraph_space);
    composer.space(column.list_depth == 0 ? style.paragraph_space : 0);
}

void compose_block(Composer& composer, const document::Quotation& quotation, const Column& column) {
    const PageStyle& style = composer.style;
    const double indent = std::min(16.0, column.width / 4);
    const NodeId node = composer.structure.add(Role::quotation, column.node);
    composer.space(style.paragraph_space * 1.5);
    composer.open_frame({.left = column.left, .width = column.width, .bar = 2, .bar_ink = Ink::second}, 1.5);
    const double width = column.width - indent;
    const Column inner{composer.at_end(column, width), width, node, column.list_depth};
    const std::size_t first = composer.strips().size();
    composer.compose(quotation.content, inner);
    if (!is_blank(quotation.attribution)) {
        if (composer.strips().size() > first) composer.strips().back().keep_with_next = true;
        document::Inlines words = document::words("— ");
        words.insert(words.end(), quotation.attribution.begin(), quotation.attribution.end());
        const Setting setting{style.small, {Style::regular, Ink::muted}};
        const RichText text =
            rich(words, setting.look, composer.structure.add(Role::paragraph, node), composer.structure);
        composer.set_space(2.5);
        composer.add_lines(text, setting, inner);
    }
    composer.close_frame();
    composer.set_space(style.paragraph_space * 1.5);
}

void compose_block(Composer& composer, const document::Callout& callout, const Column& column) {
    const PageStyle& style = composer.style;
    const CalloutLook& look = callout_looks.at(callout.kind);
    const double inset = std::min(14.0, column.width / 8);
    const NodeId node = composer.structure.add(Role::group, column.node);
    composer.space(style.block_space);
    composer.open_frame({column.left, column.width, look.ground, look.border, look.bar, look.ink}, 9);
    const Column inner{column.left + inset, column.width - 2 * inset, node, column.list_depth};
    if (!is_blank(callout.title)) {
        const Setting setting{style.body, {Style::bold, Ink::text}};
        const RichText text = rich(callout.title, setting.look, composer.structure.add(Role::paragraph, node),
                                   composer.structure);
        const std::size_t first = composer.add_lines(text, setting, inner);
        for (std::size_t i = first; i < composer.strips().size(); ++i)
            composer.strips()[i].keep_with_next = true;
        composer.set_space(2.5);
    }
    composer.compose(callout.content, inner);
    composer.close_frame();
    composer.set_space(style.block_space);
}

void compose_block(Composer& composer, const document::Preformatted& preformatted, const Column& column) {
    const PageStyle& style = composer.style;
    const NodeId paragraph = composer.structure.add(Role::paragraph, column.node);
    const NodeId node = composer.structure.add(Role::code, paragraph);
    const double inset = std::min(10.0, column.width / 8);
    composer.space(style.paragraph_space);
    composer.open_frame({.left = column.left, .width = column.width, .ground = true}, 7);
    std::string_view rest = preformatted.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const RichText text = rich_code(rest.substr(0, end), node, composer.where);
        const std::size_t first = composer.strips().size();
        composer.add_lines(text, {style.table, {Style::mono, Ink::text}},
                           {column.left + inset, column.width - 2 * inset, node});
        if (first == composer.strips().size()) composer.add({.height = style.table.leading});
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    composer.close_frame();
    composer.set_space(style.block_space);
}

void compose_block(Composer& composer, const document::Definitions& definitions, const Column& column) {
    if (definitions.items.empty()) return;
    const PageStyle& style = composer.style;
    const NodeId list = composer.structure.add(Role::list, column.node);
    const double term_width = column.width * 0.3;
    const double gap = 14;
    const double meaning_width = column.width - term_width - gap;
    const Column terms{composer.at_start(column, term_width), term_width};
    const Column meanings{composer.at_end(column, meaning_width), meaning_width};
    const double baseline = baseline_in(style.body, composer.library.face(Style::regular));
    const double leading = style.body.leading;
    for (const document::Definition& definition : definitions.items) {
        const NodeId item = composer.structure.add(Role::list_item, list);
        const NodeId label = composer.structure.add(Role::label, item);
        const RichText term = rich(definition.term, {Style::bold, Ink::text}, label, composer.structure);
        const NodeId body = composer.structure.add(Role::item_body, item);
        const RichText meaning = rich(definition.meaning, {}, body, composer.structure);
        const std::vector<Line> first = composer.breaker.lines(term, style.body.size, term_width);
        const std::vector<Line> second =
            composer.breaker.lines(meaning, style.body.size, meaning_width, {.hyphenated = style.hyphenated});
        const auto add_line = [&](const Line& words, const RichText& text, const Column& where) {
            Strip line{.height = leading};
            place(words, text, composer.at_start(where, words.width), baseline, 0, leading, line);
            composer.add(std::move(line));
        };
        // A term as long as a page stands above its meaning.
        const bool is_long = first.size() > longest_term;
        for (std::size_t i = 0; is_long && i < first.size(); ++i) add_line(first[i], term, terms);
        const std::size_t beside = is_long ? 0 : first.size();
        const std::size_t together = std::max<std::size_t>(beside, std::min<std::size_t>(second.size(), 4));
        Strip strip{.height = static_cast<double>(together) * leading};
        const auto put = [&](const std::vector<Line>& lines, const RichText& text, const Column& where,
                             std::size_t until) {
            for (std::size_t i = 0; i < std::min(lines.size(), until); ++i) {
                const double top = static_cast<double>(i) * leading;
                place(lines[i], text, composer.at_start(where, lines[i].width), top + baseline, top, leading,
                      strip);
            }
        };
        put(first, term, terms, beside);
        put(second, meaning, meanings, together);
        composer.add(std::move(strip));
        for (std::size_t i = together; i < second.size(); ++i) {
            add_line(second[i], meaning, meanings);
        }
        composer.space(style.paragraph_space / 2);
    }
    composer.space(style.block_space);
}

void compose_block(Composer& composer, const document::PageBreak&, const Column&) {
    if (!composer.strips().empty()) composer.begin_page();
}

}  // namespace casebook::layout
