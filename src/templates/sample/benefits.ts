/** The sample: why Aurora is worth its cost. */
import type { StarterTable } from "../starter";

export const benefits: StarterTable = {
  table: "tblBenefits",
  headers: [
    "ID", "Benefit", "Measure", "Baseline", "Target", "Due", "Owner", "Realized", "Status", "Notes",
  ],
  rows: [
    ["BN-1", "Fewer calls", "Calls per 1,000 customers and month", "118", "75", "2027-04-30", "Leila Faroun", null, "At risk", "Starts three weeks later"],
    ["BN-2", "Less paper", "Letters a month", "96,000", "40,000", "2027-06-30", "Leila Faroun", null, "Planned", null],
    ["BN-3", "No legacy hosting", "Cost a year", "EUR 420,000", "EUR 0", "2026-12-31", "Marek Dvoran", null, "Planned", "The extension costs 60,000 once"],
  ],
};
