/** Microsoft Project's names for its columns and values, with the Schedule sheet's: what a plan exported as CSV is read by. */
import { normalizeHeader } from "../../workbook/decode";

/** In the order of preference where a file has several for one of ours. */
const HEADERS: readonly (readonly [theirs: string, ours: string])[] = [
  ["Task Name", "Task"], ["Name", "Task"], ["Activity Name", "Task"],
  ["Outline Level", "Level"], ["Task Mode", "Mode"], ["Task Calendar", "Calendar"], ["Constraint Type", "Constraint"],
  ["Percent Complete", "% complete"], ["Resource Names", "Resources"], ["Outline Number", "WBS"], ["Start Date", "Start"], ["Finish Date", "Finish"],
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
