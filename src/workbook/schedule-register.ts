/** The Schedule sheet: one row a task, in Microsoft Project's terms. */
import type { ScheduledTask } from "../core/schedule/schedule";
import type { ConstraintType } from "../core/model";
import { amount, choice, computed, date, duration, formula, id, kept, percent, text, type Column, type TwinInput } from "./column";
import { register } from "./register";
import * as valueType from "./value-type";

const task = <T>(pick: (task: ScheduledTask) => T | null) => ({ analysis, index }: TwinInput): T | null => {
  const found = analysis.schedule.tasks[index];
  return found ? pick(found) : null;
};

const constraintWords: Readonly<Record<string, ConstraintType>> = {
  "as soon as possible": "ASAP", "as late as possible": "ALAP", "start no earlier than": "SNET", "start no later than": "SNLT",
  "finish no earlier than": "FNET", "finish no later than": "FNLT", "must start on": "MSO", "must finish on": "MFO",
};
const constraints = ["ASAP", "ALAP", "SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO"] as const;
const constraint: Column<ConstraintType> = { ...choice("Constraint", constraints, "ASAP"), type: valueType.choice(constraints, "ASAP", constraintWords), help: "SNET = start no earlier than, FNLT = finish no later than, MSO = must start on … Blank: as soon as possible.", group: "constraints" };

const healths = ["Complete", "Overdue", "Late", "Slipping", "On track", "Not baselined"] as const;
export type Health = (typeof healths)[number];

/** Excel's Health formula, in TypeScript. */
function health({ row, index, analysis, cutoff }: TwinInput): Health | null {
  const found = analysis.schedule.tasks[index];
  const { settings, statusDate, minutesPerDay } = analysis.project;
  if (!row["name"] || !found) return null;
  if (found.percentComplete === 1) return "Complete";
  if (found.finish === null) return null;
  if (statusDate !== null && found.finish < cutoff) return "Overdue";
  if (row["baselineFinish"] === null) return "Not baselined";
  const late = (found.finishVariance ?? 0) / minutesPerDay;
  return late > settings.scheduleRedDays ? "Late" : late > settings.scheduleAmberDays ? "Slipping" : "On track";
}

