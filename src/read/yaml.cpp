#include "read/yaml.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "read/faults.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

using diagnostics::Location;

constexpr std::size_t deepest = 32;
constexpr std::size_t most_values = 100'000;
constexpr std::size_t most_bytes = 4U << 20U;

/// Ends the parse: what is wrong makes the rest meaningless.
struct Refusal {
    const Fault& fault;
    YAML::Mark mark;
    std::string message;
};

/// Line starts, so that a mark's byte column becomes a column of characters.
class Lines {
  public:
    explicit Lines(const YamlText& yaml) : yaml_(yaml) {
        starts_.push_back(0);
        for (std::size_t i = 0; i < yaml.text.size(); ++i)
            if (yaml.text[i] == '\n') starts_.push_back(i + 1);
    }

    [[nodiscard]] Location place(const YAML::Mark& mark) const {
        if (mark.line < 0) return {yaml_.file, 0, 0};
        const auto line = std::min(static_cast<std::size_t>(mark.line), starts_.size() - 1);
        const auto column = static_cast<std::size_t>(std::max(mark.column, 0));
        if (line != last_.line || column < last_.bytes) last_ = {line, 0, 0};
        const std::string_view between =
            yaml_.text.substr(std::min(starts_[line] + last_.bytes, yaml_.text.size()), column - last_.bytes);
        last_ = {line, column, last_.characters + characters(between)};
        return {yaml_.file, static_cast<std::uint32_t>(line) + yaml_.first_line,
                static_cast<std::uint32_t>(last_.characters) + 1};
    }

    /// The rest of the text from a mark on.
    [[nodiscard]] std::string_view from(const YAML::Mark& mark) const {
        const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
        if (line >= starts_.size()) return {};
        const std::size_t offset = starts_[line] + static_cast<std::size_t>(std::max(mark.column, 0));
        return offset < yaml_.text.size() ? yaml_.text.substr(offset) : std::string_view{};
    }

    /// The whole line of a mark.
    [[nodiscard]] std::string_view line(const YAML::Mark& mark) const {
        YAML::Mark start = mark;
        start.column = 0;
        const std::string_view rest = from(start);
        return rest.substr(0, rest.find('\n'));
    }

    [[nodiscard]] bool begins_with_tab(const YAML::Mark& mark) const {
        YAML::Mark start = mark;
        start.column = 0;
        const std::string_view line = from(start);
        return line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
    }

  private:
    /// How far the last place asked for was counted: places are asked for in order, and lines can be very
    /// long.
    struct Counted {
        std::size_t line = 0;
        std::size_t bytes = 0;
        std::size_t characters = 0;
    };

    const YamlText& yaml_;
    std::vector<std::size_t> starts_;
    mutable Counted last_;
};

/// The quoted scalar that `text` begins with, with both marks; empty where it is not closed.
std::string_view quoted_part(std::string_view text) {
    const char quote = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            const bool doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
            if (!doubled) return text.substr(0, i + 1);
            ++i;
        }
    }
    return {};
}

/// Whether a line reads as `key: value` or as the item of a list.
bool looks_like_setting(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with("- ")) return true;
    const auto word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    };
    const auto end = std::find_if_not(line.begin(), line.end(), word);
    if (end == line.begin() || end == line.end() || *end != ':') return false;
    return end + 1 == line.end() || *(end + 1) == ' ';
}

/// Whether a quoted scalar runs over lines that read as settings: its closing mark was forgotten.
bool swallows_settings(std::string_view quoted) {
    std::size_t at = quoted.find('\n');
    while (at != std::string_view::npos) {
        const std::size_t next = quoted.find('\n', at + 1);
        if (looks_like_setting(quoted.substr(at + 1, next == std::string_view::npos ? next : next - at - 1)))
            return true;
        at = next;
    }
    return false;
}

Node empty_node(NodeKind kind, Location where, std::string text = {}) {
    return {kind, where, std::move(text), {}, {}};
}

