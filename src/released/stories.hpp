// Stories, notes, words and frameworks in the form in which an audience may hold them.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/location.hpp"
#include "document/block.hpp"

namespace casebook::released {

/// A case study with its facets in words and its approval.
struct Case {
    std::string id;
    std::string title;
    std::string kind;    ///< `pupil`, `group`, `programme`
    std::string result;  ///< `positive`, `mixed`, `negative`
    std::string key_stage;
    std::string intensity;
    std::vector<std::string> barriers;
    std::vector<std::string> themes;
    std::vector<std::string> outcomes;
    std::vector<std::string> agencies;
    std::vector<std::string> pupils;  ///< codes; for the school only
    std::string summary;
    document::Blocks body;
    std::string approved_by;            ///< for the school the name; otherwise the broad role
    std::string approved_on;            ///< ISO 8601
    diagnostics::Location where;        ///< the file, so that a finding can name it
    std::vector<std::string> was = {};  ///< ids that it had before; pages of these lead on to it
};

struct Note {
    std::string id;
    std::string title;
    std::string kind;
    std::vector<std::string> themes;
    std::string summary;
    document::Blocks body;
    diagnostics::Location where;
    std::vector<std::string> was = {};  ///< as of a case
};

struct Quote {
    std::string text;
    std::string role;
    std::string theme;
    diagnostics::Location where;
};

struct FrameworkArea {
    std::string id;
    std::string title;
    std::string question;
    std::vector<std::string> themes;
    std::vector<std::string> outcomes;
    std::vector<std::string> figures;
};
struct FrameworkOutcome {
    std::string id;
    std::string title;
    std::vector<std::string> aims;
};
struct Framework {
    std::string id;
    std::string title;
    std::string version;
    std::string source;
    bool archive = false;
    std::vector<std::string> grades;
    std::vector<FrameworkArea> areas;
    std::vector<FrameworkOutcome> outcomes;
};

/// A case study, quotation or picture that this audience does not get, with the reason; for the school only.
struct HeldBack {
    std::string what;
    std::string from;  ///< the audience that does not get it
    std::string reason;
};

}  // namespace casebook::released
