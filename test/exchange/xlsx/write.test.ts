import fc from "fast-check";
import { strFromU8 } from "fflate";
import type { CellDocument, SheetDocument, WorkbookDocument } from "../../../src/workbook/document";
import type { Cell, Grid } from "../../../src/workbook/grid";
import { ExchangeError } from "../../../src/exchange/exchange-error";
import { openZip } from "../../../src/exchange/xlsx/container/open-zip";
import { unpackWhole } from "../../../src/exchange/xlsx/container/unpack";
import { Budget, xlsxLimits } from "../../../src/exchange/xlsx/limits";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import { writeXlsx } from "../../../src/exchange/xlsx/write";
import { cellsOf, documentOf, emptySheet, sampleDocument } from "./sample-document";

const partOf = (bytes: Uint8Array, name: string): string => {
  const entry = openZip(bytes, xlsxLimits).find(e => e.name === name);
  return entry ? strFromU8(unpackWhole(entry, new Budget(xlsxLimits))) : "";
};
const sheetXml = (sheet: Partial<SheetDocument>) => partOf(writeXlsx(documentOf({ ...emptySheet("S"), ...sheet })), "xl/worksheets/sheet1.xml");
const valueOf = (cell: Cell | CellDocument) => readXlsx(writeXlsx(documentOf({ ...emptySheet("S"), cells: cellsOf([[cell]]) }))).sheets[0]!.rows[0]?.[0];

describe("A workbook is written", () => {
  test("equal documents make equal bytes", () => {
    expect(writeXlsx(sampleDocument)).toEqual(writeXlsx(structuredClone(sampleDocument)));
  });

  test("what is written is read back: values, formulas, tables, merges and names", () => {
    const { sheets, names } = readXlsx(writeXlsx(sampleDocument));
    expect(sheets.map(s => s.name)).toEqual(["Bud'get", "S-curve", "Lists"]);
    expect(sheets[0]!.rows[2]).toEqual(["B2", "=1+1 is text", 500, 700, -200, "Red"]);
    expect(sheets[0]!.formulas.get("3,4")).toBe("SUM(tblBudget[Variance])");
    expect(sheets[0]!.tables).toEqual([{ name: "tblBudget", area: { top: 0, left: 0, bottom: 3, right: 5 }, totals: true, columns: ["ID", "Line & <name>", "Budget", "Actual", "Variance", "RAG"] }]);
    expect(sheets[0]!.merges).toEqual([{ top: 7, left: 0, bottom: 7, right: 3 }]);
    expect([...names]).toEqual([["RagWords", "Lists!$A$1:$A$2"], ["Total", "'Bud''get'!$C$4"]]);
  });

  test("an unusual text comes back as it was", () => {
    for (const text of ["=1+1", "", " ends ", "a\r\nb\tc", "\u0000\u001f\uffff", "_x0041_", "__x0041__", "\ud800", "😀", "</t>&amp;<![CDATA[", "'quoted"]) {
      expect(valueOf(text)).toBe(text);
      expect(valueOf({ value: text, formula: "A2" })).toBe(text);
    }
  });

  test("a text that begins with = is a text and stays one when it is edited", () => {
    const bytes = writeXlsx(documentOf({ ...emptySheet("S"), cells: cellsOf([["=HYPERLINK(1)"]]) }));
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain(`t="s"><v>0</v>`);
    expect(partOf(bytes, "xl/styles.xml")).toContain(`quotePrefix="1"`);
  });

  test("a number that Excel cannot hold is an error value", () => {
    expect(valueOf(Infinity)).toEqual({ error: "#NUM!" });
    expect(valueOf(1e21)).toBe(1e21);
    expect(valueOf(-0.1)).toBe(-0.1);
  });

  test("a text too long for a cell and a header that its cell does not hold are refused", () => {
    expect(() => valueOf("x".repeat(32_768))).toThrow(ExchangeError);
    expect(valueOf("x".repeat(32_767))).toHaveLength(32_767);
    const sheet = sampleDocument.sheets[0]!;
    const renamed = { ...sheet, tables: [{ ...sheet.tables[0]!, columns: sheet.tables[0]!.columns.map(c => ({ ...c, header: `${c.header}!` })) }] };
    expect(() => writeXlsx(documentOf(renamed))).toThrow(/another header in Bud'get!A1/);
  });

  test("rows and cells are in order whatever the order of the document", () => {
    const cells: SheetDocument["cells"] = new Map([[3, new Map<number, CellDocument>([[1, { value: 1 }]])], [0, new Map<number, CellDocument>([[2, { value: "c" }], [0, { value: "a" }]])]]);
    expect(readXlsx(writeXlsx(documentOf({ ...emptySheet("S"), cells }))).sheets[0]!.rows).toEqual([["a", null, "c"], undefined, undefined, [null, 1]]);
    expect(sheetXml({ cells })).toMatch(/r="A1".*r="C1".*r="B4"/);
  });

  test("equal styles become one", () => {
    const styled = (fill: string): CellDocument => ({ value: 1, style: { fill, font: { bold: true } } });
    const styles = partOf(writeXlsx(documentOf({ ...emptySheet("S"), cells: cellsOf([[styled("FF0000"), styled("FF0000"), styled("00FF00")]]) })), "xl/styles.xml");
    expect(styles).toContain(`<cellXfs count="3">`);
    expect(styles).toContain(`<fonts count="2">`);
  });

  test("print areas, repeated rows and columns are names of their sheet", () => {
    expect(partOf(writeXlsx(sampleDocument), "xl/workbook.xml")).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'Bud''get'!$A$1:$F$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Bud''get'!$A:$B,'Bud''get'!$1:$1</definedName>`);
  });

  test("every chart has its alternative text and the values it shows", () => {
    const bytes = writeXlsx(sampleDocument);
    expect(partOf(bytes, "xl/drawings/drawing1.xml").match(/descr="[^"]+"/g)).toHaveLength(6);
    expect(partOf(bytes, "xl/charts/chart1.xml")).toContain(`<c:f>'S-curve'!$B$2:$B$21</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="20"/><c:pt idx="0"><c:v>2660</c:v></c:pt>`);
  });
});

const value: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: "binary" }), fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => n + 0), fc.integer(), fc.boolean(), fc.constantFrom({ error: "#REF!" }, { error: "#DIV/0!" }),
);
const cell: fc.Arbitrary<CellDocument> = fc.record({ value, formula: fc.option(fc.string({ minLength: 1 }).map(f => `A${f}`), { nil: undefined }) }, { requiredKeys: ["value"] });
const cells = fc.array(fc.tuple(fc.nat(60), fc.nat(40), cell), { maxLength: 25 }).map(list => {
  const rows = new Map<number, Map<number, CellDocument>>();
  for (const [row, column, content] of list) rows.set(row, (rows.get(row) ?? new Map<number, CellDocument>()).set(column, content));
  return rows;
});
const sheets = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 })
  .chain(names => fc.tuple(...names.map(name => cells.map((c): SheetDocument => ({ ...emptySheet(name), cells: c })))));
