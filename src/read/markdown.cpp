#include "read/markdown.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include <cmark.h>
#include <fmt/format.h>

#include "read/footnotes.hpp"
#include "read/heading_levels.hpp"
#include "read/inlines.hpp"
#include "read/note_faults.hpp"
#include "read/pictures.hpp"
#include "read/pipe_table.hpp"
#include "read/placeholders.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

using diagnostics::Location;
using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;

constexpr std::size_t most_bytes = 256U << 10U;
// cmark takes time with the square of a paragraph's length on some crafted texts, and finding a column with
// that of a line's.
constexpr std::size_t longest_line = 16U << 10U;
constexpr std::size_t longest_paragraph = 32U << 10U;
constexpr int deepest = 50;

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

Tree parsed(std::string_view text) {
    return Tree{cmark_parse_document(text.data(), text.size(), CMARK_OPT_SMART)};
}

std::string_view view(const char* text) {
    return text == nullptr ? std::string_view{} : std::string_view{text};
}

/// `cases/story.md` and `../pictures/hall.png` give `pictures/hall.png`; empty where that leaves the folder.
std::string beside(std::string_view path, std::string_view target) {
    std::vector<std::string_view> parts;
    const auto walk = [&](std::string_view rest) {
        while (!rest.empty()) {
            const std::size_t slash = std::min(rest.find('/'), rest.size());
            const std::string_view part = rest.substr(0, slash);
            rest.remove_prefix(std::min(slash + 1, rest.size()));
            if (part == "..") {
                if (parts.empty()) return false;
                parts.pop_back();
            } else if (part != "." && !part.empty()) {
                parts.push_back(part);
            }
        }
        return true;
    };
    const std::size_t slash = path.rfind('/');
    if (slash != std::string_view::npos) walk(path.substr(0, slash));
    if (target.starts_with('/') || !walk(target)) return {};
    std::string result;
    for (const std::string_view part : parts) result += fmt::format("{}{}", result.empty() ? "" : "/", part);
    return result;
}

/// The bytes of a bullet as word processors paste it, with what parts it from the words; 0 for none. Letters
/// that stand for signs of a font are one only before a tab.
std::size_t pasted_bullet(std::string_view line) {
    constexpr std::array signs{std::string_view{"•"}, std::string_view{"◦"},           std::string_view{"▪"},
                               std::string_view{"‣"}, std::string_view{"●"},           std::string_view{"○"},
                               std::string_view{"■"}, std::string_view{"\xEF\x82\xB7"}};  // Symbol's bullet
    constexpr std::array letters{std::string_view{"o"}, std::string_view{"§"}, std::string_view{"·"},
                                 std::string_view{"\xEF\x82\xA7"}};
    for (const std::string_view sign : signs)
        if (line.starts_with(sign) && line.size() > sign.size() + 1 &&
            (line[sign.size()] == '\t' || line[sign.size()] == ' '))
            return sign.size() + 1;
    for (const std::string_view letter : letters)
        if (line.starts_with(letter) && line.size() > letter.size() + 1 && line[letter.size()] == '\t')
            return letter.size() + 1;
    return 0;
}

class BlockReader {
  public:
    BlockReader(const Markdown& markdown, std::span<const InputFile> folder,
                diagnostics::Diagnostics& diagnostics)
        : markdown_(markdown),
          folder_(folder),
          diagnostics_(diagnostics),
          inlines_([this](int line, int column) { return place(line, column); }, diagnostics) {
        for (std::size_t from = 0; from <= markdown.text.size();) {
            const std::size_t end = std::min(markdown.text.find('\n', from), markdown.text.size());
            lines_.push_back(markdown.text.substr(from, end - from));
            from = end + 1;
        }
    }

    Blocks read() {
        const std::string text = with_bullets();
        const FootnotedText source = take_footnotes(text);
        for (const Footnote& note : source.notes) read_footnote(note);
        const Tree tree = parsed(source.text);
        Blocks blocks = children(tree.get());
        if (too_deep_ || inlines_.too_deep()) {
            report(diagnostics_, faults::too_deep, {{markdown_.file, markdown_.first_line, 0}},
                   "the text is nested too deeply");
            return {};
        }
        for (const Footnote& note : source.notes) {
            if (!marked_.contains(note.label))
                report(diagnostics_, faults::note_without_mark, {place_of(note), note.label.size() + 4},
                       fmt::format("no mark [^{}] stands in the text", note.label));
        }
        return blocks;
    }

