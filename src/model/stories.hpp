// What a mentor writes in Markdown: case studies and practice notes.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "document/audience.hpp"
#include "document/block.hpp"
#include "model/records.hpp"

namespace casebook::model {

enum class CaseKind { pupil, group, programme };
enum class CaseResult { positive, mixed, negative };

struct Approval {
    std::string by;
    Date date{};
};

struct CaseStudy {
    Recorded<std::string> id;  ///< file name stem; located at the file
    Recorded<std::string> title;
    CaseKind kind = CaseKind::pupil;
    CaseResult result = CaseResult::positive;
    std::vector<Recorded<PupilId>> pupils;
    std::string key_stage;
    std::vector<Recorded<std::string>> barriers;
    std::vector<Recorded<std::string>> themes;
    std::vector<Recorded<std::string>> outcomes;
    std::optional<Intensity> intensity;
    std::vector<Recorded<std::string>> agencies;
    std::set<document::Audience> audiences;
    std::optional<Approval> approved;
    Recorded<std::string> summary;
    document::Blocks body;                        ///< headings start at level 2
    std::vector<Recorded<std::string>> was = {};  ///< ids that it had before
};

struct PracticeNote {
    Recorded<std::string> id;
    Recorded<std::string> title;
    std::string kind;  ///< `tip`, `activity`, `resource`, `routine`
    std::vector<Recorded<std::string>> themes;
    Recorded<std::string> summary;
    document::Blocks body;
    std::vector<Recorded<std::string>> was = {};  ///< ids that it had before
};

}  // namespace casebook::model
