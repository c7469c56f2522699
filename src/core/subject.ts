/** Names the record, and where it helps the field, that a finding or a sentence is about. */
import type { Subject } from "./finding";

/** Keys of the registers that the core speaks of, as in `workbook/registers.ts`. */
export type RegisterKey = "schedule" | "budget" | "ledger" | "risks" | "issues" | "actions" | "decisions" | "changes" | "history" | "statusDimensions";

export const subject = (register: RegisterKey, id: string, field?: string): Subject => (field === undefined ? { register, id } : { register, id, field });

/** Ids are the same whatever their case, as they are to Excel's SUMIFS. */
export const idKey = (id: string): string => id.trim().toLowerCase();

/** `B01, B02 and 3 more`: at most six names, for a sentence. */
export function listed(names: readonly string[], most = 6): string {
  if (names.length > most) return `${names.slice(0, most - 1).join(", ")} and ${names.length - most + 1} more`;
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
