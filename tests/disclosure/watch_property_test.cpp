#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "disclosure/guard.hpp"
#include "sample.hpp"

using namespace casebook;
using casebook::disclosure::Watch;

namespace {

const std::vector<std::string> first_names{
    "Zoë",  "Łukasz", "Ọláolú", "Şeyma", "Siân", "Chloé",    "Kofi",   "Priya", "Bjørn", "Aoife",
    "José", "Zainab", "Ruža",   "Đorđe", "Nhật", "Mei-Ling", "Ælfred", "Ian",   "Tomáš", "Ayşegül"};
const std::vector<std::string> last_names{
    "Nguyễn", "O’Brien-Özdemir", "D’Souza", "Al-Amin",  "Ng",    "Kowalczyk", "Okonkwo", "Müller",
    "García", "van der Berg",    "Szabó",   "Ivanović", "Łęcki", "Bo",        "Singh",   "M’Baye"};
const std::vector<std::string> filler{"the",   "lunch", "went", "better", "after", "half", "term", "because",
                                      "quiet", "table", "came", "school", "today", "and",  "he",   "was",
                                      "12",    "per",   "cent", "with",   "plan",  "again"};
const std::vector<std::string> separators{" ",  " ",   " ",  ", ",  ". ",  " (", ") ",
                                          "\n", " – ", ": ", " \"", "\" ", "/",  "_"};

class Chance {
  public:
    explicit Chance(unsigned seed) : random_(seed) {}
    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool once_in(std::size_t times) { return below(times) == 0; }
    const std::string& one_of(const std::vector<std::string>& list) { return list[below(list.size())]; }

  private:
    std::mt19937 random_;
};

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    return text.toUTF8String(result);
}

/// The name with another case, with or without accents, composed or not, and with invisible characters
/// inside.
std::string disguise(const std::string& name, Chance& chance) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* const apart = icu::Normalizer2::getNFDInstance(status);
    const auto* const together = icu::Normalizer2::getNFCInstance(status);
    const icu::UnicodeString source = apart->normalize(icu::UnicodeString::fromUTF8(name), status);
    const bool accents = !chance.once_in(2);
    icu::UnicodeString result;
    for (std::int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
        const UChar32 code = source.char32At(i);
        const bool mark = u_charType(code) == U_NON_SPACING_MARK;
        if (mark && !accents) continue;
        icu::UnicodeString letter(code);
        if (chance.once_in(3)) letter.toUpper();
        if (chance.once_in(3)) letter.toLower();
        if (code == 0x2019 && chance.once_in(2)) letter = icu::UnicodeString(static_cast<UChar32>('\''));
        if (!mark && i > 0 && chance.once_in(6))
            result += static_cast<UChar32>(chance.once_in(2) ? 0xAD : 0x200D);
        result += letter;
    }
    if (chance.once_in(2)) result = together->normalize(result, status);
    std::string text = utf8(result);
    if (chance.once_in(4)) text += chance.once_in(2) ? "’s" : "'S";
    return text;
}

std::string prose(Chance& chance, std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += chance.one_of(filler) + chance.one_of(separators);
    return text;
}

}  // namespace

TEST_CASE("a name of the register planted anywhere, in any case, with or without accents, is always found") {
    model::Model model;
    std::vector<std::string> names = first_names;
    names.insert(names.end(), last_names.begin(), last_names.end());
    for (std::size_t i = 0; i < names.size(); ++i)
        model.pupils.push_back(sample::pupil("P" + std::to_string(i), names[i], ""));
    const Watch watch{model};
    Chance chance{2025};
    for (int round = 0; round < 20000; ++round) {
        const std::size_t pupil = chance.below(names.size());
        const std::string before = prose(chance, chance.below(12));
        const std::string planted = disguise(names[pupil], chance);
        const std::string text =
            before + planted + chance.one_of(separators) + prose(chance, chance.below(12));
        const auto hits = watch.find(text);
        const bool seen = std::any_of(hits.begin(), hits.end(), [&](const Watch::Hit& hit) {
            return hit.kind == "name" && hit.offset < before.size() + planted.size() &&
                   hit.offset + hit.length > before.size() && hit.pupil == "P" + std::to_string(pupil);
        });
        INFO(text);
        REQUIRE(seen);
    }
}

TEST_CASE("prose without names gives no alarm") {
    model::Model model;
    for (std::size_t i = 0; i < first_names.size(); ++i)
        model.pupils.push_back(
            sample::pupil("P" + std::to_string(i), first_names[i], last_names[i % last_names.size()]));
    const Watch watch{model};
    Chance chance{7};
    CHECK(watch.find(prose(chance, 20000)).empty());
}
