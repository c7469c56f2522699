/** The tables of the Status sheet as rows of cells: what the report sheet shows, whoever writes it. */
import type { Analysis } from "../core/analysis";
import type { Finding, Subject } from "../core/finding";
import type { Rag, RagOverride } from "../core/model";
import type { Highlight, HighlightKind } from "../core/status/status";
import type { ColumnKind } from "./column";
import { normalizeHeader } from "./decode";
import { tableNamed, type Cell, type Grid } from "./grid";
import { registers } from "./registers";
import { DATE_FORMAT, identifierCell, toSerial, type CellContext } from "./value-type";

export interface ReportColumn { readonly header: string; readonly kind: ColumnKind; readonly format?: string; readonly formula?: string; readonly horizontal?: "left" | "center" | "right"; readonly rag?: boolean; readonly list?: string }

/** A table of fixed size: rows beyond `rows` stay empty, and rows that do not fit are not shown, but where it `grows`, since nothing stands below it. Input columns hold what the user typed. */
export interface ReportTable { readonly name: string; readonly columns: readonly ReportColumn[]; readonly rows: readonly (readonly Cell[])[]; readonly capacity: number; readonly grows?: boolean }

const computed = (header: string, rest: Partial<ReportColumn> = {}): ReportColumn => ({ header, kind: "computed", ...rest });
const input = (header: string, rest: Partial<ReportColumn> = {}): ReportColumn => ({ header, kind: "input", ...rest });

export const DIMENSIONS = "tblStatusDimensions";
const rags = ["Green", "Amber", "Red"] as const;

export function statusTables(analysis: Analysis, context: CellContext): readonly ReportTable[] {
  return [dimensions(analysis), highlights(analysis), milestones(analysis, context), topRisks(analysis), findings(analysis.findings)];
}

function dimensions({ status }: Analysis): ReportTable {
  return {
    name: DIMENSIONS, capacity: status.dimensions.length,
    columns: [
      computed("Dimension"),
      { header: "RAG", kind: "formula", rag: true, formula: 'IF(AND([@Override]<>"",[@[Override reason]]<>""),[@Override],[@[Computed RAG]]&"")' },
      computed("Trend"), computed("Reason"),
      input("Override", { list: "Rags" }), input("Override reason"), computed("Computed RAG", { rag: true }),
    ],
    rows: status.dimensions.map((d) => [d.name, d.shown ?? "", d.trend === null ? null : trendWords[d.trend], d.reason, d.override ?? null, d.overrideReason || null, d.rag]),
  };
}
const trendWords = { Better: "↗ Better", Same: "→ Same", Worse: "↘ Worse" } as const;

const HIGHLIGHTS = 12;
/** The order in which a reader needs them. */
const kinds: readonly HighlightKind[] = ["Late", "Over budget", "Changed", "Issue", "Risk", "Decision needed", "Due soon", "Achieved"];

function highlights({ status }: Analysis): ReportTable {
  return {
    name: "tblStatusHighlights", capacity: HIGHLIGHTS,
    columns: [computed("Kind"), computed("Sheet"), computed("ID"), computed("Highlight")],
    rows: chooseHighlights(status.highlights, HIGHLIGHTS).map((h) => [h.kind, ...place(h.subjects), h.text]),
  };
}

/** As many as fit, taking turns among the kinds so that each has its most important ones, shown kind by kind. */
function chooseHighlights(all: readonly Highlight[], room: number): readonly Highlight[] {
  const byKind = kinds.map((kind) => all.filter((h) => h.kind === kind));
  const taken = kinds.map(() => 0);
  for (let left = room, turn = 0; left > 0 && byKind.some((list, i) => taken[i]! < list.length); turn++) {
    byKind.forEach((list, i) => { if (left > 0 && taken[i] === turn && turn < list.length) { taken[i]!++; left--; } });
  }
  return byKind.flatMap((list, i) => list.slice(0, taken[i]));
}

