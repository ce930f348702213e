#include "read/footnotes.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "read/faults.hpp"
#include "read/note_faults.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

using document::Inline;
using document::Inlines;

constexpr std::string_view opening = "[^";
constexpr std::size_t indent_of_more = 4;

bool is_label(std::string_view text) {
    return !text.empty() && text.find_first_of("[] \t") == std::string_view::npos;
}

std::size_t spaces_before(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

/// Fences are at least three of these signs, and close with at least as many.
std::size_t fence(std::string_view line, char sign) {
    const std::size_t indent = spaces_before(line);
    if (indent >= indent_of_more) return 0;
    const std::size_t end = std::min(line.find_first_not_of(sign, indent), line.size());
    return end - indent >= 3 ? end - indent : 0;
}

class Taking {
  public:
    FootnotedText run(std::string_view text) {
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            ++line_;
            if (!take(text.substr(from, end - from))) result_.text += text.substr(from, end - from);
            if (end < text.size()) result_.text += '\n';
            from = end + 1;
        }
        return std::move(result_);
    }

  private:
    /// Whether the line belongs to a note.
    bool take(std::string_view line) {
        if (inside_fence(line)) {
            open_ = false;
            return false;
        }
        if (begin(line)) return true;
        if (!open_) return false;
        const bool blank = trimmed(line).empty();
        const bool indented = line.starts_with("    ") || line.starts_with('\t');
        if (blank || (behind_blank_ && !indented)) {
            open_ = blank;
            behind_blank_ = true;
            return false;
        }
        Footnote& note = result_.notes.back();
        if (behind_blank_) note.lines.push_back({line_ - 1, 0, {}});
        behind_blank_ = false;
        add(line, line.starts_with('\t') ? 1 : std::min(spaces_before(line), indent_of_more));
        return true;
    }

    bool inside_fence(std::string_view line) {
        for (const char sign : {'`', '~'}) {
            const std::size_t length = fence(line, sign);
            if (length == 0) continue;
            if (fence_ == 0) {
                fence_ = length;
                sign_ = sign;
            } else if (sign == sign_ && length >= fence_) {
                fence_ = 0;
            }
            return true;
        }
        return fence_ > 0;
    }

    bool begin(std::string_view line) {
        const std::size_t indent = spaces_before(line);
        const std::string_view rest = line.substr(indent);
        const std::size_t close = rest.find("]:");
        if (indent >= indent_of_more || !rest.starts_with(opening) || close == std::string_view::npos)
            return false;
        const std::string_view label = rest.substr(opening.size(), close - opening.size());
        if (!is_label(label)) return false;
        result_.notes.push_back({std::string{label}, static_cast<int>(indent) + 1, {}});
        const std::size_t words = line.find_first_not_of(" \t", indent + close + 2);
        add(line, std::min(words, line.size()));
        open_ = true;
        behind_blank_ = false;
        return true;
    }

    void add(std::string_view line, std::size_t taken_off) {
        result_.notes.back().lines.push_back({line_, static_cast<int>(taken_off), line.substr(taken_off)});
    }

    FootnotedText result_;
    int line_ = 0;
    std::size_t fence_ = 0;
    char sign_ = '`';
    bool open_ = false;
    bool behind_blank_ = false;
};

class Marks {
  public:
    Marks(const FootnoteWords& notes, std::map<std::string, int, std::less<>>& marked,
          diagnostics::Diagnostics& diagnostics)
        : notes_(notes), marked_(marked), diagnostics_(diagnostics) {}

    Inlines replace(Inlines inlines) {
        Inlines result;
        for (Inline& one : inlines) {
            if (const auto* const text = std::get_if<document::Text>(&one.kind)) {
                split(text->text, one.where, result);
                continue;
            }
            if (Inlines* const inner = document::content_of(one)) *inner = replace(std::move(*inner));
            result.push_back(std::move(one));
        }
        return result;
    }

  private:
    static diagnostics::Location at(diagnostics::Location where, std::string_view before) {
        where.column += static_cast<std::uint32_t>(characters(before));
        return where;
    }

    void split(std::string_view text, diagnostics::Location where, Inlines& result) {
        std::size_t from = 0;
        for (std::size_t open = text.find(opening); open != text.npos; open = text.find(opening, open + 1)) {
            const std::size_t close = text.find(']', open);
            if (close == text.npos) break;
            const std::string_view label = text.substr(open + opening.size(), close - open - opening.size());
            if (!is_label(label)) continue;
            add_text(text, from, open, where, result);
            from = close + 1;
            add_note(label, at(where, text.substr(0, open)), result);
        }
        add_text(text, from, text.size(), where, result);
    }

    void add_note(std::string_view label, diagnostics::Location where, Inlines& result) {
        const auto found = notes_.find(label);
        if (found == notes_.end()) {
            report(diagnostics_, faults::note_missing, {where, characters(label) + 3},
                   fmt::format("there is no note for the mark [^{}]", label));
            return;
        }
        ++marked_[std::string{label}];
        result.push_back({document::Note{found->second}, where});
    }

    static void add_text(std::string_view text, std::size_t from, std::size_t to, diagnostics::Location where,
                         Inlines& result) {
        if (to > from)
            result.push_back(
                {document::Text{std::string{text.substr(from, to - from)}}, at(where, text.substr(0, from))});
    }

    const FootnoteWords& notes_;
    std::map<std::string, int, std::less<>>& marked_;
    diagnostics::Diagnostics& diagnostics_;
};

}  // namespace

FootnotedText take_footnotes(std::string_view text) {
    return Taking().run(text);
}

Inlines with_footnotes(Inlines inlines, const FootnoteWords& notes,
                       std::map<std::string, int, std::less<>>& marked,
                       diagnostics::Diagnostics& diagnostics) {
    return Marks(notes, marked, diagnostics).replace(std::move(inlines));
}

}  // namespace casebook::read
