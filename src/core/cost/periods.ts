/** The ends of the periods over which cost is shown: weeks for a plan under half a year, months, or years for a very long one. */
import { dateTime, dayOf, startOfDay, weekday } from "../time";
import type { DateTime, Day } from "../time";

export type PeriodUnit = "week" | "month" | "year";

const HALF_YEAR: Day = 26 * 7;
const LIFETIME: Day = 100 * 366;

export const periodUnit = (from: DateTime, to: DateTime): PeriodUnit => {
  const days = dayOf(to) - dayOf(from);
  return days < HALF_YEAR ? "week" : days < LIFETIME ? "month" : "year";
};

/**
 * The last days (at midnight: the whole day counts) of every period from the one that holds `from` to the one that
 * holds `to`. Weeks end on Sunday, as in ISO 8601.
 */
export function periodEnds(from: DateTime, to: DateTime, unit: PeriodUnit): readonly DateTime[] {
  const ends: DateTime[] = [];
  for (let day = endOf(dayOf(from), unit); ; day = endOf(day + 1, unit)) {
    ends.push(startOfDay(day));
    if (day >= dayOf(to)) return ends;
  }
}

function endOf(day: Day, unit: PeriodUnit): Day {
  if (unit === "week") return day + ((7 - weekday(day)) % 7);
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  return dayOf(unit === "month" ? dateTime(year, date.getUTCMonth() + 2, 1) : dateTime(year + 1, 1, 1)) - 1;
}
