import fc from "fast-check";
import { strFromU8, strToU8 } from "fflate";
import type { CellEdit, WorkbookEdit } from "../../../src/workbook/document";
import type { Cell, Grid } from "../../../src/workbook/grid";
import { ExchangeError } from "../../../src/exchange/exchange-error";
import { buildZip, pack } from "../../../src/exchange/xlsx/container/build-zip";
import { openZip } from "../../../src/exchange/xlsx/container/open-zip";
import { unpackWhole } from "../../../src/exchange/xlsx/container/unpack";
import { editXlsx } from "../../../src/exchange/xlsx/edit";
import { Budget, xlsxLimits } from "../../../src/exchange/xlsx/limits";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import { writeXlsx } from "../../../src/exchange/xlsx/write";
import { relationships, workbookOf, worksheet } from "./hand-made";
import { sampleDocument } from "./sample-document";

const contents = (bytes: Uint8Array) => new Map(openZip(bytes, xlsxLimits).map(e => [e.name, strFromU8(unpackWhole(e, new Budget(xlsxLimits)), false)]));
const sheetOf = (bytes: Uint8Array) => contents(bytes).get("xl/worksheets/sheet1.xml")!;
const set = (row: number, column: number, value: Cell, sheet = "Sheet1"): CellEdit => ({ sheet, row, column, value });
const cellsEdited = (sheetData: string, ...cells: CellEdit[]) => /<sheetData>(.*)<\/sheetData>/s.exec(sheetOf(editXlsx(workbookOf(sheetData), { cells, tables: [] })))![1];

describe("A cell of an existing workbook is changed", () => {
  test("its style and formula stay, its type follows the value", () => {
    const row = (cell: string) => `<row r="1" ht="20"><c r="A1"><v>1</v></c>${cell}<c r="D1"/></row>`;
    const old = `<c r="B1" s="5" t="s" vm="1" cm="2"><v>0</v></c>`;
    expect(cellsEdited(row(old), set(0, 1, 7))).toBe(row(`<c r="B1" s="5" cm="2"><v>7</v></c>`));
    expect(cellsEdited(row(old), set(0, 1, "a<b "))).toBe(row(`<c r="B1" s="5" cm="2" t="inlineStr"><is><t xml:space="preserve">a&lt;b </t></is></c>`));
    expect(cellsEdited(row(old), set(0, 1, true))).toBe(row(`<c r="B1" s="5" cm="2" t="b"><v>1</v></c>`));
    expect(cellsEdited(row(old), set(0, 1, { error: "#N/A" }))).toBe(row(`<c r="B1" s="5" cm="2" t="e"><v>#N/A</v></c>`));
    expect(cellsEdited(row(old), set(0, 1, null))).toBe(row(`<c r="B1" s="5" cm="2"/>`));
    expect(cellsEdited(row(`<c r="B1"><f t="shared" si="3"/><v>1</v></c>`), set(0, 1, "x"))).toBe(row(`<c r="B1" t="str"><f t="shared" si="3"/><v>x</v></c>`));
  });

  test("a missing cell or row is put in its place", () => {
    expect(cellsEdited(`<row r="2" spans="1:1"><c r="C2"><v>1</v></c></row>`, set(1, 1, 5), set(1, 4, 6), set(0, 0, 7), set(9, 2, 8)))
      .toBe(`<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="B2"><v>5</v></c><c r="C2"><v>1</v></c><c r="E2"><v>6</v></c></row><row r="10"><c r="C10"><v>8</v></c></row>`);
    expect(cellsEdited(`<row r="2"/>`, set(1, 0, 5))).toBe(`<row r="2"><c r="A2"><v>5</v></c></row>`);
  });

  test("an empty sheet and one whose elements have a prefix are no exception", () => {
    const edited = (xml: string) => sheetOf(editXlsx(workbookOf("", { "xl/worksheets/sheet1.xml": xml }), { cells: [set(0, 0, "x")], tables: [] }));
    expect(edited(worksheet(`<dimension ref="A1"/><cols><col min="1" max="2" style="4"/></cols><sheetData/>`))).toContain(`<sheetData><row r="1"><c r="A1" s="4" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`);
    expect(edited(`<x:worksheet xmlns:x="m"><x:sheetData></x:sheetData></x:worksheet>`)).toBe(`<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`);
  });

  test("the sheet's dimension grows, the calculation chain goes and the workbook is calculated when it opens", () => {
    const bytes = workbookOf("", {
      "[Content_Types].xml": `<Types><Override PartName="/xl/calcChain.xml" ContentType="c"/><Default Extension="xml" ContentType="x"/></Types>`,
      "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"], ["calcChain", "calcChain.xml"]),
      "xl/worksheets/sheet1.xml": worksheet(`<dimension ref="B2:C3"/><sheetData/>`),
      "xl/calcChain.xml": "<calcChain/>",
    });
    const after = contents(editXlsx(bytes, { cells: [set(5, 0, 1)], tables: [] }));
    expect(after.get("xl/worksheets/sheet1.xml")).toContain(`ref="A2:C6"`);
    expect(after.has("xl/calcChain.xml")).toBe(false);
    expect(after.get("[Content_Types].xml")).toBe(`<Types><Default Extension="xml" ContentType="x"/></Types>`);
    expect(after.get("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(after.get("xl/workbook.xml")).toContain(`</sheets><calcPr fullCalcOnLoad="1"/>`);
  });

  test("a sheet or table that is not there, a header and a text too long are refused", () => {
    const bytes = writeXlsx(sampleDocument);
    const refused = (edit: Partial<WorkbookEdit>) => expect(() => editXlsx(bytes, { cells: [], tables: [], ...edit })).toThrow(ExchangeError);
    refused({ cells: [set(0, 0, 1, "Nowhere")] });
    refused({ cells: [set(0, 0, "Key", "Bud'get")] });
    refused({ cells: [set(1, 1, "x".repeat(40_000), "Bud'get")] });
    refused({ tables: [{ sheet: "Bud'get", table: "tblNone", bottom: 9 }] });
    refused({ tables: [{ sheet: "Bud'get", table: "tblBudget", bottom: 1 }] });
  });
});

