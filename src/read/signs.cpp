#include "read/signs.hpp"

#include <array>
#include <string>

#include "read/text.hpp"

namespace casebook::read {
namespace {

struct SignWord {
    std::string_view word;
    Sign sign;
};
constexpr std::array sign_words{
    SignWord{"achievement", Sign::more_is_better}, SignWord{"reward", Sign::more_is_better},
    SignWord{"positive", Sign::more_is_better},    SignWord{"merit", Sign::more_is_better},
    SignWord{"housepoint", Sign::more_is_better},  SignWord{"praise", Sign::more_is_better},
    SignWord{"behaviour", Sign::less_is_better},   SignWord{"behavior", Sign::less_is_better},
    SignWord{"negative", Sign::less_is_better},    SignWord{"sanction", Sign::less_is_better},
    SignWord{"incident", Sign::less_is_better}};

}  // namespace

Sign sign_of(std::string_view title) {
    const std::string words = folded(title);
    Sign found = Sign::unsaid;
    for (const SignWord& one : sign_words) {
        if (words.find(one.word) == std::string::npos) continue;
        if (found != Sign::unsaid && found != one.sign) return Sign::unsaid;
        found = one.sign;
    }
    return found;
}

}  // namespace casebook::read