const table = (name: string, top: number, columns: readonly string[], rows: number): { sheet: SheetDocument; area: { top: number; left: number; bottom: number; right: number } } => {
  const area = { top, left: 1, bottom: top + rows, right: columns.length };
  const header = new Map(columns.map((value, i): [number, CellDocument] => [1 + i, { value }]));
  return { area, sheet: { ...emptySheet(`T${name}`), cells: new Map([[top, header]]), tables: [{ name, area, totalsRow: false, columns: columns.map(c => ({ header: c })), style: null, banded: false, filter: false }] } };
};

describe("Any workbook that is written is read back the same", () => {
  const expected = ({ sheets: all }: WorkbookDocument) => all.map(s => new Map([...s.cells].flatMap(([r, columns]) => [...columns].map(([c, { value: v }]): [string, Cell] => [`${r},${c}`, v]))));
  const found = (grid: Grid) => grid.sheets.map(s => new Map(s.rows.flatMap((row, r) => (row ?? []).flatMap((v, c): [string, Cell][] => (v === null ? [] : [[`${r},${c}`, v]])))));

  test("values, formulas, sheets and names", () => {
    fc.assert(fc.property(sheets, fc.uniqueArray(fc.stringMatching(/^[A-Z_][a-z_]{2,9}$/)), (some, names) => {
      const document = { ...documentOf(...some), names: names.map((name, i) => ({ name, formula: `A${i}<"&"` })) };
      const grid = readXlsx(writeXlsx(document));
      expect(grid.sheets.map(s => s.name)).toEqual(some.map(s => s.name));
      expect(found(grid)).toEqual(expected(document));
      expect([...grid.names]).toEqual(document.names.map(({ name, formula }) => [name, formula]));
      grid.sheets.forEach((sheet, i) => some[i]!.cells.forEach((columns, r) => columns.forEach(({ formula }, c) => expect(sheet.formulas.get(`${r},${c}`)).toBe(formula))));
    }), { numRuns: 200 });
  });

  test("tables with any headers", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1, unit: "binary" }), { minLength: 1, maxLength: 8 }), fc.nat(20), fc.integer({ min: 1, max: 9 }), (columns, top, rows) => {
      const { sheet, area } = table("tblT", top, columns, rows);
      expect(readXlsx(writeXlsx(documentOf(sheet))).sheets[0]!.tables).toEqual([{ name: "tblT", area, totals: false, columns }]);
    }), { numRuns: 100 });
  });
});
