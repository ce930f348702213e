// The words that stand for the values of closed lists, in rows and in settings alike.
#pragma once

#include <algorithm>
#include <array>

#include "document/audience.hpp"
#include "model/stories.hpp"
#include "read/fields.hpp"
#include "read/row.hpp"

namespace casebook::read {

/// The words of `document::reading_audiences`, in their order.
inline constexpr std::array<std::string_view, 3> audience_names{"school", "governors", "public"};
static_assert(audience_names.size() == document::reading_audiences.size());

/// The audience that a story, a quotation or a consent names.
[[nodiscard]] inline std::optional<document::Audience> reading_audience(std::string_view word) {
    const auto audience = document::audience_named(word);
    const bool reads = audience && std::ranges::find(document::reading_audiences, *audience) !=
                                       document::reading_audiences.end();
    return reads ? audience : std::nullopt;
}

/// Year groups of England from nursery on, in their order.
inline constexpr std::array year_groups{
    Word<std::string_view>{"N|nursery|n1|n2|nursery 1|nursery 2|f1|fs1|foundation 1|pre-school", "N"},
    Word<std::string_view>{"R|reception|rec|year r|yr|f2|fs2|foundation 2|0|year 0|y0|yr 0|ncy 0|00", "R"},
    Word<std::string_view>{"1|year 1|y1|yr 1|ncy 1|y01|year 01|01", "1"},
    Word<std::string_view>{"2|year 2|y2|yr 2|ncy 2|y02|year 02|02", "2"},
    Word<std::string_view>{"3|year 3|y3|yr 3|ncy 3|y03|year 03|03", "3"},
    Word<std::string_view>{"4|year 4|y4|yr 4|ncy 4|y04|year 04|04", "4"},
    Word<std::string_view>{"5|year 5|y5|yr 5|ncy 5|y05|year 05|05", "5"},
    Word<std::string_view>{"6|year 6|y6|yr 6|ncy 6|y06|year 06|06", "6"},
    Word<std::string_view>{"7|year 7|y7|yr 7|ncy 7|y07|year 07|07", "7"},
    Word<std::string_view>{"8|year 8|y8|yr 8|ncy 8|y08|year 08|08", "8"},
    Word<std::string_view>{"9|year 9|y9|yr 9|ncy 9|y09|year 09|09", "9"},
    Word<std::string_view>{"10|year 10|y10|yr 10|ncy 10", "10"},
    Word<std::string_view>{"11|year 11|y11|yr 11|ncy 11", "11"},
    Word<std::string_view>{"12|year 12|y12|yr 12|ncy 12", "12"},
    Word<std::string_view>{"13|year 13|y13|yr 13|ncy 13", "13"},
};

inline constexpr std::array intensities{
    Word<model::Intensity>{"significant|high|long", model::Intensity::significant},
    Word<model::Intensity>{"medium|moderate", model::Intensity::medium},
    Word<model::Intensity>{"low|light|short", model::Intensity::low},
};

inline constexpr std::array decisions{
    Word<model::Decision>{"accepted|accept|yes|agreed", model::Decision::accepted},
    Word<model::Decision>{"declined|decline|no|refused|not accepted", model::Decision::declined},
    Word<model::Decision>{"redirected|redirect|referred on|passed on", model::Decision::redirected},
    Word<model::Decision>{"pending|waiting|waiting list|undecided|open", model::Decision::pending},
};

inline constexpr std::array session_kinds{
    Word<model::SessionKind>{"one to one|1:1|1 to 1|one-to-one|individual|121",
                             model::SessionKind::one_to_one},
    Word<model::SessionKind>{"group|small group|group work", model::SessionKind::group},
    Word<model::SessionKind>{"in class|in-class|class|classroom|class support|in lesson",
                             model::SessionKind::in_class},
    Word<model::SessionKind>{"drop-in|drop in|check in|check-in", model::SessionKind::drop_in},
    Word<model::SessionKind>{"parent or carer|parent|carer|parents|family|home visit|parent/carer",
                             model::SessionKind::parent},
    Word<model::SessionKind>{"agency|agencies|multi-agency|external", model::SessionKind::agency},
    Word<model::SessionKind>{"staff|teacher|colleague|school staff", model::SessionKind::staff},
};

/// Meetings that a mentor takes part in. The last two are about protection: they are counted, and no more.
inline constexpr std::array meeting_kinds{
    Word<std::string_view>{"TAC|team around the child", "TAC"},
    Word<std::string_view>{"CAF|common assessment|early help|early help assessment", "CAF"},
    Word<std::string_view>{"LAC review|looked after review|CLA review", "LAC review"},
    Word<std::string_view>{"PEP|personal education plan", "PEP"},
    Word<std::string_view>{"annual review|EHCP review|EHC review", "annual review"},
    Word<std::string_view>{"attendance support|attendance meeting|attendance panel", "attendance support"},
    Word<std::string_view>{"PARMS", "PARMS"},
    Word<std::string_view>{"all-agency|multi-agency|multi-agency meeting", "all-agency"},
    Word<std::string_view>{"pastoral support plan|PSP", "pastoral support plan"},
    Word<std::string_view>{"core group|core group meeting", "core group"},
    Word<std::string_view>{"case conference|child protection conference|CP conference", "case conference"},
};

inline constexpr std::array case_kinds{
    Word<model::CaseKind>{"pupil|child", model::CaseKind::pupil},
    Word<model::CaseKind>{"group", model::CaseKind::group},
    Word<model::CaseKind>{"programme|program|scheme", model::CaseKind::programme},
};

inline constexpr std::array case_results{
    Word<model::CaseResult>{"positive|worked", model::CaseResult::positive},
    Word<model::CaseResult>{"mixed|partly", model::CaseResult::mixed},
    Word<model::CaseResult>{"negative|did not work", model::CaseResult::negative},
};

}  // namespace casebook::read
