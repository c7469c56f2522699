/** Dates that a file stores as ISO 8601 text, as serial numbers. */

/** Undefined where the text is not a date, a date and time, or a time. A time zone is ignored: cells have none. */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return undefined;
  const time = (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
  if (match[1] === undefined) return time;
  const days = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000;
  if (date1904) return days - EPOCH_1904 + time;
  const serial = days - EPOCH_1900;
  return (serial < LEAP_BUG ? serial - 1 : serial) + time;
}

const EPOCH_1900 = Date.UTC(1899, 11, 30) / 86_400_000;
const EPOCH_1904 = Date.UTC(1904, 0, 1) / 86_400_000;
/** Excel counts a 29 February 1900 that never was, as serial 60. */
const LEAP_BUG = 61;
