#include "layout/long_date.hpp"

#include <unicode/calendar.h>
#include <unicode/datefmt.h>

#include <charconv>
#include <memory>

namespace casebook::layout {

std::string long_date(const std::string& iso, const std::string& language) {
    int year = 0;
    int month = 0;
    int day = 0;
    const auto number = [&iso](std::size_t at, std::size_t digits, int& into) {
        if (iso.size() < at + digits) return false;
        const char* end = iso.data() + at + digits;
        return std::from_chars(iso.data() + at, end, into).ptr == end;
    };
    if (!number(0, 4, year) || !number(5, 2, month) || !number(8, 2, day) || iso.size() != 10) return iso;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    const std::unique_ptr<icu::Calendar> calendar{
        icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), locale, status)};
    if (U_FAILURE(status)) return iso;
    calendar->clear();
    calendar->set(year, month - 1, day, 12, 0);
    const std::unique_ptr<icu::DateFormat> format{
        icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale)};
    if (!format) return iso;
    format->setTimeZone(*icu::TimeZone::getGMT());
    icu::UnicodeString words;
    format->format(calendar->getTime(status), words);
    std::string result;
    words.toUTF8String(result);
    return U_SUCCESS(status) ? result : iso;
}

}  // namespace casebook::layout
