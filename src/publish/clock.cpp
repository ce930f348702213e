#include "publish/clock.hpp"

#include <ctime>

namespace casebook::publish {

// By localtime_r: the time zones of <chrono> are not in g++ 12.
std::chrono::year_month_day today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    return {std::chrono::year(local.tm_year + 1900),
            std::chrono::month(static_cast<unsigned>(local.tm_mon) + 1),
            std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

}  // namespace casebook::publish
