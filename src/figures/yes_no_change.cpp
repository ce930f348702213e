#include "figures/yes_no_change.hpp"

#include "statistics/mcnemar.hpp"

namespace casebook::figures {

void YesNoChange::add(bool before, bool during) {
    int& group = before ? (during ? both : only_before) : (during ? only_during : neither);
    ++group;
}

void YesNoChange::test() {
    if (only_before + only_during > 0) p = statistics::exact_mcnemar(only_during, only_before).p;
}

}  // namespace casebook::figures
