// Dates of birth in text, in the spellings that people use.
#pragma once

#include <map>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "disclosure/characters.hpp"
#include "disclosure/identifiers.hpp"
#include "model/model.hpp"

namespace casebook::disclosure {

class BirthDates {
  public:
    explicit BirthDates(const model::Model& model);

    /// Dates of birth of the register, as 2016-03-04, 04/03/2016, 4.3.16, 4 March 2016, 4th of March, 2016,
    /// March 4th 2016, 4-Mar-16, 20160304 and 04032016. Day before month, as in Britain; a year of two digits
    /// may be of any century.
    [[nodiscard]] std::vector<Identified> find(std::span<const Character> characters) const;

  private:
    using Day = std::tuple<unsigned, unsigned, unsigned>;  ///< year, month, day
    void add(model::Date date, const std::string& code);
    [[nodiscard]] const std::string* born_on(const Day& day, bool short_year) const;

    std::map<Day, std::string> days_;
    std::map<Day, std::string> days_of_short_years_;
};

}  // namespace casebook::disclosure
