/** Highlights of work that is due in the days ahead, and of work that was finished since the last report. */
import type { Action } from "../registers";
import { happenedBy } from "../status-date";
import { subject } from "../subject";
import { dayOf, MINUTES_PER_DAY } from "../time";
import type { DateTime } from "../time";
import type { Facts, LeafTask } from "./facts";
import { isOpenAction } from "./judge-issues";
import { isOverdueTask, taskName } from "./late-tasks";
import { dateText, percentText, quotedText, workingDaysText } from "./sentences";
import type { Highlight } from "./status";

/** Milestones, then tasks to finish, tasks to start and actions, each by date; critical ones first on the same day. What is overdue is told as late. */
export function dueSoon(facts: Facts): readonly Highlight[] {
  const { project, statusDate, cutoff } = facts;
  const until = cutoff + project.settings.lookaheadDays * MINUTES_PER_DAY;
  const ahead = (at: DateTime | null): at is DateTime => at !== null && at >= cutoff && !happenedBy(at, statusDate) && at < until;
  const open = facts.leaves.filter((leaf) => !leaf.done && !isOverdueTask(leaf, facts));
  const finishing = open.filter(({ scheduled }) => ahead(scheduled.finish)).sort(byDate((leaf) => leaf.scheduled.finish!));
  const starting = open.filter(({ scheduled }) => scheduled.actualStart === null && scheduled.percentComplete === 0 && ahead(scheduled.start) && !ahead(scheduled.finish)).sort(byDate((leaf) => leaf.scheduled.start!));
  return [
    ...finishing.filter(({ scheduled }) => scheduled.milestone).map((leaf) => taskHighlight(leaf, `is due on ${dateText(leaf.scheduled.finish!)}`, "finish")),
    ...finishing.filter(({ scheduled }) => !scheduled.milestone).map((leaf) => taskHighlight(leaf, `is due to finish on ${dateText(leaf.scheduled.finish!)}${progressText(leaf)}`, "finish")),
    ...starting.map((leaf) => taskHighlight(leaf, `is due to start on ${dateText(leaf.scheduled.start!)}`, "start")),
    ...project.actions.filter((action) => isOpenAction(action) && ahead(action.due)).sort((a, b) => a.due! - b.due!).map(actionHighlight),
  ];
}

/** Milestones first, then tasks, the latest first; without a last report, those of as many days as the report looks ahead. */
export function achieved(facts: Facts): readonly Highlight[] {
  const finished = facts.leaves.filter((leaf) => leaf.done && sinceLast(leaf.scheduled.actualFinish, facts));
  return finished.sort((a, b) => Number(b.scheduled.milestone) - Number(a.scheduled.milestone) || b.scheduled.actualFinish! - a.scheduled.actualFinish!)
    .map((leaf): Highlight => {
      const { scheduled } = leaf;
      const text = `${taskName(leaf)} was ${scheduled.milestone ? "reached" : "finished"} on ${dateText(scheduled.actualFinish!)}${punctuality(leaf, facts)}.`;
      return { kind: "Achieved", text, subjects: [subject("schedule", leaf.task.id, "actualFinish")] };
    });
}

/** Whether something happened after the last report and by the status date. */
export function sinceLast(at: DateTime | null, { last, statusDate, project }: Facts): boolean {
  const since = last?.statusDate ?? (dayOf(statusDate) - project.settings.lookaheadDays) * MINUTES_PER_DAY;
  return happenedBy(at, statusDate) && !happenedBy(at, since);
}

const byDate = (dateOf: (leaf: LeafTask) => DateTime) => (a: LeafTask, b: LeafTask): number =>
  dayOf(dateOf(a)) - dayOf(dateOf(b)) || Number(b.scheduled.critical) - Number(a.scheduled.critical);

const progressText = ({ scheduled }: LeafTask): string => (scheduled.percentComplete > 0 ? ` and is ${percentText(scheduled.percentComplete)} complete` : "");

function taskHighlight(leaf: LeafTask, text: string, field: string): Highlight {
  const critical = leaf.scheduled.critical ? "; it is on the critical path" : "";
  return { kind: "Due soon", text: `${taskName(leaf)} ${text}${critical}.`, subjects: [subject("schedule", leaf.task.id, field)] };
}

function actionHighlight(action: Action): Highlight {
  const owner = action.owner.trim() === "" ? "" : ` from ${action.owner.trim()}`;
  return { kind: "Due soon", text: `Action ${quotedText(action.name, action.id)} is due${owner} on ${dateText(action.due!)}.`, subjects: [subject("actions", action.id, "due")] };
}

function punctuality({ scheduled }: LeafTask, { project }: Facts): string {
  const { finishVariance } = scheduled;
  if (finishVariance === null) return "";
  if (finishVariance === 0) return ", as planned";
  return `, ${workingDaysText(finishVariance, project)} ${finishVariance > 0 ? "late" : "early"}`;
}
