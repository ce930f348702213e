// The broad roles that people have in a school, in one table: who approves, whose words are quoted, who
// refers.
#pragma once

#include <array>
#include <string_view>

namespace casebook::model {

/// A role that stands in records and papers in place of a name.
struct AdultRole {
    std::string_view name;
    bool approves = false;  ///< a case study for readers beyond the school
    bool speaks = false;    ///< in quotations: many people of a school have it, so that it names nobody
    bool refers = false;
};

inline constexpr std::array adult_roles{
    AdultRole{.name = "headteacher", .approves = true},
    AdultRole{.name = "head teacher", .approves = true},
    AdultRole{.name = "acting headteacher", .approves = true},
    AdultRole{.name = "executive headteacher", .approves = true},
    AdultRole{.name = "co-headteacher", .approves = true},
    AdultRole{.name = "deputy headteacher", .approves = true},
    AdultRole{.name = "deputy head", .approves = true},
    AdultRole{.name = "assistant headteacher", .approves = true},
    AdultRole{.name = "assistant head", .approves = true},
    AdultRole{.name = "principal", .approves = true},
    AdultRole{.name = "vice principal", .approves = true},
    AdultRole{.name = "head of school", .approves = true},
    AdultRole{.name = "SENCO", .approves = true, .refers = true},
    AdultRole{.name = "special educational needs co-ordinator", .approves = true},
    AdultRole{.name = "inclusion lead", .approves = true},
    AdultRole{.name = "inclusion manager", .approves = true},
    AdultRole{.name = "pastoral lead", .approves = true},
    AdultRole{.name = "pastoral manager", .approves = true},
    AdultRole{.name = "designated safeguarding lead", .approves = true},
    AdultRole{.name = "line manager", .approves = true},
    AdultRole{.name = "learning mentor co-ordinator", .approves = true},
    AdultRole{.name = "governor", .approves = true, .speaks = true},
    AdultRole{.name = "chair of governors", .approves = true},
    AdultRole{.name = "trust lead", .approves = true},
    AdultRole{.name = "pupil", .speaks = true, .refers = true},
    AdultRole{.name = "group of pupils", .speaks = true},
    AdultRole{.name = "parent or carer", .speaks = true, .refers = true},
    AdultRole{.name = "parent", .speaks = true, .refers = true},
    AdultRole{.name = "carer", .speaks = true, .refers = true},
    AdultRole{.name = "family", .speaks = true, .refers = true},
    AdultRole{.name = "teacher", .speaks = true, .refers = true},
    AdultRole{.name = "teaching assistant", .speaks = true, .refers = true},
    AdultRole{.name = "learning mentor", .speaks = true, .refers = true},
    AdultRole{.name = "member of staff", .speaks = true},
    AdultRole{.name = "agency", .speaks = true, .refers = true},
    AdultRole{.name = "adult", .speaks = true},
    AdultRole{.name = "class teacher", .refers = true},
    AdultRole{.name = "form tutor", .refers = true},
    AdultRole{.name = "head of year", .refers = true},
    AdultRole{.name = "senior leader", .refers = true},
    AdultRole{.name = "pastoral team", .refers = true},
    AdultRole{.name = "school nurse", .refers = true},
    AdultRole{.name = "education welfare officer", .refers = true},
    AdultRole{.name = "previous school", .refers = true},
    AdultRole{.name = "not recorded", .refers = true},
};

}  // namespace casebook::model
