#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <vector>

#include "disclosure/birth_dates.hpp"
#include "disclosure/characters.hpp"
#include "disclosure/contacts.hpp"
#include "disclosure/guard.hpp"
#include "disclosure/identifiers.hpp"
#include "disclosure/name_index.hpp"
#include "disclosure/singling_out.hpp"
#include "disclosure/words.hpp"

namespace casebook::disclosure {
namespace {

constexpr std::array<std::string_view, 4> kinds_of_names{"name", "staff name", "family name", "approver"};

/// A file name, an address or an anchor: no spaces, and something that joins words in their place.
bool is_path(std::string_view text) {
    return text.find_first_of(" \t\r\n") == std::string_view::npos &&
           text.find_first_of("/-_.%") != std::string_view::npos;
}

/// As "TeamJago" has.
bool has_capital_inside(std::string_view text) {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    for (std::size_t i = 1; i < text.size(); ++i)
        if (is_capital(text[i]) && is_small(text[i - 1])) return true;
    return false;
}

}  // namespace

/// Texts in which nothing was found: titles and summaries stand on many pages and for several readers.
class CleanTexts {
  public:
    [[nodiscard]] bool has(std::string_view text) const { return texts_.contains(text); }
    void add(std::string_view text) {
        constexpr std::size_t longest = 2U << 10U;
        constexpr std::size_t most_bytes = 32U << 20U;
        if (text.size() > longest || bytes_ + text.size() > most_bytes) return;
        bytes_ += text.size();
        texts_.emplace(text);
    }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_set<std::string, Hash, std::equal_to<>> texts_;
    std::size_t bytes_ = 0;
};

struct Watch::Index {
    Index(const model::Model& model, std::string_view dictionary)
        : names(model, dictionary),
          identifiers(model),
          birth_dates(model),
          contacts(model),
          singling_out(model) {
        for (const auto* const known : {&model.pupils, &model.pupils_set_aside})
            pupils.insert(pupils.end(), known->begin(), known->end());
    }
    NameIndex names;
    Identifiers identifiers;
    BirthDates birth_dates;
    Contacts contacts;
    SinglingOut singling_out;
    std::array<CleanTexts, 2> clean;  ///< by what was searched for
    std::vector<model::Pupil> pupils;
    std::set<std::string, std::less<>> own_words;
    std::set<std::uint32_t> own_files;
    std::map<std::uint32_t, std::vector<model::Recorded<std::string>>> facts;  ///< title and summary, by file
};

Watch::Watch(const model::Model& model, const Own& own)
    : index_(std::make_unique<Index>(model, own.dictionary)) {
    index_->own_files = own.files;
    const auto note = [&](const auto& stories) {
        for (const auto& story : stories)
            index_->facts.insert_or_assign(story.id.where.file, std::vector{story.title, story.summary});
    };
    note(model.cases);
    note(model.practice);
    for (const std::string_view text : own.words) {
        const Words read = words(characters(text));
        for (std::size_t i = 0; i < read.list.size(); ++i) index_->own_words.emplace(read.together(i, i));
    }
}
Watch::~Watch() = default;
Watch::Watch(Watch&&) noexcept = default;

std::vector<Watch::Hit> Watch::find(std::string_view text, Search search) const {
    CleanTexts& clean = index_->clean.at(static_cast<std::size_t>(search));
    if (clean.has(text)) return {};
    std::vector<Hit> hits;
    const auto add_names = [&](const std::vector<NameIndex::Found>& found) {
        for (const auto& name : found)
            hits.push_back({name.begin, name.end - name.begin,
                            std::string{kinds_of_names.at(static_cast<std::size_t>(name.owner))},
                            std::string{name.code}, index_->own_words.contains(name.key)});
    };
    const auto add_identified = [&](const std::vector<Identified>& found) {
        for (const auto& one : found)
            hits.push_back(
                {one.begin, one.end - one.begin, std::string{one.kind}, std::string{one.code}, false});
    };
    const std::vector<Character> read = characters(text);
    const bool path = is_path(text);
    add_names(index_->names.find(words(read), text, path));
    if (path || has_capital_inside(text)) add_names(index_->names.find(words(read, true), text, path));
    add_identified(index_->identifiers.find(read));
    add_identified(index_->birth_dates.find(read));
    if (search == Search::contacts_too)
        for (const Contact& contact : index_->contacts.find(text))
            hits.push_back(
                {contact.begin, contact.end - contact.begin, std::string{contact.kind}, {}, false});

    const auto place = [](const Hit& hit) { return std::tie(hit.offset, hit.kind, hit.pupil); };
    std::ranges::sort(hits, [&](const Hit& one, const Hit& other) { return place(one) < place(other); });
    const auto same = std::ranges::unique(
        hits, [&](const Hit& one, const Hit& other) { return place(one) == place(other); });
    hits.erase(same.begin(), same.end());
    if (hits.empty()) clean.add(text);
    return hits;
}

Watch Watch::of_one(std::string_view pupil) const {
    model::Model one;
    std::ranges::copy_if(index_->pupils, std::back_inserter(one.pupils),
                         [&](const model::Pupil& known) { return known.id.value.code == pupil; });
    return Watch{one};
}

std::vector<Watch::Hit> Watch::singled_out(std::string_view text, document::Audience audience) const {
    std::vector<Hit> hits;
    for (const SingledOut& one : index_->singling_out.find(text, audience))
        hits.push_back({one.begin, one.end - one.begin, "combination", one.what, false});
    return hits;
}

diagnostics::Location Watch::written_at(diagnostics::Location where, std::string_view text,
                                        std::size_t offset) const {
    const auto facts = index_->facts.find(where.file);
    if (where.line != 1 || facts == index_->facts.end()) return where;
    for (const model::Recorded<std::string>& fact : facts->second) {
        const std::size_t begins = fact.value.empty() ? std::string_view::npos : text.find(fact.value);
        if (begins == std::string_view::npos || offset < begins || offset >= begins + fact.value.size())
            continue;
        const std::size_t before = count_characters(text.substr(begins, offset - begins));
        return {where.file, fact.where.line, fact.where.column + static_cast<std::uint32_t>(before)};
    }
    return {where.file, 0, 0};
}

bool Watch::is_own_file(std::uint32_t file) const {
    return index_->own_files.contains(file);
}

}  // namespace casebook::disclosure
