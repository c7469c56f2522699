/** Earned value at one level from its four sums: the indices, variances and forecasts of the PMI and EIA-748 vocabulary. */
import type { Minutes } from "../time";
import type { EarnedValue, Forecasts } from "./cost";

/** Money in one currency, cumulative to the status date. Levels are added by their sums; indices are never averaged. */
export interface EvSums {
  readonly bac: number;
  readonly pv: number;
  readonly ev: number;
  readonly ac: number;
}

/** Where the earned value stands on the time axis, in working minutes from the baseline start. */
export interface EvTime {
  readonly earnedSchedule: Minutes;
  readonly actualTime: Minutes;
}

export const noSums: EvSums = { bac: 0, pv: 0, ev: 0, ac: 0 };

export const addSums = (a: EvSums, b: EvSums): EvSums => ({ bac: a.bac + b.bac, pv: a.pv + b.pv, ev: a.ev + b.ev, ac: a.ac + b.ac });

/**
 * CV = EV − AC, SV = EV − PV, CPI = EV/AC, SPI = EV/PV, EAC = BAC/CPI, ETC = EAC − AC, VAC = BAC − EAC,
 * TCPI = (BAC − EV)/(BAC − AC), SV(t) = ES − AT, SPI(t) = ES/AT. Without a positive cost there is no CPI, without a
 * positive plan no SPI, before the start no SPI(t); what rests on them is null as well.
 * (PMI Practice Standard for Earned Value Management; Lipke, Earned Schedule.)
 */
export function earnedValue({ bac, pv, ev, ac }: EvSums, time: EvTime | null): EarnedValue {
  const { atCpi: eac } = forecasts({ bac, pv, ev, ac }, null);
  const moneyLeft = bac - ac;
  const workLeft = bac - ev;
  return {
    bac, pv, ev, ac,
    cv: ev - ac,
    sv: ev - pv,
    cpi: costIndex(ev, ac),
    spi: scheduleIndex(ev, pv),
    eac,
    etc: eac === null ? null : eac - ac,
    vac: eac === null ? null : bac - eac,
    tcpi: workLeft > 0 && moneyLeft > 0 ? workLeft / moneyLeft : null,
    earnedSchedule: time?.earnedSchedule ?? null,
    svT: time ? time.earnedSchedule - time.actualTime : null,
    spiT: time && time.actualTime > 0 ? time.earnedSchedule / time.actualTime : null,
  };
}

/** The four methods of forecasting the cost at completion. With all work earned, each that has an answer is AC. */
export function forecasts({ bac, pv, ev, ac }: EvSums, bottomUp: number | null): Forecasts {
  const cpi = costIndex(ev, ac);
  const spi = scheduleIndex(ev, pv);
  return { atBudget: ac + (bac - ev), atCpi: atPace(bac - ev, ac, cpi), composite: atPace(bac - ev, ac, product(cpi, spi)), bottomUp };
}

const costIndex = (ev: number, ac: number): number | null => (ac > 0 ? ev / ac : null);

const scheduleIndex = (ev: number, pv: number): number | null => (pv > 0 ? ev / pv : null);

const product = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a * b);

/** AC + (BAC − EV) / index: the same as BAC / CPI for CPI, and exactly AC once nothing is left. */
function atPace(workLeft: number, ac: number, index: number | null): number | null {
  if (index === null) return null;
  if (workLeft === 0) return ac;
  return index > 0 ? ac + workLeft / index : null;
}
