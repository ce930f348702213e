#include "layout/boundaries.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <stdexcept>

namespace casebook::layout {
namespace {

struct TextClose {
    void operator()(UText* text) const { utext_close(text); }
};

std::vector<std::size_t> ends_of_parts(icu::BreakIterator& iterator, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, TextClose> opened{
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status)};
    iterator.setText(opened.get(), status);
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    std::vector<std::size_t> ends;
    for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next())
        ends.push_back(static_cast<std::size_t>(end));
    return ends;
}

}  // namespace

struct Boundaries::Iterators {
    std::unique_ptr<icu::BreakIterator> lines;
    std::unique_ptr<icu::BreakIterator> letters;
};

Boundaries::Boundaries(const std::string& language) : iterators_(std::make_unique<Iterators>()) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    status = U_ZERO_ERROR;
    iterators_->lines.reset(icu::BreakIterator::createLineInstance(locale, status));
    iterators_->letters.reset(icu::BreakIterator::createCharacterInstance(locale, status));
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}
Boundaries::~Boundaries() = default;

std::vector<std::size_t> Boundaries::lines(std::string_view text) {
    return ends_of_parts(*iterators_->lines, text);
}

std::vector<std::size_t> Boundaries::letters(std::string_view text) {
    return ends_of_parts(*iterators_->letters, text);
}

}  // namespace casebook::layout
