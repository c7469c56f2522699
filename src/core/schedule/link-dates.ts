/** What a link demands of the task at its other end: the lag added going forward, taken away going back. */
import type { DateTime, Minutes } from "../time";
import { LAG_UNITS } from "./links";
import type { Links } from "./links";
import type { Network } from "./network";
import type { TaskTimes } from "./task-times";

const WORKING = LAG_UNITS.indexOf("working");
const PERCENT = LAG_UNITS.indexOf("percent");

/** The date of the successor that the predecessor's date `at` allows at the earliest. */
export const addLag = (links: Links, link: number, at: DateTime, times: TaskTimes): DateTime =>
  links.lag[link] === 0 ? at : lagged(links, link, at, lagOf(links, link, times), times);

/** The date of the predecessor that the successor's date `at` allows at the latest. */
export function removeLag(links: Links, link: number, at: DateTime, times: TaskTimes): DateTime {
  if (links.lag[link] === 0) return at;
  const minutes = -lagOf(links, link, times);
  const date = lagged(links, link, at, minutes, times);
  // Where work stops then, a lead leads to the same date from anywhere up to where it goes on.
  return minutes > 0 && isWorking(links.lagUnit[link]!) ? times.calendar[links.to[link]!]!.next(date) : date;
}

/** Whether a lag after the row is in percent of its duration. */
export function hasPercentLag({ links, outgoing, outgoingFrom }: Network, row: number): boolean {
  for (let i = outgoingFrom[row]!; i < outgoingFrom[row + 1]!; i++) if (links.lagUnit[outgoing[i]!]! >= PERCENT) return true;
  return false;
}

/** A percentage is of the predecessor's duration. */
function lagOf({ from, lag, lagUnit }: Links, link: number, { duration }: TaskTimes): Minutes {
  const value = lag[link]!;
  return lagUnit[link]! >= PERCENT ? Math.round(value * duration[from[link]!]!) : value;
}

/** Working lags pass in the successor's calendar. */
function lagged({ to, lagUnit }: Links, link: number, at: DateTime, minutes: Minutes, { calendar }: TaskTimes): DateTime {
  return isWorking(lagUnit[link]!) ? calendar[to[link]!]!.add(at, minutes) : at + minutes;
}

const isWorking = (unit: number): boolean => unit === WORKING || unit === PERCENT;
