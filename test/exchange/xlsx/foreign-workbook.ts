/** Workbooks of other programs, put together of what such programs write: styles, texts, names, charts, tabs without cells, macros, prefixes. */
import { partsOf, relationships, worksheet, zipOf } from "./hand-made";

export interface Foreign {
  /** The namespace prefix of the lists, with its colon. */
  readonly prefix: string;
  /** How many fonts, fills, borders, formats, styles and conditional looks there are; null: no styles part. */
  readonly styles: { readonly fonts: number; readonly fills: number; readonly borders: number; readonly formats: number; readonly styles: number; readonly looks: number } | null;
  /** Null: no shared strings. */
  readonly texts: number | null;
  readonly names: boolean;
  readonly externals: boolean;
  readonly chartTab: boolean;
  /** The number of a table on the second sheet; null: there is none. */
  readonly table: number | null;
  readonly calculated: boolean;
  readonly macros: boolean;
}

export const plainForeign: Foreign = { prefix: "", styles: { fonts: 2, fills: 3, borders: 1, formats: 1, styles: 3, looks: 1 }, texts: 2, names: true, externals: false, chartTab: true, table: 7, calculated: true, macros: false };

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const times = (count: number, item: (i: number) => string) => Array.from({ length: count }, (_, i) => item(i)).join("");

