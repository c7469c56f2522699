/** What a command that computes gives back: findings, and its result as people, programs or Excel want it. */
import type { Finding } from "../core/finding";
import type { Report } from "../report/report";

export interface Answer {
  /** What the command found out about the data it used. */
  readonly findings: readonly Finding[];
  readonly report: () => Report;
  /** For programs: plain data, ready for JSON. */
  readonly document: () => Readonly<Record<string, unknown>>;
  /** The computed values in an .xlsx: the opened workbook with nothing else changed, or a new one. */
  readonly workbook: () => Uint8Array;
}