/// Builds nodes from the parser's events, so that no merging, resolving or converting happens on the way.
class Builder : public YAML::EventHandler {
  public:
    Builder(const YamlText& yaml, const Lines& lines, diagnostics::Diagnostics& diagnostics)
        : yaml_(yaml), lines_(lines), diagnostics_(diagnostics) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
        // The parser takes `null` and `~` for no value; here they are words like any other.
        const std::string_view rest = lines_.from(mark);
        for (const std::string_view word : {std::string_view{"null"}, std::string_view{"Null"},
                                            std::string_view{"NULL"}, std::string_view{"~"}})
            if (rest.starts_with(word))
                return add(empty_node(NodeKind::scalar, lines_.place(mark), std::string{word}), mark);
        add(empty_node(NodeKind::nothing, lines_.place(mark)), mark);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        throw Refusal{faults::yaml_alias, mark, "a reference (*) stands here"};
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  const std::string& value) override {
        refuse_tag(tag, mark);
        const std::string_view rest = lines_.from(mark);
        const bool quoted = !rest.empty() && (rest.front() == '"' || rest.front() == '\'');
        const std::string_view whole = quoted ? quoted_part(rest) : std::string_view{};
        if (quoted && whole.empty())
            throw Refusal{faults::yaml_quote, mark, "a quotation mark opens here and is never closed"};
        if (quoted && swallows_settings(whole))
            throw Refusal{faults::yaml_quote, mark,
                          "a quotation mark opens here and closes only on a later line"};
        bool hidden = false;
        Node node = empty_node(NodeKind::scalar, lines_.place(mark), clean(value, hidden));
        if (hidden)
            report(diagnostics_, faults::hidden_characters, {node.where},
                   "this text holds characters that cannot be seen");
        add(std::move(node), mark);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        refuse_tag(tag, mark);
        open(empty_node(NodeKind::list, lines_.place(mark)), mark);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        refuse_tag(tag, mark);
        open(empty_node(NodeKind::map, lines_.place(mark)), mark);
    }
    void OnMapEnd() override { close(); }

    [[nodiscard]] Node take() { return std::move(root_); }
    [[nodiscard]] bool duplicates() const { return duplicates_; }

  private:
    struct Frame {
        Node node;
        YAML::Mark mark;
        bool has_key = false;
    };

    /// The parser itself gives `?` to plain values and `!` to quoted ones.
    static void refuse_tag(std::string_view tag, const YAML::Mark& mark) {
        if (tag.size() > 1)
            throw Refusal{faults::yaml_unreadable, mark, "a tag (!) stands before this value"};
    }

    void open(Node node, const YAML::Mark& mark) {
        if (open_.size() == deepest)
            throw Refusal{faults::yaml_too_deep, mark, "values are nested more than 32 deep here"};
        if (!open_.empty() && open_.back().node.kind == NodeKind::map && !open_.back().has_key)
            throw Refusal{faults::yaml_unreadable, mark,
                          "a list or a group of settings stands where a name should"};
        open_.push_back({std::move(node), mark});
    }

    void close() {
        Frame frame = std::move(open_.back());
        open_.pop_back();
        add(std::move(frame.node), frame.mark);
    }

    void add(Node node, const YAML::Mark& mark) {
        if (++count_ > most_values)
            throw Refusal{faults::yaml_too_many, mark, "the file holds over 100,000 values"};
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        Frame& frame = open_.back();
        if (frame.node.kind == NodeKind::list) {
            frame.node.items.push_back(std::move(node));
        } else if (frame.has_key) {
            frame.node.entries.back().value = std::move(node);
            frame.has_key = false;
        } else {
            add_key(frame, std::move(node));
        }
    }

    void add_key(Frame& frame, Node key) {
        frame.has_key = true;
        if (const Entry* const earlier = frame.node.find(key.text)) {
            duplicates_ = true;
            diagnostics_.add(
                {.severity = yaml_.severity,
                 .id = std::string{faults::duplicate_key.id},
                 .where = key.where,
                 .width = std::max<std::size_t>(characters(key.text), 1),
                 .message = fmt::format("“{}” is set twice", key.text),
                 .why = fmt::format("it was set in line {} already, and only one of the two could be used",
                                    earlier->where.line),
                 .mend = std::string{faults::duplicate_key.mend}});
        }
        frame.node.entries.push_back(
            {std::move(key.text), key.where, empty_node(NodeKind::nothing, key.where)});
    }

    const YamlText& yaml_;
    const Lines& lines_;
    diagnostics::Diagnostics& diagnostics_;
    std::vector<Frame> open_;
    Node root_;
    std::size_t count_ = 0;
    bool duplicates_ = false;
};

/// What the parser says, in words that help.
struct Saying {
    const char* parser;
    std::string_view message;
    std::string_view mend;
};
const std::array sayings{
    Saying{YAML::ErrorMsg::MAP_VALUE, "a colon stands here where none can be",
           "put quotation marks around the value, or check that the line begins as far in as its neighbours"},
    Saying{YAML::ErrorMsg::MAP_KEY, "a name stands here where none can be",
           "check how far in the line begins"},
    Saying{YAML::ErrorMsg::BLOCK_ENTRY, "a list item stands here where none can be",
           "check how far in the line begins"},
    Saying{YAML::ErrorMsg::TAB_IN_INDENTATION, "the line begins with a tab",
           "use spaces at the beginning of a line"},
    Saying{YAML::ErrorMsg::END_OF_MAP, "the line does not fit to the ones before it",
           "check how far in it begins, and that a colon and a space follow the name"},
    Saying{YAML::ErrorMsg::END_OF_MAP_FLOW, "a curly bracket is not closed", "close it with }"},
    Saying{YAML::ErrorMsg::END_OF_SEQ, "the line does not fit to the list before it",
           "check how far in it begins"},
    Saying{YAML::ErrorMsg::END_OF_SEQ_FLOW, "a square bracket is not closed", "close it with ]"},
    Saying{YAML::ErrorMsg::FLOW_END, "a bracket closes here that was not opened",
           "remove it, or put quotation marks around the value"},
    Saying{YAML::ErrorMsg::EOF_IN_SCALAR, "a quotation mark is not closed", "close it on its own line"},
    Saying{YAML::ErrorMsg::DOC_IN_SCALAR, "a quotation mark is not closed", "close it on its own line"},
    Saying{YAML::ErrorMsg::UNKNOWN_TOKEN, "this character cannot begin a value",
           "put quotation marks around the value"},
    Saying{YAML::ErrorMsg::UNKNOWN_ANCHOR, "a value cannot begin with an asterisk",
           "put quotation marks around the value"},
    Saying{YAML::ErrorMsg::ALIAS_NOT_FOUND, "a value cannot begin with an asterisk",
           "put quotation marks around the value"},
    Saying{YAML::ErrorMsg::ANCHOR_NOT_FOUND, "a value cannot begin with an ampersand",
           "put quotation marks around the value"},
};