  private:
    [[nodiscard]] Location place(int line, int column) const {
        const auto index = static_cast<std::size_t>(std::max(line, 1)) - 1;
        const std::string_view text = index < lines_.size() ? lines_[index] : std::string_view{};
        const std::string_view before = text.substr(0, static_cast<std::size_t>(std::max(column, 1)) - 1);
        return {markdown_.file, markdown_.first_line + static_cast<std::uint32_t>(index),
                static_cast<std::uint32_t>(characters(before)) + 1};
    }
    [[nodiscard]] Location place(cmark_node* node) const {
        return place(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    }

    /// The text with a hyphen for each bullet that was pasted from a word processor; as many bytes, so that
    /// every place stays.
    [[nodiscard]] std::string with_bullets() {
        std::string result{markdown_.text};
        std::size_t changed = 0;
        Location first;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string_view line = lines_[i];
            const std::size_t begins = std::min(line.find_first_not_of(' '), line.size());
            const std::size_t bullet = pasted_bullet(line.substr(begins));
            if (bullet == 0) continue;
            const auto at = static_cast<std::size_t>(line.data() - markdown_.text.data()) + begins;
            result.replace(at, bullet, "-" + std::string(bullet - 1, ' '));
            if (changed++ == 0) first = place(static_cast<int>(i) + 1, static_cast<int>(begins) + 1);
        }
        if (changed > 0)
            report(diagnostics_, faults::bullets_pasted, {first},
                   fmt::format("{} line{} with a bullet of a word processor", changed,
                               changed == 1 ? " begins" : "s begin"));
        return result;
    }

    Blocks children(cmark_node* parent) {
        Blocks result;
        if (depth_ == deepest) {
            too_deep_ = true;
            return result;
        }
        ++depth_;
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
            read_block(node, result);
        --depth_;
        return result;
    }