export const schedule = register({
  sheet: "Schedule", table: "tblSchedule", tab: "plan", frozen: 3, outline: "level", folded: ["constraints", "estimates", "float"],
  purpose: "One row a task; deeper levels make the row above a summary. Type the white columns, Recalculate fills the grey ones.",
  columns: {
    id: id("ID", { required: true, width: 6, help: "Any number or text that no other task has. Predecessors point to it." }),
    wbs: computed("WBS", valueType.text(), task((t) => t.wbs), { width: 8, help: "Numbered from the outline levels." }),
    name: text("Task", { required: true, width: 44, help: "What is done or reached, as a verb and a noun." }),
    level: amount("Level", valueType.number({ whole: true, min: 1, max: 99 }), { width: 6, help: "1 = top. A row followed by a deeper one is a summary of it; no level is left out." }),
    duration: duration("Duration", { width: 9, help: "Working days, or text such as 3d, 12h, 2w, 5ed (elapsed), 1mo. 0 makes a milestone." }),
    predecessors: text("Predecessors", { width: 22, help: "IDs with link type and lag, as in Microsoft Project: 3FS+10d; 4SS-2ed; 5FF+50%. Write ; between them, since Excel makes a number of 7,8." }),
    start: computed("Start", valueType.date(), task((t) => t.start), { width: 12, readBack: true, heldBy: "constraintDate", help: "In italics: held by a constraint. A date typed here becomes one, or an actual start." }),
    finish: computed("Finish", valueType.date(), task((t) => t.finish), { width: 12, readBack: true, heldBy: "constraintDate", help: "In italics: held by a constraint. A date typed here becomes one, or an actual finish." }),
    progress: computed("Progress", valueType.percent(), task((t) => t.percentComplete), { width: 10, help: "% complete; a summary's is rolled up from its tasks by duration." }),
    percentComplete: percent("% complete", { width: 11, help: "Of the duration, at the status date." }),
    actualStart: date("Actual start"),
    actualFinish: date("Actual finish"),
    remainingDuration: duration("Remaining duration", { width: 11 }),
    baselineStart: kept("Baseline start", valueType.date()),
    baselineFinish: kept("Baseline finish", valueType.date()),
    finishVariance: computed("Finish variance", valueType.days(), task((t) => t.finishVariance), { width: 10, help: "Working days against the baseline; positive = later." }),
    totalFloat: computed("Total float", valueType.days(), task((t) => t.totalFloat), { width: 9, help: "Working days the task can slip before the project finish does." }),
    critical: computed("Critical", valueType.text(), task((t) => (t.critical ? "Yes" : null)), { width: 9 }),
    health: formula("Health", valueType.choice(healths, null),
      'IF([@Task]="","",IF([@Progress]=1,"Complete",IF([@Finish]="","",IF(AND(StatusDate<>"",[@Finish]<StatusCutoff),"Overdue",IF([@[Baseline finish]]="","Not baselined",IF(N([@[Finish variance]])>ScheduleRedDays,"Late",IF(N([@[Finish variance]])>ScheduleAmberDays,"Slipping","On track")))))))',
      health, { rag: true, width: 16, help: "Overdue: should have finished by the status date. Late, Slipping: beyond the thresholds in Settings." }),
    owner: text("Owner", { width: 16 }),
    resources: text("Resources", { width: 30, help: "Names, with units where not full time and working time where less than the whole task: Analyst, Tester[50%], Crane[3d]." }),
    mode: choice("Mode", ["Auto", "Manual", "Inactive"], "Auto", { width: 8, help: "Manual: the dates typed as actual or constraint stay as they are. Inactive: kept in the list, and holds up nothing.", group: "constraints" }),
    constraint,
    constraintDate: date("Constraint date", { width: 13, group: "constraints" }),
    deadline: date("Deadline", { help: "A date to be warned about; it moves no task.", group: "constraints" }),
    calendar: text("Calendar", { width: 12, list: "Calendars", help: "A calendar of the Holidays sheet. Blank: the project's.", group: "constraints" }),
    optimistic: duration("Optimistic", { group: "estimates" }),
    mostLikely: duration("Most likely", { group: "estimates" }),
    pessimistic: duration("Pessimistic", { group: "estimates" }),
    earlyStart: computed("Early start", valueType.date(), task((t) => t.earlyStart), { width: 12, group: "float", readBack: true }),
    earlyFinish: computed("Early finish", valueType.date(), task((t) => t.earlyFinish), { width: 12, group: "float", readBack: true }),
    lateStart: computed("Late start", valueType.date(), task((t) => t.lateStart), { width: 12, group: "float", readBack: true }),
    lateFinish: computed("Late finish", valueType.date(), task((t) => t.lateFinish), { width: 12, group: "float", readBack: true }),
    freeFloat: computed("Free float", valueType.days(), task((t) => t.freeFloat), { width: 9, help: "Working days the task can slip before another task does.", group: "float" }),
    driving: computed("Driving predecessor", valueType.text(), task((t) => t.driving.join(", ")), { width: 12, help: "The predecessor whose link sets the start.", group: "float" }),
    startVariance: computed("Start variance", valueType.days(), task((t) => t.startVariance), { width: 10, help: "Working days against the baseline; positive = later.", group: "float" }),
    durationVariance: computed("Duration variance", valueType.days(), task((t) => t.durationVariance), { width: 10, help: "Working days against the baseline; positive = longer.", group: "float" }),
    baselineDuration: kept("Baseline duration", valueType.duration(), { width: 10, group: "float" }),
    baselineCost: kept("Baseline cost", valueType.money(), { group: "float" }),
    notes: text("Notes", { width: 60 }),
  },
});
