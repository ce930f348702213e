#include "read/web_tables.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>

#include "read/reading.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr std::size_t most_bytes = 32U << 20U;
constexpr std::size_t most_cells = 3'000'000;
constexpr std::size_t most_tables = 200;
constexpr std::size_t most_columns = 16'384;
constexpr std::size_t most_spanned = 1000;
constexpr std::size_t longest_text = 32'767;
constexpr std::uint32_t heading_rows = 30;  ///< down to here a cell over several columns may be a heading

/// Tags that part words where they stand.
constexpr std::array breaks{std::string_view{"br"}, std::string_view{"p"}, std::string_view{"div"},
                            std::string_view{"li"}};
/// Tags whose text is nobody's.
constexpr std::array unseen{std::string_view{"script"}, std::string_view{"style"}, std::string_view{"title"}};

template <std::size_t size>
bool one_of(std::string_view name, const std::array<std::string_view, size>& list) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(text)};
}

std::size_t span_of(std::string_view text) {
    std::size_t value = 1;
    const std::string_view figures = trimmed(text);
    std::from_chars(figures.data(), figures.data() + figures.size(), value);
    return std::clamp<std::size_t>(value, 1, most_spanned);
}

/// Spaces and line ends between words become one space each.
std::string one_line(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (!space)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    return std::string{trimmed(result)};
}

/// Builds the sheets from the parser's events. Tags that are missing are taken as a browser takes them: a
/// row ends where the next begins, and so does a cell.
class Tables {
  public:
    void start(std::string_view tag, const xmlChar** attributes) {
        if (one_of(tag, unseen)) ++hidden_;
        if (tag == "table") {
            if (book_.sheets.size() == most_tables) return refuse("the page has very many tables");
            open_.push_back({book_.sheets.size()});
            book_.sheets.push_back({.name = fmt::format("table {}", book_.sheets.size() + 1)});
        }
        if (open_.empty()) return;
        if (tag == "tr") begin_row();
        if (tag == "td" || tag == "th") begin_cell(attributes);
        if (one_of(tag, breaks)) open_.back().text += ' ';
    }

    void end(std::string_view tag) {
        if (one_of(tag, unseen) && hidden_ > 0) --hidden_;
        if (open_.empty()) return;
        if (tag == "td" || tag == "th") end_cell();
        if (tag == "tr") end_cell();
        if (tag == "table") {
            end_cell();
            open_.pop_back();
        }
    }

    void text(std::string_view text) {
        if (open_.empty() || hidden_ > 0 || !open_.back().in_cell) return;
        std::string& cell = open_.back().text;
        if (cell.size() < longest_text) cell += text.substr(0, longest_text);
    }

    [[nodiscard]] Workbook take() {
        while (!open_.empty()) end("table");
        for (Sheet& sheet : book_.sheets)
            std::erase_if(sheet.rows, [](const Row& row) {
                return std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const Cell& cell) { return cell.text.empty(); });
            });
        return std::move(book_);
    }

    [[nodiscard]] bool full() const { return book_.refusal != nullptr; }

  private:
    /// A cell that goes on in rows below.
    struct Reaching {
        std::size_t column;
        std::size_t rows;  ///< still to come
        std::string text;
    };
    struct Open {
        std::size_t sheet;
        std::uint32_t line = 0;
        std::size_t column = 0;
        std::size_t rows = 1;  ///< that the cell spans
        std::size_t columns = 1;
        bool in_cell = false;
        std::string text = {};
        std::vector<Reaching> reaching = {};
    };

    void refuse(std::string message) {
        book_.refusal = &faults::too_large;
        book_.message = std::move(message);
        book_.sheets.clear();
        open_.clear();
    }

    void begin_row() {
        end_cell();
        if (full() || open_.empty()) return;
        Open& table = open_.back();
        ++table.line;
        table.column = 0;
        Row& row = book_.sheets[table.sheet].rows.emplace_back();
        row.line = table.line;
        for (Reaching& one : table.reaching) {
            put(row, one.column, one.text);
            if (full()) return;
            --one.rows;
        }
        std::erase_if(table.reaching, [](const Reaching& one) { return one.rows == 0; });
    }

    void begin_cell(const xmlChar** attributes) {
        end_cell();
        if (!full() && open_.back().line == 0) begin_row();
        if (full()) return;
        Open& table = open_.back();
        table.in_cell = true;
        table.rows = table.columns = 1;
        for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
            const std::string_view name = view(attributes[0]);
            if (name == "colspan") table.columns = span_of(view(attributes[1]));
            if (name == "rowspan") table.rows = span_of(view(attributes[1]));
        }
        const Row& row = book_.sheets[table.sheet].rows.back();
        while (table.column < row.cells.size() && taken(row.cells[table.column])) ++table.column;
    }

    /// A cell from above reaches into this one.
    static bool taken(const Cell& cell) { return !cell.text.empty(); }

    void end_cell() {
        if (open_.empty() || !open_.back().in_cell) return;
        Open& table = open_.back();
        table.in_cell = false;
        const std::string text = one_line(std::exchange(table.text, {}));
        Row& row = book_.sheets[table.sheet].rows.back();
        const bool above = table.line <= heading_rows;
        for (std::size_t i = 0; i < table.columns; ++i) {
            const std::string& shown = i == 0 || above ? text : empty_;
            put(row, table.column, shown);
            if (full()) return;
            if (table.rows > 1 && !shown.empty())
                table.reaching.push_back({table.column, table.rows - 1, shown});
            ++table.column;
        }
    }

    void put(Row& row, std::size_t column, const std::string& text) {
        if (column >= most_columns) return;
        while (row.cells.size() <= column) {
            if (++cells_ > most_cells) return refuse("the page holds very many cells");
            row.cells.push_back({{}, row.line, static_cast<std::uint32_t>(row.cells.size()) + 1, false});
        }
        row.cells[column].text = text;
    }

    const std::string empty_;
    Workbook book_;
    std::vector<Open> open_;
    std::size_t hidden_ = 0;
    std::size_t cells_ = 0;
};

