/** schedule: every task's dates, float, variance and what drives it. */
import type { DateTime } from "../core/time";
import type { OpenedFile } from "../exchange/open";
import { scheduleDocument } from "../report/json";
import { scheduleReport } from "../report/reports";
import type { WorkbookAnswer } from "./answer";
import { about, compute } from "./compute";
import { workbookOf } from "./workbook-of";

export function schedule(file: OpenedFile, statusDate: DateTime | null): WorkbookAnswer {
  const analysis = compute(file, statusDate);
  const findings = about(analysis, ["schedule", "calendars", "holidays", "resources", "charter", "settings"]);
  const shown = { ...analysis, schedule: { ...analysis.schedule, findings } };
  return { findings, report: () => scheduleReport(shown), document: () => scheduleDocument(shown), workbook: () => workbookOf(file, analysis) };
}
