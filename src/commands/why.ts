/** why: what a task's start and finish follow from, and what moved its finish since the baseline or an earlier file. */
import { movedSentence } from "../core/schedule/moved-sentence";
import { whatMoved, whatMovedSinceBaseline } from "../core/schedule/what-moved";
import { explainDates } from "../core/schedule/why-date";
import type { OpenedFile } from "../exchange/open";
import { whyDocument } from "../report/why-document";
import { whyReport } from "../report/reports";
import type { Explained } from "../report/sections/why";
import type { Answer } from "./answer";
import { about, compute } from "./compute";
import { findTask } from "./find-task";

/** A sentence where no single task is meant. Without an earlier file the finish is compared with its baseline. */
export function why(file: OpenedFile, asked: string, earlier: OpenedFile | null): Answer | string {
  const analysis = compute(file, null);
  const { project, schedule } = analysis;
  const task = findTask(project, schedule, asked);
  if (typeof task === "string") return task;
  const explain = explainDates(project, schedule);
  const moved = earlier ? whatMoved(earlier.project, project, task.uid) : whatMovedSinceBaseline(project, task.uid);
  const since = earlier ? earlier.name : "the baseline";
  const explained: Explained = {
    task, start: explain(task.uid, "start")!, finish: explain(task.uid, "finish")!,
    moved: moved && { ...moved, since, sentence: movedSentence(project, task.uid, moved, since) },
  };
  return {
    findings: about(analysis, ["schedule", "calendars", "holidays", "resources"]).filter(({ severity }) => severity === "error"),
    report: () => whyReport(analysis, explained), document: () => whyDocument(analysis, explained),
  };
}
