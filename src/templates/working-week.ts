/** The calendar that the templates start with: Monday to Friday, eight hours a day. */
import type { StarterTable } from "./starter";

const hours = "08:00-12:00, 13:00-17:00";

export const workingWeek: StarterTable = {
  table: "tblCalendars",
  headers: ["Calendar", "Base", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  rows: [["Standard", null, hours, hours, hours, hours, hours, null, null]],
};
