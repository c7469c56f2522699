/** status: the status report, and what changed since an earlier file. */
import { changesSince } from "../core/status/changes-since";
import type { DateTime } from "../core/time";
import type { OpenedFile } from "../exchange/open";
import { statusDocument } from "../report/json";
import { statusReport } from "../report/reports";
import type { Answer } from "./answer";
import { compute } from "./compute";
import { rowsOf } from "./rows-of";
import { workbookOf } from "./workbook-of";

export function status(file: OpenedFile, statusDate: DateTime | null, earlier: OpenedFile | null): Answer {
  const analysis = compute(file, statusDate);
  const since = earlier && changesSince(compute(earlier, null), analysis);
  return { findings: analysis.findings, report: () => statusReport(analysis, { since, rows: rowsOf(file, analysis) }), document: () => statusDocument(analysis, since), workbook: () => workbookOf(file, analysis, true) };
}
