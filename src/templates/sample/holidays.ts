/** The sample: days without work, by calendar. */
import type { StarterTable } from "../starter";

export const holidays: StarterTable = {
  table: "tblHolidays",
  headers: [
    "Date", "Until", "Name", "Calendar", "Working hours",
  ],
  rows: [
    ["2026-01-01", null, "New Year", "Standard", null],
    ["2026-01-06", null, "Epiphany", "Standard", null],
    ["2026-04-03", null, "Good Friday", "Standard", null],
    ["2026-04-06", null, "Easter Monday", "Standard", null],
    ["2026-05-01", null, "Labor Day", "Standard", null],
    ["2026-05-14", null, "Ascension Day", "Standard", null],
    ["2026-05-25", null, "Whit Monday", "Standard", null],
    ["2026-12-24", "2026-12-31", "Company holidays", "Standard", null],
    ["2027-01-01", null, "New Year", "Standard", null],
    ["2027-01-06", null, "Epiphany", "Standard", null],
    ["2026-01-01", null, "New Year", "Vendor (UK)", null],
    ["2026-04-03", null, "Good Friday", "Vendor (UK)", null],
    ["2026-04-06", null, "Easter Monday", "Vendor (UK)", null],
    ["2026-05-04", null, "Early May bank holiday", "Vendor (UK)", null],
    ["2026-05-25", null, "Spring bank holiday", "Vendor (UK)", null],
    ["2026-08-31", null, "Summer bank holiday", "Vendor (UK)", null],
    ["2026-12-25", "2026-12-28", "Christmas", "Vendor (UK)", null],
    ["2027-01-01", null, "New Year", "Vendor (UK)", null],
  ],
};
