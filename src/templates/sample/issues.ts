/** The sample: 12 issues, two of them escalated: the vendor's delay and the cost of cleansing. */
import type { StarterTable } from "../starter";

export const issues: StarterTable = {
  table: "tblIssues",
  headers: [
    "ID", "Issue", "Description", "Category", "Priority", "Owner", "Raised", "Due", "Status", "Escalated to", "Resolved", "Resolution",
    "Related risk", "Notes",
  ],
  rows: [
    ["I-01", "Test environment without mail", "Messages could not be tested", "Technical", "Medium", "Marek Dvoran", "2026-04-20", "2026-04-30", "Closed", null, "2026-04-28", "Relay opened by network team", null, null],
    ["I-02", "Business analyst on leave", "Discovery interviews had to be moved", "Resource", "Low", "Leila Faroun", "2026-01-21", "2026-01-30", "Closed", null, "2026-01-28", "Substitute from claims department", null, null],
    ["I-03", "Vendor release 1 came three weeks late", "The identity connector failed acceptance twice; release 2 started three weeks late", "Vendor", "Critical", "Jonas Leitner", "2026-05-19", "2026-07-03", "Escalated", "Tomas Brandl", null, null, "R-20", "Damages under discussion: 9,750 GBP"],
    ["I-04", "Policy numbers of 2009 have no check digit", "Mapping rules reject 14,000 policies", "Data", "Medium", "Ewa Kowalk", "2026-04-09", "2026-04-24", "Closed", null, "2026-04-22", "Check digits computed in the migration programs", null, null],
    ["I-05", "Three times the duplicates assumed", "31 % of the customers exist twice; cleansing takes 80 days, not 60", "Data", "Critical", "Ewa Kowalk", "2026-05-08", "2026-07-10", "Escalated", "Tomas Brandl", null, null, "R-02", "Decision on CR-06 is open"],
    ["I-06", "Claims pages need more fields than designed", "Regulator's form of 2026 has 11 more fields", "External", "High", "Leila Faroun", "2026-05-27", "2026-06-19", "In progress", null, null, null, null, "Due date has passed: last field rules on 1 July"],
    ["I-07", "Sign-in fails with screen reader", "Found in the accessibility check of the built pages", "Quality", "High", "Leila Faroun", "2026-06-03", "2026-07-03", "In progress", null, null, null, null, "CR-01"],
    ["I-08", "Pipeline takes 50 minutes", "Developers wait for each merge", "Technical", "Low", "Marek Dvoran", "2026-05-12", "2026-06-12", "Resolved", null, "2026-06-10", "Tests run in four parts: 14 minutes", null, null],
    ["I-09", "No test data for payments", "The provider's sandbox has no failed payments", "Technical", "Medium", "Samuel Okoru", "2026-06-15", "2026-07-10", "Open", null, null, null, null, null],
    ["I-10", "Training rooms fit the old go-live only", "Rooms are booked three weeks before the forecast go-live", "Organization", "Medium", "Hanna Lindahl", "2026-06-16", "2026-07-10", "Open", null, null, null, "R-13", null],
    ["I-11", "Adapter cannot read endorsements", "The policy system's interface leaves them out", "Technical", "High", "Jonas Leitner", "2026-06-08", "2026-06-30", "In progress", null, null, null, null, null],
    ["I-12", "Invoice without order number", "FD-2066 billed a workshop twice", "Commercial", "Low", "Ruben Castell", "2026-03-24", "2026-04-15", "Closed", null, "2026-04-09", "Credit note FD-2066C", null, null],
  ],
};
