/** How the key figures of a project have moved between two reports, as clauses of sentences. */
import { workingTime } from "../calendar/compile";
import type { Project } from "../model";
import { dayOf, startOfDay } from "../time";
import type { DateTime } from "../time";
import { dateText, indexText, moneyText, workingDaysText } from "./sentences";

export interface KeyFigures {
  readonly finish: DateTime | null;
  readonly eac: number | null;
  readonly cpi: number | null;
  readonly exposure: number | null;
}

/** A figure that is not known on both sides, or looks the same when written, has not moved. */
export function figureMoves(then: KeyFigures, now: KeyFigures, project: Project): readonly string[] {
  return [...finishMove(then.finish, now.finish, project), ...eacMove(then.eac, now.eac, project), ...cpiMove(then.cpi, now.cpi), ...exposureMove(then.exposure, now.exposure, project)];
}

/** Whole days, as a History row may keep the day only: `5 working days later`. */
export function daysMoved(then: DateTime, now: DateTime, project: Project): string {
  const after = (at: DateTime): DateTime => startOfDay(dayOf(at) + 1);
  const minutes = workingTime(project.calendars, project.calendar).between(after(then), after(now));
  const size = minutes === 0 ? "within days that are not worked" : workingDaysText(minutes, project);
  return minutes === 0 ? size : `${size} ${minutes > 0 ? "later" : "earlier"}`;
}

function finishMove(then: DateTime | null, now: DateTime | null, project: Project): readonly string[] {
  if (then === null || now === null || dayOf(then) === dayOf(now)) return [];
  return [`The forecast finish has moved from ${dateText(then)} to ${dateText(now)}, ${daysMoved(then, now, project)},`];
}

function eacMove(then: number | null, now: number | null, { currency }: Project): readonly string[] {
  if (then === null || now === null || Math.round(then) === Math.round(now)) return [];
  return [`The forecast cost has ${now > then ? "risen" : "fallen"} by ${moneyText(now - then, currency)} to ${moneyText(now, currency)}`];
}

function cpiMove(then: number | null, now: number | null): readonly string[] {
  if (then === null || now === null || indexText(then) === indexText(now)) return [];
  return [`CPI has ${now > then ? "risen" : "fallen"} from ${indexText(then)} to ${indexText(now)}`];
}

function exposureMove(then: number | null, now: number | null, { currency }: Project): readonly string[] {
  if (then === null || now === null || Math.round(then) === Math.round(now)) return [];
  const sign = now < 0 ? "minus " : "";
  return [`Net risk exposure has ${now > then ? "risen" : "fallen"} by ${moneyText(now - then, currency)} to ${sign}${moneyText(now, currency)}`];
}
