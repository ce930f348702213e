#include "figures/key_stage.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace casebook::figures {
namespace {

struct YearGroup {
    std::string_view year;
    std::string_view stage;
};
constexpr std::array<YearGroup, 15> year_groups = {{{"N", "EYFS"},
                                                    {"R", "EYFS"},
                                                    {"1", "KS1"},
                                                    {"2", "KS1"},
                                                    {"3", "KS2"},
                                                    {"4", "KS2"},
                                                    {"5", "KS2"},
                                                    {"6", "KS2"},
                                                    {"7", "KS3"},
                                                    {"8", "KS3"},
                                                    {"9", "KS3"},
                                                    {"10", "KS4"},
                                                    {"11", "KS4"},
                                                    {"12", "KS5"},
                                                    {"13", "KS5"}}};

}  // namespace

std::string_view key_stage(std::string_view year_group) {
    const auto found = std::ranges::find(year_groups, year_group, &YearGroup::year);
    return found == year_groups.end() ? std::string_view{} : found->stage;
}

}  // namespace casebook::figures
