/** A calendar as it is stated: the working hours of each weekday, and the days that differ. */
import type { Day, Minutes } from "../time";

/** Minutes after midnight, `from` < `to`; `to` may exceed 1440 for a shift that ends after midnight. */
export interface Span { readonly from: Minutes; readonly to: Minutes }

export interface CalendarException {
  readonly name: string;
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
  /** The working time of those days; none = no work. */
  readonly spans: readonly Span[];
}

/** Other working hours for a period (Microsoft Project's "work weeks"). */
export interface WorkWeek { readonly name: string; readonly from: Day; readonly to: Day; readonly week: Week }

/** Sunday first. Null: as in the base calendar. */
export type Week = readonly (readonly Span[] | null)[];

export interface Calendar {
  readonly name: string;
  readonly base: string | null;
  readonly week: Week;
  readonly exceptions: readonly CalendarException[];
  readonly workWeeks?: readonly WorkWeek[];
}
