/** evm: earned value and earned schedule, in total, by WBS, by task, by budget line and by period. */
import type { DateTime } from "../core/time";
import type { OpenedFile } from "../exchange/open";
import { evmDocument } from "../report/json";
import { evmReport } from "../report/reports";
import type { Answer } from "./answer";
import { about, compute } from "./compute";

export function evm(file: OpenedFile, statusDate: DateTime | null): Answer {
  const analysis = compute(file, statusDate);
  const findings = about(analysis, ["schedule", "budget", "ledger", "changes", "charter", "settings"]);
  const shown = { ...analysis, cost: { ...analysis.cost, findings } };
  return { findings, report: () => evmReport(shown), document: () => evmDocument(shown) };
}
