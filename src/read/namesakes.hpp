// Tells a pupil of the register from another child of the same name, by the date of birth and the year group
// that many exports give beside a name.
#pragma once

#include <map>
#include <string>

#include "model/model.hpp"
#include "read/pupil_names.hpp"
#include "read/table.hpp"

namespace casebook::read {

/// Finds, among the columns that no field claims, those of dates of birth and of year groups.
void know_what_parts_namesakes(Table& table);

class Namesakes {
  public:
    Namesakes(const Table& table, const model::Model& model);

    /// Takes away those who were born on another day than the row says, or are in a lower year than it: an
    /// older export gives a lower year, but none gives a higher one. What cannot be read decides nothing.
    void leave_out(PupilNames::Codes& codes, const Row& row) const;

  private:
    [[nodiscard]] bool is_another(const model::Pupil& pupil, const Row& row) const;

    const Table& table_;
    std::map<std::string, const model::Pupil*> pupils_;
};

}  // namespace casebook::read
