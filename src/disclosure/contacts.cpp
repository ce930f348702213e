#include "disclosure/contacts.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <unicode/regex.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

namespace casebook::disclosure {
namespace {

constexpr std::string_view digits = "0123456789";

/// At least as many digits as the text has, be they of another script, whose letters begin with other bytes
/// than those of Latin and than punctuation do.
std::size_t most_digits(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= '0' && byte <= '9') || (byte >= 0xC6 && byte != 0xE2);
    }));
}

struct Form {
    std::string_view kind;
    std::string_view sign;      ///< a text that has none of them need not be searched
    std::size_t fewest_digits;  ///< nor one that has fewer
    const char* pattern;
};

constexpr std::array<Form, 3> forms = {{
    {"e-mail address", "@\xEF", 0, R"((?<![\w.+-])[\w.+'-]+\s?[@\uFF20]\s?[\w-]+(?:\.[\w-]+)+)"},
    // Grouped as people group them, so that a date and the number behind it are not taken for one.
    {"telephone number", digits, 8,
     R"((?<![\w.,+/-])(?:(?:\+|00)[1-9]\d{0,2}(?:[\s().-]{0,3}\d){7,12})"
     R"(|\(?0\d{2,4}\)?[\s.-]{0,2}\d{3,4}[\s.-]?\d{3,4}|\(?0\d{3,4}\)?[\s.-]{0,2}\d{5,6})"
     R"(|\(?0\d{2}\)?(?:[\s.-]\d{2}){4}|0\d{9,10})(?![\w%]|[.,]\d))"},
    // A small "2nd" behind "M1" is an ordinal number, while "2ND" ends a postcode.
    {"postcode", digits, 2,
     R"((?<![\w-])(?i:AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY)"
     R"(|EC|EH|EN|EX|E|FK|FY|GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L)"
     R"(|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S)"
     R"(|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE)\d[0-9A-Za-z]?[\s-]?\d(?!st|nd|rd|th))"
     R"((?i:[ABD-HJLNP-UW-Z]{2})(?![\w]))"},
}};

struct Utf8 {
    explicit Utf8(std::string_view text) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&it, text.data(), static_cast<std::int64_t>(text.size()), &status);
        if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    }
    ~Utf8() { utext_close(&it); }
    Utf8(const Utf8&) = delete;
    Utf8& operator=(const Utf8&) = delete;
    UText it = UTEXT_INITIALIZER;
};

/// Without spaces and what else groups its signs, in small letters: two spellings of one contact are equal.
std::string compact(std::string_view contact) {
    std::string result;
    for (const char c : contact) {
        if (std::string_view{" \t\r\n()-"}.find(c) != std::string_view::npos) continue;
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

}  // namespace

struct Contacts::Patterns {
    Patterns() {
        for (std::size_t i = 0; i < forms.size(); ++i) {
            UErrorCode status = U_ZERO_ERROR;
            UParseError place;
            compiled.at(i).reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(forms.at(i).pattern),
                                                            0, place, status));
            if (U_FAILURE(status)) throw std::logic_error(u_errorName(status));
        }
    }
    std::array<std::unique_ptr<icu::RegexPattern>, forms.size()> compiled;
};

Contacts::Contacts(const model::Model& model) : patterns_(std::make_unique<const Patterns>()) {
    for (const model::AllowedWord& allowed : model.school.allowed_words)
        allowed_.push_back(compact(allowed.word.value));
}
Contacts::~Contacts() = default;
Contacts::Contacts(Contacts&&) noexcept = default;

std::vector<Contact> Contacts::find(std::string_view text) const {
    std::vector<Contact> found;
    const std::size_t possible = most_digits(text);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const Form& form = forms.at(i);
        if (possible < form.fewest_digits || text.find_first_of(form.sign) == std::string_view::npos)
            continue;
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::RegexMatcher> matcher(patterns_->compiled.at(i)->matcher(status));
        if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
        Utf8 read(text);
        matcher->reset(&read.it);
        while (matcher->find(status) && U_SUCCESS(status)) {
            const auto begin = static_cast<std::size_t>(matcher->start64(status));
            const auto end = static_cast<std::size_t>(matcher->end64(status));
            if (std::ranges::find(allowed_, compact(text.substr(begin, end - begin))) == allowed_.end())
                found.push_back(
                    {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), form.kind});
        }
    }
    return found;
}

}  // namespace casebook::disclosure
