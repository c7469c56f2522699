/** Set up workbook: the sheets of a template that the workbook does not have yet; nothing that is there is changed. */
import type { Analysis } from "../core/analysis";
import { listed } from "../core/subject";
import type { Host } from "../host/host";
import { leadsTo, namesForSheets } from "../host/names-for-sheets";
import { standard } from "../templates/standard";
import type { Template } from "../templates/starter";
import { buildWorkbook } from "../workbook/build";
import type { SheetDocument, WorkbookDocument } from "../workbook/document";
import type { Grid } from "../workbook/grid";
import type { Command, Outcome } from "./command";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";
import { count } from "./sentences";
import { remains, starting } from "./starting";

/** The command for a template: a workbook without a project gets its starter rows, one with a project only the sheets it lacks. */
export const setUpWith = (template: Template): Command => ({
  id: "set-up",
  label: "Set up workbook",
  tip: "Adds the Plumbline sheets that this workbook does not have yet: charter, schedule, budget, risks, registers and status. Nothing that is there is changed.",
  perform: (host) => perform(host, template),
});

/** What Set up workbook adds. */
export const standardTemplate: Template = standard;

export const setUp: Command = setUpWith(standardTemplate);

async function perform(host: Host, template: Template): Promise<Outcome> {
  const workbook = await openWorkbook(host), { document, analysis, sheets, taken } = planSetUp(workbook, template);
  if (sheets.length === 0) return { message: "The workbook has every sheet of the template already; nothing was added.", analysis: workbook.analysis, undo: null };
  if (taken) return { message: `${taken} in use in this workbook already, so nothing was added: rename what is yours, delete what an interrupted set-up has left, and set up again.`, analysis: workbook.analysis, undo: null };
  const undo = await host.addSheets(document, sheets);
  return { message: `Added ${count(sheets.length, "sheet")}: ${sheets.join(", ")}.`, analysis, undo };
}

export interface SetUpPlan {
  readonly document: WorkbookDocument;
  readonly analysis: Analysis;
  /** The names of the sheets to be added. */
  readonly sheets: readonly string[];
  /** What stands in the way, as the subject of a sentence with its verb: "The sheet Status is"; empty: nothing. */
  readonly taken: string;
}

/** What setting up would add to a workbook. */
export function planSetUp(workbook: Pick<OpenWorkbook, "grid" | "analysis" | "rows" | "ours">, template: Template): SetUpPlan {
  const { analysis: begun, rows } = workbook.ours ? workbook : starting(template);
  const analysis = { ...begun, findings: begun.findings.filter(remains) };
  const document = buildWorkbook({ analysis, rows, sheets: template.sheets, date1904: workbook.grid.date1904 });
  const missing = document.sheets.filter((sheet) => !isThere(workbook.grid, sheet, namesForSheets(document, [sheet.name], []).map(({ name }) => name)));
  const sheets = missing.map(({ name }) => name);
  return { document, analysis, sheets, taken: clashes(workbook.grid, missing, namesForSheets(document, sheets, []).map(({ name }) => name)) };
}

/** By any of its tables, wherever they stand; a sheet without tables by the names that lead to it: by one where it is called as ours, by all where it may have been given another name. */
function isThere({ sheets, names }: Grid, { name, tables }: SheetDocument, own: readonly string[]): boolean {
  const has = (known: Iterable<string>, one: string) => [...known].some((other) => other.toLowerCase() === one.toLowerCase());
  if (tables.length > 0) return tables.some((table) => has(sheets.flatMap((sheet) => sheet.tables.map((known) => known.name)), table.name));
  const known = [...names].filter(([one]) => has(own, one));
  if (has(sheets.map((sheet) => sheet.name), name)) return known.length > 0;
  return known.length === own.length && known.every(([, formula]) => sheets.some((sheet) => leadsTo(formula, sheet.name)));
}

/** The sheets and names that someone else's content stands in the way of, as the subject of a sentence; empty: none. No table may be called as a cell is. */
function clashes({ sheets, names }: Grid, missing: readonly SheetDocument[], coming: readonly string[]): string {
  const used = new Set(sheets.map(({ name }) => name.toLowerCase())), known = new Set([...names.keys(), ...sheets.flatMap(({ tables }) => tables.map(({ name }) => name))].map((name) => name.toLowerCase()));
  const tables = missing.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const taken = [...missing.filter(({ name }) => used.has(name.toLowerCase())).map(({ name }) => `the sheet ${name}`), ...[...coming, ...tables].filter((name) => known.has(name.toLowerCase())).map((name) => `the name ${name}`)];
  const list = listed(taken);
  return list && `${list[0]!.toUpperCase()}${list.slice(1)} ${taken.length === 1 ? "is" : "are"}`;
}
