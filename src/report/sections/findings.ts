/** The findings about the data itself: how many of each severity, and each with its place. */
import type { Finding, Severity, Subject } from "../../core/finding";
import { registers, type RegisterSet } from "../../workbook/registers";
import { count, severityTone } from "../format";
import { left, row, table, type Section } from "../report";

export function findings(found: readonly Finding[], limit = Infinity): Section {
  const title = "Findings about the data";
  if (found.length === 0) return { title, blocks: [{ kind: "paragraph", text: "Nothing to report: every check passed." }] };
  const shown = found.slice(0, limit);
  const rows = shown.map((f) => row({ text: WORDS[f.severity], tone: severityTone(f.severity) }, place(f.where), withoutPlace(f), f.code));
  const left_ = found.length - shown.length;
  return { title, blocks: [{ kind: "paragraph", text: `${tally(found)}.` },
    table("Findings, worst first", [left("Severity"), left("Where", "wrap"), left("Finding", "wrap"), left("Code", "wrap")], rows, left_ > 0 ? `and ${left_} more; the check command lists them all` : undefined)] };
}

const WORDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** `2 errors, 1 warning, 5 notes`. */
function tally(found: readonly Finding[]): string {
  const n = countBySeverity(found);
  return [count(n.error, "error"), count(n.warning, "warning"), count(n.info, "note")].join(", ");
}

export function countBySeverity(found: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const f of found) counts[f.severity] += 1;
  return counts;
}

/** A message that begins with its cell says it once. */
function withoutPlace({ message, where }: Finding): string {
  const prefix = `${place(where)}: `;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}

/** The cell where there is one, else the record as its sheet would name it: `Schedule!C7`, `Schedule 12 Duration`. */
function place(where: Subject | null): string {
  if (where === null) return "–";
  if (where.sheet) return where.cell ? `${where.sheet}!${where.cell}` : where.sheet;
  const register = (registers as RegisterSet)[where.register ?? ""];
  return [register?.sheet ?? where.register, where.id, register?.columns[where.field ?? ""]?.header ?? where.field].filter(Boolean).join(" ") || "–";
}
