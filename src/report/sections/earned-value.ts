/** Earned value: in total and by WBS, the forecasts by each method, and the S-curve. */
import type { Analysis } from "../../core/analysis";
import type { EarnedValue } from "../../core/cost/cost";
import { date, days, inCurrency, index, money } from "../format";
import { left, right, row, spare, table, text, type Block, type Cell, type Column, type Row, type Section } from "../report";

export function earnedValue(analysis: Analysis): Section {
  const { cost } = analysis;
  if (cost.total.bac === 0 && cost.total.ac === 0) return { title: "Earned value", blocks: [] };
  const names = wbsNames(analysis);
  const rows = [...cost.wbs.map(({ wbs, earned }) => evRow(text(wbs === "" ? "Whole project" : `${wbs} ${names.get(wbs) ?? ""}`.trim()), earned)), evRow(text("Total"), cost.total, "total")];
  return { title: "Earned value", blocks: [...curve(analysis), table(inCurrency("Earned value by WBS", analysis.project), [left("WBS", "wrap"), ...EV_COLUMNS], rows), forecasts(analysis)] };
}

/** The same by budget line, for the command of that name. */
export function earnedValueByLine({ cost, project }: Analysis): Section {
  const names = new Map(project.budget.map((line) => [line.id, line.description]));
  const rows = cost.lines.map((line) => evRow(text(`${line.id} ${names.get(line.id) ?? ""}`.trim()), line.earned));
  return { title: "By budget line", blocks: rows.length === 0 ? [] : [table(inCurrency("Earned value by budget line", project), [left("Line", "wrap"), ...EV_COLUMNS], [...rows, evRow(text("Total"), cost.total, "total")])] };
}

export function earnedValueByPeriod({ cost, project }: Analysis): Section {
  const rows = cost.periods.map((p) => row(date(p.end), money(p.pv), money(p.ev), money(p.ac)));
  return { title: "By period", blocks: rows.length === 0 ? [] : [table(inCurrency("Cumulative, at each period's end", project), [right("Until"), right("PV"), right("EV"), right("AC")], rows)] };
}

function forecasts({ cost, project }: Analysis): Block {
  const { total, forecasts: f } = cost;
  const inTime = (minutes: number | null): string => days(minutes, project.minutesPerDay);
  return table(inCurrency("Forecasts at completion", project), [left("Method"), right("Value")], [
    row("Rest as planned: AC + (BAC − EV)", money(f.atBudget)),
    row("Rest as so far: BAC ÷ CPI", money(f.atCpi)),
    row("Cost and schedule: AC + (BAC − EV) ÷ (CPI × SPI)", money(f.composite)),
    row("Bottom-up: actual cost and the lines' estimates to complete", money(f.bottomUp)),
    row("To-complete index (TCPI)", index(total.tcpi)),
    row("Earned schedule", inTime(total.earnedSchedule)),
    row("Schedule variance in time, SV(t)", inTime(total.svT)),
    row("Schedule index in time, SPI(t)", index(total.spiT)),
  ]);
}

function curve({ cost, statusDate, project }: Analysis): Block[] {
  if (cost.periods.length < 2 || cost.total.pv === null) return [];
  const { pv, ev, ac } = cost.total;
  return [{ kind: "chart", chart: { kind: "s-curve", title: "Planned value, earned value and actual cost", currency: project.currency, statusDate, periods: cost.periods,
    description: `On ${date(statusDate)}: planned ${money(pv)}, earned ${money(ev)}, spent ${money(ac)}; the plan ends at ${money(cost.periods.at(-1)!.pv)}.` } }];
}

/** What follows from its neighbours gives way first. */
const EV_COLUMNS: readonly Column[] = [right("BAC"), spare(right("PV")), right("EV"), right("AC"), spare(right("CV")), spare(right("SV")), right("CPI"), right("SPI"), right("EAC"), spare(right("VAC"))];

const evRow = (name: Cell, e: EarnedValue, kind?: Row["kind"]): Row => ({
  ...row(name, ...[e.bac, e.pv, e.ev, e.ac, e.cv, e.sv].map(money), index(e.cpi), index(e.spi), money(e.eac), money(e.vac)),
  ...(kind ? { kind } : {}),
});

const wbsNames = ({ schedule, project }: Analysis): Map<string, string> => new Map(schedule.tasks.map((task, i) => [task.wbs, project.tasks[i]?.name ?? ""]));
