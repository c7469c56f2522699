/** Microsoft Project's three calendars that every plan can name: Standard, 24 Hours and Night Shift. */
import type { Calendar, Span, Week } from "./calendar";

const day: readonly Span[] = [{ from: 480, to: 720 }, { from: 780, to: 1020 }];
const weekOf = (days: readonly (readonly Span[])[]): Week => days;

/** Monday to Friday, 8:00–12:00 and 13:00–17:00. */
export const standardCalendar: Calendar = {
  name: "Standard",
  base: null,
  week: weekOf([[], day, day, day, day, day, []]),
  exceptions: [],
};

/** Around the clock. */
export const twentyFourHours: Calendar = {
  name: "24 Hours",
  base: null,
  week: weekOf(Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }])),
  exceptions: [],
};

const night: readonly Span[] = [{ from: 0, to: 180 }, { from: 240, to: 480 }, { from: 1380, to: 1440 }];

/** Monday to Friday nights, 23:00–3:00 and 4:00–8:00. */
export const nightShift: Calendar = {
  name: "Night Shift",
  base: null,
  week: weekOf([[], [{ from: 1380, to: 1440 }], night, night, night, night, [{ from: 0, to: 180 }, { from: 240, to: 480 }]]),
  exceptions: [],
};

export const standardCalendars: readonly Calendar[] = [standardCalendar, twentyFourHours, nightShift];
