/** One sheet as parts of the file: the worksheet, and the tables, charts and notes that belong to it. */
import type { SheetDocument } from "../../../workbook/document";
import { chartXml } from "./chart-part";
import { drawingXml } from "./drawing-part";
import type { FreeNames } from "./free-names";
import { sheetType, VML } from "./namespaces";
import { notesDrawingXml, notesXml } from "./notes-part";
import type { PackageWriter } from "./package-writer";
import type { SheetContext } from "./sheet-data";
import { tableXml } from "./table-part";
import { worksheetXml } from "./worksheet-part";

export interface SheetWriting extends SheetContext {
  readonly file: PackageWriter;
  readonly names: FreeNames;
  /** Of the notes. */
  readonly author: string;
}

/** `part` is the worksheet's name; `active`: it is shown when the file is opened. */
export function addSheet(part: string, sheet: SheetDocument, active: boolean, writing: SheetWriting): void {
  const { file, names, budget } = writing;
  budget.spend("merges", sheet.merges.length);
  const tables = sheet.tables.map(table => {
    const name = names.next("xl/tables/table");
    file.add(name, sheetType("table"), tableXml(table, names.nextTable(), sheet));
    return file.relate(part, "table", name);
  });
  const parts = { tables, drawing: addCharts(part, sheet, writing), notes: addNotes(part, sheet, writing) };
  file.add(part, sheetType("worksheet"), worksheetXml(part, sheet, active, parts, writing, file));
}

function addCharts(part: string, { charts }: SheetDocument, { file, names }: SheetWriting): string | undefined {
  if (charts.length === 0) return undefined;
  const drawing = names.next("xl/drawings/drawing");
  const ids = charts.map(chart => {
    const name = names.next("xl/charts/chart");
    file.add(name, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chartXml(chart));
    return file.relate(drawing, "chart", name);
  });
  file.add(drawing, "application/vnd.openxmlformats-officedocument.drawing+xml", drawingXml(charts, ids));
  return file.relate(part, "drawing", drawing);
}

function addNotes(part: string, { notes }: SheetDocument, { file, names, author }: SheetWriting): string | undefined {
  if (notes.length === 0) return undefined;
  const comments = names.next("xl/comments"), drawing = names.next("xl/drawings/vmlDrawing", ".vml");
  file.add(comments, sheetType("comments"), notesXml(notes, author));
  file.add(drawing, VML, notesDrawingXml(notes));
  file.relate(part, "comments", comments);
  return file.relate(part, "vmlDrawing", drawing);
}
