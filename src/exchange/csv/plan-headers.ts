/** Microsoft Project's names for its columns and values, with the Schedule sheet's: what a plan exported as CSV is read by. */
import { normalizeHeader } from "../../workbook/decode";
import type { Cell } from "../../workbook/grid";

/** In the order of preference where a file has several for one of ours. */
const HEADERS: readonly (readonly [theirs: string, ours: string])[] = [
  ["Task Name", "Task"], ["Name", "Task"], ["Activity Name", "Task"],
  ["Outline Level", "Level"], ["Task Mode", "Mode"], ["Task Calendar", "Calendar"], ["Constraint Type", "Constraint"],
  ["Percent Complete", "% complete"], ["Resource Names", "Resources"], ["Outline Number", "WBS"], ["Contact", "Owner"], ["Total Slack", "Total float"], ["Free Slack", "Free float"], ["Start Date", "Start"], ["Finish Date", "Finish"],
  ["Optimistic Duration", "Optimistic"], ["Most Likely Duration", "Most likely"], ["Expected Duration", "Most likely"], ["Pessimistic Duration", "Pessimistic"],
  ["Baseline Estimated Start", "Baseline start"], ["Baseline Estimated Finish", "Baseline finish"], ["Baseline Estimated Duration", "Baseline duration"],
];

const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Mode: { "auto scheduled": "Auto", "manually scheduled": "Manual" },
};

/** The headers with Microsoft Project's renamed to ours, where the file does not have ours already. */
export function planHeaders(headers: readonly string[]): string[] {
  const renamed = [...headers], taken = new Set(headers.map(normalizeHeader));
  for (const [theirs, ours] of HEADERS) {
    const at = headers.findIndex((header) => normalizeHeader(header) === normalizeHeader(theirs));
    if (at < 0 || taken.has(normalizeHeader(ours))) continue;
    taken.add(normalizeHeader(ours));
    renamed[at] = ours;
  }
  return renamed;
}

/** One of our words for one of Microsoft Project's in a column of ours. */
export const planValue = (header: string, text: string): string => VALUES[header]?.[text.trim().toLowerCase()] ?? text;

/** Our columns by the names that Microsoft Project exports and imports them by, in its order; it has no word for the others. */
export const PROJECT_COLUMNS: ReadonlyMap<string, string> = new Map([
  ["ID", "ID"], ["WBS", "WBS"], ["Mode", "Task_Mode"], ["Task", "Name"], ["Duration", "Duration"], ["Start", "Start"], ["Finish", "Finish"], ["Predecessors", "Predecessors"],
  ["Level", "Outline_Level"], ["% complete", "Percent_Complete"], ["Actual start", "Actual_Start"], ["Actual finish", "Actual_Finish"], ["Remaining duration", "Remaining_Duration"],
  ["Constraint", "Constraint_Type"], ["Constraint date", "Constraint_Date"], ["Deadline", "Deadline"], ["Calendar", "Task_Calendar"], ["Resources", "Resource_Names"], ["Owner", "Contact"],
  ["Baseline start", "Baseline_Start"], ["Baseline finish", "Baseline_Finish"], ["Baseline duration", "Baseline_Duration"], ["Baseline cost", "Baseline_Cost"],
  ["Early start", "Early_Start"], ["Early finish", "Early_Finish"], ["Late start", "Late_Start"], ["Late finish", "Late_Finish"], ["Total float", "Total_Slack"], ["Free float", "Free_Slack"], ["Critical", "Critical"], ["Notes", "Notes"],
]);

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Mode: { Auto: "Auto Scheduled", Manual: "Manually Scheduled", Inactive: "Auto Scheduled" },
  Constraint: {
    ASAP: "As Soon As Possible", ALAP: "As Late As Possible", SNET: "Start No Earlier Than", SNLT: "Start No Later Than",
    FNET: "Finish No Earlier Than", FNLT: "Finish No Later Than", MSO: "Must Start On", MFO: "Must Finish On",
  },
};

/** Microsoft Project's word for one of ours in a column of ours; lengths of time, which are days here, say so. */
export function projectValue(header: string, value: Cell): Cell {
  if (typeof value === "number") return /duration|float/i.test(header) ? `${value} days` : value;
  if (typeof value !== "string") return value;
  return header === "Resources" ? withUnitsOnly(value) : WORDS[header]?.[value] ?? value;
}

/** Resources without the working time of each, for which Microsoft Project has no text: `Tester[50%, 3d]` is `Tester[50%]`. */
const withUnitsOnly = (resources: string): string => resources.replace(/\[(?:(\d+%), )?[\d.]+[dhm]\]/g, (_, units: string | undefined) => (units ? `[${units}]` : ""));
