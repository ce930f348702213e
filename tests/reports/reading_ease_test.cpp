// How hard the governor report's own wording is to read: the Flesch-Kincaid grade (Kincaid, Fishburne,
// Rogers and Chissom 1975, Derivation of new readability formulas for Navy enlisted personnel), which is
// 0.39 words a sentence + 11.8 syllables a word - 15.59.
#include <catch2/catch.hpp>

#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "school.hpp"

using namespace casebook;
using document::Audience;

namespace {

bool is_vowel(char c) {
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

/// Groups of vowels, without a silent e at the end; one at least. A count by rule, as every program that
/// gives this grade makes it.
int syllables(std::string_view word) {
    int groups = 0;
    bool in_group = false;
    for (const char c : word) {
        const bool vowel = is_vowel(c);
        groups += vowel && !in_group ? 1 : 0;
        in_group = vowel;
    }
    const auto ends = [&](std::string_view end) { return word.size() > end.size() && word.ends_with(end); };
    const auto before_end = [&](std::size_t back) {
        return word.size() > back ? word[word.size() - back - 1] : ' ';
    };
    if (groups > 1 && ends("e") && !ends("ee") && !(ends("le") && !is_vowel(before_end(2)))) --groups;
    if (groups > 1 && ends("ed") && before_end(2) != 't' && before_end(2) != 'd' && !is_vowel(before_end(2)))
        --groups;
    if (groups > 1 && ends("es") && std::string_view("sxzh").find(before_end(2)) == std::string_view::npos &&
        !is_vowel(before_end(2)) && before_end(2) != 'c' && before_end(2) != 'g')
        --groups;
    return std::max(groups, 1);
}

struct Counts {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    [[nodiscard]] double grade() const { return 0.39 * words / sentences + 11.8 * syllables / words - 15.59; }
};

/// Numbers count as words of one syllable: a reader takes "89.8%" in at a glance.
void count(std::string_view text, Counts& counts) {
    std::string word;
    bool open = false;
    const auto close_word = [&] {
        if (word.empty()) return;
        ++counts.words;
        counts.syllables += syllables(word);
        word.clear();
        open = true;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (std::isalpha(c) != 0 || c == '\'') {
            word += static_cast<char>(std::tolower(c));
        } else if (std::isdigit(c) != 0) {
            word += 'a';
            while (i + 1 < text.size() && (std::isdigit(static_cast<unsigned char>(text[i + 1])) != 0 ||
                                           text[i + 1] == '.' || text[i + 1] == ','))
                ++i;
            if (text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' ')) --i;
        } else if (c >= 0x80) {
            continue;  // a quotation mark or an apostrophe of more bytes than one
        } else {
            close_word();
            const bool ends = c == '.' || c == '?' || c == '!' || c == ':' || c == ';';
            if (ends && open) {
                ++counts.sentences;
                open = false;
            }
        }
    }
    close_word();
    if (open) ++counts.sentences;
}

/// Paragraphs and lists are our own wording; tables, charts, stories and quotations are not.
void count(const document::Blocks& blocks, Counts& counts) {
    for (const auto& block : blocks) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block.kind))
            count(document::plain(paragraph->content), counts);
        if (const auto* list = std::get_if<document::List>(&block.kind))
            for (const auto& item : list->items) count(item, counts);
    }
}

}  // namespace

TEST_CASE("syllables are counted as a dictionary does, for words of this report") {
    struct Known {
        std::string_view word;
        int syllables;
    };
    constexpr std::array known = {
        Known{"pupil", 2},  Known{"mentor", 2},   Known{"attendance", 3}, Known{"support", 2},
        Known{"whole", 1},  Known{"measured", 2}, Known{"wanted", 2},     Known{"table", 2},
        Known{"the", 1},    Known{"agree", 2},    Known{"weeks", 1},      Known{"average", 3},
        Known{"school", 1}, Known{"changes", 2},  Known{"asked", 1},      Known{"questions", 2}};
    for (const auto& [word, wanted] : known) {
        INFO(word);
        CHECK(syllables(word) == wanted);
    }
}

TEST_CASE("the governor report's own wording can be read at grade 9") {
    for (const auto* const name : {"hazelbrook", "little-combe"}) {
        diagnostics::Diagnostics found;
        const auto papers = tests::sample(name).papers(Audience::governors, found);
        REQUIRE(papers.size() == 2);
        Counts counts;
        count(papers.front().document().blocks, counts);
        INFO(name << ": " << counts.sentences << " sentences, " << counts.words << " words");
        CHECK(counts.words > 300);
        CAPTURE(counts.grade());
        CHECK(counts.grade() <= 9);
        CHECK(counts.grade() > 3);  // a count gone wrong would show here
    }
}

TEST_CASE("what pupils, families, teachers and governors are handed besides can be read at grade 9") {
    struct Handed {
        Audience audience;
        std::string_view path;
    };
    for (const auto& [audience, path] : {Handed{Audience::governors, "impact-briefing"},
                                         Handed{Audience::school, "review-sheet/P038"},
                                         Handed{Audience::staff, "feedback-slip/P038"}}) {
        diagnostics::Diagnostics found;
        const auto papers = tests::sample("hazelbrook").papers(audience, found);
        const auto paper = std::ranges::find(papers, path, &released::Paper::path);
        REQUIRE(paper != papers.end());
        Counts counts;
        count(paper->document().blocks, counts);
        INFO(path << ": " << counts.sentences << " sentences, " << counts.words << " words");
        CHECK(counts.words > 40);
        CAPTURE(counts.grade());
        CHECK(counts.grade() <= 9);
        CHECK(counts.grade() > 0);
    }
}
