/** The key figures of the Status sheet: each a named cell, by formula where a formula can say it. */
import type { Analysis } from "../core/analysis";
import type { Cell } from "./grid";
import { MONEY_FORMAT, toSerial, type CellContext } from "./value-type";

export interface Figure {
  /** The name of its cell. */
  readonly name: string;
  readonly label: string;
  readonly format: string;
  readonly formula?: string;
  value(analysis: Analysis, context: CellContext): Cell;
}

const INDEX_FORMAT = "0.00";
/** As in sentences; the leading zero is for columns. */
export const DAY_FORMAT = "d mmm yyyy";
const sum = (column: string) => `SUM(tblBudget[${column}])`;
const overBudget = (formula: string) => `IF(COUNT(tblBudget[Budget])=0,"",${formula})`;
const total = (a: Analysis, pick: (line: Analysis["cost"]["lines"][number]) => number): Cell => (hasBudget(a) ? a.cost.lines.reduce((s, line) => s + pick(line), 0) : "");
const hasBudget = (a: Analysis): boolean => a.project.budget.some((line) => line.budget !== null);
const date = (at: number | null, { date1904 }: CellContext): Cell => (at === null ? null : toSerial(at, date1904));
/** Formulas see the budget lines only. */
const index = (a: Analysis, name: "cpi" | "spi"): Cell => (a.cost.lines.length === 0 ? "" : (a.cost.total[name] ?? ""));
/** Without a baseline some lines state their own % complete, and others with a budget nothing. */
const partlyEarned = 'AND(COUNT(tblBudget[PV])=0,COUNTIFS(tblBudget[Current budget],">0",tblBudget[EV],"")>0)';

/** Left and right half of the block of figures, row by row. */
export const figures: readonly (readonly [Figure, Figure])[] = [
  [
    { name: "ForecastFinish", label: "Forecast finish", format: DAY_FORMAT, value: (a, context) => date(a.status.forecastFinish, context) },
    { name: "Cpi", label: "Cost index (CPI)", format: INDEX_FORMAT, formula: `IF(OR(${sum("Actual cost")}<=0,COUNT(tblBudget[EV])=0,${partlyEarned}),"",${sum("EV")}/${sum("Actual cost")})`, value: (a) => index(a, "cpi") },
  ], [
    { name: "BaselineFinish", label: "Baseline finish", format: DAY_FORMAT, value: (a, context) => date(a.status.baselineFinish, context) },
    { name: "Spi", label: "Schedule index (SPI)", format: INDEX_FORMAT, formula: `IF(${sum("PV")}<=0,"",${sum("EV")}/${sum("PV")})`, value: (a) => index(a, "spi") },
  ], [
    { name: "FinishVariance", label: "Working days late", format: "General", value: (a) => (a.status.finishVariance === null ? null : a.status.finishVariance / a.project.minutesPerDay) },
    { name: "SpiT", label: "In time, SPI(t)", format: INDEX_FORMAT, value: (a) => a.cost.total.spiT },
  ], [
    { name: "CurrentBudget", label: "Current budget", format: MONEY_FORMAT, formula: overBudget(sum("Current budget")), value: (a) => total(a, (l) => l.currentBudget) },
    { name: "Eac", label: "Forecast cost (EAC)", format: MONEY_FORMAT, formula: overBudget(sum("EAC")), value: (a) => total(a, (l) => l.eac) },
  ], [
    { name: "RiskExposure", label: "Risk exposure, net", format: MONEY_FORMAT, formula: 'SUMIFS(tblRisks[Expected value],tblRisks[Status],"Open")+SUMIFS(tblRisks[Expected value],tblRisks[Status],"")', value: (a) => a.risks.exposure.net },
    { name: "Vac", label: "Variance (VAC)", format: MONEY_FORMAT, formula: overBudget(sum("Variance at completion")), value: (a) => total(a, (l) => l.vac) },
  ],
];
