// The words of a plan's closed lists, in plans/*.yaml and in the tables that hold the same.
#pragma once

#include <array>

#include "model/plans.hpp"
#include "read/row.hpp"

namespace casebook::read {

inline constexpr int most_weeks = 200;

inline constexpr std::array progress_words{
    Word<model::Progress>{"not started|not yet", model::Progress::not_started},
    Word<model::Progress>{"under way|in progress|working on it", model::Progress::under_way},
    Word<model::Progress>{"partly met|partly|some progress", model::Progress::partly_met},
    Word<model::Progress>{"met|achieved|reached|done", model::Progress::met},
    Word<model::Progress>{"dropped|given up|changed", model::Progress::dropped},
};
inline constexpr std::array reviewers{
    Word<model::ReviewedBy>{
        "teacher|class teacher|form teacher|form tutor|tutor|head of year|headteacher|senco|"
        "teaching assistant|staff",
        model::ReviewedBy::teacher},
    Word<model::ReviewedBy>{"pupil|child|young person|pupil voice", model::ReviewedBy::pupil},
    Word<model::ReviewedBy>{"parent or carer|parent|parents|carer|family|mother|father|mum|dad|guardian|"
                            "foster carer|grandparent",
                            model::ReviewedBy::parent},
    Word<model::ReviewedBy>{"mentor|learning mentor", model::ReviewedBy::mentor},
    Word<model::ReviewedBy>{"agency|other agency|social worker|school nurse|educational psychologist",
                            model::ReviewedBy::agency},
};
inline constexpr std::array review_decisions{
    Word<model::ReviewDecision>{"go on|continue|carry on", model::ReviewDecision::go_on},
    Word<model::ReviewDecision>{"new plan|change the plan", model::ReviewDecision::new_plan},
    Word<model::ReviewDecision>{"end|ending|exit", model::ReviewDecision::end},
};
inline constexpr std::array ending_reasons{
    Word<std::string_view>{"targets met|met|achieved", "targets met"},
    Word<std::string_view>{"planned end|end of plan|end of programme", "planned end"},
    Word<std::string_view>{"moved to another school|left|moved|changed school", "moved to another school"},
    Word<std::string_view>{"moved to other support|other support|other agency", "moved to other support"},
    Word<std::string_view>{"pupil chose to stop|pupil declined|withdrew", "pupil chose to stop"},
    Word<std::string_view>{"family chose to stop|parent declined|consent withdrawn", "family chose to stop"},
    Word<std::string_view>{"did not help|no progress", "did not help"},
    Word<std::string_view>{"other", "other"},
};

}  // namespace casebook::read
