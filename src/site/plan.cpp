#include "site/plan.hpp"

#include <algorithm>
#include <set>

#include "document/document.hpp"

namespace casebook::site {
namespace {

using document::slug;

/// Gives each page of a folder an address of its own; `index` is the folder's first page.
class Addresses {
  public:
    explicit Addresses(std::string folder) : folder_(std::move(folder)) {}

    std::string claim(std::string_view words) {
        const std::string base = slug(words);
        std::string name = base;
        for (int copy = 2; !taken_.insert(name).second; ++copy) name = base + "-" + std::to_string(copy);
        return folder_ + "/" + name;
    }

  private:
    std::string folder_;
    std::set<std::string> taken_ = {"index"};
};

std::vector<CasePage> case_pages(const released::Contents& contents) {
    std::vector<CasePage> pages;
    Addresses addresses("cases");
    for (const auto& story : contents.cases) pages.push_back({&*story, addresses.claim(story->id)});
    std::stable_sort(pages.begin(), pages.end(), [](const CasePage& a, const CasePage& b) {
        return a.story->approved_on > b.story->approved_on;
    });
    return pages;
}

std::vector<NotePage> note_pages(const released::Contents& contents) {
    std::vector<NotePage> pages;
    Addresses addresses("practice");
    for (const auto& note : contents.notes) pages.push_back({&*note, addresses.claim(note->id)});
    std::stable_sort(pages.begin(), pages.end(), [](const NotePage& a, const NotePage& b) {
        return slug(a.note->title) < slug(b.note->title);
    });
    return pages;
}

class Themes {
  public:
    ThemePage& named(const std::string& words) {
        const std::string key = slug(words);
        const auto same = [&](const ThemePage& page) { return slug(page.words) == key; };
        const auto found = std::find_if(pages_.begin(), pages_.end(), same);
        if (found != pages_.end()) return *found;
        return pages_.emplace_back(ThemePage{words, addresses_.claim(words), {}, {}, {}});
    }

    std::vector<ThemePage> sorted() && {
        std::sort(pages_.begin(), pages_.end(),
                  [](const ThemePage& a, const ThemePage& b) { return slug(a.words) < slug(b.words); });
        return std::move(pages_);
    }

  private:
    std::vector<ThemePage> pages_;
    Addresses addresses_{"themes"};
};

template <typename T>
void add_once(std::vector<T>& list, T value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

}  // namespace

Plan::Plan(const released::Contents& contents) : cases(case_pages(contents)), notes(note_pages(contents)) {
    Themes gathered;
    for (const CasePage& page : cases)
        for (const std::string& words : page.story->themes) add_once(gathered.named(words).cases, &page);
    for (const NotePage& page : notes)
        for (const std::string& words : page.note->themes) add_once(gathered.named(words).notes, &page);
    for (const auto& quote : contents.quotes) {
        if (quote->theme.empty())
            loose_quotes.push_back(&*quote);
        else
            gathered.named(quote->theme).quotes.push_back(&*quote);
    }
    themes = std::move(gathered).sorted();
}

const ThemePage* Plan::theme(std::string_view words) const {
    const std::string key = slug(words);
    const auto same = [&](const ThemePage& page) { return slug(page.words) == key; };
    const auto found = std::find_if(themes.begin(), themes.end(), same);
    return found == themes.end() ? nullptr : &*found;
}

}  // namespace casebook::site
