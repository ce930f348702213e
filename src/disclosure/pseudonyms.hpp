// Names that stand for the pupils of one story: names for girls and boys alike, that nobody of the school
// bears.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/guard.hpp"
#include "document/audience.hpp"

namespace casebook::disclosure {

class Pseudonyms {
  public:
    /// Which names come first depends on the story and the audience and on nothing about a pupil; no two
    /// audiences share a name. Names that `watch` finds, or that `texts` of the story have, are left out;
    /// where none is left, letters stand in their place ("Pupil A").
    Pseudonyms(std::string_view story, document::Audience audience, const Watch& watch,
               const std::vector<std::string>& texts);

    /// The pupil's name in this story: the same whenever it is asked for.
    [[nodiscard]] const std::string& of(const std::string& pupil);

  private:
    document::Audience audience_;
    std::vector<std::string> free_;  ///< the next one last
    std::map<std::string, std::string> given_;
    int letters_ = 0;
};

}  // namespace casebook::disclosure
