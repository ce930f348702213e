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
#include "read/yaml_advice.hpp"

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
        return line(static_cast<std::size_t>(std::max(mark.line, 0)));
    }
    /// Counted from 0; empty behind the last.
    [[nodiscard]] std::string_view line(std::size_t number) const {
        if (number >= starts_.size()) return {};
        const std::string_view rest = yaml_.text.substr(starts_[number]);
        return rest.substr(0, rest.find('\n'));
    }

    /// The number, counted from 0, of the line that a part of the text stands on.
    [[nodiscard]] std::size_t number_of(std::string_view part) const {
        const auto offset = static_cast<std::size_t>(part.data() - yaml_.text.data());
        return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) -
                                        starts_.begin()) -
               1;
    }

    [[nodiscard]] Location place(std::string_view part) const {
        const std::size_t number = number_of(part);
        const auto offset = static_cast<std::size_t>(part.data() - yaml_.text.data());
        return {yaml_.file, static_cast<std::uint32_t>(number) + yaml_.first_line,
                static_cast<std::uint32_t>(
                    characters(yaml_.text.substr(starts_[number], offset - starts_[number]))) +
                    1};
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

Node empty_node(NodeKind kind, Location where, std::string text = {}) {
    return {kind, where, std::move(text), {}, {}};
}

std::string mend_of_note(std::string_view line) {
    const std::string quoted = in_quotation_marks(line);
    return quoted.empty() ? std::string{faults::note_in_text.mend}
                          : fmt::format(
                                "if it belongs to the text, write:\n{}\nelse put two spaces before "
                                "the # and one behind it",
                                quoted);
}

/// Builds nodes from the parser's events, so that no merging, resolving or converting happens on the way.
class Builder : public YAML::EventHandler {
  public:
    Builder(const YamlText& yaml, const Lines& lines, diagnostics::Diagnostics& diagnostics)
        : yaml_(yaml), lines_(lines), diagnostics_(diagnostics) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(anchor, mark);
        // The parser takes `null` and `~` for no value; here they are words like any other.
        const std::string_view rest = lines_.from(mark);
        for (const std::string_view word : {std::string_view{"null"}, std::string_view{"Null"},
                                            std::string_view{"NULL"}, std::string_view{"~"}})
            if (rest.starts_with(word))
                return add(empty_node(NodeKind::scalar, lines_.place(mark), std::string{word}), mark);
        if (!open_.empty() && open_.back().has_key) tell_note_as_value();
        add(empty_node(NodeKind::nothing, lines_.place(mark)), mark);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        throw Refusal{faults::yaml_alias, mark, "a reference (*) stands here"};
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_tag(tag, mark);
        refuse_anchor(anchor, mark);
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
        if (!quoted) node.text = without_odd_space_behind(node.text);
        if (hidden)
            report(diagnostics_, faults::hidden_characters, {node.where},
                   "this text holds characters that cannot be seen");
        if (!quoted) tell_note_behind(mark, value);
        add(std::move(node), mark);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        refuse_tag(tag, mark);
        refuse_anchor(anchor, mark);
        open(empty_node(NodeKind::list, lines_.place(mark)), mark);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        refuse_tag(tag, mark);
        refuse_anchor(anchor, mark);
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
    void refuse_tag(std::string_view tag, const YAML::Mark& mark) const {
        if (tag.size() > 1 || (tag == "!" && lines_.from(mark).starts_with('!')))
            throw Refusal{faults::yaml_unreadable, mark, "a tag (!) stands before this value"};
    }
    static void refuse_anchor(YAML::anchor_t anchor, const YAML::Mark& mark) {
        if (anchor != 0) throw Refusal{faults::yaml_alias, mark, "a name for references (&) stands here"};
    }

    /// A # within a text, as in `likes #1 hits`, begins a note, and the rest of the text would be lost
    /// unsaid.
    void tell_note_behind(const YAML::Mark& mark, std::string_view value) {
        const std::string_view rest = lines_.from(mark);
        const std::string_view note = doubtful_note(rest, value);
        if (!note.empty()) tell_note(note);
    }

    /// `name: #1 hits`: all of the value is a note.
    void tell_note_as_value() {
        const Entry& entry = open_.back().node.entries.back();
        const std::string_view line = lines_.line(entry.where.line - yaml_.first_line);
        const std::string_view value = value_of(line);
        if (value.size() > 1 && value.front() == '#' && value[1] != ' ' && value[1] != '#') tell_note(value);
    }

    void tell_note(std::string_view note) {
        report(diagnostics_, faults::note_in_text, {lines_.place(note), characters(note)},
               fmt::format("“{}” was not read", note),
               {.mend = mend_of_note(lines_.line(lines_.number_of(note)))});
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
            if (begins_with_odd_space(node.text)) throw Refusal{faults::yaml_unreadable, mark, {}};
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
    Node root_ = empty_node(NodeKind::nothing, {yaml_.file, yaml_.first_line > 1 ? 1U : 0U, 0});
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

bool begins_with_tab(std::string_view line) {
    return line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
}

/// The parser often notices a tab only by what follows it.
auto tab_saying() {
    return std::find_if(sayings.begin(), sayings.end(), [](const Saying& saying) {
        return std::string_view{saying.parser} == YAML::ErrorMsg::TAB_IN_INDENTATION;
    });
}

Advice advice_on_odd_space() {
    return {"the line begins with a space that is none for a program",
            "Word and web pages have spaces of other kinds, which look alike",
            "delete the spaces at its beginning, and type them again"};
}

/// What the line at fault says of itself, better than the parser, which often notices a slip only lines
/// later.
std::optional<Advice> advice_on(const Lines& lines, const YAML::Mark& mark) {
    const auto number = static_cast<std::size_t>(std::max(mark.line, 0));
    for (const std::size_t at : {number, number - 1}) {
        const std::string_view line = lines.line(at);
        if (begins_with_odd_space(line)) return advice_on_odd_space();
        if (begins_with_tab(line)) return std::nullopt;
        if (at == 0) break;
    }
    for (const std::size_t at : {number, number - 1}) {
        if (const std::string spaced = with_space_behind_hyphen(lines.line(at)); !spaced.empty())
            return Advice{"a space is missing behind a hyphen",
                          "an item of a list begins with a hyphen and a space", "write:\n" + spaced};
        if (at == 0) break;
    }
    if (auto advice = advice_on_value(lines.line(number))) return advice;
    for (const std::size_t at : {number, number - 1}) {
        const std::string spaced = with_space_behind_colon(lines.line(at));
        if (!spaced.empty())
            return Advice{"a space is missing behind a colon", "without it the colon belongs to the text",
                          "write:\n" + spaced};
        if (at == 0) break;
    }
    return std::nullopt;
}

void report_unreadable(const YamlText& yaml, const Lines& lines, const YAML::Exception& error,
                       diagnostics::Diagnostics& diagnostics) {
    auto saying = std::find_if(sayings.begin(), sayings.end(), [&](const Saying& candidate) {
        return error.msg.starts_with(candidate.parser);
    });
    if (begins_with_tab(lines.line(error.mark))) saying = tab_saying();
    const bool known = saying != sayings.end();
    Advice advice{known ? std::string{saying->message} : fmt::format("this cannot be read ({})", error.msg),
                  std::string{faults::yaml_unreadable.why},
                  std::string{known ? saying->mend : faults::yaml_unreadable.mend}};
    if (auto better = advice_on(lines, error.mark)) advice = std::move(*better);
    diagnostics.add({.severity = yaml.severity,
                     .id = std::string{faults::yaml_unreadable.id},
                     .where = lines.place(error.mark),
                     .message = std::move(advice.message),
                     .why = std::move(advice.why),
                     .mend = std::move(advice.mend)});
}

/// Where the value at fault begins with a sign that YAML keeps for itself: the line with quotation marks.
Advice advice_on_refusal(const Lines& lines, const Refusal& refusal) {
    const std::string_view line = lines.line(refusal.mark);
    if (begins_with_odd_space(line)) return advice_on_odd_space();
    const std::string_view value = value_of(line);
    const bool of_value = !value.empty() && value.data() == lines.from(refusal.mark).data();
    if (of_value && &refusal.fault != &faults::yaml_quote)
        if (auto advice = advice_on_value(line)) return *advice;
    const bool apostrophe = of_value && value.front() == '\'' && &refusal.fault == &faults::yaml_quote;
    return {refusal.message, std::string{refusal.fault.why},
            apostrophe ? fmt::format("{}; or, if it is an apostrophe, write:\n{}", refusal.fault.mend,
                                     in_quotation_marks(line))
                       : std::string{refusal.fault.mend}};
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
        Advice advice = advice_on_refusal(lines, refusal);
        diagnostics.add({.severity = yaml.severity,
                         .id = std::string{refusal.fault.id},
                         .where = lines.place(refusal.mark),
                         .message = std::move(advice.message),
                         .why = std::move(advice.why),
                         .mend = std::move(advice.mend)});
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
            const std::size_t marker = std::min(yaml.text.find("\n---"), yaml.text.find("\n..."));
            YAML::Mark mark;
            mark.line = static_cast<int>(
                std::count(yaml.text.begin(),
                           yaml.text.begin() +
                               static_cast<std::ptrdiff_t>(marker == std::string_view::npos ? 0 : marker + 1),
                           '\n'));
            refuse({faults::yaml_second_document, mark,
                    lines.line(mark).starts_with("...") ? "three full stops end the document here"
                                                        : "a second document begins here"});
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
