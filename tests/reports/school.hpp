// Schools for tests of reports: the two samples as they are on disk, and small ones made by hand.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "disclosure/gate.hpp"
#include "figures/figures.hpp"
#include "read/read.hpp"
#include "reports/compose.hpp"

namespace casebook::tests {

inline std::vector<diagnostics::InputFile> files_below(const std::filesystem::path& folder,
                                                       const std::string& prefix) {
    std::vector<diagnostics::InputFile> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        files.push_back({prefix + entry.path().lexically_relative(folder).generic_string(),
                         {std::istreambuf_iterator<char>(file), {}}});
    }
    std::ranges::sort(files, {}, &diagnostics::InputFile::path);
    return files;
}

/// Letters of one width: what is composed does not depend on a typeface.
inline double even_letters(std::string_view text, double size, bool) {
    return static_cast<double>(text.size()) * size * 0.55;
}

/// A school with its words, ready to be composed for any audience.
struct School {
    diagnostics::Sources sources;
    diagnostics::Diagnostics reading;
    model::Model model;
    read::Words words;

    /// `folder` is a mentor's; its own templates override the shipped ones.
    explicit School(const std::vector<diagnostics::InputFile>& folder) {
        const auto shipped = files_below(std::string(CASEBOOK_SOURCE_DIR) + "/templates", "templates/");
        const model::Date today{std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{30}};
        model = read::read(folder, shipped, today, sources, reading);
        words = read::read_words(folder, shipped, sources, reading);
    }

    [[nodiscard]] released::Release release(document::Audience audience, int rows_set_aside = 0) const {
        const auto figures = figures::compute(model);
        diagnostics::Diagnostics unread;
        return disclosure::Gate::release(model, figures, {audience, figures.date, rows_set_aside}, sources,
                                         unread);
    }

    std::vector<released::Paper> papers(document::Audience audience, diagnostics::Diagnostics& diagnostics,
                                        int rows_set_aside = 0) const {
        const wording::Catalogue catalogue(words.phrases);
        return reports::compose(release(audience, rows_set_aside), {words.templates, catalogue, even_letters},
                                diagnostics);
    }
};

inline School sample(const std::string& name) {
    return School(files_below(std::string(CASEBOOK_SOURCE_DIR) + "/data-samples/" + name, ""));
}

/// The least that makes a folder.
inline const std::string bare_settings =
    "casebook: 1\n"
    "school: {name: Upper Fold School, phase: primary, note: An invented school.}\n"
    "period: {label: Autumn 2025, from: 2025-09-01, until: 2025-12-19}\n"
    "mentors:\n  - {id: M1, name: Ada Example, role: learning mentor}\n"
    "framework: ofsted-2025\n";

}  // namespace casebook::tests
