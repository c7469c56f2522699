/** Lists of named items with a type each: the Charter and the Settings. Read by the item's name, in any order. */
import { defaultSettings, type Settings } from "../core/settings";
import { finding, type Finding } from "../core/finding";
import type { Cell } from "./grid";
import { normalizeHeader } from "./decode";
import type { AnyRow, Register } from "./register";
import { fromSerial, number, toSerial, type CellContext, type ValueType } from "./value-type";
import * as valueType from "./value-type";

export interface Item<T = unknown> {
  readonly label: string;
  readonly type: ValueType<T>;
  readonly note: string;
  readonly unit?: string;
  /** The name by which formulas call the value. */
  readonly name?: string;
  readonly preset?: Cell;
}

const item = <T>(label: string, type: ValueType<T>, note: string, rest: Partial<Item<T>> = {}): Item<T> => ({ label, type, note, ...rest });
const long = () => valueType.text(true);

export const charterItems = {
  name: item("Project name", valueType.text(), "As everybody calls it."),
  id: item("Project ID", valueType.identifier(), "The portfolio's number for it."),
  sponsor: item("Sponsor", valueType.text(), "Answers for the benefits, and decides."),
  manager: item("Project manager", valueType.text(), "Answers for this workbook."),
  businessCase: item("Business case", long(), "Why it is worth doing, in money or duty."),
  scopeIn: item("Scope in", long(), "What will be delivered."),
  scopeOut: item("Scope out", long(), "What people might expect, and will not get."),
  successCriteria: item("Success criteria", long(), "How everybody will know that it worked."),
  assumptions: item("Assumptions", long(), "What the plan takes for granted."),
  constraints: item("Constraints", long(), "What cannot be moved."),
  start: item("Start date", valueType.date(), "The schedule begins here."),
  statusDate: item("Status date", valueType.date(), "Everything is counted to the end of this day. Set it before each report.", { name: "StatusDate" }),
  currency: item("Currency", valueType.text(), "Of all money, unless a ledger entry says otherwise."),
  authorizedFunding: item("Authorized funding", valueType.money(), "Released by the funding document, contingency included."),
  fundingDocument: item("Funding document", valueType.identifier(), "Where the authorization stands."),
  calendar: item("Calendar", valueType.text(), "Working week and hours: a calendar of the Holidays sheet."),
  methodology: item("Methodology", valueType.text(), "How the work is run: stage-gate, agile, hybrid."),
} as const;

const settingNames = {
  scheduleAmberDays: ["Schedule: amber above", "working days late", "ScheduleAmberDays", "Finish later than the baseline."],
  scheduleRedDays: ["Schedule: red above", "working days late", "ScheduleRedDays", ""],
  costAmber: ["Cost: amber above", "of the budget", "CostAmber", "Forecast over the current budget."],
  costRed: ["Cost: red above", "of the budget", "CostRed", ""],
  indexGreen: ["CPI and SPI: green from", "", "IndexGreen", "Below is amber."],
  indexAmber: ["CPI and SPI: amber from", "", "IndexAmber", "Below is red."],
  exposureAmber: ["Risk exposure: amber above", "of the budget", "ExposureAmber", "Expected value of the open risks, net."],
  exposureRed: ["Risk exposure: red above", "of the budget", "ExposureRed", ""],
  changeDays: ["Change undecided: amber after", "days", "ChangeDays", "Red after twice as many."],
  riskMedium: ["Risk rating: Medium from score", "", "RiskMedium", "Probability × impact, 1 to 25."],
  riskHigh: ["Risk rating: High from score", "", "RiskHigh", ""],
  lookaheadDays: ["Report looks ahead", "days", "LookaheadDays", "What is due in this time is listed."],
  highlightLimit: ["Highlights of a kind", "at most", "HighlightLimit", "The rest is counted."],
} as const satisfies Record<keyof Settings, readonly [string, string, string, string]>;

const yesNo = (label: string, preset: "Yes" | "No", note: string): Item => item(label, valueType.choice(["Yes", "No"], preset), note, { preset }) as Item;
const progressLogic = valueType.choice(["Retained logic", "Progress override"], "Retained logic", { retained: "Retained logic", override: "Progress override" });

const fractions = new Set<keyof Settings>(["costAmber", "costRed", "exposureAmber", "exposureRed"]);

