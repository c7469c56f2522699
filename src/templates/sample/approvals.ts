/** The sample: who approved the charter. */
import type { StarterTable } from "../starter";

export const approvals: StarterTable = {
  table: "tblApprovals",
  headers: [
    "Role", "Name", "Decision", "Date", "Version",
  ],
  rows: [
    ["Sponsor", "Tomas Brandl", "Approved", "2026-02-06", "1.2"],
    ["Finance", "Olga Brenner", "Approved", "2026-02-05", "1.2"],
    ["Architecture board", "Pravin Nandor", "Approved", "2026-02-04", "1.1"],
    ["Data protection", "Nora Feldt", "Conditional", "2026-02-06", "1.2"],
  ],
};
