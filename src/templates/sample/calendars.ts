/** The sample: the working week, the vendor's and the cutover weekend's. */
import type { StarterTable } from "../starter";

export const calendars: StarterTable = {
  table: "tblCalendars",
  headers: [
    "Calendar", "Base", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ],
  rows: [
    ["Standard", null, "08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00", null, null],
    ["Vendor (UK)", null, "08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00", null, null],
    ["Weekend", null, null, null, null, null, null, "08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00"],
  ],
};
