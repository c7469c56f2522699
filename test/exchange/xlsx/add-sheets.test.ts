import fc from "fast-check";
import { strFromU8 } from "fflate";
import { ExchangeError } from "../../../src/exchange/exchange-error";
import { addSheetsXlsx } from "../../../src/exchange/xlsx/add-sheets";
import { openZip } from "../../../src/exchange/xlsx/container/open-zip";
import { unpackWhole } from "../../../src/exchange/xlsx/container/unpack";
import { Budget, xlsxLimits } from "../../../src/exchange/xlsx/limits";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import { writeXlsx } from "../../../src/exchange/xlsx/write";
import { memorySpreadsheet } from "../../../src/workbench/spreadsheet/memory-spreadsheet";
import { readXlsx as readLooks } from "../../../src/workbench/xlsx/read-xlsx";
import { sheetDocument } from "../../../src/workbench/xlsx/sheet-document";
import type { SheetDocument, Style } from "../../../src/workbook/document";
import { foreignWorkbook, plainForeign, type Foreign } from "./foreign-workbook";
import { partsOf, relationships, zipOf } from "./hand-made";
import { cellsOf, documentOf, emptySheet, sampleDocument } from "./sample-document";

const contents = (bytes: Uint8Array) => new Map(openZip(bytes, xlsxLimits).map(entry => [entry.name, strFromU8(unpackWhole(entry, new Budget(xlsxLimits)), true)]));
/** Everything that a sheet says and how it looks. */
const sheets = (bytes: Uint8Array): SheetDocument[] => { const spreadsheet = memorySpreadsheet(readLooks(bytes)); return spreadsheet.book.sheets.map(sheet => sheetDocument(spreadsheet, sheet)); };
/** The parts that list and number what the workbook has. */
const LISTS = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml"];
/** Each takes up to 100 ms. */
const runs = Math.min(Number(process.env["PLUMBLINE_FUZZ_RUNS"] ?? 10), 1_000);
/** Fonts without their size and color, which those of new sheets take from the workbook where a style does not say them. */
const withoutFonts = (documents: readonly SheetDocument[]): unknown => JSON.parse(JSON.stringify(documents, (key, value: unknown) => {
  if (value instanceof Map) return [...value];
  if (key !== "style" || typeof value !== "object" || value === null) return value;
  const { font, ...style } = value as Style, { bold, italic, underline } = font ?? {};
  return bold || italic || underline ? { ...style, font: { bold, italic, underline } } : Object.keys(style).length > 0 ? style : undefined;
}));
const numbered = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, number]) => number!);

const foreign: fc.Arbitrary<Foreign> = fc.record({
  prefix: fc.constantFrom("", "x:"),
  styles: fc.option(fc.record({ fonts: fc.nat(3), fills: fc.nat(4), borders: fc.nat(2), formats: fc.nat(2), styles: fc.nat(4), looks: fc.nat(2) }).map(one => ({ ...one, styles: one.fonts * one.fills * one.borders === 0 ? Math.min(one.styles, 1) : one.styles }))),
  texts: fc.option(fc.nat(4)), names: fc.boolean(), externals: fc.boolean(), chartTab: fc.boolean(), table: fc.option(fc.integer({ min: 1, max: 90 })), calculated: fc.boolean(), macros: fc.boolean(),
});

