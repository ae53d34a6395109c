// Rows that a report for others has anyway: that a group stands there must not say that somebody is in it.
#pragma once

#include "report/count_table.h"
#include "report/report.h"

namespace mentor {

// An organisation's key in tables: that of an id in this programme's folder.
std::string organisation_key(const Programme& programme, const std::string& id);

// Each adds, where the report is for others, a row per form of the profiles or per organisation;
// of organisations under `key`, which is given the programme and the id. O(rows × log).
void add_known_forms(CountTable& table, const ReportInput& input);
void add_known_organisations(CountTable& table, const ReportInput& input,
                             std::string (*key)(const Programme& programme, const std::string& id));

}  // namespace mentor
