/** The sample: what Aurora's plan takes for granted; one has proved wrong. */
import type { StarterTable } from "../starter";

export const assumptions: StarterTable = {
  table: "tblAssumptions",
  headers: [
    "ID", "Assumption", "Category", "Owner", "Raised", "Review by", "Status", "Impact if wrong", "Notes",
  ],
  rows: [
    ["AS-1", "At most 10 % of the customers exist twice", "Data", "Ewa Kowalk", "2026-01-30", "2026-05-08", "Wrong", "Cleansing takes longer and costs more", "31 %: issue I-05"],
    ["AS-2", "The vendor delivers both releases by 14 August", "Vendor", "Jonas Leitner", "2026-03-20", "2026-06-12", "Wrong", "Integration test and go-live move", "Release 2 is forecast for 27 August: risk R-01"],
    ["AS-3", "The policy system is frozen from 1 October", "Technical", "Pravin Nandor", "2026-01-30", "2026-09-15", "Open", "Adapter and mapping rules have to be tested again", null],
    ["AS-4", "Legacy hosting can be extended by three months", "Vendor", "Marek Dvoran", "2026-02-06", "2026-07-15", "Open", "Go-live after 30 November would be impossible", "Option in PO-1015: risk R-09"],
    ["AS-5", "The service center can spare 12 testers in October", "Resource", "Hanna Lindahl", "2026-05-22", "2026-07-31", "Open", "Acceptance takes longer", "Risk R-08"],
  ],
};
