// How much of what it should find the guard finds, and how often it stops at nothing: 312 names of 39
// communities in planted mentions and in 50,000 words of other people's prose.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "../disclosure/sample.hpp"
#include "../many_names.hpp"
#include "disclosure/guard.hpp"
#include "publish/program_place.hpp"

using namespace casebook;
using disclosure::Watch;

namespace {

std::string code_of(std::size_t pupil) {
    return "P" + std::to_string(1000 + pupil);
}

model::Model register_of_many() {
    model::Model model;
    const auto names = tests::many_names();
    for (std::size_t i = 0; i < names.size(); ++i)
        model.pupils.push_back(sample::pupil(code_of(i), names[i].first, names[i].last));
    return model;
}

/// A way in which somebody may write of a child; empty where this name has no such form.
struct Form {
    std::string name;
    std::function<std::string(const tests::FullName&)> write;
};

/// The first character of a name, with the marks that stand on it.
std::string initial(const std::string& name) {
    std::size_t end = 1;
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) ++end;
    return name.substr(0, end);
}

std::string replaced(std::string text, const std::vector<std::pair<std::string, std::string>>& pairs) {
    for (const auto& [from, to] : pairs)
        for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
            text.replace(at, from.size(), to);
    return text;
}

std::string with_last(const tests::FullName& name, const std::string& text) {
    return name.last.empty() ? std::string{} : text;
}

bool has_cased_letters(const std::string& text) {
    return static_cast<unsigned char>(text.front()) < 0xE0;
}

const std::vector<Form> forms{
    {"first name", [](const auto& n) { return n.first; }},
    {"first name, possessive", [](const auto& n) { return n.first + "’s"; }},
    {"first and last name", [](const auto& n) { return with_last(n, n.first + " " + n.last); }},
    {"last name first", [](const auto& n) { return with_last(n, n.last + ", " + n.first); }},
    {"last name with a title", [](const auto& n) { return with_last(n, "Mrs " + n.last); }},
    {"initial and last name",
     [](const auto& n) {
         return has_cased_letters(n.first) ? with_last(n, initial(n.first) + ". " + n.last) : std::string{};
     }},
    {"first name and initial of the last",
     [](const auto& n) {
         return !n.last.empty() && has_cased_letters(n.last) ? n.first + " " + initial(n.last) + "."
                                                             : std::string{};
     }},
    {"without hyphens",
     [](const auto& n) {
         return n.first.find('-') == std::string::npos ? std::string{} : replaced(n.first, {{"-", " "}});
     }},
    {"without apostrophes",
     [](const auto& n) {
         const bool has = n.last.find('\'') != std::string::npos || n.last.find("’") != std::string::npos;
         return has ? replaced(n.last, {{"'", ""}, {"’", ""}}) : std::string{};
     }},
    {"with an invisible hyphen",
     [](const auto& n) {
         return has_cased_letters(n.first)
                    ? initial(n.first) + "\u00AD" + n.first.substr(initial(n.first).size())
                    : std::string{};
     }},
    {"with a Cyrillic a",
     [](const auto& n) {
         const std::string other = replaced(n.first, {{"a", "\u0430"}});
         const bool latin =
             std::ranges::all_of(n.first, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
         return latin && other != n.first ? other : std::string{};
     }},
};

std::string prose_of_a_package(std::size_t most_words) {
    std::string text;
    std::size_t words = 0;
    for (const char* const name :
         {"education", "kids", "work", "medicine", "law", "literature", "wisdom", "people"}) {
        std::ifstream file(std::filesystem::path(CASEBOOK_TEST_PROSE) / name);
        for (std::string line; words < most_words && std::getline(file, line);) {
            // Who said it is no prose.
            if (line.find("-- ") != std::string::npos) continue;
            text += line + "\n";
            bool inside = false;
            for (const char c : line) {
                const bool space = c == ' ' || c == '\t';
                if (!space && !inside) ++words;
                inside = !space;
            }
        }
    }
    return text;
}

/// The sentences of the stories and notes of the samples, without their facts.
std::vector<std::string> sentences_of_the_samples() {
    std::vector<std::string> result;
    const std::filesystem::path samples = std::filesystem::path(CASEBOOK_SOURCE_DIR) / "data-samples";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(samples)) {
        if (entry.path().extension() != ".md") continue;
        std::ifstream file(entry.path());
        std::string text(std::istreambuf_iterator<char>(file), {});
        const std::size_t facts_end = text.find("\n---\n", 3);
        if (facts_end != std::string::npos) text.erase(0, facts_end + 5);
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = std::min({text.find(". ", from), text.find(".\n", from), text.size()});
            std::string sentence = text.substr(from, end - from);
            std::ranges::replace(sentence, '\n', ' ');
            if (sentence.find(' ', 1) != std::string::npos) result.push_back(std::move(sentence));
            from = end + 2;
        }
    }
    return result;
}

}  // namespace