describe("Sheets added to a workbook of others", () => {
  test("leave every part but its lists as it is, to the byte, and are what they are in a new workbook", () => {
    const own = sheets(writeXlsx(sampleDocument)), cells = readXlsx(writeXlsx(sampleDocument)).sheets;
    fc.assert(fc.property(foreign, (kind) => {
      const before = foreignWorkbook(kind), after = addSheetsXlsx(before, sampleDocument), [old, now] = [contents(before), contents(after)];
      const gone = kind.calculated ? ["xl/calcChain.xml"] : [];
      expect([...old].filter(([name, text]) => now.get(name) !== text).map(([name]) => name).filter(name => !LISTS.includes(name))).toEqual(gone);
      const [theirs, all] = [readXlsx(before), readXlsx(after)];
      expect(all.sheets).toEqual([...theirs.sheets, ...cells]);
      expect(all.names).toEqual(new Map([...theirs.names, ...sampleDocument.names.map(({ name, formula }) => [name, formula] as const)]));
      const [looked, looks] = [sheets(before), sheets(after)];
      // Where there were no fonts, nothing said which one it was.
      const said = kind.styles && Math.min(kind.styles.fonts, kind.styles.styles) > 0 ? (documents: readonly SheetDocument[]): unknown => documents : withoutFonts;
      expect(said(looks.slice(0, looked.length))).toEqual(said(looked));
      expect(withoutFonts(looks.slice(looked.length))).toEqual(withoutFonts(own));
      for (const [name, pattern] of [["xl/workbook.xml", /sheetId="(\d+)"/g], ["xl/workbook.xml", /r:id="(\w+)"/g], ["xl/_rels/workbook.xml.rels", /Id="(\w+)"/g]] as const) {
        const numbers = numbered(now.get(name)!, pattern);
        expect(new Set(numbers).size).toBe(numbers.length);
      }
      const tables = [...now].filter(([name]) => name.startsWith("xl/tables/")).flatMap(([, xml]) => numbered(xml, /<table [^>]*?\bid="(\d+)"/g));
      expect(kind.table === null || new Set(tables).size === tables.length).toBe(true);
    }), { numRuns: runs });
  });

  test("keep what the lists said, word for word, and stand behind it", () => {
    const now = contents(addSheetsXlsx(foreignWorkbook(), documentOf({ ...emptySheet("New"), cells: cellsOf([["text 0", "new"]]) }))), old = contents(foreignWorkbook());
    expect(now.get("xl/sharedStrings.xml")).toBe(old.get("xl/sharedStrings.xml")!.replace(`count="3" uniqueCount="2"`, `count="5" uniqueCount="4"`).replace("</sst>", "<si><t>text 0</t></si><si><t>new</t></si></sst>"));
    expect(now.get("xl/workbook.xml")).toBe(old.get("xl/workbook.xml")!
      .replace("</sheets>", `<sheet name="New" sheetId="13" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId8"/></sheets>`)
      .replace("</definedNames>", `</definedNames><calcPr fullCalcOnLoad="1"/>`));
    expect(now.get("xl/styles.xml")).toBe(old.get("xl/styles.xml"));
    expect(now.get("xl/worksheets/sheet2.xml")).toContain(`<c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>3</v></c>`);
  });

  test("are not selected: two sheets that are would both take what is typed", () => {
    const now = contents(addSheetsXlsx(foreignWorkbook(), sampleDocument));
    expect([...now].filter(([name, text]) => name.startsWith("xl/worksheets/") && text.includes("tabSelected")).map(([name]) => name)).toEqual([]);
    expect(now.get("xl/workbook.xml")).toContain(`activeTab="1"`);
  });

  test("are written in the workbook's own font, and in a fill that no program takes for its own", () => {
    const styles = { ...plainForeign.styles!, fonts: 1, fills: 1, styles: 1 };
    const [, , , added] = sheets(addSheetsXlsx(foreignWorkbook({ ...plainForeign, styles }), documentOf({ ...emptySheet("New"), cells: cellsOf([[{ value: "bold", style: { font: { bold: true }, fill: "FFF9E5" } }]]) })));
    expect(added!.cells.get(0)!.get(0)!.style).toMatchObject({ fill: "FFF9E5", font: { bold: true, size: 9 } });
    expect(contents(addSheetsXlsx(foreignWorkbook({ ...plainForeign, styles }), sampleDocument)).get("xl/styles.xml")).toMatch(/<fonts count="\d+">.*<font><b\/><sz val="9"\/><name val="Arial"\/><family val="2"\/><\/font>.*<\/fonts><fills count="\d+"><fill><patternFill patternType="none"><\/patternFill><\/fill><fill><patternFill patternType="gray125"\/><\/fill>/);
  });

  test("print as they should: their areas and titles belong to tabs behind all that are there, charts among them", () => {
    expect(numbered(contents(addSheetsXlsx(foreignWorkbook(), sampleDocument)).get("xl/workbook.xml")!, /_xlnm\.Print_\w+" localSheetId="(\d)"/g)).toEqual(["3", "3"]);
  });

  test("go to a workbook of the fewest parts, too", () => {
    const { "xl/sharedStrings.xml": _, ...parts } = partsOf(`<row r="1"><c r="A1"><v>1</v></c></row>`);
    const after = addSheetsXlsx(zipOf({ ...parts, "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"]) }), sampleDocument);
    expect(withoutFonts(sheets(after).slice(1))).toEqual(withoutFonts(sheets(writeXlsx(sampleDocument))));
    expect(numbered(contents(after).get("[Content_Types].xml")!, /PartName="\/xl\/((?:styles|sharedStrings)\d?\.xml)"/g)).toEqual(["styles.xml", "sharedStrings.xml"]);
    const orphan = contents(addSheetsXlsx(zipOf({ ...parts, "xl/styles.xml": "<nobody/>", "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"]) }), sampleDocument));
    expect([orphan.get("xl/styles.xml"), orphan.get("xl/styles1.xml")]).toEqual(["<nobody/>", contents(after).get("xl/styles.xml")]);
  });

  test("and macros stay", () => {
    const after = contents(addSheetsXlsx(foreignWorkbook({ ...plainForeign, macros: true }), sampleDocument));
    expect(after.get("xl/vbaProject.bin")).toBe("\xd0\xcf\x01\x02\x03");
    expect(after.get("[Content_Types].xml")).toContain("macroEnabled.main+xml");
  });

  const workbook = contents(foreignWorkbook()).get("xl/workbook.xml")!, named = (name: string) => documentOf({ ...emptySheet(name) });
  const [budget] = sampleDocument.sheets, types = contents(foreignWorkbook()).get("[Content_Types].xml")!;
  test.each([
    ["a sheet of that name", named("theirs & MORE"), {}, "already has a sheet named theirs & MORE"],
    ["a tab of that name without cells", named("Their chart"), {}, "already has a sheet named Their chart"],
    ["a cell of a table's name", documentOf({ ...budget!, tables: [{ ...budget!.tables[0]!, name: "here" }] }), {}, "already has a table or a cell named here"],
    ["a table of a name's name", { ...named("New"), names: [{ name: "THEIRS", formula: "New!$A$1" }] }, {}, "already has a table or a cell named THEIRS"],
    ["a protected structure", named("New"), { "xl/workbook.xml": workbook.replace("<bookViews", `<workbookProtection lockStructure="1"/><bookViews`) }, "has a protected structure"],
    ["the strict format", named("New"), { "xl/workbook.xml": workbook.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main") }, "Strict Open XML"],
    ["changes that are tracked", named("New"), { "xl/revisions/h.xml": "<headers/>", "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"], ["worksheet", "worksheets/sheet4.xml"], ["chartsheet", "chartsheets/sheet1.xml"], ["revisionHeaders", "revisions/h.xml"]) }, "Unshare Workbook"],
    ["a signature", named("New"), { "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"], ["digital-signature/origin", "o.sigs"]) }, "would lose its signature"],
    ["parts in another encoding", named("New"), { "[Content_Types].xml": new Uint8Array(Buffer.from(`\ufeff${types}`, "utf16le")) }, "is not stored as UTF-8"],
    ["more styles than Excel opens", documentOf({ ...emptySheet("New"), cells: cellsOf([[{ value: 1, style: { fill: "FFF9E5" } }]]) }), { "xl/styles.xml": `<styleSheet><cellXfs>${"<xf/>".repeat(65_490)}</cellXfs></styleSheet>` }, "65,491 cell formats"],
  ])("are refused in one sentence where the workbook has %s", (_, document, parts, sentence) => {
    const bytes = foreignWorkbook(plainForeign, parts);
    expect(() => addSheetsXlsx(bytes, document)).toThrow(ExchangeError);
    expect(() => addSheetsXlsx(bytes, document)).toThrow(sentence);
  });
});
