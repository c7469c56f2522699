/** The sample: what Aurora is to achieve, and how that is measured. */
import type { StarterTable } from "../starter";

export const objectives: StarterTable = {
  table: "tblObjectives",
  headers: [
    "ID", "Objective", "Measure", "Baseline", "Target", "Due", "Owner", "Status",
  ],
  rows: [
    ["O-1", "Customers solve requests themselves", "Requests solved online", "41 %", "65 %", "2027-04-30", "Leila Faroun", "On track"],
    ["O-2", "Leave the legacy hosting before its contract ends", "Legacy portal switched off", "In use", "Off", "2026-11-30", "Marek Dvoran", "At risk"],
    ["O-3", "Every customer's data arrives complete", "Records reconciled after migration", "0", "410,000", "2026-10-12", "Ewa Kowalk", "At risk"],
    ["O-4", "The portal is fast at peak", "95th percentile of answer time", "6.4 s", "2.0 s", "2026-10-12", "Pravin Nandor", "Planned"],
  ],
};