/** One item a threshold, and what time means; with the presets of a new workbook. */
export const settingItems: Readonly<Record<string, Item>> = {
  ...Object.fromEntries((Object.keys(settingNames) as (keyof Settings)[]).map((key) => {
    const [label, unit, name, note] = settingNames[key];
    return [key, item(label, fractions.has(key) ? valueType.percent() : number({ min: 0 }), note, { unit, name, preset: defaultSettings[key] }) as Item];
  })),
  hoursPerDay: item("Hours per day", number({ min: 0.25, max: 24 }), "What 1d of duration means.", { unit: "hours", preset: 8 }) as Item,
  hoursPerWeek: item("Hours per week", number({ min: 0.25, max: 168 }), "What 1w of duration means.", { unit: "hours", preset: 40 }) as Item,
  daysPerMonth: item("Days per month", number({ min: 1, max: 31 }), "What 1mo of duration means.", { unit: "working days", preset: 20 }) as Item,
  criticalSlack: item("Critical: total float at most", number(), "Tasks with no more float than this are critical.", { unit: "working days", preset: 0 }) as Item,
  honorConstraints: yesNo("Honor constraint dates", "Yes", "Yes: a constraint such as must finish on wins over a link, as in Microsoft Project."),
  multipleCriticalPaths: yesNo("Multiple critical paths", "No", "Yes: every chain of linked tasks has a critical path of its own, not only the longest."),
  progressLogic: item("Progress logic", progressLogic, "Retained logic: what remains of a task begun before its links allow waits for them. Progress override: it goes on.", { preset: "Retained logic" }) as Item,
  completedEndsBack: yesNo("Move completed parts back", "No", "Yes: work done after the status date counts as done up to that date, so its task began earlier."),
  remainingStartsBack: yesNo("Move remaining parts back too", "No", "Yes, if completed parts are moved back: what remains of these tasks goes on from the status date."),
  remainingStartsForward: yesNo("Move remaining parts forward", "No", "Yes: work that remains before the status date goes on from that date."),
  completedEndsForward: yesNo("Move completed parts forward too", "No", "Yes, if remaining parts are moved forward: what is done of these tasks ends at the status date, so they began later."),
  scheduleFrom: item("Schedule from", valueType.choice(["Start", "Finish"], "Start"), "Finish: tasks are placed as late as the finish date allows.", { preset: "Start" }) as Item,
  finishDate: item("Finish date", valueType.date(), "Only where the schedule runs from its finish.") as Item,
};

const byTable: Readonly<Record<string, Readonly<Record<string, Item>>>> = { tblCharter: charterItems as never, tblSettings: settingItems };

/** The items that a table lists; none where its rows are records. */
export const itemsOf = (table: string): Readonly<Record<string, Item>> => byTable[table] ?? {};

/** The values of the items by key, from the rows of their register (label in its first column, value in `value`). */
export function readItems<const I extends Readonly<Record<string, Item>>>(items: I, rows: readonly AnyRow[], register: string, definition: Register, context: CellContext): { values: { [K in keyof I]: I[K] extends Item<infer T> ? T : never }; findings: Finding[] } {
  const byLabel = new Map(rows.map((row) => [normalizeHeader(String(row[definition.id] ?? "")), row] as const));
  const values: Record<string, unknown> = {}, findings: Finding[] = [];
  for (const [key, one] of Object.entries(items)) {
    const cell = (byLabel.get(normalizeHeader(one.label))?.["value"] ?? one.preset ?? null) as string | number | boolean | null;
    if (cell === null || cell === "") { values[key] = one.type.blank; continue; }
    const parsed = one.type.parse(cell, { ...context, date1904: false });
    // A setting that cannot be read counts as its preset: a report without thresholds would be worse.
    values[key] = parsed.value === null && one.preset !== undefined ? one.preset : parsed.value;
    if (parsed.problem) findings.push(finding(parsed.problem.severity, parsed.problem.code, `${definition.sheet}, ${one.label}: ${parsed.problem.message}`, { register, id: one.label, field: "value" }));
  }
  return { values: values as never, findings };
}

/** Rows have an item's date as a number of days from 1900, whatever their workbook counts from. */
export const itemInRow = (type: ValueType<unknown> | null, cell: unknown, { date1904 }: CellContext): unknown =>
  (date1904 && type?.name === "date" && typeof cell === "number" ? toSerial(fromSerial(cell, true)) : cell);

export const itemInCell = (type: ValueType<unknown> | null, value: Cell, { date1904 }: CellContext): Cell =>
  (date1904 && type?.name === "date" && typeof value === "number" ? toSerial(fromSerial(value), true) : value);

/** The type of an item's value, for showing it; null for items that a user added. */
export function itemType(items: Readonly<Record<string, Item>>, label: unknown): ValueType<unknown> | null {
  const wanted = normalizeHeader(String(label ?? ""));
  return Object.values(items).find((one) => normalizeHeader(one.label) === wanted)?.type ?? null;
}