describe("A table grows", () => {
  const table = `<table xmlns="m" id="1" name="tblT" displayName="tblT" ref="A1:C3" totalsRowCount="1"><autoFilter ref="A1:C2"/><tableColumns count="3"><tableColumn id="1" name="A"/><tableColumn id="2" name="B"><calculatedColumnFormula>tblT[[#This Row],[A]]&amp;""</calculatedColumnFormula></tableColumn><tableColumn id="3" name="C"/></tableColumns></table>`;
  const row = (r: number, style: number, values: string[]) => `<row r="${r}">${values.map((v, i) => `<c r="${"ABC"[i]}${r}" s="${style + i}" t="str"><v>${v}</v></c>`).join("")}</row>`;
  const book = (below = "", totals = true, after = "") => workbookOf("", {
    "xl/worksheets/sheet1.xml": worksheet(`<dimension ref="A1:C3"/><sheetData>${row(1, 1, ["A", "B", "C"])}${row(2, 4, ["a", "b", "c"])}${totals ? `<row r="3"><c r="A3" s="9" t="str"><v>Total</v></c><c r="C3" s="9"><f>SUBTOTAL(103,tblT[C])</f><v>1</v></c><c r="E3"><v>99</v></c></row>` : ""}${below}</sheetData>${after}`),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["table", "../tables/table1.xml"]),
    "xl/tables/table1.xml": totals ? table : table.replace(` totalsRowCount="1"`, "").replace(`ref="A1:C3"`, `ref="A1:C2"`),
  });
  const grow = (bytes: Uint8Array, bottom: number, ...cells: CellEdit[]) => editXlsx(bytes, { cells, tables: [{ sheet: "Sheet1", table: "tblT", bottom }] });

  test("its new rows have the styles of the row above and the formulas of calculated columns, and its totals row moves down", () => {
    const after = grow(book(), 3, set(2, 0, "x"), set(3, 0, "y"), set(3, 1, "stored"));
    const xml = sheetOf(after);
    expect(xml).toContain(`<row r="3"><c r="A3" s="4" t="inlineStr"><is><t>x</t></is></c><c r="B3" s="5"><f>tblT[[#This Row],[A]]&amp;""</f></c><c r="C3" s="6"/><c r="E3"><v>99</v></c></row>`);
    expect(xml).toContain(`<row r="4"><c r="A4" s="4" t="inlineStr"><is><t>y</t></is></c><c r="B4" s="5" t="str"><f>tblT[[#This Row],[A]]&amp;""</f><v>stored</v></c><c r="C4" s="6"/></row>`);
    expect(xml).toContain(`<row r="5"><c r="A5" s="9" t="str"><v>Total</v></c><c r="C5" s="9"><f>SUBTOTAL(103,tblT[C])</f><v>1</v></c></row>`);
    expect(xml).toContain(`<dimension ref="A1:C5"/>`);
    expect(contents(after).get("xl/tables/table1.xml")).toContain(`ref="A1:C5" totalsRowCount="1"><autoFilter ref="A1:C4"/>`);
    expect(readXlsx(after).sheets[0]!.tables[0]!.area.bottom).toBe(4);
  });

  test("formats and validations that reached its last row reach the new one", () => {
    const after = sheetOf(grow(book("", false, `<conditionalFormatting sqref="A2:B2 E2:E2"><cfRule type="expression" priority="1"><formula>A2</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" sqref="C2"><formula1>L</formula1></dataValidation></dataValidations><extLst><ext><q:sqref xmlns:q="m">B1:B2</q:sqref></ext></extLst>`), 6));
    expect(after).toContain(`sqref="A2:B7 E2:E2"`);
    expect(after).toContain(`type="list" sqref="C2:C7"`);
    expect(after).toContain(`>B1:B7</q:sqref>`);
  });

  test("a rule of its last row alone stays there, and a new cell gets the rule that the edit brings, where it has none yet", () => {
    const rule = (sqref: string) => `<dataValidation type="list" sqref="${sqref}"><formula1>L</formula1></dataValidation>`;
    const rules = { severity: "warning", title: "T", message: "M", rule: { type: "list", source: "Words" } } as const;
    const edited = (...places: string[]) => sheetOf(editXlsx(grow(book("", false, `<dataValidations count="${places.length}">${places.map(rule).join("")}</dataValidations>`), 2), { cells: [set(3, 1, "x")], tables: [{ sheet: "Sheet1", table: "tblT", bottom: 3 }], validations: [{ ...rules, sheet: "Sheet1", row: 3, column: 1 }] }));
    expect(edited("C3", "D9")).toContain(`<dataValidations count="3">${rule("C3")}${rule("D9")}<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="T" error="M" sqref="B4"><formula1>Words</formula1></dataValidation></dataValidations>`);
    expect(edited("B2:B3")).toContain(`<dataValidations count="1">${rule("B2:B4")}</dataValidations>`);
  });

  test("a table keeps its end where nothing is added", () => {
    expect(contents(grow(book(), 1, set(1, 0, "z"))).get("xl/tables/table1.xml")).toBe(table);
  });

  test("what stands below is not overwritten", () => {
    expect(() => grow(book(row(4, 0, ["", "used", ""])), 2)).toThrow(/tblT cannot grow: the cell A4/);
    expect(() => grow(book(`<row r="4"><c r="A4" s="3"/><c r="D4"><v>1</v></c></row>`), 2)).not.toThrow();
    expect(() => grow(book("", false, `<mergeCells><mergeCell ref="C5:D6"/></mergeCells>`), 5)).toThrow(/merged cells C5:D6/);
  });
});

