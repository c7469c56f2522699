/** check: everything that is wrong with the data, each with its cell and what to do about it. */
import type { OpenedFile } from "../exchange/open";
import { checkDocument } from "../report/json";
import { checkReport } from "../report/reports";
import type { Answer } from "./answer";
import { compute } from "./compute";

export function check(file: OpenedFile): Answer {
  const analysis = compute(file, null);
  return { findings: analysis.findings, report: () => checkReport(analysis), document: () => checkDocument(analysis) };
}
