/** Dates as users type them in options. */
import { parseDateTime, type DateTime } from "../core/time";
import type { Options } from "./command";
import { CommandError } from "./command-error";

/** Null where the option was not given. */
export function statusDateOf(options: Options): DateTime | null {
  const typed = options.get("status-date");
  if (typed === null) return null;
  const at = parseDateTime(typed);
  if (at === null) throw new CommandError(`"${typed}" is not a date: write --status-date 2026-03-31, or 2026-03-31T17:00.`);
  return at;
}
