import { openZip } from "../../../src/exchange/xlsx/container/open-zip";
import { buildZip } from "../../../src/exchange/xlsx/container/build-zip";
import { xlsxLimits } from "../../../src/exchange/xlsx/limits";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import { partsOf, relationships, workbookOf, worksheet, zipOf } from "./hand-made";

const rowsOf = (sheetData: string) => readXlsx(workbookOf(sheetData)).sheets[0]!.rows;

describe("A workbook is read as plain values", () => {
  test("every type of cell has its value", () => {
    expect(rowsOf(`<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t> in </t><rPh><t>x</t></rPh></is></c>
      <c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="str"><f>A1</f><v>a&amp;b</v></c><c r="G1" t="n"><v>1E3</v></c></row>`))
      .toEqual([[1.5, "rich text", " in ", true, { error: "#REF!" }, "a&b", 1000]]);
  });

  test("ISO dates become serial numbers in the date system of the workbook", () => {
    const cells = `<row><c t="d"><v>2024-01-01</v></c><c t="d"><v>1900-02-28</v></c><c t="d"><v>2024-01-01T12:00:00.000Z</v></c><c t="d"><v>06:00</v></c><c t="d"><v>soon</v></c></row>`;
    expect(rowsOf(cells)).toEqual([[45292, 59, 45292.5, 0.25, "soon"]]);
    const workbook = partsOf("")["xl/workbook.xml"] as string;
    const grid = readXlsx(workbookOf(cells, { "xl/workbook.xml": workbook.replace("<sheets>", `<workbookPr date1904="true"/><sheets>`) }));
    expect(grid.date1904).toBe(true);
    expect(grid.sheets[0]!.rows[0]![0]).toBe(45292 - 1462);
  });

  test("cells and rows without a place follow the ones before", () => {
    expect(rowsOf(`<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="3"><c><v>5</v></c></row><row><c><v>6</v></c></row>`))
      .toEqual([[1, null, 3, 4], undefined, [5], [6]]);
  });

  test("formulas are kept by place, later cells of a shared formula as empty text", () => {
    const { formulas } = readXlsx(workbookOf(`<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>`)).sheets[0]!;
    expect([...formulas]).toEqual([["0,0", "B1*2"], ["1,0", ""]]);
  });

  test("tables, merged areas and workbook names are found, names of single sheets are not", () => {
    const grid = readXlsx(workbookOf("", {
      "xl/workbook.xml": (partsOf("")["xl/workbook.xml"] as string).replace("</sheets>", `</sheets><definedNames><definedName name="Rate">Sheet1!$A$1</definedName><definedName name="Local" localSheetId="0">1</definedName></definedNames>`),
      "xl/worksheets/sheet1.xml": worksheet(`<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`),
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["table", "../tables/t.xml"]),
      "xl/tables/t.xml": `<table id="1" name="x" displayName="tblX" ref="B2:C5" totalsRowCount="1"><tableColumns><tableColumn id="1" name="A_x000a_B"/><tableColumn id="2" name="C"/></tableColumns></table>`,
    }));
    expect([...grid.names]).toEqual([["Rate", "Sheet1!$A$1"]]);
    expect(grid.sheets[0]).toMatchObject({
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      tables: [{ name: "tblX", area: { top: 1, left: 1, bottom: 4, right: 2 }, totals: true, columns: ["A\nB", "C"] }],
    });
  });

  test("strict namespaces, prefixes, absolute targets and unusual part names make no difference", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    expect(readXlsx(zipOf({
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="${strict}/officeDocument" Target="/Book/Main.xml"/></Relationships>`,
      "Book/Main.xml": `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="${strict}"><x:sheets><x:sheet name="S" sheetId="7" q:id="s"/></x:sheets></x:workbook>`,
      "Book/_rels/Main.xml.rels": `<Relationships><Relationship Id="s" Type="${strict}/worksheet" Target="./leaf%20one.xml"/></Relationships>`,
      "book/leaf one.xml": `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    })).sheets).toEqual([{ name: "S", rows: [[7]], tables: [], merges: [], formulas: new Map() }]);
  });

  test("of alternate contents the fallback counts, and extensions count for nothing", () => {
    const mc = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
    expect(rowsOf(`<row r="1"><mc:AlternateContent ${mc}><mc:Choice Requires="x99"><c r="A1"><v>1</v></c></mc:Choice><mc:Fallback><c r="A1"><v>2</v></c></mc:Fallback></mc:AlternateContent></row>
      <extLst><ext><row r="9"><c r="A9"><v>9</v></c></row></ext></extLst>`)).toEqual([[2]]);
  });

  test("a text with escaped characters is read as it was meant", () => {
    expect(rowsOf(`<row><c t="inlineStr"><is><t>bell _x0007_ and _x005F_x0007_</t></is></c></row>`)).toEqual([["bell \u0007 and _x0007_"]]);
  });

  test("parts in UTF-16 are read", () => {
    const text = worksheet(`<sheetData><row><c t="str"><v>é</v></c></row></sheetData>`);
    const utf16 = new Uint8Array(2 + 2 * text.length);
    utf16.set([0xff, 0xfe]);
    [...text].forEach((c, i) => { utf16[2 + 2 * i] = c.charCodeAt(0); });
    expect(readXlsx(workbookOf("", { "xl/worksheets/sheet1.xml": utf16 })).sheets[0]!.rows).toEqual([["é"]]);
  });

  test("stored entries are read like packed ones", () => {
    const entries = openZip(workbookOf(`<row><c><v>1</v></c></row>`), xlsxLimits);
    const sheet = new TextEncoder().encode(worksheet(`<sheetData><row><c><v>1</v></c></row></sheetData>`));
    const stored = entries.map(e => (e.name.endsWith("sheet1.xml") ? { ...e, method: "stored" as const, packed: sheet } : e));
    expect(readXlsx(buildZip(stored)).sheets[0]!.rows).toEqual([[1]]);
  });
});
