/** What has changed between two analyses of the same project, such as two versions of its workbook. */
import type { Analysis } from "../analysis";
import { subject } from "../subject";
import { dayOf } from "../time";
import type { DateTime } from "../time";
import { daysMoved, figureMoves } from "./figure-moves";
import type { KeyFigures } from "./figure-moves";
import { isOpenIssue } from "./judge-issues";
import { dateText, nameText, quotedText } from "./sentences";
import type { Highlight } from "./status";

/**
 * The RAG and key figures, then tasks that moved, were added or removed, then risks and issues that are new, closed or
 * gone. Records are matched by id. Moved tasks: critical ones first, then the furthest moved; summaries are left out.
 */
export function changesSince(before: Analysis, now: Analysis): readonly Highlight[] {
  const since = `since ${dateText(before.statusDate)}`;
  const sentences = [...overallMove(before, now), ...figureMoves(figuresOf(before), figuresOf(now), now.project)];
  return [
    ...sentences.map((text): Highlight => ({ kind: "Changed", text: `${text} ${since}.`, subjects: [] })),
    ...taskChanges(before, now),
    ...registerChanges("risks", "Risk", before.project.risks, now.project.risks, (risk) => risk.status === "Open", (risk) => risk.status.toLowerCase()),
    ...registerChanges("issues", "Issue", before.project.issues, now.project.issues, isOpenIssue, (issue) => issue.status.toLowerCase()),
  ];
}

const figuresOf = ({ status, cost, risks }: Analysis): KeyFigures =>
  ({ finish: status.forecastFinish, eac: status.eac, cpi: cost.total.cpi, exposure: risks.exposure.net });

function overallMove(before: Analysis, now: Analysis): readonly string[] {
  const [then, shown] = [before.status.overall, now.status.overall];
  return then !== null && shown !== null && then !== shown ? [`The overall status has gone from ${then} to ${shown}`] : [];
}

interface Leaf { readonly name: string; readonly id: string; readonly finish: DateTime | null; readonly done: boolean; readonly critical: boolean }

function taskChanges(before: Analysis, now: Analysis): readonly Highlight[] {
  const then = leavesOf(before);
  const current = leavesOf(now);
  const said = (leaf: Leaf, text: string): Highlight => ({ kind: "Changed", text: `${nameText(leaf.name, leaf.id)} ${text}.`, subjects: [subject("schedule", leaf.id)] });
  const kept = [...current].flatMap(([uid, leaf]) => {
    const old = then.get(uid);
    return old ? [{ leaf, old }] : [];
  });
  const finished = kept.filter(({ leaf, old }) => leaf.done && !old.done);
  const moved = kept.filter(({ leaf, old }) => !leaf.done && leaf.finish !== null && old.finish !== null && dayOf(leaf.finish) !== dayOf(old.finish))
    .sort((a, b) => Number(b.leaf.critical) - Number(a.leaf.critical) || Math.abs(b.leaf.finish! - b.old.finish!) - Math.abs(a.leaf.finish! - a.old.finish!));
  return [
    ...moved.map(({ leaf, old }) => said(leaf, `has moved from ${dateText(old.finish!)} to ${dateText(leaf.finish!)}, ${daysMoved(old.finish!, leaf.finish!, now.project)}`)),
    ...finished.map(({ leaf }) => said(leaf, leaf.finish === null ? "has been finished" : `was finished on ${dateText(leaf.finish)}`)),
    ...[...current].filter(([uid]) => !then.has(uid)).map(([, leaf]) => said(leaf, leaf.finish === null ? "is new in the schedule" : `is new in the schedule and is forecast for ${dateText(leaf.finish)}`)),
    ...[...then].filter(([uid]) => !current.has(uid)).map(([, leaf]) => said(leaf, "is no longer in the schedule")),
  ];
}

function leavesOf({ project, schedule }: Analysis): ReadonlyMap<string, Leaf> {
  return new Map(project.tasks.flatMap((task, i): [string, Leaf][] => {
    const scheduled = schedule.tasks[i];
    if (!scheduled || scheduled.summary || !task.active) return [];
    const done = scheduled.actualFinish !== null || scheduled.percentComplete >= 1;
    return [[task.uid, { name: task.name, id: task.id, finish: scheduled.finish, done, critical: scheduled.critical }]];
  }));
}

interface RegisterRow { readonly id: string; readonly name: string }

function registerChanges<T extends RegisterRow>(register: "risks" | "issues", noun: string, before: readonly T[], now: readonly T[], isOpen: (row: T) => boolean, state: (row: T) => string): readonly Highlight[] {
  const then = new Map(before.map((row) => [row.id, row]));
  const current = new Set(now.map((row) => row.id));
  const said = (row: T, text: string): Highlight => ({ kind: "Changed", text: `${noun} ${quotedText(row.name, row.id)} ${text}.`, subjects: [subject(register, row.id)] });
  return [
    ...now.filter((row) => !then.has(row.id) && isOpen(row)).map((row) => said(row, "is new")),
    ...now.flatMap((row) => {
      const old = then.get(row.id);
      if (!old || isOpen(old) === isOpen(row)) return [];
      return [said(row, isOpen(row) ? "has been opened again" : `has ${state(row) === "occurred" ? "occurred" : `been ${state(row)}`}`)];
    }),
    ...before.filter((row) => !current.has(row.id) && isOpen(row)).map((row) => said(row, "is no longer in the register")),
  ];
}
