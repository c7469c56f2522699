/** The sample: 6 decisions: three taken, two needed in the next two weeks, one deferred. */
import type { StarterTable } from "../starter";

export const decisions: StarterTable = {
  table: "tblDecisions",
  headers: [
    "ID", "Decision", "Context", "Owner", "Needed by", "Status", "Decided", "Outcome", "Notes",
  ],
  rows: [
    ["D-01", "Buy or build the integration component", "Architecture options", "Tomas Brandl", "2026-02-20", "Decided", "2026-02-20", "Buy, with the adapter built by us", null],
    ["D-02", "One cutover or by region", "Migration of 410,000 customers", "Tomas Brandl", "2026-04-17", "Decided", "2026-04-15", "One cutover at a weekend", "Regions share customers"],
    ["D-03", "Test on stubs before release 2", "Release 1 is three weeks late", "Tomas Brandl", "2026-06-12", "Decided", "2026-06-11", "Yes: CR-04", null],
    ["D-04", "Second test team and two acceptance streams", "CR-05: 45,000, one weekend earlier", "Tomas Brandl", "2026-07-03", "Needed", null, null, "Recommended"],
    ["D-05", "Money for cleansing or less cleansing before go-live", "CR-06: 110,000, or 12 % of the duplicates stay", "Tomas Brandl", "2026-07-01", "Needed", null, null, null],
    ["D-06", "Chat assistant in release 1", "CR-03", "Tomas Brandl", "2026-05-15", "Deferred", null, null, "Back after hypercare"],
  ],
};
