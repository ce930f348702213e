// How the folder's personal data are guarded, for the school's data-protection officer.
#pragma once

#include <string>
#include <vector>

namespace casebook::released {

/// What one audience may see. `threshold` 0: everything is shown.
struct ReaderRule {
    std::string audience;  ///< `governors`
    int threshold = 0;
    bool lowered = false;  ///< below the default of the audience
    std::string reason;    ///< of a lowered threshold
    bool locked = false;   ///< its papers need a password
};
/// How many records of a kind the folder holds; `kind` is a word of the catalogue (`record.sessions`).
struct RecordKind {
    std::string kind;
    int records = 0;
};
/// Consents for one purpose, as they stand on the day of the run.
struct ConsentCount {
    std::string purpose;
    int standing = 0;
    int ended = 0;
    int withdrawn = 0;
};
/// A word that the guard lets pass, with the school's reason.
struct PassedWord {
    std::string word;
    std::string reason;
};

struct Safeguards {
    std::vector<ReaderRule> readers;
    std::vector<RecordKind> records;  ///< those that are held
    std::vector<ConsentCount> consents;
    std::vector<PassedWord> passed;
    int ended_over_a_year_ago =
        0;  ///< pupils on the register whose support ended so long before the data's date
};

}  // namespace casebook::released
