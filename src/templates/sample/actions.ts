/** The sample: 12 actions, most of them steps of the recovery. */
import type { StarterTable } from "../starter";

export const actions: StarterTable = {
  table: "tblActions",
  headers: [
    "ID", "Action", "Source", "Priority", "Owner", "Raised", "Due", "Status", "Done", "Notes",
  ],
  rows: [
    ["A-01", "Agree a recovery plan with the vendor's management", "I-03", "Critical", "Jonas Leitner", "2026-05-29", "2026-06-12", "Done", "2026-06-11", "Weekly demonstration, two more engineers"],
    ["A-02", "Build interface stubs", "CR-04", "High", "Jonas Leitner", "2026-06-12", "2026-07-01", "In progress", null, "3 days left"],
    ["A-03", "Decide on the second test team", "CR-05", "Critical", "Tomas Brandl", "2026-06-19", "2026-07-03", "Open", null, "Brings go-live forward by one weekend"],
    ["A-04", "Decide on the money for cleansing", "CR-06", "Critical", "Tomas Brandl", "2026-06-08", "2026-06-24", "Open", null, "Overdue: moved to the steering committee of 1 July"],
    ["A-05", "Merge rule for duplicates where three fields agree", "I-05", "High", "Ewa Kowalk", "2026-05-22", "2026-06-19", "Done", "2026-06-18", "38 % of the duplicates merge by rule"],
    ["A-06", "Move half of the training rooms", "R-13", "Medium", "Hanna Lindahl", "2026-06-16", "2026-07-03", "Open", null, null],
    ["A-07", "Name 12 testers in the service center", "R-08", "Medium", "Hanna Lindahl", "2026-06-05", "2026-07-31", "In progress", null, "7 named"],
    ["A-08", "Load test of the policy interface", "R-05", "High", "Pravin Nandor", "2026-06-12", "2026-07-24", "Open", null, null],
    ["A-09", "Sign the option for legacy hosting", "R-09", "High", "Marek Dvoran", "2026-06-10", "2026-07-15", "In progress", null, null],
    ["A-10", "Put the vendor's source code in escrow", "R-11", "High", "Ruben Castell", "2026-05-29", "2026-06-19", "Open", null, "Overdue: the vendor's lawyer has the draft"],
    ["A-11", "Field rules for the regulator's form", "I-06", "High", "Leila Faroun", "2026-06-10", "2026-07-01", "In progress", null, null],
    ["A-12", "Hand in the data protection assessment", "R-10", "Medium", "Nora Feldt", "2026-06-15", "2026-07-24", "Open", null, null],
  ],
};