describe("All else stays as it was", () => {
  const bytes = writeXlsx(sampleDocument);

  test("an edit of nothing changes nothing", () => {
    expect(editXlsx(bytes, { cells: [], tables: [] })).toEqual(bytes);
  });

  test("unknown parts keep their bytes, packed as they were", () => {
    const macros = pack("xl/vbaProject.bin", Uint8Array.from({ length: 999 }, (_, i) => i * 7));
    const custom = pack("customXml/item1.xml", strToU8("<x>\r\n</x>"));
    const before = [...openZip(bytes, xlsxLimits), macros, custom];
    const after = openZip(editXlsx(buildZip(before), { cells: [set(1, 1, "new", "Bud'get")], tables: [] }), xlsxLimits);
    expect(after.map(e => e.name)).toEqual(before.map(e => e.name));
    for (const entry of after) {
      if (/sheet1\.xml$|workbook\.xml$/.test(entry.name)) continue;
      expect(entry).toEqual(before.find(e => e.name === entry.name));
    }
  });

  test("after any edits the edited cells have their values and everything else is equal", () => {
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => n + 0), fc.boolean(), fc.constant(null));
    const edits = fc.array(fc.record({ sheet: fc.constantFrom("Bud'get", "S-curve", "Lists"), row: fc.integer({ min: 1, max: 30 }), column: fc.nat(9), value }), { maxLength: 30 });
    const plain = (grid: Grid) => grid.sheets.map(({ name, rows }) => ({ name, cells: new Map(rows.flatMap((row, r) => (row ?? []).flatMap((v, c): [string, Cell][] => (v === null ? [] : [[`${r},${c}`, v]])))) }));
    fc.assert(fc.property(edits, cells => {
      const before = readXlsx(bytes);
      const after = readXlsx(editXlsx(bytes, { cells, tables: [] }));
      const expected = plain(before);
      for (const { sheet, row, column, value: v } of cells) {
        const map = expected.find(s => s.name === sheet)!.cells;
        if (v === null) map.delete(`${row},${column}`);
        else map.set(`${row},${column}`, v);
      }
      expect(plain(after)).toEqual(expected);
      expect(after.names).toEqual(before.names);
      after.sheets.forEach((s, i) => {
        expect(s.tables).toEqual(before.sheets[i]!.tables);
        expect(s.formulas).toEqual(before.sheets[i]!.formulas);
      });
    }), { numRuns: 100 });
  });
});