    void read_block(cmark_node* node, Blocks& result) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING) {
            read_heading(node, result);
        } else if (type == CMARK_NODE_PARAGRAPH) {
            read_paragraph(node, result);
        } else if (type == CMARK_NODE_BLOCK_QUOTE) {
            result.push_back({read_quotation(node), place(node)});
        } else if (type == CMARK_NODE_LIST) {
            result.push_back({read_list(node), place(node)});
        } else if (type == CMARK_NODE_CODE_BLOCK) {
            bool hidden = false;
            std::string text = clean(view(cmark_node_get_literal(node)), hidden);
            if (text.ends_with('\n')) text.pop_back();
            result.push_back({document::Preformatted{std::move(text)}, place(node)});
        } else if (type == CMARK_NODE_HTML_BLOCK && !only_a_comment(view(cmark_node_get_literal(node)))) {
            report(diagnostics_, faults::html_left_out, {place(node)}, "a piece of HTML begins here");
        }
    }

    [[nodiscard]] Location place_of(const Footnote& note) const {
        return place(note.lines.front().line, note.column);
    }

    /// The paragraphs of a note become lines of one text.
    void read_footnote(const Footnote& note) {
        if (notes_.contains(note.label)) {
            report(diagnostics_, faults::note_twice, {place_of(note), note.label.size() + 4},
                   fmt::format("there are two notes [^{}]", note.label));
            return;
        }
        std::string text;
        for (const FootnoteLine& line : note.lines) text += fmt::format("{}\n", line.words);
        const Tree tree = parsed(text);
        InlineReader reader(
            [&](int line, int column) {
                const std::size_t index = static_cast<std::size_t>(std::max(line, 1)) - 1;
                const FootnoteLine& source = note.lines[std::min(index, note.lines.size() - 1)];
                return place(source.line, source.column + column);
            },
            diagnostics_);
        Inlines words;
        for (cmark_node* node = cmark_node_first_child(tree.get()); node != nullptr;
             node = cmark_node_next(node)) {
            if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH) {
                report(diagnostics_, faults::note_of_blocks, {place_of(note), note.label.size() + 4},
                       fmt::format("the note [^{}] holds more than sentences", note.label));
                continue;
            }
            if (!words.empty()) words.push_back({document::LineBreak{}, words.back().where});
            for (Inline& one : reader.read(cmark_node_first_child(node))) words.push_back(std::move(one));
        }
        if (markdown_.purpose == Purpose::words) words = with_placeholders(std::move(words), diagnostics_);
        notes_.emplace(note.label, std::move(words));
    }

    /// What cmark does not know: notes, and in a template placeholders.
    Inlines completed(Inlines text) {
        Inlines result = with_footnotes(std::move(text), notes_, marked_, diagnostics_);
        return markdown_.purpose == Purpose::words ? with_placeholders(std::move(result), diagnostics_)
                                                   : result;
    }

    Inlines running_text(cmark_node* first, cmark_node* end = nullptr) {
        return completed(inlines_.read(first, end));
    }

    void read_heading(cmark_node* node, Blocks& result) {
        document::Heading heading{cmark_node_get_heading_level(node),
                                  inlines_.read(cmark_node_first_child(node))};
        if (markdown_.purpose == Purpose::words) {
            if (auto condition = take_condition(heading.content))
                result.push_back({std::move(*condition), place(node)});
            heading.anchor = take_anchor(heading.content);
        }
        heading.content = completed(std::move(heading.content));
        if (!heading.content.empty()) result.push_back({std::move(heading), place(node)});
    }

    /// The paragraph's lines as they stand in the file, without the marks of quotations and lists around it.
    [[nodiscard]] std::vector<std::string_view> source_lines(cmark_node* node) const {
        const auto first = static_cast<std::size_t>(cmark_node_get_start_line(node)) - 1;
        const auto last = static_cast<std::size_t>(cmark_node_get_end_line(node)) - 1;
        std::vector<std::string_view> result;
        for (std::size_t i = first; i <= last && i < lines_.size(); ++i) {
            std::string_view line = lines_[i];
            if (i == first) {
                line.remove_prefix(
                    std::min(line.size(), static_cast<std::size_t>(cmark_node_get_start_column(node)) - 1));
            } else {
                line.remove_prefix(std::min(line.find_first_not_of("> \t"), line.size()));
            }
            result.push_back(line);
        }
        return result;
    }

    void read_paragraph(cmark_node* node, Blocks& result) {
        cmark_node* const first = cmark_node_first_child(node);
        if (first == nullptr) return;
        if (cmark_node_get_type(first) == CMARK_NODE_IMAGE && cmark_node_next(first) == nullptr)
            return read_picture(first, result);
        const std::vector<std::string_view> lines = source_lines(node);
        if (markdown_.purpose == Purpose::words && read_directives(node, lines, result)) return;
        if (const auto table = bar_table(lines)) {
            result.push_back({read_table(node, lines, *table), place(node)});
            return;
        }
        Inlines content = running_text(first);
        if (!content.empty()) result.push_back({document::Paragraph{std::move(content)}, place(node)});
    }

    /// Whether each line of the paragraph is a directive; then they are added.
    bool read_directives(cmark_node* node, const std::vector<std::string_view>& lines, Blocks& result) {
        std::vector<document::Directive> found;
        for (const std::string_view line : lines)
            if (auto one = directive(line)) found.push_back(std::move(*one));
        if (found.size() != lines.size()) return false;
        const int first = cmark_node_get_start_line(node);
        for (std::size_t i = 0; i < found.size(); ++i)
            result.push_back({std::move(found[i]), place(first + static_cast<int>(i),
                                                         i == 0 ? cmark_node_get_start_column(node) : 1)});
        return true;
    }

    document::List read_list(cmark_node* node) {
        document::List list;
        list.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        if (list.ordered) list.start = cmark_node_get_list_start(node);
        for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item))
            list.items.push_back(children(item));
        return list;
    }

    /// The last line of a quotation is its attribution where it begins with a dash.
    document::Quotation read_quotation(cmark_node* node) {
        document::Quotation quotation;
        cmark_node* const last = cmark_node_last_child(node);
        cmark_node* start = nullptr;
        if (last != nullptr && cmark_node_get_type(last) == CMARK_NODE_PARAGRAPH)
            start = attribution_start(last);
        if (start == nullptr) {
            quotation.content = children(node);
            return quotation;
        }
        ++depth_;
        for (cmark_node* child = cmark_node_first_child(node); child != last; child = cmark_node_next(child))
            read_block(child, quotation.content);
        --depth_;
        cmark_node* const before = cmark_node_previous(start);  // the line break
        if (before != nullptr)
            quotation.content.push_back(
                {document::Paragraph{running_text(cmark_node_first_child(last), before)}, place(last)});
        quotation.attribution = running_text(start);
        strip_dash(quotation.attribution);
        return quotation;
    }

    static bool dash(std::string_view text) { return text.starts_with("—") || text.starts_with("–"); }

    static cmark_node* attribution_start(cmark_node* paragraph) {
        cmark_node* start = cmark_node_last_child(paragraph);
        while (start != nullptr) {
            cmark_node* const before = cmark_node_previous(start);
            const bool line_begins = before == nullptr ||
                                     cmark_node_get_type(before) == CMARK_NODE_SOFTBREAK ||
                                     cmark_node_get_type(before) == CMARK_NODE_LINEBREAK;
            if (line_begins) break;
            start = before;
        }
        const bool text = start != nullptr && cmark_node_get_type(start) == CMARK_NODE_TEXT;
        return text && dash(view(cmark_node_get_literal(start))) ? start : nullptr;
    }

    static void strip_dash(Inlines& attribution) {
        constexpr std::size_t dash_bytes = 3;
        if (attribution.empty()) return;
        auto* const text = std::get_if<document::Text>(&attribution.front().kind);
        if (text == nullptr || !dash(text->text)) return;
        const std::string rest = text->text.substr(dash_bytes);
        const std::string_view words = rest;
        text->text = std::string{words.substr(std::min(words.find_first_not_of(' '), words.size()))};
    }

    document::Table read_table(cmark_node* node, const std::vector<std::string_view>& lines,
                               const BarTable& source) {
        const std::vector<Location> line_places = places_of(node, lines);
        document::Table table;
        for (std::size_t row = 0; row < source.rows.size(); ++row) {
            const Location where = line_places[row == 0 ? 0 : row + 1];
            const std::vector<BarCell>& cells = source.rows[row];
            if (cells.size() > source.alignments.size())
                report(diagnostics_, faults::table_uneven, {where},
                       fmt::format("the row has {} cells, the headings are {}", cells.size(),
                                   source.alignments.size()));
            std::vector<Inlines> words =
                read_cells(cells, source.alignments.size(), where, lines[row == 0 ? 0 : row + 1]);
            if (row > 0) {
                table.rows.push_back(std::move(words));
                continue;
            }
            for (std::size_t i = 0; i < words.size(); ++i)
                table.columns.push_back({std::move(words[i]), source.alignments[i]});
        }
        return table;
    }

    [[nodiscard]] std::vector<Location> places_of(cmark_node* node,
                                                  const std::vector<std::string_view>& lines) const {
        std::vector<Location> result;
        const int first = cmark_node_get_start_line(node);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const int line = first + static_cast<int>(i);
            const std::string_view whole = lines_[static_cast<std::size_t>(line) - 1];
            result.push_back(place(line, static_cast<int>(lines[i].data() - whole.data()) + 1));
        }
        return result;
    }

    /// All cells of a row in one parse. A no-break space before each keeps `#`, `-` or `1.` from opening a
    /// block.
    std::vector<Inlines> read_cells(const std::vector<BarCell>& cells, std::size_t wanted, Location where,
                                    std::string_view line) {
        constexpr std::string_view guard = "\xC2\xA0";
        std::string text;
        for (std::size_t i = 0; i < std::min(wanted, cells.size()); ++i)
            text += fmt::format("{}{}\n\n", guard, cells[i].text);
        const Tree tree = parsed(text);
        InlineReader reader(
            [&](int cell_line, int column) {
                const BarCell& cell = cells[std::min(static_cast<std::size_t>(std::max(cell_line, 1) - 1) / 2,
                                                     cells.size() - 1)];
                const auto within =
                    static_cast<std::size_t>(std::max(column - 1 - static_cast<int>(guard.size()), 0));
                Location result = where;
                result.column +=
                    static_cast<std::uint32_t>(characters(line.substr(0, cell.offset)) +
                                               characters(std::string_view{cell.text}.substr(0, within)));
                return result;
            },
            diagnostics_);
        std::vector<Inlines> result;
        for (cmark_node* node = cmark_node_first_child(tree.get()); node != nullptr;
             node = cmark_node_next(node)) {
            Inlines content = reader.read(cmark_node_first_child(node));
            if (auto* const first =
                    content.empty() ? nullptr : std::get_if<document::Text>(&content.front().kind);
                first != nullptr && first->text.starts_with(guard))
                first->text.erase(0, guard.size());
            if (!content.empty() && std::holds_alternative<document::Text>(content.front().kind) &&
                std::get<document::Text>(content.front().kind).text.empty())
                content.erase(content.begin());
            result.push_back(completed(std::move(content)));
        }
        result.resize(wanted);
        return result;
    }

    void read_picture(cmark_node* node, Blocks& result) {
        const Location where = place(node);
        const std::string_view target = view(cmark_node_get_url(node));
        const auto leave_out = [&](std::string message, Instead words = {}) {
            report(diagnostics_, faults::picture_left_out, {where}, std::move(message), std::move(words));
        };
        if (target.find(':') != std::string_view::npos || target.starts_with("//"))
            return leave_out(
                fmt::format("the picture “{}” is not in this folder", target),
                {.why = "a page that fetches a picture from elsewhere tells that place who reads it"});
        const std::string path = beside(markdown_.path, target);
        const InputFile* const file = path.empty() ? nullptr : find_file(folder_, path);
        if (file == nullptr)
            return leave_out(
                fmt::format("there is no picture “{}” in this folder", path.empty() ? target : path));
        PictureResult checked = clean_picture(path, file->bytes);
        if (!checked.picture)
            return leave_out(fmt::format("the picture “{}” cannot be shown: {}", path, checked.trouble));
        document::Picture picture;
        picture.name = picture_name(path);
        picture.media_type = checked.picture->media_type;
        picture.bytes = std::make_shared<const std::string>(std::move(checked.picture->bytes));
        picture.width = checked.picture->width;
        picture.height = checked.picture->height;
        picture.alternative = document::plain(inlines_.read(cmark_node_first_child(node)));
        if (const std::string_view title = view(cmark_node_get_title(node)); !title.empty())
            picture.caption = document::words(title, where);
        if (checked.picture->turned)
            report(diagnostics_, faults::picture_turned, {where},
                   fmt::format("the picture “{}” was taken on its side", path));
        if (picture.alternative.empty())
            report(diagnostics_, faults::picture_without_words, {where},
                   fmt::format("the picture “{}” has no description", path));
        result.push_back({std::move(picture), where});
    }

    /// One name for each path, so that two pictures of the same name in two folders do not meet.
    static std::string picture_name(const std::string& path) {
        const std::size_t dot = path.rfind('.');
        return fmt::format("{}{}", document::slug(path.substr(0, dot)), lower(path.substr(dot)));
    }

    const Markdown& markdown_;
    std::span<const InputFile> folder_;
    diagnostics::Diagnostics& diagnostics_;
    InlineReader inlines_;
    std::vector<std::string_view> lines_;
    FootnoteWords notes_;
    std::map<std::string, int, std::less<>> marked_;
    int depth_ = 0;
    bool too_deep_ = false;
};

