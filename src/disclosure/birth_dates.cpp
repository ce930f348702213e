#include "disclosure/birth_dates.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <unicode/uchar.h>

namespace casebook::disclosure {
namespace {

constexpr std::size_t widest_gap = 3;
constexpr std::size_t longest_run = 9;  // "September"; a year of eight digits with its date is shorter

/// A run of digits, or of letters, of a text.
struct Piece {
    std::uint32_t begin;
    std::uint32_t end;
    unsigned digits = 0;  ///< 0: a word
    unsigned value = 0;   ///< of the digits; of a word the month, 0 for other words
    std::string word = {};
    bool near = false;  ///< only a short gap parts it from the piece before
    char32_t mark = 0;  ///< the sign in that gap, as `/`; 0 where there are spaces only

    [[nodiscard]] bool is_day_or_month() const { return digits == 1 || digits == 2; }
    [[nodiscard]] bool is_year() const { return digits == 4 || digits == 2; }
    [[nodiscard]] bool is_month_word() const { return digits == 0 && value > 0; }
    /// "th", "of": may stand in a date and mean nothing.
    [[nodiscard]] bool is_filling() const {
        constexpr std::array<std::string_view, 5> filling{"st", "nd", "rd", "th", "of"};
        return digits == 0 && word.size() == 2 && std::ranges::find(filling, word) != filling.end();
    }
    [[nodiscard]] bool may_belong_to_a_date() const { return digits > 0 || value > 0 || is_filling(); }
};

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

unsigned month_of(std::string_view word) {
    constexpr std::size_t abbreviation = 3;
    if (word.size() < abbreviation) return 0;
    for (std::size_t month = 0; month < months.size(); ++month)
        if (word == months[month] || word == months[month].substr(0, abbreviation) ||
            (word == "sept" && month == 8))
            return static_cast<unsigned>(month + 1);
    return 0;
}

bool may_part(const Character& character) {
    return character.kind == CharacterKind::space || character.kind == CharacterKind::hyphen ||
           character.kind == CharacterKind::line_break || character.code == U'/' || character.code == U'.' ||
           character.code == U',' || character.code == U'_' || character.code == 0x2044 ||
           character.code == 0x2215;
}

bool is_near(std::span<const Character> between) {
    return between.size() <= widest_gap && std::ranges::all_of(between, may_part);
}

char32_t mark_in(std::span<const Character> between) {
    for (const Character& character : between)
        if (character.kind != CharacterKind::space && character.kind != CharacterKind::line_break)
            return character.kind == CharacterKind::hyphen ? U'-' : character.code;
    return 0;
}

std::vector<Piece> pieces(std::span<const Character> characters) {
    std::vector<Piece> list;
    std::size_t behind = 0;
    for (std::size_t at = 0; at < characters.size();) {
        const CharacterKind kind = characters[at].kind;
        if (kind != CharacterKind::digit && kind != CharacterKind::letter) {
            ++at;
            continue;
        }
        Piece piece{characters[at].begin, 0};
        const auto between = characters.subspan(behind, at - behind);
        piece.near = !list.empty() && is_near(between);
        if (piece.near) piece.mark = mark_in(between);
        std::size_t length = 0;
        for (; at < characters.size() && characters[at].kind == kind; ++at, ++length) {
            piece.end = characters[at].end;
            if (length >= longest_run) continue;
            if (kind == CharacterKind::digit)
                piece.value =
                    piece.value * 10 +
                    static_cast<unsigned>(u_charDigitValue(static_cast<UChar32>(characters[at].code)));
            else if (characters[at].code < 0x80)
                piece.word += static_cast<char>(characters[at].code | 0x20);
        }
        if (kind == CharacterKind::digit)
            piece.digits = static_cast<unsigned>(length);
        else
            piece.value = length > longest_run ? 0 : month_of(piece.word);
        if (!piece.may_belong_to_a_date()) continue;
        behind = at;
        list.push_back(std::move(piece));
    }
    return list;
}

/// A date read from pieces that stand near each other.
struct Reading {
    unsigned year;
    unsigned month;
    unsigned day;
    bool short_year;
    std::size_t last;  ///< piece
};

Reading reading(const Piece& year, unsigned month, unsigned day, std::size_t last) {
    return {year.value, month, day, year.digits == 2, last};
}

/// Walks over the pieces near each other, with ordinal endings and "of" left out.
struct Walk {
    std::span<const Piece> pieces;
    std::size_t at;

    [[nodiscard]] const Piece* step() {
        while (++at < pieces.size() && pieces[at].near)
            if (!pieces[at].is_filling()) return &pieces[at];
        return nullptr;
    }
};

void read_eight_digits(const Piece& piece, std::size_t at, std::vector<Reading>& readings) {
    if (piece.digits != 8) return;
    const unsigned value = piece.value;
    readings.push_back({value / 10000, value / 100 % 100, value % 100, false, at});
    readings.push_back({value % 10000, value / 10000 % 100, value / 1000000, false, at});
}

/// All dates that begin with the piece at `at`.
std::vector<Reading> readings_at(std::span<const Piece> list, std::size_t at) {
    std::vector<Reading> readings;
    const Piece& first = list[at];
    if (first.digits == 0 && first.value == 0) return readings;
    read_eight_digits(first, at, readings);
    Walk walk{list, at};
    const Piece* const second = walk.step();
    const Piece* const third = second != nullptr ? walk.step() : nullptr;
    if (third == nullptr) return readings;
    if (first.is_month_word()) {
        if (second->is_day_or_month() && third->is_year())
            readings.push_back(reading(*third, first.value, second->value, walk.at));
        return readings;
    }
    const bool month_between = second->is_month_word() || second->is_day_or_month();
    // "KS4 10-11" is no day of October: three short numbers are a date only where the same sign parts them.
    const bool mixed = second->digits > 0 && third->digits == 2 && second->mark != third->mark;
    if (first.is_day_or_month() && month_between && third->is_year() && !mixed)
        readings.push_back(reading(*third, second->value, first.value, walk.at));
    if (first.digits == 4 && month_between && third->is_day_or_month())
        readings.push_back(reading(first, second->value, third->value, walk.at));
    return readings;
}

}  // namespace

BirthDates::BirthDates(const model::Model& model) {
    for (const auto* const pupils : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *pupils)
            if (pupil.date_of_birth) add(pupil.date_of_birth->value, pupil.id.value.code);
}

void BirthDates::add(model::Date date, const std::string& code) {
    if (!date.ok()) return;
    const auto year = static_cast<unsigned>(static_cast<int>(date.year()));
    const auto month = static_cast<unsigned>(date.month());
    const auto day = static_cast<unsigned>(date.day());
    days_.emplace(Day{year, month, day}, code);
    days_of_short_years_.emplace(Day{year % 100, month, day}, code);
}

const std::string* BirthDates::born_on(const Day& day, bool short_year) const {
    const auto& days = short_year ? days_of_short_years_ : days_;
    const auto found = days.find(day);
    return found == days.end() ? nullptr : &found->second;
}

std::vector<Identified> BirthDates::find(std::span<const Character> characters) const {
    std::vector<Identified> found;
    if (days_.empty()) return found;
    const std::vector<Piece> list = pieces(characters);
    for (std::size_t at = 0; at < list.size(); ++at)
        for (const Reading& date : readings_at(list, at)) {
            const std::string* const code = born_on({date.year, date.month, date.day}, date.short_year);
            if (code == nullptr) continue;
            found.push_back({list[at].begin, list[date.last].end, "date of birth", *code});
            break;
        }
    return found;
}

}  // namespace casebook::disclosure
