#include "site/shells.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>

namespace casebook::site {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Diagnostics;
using diagnostics::InputFile;
using diagnostics::Location;
using diagnostics::Severity;

struct Place {
    std::string_view path;
    std::string Shells::*text;
    bool has_tags;
};
constexpr Place places[] = {
    {"page.mustache", &Shells::page, true},
    {"casebook.css", &Shells::style_sheet, false},
};

/// Without these a page cannot be searched or filtered, or hides where it belongs.
constexpr std::array<std::string_view, 5> wanted_tags = {"style", "sections", "has_scripts", "scripts",
                                                         "contact"};

constexpr std::array<std::string_view, 3> script_names = {"filter.js", "lunr.js", "search.js"};

/// Names that `render` gives to every page, and to the items of its lists.
constexpr std::array<std::string_view, 33> names = {
    "language",  "title",      "summary",       "site_name",     "school",       "style", "skip",
    "home",      "navigation", "sections",      "current",       "href",         "label", "notice",
    "has_trail", "trail",      "trail_label",   "has_turn",      "previous",     "next",  "turn_label",
    "word",      "date",       "date_in_words", "updated_label", "promise",      "kind",  "has_scripts",
    "scripts",   "canonical",  "feed",          "contact",       "contact_label"};

/// A tag as it stands between its braces.
struct Tag {
    std::size_t offset;
    std::size_t length;
    char sign;  ///< one of `#^/!>&={`, or a space for a plain name
    std::string_view name;
};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

Location location_of(std::uint32_t file, std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n');
    const std::string_view on_line = before.substr(before.rfind('\n') + 1);
    const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto column = std::count_if(on_line.begin(), on_line.end(), is_first_byte);
    return {file, static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(column + 1)};
}

class Scan {
  public:
    Scan(std::string_view text, std::uint32_t file, Diagnostics& diagnostics)
        : text_(text), file_(file), diagnostics_(diagnostics) {}

    [[nodiscard]] bool sound() const { return sound_; }

    /// What a shell of the school's lacks that ours has by now; older copies lack it without a fault of
    /// theirs.
    void warn_of_lacks(std::span<const std::string_view> wanted) {
        std::set<std::string_view> used;
        std::size_t at = 0;
        while (const auto tag = next(at)) {
            used.insert(tag->name);
            at = tag->offset + tag->length;
        }
        std::string lacking;
        for (const std::string_view name : wanted)
            if (!used.contains(name)) lacking += (lacking.empty() ? "" : ", ") + std::string(name);
        if (lacking.empty()) return;
        diagnostics_.add(
            {Severity::warning,
             "shell-outdated",
             {file_, 0, 0},
             1,
             fmt::format("the shell does not use {}", lacking),
             "it was copied from an older version, so search, filters or links are missing on its pages",
             "copy these tags from the page.mustache that came with the program"});
    }

    void run() {
        std::size_t at = 0;
        while (const auto tag = next(at)) {
            look_at(*tag);
            at = tag->offset + tag->length;
        }
        for (const Tag& tag : open_)
            fault(tag, "shell-tag-open", fmt::format("the section “{}” is never closed", tag.name),
                  "what belongs to it cannot be told from what does not",
                  fmt::format("write {{{{/{}}}}} where the section ends", tag.name));
        if (bodies_ == 1) return;
        sound_ = false;
        const std::string message = bodies_ == 0 ? "the shell has no place for the page's text"
                                                 : "the shell has more than one place for the page's text";
        diagnostics_.add({Severity::fault,
                          "shell-body",
                          {file_, 0, 0},
                          1,
                          message,
                          "the text of a page stands exactly once in it",
                          "write {{{body}}} once, between <main> and </main>"});
    }

  private:
    std::optional<Tag> next(std::size_t from) {
        const std::size_t start = text_.find("{{", from);
        if (start == std::string_view::npos) return std::nullopt;
        const bool triple = text_.substr(start).starts_with("{{{");
        const std::string_view closing = triple ? "}}}" : "}}";
        const std::size_t inside = start + closing.size();
        const std::size_t end = text_.find(closing, inside);
        if (end == std::string_view::npos) {
            fault({start, 2, ' ', {}}, "shell-tag-open", "a tag is opened and never closed",
                  "the rest of the page would be taken for its name", "close it with }}");
            return std::nullopt;
        }
        std::string_view content = trimmed(text_.substr(inside, end - inside));
        char sign = triple ? '{' : ' ';
        if (!triple && !content.empty() &&
            std::string_view("#^/!>&=").find(content[0]) != std::string_view::npos) {
            sign = content[0];
            content = trimmed(content.substr(1));
        }
        return Tag{start, end + closing.size() - start, sign, content};
    }

