import { strFromU8 } from "fflate";
import { changeItem } from "../../src/commands/change-item";
import { openZip } from "../../src/exchange/xlsx/container/open-zip";
import { unpackWhole } from "../../src/exchange/xlsx/container/unpack";
import { Budget, xlsxLimits } from "../../src/exchange/xlsx/limits";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { XlsxHost } from "../../src/host/xlsx-host";
import type { CellDocument, SheetDocument, WorkbookDocument } from "../../src/workbook/document";
import { cellName } from "../../src/workbook/grid";
import { sampleWorkbook } from "../host/host-contract";
import { openExcel } from "../office/open-excel";

const NEWER = ["Move completed parts back", "Progress logic"];

/** The sample with rows of the user's in place of two settings; `lists` false: nor are the words of one of them known. */
function older(lists = true): WorkbookDocument {
  const sheets = sampleWorkbook.sheets.map((sheet): SheetDocument => (sheet.name === "Settings" ? { ...sheet, cells: new Map([...sheet.cells].map(([row, cells]) => [row, renamed(cells)])) } : sheet));
  return { ...sampleWorkbook, sheets, names: sampleWorkbook.names.filter(({ name }) => lists || !name.startsWith("List_Retained")) };
}

const renamed = (cells: ReadonlyMap<number, CellDocument>): ReadonlyMap<number, CellDocument> =>
  new Map([...cells].map(([column, cell]) => [column, NEWER.includes(String(cell.value)) ? { ...cell, value: `Our own ${column}` } : cell]));

const bottomOf = (document: WorkbookDocument): number => document.sheets.find(({ name }) => name === "Settings")!.tables[0]!.area.bottom;

/** The rules of the row that a file's settings have got. */
async function rulesOfNewRow(document: WorkbookDocument, key: string, value: string): Promise<string[]> {
  const host = new XlsxHost(writeXlsx(document)), sheet = document.sheets.findIndex(({ name }) => name === "Settings");
  const { undo } = await changeItem("settings", key, value).perform(host, { now: 0 });
  expect(undo).not.toBeNull();
  const part = openZip(host.bytes, xlsxLimits).find(({ name }) => name === `xl/worksheets/sheet${sheet + 1}.xml`)!;
  const xml = strFromU8(unpackWhole(part, new Budget(xlsxLimits))), rules = [...xml.matchAll(/<dataValidation .*?<\/dataValidation>/g)].map(([rule]) => rule);
  expect(xml).toContain(`<dataValidations count="${rules.length}">`);
  return rules.filter((rule) => new RegExp(`sqref="[^"]*\\b${cellName(bottomOf(document) + 1, 1)}\\b`).test(rule));
}

describe("A setting that an older workbook has no row for", () => {
  test("gets one in a file, whose words are offered, and not the rule of the row above it", async () => {
    const [rule, ...others] = await rulesOfNewRow(older(), "completedEndsBack", "Yes");
    expect(rule).toMatch(/type="list" errorStyle="warning".*<formula1>List_Yes_No_2<\/formula1>/);
    expect(others).toEqual([]);
  });

  test("gets no list in a file that does not have its words yet", async () => {
    expect(await rulesOfNewRow(older(false), "progressLogic", "Progress override")).toEqual([]);
  });

  test("gets one in Excel, whose words are offered; undoing takes both away", async () => {
    const document = older(), excel = await openExcel(document), cell = cellName(bottomOf(document) + 1, 1);
    const validation = () => excel.Excel.run(async ({ workbook, sync }) => {
      const { dataValidation } = workbook.worksheets.getItem("Settings").getRange(cell);
      dataValidation.load("type,rule");
      await sync();
      return [dataValidation.type, dataValidation.rule.list?.source];
    });
    expect(await validation()).toEqual(["None", undefined]);
    const { undo } = await changeItem("settings", "progressLogic", "Progress override").perform(excel.excelHost, { now: 0 });
    expect(await validation()).toEqual(["List", "=List_Retainedlogic_Progressoverride_2"]);
    await undo!();
    expect(await validation()).toEqual(["None", undefined]);
  });
});
