import { ExchangeError } from "../../../src/exchange/exchange-error";
import { openZip } from "../../../src/exchange/xlsx/container/open-zip";
import { xlsxLimits } from "../../../src/exchange/xlsx/limits";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import { partsOf, relationships, workbookOf, worksheet, zipOf } from "./hand-made";

const fails = (bytes: Uint8Array, message: RegExp, limits = xlsxLimits) => {
  expect(() => readXlsx(bytes, limits)).toThrow(ExchangeError);
  expect(() => readXlsx(bytes, limits)).toThrow(message);
};
const ole = (text: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0), ...[...text].flatMap(c => [c.charCodeAt(0), 0])]);
const sheet = (xml: string) => workbookOf("", { "xl/worksheets/sheet1.xml": xml });

describe("A file that is no readable workbook is refused with one sentence", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["an empty file", new Uint8Array(), /is empty/],
    ["a text", new TextEncoder().encode("ID,Task\n1,Build"), /not an Excel workbook/],
    ["an encrypted workbook", ole("EncryptedPackage"), /is protected with a password: /],
    ["an old .xls", ole("Workbook"), /old Excel 97-2003 format/],
    ["another zip", zipOf({ "a.txt": "hello" }), /has no workbook part/],
    ["a Word document", workbookOf("", { "xl/workbook.xml": "<document/>" }), /not a workbook/],
    ["a sheet that is listed but missing", workbookOf("", { "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/gone.xml"]) }), /its contents are missing/],
    ["XML cut off", sheet("<worksheet><sheetData><row>"), /not well-formed/],
    ["bytes that are no text", workbookOf("", { "xl/worksheets/sheet1.xml": Uint8Array.from([60, 0xff, 0xfe, 62]) }), /not well-formed/],
    ["a document type", sheet(`<!DOCTYPE worksheet [<!ENTITY a "b">]>${worksheet("<sheetData/>")}`), /DTD/],
    ["an unknown entity", workbookOf(`<row><c t="str"><v>&constructor;</v></c></row>`), /not well-formed/],
    ["a cell beyond the last column", workbookOf(`<row r="1"><c r="XFE1"><v>1</v></c></row>`), /no sheet has/],
    ["a row beyond the last", workbookOf(`<row r="1048577"><c><v>1</v></c></row>`), /no sheet has/],
    ["half a row", workbookOf(`<row r="1.5"><c><v>1</v></c></row>`), /no sheet has/],
    ["too many levels", sheet("<a>".repeat(300)), /nested deeper/],
    ["too many attributes", sheet(`<a ${Array.from({ length: 1100 }, (_, i) => `a${i}="1"`).join(" ")}/>`), /attributes/],
    ["two parts of one name", zipOf({ ...partsOf(""), "XL/workbook.xml": "x" }), /two parts named/],
    ["a table without a place", workbookOf("", { "xl/worksheets/_rels/sheet1.xml.rels": relationships(["table", "/t.xml"]), "t.xml": "<table/>" }), /no valid place/],
  ])("%s", (_, bytes, message) => fails(bytes, message));

  test("a file cut off anywhere is refused", () => {
    const bytes = workbookOf(`<row><c><v>1</v></c></row>`);
    for (let length = 0; length < bytes.length; length += 7) expect(() => readXlsx(bytes.subarray(0, length))).toThrow(ExchangeError);
  });

  test("contents that do not match their checksum are refused", () => {
    const bytes = workbookOf(`<row><c><v>1</v></c></row>`);
    const { packed } = openZip(bytes, xlsxLimits).find(e => e.name.endsWith("sheet1.xml"))!;
    const damaged = bytes.slice();
    damaged[packed.byteOffset + packed.length - 20]! ^= 1;
    fails(damaged, /damaged/);
  });
});

describe("A file that would cost too much is refused", () => {
  const many = Array.from({ length: 50 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="J${i + 1}"><v>2</v></c></row>`).join("");

  test("a zip bomb stops while it inflates", () => {
    fails(sheet(worksheet(`<sheetData/>${" ".repeat(40 * 2 ** 20)}`)), /zip bomb/);
    fails(workbookOf(many), /inflates to more than 2,000 bytes/, { ...xlsxLimits, inflatedBytes: 2000 });
  });

  test("one sheet listed many times counts many times", () => {
    const names = Array.from({ length: 20 }, (_, i) => `<sheet name="S${i}" sheetId="${i}" xmlns:r="r" r:id="rId1"/>`).join("");
    const bytes = workbookOf(many, { "xl/workbook.xml": `<workbook><sheets>${names}</sheets></workbook>` });
    fails(bytes, /more than 10 sheets/, { ...xlsxLimits, sheets: 10 });
    fails(bytes, /more than 5,000 cells/, { ...xlsxLimits, cells: 5000 });
  });

  test("entries, cells with the empty ones beside them, merges and large small parts are counted", () => {
    fails(workbookOf(many), /has 6 parts/, { ...xlsxLimits, entries: 5 });
    fails(workbookOf(many), /more than 499 cells/, { ...xlsxLimits, cells: 499 });
    expect(readXlsx(workbookOf(many), { ...xlsxLimits, cells: 502 }).sheets[0]!.rows).toHaveLength(50);
    fails(sheet(worksheet(`<mergeCells>${`<mergeCell ref="A1:B2"/>`.repeat(9)}</mergeCells>`)), /more than 8 merged areas/, { ...xlsxLimits, merges: 8 });
    fails(workbookOf(many), /larger than the 50 bytes/, { ...xlsxLimits, smallPartBytes: 50 });
  });
});

describe("What only looks expensive is read", () => {
  test("a sheet that claims a million empty rows has none", () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `<row r="${1_047_577 + i}"><c r="A${1_047_577 + i}" s="1"/></row>`).join("");
    expect(readXlsx(workbookOf(rows)).sheets[0]!.rows).toHaveLength(0);
  });

  test("a cell in the last corner stands there and nothing else does", () => {
    const { rows } = readXlsx(workbookOf(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`)).sheets[0]!;
    expect(Object.keys(rows)).toEqual(["0", "1048575"]);
    expect(rows[1_048_575]![16_383]).toBe(2);
  });

  test("a merge of the whole sheet is one area", () => {
    expect(readXlsx(sheet(worksheet(`<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`))).sheets[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]);
  });

  test("names such as __proto__ are names like any other", () => {
    const names = ["__proto__", "constructor", "toString"];
    const grid = readXlsx(workbookOf("", {
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${names.map((n, i) => `<sheet name="${n}" sheetId="${i + 1}" r:id="rId1"/>`).join("")}</sheets><definedNames>${names.map(n => `<definedName name="${n}">1</definedName>`).join("")}</definedNames></workbook>`,
      "xl/worksheets/sheet1.xml": worksheet(`<sheetData __proto__="x"><row constructor="1"><c t="__proto__" __proto__="1"><v>5</v></c></row></sheetData>`),
    }));
    expect(grid.sheets.map(s => s.name)).toEqual(names);
    expect([...grid.names.keys()]).toEqual(names);
    expect(grid.sheets[0]!.rows).toEqual([[5]]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("a number that is none stays text, and one too large is an error value", () => {
    expect(readXlsx(workbookOf(`<row><c><v>abc</v></c><c><v>1e999</v></c><c t="s"><v>99</v></c></row>`)).sheets[0]!.rows).toEqual([["abc", { error: "#NUM!" }, { error: "#REF!" }]]);
  });
});
