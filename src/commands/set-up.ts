/** Set up workbook: the sheets of a template that the workbook does not have yet; nothing that is there is changed. */
import type { Host } from "../host/host";
import { namesForSheets } from "../host/names-for-sheets";
import { standard } from "../templates/standard";
import type { Template } from "../templates/starter";
import { templateGrid } from "../templates/template-grid";
import { buildWorkbook } from "../workbook/build";
import type { SheetDocument } from "../workbook/document";
import type { Grid } from "../workbook/grid";
import { projectFromGrid } from "../workbook/project";
import type { Command, Outcome } from "./command";
import { compute } from "./compute";
import { openWorkbook } from "./open-workbook";
import { count } from "./sentences";

/** The command for a template: a workbook without a project gets its starter rows, one with a project only the sheets it lacks. */
export const setUpWith = (template: Template): Command => ({
  id: "set-up",
  label: "Set up workbook",
  tip: "Adds the Plumbline sheets that this workbook does not have yet: charter, schedule, budget, risks, registers and status. Nothing that is there is changed.",
  perform: (host) => perform(host, template),
});

export const setUp: Command = setUpWith(standard);

async function perform(host: Host, template: Template): Promise<Outcome> {
  const workbook = await openWorkbook(host);
  const begun = workbook.ours ? workbook : starting(template);
  // What is missing is about to be there.
  const analysis = { ...begun.analysis, findings: begun.analysis.findings.filter(({ code }) => code !== "sheet-missing") };
  const document = buildWorkbook({ analysis, rows: begun.rows, sheets: template.sheets });
  const missing = document.sheets.filter((sheet) => !isThere(workbook.grid, sheet, namesForSheets(document, [sheet.name], []).map(({ name }) => name)));
  if (missing.length === 0) return { message: "The workbook has every sheet of the template already; nothing was added.", analysis: workbook.analysis, undo: null };
  const names = missing.map(({ name }) => name), taken = clashes(workbook.grid, names, namesForSheets(document, names, []).map(({ name }) => name));
  if (taken) return { message: `${taken} in use in this workbook for something else, so nothing was added: rename, and set up again.`, analysis: workbook.analysis, undo: null };
  const undo = await host.addSheets(document, names);
  return { message: `Added ${count(names.length, "sheet")}: ${names.join(", ")}.`, analysis, undo };
}

function starting(template: Template): Pick<Awaited<ReturnType<typeof openWorkbook>>, "analysis" | "rows"> {
  const contents = projectFromGrid(templateGrid(template));
  const rows = Object.fromEntries(Object.entries(contents.rows).filter(([key]) => contents.decoded.get(key)?.place));
  return { analysis: compute(contents, null), rows };
}

/** By any of its tables, wherever they stand; a sheet without tables by the names that point to it. */
function isThere({ sheets, names }: Grid, { name, tables }: SheetDocument, own: readonly string[]): boolean {
  const has = (known: Iterable<string>, one: string) => [...known].some((other) => other.toLowerCase() === one.toLowerCase());
  if (tables.length > 0) return tables.some((table) => has(sheets.flatMap((sheet) => sheet.tables.map((known) => known.name)), table.name));
  return has(sheets.map((sheet) => sheet.name), name) && own.some((one) => has(names.keys(), one));
}

/** The sheets and names that someone else's content stands in the way of, as the subject of a sentence; empty: none. */
function clashes({ sheets, names }: Grid, wanted: readonly string[], coming: readonly string[]): string {
  const used = new Set(sheets.map(({ name }) => name.toLowerCase())), known = new Set([...names.keys()].map((name) => name.toLowerCase()));
  const taken = [...wanted.filter((name) => used.has(name.toLowerCase())).map((name) => `the sheet ${name}`), ...coming.filter((name) => known.has(name.toLowerCase())).map((name) => `the name ${name}`)];
  const list = taken.join(", ");
  return list && `${list[0]!.toUpperCase()}${list.slice(1)} ${taken.length === 1 ? "is" : "are"}`;
}