TEST_CASE(
    "every mention of a pupil in the forms that people use is found, whatever community the name is of") {
    const Watch watch(register_of_many(), {{}, {}, publish::british_words()});
    const auto names = tests::many_names();
    REQUIRE(names.size() >= 300);
    for (const Form& form : forms) {
        std::size_t planted = 0;
        std::size_t seen = 0;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string mention = form.write(names[i]);
            if (mention.empty()) continue;
            ++planted;
            const std::string before = "It was a wet day, and ";
            const auto hits = watch.find(before + mention + " came in at ten.");
            const bool found = std::ranges::any_of(hits, [&](const Watch::Hit& hit) {
                return hit.kind == "name" && hit.offset < before.size() + mention.size() &&
                       hit.offset + hit.length > before.size();
            });
            seen += found ? 1 : 0;
            INFO(form.name << ": " << mention);
            CHECK(found);
        }
        CHECK(planted > 0);
        WARN(form.name << ": " << seen << " of " << planted);
    }
}

TEST_CASE("in 50,000 words of prose the guard stops at names and hardly at words") {
    const std::string prose = prose_of_a_package(50'000);
    if (prose.empty()) {
        WARN("skipped: the prose of the package fortunes is not installed");
        return;
    }
    const Watch watch(register_of_many(), {{}, {}, publish::british_words()});
    const auto hits = watch.find(prose, Watch::Search::contacts_too);
    std::map<std::string, int> words;
    for (const Watch::Hit& hit : hits) ++words[prose.substr(hit.offset, hit.length)];
    std::string list;
    for (const auto& [word, times] : words) list += word + " " + std::to_string(times) + "; ";
    // Other people of the same name cannot be told from the child: they are findings, and no mistakes.
    WARN(hits.size() << " findings in 50,000 words of prose, " << static_cast<double>(hits.size()) / 5.0
                     << " per 10,000: " << list);
    CHECK(hits.size() <= 40);
}

TEST_CASE("in the samples' own texts every planted mention is found, and the texts themselves are no alarm") {
    const Watch watch(register_of_many(), {{}, {}, publish::british_words()});
    const std::vector<std::string> sentences = sentences_of_the_samples();
    const auto names = tests::many_names();
    REQUIRE(sentences.size() >= 200);
    std::size_t planted = 0;
    std::size_t seen = 0;
    std::size_t false_alarms = 0;
    std::string list;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const std::string& sentence = sentences[i];
        for (const Watch::Hit& hit : watch.find(sentence, Watch::Search::contacts_too)) {
            ++false_alarms;
            list += sentence.substr(hit.offset, hit.length) + "; ";
        }
        for (const Form& form : forms) {
            const std::string mention = form.write(names[(i * 7 + planted) % names.size()]);
            if (mention.empty()) continue;
            ++planted;
            const std::size_t at = sentence.find(' ', sentence.size() / 2);
            const std::size_t where = at == std::string::npos ? sentence.size() : at;
            const std::string text = sentence.substr(0, where) + " " + mention + sentence.substr(where);
            const auto hits = watch.find(text);
            const bool found = std::ranges::any_of(hits, [&](const Watch::Hit& hit) {
                return hit.kind == "name" && hit.offset < where + 1 + mention.size() &&
                       hit.offset + hit.length > where;
            });
            seen += found ? 1 : 0;
            INFO(form.name << ": " << text);
            CHECK(found);
        }
    }
    WARN(sentences.size() << " sentences of the samples: " << seen << " of " << planted << " mentions found; "
                          << false_alarms << " findings without one: " << list);
    CHECK(false_alarms * 100 <= sentences.size());
}
