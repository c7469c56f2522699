/** What a command that computes gives back: findings, and its result as people, programs and Excel want it. */
import type { Finding } from "../core/finding";
import type { Report } from "../report/report";

export interface Answer {
  /** What the command found out about the data it used. */
  readonly findings: readonly Finding[];
  readonly report: () => Report;
  /** For programs: plain data, ready for JSON. */
  readonly document: () => Readonly<Record<string, unknown>>;
}

/** One whose result can be a workbook, too. */
export interface WorkbookAnswer extends Answer {
  /** The computed values in an .xlsx: the opened workbook with nothing else changed, or a new one. */
  readonly workbook: () => MadeWorkbook;
}

export interface MadeWorkbook {
  readonly output: Uint8Array;
  /** What the workbook cannot hold of the plan it is made from. */
  readonly lost: readonly Finding[];
}