/// `title: Zoë: a story` as it has to be written; empty where the line is no setting with a colon in its
/// value.
std::string in_quotation_marks(std::string_view line) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos || !looks_like_setting(line.substr(0, colon + 2))) return {};
    const std::string_view value = trimmed(line.substr(colon + 2));
    if (value.empty() || value.find(':') == std::string_view::npos ||
        value.find_first_of("\"[]{}") != std::string_view::npos)
        return {};
    return fmt::format("{}: \"{}\"", line.substr(0, colon), value);
}

/// The parser often notices a tab only by what follows it.
auto tab_saying() {
    return std::find_if(sayings.begin(), sayings.end(), [](const Saying& saying) {
        return std::string_view{saying.parser} == YAML::ErrorMsg::TAB_IN_INDENTATION;
    });
}

void report_unreadable(const YamlText& yaml, const Lines& lines, const YAML::Exception& error,
                       diagnostics::Diagnostics& diagnostics) {
    auto saying = std::find_if(sayings.begin(), sayings.end(), [&](const Saying& candidate) {
        return error.msg.starts_with(candidate.parser);
    });
    if (lines.begins_with_tab(error.mark)) saying = tab_saying();
    const bool known = saying != sayings.end();
    if (known && std::string_view{saying->parser} == YAML::ErrorMsg::MAP_VALUE) {
        if (const std::string quoted = in_quotation_marks(lines.line(error.mark)); !quoted.empty()) {
            diagnostics.add({.severity = yaml.severity,
                             .id = std::string{faults::yaml_unreadable.id},
                             .where = lines.place(error.mark),
                             .message = "a value with a colon in it needs quotation marks",
                             .why = "without them the colon would begin another setting",
                             .mend = "write:\n" + quoted});
            return;
        }
    }
    diagnostics.add(
        {.severity = yaml.severity,
         .id = std::string{faults::yaml_unreadable.id},
         .where = lines.place(error.mark),
         .message = known ? std::string{saying->message} : fmt::format("this cannot be read ({})", error.msg),
         .why = std::string{faults::yaml_unreadable.why},
         .mend = std::string{known ? saying->mend : faults::yaml_unreadable.mend}});
}

}  // namespace

const Entry* Node::find(std::string_view key) const {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

std::optional<Node> parse_yaml(const YamlText& yaml, diagnostics::Diagnostics& diagnostics) {
    const Lines lines(yaml);
    const auto refuse = [&](const Refusal& refusal) {
        diagnostics.add({.severity = yaml.severity,
                         .id = std::string{refusal.fault.id},
                         .where = lines.place(refusal.mark),
                         .message = refusal.message,
                         .why = std::string{refusal.fault.why},
                         .mend = std::string{refusal.fault.mend}});
    };
    if (yaml.text.size() > most_bytes) {
        refuse({faults::too_large, YAML::Mark::null_mark(), "the file is larger than 4 MiB"});
        return std::nullopt;
    }
    std::istringstream stream{std::string{yaml.text}};
    YAML::Parser parser(stream);
    Builder builder(yaml, lines, diagnostics);
    try {
        parser.HandleNextDocument(builder);
        Node root = builder.take();
        if (parser) {
            const std::size_t marker = yaml.text.find("\n---");
            YAML::Mark mark;
            mark.line = static_cast<int>(
                std::count(yaml.text.begin(),
                           yaml.text.begin() +
                               static_cast<std::ptrdiff_t>(marker == std::string_view::npos ? 0 : marker + 1),
                           '\n'));
            refuse({faults::yaml_second_document, mark, "a second document begins here"});
            return std::nullopt;
        }
        if (builder.duplicates()) return std::nullopt;
        return root;
    } catch (const Refusal& refusal) {
        refuse(refusal);
    } catch (const YAML::Exception& error) {
        report_unreadable(yaml, lines, error, diagnostics);
    }
    return std::nullopt;
}

}  // namespace casebook::read
