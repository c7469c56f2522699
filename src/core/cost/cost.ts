/** What the cost calculations give: each budget line, each ledger entry, and earned value at every level. */
import type { Finding } from "../finding";
import type { DateTime, Minutes } from "../time";
import type { Rag } from "../model";

/** Earned value at one level. Null where arithmetic has no answer (CPI before any cost). */
export interface EarnedValue {
  readonly bac: number;
  /** Null without a budget, or without a baseline that says when it is due. */
  readonly pv: number | null;
  /** Null without a budget, or while nothing says how much of it is earned: no baselined task, no % complete of its own. */
  readonly ev: number | null;
  readonly ac: number;
  readonly cv: number | null;
  readonly sv: number | null;
  readonly cpi: number | null;
  readonly spi: number | null;
  /** BAC/CPI: "the rest goes as it has gone". See `forecasts` for the other methods. */
  readonly eac: number | null;
  readonly etc: number | null;
  readonly vac: number | null;
  /** To finish within BAC; null when nothing is left to do or no money is left to do it with. */
  readonly tcpi: number | null;
  /** Working minutes from the baseline start, of the project calendar. */
  readonly earnedSchedule: Minutes | null;
  readonly svT: Minutes | null;
  readonly spiT: number | null;
}

export interface Forecasts {
  /** AC + (BAC − EV): the rest at budget. */
  readonly atBudget: number | null;
  /** BAC / CPI. */
  readonly atCpi: number | null;
  /** AC + (BAC − EV) / (CPI × SPI). */
  readonly composite: number | null;
  /** AC + bottom-up ETC from the budget lines; null without budget lines. */
  readonly bottomUp: number | null;
}

export interface CostLine {
  readonly id: string;
  readonly approvedChanges: number;
  readonly currentBudget: number;
  readonly committed: number;
  readonly invoiced: number;
  readonly accrued: number;
  readonly actualCost: number;
  readonly openCommitment: number;
  readonly etc: number;
  readonly eac: number;
  readonly vac: number;
  /** VAC ÷ current budget; negative = over. */
  readonly variancePercent: number | null;
  readonly percentComplete: number | null;
  readonly earned: EarnedValue;
  readonly rag: Rag | null;
}

export interface CostEntry {
  readonly id: string;
  /** In project currency, signed. Null where the amount is missing. */
  readonly projectAmount: number | null;
  /** `2026-03`; null without a date. */
  readonly period: string | null;
  /** The project amount where it counts at the status date, else 0. */
  readonly counted: number;
  /** Of a PO at the status date; null for other types. */
  readonly openCommitment: number | null;
}

export interface Period { readonly end: DateTime; readonly pv: number | null; readonly ev: number | null; readonly ac: number | null }

export interface Cost {
  readonly lines: readonly CostLine[];
  readonly entries: readonly CostEntry[];
  readonly total: EarnedValue;
  readonly forecasts: Forecasts;
  /** Ids of the budget lines that forecast only what was spent, because nothing says what is still to come. */
  readonly silent: readonly string[];
  /** By task uid, in plan order; summaries rolled up. */
  readonly tasks: readonly { readonly uid: string; readonly earned: EarnedValue }[];
  /** By WBS code of the budget lines. */
  readonly wbs: readonly { readonly wbs: string; readonly earned: EarnedValue }[];
  /** Cumulative, at month ends (week ends for plans under half a year); ev and ac null after the status date, pv and ev where the total is. */
  readonly periods: readonly Period[];
  readonly findings: readonly Finding[];
}
