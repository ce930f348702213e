// What the school thinks of its mentoring and what it will do next, in the form in which an audience may hold
// it.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/location.hpp"
#include "document/block.hpp"

namespace casebook::released {

struct Judgement {
    std::string area;   ///< id of an area of the framework
    std::string grade;  ///< in the framework's words; may be empty
    std::vector<std::string> evidence;
    std::string next_step;
    diagnostics::Location where;
};

/// For the school only: a governor report carries what was promised, not the grades before they are agreed.
struct SelfEvaluation {
    std::string date;  ///< ISO 8601
    std::string by;    ///< a role
    std::string framework;
    std::vector<Judgement> judgements;
    document::Blocks body;
};

/// A line of the action plan.
struct Action {
    std::string action;
    std::string why;
    std::string area;       ///< id of an area of the framework; may be empty
    std::string criterion;  ///< how one will know
    std::string owner;      ///< a role
    std::string by;         ///< ISO 8601
    std::string review;     ///< ISO 8601; may be empty
    std::string status;     ///< `planned`, `under way`, `done`, `dropped`
    bool late = false;      ///< neither done nor dropped although the day had passed when the data end
    std::string result;
    diagnostics::Location where;
};

}  // namespace casebook::released
