#include "read/guide.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/story_file.hpp"

namespace casebook::read {
namespace {

using document::Guide;
using document::GuidePage;

constexpr std::array page_settings{
    Key{"", "title", true, "as it is printed", CellKind::text, {}, "Reading together"},
    Key{"",
        "summary",
        true,
        "one sentence: what a reader can do with it",
        CellKind::text,
        {},
        "You can set up a reading pair in a week."},
    Key{"", "themes", false, "what it is about; leads to case studies on the same", CellKind::list},
    Key{"", "forms", false, "of a chapter: names of the forms that go with it", CellKind::list},
    Key{"", "chapters", false, "of a form: names of the chapters that speak of it", CellKind::list},
    Key{"", "was", false, "names that the file had before; their addresses lead on to it", CellKind::list},
};

constexpr std::string_view folder_root = "guide/";
constexpr std::string_view shipped_root = "site/guide/";
constexpr std::string_view forms_folder = "forms/";
constexpr std::string_view glossary_id = "glossary";
constexpr int last_place = 1'000'000;

/// A page's file: which page it is, and where it stands.
struct Named {
    const InputFile* file = nullptr;
    bool form = false;
    std::string id;
    int place = last_place;
};

/// Nothing for a path that is no page of the guide.
std::optional<Named> named(const InputFile& file, std::string_view root) {
    if (!lower(file.path).starts_with(root) || !lower(file.path).ends_with(".md")) return std::nullopt;
    std::string_view rest = std::string_view{file.path}.substr(root.size());
    Named result{&file, lower(rest).starts_with(forms_folder), {}};
    if (result.form) rest.remove_prefix(forms_folder.size());
    if (rest.find('/') != std::string_view::npos) return std::nullopt;
    std::string_view name = stem(rest);
    const auto digits = std::min(name.find_first_not_of("0123456789"), name.size());
    if (digits > 0 && digits < name.size() && name[digits] == '-') {
        std::from_chars(name.data(), name.data() + digits, result.place);
        name.remove_prefix(digits + 1);
    }
    result.id = document::slug(name);
    return result;
}

class GuideReader {
  public:
    GuideReader(std::span<const InputFile> folder, std::span<const InputFile> shipped,
                diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics)
        : folder_(folder), shipped_(shipped), reading_{folder, shipped, {}, none_, sources, diagnostics} {}

    Guide read() {
        for (const InputFile& file : shipped_)
            if (auto page = named(file, shipped_root)) pages_[{page->form, page->id}] = std::move(*page);
        for (const InputFile& file : folder_)
            if (auto page = named(file, folder_root)) take_own(std::move(*page));
        std::vector<const Named*> order;
        for (const auto& [key, page] : pages_) order.push_back(&page);
        std::ranges::stable_sort(order, {}, &Named::place);
        for (const Named* page : order) read(*page);
        return std::move(guide_);
    }

  private:
    void take_own(Named page) {
        const auto [known, is_new] = pages_.try_emplace({page.form, page.id}, page);
        if (is_new) return;
        if (known->second.file->path.starts_with(shipped_root)) {
            if (page.place == last_place) page.place = known->second.place;
            known->second = std::move(page);
            return;
        }
        report(
            reading_.diagnostics, faults::file_names_clash,
            {{reading_.sources.add(page.file->path, {}), 0, 0}},
            fmt::format("{} and {} would have the same address", known->second.file->path, page.file->path),
            {.why = "each page of the guide has an address of its own, named for its file"});
    }

    void read(const Named& named) {
        const std::optional<Story> story = open_story(*named.file, reading_);
        if (!story) return;
        Settings settings(story->facts, "", page_settings, {}, reading_.diagnostics);
        GuidePage page;
        page.id = named.id;
        page.title = settings.plain_text("title");
        page.summary = settings.plain_text("summary");
        page.themes = settings.plain_list("themes");
        page.related = settings.plain_list(named.form ? "chapters" : "forms");
        page.was = settings.plain_list("was");
        page.body = body_of(*story, *named.file, reading_);
        page.shipped = named.file->path.starts_with(shipped_root);
        page.where = {story->file, 1, 1};
        if (!settings.sound()) return;
        if (named.form)
            guide_.forms.push_back(std::move(page));
        else if (named.id == glossary_id)
            guide_.glossary = std::move(page);
        else
            guide_.chapters.push_back(std::move(page));
    }

    std::span<const InputFile> folder_;
    std::span<const InputFile> shipped_;
    model::Model none_;  // a guide holds nothing about the school
    Reading reading_;
    std::map<std::pair<bool, std::string>, Named> pages_;
    Guide guide_;
};

}  // namespace

std::span<const Key> guide_keys() {
    return page_settings;
}

void read_guide_page(const InputFile&, Reading&) {}

Guide read_guide(std::span<const InputFile> folder, std::span<const InputFile> shipped,
                 diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics) {
    return GuideReader(folder, shipped, sources, diagnostics).read();
}

}  // namespace casebook::read
