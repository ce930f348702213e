// The kinds of tracking data: what a file below `tracking/` can hold, under which headings, and how it is
// read.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "read/table.hpp"

namespace casebook::read {

/// A table whose pupils were identified.
struct TrackingTable {
    const Table& table;
    const Mapping* mapping;  ///< null where casebook.yaml has none
    const std::set<std::string>&
        comparison;  ///< codes of pupils who are not on the register, kept to compare with
};

struct TrackingKind {
    std::string_view name;      ///< as `attendance`; a file that is named so holds it
    std::string_view synonyms;  ///< other names, separated by `|`
    std::string_view holds;     ///< for the guide
    std::span<const Field> fields;
    std::optional<Across> across;
    bool of_pupils;        ///< the first fields are those of `pupil_fields`
    bool by_its_headings;  ///< recognised by its headings in a file of any name
    void (*read)(const TrackingTable& from, Reading& reading);
    bool of_every_pupil = true;  ///< a file of many pupils that lacks one is odd; false of incidents
};

[[nodiscard]] std::span<const TrackingKind> tracking_kinds();

/// The kind that a file of this name (without ending), or a mapping's `as`, means; null where it means none.
[[nodiscard]] const TrackingKind* tracking_kind_named(std::string_view name);

/// The table of a tracking file with its kind, before its values are read; null `kind` where no kind fits.
struct LoadedTracking {
    const TrackingKind* kind = nullptr;
    std::optional<Table> table = {};
    std::set<std::string> comparison = {};
};
[[nodiscard]] LoadedTracking load_tracking(const InputFile& file, Reading& reading);

/// How pupils are named in every kind: the first fields of each table.
enum PupilColumn : std::size_t { pupil_code, pupil_upn, pupil_first_name, pupil_last_name, pupil_name };
inline constexpr std::size_t pupil_fields = 5;
inline constexpr std::array<Field, pupil_fields> pupil_columns{
    Field{"Pupil", "pupil id|pupil code|code|id|mentee|child|adno|admission number|student id", Need::value,
          CellKind::code, "the code in the register; or give UPN, Name, or First name and Last name"},
    Field{"UPN",
          "unique pupil number",
          Need::none,
          CellKind::code,
          "finds the pupil on the register; never printed",
          {},
          true},
    Field{"First name",
          "forename|given name|legal forename|preferred forename|legal first name|preferred first name|pupil "
          "first name|student first name|first names|forenames",
          Need::none, CellKind::text, "with Last name: finds the pupil on the register"},
    Field{"Last name",
          "surname|family name|legal surname|preferred surname|legal last name|preferred last name|pupil "
          "last name|student last name|last names|surnames",
          Need::none, CellKind::text, "with First name: finds the pupil on the register"},
    Field{"Name",
          "pupil name|student|student name|full name|legal name|preferred name|child name|surname forename",
          Need::none, CellKind::text, "finds the pupil on the register, as “Bell, Ann” or “Ann Bell”"},
};

/// The columns of a kind: those that name the pupil, and its own.
template <std::size_t count>
constexpr std::array<Field, pupil_fields + count> after_pupil_fields(const std::array<Field, count>& own) {
    std::array<Field, pupil_fields + count> all{};
    for (std::size_t i = 0; i < pupil_fields; ++i) all[i] = pupil_columns[i];
    for (std::size_t i = 0; i < count; ++i) all[pupil_fields + i] = own[i];
    return all;
}

/// Replaces UPNs and names by the codes of the register; rows of other pupils are left out, kept to compare
/// with, or left as they are for the checks, as the mapping says. Gives the codes kept to compare with.
/// `every_pupil`: those of the register whom a file of many pupils does not name are told.
[[nodiscard]] std::set<std::string> identify_pupils(Table& table, const Mapping* mapping, bool every_pupil,
                                                    Reading& reading);

// Each kind stands in a file of its own.
[[nodiscard]] TrackingKind attendance_kind();
[[nodiscard]] TrackingKind marks_kind();
[[nodiscard]] TrackingKind school_attendance_kind();
[[nodiscard]] TrackingKind behaviour_kind();
[[nodiscard]] TrackingKind suspensions_kind();
[[nodiscard]] TrackingKind difficulties_kind();
[[nodiscard]] TrackingKind scores_kind();

}  // namespace casebook::read
