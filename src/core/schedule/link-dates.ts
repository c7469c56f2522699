/** What a link demands of the task at its other end: the lag added going forward, taken away going back. */
import type { DateTime } from "../time";
import type { Link } from "./network";
import type { TaskTimes } from "./task-times";

/** The date of the successor that the predecessor's date `at` allows at the earliest. */
export const addLag = (link: Link, at: DateTime, times: TaskTimes, duration: Float64Array): DateTime => lagged(link, at, 1, times, duration);

/** The date of the predecessor that the successor's date `at` allows at the latest. */
export const removeLag = (link: Link, at: DateTime, times: TaskTimes, duration: Float64Array): DateTime => lagged(link, at, -1, times, duration);

/** Working lags pass in the successor's calendar; a percentage is of the predecessor's duration. */
function lagged(link: Link, at: DateTime, sign: 1 | -1, { calendar }: TaskTimes, duration: Float64Array): DateTime {
  const { lag: value, lagUnit: unit } = link;
  if (value === 0) return at;
  const minutes = sign * (unit === "percent" || unit === "elapsedPercent" ? Math.round(value * duration[link.from]!) : value);
  return unit === "elapsed" || unit === "elapsedPercent" ? at + minutes : calendar[link.to]!.add(at, minutes);
}
