#include "read/child_protection.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "read/text.hpp"

namespace casebook::read {
namespace {

/// Folded names; `cp` alone is only a whole name, since it stands inside ordinary words.
constexpr std::array whole_names{
    std::string_view{"cp"},           std::string_view{"cpp"},         std::string_view{"cpstatus"},
    std::string_view{"oncp"},         std::string_view{"cpflag"},      std::string_view{"cpdetails"},
    std::string_view{"safeguarding"}, std::string_view{"disclosure"},  std::string_view{"disclosures"},
    std::string_view{"cin"},          std::string_view{"childinneed"}, std::string_view{"cinplan"},
    std::string_view{"cincp"},        std::string_view{"cpcin"},       std::string_view{"socialworker"},
    std::string_view{"s47"},          std::string_view{"cinstatus"},   std::string_view{"cinmeeting"},
    std::string_view{"cinreview"},    std::string_view{"cindetails"},  std::string_view{"cindetail"},
    std::string_view{"cinnotes"},     std::string_view{"cpcategory"},  std::string_view{"cpmeeting"},
    std::string_view{"cpconference"}, std::string_view{"s17"},         std::string_view{"s20"},
    std::string_view{"s31"},          std::string_view{"lado"},        std::string_view{"mash"}};
constexpr std::array parts{std::string_view{"childprotection"},
                           std::string_view{"cpplan"},
                           std::string_view{"cpconcern"},
                           std::string_view{"cpnote"},
                           std::string_view{"cpfile"},
                           std::string_view{"cpregister"},
                           std::string_view{"cprecord"},
                           std::string_view{"cphistory"},
                           std::string_view{"cpreferral"},
                           std::string_view{"safeguardingconcern"},
                           std::string_view{"safeguardingnote"},
                           std::string_view{"safeguardingdetail"},
                           std::string_view{"safeguardingreferral"},
                           std::string_view{"safeguardingrecord"},
                           std::string_view{"safeguardingissue"},
                           std::string_view{"protectionplan"},
                           std::string_view{"atriskregister"},
                           std::string_view{"abuse"},
                           std::string_view{"neglect"},
                           std::string_view{"section47"},
                           std::string_view{"s47"},
                           std::string_view{"section17"},
                           std::string_view{"section20"},
                           std::string_view{"section31"},
                           std::string_view{"strategymeeting"},
                           std::string_view{"strategydiscussion"},
                           std::string_view{"childinneed"},
                           std::string_view{"lacdetail"},
                           std::string_view{"lacreason"},
                           std::string_view{"lacstatusreason"},
                           std::string_view{"lacnote"},
                           std::string_view{"lookedafterdetail"},
                           std::string_view{"lookedafterreason"},
                           std::string_view{"lookedafternote"},
                           std::string_view{"reasonforcare"},
                           std::string_view{"reasonincare"},
                           std::string_view{"careorder"},
                           std::string_view{"significantharm"},
                           std::string_view{"cpoms"},
                           std::string_view{"marac"}};

}  // namespace

bool is_child_protection(std::string_view name) {
    const std::string plain = folded(name);
    return std::find(whole_names.begin(), whole_names.end(), plain) != whole_names.end() ||
           std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return plain.find(part) != std::string::npos; });
}

}  // namespace casebook::read
