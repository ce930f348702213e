// Small builds to publish, as the tests of publishing need them.
#pragma once

#include <string>
#include <vector>

#include "publish/publish.hpp"

namespace casebook::tests {

using document::Audience;

/// Files for three audiences; those that change with `version`, and those that never do.
inline std::vector<publish::File> build_of(int version) {
    const std::string mark = "version " + std::to_string(version);
    std::vector<publish::File> files{
        {Audience::school, "evidence-file.pdf", "evidence, " + mark, {"register.csv", "casebook.yaml"}},
        {Audience::school, "evidence-file.html", "always the same evidence", {"register.csv"}},
        {Audience::governors, "governor-report.pdf", "governors, " + mark, {"casebook.yaml"}},
        {Audience::public_, "index.html", "home, " + mark, {}},
        {Audience::public_, "cases/on-time.html", "a story that stays", {"cases/on-time.md"}},
    };
    files.push_back(
        {Audience::public_, "cases/only-in-" + std::to_string(version) + ".html", mark, {"cases/x.md"}});
    return files;
}

inline const std::vector<diagnostics::InputFile> some_inputs{{"casebook.yaml", "school: Hazelbrook"},
                                                             {"register.csv", "id,name"},
                                                             {"cases/on-time.md", "On time"},
                                                             {"cases/x.md", "x"}};

inline publish::Order order_for(const std::filesystem::path& records,
                                const std::vector<publish::File>& files) {
    return {.out = records / "out",
            .records = records,
            .files = files,
            .inputs = some_inputs,
            .refused = {},
            .keep_others = false};
}

}  // namespace casebook::tests
