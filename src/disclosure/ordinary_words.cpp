#include "disclosure/ordinary_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace casebook::disclosure {
namespace {

constexpr std::array<std::string_view, 66> short_words{
    "ad", "ah", "al", "am", "an", "as", "at", "be", "by", "cm", "co", "de", "do", "dr", "ed", "eg", "eh",
    "en", "ex", "go", "ha", "he", "hi", "id", "ie", "if", "ii", "in", "is", "it", "iv", "kg", "ks", "la",
    "le", "ma", "me", "mm", "mr", "ms", "my", "nd", "no", "of", "oh", "ok", "on", "or", "pa", "pe", "pm",
    "px", "rd", "re", "so", "st", "th", "to", "tv", "uk", "up", "us", "vi", "we", "xi", "ye"};

constexpr std::array<std::string_view, 18> particles{"abu",   "bin", "bint", "dal", "das", "del",
                                                     "della", "den", "der",  "dos", "ibn", "las",
                                                     "los",   "mac", "ter",  "the", "van", "von"};

constexpr std::array<std::string_view, 9> titles{"dr", "miss", "mr", "mrs", "ms", "mx", "prof", "rev", "sir"};

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

constexpr std::array<std::string_view, 5> jobs{"assistant", "coordinator", "mentor", "teacher", "worker"};
constexpr std::array<std::string_view, 4> beside_roles{"behaviour", "key", "senior", "support"};

constexpr std::array<std::string_view, 62> roles{
    "adult",       "agency",      "and",         "assistant",  "aunt",         "author",      "brother",
    "carer",       "carers",      "chair",       "child",      "children",     "class",       "co",
    "coordinator", "dad",         "deputy",      "designated", "executive",    "family",      "father",
    "form",        "foster",      "governor",    "governors",  "gran",         "grandad",     "grandfather",
    "grandma",     "grandmother", "grandparent", "guardian",   "head",         "headteacher", "inclusion",
    "lead",        "learning",    "legal",       "local",      "manager",      "member",      "mentor",
    "mother",      "mum",         "officer",     "or",         "ordinator",    "parent",      "parents",
    "pastoral",    "person",      "principal",   "pupil",      "safeguarding", "school",      "senco",
    "sister",      "social",      "staff",       "step",       "teacher",      "worker"};

bool among(std::span<const std::string_view> list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

}  // namespace

bool is_ordinary_short_word(std::string_view folded) {
    return among(short_words, folded);
}
bool is_particle(std::string_view folded) {
    return among(particles, folded);
}
bool is_title(std::string_view folded) {
    return among(titles, folded);
}
bool is_role(std::string_view folded) {
    return among(roles, folded);
}
bool is_job(std::string_view folded) {
    return among(jobs, folded);
}
bool goes_with_a_role(std::string_view folded) {
    return among(beside_roles, folded);
}
bool is_month(std::string_view folded) {
    return among(months, folded);
}

}  // namespace casebook::disclosure
