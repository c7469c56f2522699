/** The sample: the key figures of six earlier status dates. */
import type { StarterTable } from "../starter";

export const history: StarterTable = {
  table: "tblHistory",
  headers: [
    "Status date", "Reported by", "Overall RAG", "Schedule RAG", "Cost RAG", "Scope RAG", "Risks RAG", "Issues RAG", "BAC", "PV", "EV",
    "AC", "EAC", "CPI", "SPI", "SPI(t)", "Forecast finish", "Finish variance", "Risk exposure", "Open risks", "Open issues", "Comment",
  ],
  rows: [
    ["2026-01-30", "Ines Varga", "Green", "Green", "Green", "Green", "Green", "Green", 2900000, 117300, 116100, 98900, 2902000, 1.174, 0.99, 0.99, "2026-11-10T17:00", 0, 88000, 4, 0, "Started well; tender on time."],
    ["2026-02-27", "Ines Varga", "Green", "Green", "Green", "Green", "Green", "Green", 2900000, 280400, 267000, 223700, 2899000, 1.194, 0.952, 0.97, "2026-11-10T17:00", 0, 104000, 6, 0, "Gate 1 passed one day late."],
    ["2026-03-31", "Ines Varga", "Amber", "Amber", "Green", "Green", "Green", "Green", 2924000, 665800, 602300, 536950, 2921000, 1.122, 0.905, 0.94, "2026-11-10T17:00", 0, 126000, 11, 1, "Data quality analysis took a week longer than planned."],
    ["2026-04-30", "Ines Varga", "Amber", "Amber", "Green", "Green", "Green", "Green", 2909000, 1219200, 1132600, 1069000, 2968000, 1.059, 0.929, 0.93, "2026-11-17T17:00", 5, 119000, 13, 0, "Release 1 failed acceptance for the first time."],
    ["2026-05-29", "Ines Varga", "Amber", "Amber", "Amber", "Green", "Amber", "Amber", 2909000, 1619800, 1489100, 1519000, 3041000, 0.98, 0.919, 0.91, "2026-11-24T17:00", 10, 150000, 17, 4, "Duplicates: cleansing will take 80 days. Release 1 failed again."],
    ["2026-06-12", "Ines Varga", "Red", "Red", "Amber", "Green", "Amber", "Red", 2927000, 1810200, 1662000, 1709000, 3071000, 0.972, 0.918, 0.91, "2026-12-01T17:00", 15, 158000, 17, 7, "Release 1 accepted three weeks late; stubs approved as first part of the recovery."],
  ],
};
