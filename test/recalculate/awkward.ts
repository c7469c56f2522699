/** A workbook of awkward rows: blanks, duplicates, drafts, overruns, credits, other currencies. The formulas must agree with the core here too. */
import { analyze } from "../../src/core/analyze";
import { dateTime } from "../../src/core/time";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import { buildWorkbook } from "../../src/workbook/build";
import { charterItems } from "../../src/workbook/items";
import { contextOf, projectFromGrid, projectFromRows } from "../../src/workbook/project";
import type { AnyRow, RegisterRows } from "../../src/workbook/register";
import { registers } from "../../src/workbook/registers";

/** The same rows for the same seed, on every machine. Without a baseline lines earn only what they state themselves; `stated`: each of them states it. */
export function awkwardWorkbook({ seed, baselined = true, stated = false }: { readonly seed: number; readonly baselined?: boolean; readonly stated?: boolean }): Uint8Array {
  const next = random(seed);
  const pick = <T>(...values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
  const amount = () => pick(null, 0, Math.round(next() * 1e6) / 100, -Math.round(next() * 1e5) / 100, 100);
  const day = () => pick(null, dateTime(2026, 6, 26), dateTime(2026, 6, 27), dateTime(2026, 1 + Math.floor(next() * 12), 1 + Math.floor(next() * 28)), dateTime(2026, 6, 26, 15, 30));
  const lines = ["B1", "b1", "B2", "", "7", "nowhere"];
  const levels = () => pick(null, 1, 2, 3, 4, 5);
  const many = (count: number, make: (i: number) => AnyRow): AnyRow[] => Array.from({ length: count }, (_, i) => make(i));
  const base = projectFromGrid(templateGrid(sample));
  const rows: RegisterRows = {
    ...base.rows,
    schedule: (base.rows["schedule"] ?? []).map((row) => (baselined ? row : { ...row, baselineStart: null, baselineFinish: null, baselineDuration: null, baselineCost: null })),
    budget: many(12, (i) => ({ ...blank("budget"), id: pick(`B${i}`, String(i), "B1"), wbs: pick("", "4", "4.2", "99"), category: pick("", "Services", "services", "Travel"), budget: amount(), toCommit: amount(), evMethod: stated ? "Schedule" : pick("Schedule", "% complete", "0/100", "50/50", "Level of effort"), percentComplete: stated ? 0.4 : pick(null, 0, 0.4, 1) })),
    ledger: many(120, (i) => ({
      ...blank("ledger"), id: `L${i}`, date: day(), type: pick("PO", "PO", "PO change", "Invoice", "Credit note", "Accrual", "Accrual reversal", "Timesheet", "Other"), po: pick("", "P1", "p1", "P2", "12"), budgetLine: pick(...lines),
      amount: amount(), rate: pick(null, 1, 1.17, 0.9), status: pick(null, "Draft", "Approved", "Posted", "Paid", "Closed", "Cancelled"),
    })),
    changes: many(20, (i) => ({ ...blank("changes"), id: `C${i}`, budgetLine: pick(...lines), costImpact: amount(), raised: day(), decided: day(), status: pick("Draft", "Submitted", "Approved", "Implemented", "Rejected") })),
    risks: many(40, (i) => ({
      ...blank("risks"), id: `R${i}`, type: pick("Threat", "Opportunity"), raised: day(), closed: day(), probability: levels(), costImpact: levels(), scheduleImpact: levels(), qualityImpact: levels(),
      residualProbability: levels(), residualImpact: levels(), chance: pick(null, 0, 0.3, 1), minCost: amount(), likelyCost: amount(), maxCost: amount(), status: pick("Open", "Closed", "Occurred"),
    })),
    issues: many(20, (i) => ({ ...blank("issues"), id: `I${i}`, raised: day(), due: day(), resolved: day(), status: pick("Open", "In progress", "Escalated", "Resolved", "Closed") })),
    actions: many(20, (i) => ({ ...blank("actions"), id: `A${i}`, raised: day(), due: day(), done: day(), status: pick("Open", "In progress", "Done", "Cancelled") })),
  };
  const context = contextOf(base.project);
  const statusDate = pick(null, dateTime(2026, 6, 26), dateTime(2026, 6, 26, 12));
  const charter = (rows["charter"] ?? []).map((row) => (row["item"] === charterItems.statusDate.label ? { ...row, value: charterItems.statusDate.type.toCell(statusDate, context) } : row));
  const dated = { ...rows, charter };
  return writeXlsx(buildWorkbook({ analysis: analyze(projectFromRows(dated, context, []).project, {}), rows: dated }));
}

const blank = (key: keyof typeof registers): AnyRow => Object.fromEntries(Object.entries(registers[key].columns).map(([field, column]) => [field, column.type.blank]));

/** Mulberry32. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