const sheetOf = (subject: Subject | undefined): string | null => (subject?.register && subject.register in registers ? registers[subject.register as keyof typeof registers].sheet : (subject?.sheet ?? null));
const place = (subjects: readonly Subject[]): [Cell, Cell] => [sheetOf(subjects[0]), idCell(subjects[0]?.id)];
const idCell = (id: string | undefined): Cell => (id === undefined ? null : identifierCell(id));

function milestones({ status, project }: Analysis, { date1904 }: CellContext): ReportTable {
  const capacity = 9;
  // What is still ahead matters most; the last reached ones fill what room is left.
  const ahead = status.milestones.filter((m) => m.state !== "Done"), done = status.milestones.filter((m) => m.state === "Done");
  const serial = (at: number | null): Cell => (at === null ? null : Math.floor(toSerial(at, date1904)));
  const shown = new Set([...ahead.slice(0, capacity), ...done.slice(-Math.max(0, capacity - ahead.length) || done.length)]);
  return {
    name: "tblStatusMilestones", capacity,
    columns: [computed("Milestone"), computed("Baseline", { format: DATE_FORMAT }), computed("Forecast", { format: DATE_FORMAT }), computed("Days late", { format: "General", horizontal: "center" }), computed("State", { rag: true })],
    rows: status.milestones.filter((m) => shown.has(m)).slice(0, capacity).map((m) => [m.name, serial(m.baseline), serial(m.forecast), m.variance === null ? null : m.variance / project.minutesPerDay, m.state]),
  };
}

function topRisks({ status, risks, project }: Analysis): ReportTable {
  const assessed = new Map(risks.risks.map((r) => [r.id, r] as const)), named = new Map(project.risks.map((r) => [r.id, r] as const));
  return {
    name: "tblStatusRisks", capacity: 5,
    columns: [computed("Rating", { rag: true }), computed("ID"), computed("Score", { horizontal: "center" }), computed("Risk")],
    rows: status.topRisks.slice(0, 5).map((id) => {
      const risk = named.get(id), a = assessed.get(id);
      const owner = risk?.owner ? ` (${risk.owner})` : "";
      return [a?.rating ?? null, idCell(id), a?.score ?? null, risk ? `${risk.name}${owner}${risk.action ? `: ${risk.action}` : ""}` : id];
    }),
  };
}

const FINDINGS = 8;
function findings(all: readonly Finding[]): ReportTable {
  const shown = all.length > FINDINGS ? all.slice(0, FINDINGS - 1) : all;
  const more: (readonly Cell[])[] = all.length > FINDINGS ? [["…", null, null, `And ${all.length - shown.length} more: run Check for the whole list.`]] : [];
  return {
    name: "tblStatusFindings", capacity: FINDINGS,
    columns: [computed("Severity"), computed("Where"), computed("Cell"), computed("Finding")],
    rows: [...shown.map((f): readonly Cell[] => [f.severity[0]!.toUpperCase() + f.severity.slice(1), sheetOf(f.where ?? undefined), f.where?.cell ?? f.where?.id ?? null, f.message]), ...more],
  };
}

/** The overrides that the project manager typed beside the computed RAGs. */
export function readOverrides(grid: Grid): RagOverride[] {
  const found = tableNamed(grid, DIMENSIONS);
  if (!found) return [];
  const { sheet, table: { area, columns } } = found;
  const headers = columns.map(normalizeHeader);
  const at = (header: string) => area.left + headers.indexOf(normalizeHeader(header));
  const overrides: RagOverride[] = [];
  for (let r = area.top + 1; r <= Math.min(area.bottom, sheet.rows.length - 1); r++) {
    const text = (header: string) => { const cell = headers.includes(normalizeHeader(header)) ? sheet.rows[r]?.[at(header)] : null; return typeof cell === "string" ? cell.trim() : ""; };
    const rag = rags.find((word) => word.toLowerCase() === text("Override").toLowerCase()) as Rag | undefined;
    if (rag) overrides.push({ dimension: text("Dimension"), rag, reason: text("Override reason") });
  }
  return overrides;
}
