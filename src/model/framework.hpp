// An inspection framework as `templates/frameworks/*.yaml` gives it.
#pragma once

#include <string>
#include <vector>

namespace casebook::model {

struct FrameworkArea {
    std::string id;
    std::string title;
    std::string question;               ///< what the area asks, in our words
    std::vector<std::string> themes;    ///< case studies and notes with one of these feed it
    std::vector<std::string> outcomes;  ///< so do case studies with one of these outcomes
    std::vector<std::string> figures;   ///< ids of figures that feed it
};

/// Something that all areas together are to bring about, as `Be healthy`.
struct FrameworkOutcome {
    std::string id;  ///< as case studies name it
    std::string title;
    std::vector<std::string> aims;  ///< what it consists of
};

struct Framework {
    std::string id;  ///< `ofsted-2025`
    std::string title;
    std::string version;
    std::string source;               ///< the document it was taken from
    bool archive = false;             ///< no longer in force: printed as an archive view
    std::vector<std::string> grades;  ///< best first
    std::vector<FrameworkArea> areas;
    std::vector<FrameworkOutcome> outcomes;  ///< none in most frameworks
};

}  // namespace casebook::model
