/** Working time of one calendar: the questions that scheduling and phasing ask of it. */
import type { DateTime, Minutes } from "../time";

export interface WorkingTime {
  /** Working minutes from `a` to `b`; negative when `b` is before `a`. */
  between(a: DateTime, b: DateTime): Minutes;
  /**
   * The instant `minutes` of working time after `at`; the earliest such instant (17:00 rather than 08:00 the next day)
   * for positive minutes, the latest such for negative ones. Zero gives `at`.
   */
  add(at: DateTime, minutes: Minutes): DateTime;
  /** `at` where work goes on from there, else when it next begins. */
  next(at: DateTime): DateTime;
  /** `at` where work has gone on up to there, else when it last ended. */
  previous(at: DateTime): DateTime;
}
