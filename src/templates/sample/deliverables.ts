/** The sample: what Aurora hands over, and what makes it acceptable. */
import type { StarterTable } from "../starter";

export const deliverables: StarterTable = {
  table: "tblDeliverables",
  headers: [
    "ID", "Deliverable", "WBS", "Owner", "Acceptance criteria", "Due", "Status", "Accepted by", "Accepted", "Notes",
  ],
  rows: [
    ["DL-1", "Business case and charter", "1", "Ines Varga", "Signed by sponsor and finance", "2026-02-06", "Accepted", "Tomas Brandl", "2026-02-06", null],
    ["DL-2", "Solution architecture", "3.1", "Pravin Nandor", "No serious finding in the review", "2026-03-16", "Accepted", "Tomas Brandl", "2026-03-17", null],
    ["DL-3", "Design system", "3.2", "Leila Faroun", "All components reach accessibility level AA", "2026-03-13", "Accepted", "Tomas Brandl", "2026-03-17", null],
    ["DL-4", "Integration component, release 1", "4.3", "Jonas Leitner", "240 test cases of policy and identity pass", "2026-05-19", "Accepted", "Jonas Leitner", "2026-06-11", "Rejected twice before: issue I-03"],
    ["DL-5", "Integration component, release 2", "4.3", "Jonas Leitner", "310 test cases of claims and payments pass", "2026-08-14", "In progress", null, null, "Forecast 27 August"],
    ["DL-6", "Migrated customers", "4.4", "Ewa Kowalk", "410,000 records reconciled, none lost", "2026-10-09", "In progress", null, null, null],
    ["DL-7", "Portal", "4.2", "Leila Faroun", "Acceptance signed, no serious fault open", "2026-10-08", "In progress", null, null, null],
    ["DL-8", "Runbook and training material", "7", "Marek Dvoran", "Rehearsed once at full size", "2026-10-06", "Planned", null, null, null],
  ],
};
