#include "figures/workings.hpp"

#include "figures/attendance.hpp"
#include "figures/measure_change.hpp"

namespace casebook::figures {

Workings::Workings(const model::Model& of, Days looked_at)
    : model(of),
      days(looked_at),
      attendance(attendance_change(of, looked_at)),
      measures(measure_changes(of, looked_at)) {
    for (const model::Pupil& one : of.pupils) pupils.emplace(one.id.value.code, &one);
}

}  // namespace casebook::figures
