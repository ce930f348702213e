#include <map>
#include <set>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

using model::PupilId;
using model::Recorded;

/// The pupils that a record names.
std::vector<const Recorded<PupilId>*> pupils_of(const model::Referral& referral) {
    return {&referral.pupil};
}
/// Pupils that are only compared with are on no register.
template <typename Tracked>
std::vector<const Recorded<PupilId>*> unless_compared(const Tracked& record) {
    if (record.comparison) return {};
    return {&record.pupil};
}
std::vector<const Recorded<PupilId>*> pupils_of(const model::Attendance& attendance) {
    return unless_compared(attendance);
}
std::vector<const Recorded<PupilId>*> pupils_of(const model::Suspension& suspension) {
    return unless_compared(suspension);
}
std::vector<const Recorded<PupilId>*> pupils_of(const model::Measurement& measurement) {
    return unless_compared(measurement);
}
std::vector<const Recorded<PupilId>*> pupils_of(const model::Plan& plan) {
    return {&plan.pupil};
}
std::vector<const Recorded<PupilId>*> pupils_of(const model::Meeting& meeting) {
    if (meeting.pupil.value.code.empty()) return {};
    return {&meeting.pupil};
}
template <typename Record>
std::vector<const Recorded<PupilId>*> pupils_of(const Record& record) {
    std::vector<const Recorded<PupilId>*> result;
    for (const Recorded<PupilId>& pupil : record.pupils) result.push_back(&pupil);
    return result;
}

/// Calls `visit(records)` for each kind of record that names pupils.
template <typename Visit>
void each_kind(model::Model& model, const Visit& visit) {
    visit(model.referrals);
    visit(model.sessions);
    visit(model.attendance);
    visit(model.measurements);
    visit(model.suspensions);
    visit(model.cases);
    visit(model.plans);
    visit(model.meetings);
    visit(model.programmes);
}

std::set<std::string_view> codes_of(const std::vector<model::Pupil>& pupils) {
    std::set<std::string_view> codes;
    for (const model::Pupil& pupil : pupils) codes.insert(pupil.id.value.code);
    return codes;
}

std::vector<std::string_view> listed(const std::set<std::string_view>& codes) {
    return {codes.begin(), codes.end()};
}

/// Suggestions for codes that were asked for before are kept: one wrong code often stands in many rows.
class Suggestions {
  public:
    explicit Suggestions(std::vector<std::string_view> codes) : codes_(std::move(codes)) {}
    const std::string& of(const std::string& code) {
        const auto found = known_.find(code);
        return found != known_.end() ? found->second
                                     : known_.emplace(code, nearest_code(code, codes_)).first->second;
    }

  private:
    std::vector<std::string_view> codes_;
    std::map<std::string, std::string, std::less<>> known_;
};

std::string in_small_letters(std::string_view text) {
    std::string result{text};
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// People write the mentor's name, or a part of it, where the id belongs: "did you mean M1?", where one
/// mentor alone is called so.
std::string mentor_named(std::string_view written, const std::vector<model::Mentor>& mentors) {
    const std::string wanted = in_small_letters(written);
    const model::Mentor* meant = nullptr;
    for (const model::Mentor& mentor : mentors) {
        const std::string name = " " + in_small_letters(mentor.name.value) + " ";
        if (wanted.empty() || name.find(" " + wanted + " ") == std::string::npos) continue;
        if (meant != nullptr) return {};
        meant = &mentor;
    }
    return meant == nullptr ? std::string{}
                            : fmt::format("did you mean {}? That is the id of {} in casebook.yaml",
                                          meant->id.value, meant->name.value);
}

/// Without a register one word says more than a thousand.
void report_no_register(model::Model& model, const Reporter& report) {
    std::size_t rows = 0;
    each_kind(model, [&](auto& records) {
        set_aside(records, [&](const auto& record) {
            const auto pupils = pupils_of(record);
            if (pupils.empty()) return false;
            ++rows;
            return true;
        });
    });
    if (rows == 0) return;
    // Without a place it stands before all others: it is the cause of most of them.
    report(
        {.where = {},
         .message = fmt::format("there are no pupils in register.csv, and {}",
                                rows == 1 ? "a record names one" : fmt::format("{} records name some", rows)),
         .why = "it is not known whom they mean; the records were set aside",
         .mend = "list the pupils in register.csv, one a row, as:\n"
                 "Pupil,First name,Last name,Year group,Mentor,Support started,Support ended\n"
                 "P001,Alex,Example,4,M1,2025-09-15,"});
}

}  // namespace