/** `more` replaces parts and adds others. */
export function foreignParts(foreign: Foreign, more: Readonly<Record<string, string | Uint8Array>> = {}): Record<string, string | Uint8Array> {
  const { prefix: p, styles, texts, chartTab, table, calculated, macros } = foreign;
  const kind = (name: string, target: string, wanted: boolean): (readonly [string, string])[] => (wanted ? [[name, target]] : []);
  const related = [
    ["worksheet", "worksheets/sheet1.xml"], ["worksheet", "worksheets/sheet4.xml"], ...kind("chartsheet", "chartsheets/sheet1.xml", chartTab), ...kind("styles", "styles.xml", styles !== null),
    ...kind("sharedStrings", "sharedStrings.xml", texts !== null), ...kind("calcChain", "calcChain.xml", calculated), ...kind("vbaProject", "vbaProject.bin", macros), ["theme", "theme/theme1.xml"],
  ] as const;
  const style = (i: number) => (styles && styles.styles > 0 ? ` s="${i % styles.styles}"` : "");
  const { "xl/sharedStrings.xml": _, ...base } = partsOf(times(3, row => `<row r="${row + 1}">${texts ? `<c r="A${row + 1}" t="s"${style(row)}><v>${row % texts}</v></c>` : ""}<c r="B${row + 1}"${style(row + 1)}><v>${row}</v></c><c r="C${row + 1}" t="inlineStr"><is><t>inline ${row}</t></is></c></row>`) + `<row r="9"><c r="B9"><f>SUM(B1:B3)</f><v>3</v></c></row>`);
  return {
    ...base,
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.${macros ? "ms-excel.sheet.macroEnabled" : "openxmlformats-officedocument.spreadsheetml.sheet"}.main+xml"/>${calculated ? `<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>` : ""}</Types>`,
    "xl/workbook.xml": `<?xml version="1.0"?>\r\n${workbookXml(foreign)}`,
    "xl/_rels/workbook.xml.rels": relationships(...related),
    "xl/worksheets/sheet4.xml": worksheet(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>H</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><drawing r:id="rId2"/>${table === null ? "" : `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`}`),
    "xl/worksheets/_rels/sheet4.xml.rels": relationships(["table", "../tables/table1.xml"], ["drawing", "../drawings/drawing1.xml"]),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="${table ?? 1}" name="Theirs" displayName="Theirs" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="H"/></tableColumns></table>`,
    "xl/drawings/drawing1.xml": "<xdr:wsDr xmlns:xdr=\"x\"/>", "xl/charts/chart1.xml": "<chart/>", "xl/theme/theme1.xml": "<a:theme xmlns:a=\"a\"/>", "xl/media/image1.png": Uint8Array.of(137, 80, 78, 71), "xl/pivotTables/pivotTable1.xml": "<pivot/>",
    ...(chartTab && { "xl/chartsheets/sheet1.xml": "<chartsheet/>" }),
    ...(styles && { "xl/styles.xml": stylesXml(p, styles) }),
    ...(texts !== null && { "xl/sharedStrings.xml": `<${p}sst xmlns${p && `:${p.slice(0, -1)}`}="${MAIN}" count="3" uniqueCount="${texts}">${times(texts, i => `<${p}si><${p}t>text ${i}</${p}t></${p}si>`)}</${p}sst>` }),
    ...(calculated && { "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B9" i="1"/></calcChain>` }),
    ...(macros && { "xl/vbaProject.bin": Uint8Array.of(0xd0, 0xcf, 1, 2, 3) }),
    ...more,
  };
}

export const foreignWorkbook = (foreign: Foreign = plainForeign, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array => zipOf(foreignParts(foreign, more));

function workbookXml({ prefix: p, names, externals, chartTab }: Foreign): string {
  const tab = (name: string, id: number, relation: number) => `<${p}sheet name="${name}" sheetId="${id}" r:id="rId${relation}"/>`;
  return `<${p}workbook xmlns${p && `:${p.slice(0, -1)}`}="${MAIN}" xmlns:r="${OFFICE}"><${p}bookViews><${p}workbookView activeTab="1"/></${p}bookViews>`
    + `<${p}sheets>${tab("Theirs &amp; more", 3, 1)}${chartTab ? tab("Their chart", 9, 3) : ""}${tab("Table", 12, 2)}</${p}sheets>${externals ? `<${p}externalReferences/>` : ""}`
    + (names ? `<${p}definedNames><${p}definedName name="Rate">'Theirs &amp; more'!$B$2</${p}definedName><${p}definedName name="Here" localSheetId="0">'Theirs &amp; more'!$B$3</${p}definedName></${p}definedNames>` : "")
    + `</${p}workbook>`;
}

function stylesXml(p: string, { fonts, fills, borders, formats, styles, looks }: NonNullable<Foreign["styles"]>): string {
  const list = (name: string, count: number, item: (i: number) => string) => (count === 0 ? "" : `<${p}${name} count="${count}">${times(count, item)}</${p}${name}>`);
  return `<${p}styleSheet xmlns${p && `:${p.slice(0, -1)}`}="${MAIN}">`
    + list("numFmts", formats, i => `<${p}numFmt numFmtId="${170 + i}" formatCode="0.0&quot; u${i}&quot;"/>`)
    + list("fonts", fonts, i => `<${p}font>${i > 0 ? `<${p}b/>` : ""}<${p}sz val="${9 + i}"/><${p}name val="Arial"/><${p}family val="2"/></${p}font>`)
    + list("fills", fills, i => `<${p}fill><${p}patternFill patternType="${["none", "gray125"][i] ?? "solid"}">${i > 1 ? `<${p}fgColor rgb="FF00FF0${i}"/>` : ""}</${p}patternFill></${p}fill>`)
    + list("borders", borders, i => `<${p}border><${p}left/><${p}right/><${p}top${i > 0 ? ` style="thin"` : ""}/><${p}bottom/><${p}diagonal/></${p}border>`)
    + `<${p}cellStyleXfs count="1"><${p}xf/></${p}cellStyleXfs>`
    + list("cellXfs", styles, i => `<${p}xf numFmtId="${i > 0 && formats > 0 ? 170 : 0}" fontId="${i % Math.max(1, fonts)}" fillId="${i % Math.max(1, fills)}" borderId="${i % Math.max(1, borders)}" xfId="0"/>`)
    + (looks === 0 ? `<${p}dxfs count="0"/>` : list("dxfs", looks, () => `<${p}dxf><${p}font><${p}b/></${p}font><${p}numFmt numFmtId="190" formatCode="0.00"/></${p}dxf>`))
    + `<${p}extLst><${p}ext uri="x"><${p}fonts/></${p}ext></${p}extLst></${p}styleSheet>`;
}