    void look_at(const Tag& tag) {
        switch (tag.sign) {
            case '!':
                return;
            case '>':
            case '=':
                return fault(tag, "shell-tag-kind", fmt::format("“{}” cannot be used here", spelt(tag)),
                             "a shell stands in one file, and its tags are written with {{ and }}",
                             "put the text into the shell itself");
            case '&':
            case '{':
                return unescaped(tag);
            case '/':
                return close(tag);
            default:
                break;
        }
        known(tag);
        if (tag.sign == '#' || tag.sign == '^') open_.push_back(tag);
    }

    void unescaped(const Tag& tag) {
        if (tag.name == body_slot) {
            ++bodies_;
            return;
        }
        fault(tag, "shell-tag-unescaped",
              fmt::format("“{}” would put text into the page as it is", spelt(tag)),
              "a < or a quotation mark in it could then change the page",
              fmt::format("write {{{{{}}}}} with two braces", tag.name));
    }

    void close(const Tag& tag) {
        if (!open_.empty() && open_.back().name == tag.name) return open_.pop_back();
        fault(tag, "shell-tag-close", fmt::format("“{}” closes a section that is not the open one", tag.name),
              open_.empty() ? "no section is open here"
                            : fmt::format("the open one is “{}”", open_.back().name),
              "close sections in the opposite order to that in which they were opened");
    }

    void known(const Tag& tag) {
        if (std::find(names.begin(), names.end(), tag.name) != names.end()) return;
        const std::string_view near = diagnostics::did_you_mean(tag.name, names);
        const std::string mend = tag.name == body_slot ? "write {{{body}}} with three braces"
                                 : near.empty()        ? "take the tag out"
                                                       : fmt::format("did you mean “{}”?", near);
        fault(tag, "shell-tag-unknown", fmt::format("a page has nothing called “{}”", tag.name),
              "a tag with another name would stay empty in silence", mend);
    }

    void fault(const Tag& tag, std::string id, std::string message, std::string why, std::string mend) {
        sound_ = false;
        diagnostics_.add({Severity::fault, std::move(id), location_of(file_, text_, tag.offset), tag.length,
                          std::move(message), std::move(why), std::move(mend)});
    }

    [[nodiscard]] std::string_view spelt(const Tag& tag) const {
        return text_.substr(tag.offset, tag.length);
    }

    std::string_view text_;
    std::uint32_t file_;
    Diagnostics& diagnostics_;
    std::vector<Tag> open_;
    int bodies_ = 0;
    bool sound_ = true;
};

const InputFile* named(std::span<const InputFile> files, std::string_view path) {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const InputFile& f) { return f.path == path; });
    return found == files.end() ? nullptr : &*found;
}

void say_what_has_no_place(std::span<const InputFile> theirs, diagnostics::Sources& sources,
                           Diagnostics& diagnostics) {
    std::vector<std::string_view> known;
    for (const Place& place : places) known.push_back(place.path);
    known.insert(known.end(), script_names.begin(), script_names.end());
    for (const InputFile& file : theirs) {
        if (std::find(known.begin(), known.end(), file.path) != known.end()) continue;
        const std::string_view near = diagnostics::did_you_mean(file.path, known);
        diagnostics.add({Severity::warning,
                         "shell-no-place",
                         {sources.add("site/" + file.path, ""), 0, 0},
                         1,
                         fmt::format("the site has no place for “{}”", file.path),
                         "it is not copied, since nothing would lead to it",
                         file.path.starts_with("guide/")
                             ? std::string("put chapters into the folder guide/, beside casebook.yaml")
                         : near.empty() ? "take it out of the folder site/"
                                        : fmt::format("did you mean “{}”?", near)});
    }
}

}  // namespace

Shells shells(std::span<const InputFile> ours, std::span<const InputFile> theirs,
              diagnostics::Sources& sources, Diagnostics& diagnostics) {
    Shells result;
    for (const Place& place : places) {
        const InputFile* their = named(theirs, place.path);
        const InputFile* file = their != nullptr ? their : named(ours, place.path);
        if (file == nullptr) throw std::logic_error("site/" + std::string(place.path) + " is missing");
        result.*place.text = file->bytes;
        if (!place.has_tags) continue;
        Scan scan(file->bytes, sources.add("site/" + file->path, file->bytes), diagnostics);
        scan.run();
        if (their != nullptr && scan.sound()) scan.warn_of_lacks(wanted_tags);
    }
    for (const std::string_view name : script_names) {
        const InputFile* their = named(theirs, name);
        const InputFile* file = their != nullptr ? their : named(ours, name);
        if (file != nullptr) result.scripts.push_back({file->path, file->bytes});
    }
    say_what_has_no_place(theirs, sources, diagnostics);
    return result;
}

}  // namespace casebook::site
