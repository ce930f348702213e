#include "site/link_check.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "document/visit_inlines.hpp"
#include "write/html_texts.hpp"

namespace casebook::site {
namespace {

struct Read {
    std::vector<std::string> links;
    std::set<std::string> anchors;
};

Read read(std::string_view html) {
    Read result;
    for (const write::HtmlToken& token : write::html_tokens(html)) {
        const auto* tag = std::get_if<write::HtmlTag>(&token);
        if (tag == nullptr) continue;
        for (const char* name : {"href", "src"})
            if (const std::string* target = tag->attribute(name)) result.links.push_back(*target);
        if (const std::string* id = tag->attribute("id")) result.anchors.insert(*id);
    }
    return result;
}

std::string percent_decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        const char* digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
            result += static_cast<char>(static_cast<unsigned char>(value));
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

bool leads_out(std::string_view target) {
    return target.find(':') < target.find_first_of("/?#");
}

/// The file that a relative path names, seen from the file at `from`; nothing where it climbs out of the
/// site.
std::optional<std::string> resolved(std::string_view from, std::string_view path) {
    if (path.empty()) return std::string(from);
    std::vector<std::string_view> folders;
    const auto walk = [&](std::string_view part) {
        if (part == "..") {
            if (folders.empty()) return false;
            folders.pop_back();
        } else if (part != ".") {
            folders.push_back(part);
        }
        return true;
    };
    const auto walk_all = [&](std::string_view whole) {
        for (std::size_t at = 0; at <= whole.size();) {
            const std::size_t end = std::min(whole.find('/', at), whole.size());
            if (!walk(whole.substr(at, end - at))) return false;
            at = end + 1;
        }
        return true;
    };
    if (const auto slash = from.rfind('/'); slash != std::string_view::npos) walk_all(from.substr(0, slash));
    if (!walk_all(path)) return std::nullopt;
    std::string result;
    for (const std::string_view folder : folders) result.append(result.empty() ? "" : "/").append(folder);
    return result;
}

class LinkCheck {
  public:
    LinkCheck(std::span<const File> files, std::span<const Page> written,
              diagnostics::Diagnostics& diagnostics)
        : written_(written), diagnostics_(diagnostics) {
        for (const File& file : files)
            pages_[file.path] = file.path.ends_with(".html") ? read(file.bytes) : Read{};
    }

    void run() {
        for (const auto& [path, page] : pages_)
            for (const std::string& target : page.links)
                if (!leads_out(target)) check(path, target);
    }

  private:
    void check(const std::string& from, const std::string& target) {
        const std::size_t mark = std::min(target.find('#'), target.size());
        const std::string path = percent_decoded(target.substr(0, std::min(target.find('?'), mark)));
        const std::string anchor = percent_decoded(target.substr(std::min(mark + 1, target.size())));
        const auto file = resolved(from, path);
        const auto page = file ? pages_.find(*file) : pages_.end();
        if (page == pages_.end())
            fault("broken-link", place_of(from, target),
                  fmt::format("a link on {} leads to {}, which is not there", from, target),
                  "a reader who follows it finds nothing", "correct the link, or add the page that it means");
        else if (!anchor.empty() && !page->second.anchors.contains(anchor))
            fault("broken-anchor", place_of(from, target),
                  fmt::format("a link on {} leads to {}, but that page has no such place", from, target),
                  "a reader who follows it lands at the top of the page",
                  "correct the part after #, or take it out");
    }

    /// Where the link was written; nowhere for one that the site made.
    [[nodiscard]] diagnostics::Location place_of(const std::string& from, const std::string& target) const {
        for (const Page& page : written_) {
            if (file_of(page.paper.path()) != from) continue;
            diagnostics::Location result;
            document::Blocks blocks = page.paper.document().blocks;
            document::visit_pieces(blocks, [&](document::Inline& one, diagnostics::Location where) {
                const auto* link = std::get_if<document::Link>(&one.kind);
                if (link != nullptr && link->target == target && result.file == 0) result = where;
            });
            return result;
        }
        return {};
    }

    void fault(std::string id, diagnostics::Location where, std::string message, std::string why,
               std::string mend) {
        diagnostics_.add({diagnostics::Severity::fault, std::move(id), where, 1, std::move(message),
                          std::move(why), std::move(mend)});
    }

    std::map<std::string, Read, std::less<>> pages_;
    std::span<const Page> written_;
    diagnostics::Diagnostics& diagnostics_;
};

}  // namespace

void check_links(std::span<const File> files, diagnostics::Diagnostics& diagnostics,
                 std::span<const Page> pages) {
    LinkCheck(files, pages, diagnostics).run();
}

}  // namespace casebook::site
