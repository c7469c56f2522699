/** The sample: the gates of Aurora. */
import type { StarterTable } from "../starter";

export const gates: StarterTable = {
  table: "tblGates",
  headers: [
    "ID", "Gate", "Criteria", "Planned", "Decided", "Decision", "Approver", "Notes",
  ],
  rows: [
    ["G-1", "Project authorized", "Business case, charter, plan and funding approved", "2026-02-05", "2026-02-06", "Go", "Tomas Brandl", null],
    ["G-2", "Design approved", "Architecture, security concept and design reviewed, no serious finding open", "2026-03-17", "2026-03-17", "Go", "Tomas Brandl", null],
    ["G-3", "Go or no-go", "Acceptance signed, no serious fault open, rehearsal done, service center trained, roll-back proved", "2026-10-09", null, null, "Tomas Brandl", "Forecast: see the Schedule"],
  ],
};
