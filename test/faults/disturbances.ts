/** What someone else does to the workbook between our reading and our writing, and how it stands after both. */
import { insertion, deletion, shiftCells } from "../../src/workbench/spreadsheet/shift";
import { bodyOf, type CellData, type Sheet, type Table } from "../../src/workbench/spreadsheet/book";
import { renameSheet } from "../../src/workbench/spreadsheet/sheets";
import type { Spreadsheet } from "../../src/workbench/spreadsheet/spreadsheet";
import { HostError } from "../../src/host/host";
import { requestsOf, type OpenExcel } from "../office/open-excel";
import type { Scenario } from "./scenarios";
import { differences, sameState, stateOf, type State } from "./state-of";
import type { Trial, Usual } from "./try-fault";

export interface Disturbance { readonly name: string; readonly work: (spreadsheet: Spreadsheet) => void }

const WIDTH = [0, 16_383] as const, HEIGHT = [0, 1_048_575] as const;

/** To each table that the scenario writes to, or those of them that it names: every kind of edit that moves its rows or columns. */
export function disturbances({ tables }: Scenario, { before, after }: Usual): Disturbance[] {
  return tablesWritten(before, after).filter((name) => tables?.includes(name) ?? true).flatMap((name) => Object.entries(edits).map(([edit, work]): Disturbance => ({
    name: `${edit} in ${name}`,
    work: (spreadsheet) => {
      const sheet = spreadsheet.book.sheets.find(({ tables }) => tables.some((table) => table.name === name))!;
      work(spreadsheet, sheet, sheet.tables.find((table) => table.name === name)!);
    },
  })));
}

/** Rejects nothing: our write is refused and the other's edit stands alone, or both have their effect, each in its place. */
export async function tryDisturbance(scenario: Scenario, expected: Usual, disturbance: Disturbance): Promise<Trial> {
  const alone = await expected.again();
  disturbance.work(alone.spreadsheet);
  await alone.spreadsheet.commit("remote");
  const theirs = stateOf(alone);
  await told(scenario, alone);
  const both = stateOf(alone);

  const excel = await expected.again(), start = requestsOf(excel).length;
  // The last request writes.
  excel.host.before = async (request) => {
    if (request !== start + expected.requests) return;
    disturbance.work(excel.spreadsheet);
    await excel.spreadsheet.commit("remote");
  };
  const error = await told(scenario, excel);
  excel.host.before = null;
  const now = stateOf(excel), wrong: string[] = [];
  const state = sameState(now, theirs) ? "as before" : sameState(now, both) ? "as after" : "between";
  if (error !== null) {
    if (error.code !== "changed" || !/nothing was (written|changed)/.test(error.message)) wrong.push(`told: ${error.message}`);
    if (state !== "as before") wrong.push(differences(theirs, now).slice(0, 3).join("; "));
  }
  if (error !== null || scenario.heals) {
    await told(scenario, excel);
    const again = differences(both, stateOf(excel));
    if (again.length > 0) wrong.push(`once more: ${again.slice(0, 3).join("; ")}`);
  }
  return { state: error === null ? "as after" : state, told: null, succeeded: error === null, later: 0, wrong };
}

/** Null: it was done. Some edits leave a workbook in which it is refused, with nobody else at work. */
const told = (scenario: Scenario, excel: OpenExcel): Promise<HostError | null> => scenario.perform(excel).then(() => null, (reason: unknown) => {
  if (reason instanceof HostError) return reason;
  throw reason;
});

function tablesWritten(before: State, after: State): string[] {
  return Object.entries(after.sheets).flatMap(([name, sheet]) => {
    const was = before.sheets[name]!;
    const changed = [...sheet.cells].filter(([key, text]) => text !== was.cells.get(key)).map(([key]) => key.split(",").map(Number) as [number, number]);
    return [...sheet.tables].filter(([, text]) => {
      const [{ area }] = JSON.parse(text) as [Table];
      return changed.some(([row, column]) => row > area.top && row <= area.bottom && column >= area.left && column <= area.right);
    }).map(([table]) => table);
  });
}

const edits: Readonly<Record<string, (spreadsheet: Spreadsheet, sheet: Sheet, table: Table) => void>> = {
  "row inserted": (spreadsheet, sheet, table) => shiftCells(spreadsheet, sheet.id, insertion({ ...table.area, top: table.area.top + 2, bottom: table.area.top + 2 }, "row")),
  "row deleted": (spreadsheet, sheet, table) => shiftCells(spreadsheet, sheet.id, deletion({ ...table.area, top: table.area.top + 2, bottom: table.area.top + 2 }, "row")),
  "rows sorted": (spreadsheet, sheet, table) => permute(spreadsheet, sheet, table, (rows) => rows.toReversed()),
  "two rows exchanged": (spreadsheet, sheet, table) => permute(spreadsheet, sheet, table, (rows) => (rows.length > 1 ? [rows[1]!, rows[0]!, ...rows.slice(2)] : rows)),
  "sheet row inserted above": (spreadsheet, sheet) => shiftCells(spreadsheet, sheet.id, { axis: "row", at: 0, by: 1, across: WIDTH }),
  "column inserted": (spreadsheet, sheet, table) => shiftCells(spreadsheet, sheet.id, { axis: "column", at: table.area.left + 1, by: 1, across: HEIGHT }),
  "sheet renamed": (spreadsheet, sheet) => renameSheet(spreadsheet, sheet.id, "Renamed meanwhile"),
  "table renamed": (spreadsheet, sheet, table) => spreadsheet.setSheet(sheet.id, { tables: sheet.tables.map((one) => (one === table ? { ...one, name: "RenamedMeanwhile" } : one)) }),
  "column deleted": (spreadsheet, sheet, table) => shiftCells(spreadsheet, sheet.id, { axis: "column", at: table.area.right, by: -1, across: HEIGHT }),
};

/** As sorting does: what is in the rows changes places, the places stay. */
function permute(spreadsheet: Spreadsheet, sheet: Sheet, table: Table, order: (rows: CellData[][]) => CellData[][]): void {
  const body = bodyOf(table), columns = Array.from({ length: body.right - body.left + 1 }, (_, c) => body.left + c);
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, r) => columns.map((column) => spreadsheet.cell(sheet.id, body.top + r, column)));
  spreadsheet.setCells(sheet.id, order(rows).flatMap((row, r) => row.map((cell, c) => ({ row: body.top + r, column: columns[c]!, cell }))));
}
