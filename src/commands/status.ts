/** status: the status report, and what changed since an earlier file. */
import type { Analysis } from "../core/analysis";
import { movedSentence } from "../core/schedule/moved-sentence";
import { whatMoved } from "../core/schedule/what-moved";
import { changesSince } from "../core/status/changes-since";
import type { Highlight } from "../core/status/status";
import type { DateTime } from "../core/time";
import type { OpenedFile } from "../exchange/open";
import { statusDocument } from "../report/json";
import { statusReport } from "../report/reports";
import { tableNamed } from "../workbook/grid";
import { DIMENSIONS } from "../workbook/status-tables";
import type { WorkbookAnswer } from "./answer";
import { compute } from "./compute";
import { rowsOf } from "./rows-of";
import { workbookOf } from "./workbook-of";

export function status(file: OpenedFile, statusDate: DateTime | null, earlier: OpenedFile | null): WorkbookAnswer {
  const analysis = compute(file, statusDate);
  const since = earlier && [...movedFinish(earlier, analysis), ...changesSince(compute(earlier, null), analysis)];
  return { findings: analysis.findings, report: () => statusReport(analysis, { since, rows: rowsOf(file, analysis) }), document: () => statusDocument(analysis, since), workbook: () => workbookOf(file, analysis, true) };
}

/** Whether the report can stand in the workbook: one that others have made may have no Status sheet. */
export const hasPlaceForReport = ({ kind, grid }: OpenedFile): boolean => kind !== "xlsx" || grid === null || tableNamed(grid, DIMENSIONS) !== null;

/** What has moved the project's finish since the earlier file, first of all that changed. */
function movedFinish(earlier: OpenedFile, { project }: Analysis): readonly Highlight[] {
  const moved = whatMoved(earlier.project, project, null);
  if (!moved || moved.minutes === 0) return [];
  const subjects = moved.moves.flatMap(({ uid }) => (uid === null ? [] : [{ register: "schedule", id: uid, field: "finish" }]));
  return [{ kind: "Changed", text: movedSentence(project, null, moved, earlier.name), subjects }];
}
