import fc from "fast-check";
import { ExchangeError } from "../../../src/exchange/exchange-error";
import { editXlsx } from "../../../src/exchange/xlsx/edit";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import { partsOf, relationships, worksheet, zipOf } from "./hand-made";

/** How many mutated workbooks are read and edited; PLUMBLINE_FUZZ_RUNS=10000 takes about a minute. */
const runs = Number(process.env.PLUMBLINE_FUZZ_RUNS ?? 1_000);

const parts = partsOf("", {
  "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr date1904="0"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="Rate">Sheet1!$A$1</definedName></definedNames><calcPr calcId="1"/></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"], ["calcChain", "calcChain.xml"]),
  "xl/calcChain.xml": "<calcChain/>",
  "xl/worksheets/sheet1.xml": worksheet(`<dimension ref="A1:C3"/><cols><col min="1" max="3" style="1"/></cols><sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>C_x0007_</t></r></is></c></row>
    <row r="2"><c r="A2" s="1"><v>1.5</v></c><c r="B2" t="str"><f t="shared" ref="B2:B3" si="0">A2&amp;"x"</f><v>1.5x</v></c><c r="C2" t="b"><v>1</v></c></row>
    <row><c t="d"><v>2026-01-05</v></c><c t="str"><f t="shared" si="0"/><v>x</v></c><c t="e"><v>#N/A</v></c></row>
    <mc:AlternateContent xmlns:mc="m"><mc:Choice><row/></mc:Choice><mc:Fallback><row r="9"><c r="J9"><v>9</v></c></row></mc:Fallback></mc:AlternateContent></sheetData>
    <mergeCells><mergeCell ref="E1:F2"/></mergeCells><conditionalFormatting sqref="A2:A3"><cfRule type="expression" priority="1"><formula>A2</formula></cfRule></conditionalFormatting>`),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(["table", "../tables/table1.xml"]),
  "xl/tables/table1.xml": `<table id="1" name="tblT" displayName="tblT" ref="A1:C3"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="plain"/><tableColumn id="2" name="rich text"><calculatedColumnFormula>A2&amp;"x"</calculatedColumnFormula></tableColumn><tableColumn id="3" name="C_x0007_"/></tableColumns></table>`,
});
const names = Object.keys(parts);
const original = zipOf(parts);

const snippets = fc.constantFrom(
  "<", ">", "&", "\"", "\u0000", "</", "/>", "<c>", "<row>", "</row>", "<v>", "<!--", "<![CDATA[", "<!DOCTYPE x>", "<?xml version='1.0'?>", "&x;", "&#0;", "&#x41;", "-1", "1e999", "NaN", "A1048577", "XFD1048576",
  "1048576", "4294967296", "__proto__", `r="`, ` r="A1"`, ` r="XFD9"`, ` t="s"`, "<extLst>", "<is><t>", "<f>", `<row r="1">`, "$", ":", "../", "é", "\ud800",
);
type Change = (book: Record<string, string | Uint8Array>) => void;
const textAt = (name: string, change: (text: string) => string): Change => book => {
  const text = book[name];
  if (typeof text === "string") book[name] = change(text);
};
const name = fc.constantFrom(...names);
const place = fc.nat(4000);
const xmlChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(name, place, snippets).map(([n, at, snippet]) => textAt(n, t => t.slice(0, at % t.length) + snippet + t.slice(at % t.length))),
  fc.tuple(name, place, fc.integer({ min: 1, max: 60 }), snippets).map(([n, at, length, snippet]) => textAt(n, t => t.slice(0, at % t.length) + snippet + t.slice((at % t.length) + length))),
  fc.tuple(name, place, fc.integer({ min: 1, max: 60 })).map(([n, at, length]) => textAt(n, t => t.slice(0, at % t.length) + t.slice((at % t.length) + length))),
  fc.tuple(name, place, place, fc.integer({ min: 1, max: 200 })).map(([n, at, to, length]) => textAt(n, t => t.slice(0, to % t.length) + t.slice(at % t.length, (at % t.length) + length) + t.slice(to % t.length))),
  fc.tuple(name, name).map(([a, b]): Change => book => {
    const [first, second] = [book[a], book[b]];
    if (first === undefined || second === undefined) return;
    [book[a], book[b]] = [second, first];
  }),
  name.map((n): Change => book => { delete book[n]; }),
  fc.tuple(name, fc.uint8Array({ maxLength: 60 })).map(([n, bytes]): Change => book => { book[n] = bytes; }),
);
const mutatedParts = fc.array(xmlChange, { minLength: 1, maxLength: 3 }).map(changes => {
  const book = { ...parts };
  for (const change of changes) change(book);
  return zipOf(book);
});
const mutatedBytes = fc.tuple(fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), fc.option(fc.nat(original.length), { freq: 4 })).map(([flips, length]) => {
  const bytes = original.slice();
  for (const [at, byte] of flips) bytes[at] = byte;
  return length === null ? bytes : bytes.slice(0, length);
});

const reads = (act: () => unknown): boolean => {
  try {
    act();
    return true;
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    expect(error.message).toMatch(/^The .*\.$/s);
    return false;
  }
};
const edit = { cells: [{ sheet: "Sheet1", row: 1, column: 0, value: 2 }, { sheet: "Sheet1", row: 5, column: 4, value: "x" }], tables: [{ sheet: "Sheet1", table: "tblT", bottom: 4 }] };

describe("A mutated workbook", () => {
  test("the original is read, and its table grows", () => {
    expect(readXlsx(editXlsx(original, edit)).sheets[0]!.tables[0]!.area.bottom).toBe(4);
  });

  test("is read or refused with a sentence, and so is its edit, which can be read where the original could", () => {
    let read = 0;
    fc.assert(fc.property(fc.oneof({ weight: 3, arbitrary: mutatedParts }, { weight: 1, arbitrary: mutatedBytes }), bytes => {
      const readable = reads(() => readXlsx(bytes));
      if (readable) read++;
      if (reads(() => editXlsx(bytes, edit)) && readable) readXlsx(editXlsx(bytes, edit));
    }), { numRuns: runs });
    expect(read).toBeGreaterThan(runs / 20);
    expect(read).toBeLessThan(runs);
  });
});
