/** A worksheet part. The order of its elements is fixed by the format. */
import type { CellDocument, ColumnDocument, SheetDocument } from "../../../workbook/document";
import { areaName, cellName } from "../../../workbook/grid";
import { shortAreaName } from "./area-names";
import { conditionalFormatsXml, dataBarExtensionXml } from "./conditional-formats";
import { MAIN, RELATIONSHIPS } from "./namespaces";
import type { PackageWriter } from "./package-writer";
import { isFitted, printSetupXml } from "./print-setup";
import { sheetDataXml } from "./sheet-data";
import type { SheetContext } from "./sheet-data";
import type { StyleTable } from "./style-table";
import { validationsXml } from "./validations";
import { element, xstring } from "./xml";

/** Ids of the relationships to the parts that belong to the sheet. */
export interface SheetParts {
  readonly drawing?: string;
  readonly notes?: string;
  readonly tables: readonly string[];
}

export function worksheetXml(part: string, sheet: SheetDocument, active: boolean, parts: SheetParts, context: SheetContext, file: PackageWriter): string {
  return element("worksheet", { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
    element("sheetPr", {},
      sheet.tabColor === undefined ? "" : element("tabColor", { rgb: `FF${sheet.tabColor}` }),
      element("outlinePr", { summaryBelow: sheet.summary?.below ?? false, summaryRight: sheet.summary?.right ?? false }),
      isFitted(sheet.print) ? element("pageSetUpPr", { fitToPage: true }) : ""),
    element("dimension", { ref: usedArea(sheet) }),
    element("sheetViews", {}, viewXml(sheet, active)),
    element("sheetFormatPr", { defaultRowHeight: 15, outlineLevelRow: deepest(sheet.rows), outlineLevelCol: deepest(sheet.columns) }),
    columnsXml(sheet.columns, context.styles),
    sheetDataXml(sheet, context),
    sheet.merges.length === 0 ? "" : element("mergeCells", { count: sheet.merges.length }, ...sheet.merges.map(m => element("mergeCell", { ref: areaName(m) }))),
    conditionalFormatsXml(sheet.formats, context.styles),
    validationsXml(sheet.validations),
    linksXml(part, sheet, file),
    printSetupXml(sheet.print),
    parts.drawing === undefined ? "" : element("drawing", { "r:id": parts.drawing }),
    parts.notes === undefined ? "" : element("legacyDrawing", { "r:id": parts.notes }),
    parts.tables.length === 0 ? "" : element("tableParts", { count: parts.tables.length }, ...parts.tables.map(id => element("tablePart", { "r:id": id }))),
    dataBarExtensionXml(sheet.formats));
}

function usedArea({ cells }: SheetDocument): string {
  const area = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const [row, columns] of cells) for (const column of columns.keys()) {
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  }
  return area.bottom < 0 ? "A1" : shortAreaName(area);
}

function viewXml({ gridLines, zoom, freeze }: SheetDocument, active: boolean): string {
  return element("sheetView", { showGridLines: gridLines ? undefined : false, tabSelected: active || undefined, zoomScale: zoom, zoomScaleNormal: zoom, workbookViewId: 0 }, freeze ? paneXml(freeze.rows, freeze.columns) : "");
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const first = cellName(rows, columns);
  return element("pane", { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: first, activePane: pane, state: "frozen" })
    + element("selection", { pane, activeCell: first, sqref: first });
}

function deepest(lines: readonly { readonly outline?: number }[]): number | undefined {
  return lines.reduce((most, line) => Math.max(most, line.outline ?? 0), 0) || undefined;
}

function columnsXml(columns: readonly ColumnDocument[], styles: StyleTable): string {
  if (columns.length === 0) return "";
  return element("cols", {}, ...[...columns].sort((a, b) => a.from - b.from).map(({ from, to, width, hidden, outline, collapsed, style }) =>
    element("col", { min: from + 1, max: to + 1, width, style: styles.index(style) || undefined, hidden: hidden ? true : undefined, customWidth: true, outlineLevel: outline || undefined, collapsed: collapsed || undefined })));
}

/** `#Sheet!A1` leads to a place in the workbook, everything else out of it. */
function linksXml(part: string, sheet: SheetDocument, file: PackageWriter): string {
  const ids = new Map<string, string>();
  const relate = (link: string) => {
    const id = ids.get(link) ?? file.relate(part, "hyperlink", link, true);
    ids.set(link, id);
    return id;
  };
  const links = linked(sheet).map(({ ref, link }) => link.startsWith("#")
    ? element("hyperlink", { ref, location: xstring(link.slice(1)) })
    : element("hyperlink", { ref, "r:id": relate(link) }));
  return links.length === 0 ? "" : element("hyperlinks", {}, ...links);
}

function linked({ cells }: SheetDocument): { ref: string; link: string }[] {
  const found: { ref: string; link: string }[] = [];
  const note = (row: number, column: number, { link }: CellDocument) => { if (link !== undefined) found.push({ ref: cellName(row, column), link }); };
  for (const [row, columns] of cells) for (const [column, cell] of columns) note(row, column, cell);
  return found;
}
