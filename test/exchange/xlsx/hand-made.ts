/** Workbooks put together by hand, part by part, as other programs and attackers might. */
import { strToU8 } from "fflate";
import { buildZip, pack } from "../../../src/exchange/xlsx/container/build-zip";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  buildZip(Object.entries(parts).map(([name, text]) => pack(name, typeof text === "string" ? strToU8(text) : text)));

export const relationships = (...list: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

export const worksheet = (inner: string): string => `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;

/** The parts of a workbook with one sheet; `more` replaces and adds. */
export function partsOf(sheetData: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Record<string, string | Uint8Array> {
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"]),
    "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${sheetData}</sheetData>`),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>plain</t></si><si><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>guide</t></rPh></si></sst>`,
    ...more,
  };
}

export const workbookOf = (sheetData: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array => zipOf(partsOf(sheetData, more));

/** A workbook of one sheet without tables, as people type it. */
export const workbookOfRows = (name: string, rows: readonly (readonly (string | number | null)[])[]): Uint8Array => workbookOf(
  rows.map((cells) => `<row>${cells.map((cell) => (typeof cell === "string" ? `<c t="inlineStr"><is><t>${cell}</t></is></c>` : cell === null ? "<c/>" : `<c><v>${cell}</v></c>`)).join("")}</row>`).join(""),
  { "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>` },
);
