/** The schedule as a table: each task's dates, float, slip and progress, and what drives it. */
import type { Analysis } from "../../core/analysis";
import type { Task } from "../../core/model";
import type { ScheduledTask } from "../../core/schedule/schedule";
import { count, date, days, elapsedDays, percent, signedDays, symbols } from "../format";
import { left, right, spare, table, type Cell, type Row, type Section } from "../report";

export function schedule({ schedule: s, project }: Analysis): Section {
  const ids = new Map(project.tasks.map((task) => [task.uid, task.id]));
  const rows = s.tasks.map((scheduled, i) => taskRow(scheduled, project.tasks[i]!, project.minutesPerDay, ids));
  const work = s.tasks.filter((task) => !task.summary);
  const sentence = `${count(work.length, "task")} from ${date(s.start)} to ${date(s.finish)}; ${work.filter((task) => task.critical).length} critical.`;
  return { title: "Schedule", blocks: [{ kind: "paragraph", text: sentence }, ...(rows.length === 0 ? [] : [table("Tasks", COLUMNS, rows, `${symbols.bad} critical: a delay moves the finish.`)])] };
}

const COLUMNS = [right("ID"), left("Task", "cut"), right("Start"), right("Finish"), spare(right("Duration")), right("Float"), right("Slip"), spare(right("Done")), left("Driven by", "cut")];

function taskRow(s: ScheduledTask, task: Task, perDay: number, ids: ReadonlyMap<string, string>): Row {
  const float: Cell = s.critical ? { text: days(s.totalFloat, perDay), tone: "bad" } : { text: days(s.totalFloat, perDay) };
  const duration = s.milestone && s.duration === 0 ? "milestone" : s.duration !== null && task.elapsed && !s.summary ? elapsedDays(s.duration) : days(s.duration, perDay);
  const cells: Cell[] = [
    { text: task.id }, { text: task.name, indent: task.outlineLevel - 1, strong: s.summary }, { text: date(s.start) }, { text: date(s.finish) }, { text: duration }, float,
    { text: signedDays(s.finishVariance, perDay) }, { text: percent(s.percentComplete) }, { text: s.driving.map((uid) => ids.get(uid) ?? uid).join(", ") },
  ];
  return s.summary ? { cells, kind: "summary" } : { cells };
}