/// The line at which a line or a paragraph becomes too long to be read safely; 0 where none does.
std::uint32_t overlong_line(std::string_view text) {
    std::size_t paragraph = 0;
    std::uint32_t line = 1;
    for (std::size_t from = 0; from < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::size_t length = end - from;
        paragraph = trimmed(text.substr(from, length)).empty() ? 0 : paragraph + length;
        if (length > longest_line || paragraph > longest_paragraph) return line;
        from = end + 1;
    }
    return 0;
}

}  // namespace

Blocks read_markdown(const Markdown& markdown, std::span<const InputFile> folder,
                     diagnostics::Diagnostics& diagnostics) {
    if (markdown.text.size() > most_bytes) {
        report(diagnostics, faults::too_large, {{markdown.file, 0, 0}}, "the text is longer than 256 KiB");
        return {};
    }
    if (const std::uint32_t line = overlong_line(markdown.text)) {
        report(diagnostics, faults::too_large, {{markdown.file, markdown.first_line + line - 1, 0}},
               "a line is longer than 16 KiB, or lines without an empty one between them than 32 KiB",
               {.mend = "put empty lines between the paragraphs"});
        return {};
    }
    Blocks blocks = BlockReader(markdown, folder, diagnostics).read();
    if (markdown.purpose == Purpose::story) settle_heading_levels(blocks);
    return blocks;
}

}  // namespace casebook::read
