/** Notes on cells: their texts, and the drawing in the old format (VML) that Excel still wants beside them. */
import type { SheetDocument } from "../../../workbook/document";
import { cellName } from "../../../workbook/grid";
import { MAIN } from "./namespaces";
import { textXml } from "./shared-strings";
import { element, escapeText, xstring } from "./xml";

type Notes = SheetDocument["notes"];

export function notesXml(notes: Notes, author: string): string {
  return element("comments", { xmlns: MAIN },
    element("authors", {}, `<author>${escapeText(xstring(author))}</author>`),
    element("commentList", {}, ...[...notes].sort((a, b) => a.row - b.row || a.column - b.column).map(({ row, column, text }) =>
      element("comment", { ref: cellName(row, column), authorId: 0 }, element("text", {}, element("r", {}, `<rPr><sz val="9"/><color indexed="81"/><rFont val="Calibri"/><family val="2"/></rPr>`, textXml(text)))))));
}

export function notesDrawingXml(notes: Notes): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`
    + `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>`
    + `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`
    + notes.map(shapeXml).join("") + `</xml>`;
}

function shapeXml({ row, column, text }: Notes[number], index: number): string {
  const lines = Math.min(14, 1 + text.split("\n").reduce((sum, line) => sum + Math.ceil(line.length / 34), 0));
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, Math.max(0, row - 1) + lines, 4].join(", ");
  return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`
    + `<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>`
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
