/** The functions for cells, `=PLUMB.CPI(ev, ac)` and its kind: thin over the core. */
import type { Calendar } from "../core/calendar/calendar";
import { workingTime } from "../core/calendar/compile";
import { standardCalendar } from "../core/calendar/standard";
import { earnedSchedule } from "../core/cost/earned-schedule";
import { earnedValue, noSums } from "../core/cost/earned-value";
import { startOfDay } from "../core/time";
import type { Argument, CustomFunction, Parameter } from "./custom-function";

const number = (name: string, description: string, optional = false): Parameter => ({ name, description, kind: "number", ...(optional ? { optional } : {}) });
const numbers = (name: string, description: string, optional = false): Parameter => ({ name, description, kind: "numbers", ...(optional ? { optional } : {}) });

const ev = number("ev", "Earned value: the budget of the work done."), pv = number("pv", "Planned value: the budget of the work that was to be done by now.");
const ac = number("ac", "Actual cost of the work done."), bac = number("bac", "Budget at completion.");

const one = (value: Argument | undefined): number => (typeof value === "number" ? value : 0);
const many = (value: Argument | undefined): readonly number[] => (Array.isArray(value) ? value as readonly number[] : typeof value === "number" ? [value] : []);

export const functions: readonly CustomFunction[] = [
  { id: "CPI", description: "Cost performance index: earned value per unit of actual cost. Below 1 costs more than planned.", parameters: [ev, ac], compute: (e, a) => earnedValue({ ...noSums, ev: one(e), ac: one(a) }, null).cpi },
  { id: "SPI", description: "Schedule performance index: earned value per unit of planned value. Below 1 is behind the plan.", parameters: [ev, pv], compute: (e, p) => earnedValue({ ...noSums, ev: one(e), pv: one(p) }, null).spi },
  { id: "EAC", description: "Estimate at completion, BAC / CPI: what it will have cost if the rest goes as it has gone.", parameters: [bac, ev, ac], compute: (b, e, a) => earnedValue({ bac: one(b), pv: 0, ev: one(e), ac: one(a) }, null).eac },
  { id: "TCPI", description: "To-complete performance index: the efficiency that the rest needs to stay within the budget.", parameters: [bac, ev, ac], compute: (b, e, a) => earnedValue({ bac: one(b), pv: 0, ev: one(e), ac: one(a) }, null).tcpi },
  {
    id: "EARNEDSCHEDULE", description: "Earned schedule: the number of periods in which the plan would have earned what is earned now.",
    parameters: [ev, numbers("plan", "Cumulative planned value at the end of each period, from the first.")],
    compute: (e, plan) => { const planned = untilLast(many(plan)); return earnedSchedule({ at: [0, ...planned.map((_, i) => i + 1)], pv: [0, ...planned] }, one(e)); },
  },
  { id: "RISKSCORE", description: "Risk score: probability times the largest of the impacts, each from 1 to 5.", parameters: [number("probability", "1 (very low) to 5 (very high)."), numbers("impacts", "Impacts on cost, schedule and quality, 1 to 5.")], compute: (p, impacts) => riskScore(one(p), many(impacts)) },
  {
    id: "WORKDAYS", description: "Working days from a start to a finish, both included: Monday to Friday without the holidays. Negative backwards.",
    parameters: [number("start", "The first day."), number("finish", "The last day."), numbers("holidays", "Days without work.", true)].map((parameter) => ({ ...parameter, days: true })),
    compute: (start, finish, holidays) => workdays(one(start), one(finish), many(holidays)),
  },
];

/** Without the empty cells below a plan, which Excel hands over as 0. */
const untilLast = (values: readonly number[]): readonly number[] => values.slice(0, values.findLastIndex((value) => value !== 0) + 1);

const isLevel = (level: number): boolean => Number.isInteger(level) && level >= 1 && level <= 5;

function riskScore(probability: number, impacts: readonly number[]): number | null {
  // An impact that is not rated is an empty cell, which Excel hands over as 0.
  const rated = impacts.filter((impact) => impact !== 0);
  return isLevel(probability) && rated.length > 0 && rated.every(isLevel) ? probability * Math.max(...rated) : null;
}

/** Serial numbers as cells hold dates where they count from 1900; right from 1 March 1900. */
const SERIAL_OF_1970 = 25569;
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2958465;

function workdays(start: number, finish: number, holidays: readonly number[]): number | null {
  const days = [start, finish].map((serial) => Math.floor(serial));
  if (days.some((serial) => serial < FIRST_SERIAL || serial > LAST_SERIAL)) return null;
  const [from = 0, to = 0] = days.map((serial) => serial - SERIAL_OF_1970);
  const off = [...new Set(holidays.map((serial) => Math.floor(serial)).filter((serial) => serial >= FIRST_SERIAL && serial <= LAST_SERIAL))].map((serial) => serial - SERIAL_OF_1970);
  const calendar: Calendar = { ...standardCalendar, exceptions: off.map((day) => ({ name: "", from: day, to: day, spans: [] })) };
  const working = workingTime([calendar], calendar.name).between(startOfDay(Math.min(from, to)), startOfDay(Math.max(from, to) + 1)) / MINUTES;
  return from <= to ? working : -working;
}

/** Of a working day of the standard calendar. */
const MINUTES = 480;