void mentor_is_known(model::Model& model, model::Date, const Reporter& report) {
    std::set<std::string_view> ids;
    for (const model::Mentor& mentor : model.school.mentors) ids.insert(mentor.id.value);
    Suggestions suggestions(listed(ids));
    const auto meant_by = [&](const std::string& written) {
        const std::string by_name = mentor_named(written, model.school.mentors);
        return by_name.empty() ? suggestions.of(written) : by_name;
    };
    const auto unknown = [&](const Recorded<std::string>& mentor) {
        if (mentor.value.empty() || ids.contains(mentor.value)) return false;
        const std::string meant = meant_by(mentor.value);
        report({.where = mentor.where,
                .width = width_of(mentor.value),
                .message = fmt::format("mentor “{}” is not known", mentor.value),
                .why = "casebook.yaml lists no mentor of this id",
                .mend = meant.empty() ? "correct it, or add the mentor to casebook.yaml" : meant});
        return true;
    };
    set_pupils_aside(model, [&](const model::Pupil& pupil) { return unknown(pupil.mentor); });
    const auto each_row = [&](auto& records) {
        set_aside(records, [&](const auto& record) { return unknown(record.mentor); });
    };
    each_row(model.sessions);
    each_row(model.plans);
    each_row(model.meetings);
    each_row(model.programmes);
    each_row(model.training);
    each_row(model.timetable);
    each_row(model.supervision);
}

void pupil_is_known(model::Model& model, model::Date, const Reporter& report) {
    if (model.pupils.empty() && model.pupils_set_aside.empty()) return report_no_register(model, report);
    const std::set<std::string_view> known = codes_of(model.pupils);
    const std::set<std::string_view> waiting = codes_of(model.pupils_set_aside);
    Suggestions suggestions(listed(known));
    each_kind(model, [&](auto& records) {
        set_aside(records, [&](const auto& record) {
            bool at_fault = false;
            for (const Recorded<PupilId>* const pupil : pupils_of(record)) {
                const std::string& code = pupil->value.code;
                if (known.contains(code) || waiting.contains(code)) continue;
                at_fault = true;
                const std::string& meant = suggestions.of(code);
                report(
                    {.where = pupil->where,
                     .width = width_of(code),
                     .message = fmt::format("pupil {} is not on the register", code),
                     .why = "only pupils of register.csv can be counted",
                     .mend = meant.empty() ? "correct the code, or add the pupil to register.csv" : meant});
            }
            return at_fault;
        });
    });
}

void pupil_is_not_set_aside(model::Model& model, model::Date, const Reporter& report) {
    const std::set<std::string_view> known = codes_of(model.pupils);
    std::map<std::string, std::size_t> rows_of;
    each_kind(model, [&](auto& records) {
        set_aside(records, [&](const auto& record) {
            bool dependent = false;
            for (const Recorded<PupilId>* const pupil : pupils_of(record)) {
                if (known.contains(pupil->value.code)) continue;
                dependent = true;
                ++rows_of[pupil->value.code];
            }
            return dependent;
        });
    });
    for (const model::Pupil& pupil : model.pupils_set_aside) {
        const auto found = rows_of.find(pupil.id.value.code);
        if (found == rows_of.end()) continue;
        report({.where = pupil.id.where,
                .width = width_of(found->first),
                .message = fmt::format("{} {} about {}", found->second,
                                       found->second == 1 ? "record is" : "records are", found->first),
                .why = "the pupil's row was set aside, and so were they",
                .mend = "mend the pupil's row"});
        rows_of.erase(found);
    }
}

void subject_is_known(model::Model& model, model::Date, const Reporter& report) {
    std::set<std::string_view> subjects = codes_of(model.pupils);
    const std::set<std::string_view> waiting = codes_of(model.pupils_set_aside);
    subjects.insert(waiting.begin(), waiting.end());
    for (const model::CaseStudy& story : model.cases) subjects.insert(story.id.value);
    Suggestions suggestions(listed(subjects));
    set_aside(model.consents, [&](const model::Consent& consent) {
        if (consent.subject.value.empty() || subjects.contains(consent.subject.value)) return false;
        const std::string& meant = suggestions.of(consent.subject.value);
        report({.where = consent.subject.where,
                .width = width_of(consent.subject.value),
                .message = fmt::format("“{}” is neither a pupil nor a case study", consent.subject.value),
                .why = "a consent is for a code of register.csv, for the file name of a case study, or (left "
                       "empty) for an adult; what was set aside does not count",
                .mend = meant.empty() ? "correct the code, or add the pupil to register.csv" : meant});
        return true;
    });
}

void consent_is_known(model::Model& model, model::Date, const Reporter& report) {
    std::set<std::string_view> ids;
    for (const model::Consent& consent : model.consents) ids.insert(consent.id.value);
    const std::vector<std::string_view> codes = listed(ids);
    set_aside(model.quotations, [&](const model::Quotation& quotation) {
        if (quotation.consent.value.empty() || ids.contains(quotation.consent.value)) return false;
        const std::string meant = same_code(quotation.consent.value, codes);
        report({.where = quotation.consent.where,
                .width = width_of(quotation.consent.value),
                .message = fmt::format("there is no consent {}", quotation.consent.value),
                .why = "consents.csv has no such row, or it was set aside",
                .mend = meant.empty() ? "correct it, or add the consent to consents.csv" : meant});
        return true;
    });
}

}  // namespace casebook::check
