#include "reports/all_reports.hpp"

namespace casebook::reports {

namespace {

constexpr Report reports[] = {
    {"evidence-file", "report.evidence-file", document::Audience::school, "reports/evidence-file"},
    {"governor-report", "report.governor-report", document::Audience::governors, "reports/governor-report"},
    {"data-protection", "report.data-protection", document::Audience::school, "reports/data-protection"},
};

}  // namespace

std::span<const Report> all_reports() {
    return reports;
}

}  // namespace casebook::reports
