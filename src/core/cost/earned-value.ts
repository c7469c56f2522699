/** Earned value at one level from its four sums: the indices, variances and forecasts of the PMI and EIA-748 vocabulary. */
import type { Minutes } from "../time";
import type { EarnedValue, Forecasts } from "./cost";

/** Money in one currency, cumulative to the status date. Levels are added by their sums; indices are never averaged. */
export interface EvSums {
  readonly bac: number;
  /** Null: no budget, or no baseline that says when it is due. */
  readonly pv: number | null;
  /** Null: no budget, or nothing that says how much of it is earned. */
  readonly ev: number | null;
  readonly ac: number;
}

/** Where the earned value stands on the time axis, in working minutes from the baseline start. */
export interface EvTime {
  readonly earnedSchedule: Minutes;
  readonly actualTime: Minutes;
}

export const noSums: EvSums = { bac: 0, pv: null, ev: null, ac: 0 };

/** What is known is added; but the earned value of a whole is not known while that of a part with a budget is not. */
export function addSums(parts: readonly EvSums[]): EvSums {
  const sum = (of: (part: EvSums) => number | null): number | null =>
    parts.reduce<number | null>((total, part) => (of(part) === null ? total : (total ?? 0) + of(part)!), null);
  const unknown = parts.some(({ bac, ev }) => bac > 0 && ev === null);
  return { bac: sum(({ bac }) => bac) ?? 0, pv: sum(({ pv }) => pv), ev: unknown ? null : sum(({ ev }) => ev), ac: sum(({ ac }) => ac) ?? 0 };
}

/**
 * CV = EV − AC, SV = EV − PV, CPI = EV/AC, SPI = EV/PV, EAC = BAC/CPI, ETC = EAC − AC, VAC = BAC − EAC,
 * TCPI = (BAC − EV)/(BAC − AC), SV(t) = ES − AT, SPI(t) = ES/AT. Without a positive cost there is no CPI, without a
 * positive plan no SPI, before the start no SPI(t), without a planned or earned value nothing that is made of it; what
 * rests on them is null as well.
 * (PMI Practice Standard for Earned Value Management; Lipke, Earned Schedule.)
 */
export function earnedValue({ bac, pv, ev, ac }: EvSums, time: EvTime | null): EarnedValue {
  const { atCpi: eac } = forecasts({ bac, pv, ev, ac }, null);
  const moneyLeft = bac - ac;
  const workLeft = difference(bac, ev);
  return {
    bac, pv, ev, ac,
    cv: difference(ev, ac),
    sv: difference(ev, pv),
    cpi: ratio(ev, ac),
    spi: ratio(ev, pv),
    eac,
    etc: eac === null ? null : eac - ac,
    vac: eac === null ? null : bac - eac,
    tcpi: workLeft !== null && workLeft > 0 && moneyLeft > 0 ? workLeft / moneyLeft : null,
    earnedSchedule: time?.earnedSchedule ?? null,
    svT: time ? time.earnedSchedule - time.actualTime : null,
    spiT: time && time.actualTime > 0 ? time.earnedSchedule / time.actualTime : null,
  };
}

/** The four methods of forecasting the cost at completion. With all work earned, each that has an answer is AC. */
export function forecasts({ bac, pv, ev, ac }: EvSums, bottomUp: number | null): Forecasts {
  const cpi = ratio(ev, ac);
  const spi = ratio(ev, pv);
  const workLeft = difference(bac, ev);
  return { atBudget: workLeft === null ? null : ac + workLeft, atCpi: atPace(workLeft, ac, cpi), composite: atPace(workLeft, ac, product(cpi, spi)), bottomUp };
}

const difference = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);

const ratio = (a: number | null, b: number | null): number | null => (a !== null && b !== null && b > 0 ? a / b : null);

const product = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a * b);

/** AC + (BAC − EV) / index: the same as BAC / CPI for CPI, and exactly AC once nothing is left. */
function atPace(workLeft: number | null, ac: number, index: number | null): number | null {
  if (workLeft === null || index === null) return null;
  if (workLeft === 0) return ac;
  return index > 0 ? ac + workLeft / index : null;
}
