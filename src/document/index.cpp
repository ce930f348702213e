#include "document/index.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include "document/visit_inlines.hpp"

namespace casebook::document {
namespace {

constexpr std::string_view index_anchor = "_index-";

bool is_index_target(const Inline& one) {
    const auto* const target = std::get_if<Target>(&one.kind);
    return target != nullptr && target->anchor.starts_with(index_anchor);
}

class Placing {
  public:
    void place(Inlines& text) {
        Inlines result;
        bool behind_target = false;
        for (Inline& one : text) {
            if (Inlines* const inner = content_of(one)) place(*inner);
            if (Inlines* const hanging = hanging_on(one)) place(*hanging);
            if (std::holds_alternative<IndexMark>(one.kind) && !behind_target)
                result.push_back({Target{std::string{index_anchor} + std::to_string(++last_)}, one.where});
            behind_target = is_index_target(one);
            result.push_back(std::move(one));
        }
        text = std::move(result);
    }

  private:
    int last_ = 0;
};

struct Order {
    explicit Order(const std::string& language) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
        status = U_ZERO_ERROR;
        collator.reset(icu::Collator::createInstance(locale, status));
        if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    }
    [[nodiscard]] bool before(const std::string& a, const std::string& b) const {
        UErrorCode status = U_ZERO_ERROR;
        const UCollationResult result =
            collator->compareUTF8({a.data(), static_cast<std::int32_t>(a.size())},
                                  {b.data(), static_cast<std::int32_t>(b.size())}, status);
        return result == UCOL_EQUAL ? a < b : result == UCOL_LESS;
    }
    std::unique_ptr<icu::Collator> collator;
};

IndexEntry& entry_of(std::vector<IndexEntry>& entries, const std::string& words) {
    const auto found = std::ranges::find(entries, words, &IndexEntry::words);
    if (found != entries.end()) return *found;
    entries.push_back({words, {}, {}, {}});
    return entries.back();
}

void sort(std::vector<IndexEntry>& entries, const Order& order) {
    std::ranges::sort(
        entries, [&](const IndexEntry& a, const IndexEntry& b) { return order.before(a.words, b.words); });
    for (IndexEntry& entry : entries) {
        std::ranges::sort(entry.see_also,
                          [&](const std::string& a, const std::string& b) { return order.before(a, b); });
        const auto twice = std::ranges::unique(entry.see_also);
        entry.see_also.erase(twice.begin(), twice.end());
        sort(entry.below, order);
    }
}

std::string letter_of(const std::string& words) {
    const std::string folded = slug(words);
    const char first = folded.front();
    const bool is_letter = first >= 'a' && first <= 'z' && words.find_first_of("0123456789") != 0;
    return is_letter ? std::string(1, static_cast<char>(first - 'a' + 'A')) : "#";
}

class Gathering {
  public:
    void walk(Blocks& blocks) {
        for (Block& block : blocks) {
            const std::span<Block> one{&block, 1};
            if (const auto* const heading = std::get_if<Heading>(&block.kind))
                section_ = without_marks(heading->content);
            visit_inlines(one, [&](Inlines& text, diagnostics::Location) { gather(text); });
        }
    }
    std::vector<IndexEntry> take() { return std::move(entries_); }

  private:
    void gather(const Inlines& text) {
        const Inline* before = nullptr;
        for (const Inline& one : text) {
            if (const auto* const mark = std::get_if<IndexMark>(&one.kind)) add(*mark, before);
            if (const Inlines* const inner = content_of(one)) gather(*inner);
            if (const Inlines* const hanging = hanging_on(one)) gather(*hanging);
            before = &one;
        }
    }
    void add(const IndexMark& mark, const Inline* before) {
        if (mark.entry.empty()) return;
        IndexEntry& main = entry_of(entries_, mark.entry);
        IndexEntry& entry = mark.below.empty() ? main : entry_of(main.below, mark.below);
        if (!mark.see_also.empty())
            entry.see_also.push_back(mark.see_also);
        else if (before != nullptr && is_index_target(*before))
            entry.places.push_back({std::get<Target>(before->kind).anchor, section_});
    }

    Inlines section_;
    std::vector<IndexEntry> entries_;
};

}  // namespace

void place_index_marks(Document& document) {
    Placing placing;
    visit_inlines(document.blocks, [&](Inlines& text, diagnostics::Location) { placing.place(text); });
}

std::vector<IndexLetter> index_of(const Blocks& blocks, const std::string& language) {
    Gathering gathering;
    Blocks copy = blocks;  // a walk may change what it shows
    gathering.walk(copy);
    std::vector<IndexEntry> entries = gathering.take();
    sort(entries, Order(language));
    std::vector<IndexLetter> letters;
    for (IndexEntry& entry : entries) {
        const std::string letter = letter_of(entry.words);
        auto found = std::ranges::find(letters, letter, &IndexLetter::letter);
        if (found == letters.end()) found = letters.insert(letters.end(), IndexLetter{letter, {}});
        found->entries.push_back(std::move(entry));
    }
    return letters;
}

}  // namespace casebook::document