/// What the parser's callbacks work on.
struct Parse {
    Tables tables;
    htmlParserCtxtPtr parser = nullptr;

    void stop_when_full() const {
        if (tables.full()) xmlStopParser(parser);
    }
};

void on_start(void* parse, const xmlChar* name, const xmlChar** attributes) {
    auto* const self = static_cast<Parse*>(parse);
    self->tables.start(view(name), attributes);
    self->stop_when_full();
}
void on_end(void* parse, const xmlChar* name) {
    auto* const self = static_cast<Parse*>(parse);
    self->tables.end(view(name));
    self->stop_when_full();
}
void on_text(void* parse, const xmlChar* text, int length) {
    static_cast<Parse*>(parse)->tables.text(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

struct FreeParser {
    void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

bool looks_like_web_page(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const std::string head =
        lower(bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()), 400));
    for (const std::string_view begins :
         {"<!doctype html", "<html", "<table", "<head", "<body", "<style", "<meta"})
        if (head.starts_with(begins)) return true;
    // A page may say first which XML it is, or begin with a remark.
    return (head.starts_with("<?xml") || head.starts_with("<!--")) && head.find("<html") != std::string::npos;
}

Workbook read_web_tables(std::string_view bytes) {
    Workbook refused;
    const auto refuse = [&](const Fault& fault, std::string message) {
        refused.refusal = &fault;
        refused.message = std::move(message);
        return refused;
    };
    if (bytes.size() > most_bytes) return refuse(faults::too_large, "the file is larger than 32 MiB");
    const Decoded decoded = decode_page(bytes);
    if (decoded.refusal != nullptr) return refuse(*decoded.refusal, decoded.message);
    xmlSAXHandler handler{};
    handler.startElement = on_start;
    handler.endElement = on_end;
    handler.characters = on_text;
    handler.cdataBlock = on_text;
    handler.ignorableWhitespace = on_text;
    Parse parse;
    const std::unique_ptr<xmlParserCtxt, FreeParser> parser(
        htmlCreatePushParserCtxt(&handler, &parse, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    if (!parser) return refuse(faults::web_page, "this web page cannot be read");
    parse.parser = parser.get();
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
    htmlParseChunk(parser.get(), decoded.text.data(), static_cast<int>(decoded.text.size()), 0);
    if (!parse.tables.full()) htmlParseChunk(parser.get(), nullptr, 0, 1);
    Workbook book = parse.tables.take();
    if (book.refusal != nullptr) return book;
    std::erase_if(book.sheets, [](const Sheet& sheet) { return sheet.rows.size() < 2; });
    if (book.sheets.empty()) return refuse(faults::web_page, "this is a web page without a table of records");
    for (const EncodingNote& note : decoded.notes) book.notes.push_back(note);
    return book;
}

}  // namespace casebook::read
