/** The project's JSON form, field by field; the compiler holds it to the model. */
import type * as calendars from "../../core/calendar/calendar";
import type * as model from "../../core/model";
import type * as registers from "../../core/registers";
import { defaultSettings, type Settings } from "../../core/settings";
import { dateTime, day, flag, list, number, oneOf, optional, orNull, shape, text, type Codec, type Fields } from "./codec";

const amount = orNull(number());
const date = orNull(dateTime);
const rag = orNull(oneOf(["Green", "Amber", "Red"], "Green"));
const priority = orNull(oneOf(["Critical", "High", "Medium", "Low"], "Medium"));

const span = shape<calendars.Span>({ from: number(), to: number() });
const week: Codec<calendars.Week> = list(orNull(list(span)));

const calendar = shape<calendars.Calendar>({
  name: text(), base: orNull(text()), week,
  exceptions: list(shape<calendars.CalendarException>({ name: text(), from: day, to: day, spans: list(span) })),
  workWeeks: optional(list(shape<calendars.WorkWeek>({ name: text(), from: day, to: day, week }))),
});

const dependency = shape<model.Dependency>({
  predecessor: text(), type: oneOf(["FS", "SS", "FF", "SF"], "FS"),
  lag: shape<model.Lag>({ value: number(), unit: oneOf(["working", "elapsed", "percent", "elapsedPercent"], "working") }),
});

const task = shape<model.Task>({
  uid: text(), id: text(), name: text(), wbs: orNull(text()), outlineLevel: number(1), mode: oneOf(["auto", "manual"], "auto"), active: flag(true), milestone: flag(),
  duration: amount, elapsed: flag(), dependencies: list(dependency), constraint: oneOf(["ASAP", "ALAP", "SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO"], "ASAP"), constraintDate: date, deadline: date,
  calendar: orNull(text()), ignoreResourceCalendar: flag(), owner: text(), percentComplete: number(), physicalPercentComplete: amount,
  actualStart: date, actualFinish: date, remainingDuration: amount, manualStart: date, manualFinish: date, optimistic: amount, mostLikely: amount, pessimistic: amount,
  baselines: list(orNull(shape<model.Baseline>({ start: date, finish: date, duration: amount, cost: amount, work: optional(amount) }))),
  cost: amount, actualCost: amount, levelOfEffort: flag(), notes: text(),
  project: optional(shape<model.ProjectTaskFields>({
    external: optional(flag()), recurring: optional(flag()), estimated: optional(flag()), stop: optional(date), resume: optional(date), lateStart: optional(date), lateFinish: optional(date), heldFrom: optional(date), splits: optional(list(shape<{ readonly after: number; readonly gap: number }>({ after: number(), gap: number() }))), actualDuration: optional(amount),
    levelingDelay: optional(number()), levelingDelayElapsed: optional(flag()), type: optional(oneOf(["fixedUnits", "fixedDuration", "fixedWork"], "fixedUnits")), effortDriven: optional(flag()), work: optional(amount),
  })),
});

const resource = shape<model.Resource>({
  uid: text(), name: text(), type: oneOf(["work", "material", "cost"], "work"), maxUnits: number(1), rate: amount, calendar: orNull(text()), group: text(),
});

const assignment = shape<model.Assignment>({
  uid: text(), task: text(), resource: orNull(text()), units: number(1), work: amount, overtimeWork: optional(number()), actualWork: amount, cost: amount,
  contour: optional(oneOf(["flat", "backLoaded", "frontLoaded", "doublePeak", "earlyPeak", "latePeak", "bell", "turtle", "contoured"], "flat")), delay: number(),
  delayElapsed: optional(flag()), levelingDelay: optional(number()), start: optional(date), finish: optional(date),
});

const budgetLine = shape<model.BudgetLine>({
  id: text(), wbs: text(), description: text(), category: text(), vendor: text(), budget: amount, toCommit: amount,
  evMethod: oneOf(["Schedule", "% complete", "0/100", "50/50", "Level of effort"], "Schedule"), percentComplete: amount,
});

