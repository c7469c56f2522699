/** The sample: who hears what, how often and from whom. */
import type { StarterTable } from "../starter";

export const communications: StarterTable = {
  table: "tblCommunications",
  headers: [
    "ID", "What", "Audience", "Purpose", "Channel", "Frequency", "Owner", "Next due", "Notes",
  ],
  rows: [
    ["C-1", "Status report", "Steering committee", "Decide on what is red", "Meeting, this workbook", "Every two weeks", "Ines Varga", "2026-07-01", "Monthly until May"],
    ["C-2", "Demonstration of finished pages", "Service center", "Find what is missing early", "Meeting", "Monthly", "Leila Faroun", "2026-07-16", null],
    ["C-3", "Vendor review", "Orrinbridge Software", "See finished interfaces", "Call", "Weekly", "Jonas Leitner", "2026-07-02", null],
    ["C-4", "Newsletter", "All staff", "What changes, when", "Intranet", "Quarterly", "Hanna Lindahl", "2026-09-30", null],
    ["C-5", "Letter with a code to sign in", "Customers", "Register for the new portal", "Letter", "Once", "Hanna Lindahl", "2026-10-05", "Goes out four weeks before go-live"],
  ],
};
