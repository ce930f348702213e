#include "reports/all_reports.hpp"

#include "reports/feedback_slips.hpp"
#include "reports/reviews.hpp"

namespace casebook::reports {

namespace {

constexpr Report reports[] = {
    {"evidence-file", "report.evidence-file", document::Audience::school, "reports/evidence-file"},
    {"self-evaluation", "report.self-evaluation", document::Audience::school, "reports/self-evaluation"},
    {"caseload-list", "report.caseload-list", document::Audience::school, "reports/caseload-list"},
    {"review-sheet", "report.review-sheet", document::Audience::school, "reports/review-sheet", each_review},
    {"register-list", "report.register-list", document::Audience::school, "reports/register-list"},
    {"feedback-slip", "report.feedback-slip", document::Audience::staff, "reports/feedback-slip", each_slip},
    {"governor-report", "report.governor-report", document::Audience::governors, "reports/governor-report"},
    {"data-protection", "report.data-protection", document::Audience::school, "reports/data-protection"},
    {"impact-briefing", "report.impact-briefing", document::Audience::governors, "reports/impact-briefing"},
};

}  // namespace

std::span<const Report> all_reports() {
    return reports;
}

}  // namespace casebook::reports
