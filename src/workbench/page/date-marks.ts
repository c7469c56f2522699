/** The marks of a chart's date axis: whole days, weeks or months from the first date on, as Excel sets them, and as many as there is room for. */

const DAYS_A_MONTH = 365.25 / 12;
const DAYS = [1, 2, 7, 14];
const MONTHS = [1, 2, 3, 6];

/** Dates as in cells. `room`: the days that one label covers. */
export function dateMarks(first: number, last: number, room: number): readonly number[] {
  const days = DAYS.find((step) => step >= room);
  const years = Math.ceil(room / DAYS_A_MONTH / 12);
  const months = MONTHS.find((step) => step * DAYS_A_MONTH >= room) ?? 12 * years;
  const mark = (at: number): number => (days === undefined ? monthsAfter(first, at * months) : first + at * days);
  const marks: number[] = [];
  for (let at = 0, date = first; date <= last; date = mark(++at)) marks.push(date);
  return marks;
}

/** The same day of a later month, or its last where it has no such day. */
function monthsAfter(date: number, months: number): number {
  const day = new Date(Date.UTC(1899, 11, 30 + Math.floor(date)));
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day.getUTCDate(), lastDay)) / 86_400_000 + 25_569;
}
