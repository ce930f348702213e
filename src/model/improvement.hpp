// What the school thinks of its mentoring and what it will do next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/block.hpp"
#include "model/recorded.hpp"

namespace casebook::model {

struct Judgement {
    Recorded<std::string> area;         ///< an area of the framework
    Recorded<std::string> grade;        ///< a grade of the framework; may be empty
    std::vector<std::string> evidence;  ///< where it is held
    std::string next_step;
};

/// `self-evaluation.md`
struct SelfEvaluation {
    Recorded<Date> date;
    std::string by;  ///< a role
    std::string framework;
    std::vector<Judgement> judgements;
    document::Blocks body;  ///< headings start at level 2
};

enum class ActionStatus { planned, under_way, done, dropped };

/// A line of `action-plan.yaml`.
struct Action {
    Recorded<std::string> action;
    std::string why;
    std::string area;       ///< of the framework; may be empty
    std::string criterion;  ///< how one will know
    std::string owner;      ///< a role
    Recorded<Date> by;
    std::optional<Recorded<Date>> review;
    std::optional<double> pounds;
    ActionStatus status = ActionStatus::planned;
    std::string result;
};

}  // namespace casebook::model
