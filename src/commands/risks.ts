/** risks: scores, ratings and expected values, inherent and residual, and the exposure they add up to. */
import type { DateTime } from "../core/time";
import type { OpenedFile } from "../exchange/open";
import { risksDocument } from "../report/json";
import { risksReport } from "../report/reports";
import type { Answer } from "./answer";
import { about, compute } from "./compute";

export function risks(file: OpenedFile, statusDate: DateTime | null): Answer {
  const analysis = compute(file, statusDate);
  const findings = about(analysis, ["risks", "settings"]);
  const shown = { ...analysis, risks: { ...analysis.risks, findings } };
  return { findings, report: () => risksReport(shown), document: () => risksDocument(shown) };
}
