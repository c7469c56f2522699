/** The sample: 6 change requests: three approved, one rejected, two wait for the sponsor. */
import type { StarterTable } from "../starter";

export const changes: StarterTable = {
  table: "tblChanges",
  headers: [
    "ID", "Change", "Reason", "Requested by", "Raised", "Budget line", "Cost impact", "Schedule impact (days)", "Scope impact", "Status",
    "Decided by", "Decided", "Notes",
  ],
  rows: [
    ["CR-01", "Accessibility level AA on all pages", "Law applies from 2026", "Nora Feldt", "2026-02-25", "B10", 24000, 3, "All pages", "Approved", "Tomas Brandl", "2026-03-11", null],
    ["CR-02", "Fewer seats of test tooling", "Testers share seats", "Samuel Okoru", "2026-04-13", "B20", -15000, 0, "None", "Implemented", "Tomas Brandl", "2026-04-17", null],
    ["CR-03", "Chat assistant", "Service center asks for it", "Hanna Lindahl", "2026-04-27", "B11", 85000, 20, "New page and service", "Rejected", "Tomas Brandl", "2026-05-15", "Not before hypercare"],
    ["CR-04", "Interface stubs and parallel integration test", "Release 1 is three weeks late", "Jonas Leitner", "2026-06-05", "B14", 18000, -4, "Two tasks more", "Approved", "Tomas Brandl", "2026-06-11", "Recovery, first part"],
    ["CR-05", "Second test team, acceptance in two streams", "Win back one cutover weekend", "Samuel Okoru", "2026-06-19", "B19", 45000, -5, "None", "Submitted", null, null, "Recovery, second part"],
    ["CR-06", "Cleansing extended to the end of July", "Three times the duplicates assumed", "Ewa Kowalk", "2026-06-08", "B16", 110000, 0, "None", "Submitted", null, null, "The forecast already holds it"],
  ],
};