const ledgerEntry = shape<model.LedgerEntry>({
  id: text(), date, type: oneOf(["PO", "PO change", "Invoice", "Credit note", "Accrual", "Accrual reversal", "Timesheet", "Other"], "Other"), document: text(), po: text(), budgetLine: text(), vendor: text(),
  amount, currency: text(), rate: amount, status: orNull(oneOf(["Draft", "Approved", "Posted", "Paid", "Closed", "Cancelled"], "Posted")),
});

const risk = shape<model.Risk>({
  id: text(), name: text(), type: oneOf(["Threat", "Opportunity"], "Threat"), category: text(), owner: text(), raised: date, proximity: date,
  probability: amount, costImpact: amount, scheduleImpact: amount, qualityImpact: amount, response: text(), action: text(), due: date, residualProbability: amount, residualImpact: amount, chance: amount,
  minCost: amount, likelyCost: amount, maxCost: amount, minDelay: amount, likelyDelay: amount, maxDelay: amount, tasks: list(text()), budgetLine: text(), status: oneOf(["Open", "Closed", "Occurred"], "Open"), closed: date,
});

const issue = shape<registers.Issue>({
  id: text(), name: text(), priority, owner: text(), raised: date, due: date, status: oneOf(["Open", "In progress", "Escalated", "Resolved", "Closed"], "Open"), escalatedTo: text(), resolved: date,
});

const action = shape<registers.Action>({ id: text(), name: text(), priority, owner: text(), due: date, status: oneOf(["Open", "In progress", "Done", "Cancelled"], "Open"), done: date });

const decision = shape<registers.Decision>({ id: text(), name: text(), owner: text(), needed: date, decided: date, status: oneOf(["Needed", "Decided", "Deferred"], "Needed"), outcome: text() });

const change = shape<registers.Change>({
  id: text(), name: text(), raised: date, budgetLine: text(), costImpact: amount, scheduleImpact: amount,
  status: oneOf(["Draft", "Submitted", "Approved", "Implemented", "Rejected", "Deferred", "Withdrawn"], "Draft"), decided: date,
});

const historyEntry = shape<model.HistoryEntry>({
  statusDate: dateTime, reportedBy: text(), overall: rag, schedule: rag, cost: rag, scope: rag, risk: rag, issues: rag, bac: amount, pv: amount, ev: amount, ac: amount, eac: amount, cpi: amount, spi: amount, spiT: amount,
  forecastFinish: date, finishVariance: amount, riskExposure: amount, openRisks: amount, openIssues: amount, comment: text(),
});

const settings = shape<Settings>(Object.fromEntries(Object.entries(defaultSettings).map(([key, value]) => [key, number(value)])) as unknown as Fields<Settings>);

export const projectCodec = shape<model.Project>({
  name: text(), id: text(), sponsor: text(), manager: text(), currency: text(), authorizedFunding: amount, start: date, finish: date, scheduleFrom: oneOf(["start", "finish"], "start"), statusDate: date,
  calendar: text("Standard"), calendars: list(calendar), minutesPerDay: number(480), minutesPerWeek: number(2400), daysPerMonth: number(20), honorConstraints: flag(true), multipleCriticalPaths: optional(flag()), progressLogic: optional(oneOf(["retained", "override"], "retained")),
  moveParts: optional(shape<model.MoveParts>({ completedEndsBack: flag(), remainingStartsBack: flag(), remainingStartsForward: flag(), completedEndsForward: flag() })), criticalSlackLimit: number(),
  tasks: list(task), resources: list(resource), assignments: list(assignment), budget: list(budgetLine), ledger: list(ledgerEntry), risks: list(risk), issues: list(issue), actions: list(action),
  decisions: list(decision), changes: list(change), history: list(historyEntry), overrides: list(shape<model.RagOverride>({ dimension: text(), rag: oneOf(["Green", "Amber", "Red"], "Green"), reason: text() })), settings,
});
