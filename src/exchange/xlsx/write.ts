/** Writes a new Excel workbook (.xlsx): equal documents make equal bytes. */
import type { SheetDocument, WorkbookDocument } from "../../workbook/document";
import { buildZip } from "./container/build-zip";
import { Budget, xlsxLimits } from "./limits";
import type { XlsxLimits } from "./limits";
import { chartXml } from "./writing/chart-part";
import { drawingXml } from "./writing/drawing-part";
import { sheetType } from "./writing/namespaces";
import { notesDrawingXml, notesXml } from "./writing/notes-part";
import { PackageWriter } from "./writing/package-writer";
import { appPropertiesXml, corePropertiesXml } from "./writing/properties-parts";
import { SharedStrings } from "./writing/shared-strings";
import { StyleTable } from "./writing/style-table";
import { tableXml } from "./writing/table-part";
import { themeXml } from "./writing/theme-part";
import { workbookXml } from "./writing/workbook-part";
import { worksheetXml } from "./writing/worksheet-part";
import type { SheetParts } from "./writing/worksheet-part";

const WORKBOOK = "xl/workbook.xml";

/** Throws ExchangeError where a text does not fit in a cell, a table's header is not what its cell says, or the file could not be read again. */
export function writeXlsx(document: WorkbookDocument, limits: XlsxLimits = xlsxLimits): Uint8Array {
  const file = new PackageWriter(limits);
  const budget = new Budget(limits);
  const context = { styles: new StyleTable(), strings: new SharedStrings(budget), budget };
  const counts = new Numbers();
  file.relate("", "officeDocument", WORKBOOK);
  file.relate("", "metadata/core-properties", "docProps/core.xml");
  file.relate("", "extended-properties", "docProps/app.xml");
  const ids = document.sheets.map((_, i) => file.relate(WORKBOOK, "worksheet", sheetName(i)));
  file.relate(WORKBOOK, "styles", "xl/styles.xml");
  file.relate(WORKBOOK, "theme", "xl/theme/theme1.xml");
  file.relate(WORKBOOK, "sharedStrings", "xl/sharedStrings.xml");
  file.add(WORKBOOK, sheetType("sheet.main"), workbookXml(document, ids));
  budget.spend("sheets", document.sheets.length);
  document.sheets.forEach((sheet, i) => {
    budget.spend("merges", sheet.merges.length);
    const parts = addSheetParts(file, sheetName(i), sheet, counts, document.properties.creator);
    file.add(sheetName(i), sheetType("worksheet"), worksheetXml(sheetName(i), sheet, i === document.active, parts, context, file));
  });
  file.add("xl/styles.xml", sheetType("styles"), context.styles.xml());
  file.add("xl/sharedStrings.xml", sheetType("sharedStrings"), context.strings.xml());
  file.add("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", themeXml());
  file.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", corePropertiesXml(document.properties));
  file.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", appPropertiesXml());
  return buildZip(file.entries());
}

const sheetName = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;

/** Parts of one kind are numbered through the whole file. */
class Numbers {
  private readonly last = new Map<string, number>();

  next(kind: string): number {
    const number = (this.last.get(kind) ?? 0) + 1;
    this.last.set(kind, number);
    return number;
  }
}

function addSheetParts(file: PackageWriter, part: string, sheet: SheetDocument, numbers: Numbers, author: string): SheetParts {
  const tables = sheet.tables.map(table => {
    const number = numbers.next("table");
    const name = `xl/tables/table${number}.xml`;
    file.add(name, sheetType("table"), tableXml(table, number, sheet));
    return file.relate(part, "table", name);
  });
  return { tables, drawing: addCharts(file, part, sheet, numbers), notes: addNotes(file, part, sheet, numbers, author) };
}

function addCharts(file: PackageWriter, part: string, { charts }: SheetDocument, numbers: Numbers): string | undefined {
  if (charts.length === 0) return undefined;
  const drawing = `xl/drawings/drawing${numbers.next("drawing")}.xml`;
  const ids = charts.map(chart => {
    const name = `xl/charts/chart${numbers.next("chart")}.xml`;
    file.add(name, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chartXml(chart));
    return file.relate(drawing, "chart", name);
  });
  file.add(drawing, "application/vnd.openxmlformats-officedocument.drawing+xml", drawingXml(charts, ids));
  return file.relate(part, "drawing", drawing);
}

function addNotes(file: PackageWriter, part: string, { notes }: SheetDocument, numbers: Numbers, author: string): string | undefined {
  if (notes.length === 0) return undefined;
  const number = numbers.next("notes");
  file.add(`xl/comments${number}.xml`, sheetType("comments"), notesXml(notes, author));
  file.add(`xl/drawings/vmlDrawing${number}.vml`, "", notesDrawingXml(notes));
  file.relate(part, "comments", `xl/comments${number}.xml`);
  return file.relate(part, "vmlDrawing", `xl/drawings/vmlDrawing${number}.vml`);
}
