/** The thresholds and scales that judge a project: each stands visibly on the Settings sheet, with these defaults. */

export interface Settings {
  /** Finish later than the baseline by more than this many working days is amber, red. */
  readonly scheduleAmberDays: number;
  readonly scheduleRedDays: number;
  /** Forecast above the current budget by more than this fraction is amber, red. */
  readonly costAmber: number;
  readonly costRed: number;
  /** CPI and SPI below green are amber, below amber red. */
  readonly indexGreen: number;
  readonly indexAmber: number;
  /** Net risk exposure above this fraction of the current budget is amber, red. */
  readonly exposureAmber: number;
  readonly exposureRed: number;
  /** A change request undecided for more than this many days is amber, twice as many red. */
  readonly changeDays: number;
  /** Risk scores from these upwards are rated Medium, High. */
  readonly riskMedium: number;
  readonly riskHigh: number;
  /** How far the report looks ahead, in calendar days. */
  readonly lookaheadDays: number;
  /** How many highlights a kind the report lists before it says "and n more". */
  readonly highlightLimit: number;
}

export const defaultSettings: Settings = {
  scheduleAmberDays: 5, scheduleRedDays: 10,
  costAmber: 0.05, costRed: 0.1,
  indexGreen: 0.95, indexAmber: 0.9,
  exposureAmber: 0.05, exposureRed: 0.1,
  changeDays: 14,
  riskMedium: 6, riskHigh: 15,
  lookaheadDays: 14,
  highlightLimit: 5,
};
