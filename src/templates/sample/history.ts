/** The sample: the key figures of six earlier status dates. */
import type { StarterTable } from "../starter";

export const history: StarterTable = {
  table: "tblHistory",
  headers: [
    "Status date", "Reported by", "Overall RAG", "Schedule RAG", "Cost RAG", "Scope RAG", "Risks RAG", "Issues RAG", "BAC", "PV", "EV",
    "AC", "EAC", "CPI", "SPI", "SPI(t)", "Forecast finish", "Finish variance", "Risk exposure", "Open risks", "Open issues", "Comment",
  ],
  rows: [
    ["2026-01-30", "Ines Varga", "Green", "Green", "Green", "Green", "Green", "Green", 2900000, 117300, 116100, 98900, 2902000, 1.174, 0.99, 0.99, "2026-11-10T17:00", 0, 30700, 4, 0, "Started well; tender on time."],
    ["2026-02-27", "Ines Varga", "Green", "Green", "Green", "Green", "Green", "Green", 2900000, 280500, 267000, 223700, 2899000, 1.194, 0.952, 0.96, "2026-11-10T17:00", 0, 38000, 4, 0, "Gate 1 passed one day late."],
    ["2026-03-31", "Ines Varga", "Amber", "Amber", "Green", "Green", "Green", "Green", 2924000, 701100, 634500, 524950, 2921000, 1.209, 0.905, 0.93, "2026-11-10T17:00", 0, 71800, 8, 1, "Data quality analysis took four days longer than planned. Cost lags behind work: invoices are late."],
    ["2026-04-30", "Ines Varga", "Amber", "Amber", "Green", "Green", "Amber", "Green", 2909000, 1219300, 1104000, 1031970, 2968000, 1.07, 0.905, 0.94, "2026-11-17T17:00", 5, 134800, 12, 0, "Vendor warns of a late release 1. Accruals are booked from May."],
    ["2026-05-29", "Ines Varga", "Amber", "Amber", "Amber", "Green", "Amber", "Amber", 2909000, 1644300, 1489000, 1509770, 3058000, 0.986, 0.906, 0.94, "2026-11-24T17:00", 10, 155800, 14, 4, "Duplicates: cleansing will take 80 days. Release 1 failed acceptance."],
    ["2026-06-12", "Ines Varga", "Red", "Red", "Amber", "Green", "Amber", "Amber", 2927000, 1860100, 1684000, 1709245, 3079000, 0.985, 0.905, 0.93, "2026-12-01T17:00", 15, 152800, 16, 5, "Release 1 accepted three weeks late; test on stubs approved as first part of the recovery."],
  ],
};
